// The demo page: signs the widget in, sends, and shows what becomes of what was sent.
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

// --- the widget ---

async function signIn() {
  const { token, user, seconds } = await post("token", {});
  const here = location.origin;
  Courier.shared.signIn({
    userId: user,
    jwt: token,
    apiUrls: {
      courier: { rest: here, graphql: `${here}/client/q` },
      inbox: { graphql: `${here}/inbox/q`, webSocket: `${here.replace(/^http/, "ws")}/inbox/ws` },
    },
  });
  // A tab in the background sleeps through timers, so the time is looked at, not waited for.
  renewAt = Date.now() + seconds * 800;
}

let renewAt = 0;
let wasOpen = false;

// The widget's socket comes back by itself but no longer tells the widget; a refresh joins them again.
async function keepLive() {
  try {
    if (Date.now() > renewAt) {
      await signIn();
    } else if (!Courier.shared.client?.inbox.socket.isOpen) {
      show(wasOpen ? "lost" : "waiting");
      await inbox.refresh();
    }
    if (Courier.shared.client?.inbox.socket.isOpen) {
      wasOpen = true;
      show("live");
    }
  } catch {
    show("lost");
  } finally {
    setTimeout(keepLive, 2000);
  }
}

const WORDS = { live: "live", lost: "connection lost, trying again", waiting: "connecting" };
function show(state) {
  if (live.dataset.state === state) return;
  live.dataset.state = state;
  live.textContent = WORDS[state];
}

// --- the form ---

const form = find("send");
const problem = find("problem");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const { title, body, channels } = Object.fromEntries(new FormData(form));
  button.disabled = true;
  problem.hidden = true;
  try {
    follow(title, await post("send", { title, body, channels }));
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
