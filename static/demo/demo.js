// The demo page: signs the widgets in, sends, and shows what becomes of what was sent.
import { Courier } from "../vendor/courier-inbox/courier-inbox.js";

const find = (id) => document.getElementById(id);
const csrf = document.querySelector("[name=csrfmiddlewaretoken]").value;
const inbox = find("inbox");
const live = find("live");

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? `The server answered ${response.status}.`);
  return answer;
}

// --- the widgets ---

const tenant = find("tenant");
const BELL = `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linecap="round" stroke-linejoin="round"><path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 6H4s2-1 2-6"/><path d="M10 20h4"/></svg>`;
for (const theme of ["setLightTheme", "setDarkTheme"]) find("menu")[theme]({ popup: { button: { icon: { svg: BELL } } } });

let renewAt = 0;

async function signIn() {
  const { token, user, seconds } = await post("token", {});
  const here = location.origin;
  Courier.shared.signIn({
    userId: user,
    jwt: token,
    tenantId: tenant.value || undefined,
    apiUrls: {
      courier: { rest: here, graphql: `${here}/client/q` },
      inbox: { graphql: `${here}/inbox/q`, webSocket: `${here.replace(/^http/, "ws")}/inbox/ws` },
    },
  });
  // A tab in the background sleeps through timers, so the time is looked at, not waited for.
  renewAt = Date.now() + seconds * 800;
}

// The client connects again by itself, but the widgets no longer listen; signing in joins them.
function lost({ webSocket, messageEventListeners }) {
  return webSocket?.readyState > WebSocket.OPEN
    || (webSocket?.readyState === WebSocket.OPEN && messageEventListeners.length === 0);
}

async function keepLive() {
  const socket = Courier.shared.client?.inbox.socket ?? {};
  try {
    if (lost(socket)) show("lost");
    if (Date.now() > renewAt || lost(socket)) {
      await signIn();
    } else if (socket.webSocket?.readyState === WebSocket.OPEN) {
      show("live");
    }
  } catch {
    show("lost");
  } finally {
    setTimeout(keepLive, live.dataset.state === "waiting" ? 250 : 2000);
  }
}

tenant.addEventListener("change", async () => {
  show("waiting");
  Courier.shared.signOut();
  // Setting the feeds anew forgets what was loaded for the last tenant.
  inbox.setFeeds(inbox.getFeeds());
  try {
    await signIn();
  } catch {
    renewAt = 0;
  }
});

const WORDS = { live: "live", lost: "connection lost, trying again", waiting: "connecting" };
function show(state) {
  if (live.dataset.state === state) return;
  live.dataset.state = state;
  live.textContent = WORDS[state];
}

// --- the tabs ---

const tabs = [...document.querySelectorAll("[role=tab]")];
function select(chosen) {
  for (const tab of tabs) {
    const is = tab === chosen;
    tab.setAttribute("aria-selected", is);
    tab.tabIndex = is ? 0 : -1;
    find(tab.getAttribute("aria-controls")).hidden = !is;
  }
}

for (const tab of tabs) {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tabs[(tabs.indexOf(tab) + 1) % tabs.length];
    select(other);
    other.focus();
  });
}

// --- the form ---

const form = find("send");
const problem = find("problem");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const { title, body, channels, topic } = Object.fromEntries(new FormData(form));
  button.disabled = true;
  problem.hidden = true;
  try {
    follow(title, await post("send", { title, body, channels, topic, tenant: tenant.value }));
  } catch (error) {
    problem.textContent = `Not sent: ${error.message}`;
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
});

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

// --- what was sent ---

const SHOWN = 5;
const FOLLOWED_FOR = 10 * 60_000;
const GOOD = ["SENT", "DELIVERED", "OPENED", "CLICKED"];

async function follow(title, message) {
  const item = find("sent-item").content.firstElementChild.cloneNode(true);
  item.querySelector(".subject").textContent = title;
  item.querySelector(".id").textContent = message.requestId;
  item.querySelector(".timeline").href = message.timeline;
  find("nothing").hidden = true;
  find("sent").prepend(item);
  while (find("sent").children.length > SHOWN) find("sent").lastElementChild.remove();

  const began = Date.now();
  for (let state = message; ; ) {
    paint(item, state);
    // Often while it is on its way, then now and then: it may still be opened.
    const pause = Date.now() - began < 5_000 && !state.done ? 200 : 2_000;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!item.isConnected || Date.now() - began > FOLLOWED_FOR) return;
    const response = await fetch(`status/${encodeURIComponent(message.messageId)}`).catch(() => null);
    if (response?.ok) state = await response.json();
  }
}

function paint(item, state) {
  const status = item.querySelector(".status");
  status.textContent = state.status;
  status.title = state.reason;
  status.dataset.tone = GOOD.includes(state.status) ? "good" : state.done ? "bad" : "";
  const steps = (state.steps ?? []).map(({ name, after }) => {
    const step = document.createElement("li");
    const time = document.createElement("span");
    time.textContent = ` +${after} ms`;
    step.append(name, time);
    return step;
  });
  const list = item.querySelector(".steps");
  if (list.children.length !== steps.length) list.replaceChildren(...steps);
}

keepLive();
