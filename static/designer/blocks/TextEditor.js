/* The words of a block while they are edited. */

import { html, useEffect, useId, useLayoutEffect, useRef, useState } from "../vendor/designer.js";
import { kindName } from "../document/labels.js";
import { inLocale, localized } from "../document/locales.js";
import { fieldsFor, proseOf, takesFormatting } from "../document/richtext.js";
import { find } from "../document/tree.js";
import { doc, editing, locale } from "../store.js";
import { runEverywhere } from "../keys.js";
import { leave, takeCaret, update } from "./actions.js";
import { ChipPopover } from "./ChipPopover.js";
import { ChipText } from "./ChipText.js";
import { knownNames } from "./context.js";
import { FormatBar } from "./FormatBar.js";
import { choicesFor, VariableMenu } from "./VariableMenu.js";

/** @typedef {typeof import("./prose.js")} Prose */
/** @typedef {import("./prose.js").Asked} Asked */
/** @typedef {import("./prose.js").ChipAt} ChipAt */

/** @type {Promise<Prose> | null} */
let loading = null;
/** @type {Prose | null} */
let prose = null;

/** Fetches the text editor, so that it is there when somebody begins to write. */
export function preload() {
  loading ??= import("./prose.js").then((module) => { prose = module; return module; });
  return loading;
}

/** The editor that was written in last. @type {any} */
let current = null;

/** Puts a chip where the caret is. @param {string} source @returns {boolean} false when no text is edited */
export function insertAtCaret(source) {
  if (!current?.isFocused || !prose) return false;
  prose.insertChipHere(current, source);
  return true;
}

/** @param {{id: string | null, element: Record<string, any>, field: string, multiline: boolean, label?: string, resting?: boolean,
 *   readOnly?: boolean, write?: (fields: Record<string, any>) => any, onLeave?: () => void,
 *   onKey?: (event: KeyboardEvent, state: {empty: boolean, atStart: boolean}) => boolean}} props
 *   `resting`: it is there before somebody writes, so it does not take the focus and has no buttons; `write` instead of
 *   updating the element `id` */
