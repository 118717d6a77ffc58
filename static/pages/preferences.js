/* The preference page with a script: each change is saved at once, and taken back where it cannot be. */

/** @typedef {{ok: boolean, html: string}} Answer */

const words = /** @type {HTMLElement} */ (document.getElementById("words")).dataset;
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const failed = /** @type {HTMLElement} */ (document.getElementById("failed"));
/** What is being saved, by topic, one after another; each gives what the server last said of it.
 * @type {Map<string, Promise<string | null>>} */
const saving = new Map();

document.documentElement.classList.add("scripted");
prepare(document);

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-save]")) return;
  event.preventDefault();
  save(form, /** @type {HTMLButtonElement | null} */ (event.submitter));
});

document.addEventListener("change", (event) => {
  const form = /** @type {HTMLElement} */ (event.target).closest("form[data-on-change]");
  if (form) save(/** @type {HTMLFormElement} */ (form), null);
});

/** @param {HTMLFormElement} form @param {HTMLButtonElement | null} button */
function save(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  if (button) body.append(button.name, button.value);
  if (button?.classList.contains("switch")) {
    button.dataset.was ??= String(isOn(button));
    turn(button, !isOn(button));
  }
  const id = /** @type {HTMLElement} */ (form.closest(".topic")).id;
  const before = saving.get(id) ?? Promise.resolve(null);
  const now = before.then(async (known) => {
    const answer = await sent(form.action, body);
    const html = answer?.html ?? known;
    // While a later change of this topic is on its way, its answer is the one to show.
    if (saving.get(id) === now) {
      saving.delete(id);
      show(id, html, answer);
    }
    return html;
  });
  saving.set(id, now);
}

/** @param {string} address @param {URLSearchParams} body @returns {Promise<Answer | null>} */
async function sent(address, body) {
  try {
    const response = await fetch(address, { method: "POST", body, headers: { "X-Fragment": "1" } });
    if (response.ok || response.status === 400) return { ok: response.ok, html: await response.text() };
  } catch {
    // Not reached: the same to the reader as an answer that is none.
  }
  return null;
}

/** @param {string} id @param {string | null} html @param {Answer | null} answer */
function show(id, html, answer) {
  let topic = /** @type {HTMLElement} */ (document.getElementById(id));
  if (html === null) restore(topic);
  else topic = replaced(topic, html);
  if (answer?.ok) announce(said, words.saved);
  else announce(failed, noted(topic, answer ? undefined : words.notSaved));
}

/** What the server says of a topic, in its place: what was open stays open, and the focus where it was.
 * @param {HTMLElement} topic @param {string} html */
function replaced(topic, html) {
  const focused = topic.contains(document.activeElement) ? keyOf(document.activeElement) : undefined;
  const open = [...topic.querySelectorAll("details[open] > summary")].map(keyOf);
  const holder = document.createElement("ul");
  holder.innerHTML = html;
  const made = /** @type {HTMLElement} */ (holder.firstElementChild);
  topic.replaceWith(made);
  prepare(made);
  for (const key of open) withKey(made, key)?.closest("details")?.setAttribute("open", "");
  // What was pressed may be gone: pausing leaves resuming in its place, and the other way round.
  const next = [focused, "resume", "pause", "switch"].map((key) => withKey(made, key)).find(Boolean);
  if (focused) next?.focus();
  return made;
}

/** As the server last told of it. @param {HTMLElement} topic */
function restore(topic) {
  for (const form of topic.querySelectorAll("form")) form.reset();
  prepare(topic);
  const button = /** @type {HTMLButtonElement | null} */ (topic.querySelector(".switch"));
  if (button?.dataset.was) turn(button, button.dataset.was === "true");
}

/** The words for what failed, shown in the topic: those of the server, or these.
 * @param {HTMLElement} topic @param {string} [text] */
function noted(topic, text) {
  if (text === undefined) return topic.querySelector(".note")?.textContent ?? "";
  topic.querySelector(".note")?.remove();
  const note = document.createElement("p");
  note.className = "note bad";
  note.textContent = text;
  topic.querySelector(".row")?.after(note);
  return text;
}

/** @param {HTMLElement} region @param {string} [text] */
function announce(region, text = "") {
  // Emptied first: the same words again are news too.
  said.textContent = failed.textContent = "";
  requestAnimationFrame(() => (region.textContent = text));
}

/** @param {HTMLButtonElement} button */
function isOn(button) {
  return button.getAttribute("aria-checked") === "true";
}

/** @param {HTMLButtonElement} button @param {boolean} on */
function turn(button, on) {
  button.setAttribute("aria-checked", String(on));
  button.value = on ? "OPTED_OUT" : "OPTED_IN";
  const state = button.querySelector(".state");
  if (state) state.textContent = (on ? button.dataset.on : button.dataset.off) ?? "";
}

/** @param {Element | null} element */
function keyOf(element) {
  return /** @type {HTMLElement | null} */ (element)?.dataset.key;
}

/** @param {HTMLElement} topic @param {string | undefined} key @returns {HTMLElement | null} */
function withKey(topic, key) {
  return key ? topic.querySelector(`[data-key="${key}"]`) : null;
}

/** The reader's own time: forms are told the zone, in which a day begins, and times are shown in it.
 * @param {ParentNode} within */
function prepare(within) {
  const language = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  for (const field of within.querySelectorAll("input[name=zone]")) {
    /** @type {HTMLInputElement} */ (field).value = format.resolvedOptions().timeZone ?? "";
  }
  for (const time of within.querySelectorAll("time")) time.textContent = format.format(new Date(time.dateTime));
}
