// An inbox of one's own: Courier's client, and no widget.
import { Courier, InboxMessageEvent } from "@trycourier/courier-js";
import { keepSignedIn } from "./courier.js";

const list = document.querySelector("#inbox");
const older = document.querySelector("#older");
let messages = [];
let next;

Courier.shared.addAuthenticationListener(({ userId }) => {
  messages = [];
  show();
  if (userId) begin(Courier.shared.client);
});

// First fetch, then connect: the server sends what came in between.
async function begin(client) {
  await load(client);
  client.inbox.socket.addMessageEventListener(changed);
  await client.inbox.socket.connect();
}

async function load(client, startCursor) {
  const { data } = await client.inbox.getMessages({ paginationLimit: 24, startCursor });
  if (client !== Courier.shared.client) return;
  messages.push(...data.messages.nodes);
  next = data.messages.pageInfo.hasNextPage ? data.messages.pageInfo.startCursor : undefined;
  show();
}

const now = () => new Date().toISOString();
const CHANGES = {
  [InboxMessageEvent.Read]: (message) => (message.read = now()),
  [InboxMessageEvent.Unread]: (message) => (message.read = undefined),
  [InboxMessageEvent.Archive]: (message) => (message.archived = now()),
  [InboxMessageEvent.Unarchive]: (message) => (message.archived = undefined),
  [InboxMessageEvent.MarkAllRead]: (message) => (message.read ??= now()),
  [InboxMessageEvent.ArchiveRead]: (message) => (message.archived ??= message.read && now()),
  [InboxMessageEvent.ArchiveAll]: (message) => (message.archived ??= now()),
};

// From the socket: another tab's acts and new messages. Ours go through `act` below.
function changed({ event, messageId, data }) {
  if (event === InboxMessageEvent.NewMessage) messages.unshift(data);
  for (const message of messages) {
    if (!messageId || message.messageId === messageId) CHANGES[event]?.(message);
  }
  show();
}

function act(name, event, message) {
  changed({ event, messageId: message?.messageId });
  return Courier.shared.client.inbox[name](message && { messageId: message.messageId });
}

function show() {
  const items = messages.filter((message) => !message.archived).map((message) => {
    const item = document.createElement("li");
    item.className = message.read ? "read" : "unread";
    item.append(message.title, button("Read", () => act("read", InboxMessageEvent.Read, message)));
    item.append(button("Archive", () => act("archive", InboxMessageEvent.Archive, message)));
    return item;
  });
  list.replaceChildren(...items);
  older.hidden = !next;
}

function button(label, onclick) {
  return Object.assign(document.createElement("button"), { textContent: label, onclick });
}

older.onclick = () => load(Courier.shared.client, next);
document.querySelector("#read-all").onclick = () => act("readAll", InboxMessageEvent.MarkAllRead);

let end = keepSignedIn();

// Ends the one session before the next begins.
export function switchTenant(tenantId) {
  end();
  end = keepSignedIn(tenantId);
}