export function TextEditor({ id, element, field, multiline, label, resting = false, readOnly = false, write, onLeave, onKey }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const editor = useRef(/** @type {any} */ (null));
  const shown = useRef(/** @type {any} */ (null));
  const menuId = useId();
  const [ready, setReady] = useState(prose !== null);
  const [asked, setAsked] = useState(/** @type {(Asked & {active: number}) | null} */ (null));
  const [chip, setChip] = useState(/** @type {ChipAt | null} */ (null));
  const [, setTurn] = useState(0);
  const language = locale.value;
  const formatting = takesFormatting(localized(element, language), field);
  const live = useRef(/** @type {any} */ ({}));
  live.current = { asked, chip, onKey, id, write, element, choices: asked ? choicesFor(id, asked.query) : [] };
  const newest = () => (live.current.id ? find(doc.peek(), live.current.id) : live.current.element);

  useEffect(() => {
    if (!ready) void preload().then(() => setReady(true));
  }, []);

  useLayoutEffect(() => {
    if (!ready || !prose) return;
    shown.current = element;
    const made = prose.createEditor({
      place: /** @type {HTMLElement} */ (place.current),
      content: proseOf(localized(element, language), field),
      formatting, multiline, label: label ?? `${kindName(element)} text`,
      known: () => knownNames.peek(),
      changed(content) {
        const now = newest();
        if (!now) return;
        const fields = inLocale(now, language, fieldsFor(localized(now, language), field, content));
        if (live.current.write) live.current.write(fields);
        else update(live.current.id, fields, "Text changed", `text:${live.current.id}:${language}`);
        shown.current = newest();
      },
      moved: () => setTurn((/** @type {number} */ turn) => turn + 1),
      asked: (next) => setAsked((/** @type {any} */ old) => {
        if (!next) return null;
        return { ...next, active: old && old.query === next.query ? old.active : 0 };
      }),
      chip: setChip,
      key: (event, state) => keyDown(event, state),
      entered: () => { current = editor.current; },
      left(event) {
        setAsked(null);
        const to = /** @type {Element | null} */ (event.relatedTarget);
        if (!resting && to && !to.closest(".cd-text-editor")) editing.value = null;
      },
    });
    editor.current = made;
    made.setEditable(!readOnly, false);
    if (!resting) prose.begin(made, takeCaret());
    return () => {
      editor.current = null;
      if (current === made) current = null;
      made.destroy();
    };
  }, [ready, field, language, formatting, readOnly]);

  // Words that changed elsewhere: an undo, or somebody else's.
  useEffect(() => {
    // Keys that came meanwhile have made a newer element than the one that was drawn.
    const now = newest();
    if (!editor.current || !prose || !now || shown.current === now) return;
    shown.current = now;
    const content = proseOf(localized(now, language), field);
    if (JSON.stringify(content) !== JSON.stringify(editor.current.getJSON())) prose.show(editor.current, content);
  }, [element]);

  /** @param {KeyboardEvent} event @param {{empty: boolean, atStart: boolean}} state @returns {boolean} */
  const keyDown = (event, state) => {
    const { asked: open, choices, chip: popover, onKey: outer } = live.current;
    if (event.isComposing) return false;
    // The text editor would take the keys of undo for its own.
    if (runEverywhere(event)) return true;
    if (open && menuKey(event, open, choices)) return true;
    if (event.key === "Escape") {
      event.preventDefault();
      if (popover) setChip(null);
      else (onLeave ?? leave)();
      return true;
    }
    if (event.key === "Enter" && editor.current?.state.selection.node?.type.name === "chip") {
      const { from } = editor.current.state.selection;
      const box = editor.current.view.nodeDOM(from).getBoundingClientRect();
      setChip({ pos: from, source: editor.current.state.selection.node.attrs.source, place: box });
      return true;
    }
    return outer?.(event, state) ?? false;
  };

  /** @param {KeyboardEvent} event @param {Asked & {active: number}} open @param {any[]} choices */
  const menuKey = (event, open, choices) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length) {
      setAsked({ ...open, active: (open.active + step + choices.length) % choices.length });
    } else if ((event.key === "Enter" || event.key === "Tab") && choices.length) {
      pick(choices[open.active]);
    } else if (event.key === "Escape") {
      setAsked(null);
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  /** @param {import("./VariableMenu.js").Choice} choice */
  const pick = (choice) => {
    const open = live.current.asked;
    setAsked(null);
    if (open && prose) prose.insertChip(editor.current, open, choice.insert);
  };

  const node = editor.current?.view.dom;
  if (node) {
    const menu = asked ? { "aria-controls": menuId, "aria-activedescendant": `${menuId}-${asked.active}` } : {};
    for (const name of /** @type {const} */ (["aria-controls", "aria-activedescendant"])) {
      if (menu[name]) node.setAttribute(name, menu[name]);
      else node.removeAttribute(name);
    }
  }
  return html`
    <div class="cd-text-editor">
      ${editor.current && !resting && html`<${FormatBar} editor=${editor.current} formatting=${formatting} block=${id}
        onVariable=${() => editor.current.chain().focus().insertContent("{{").run()} />`}
      ${!ready && html`<${ChipText} source=${String(localized(element, language)[field] ?? "")} known=${knownNames.value} />`}
      <div ref=${place} class="cd-prose-place"></div>
      ${asked && html`<${VariableMenu} id=${menuId} choices=${live.current.choices} active=${asked.active} place=${asked.place}
        onPick=${pick} onActive=${(/** @type {number} */ active) => setAsked({ ...asked, active })} />`}
      ${chip && html`<${ChipPopover} chip=${chip} block=${id} onClose=${() => { setChip(null); editor.current?.commands.focus(); }}
        onChange=${(/** @type {string | null} */ source) => {
          prose?.changeChip(editor.current, chip.pos, source);
          setChip(source === null ? null : { ...chip, source });
        }} />`}
    </div>`;
}
