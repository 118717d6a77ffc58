/* One message's page, kept true. A push is only a hint that something happened: the page then
   fetches its moving parts as the server draws them, so it cannot disagree with a reload. */

import { connect } from "./socket.js";

const page = document.querySelector("[data-message]");
const state = page.querySelector("[data-live-state]");
// A burst of events is one fetch.
const GATHER_MS = 60;

let timer = 0;
let fetching = false;
let again = false;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, GATHER_MS);
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(page.dataset.fragment, {
      credentials: "same-origin",
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.ok) show(await answer.text());
  } catch {
    // The next event or reconnection tries again; a reload shows the truth at any time.
  } finally {
    fetching = false;
    if (again) {
      again = false;
      soon();
    }
  }
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  let last = null;
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const old = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!old) {
      if (last) last.after(document.importNode(part, true));
      last = page.querySelector(`[data-part="${part.dataset.part}"]`);
      continue;
    }
    if (plain(old) !== plain(part)) replace(old, document.importNode(part, true));
    last = page.querySelector(`[data-part="${part.dataset.part}"]`);
  }
}

// The CSRF token is masked anew in every answer; it says nothing about the message.
function plain(part) {
  return part.outerHTML.replace(/name="csrfmiddlewaretoken" value="[^"]*"/g, "");
}

function replace(old, fresh) {
  const known = new Set([...old.querySelectorAll("[data-event]")].map((line) => line.dataset.event));
  const open = [...old.querySelectorAll("[data-event]:has(details[open])")].map((line) => line.dataset.event);
  for (const line of fresh.querySelectorAll("[data-event]")) {
    if (!known.has(line.dataset.event)) line.classList.add("cr-new");
    if (open.includes(line.dataset.event)) line.querySelector("details").open = true;
  }
  const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  old.replaceWith(fresh);
  if (focused === null) return;
  [...fresh.querySelectorAll("button, summary, a")].find((one) => one.textContent === focused)?.focus();
}

connect(`/ws/live/message:${page.dataset.message}/`, {
  // What happened before the socket was open, or while it was away, was not pushed.
  opened() {
    state.textContent = "live";
    state.dataset.liveState = "live";
    soon();
  },
  closed() {
    state.textContent = "not live: reload to see what is new";
    state.dataset.liveState = "away";
  },
  heard(frame) {
    if (frame.type === "event" || frame.type === "resync") soon();
  },
});
