/* TipTap inside one block: words, their formatting, and variables as chips. Fetched when it is needed. It has
   no history of its own: there is one undo for the whole page. */

import {
  Bold, Document, Editor, Extension, HardBreak, Italic, Mark, Node, Paragraph, Plugin, ProseFragment, Slice, Strike,
  Text, TextSelection, Underline,
} from "../vendor/text.js";
import { pieces, shownAs } from "../document/chips.js";
import { inlines } from "../document/richtext.js";
import { chipClass } from "./ChipText.js";

/** @typedef {{left: number, top: number, bottom: number}} Place */
/** @typedef {{from: number, to: number, query: string, place: Place}} Asked what was typed behind `{{`, and where */
/** @typedef {{pos: number, source: string, place: Place}} ChipAt */
/** @typedef {{
 *   place: HTMLElement, content: any, formatting: boolean, label: string, multiline: boolean,
 *   known: () => ReadonlySet<string>,
 *   changed: (doc: any) => void, moved: () => void, entered: () => void, left: (event: FocusEvent) => void,
 *   asked: (asked: Asked | null) => void, chip: (chip: ChipAt | null) => void,
 *   key: (event: KeyboardEvent, state: {empty: boolean, atStart: boolean}) => boolean,
 * }} Options `key` may take a key before the text does */

const OneParagraph = Document.extend({ content: "paragraph" });

/** @param {Options} options */
function chipNode(options) {
  return Node.create({
    name: "chip", group: "inline", inline: true, atom: true, selectable: true,
    addAttributes: () => ({ source: { default: "" } }),
    parseHTML: () => [{ tag: "span[data-chip]", getAttrs: (node) => ({ source: node.getAttribute("data-chip") }) }],
    renderHTML: ({ node }) => ["span", { "data-chip": node.attrs.source }, node.attrs.source],
    renderText: ({ node }) => node.attrs.source,
    addNodeView: () => ({ node, getPos }) => {
      const dom = document.createElement("span");
      let source = "";
      const draw = (/** @type {string} */ text) => {
        source = text;
        const [chip] = pieces(text);
        if (!chip || chip.kind !== "chip") return;
        const { label, note } = shownAs(chip);
        dom.className = chipClass(chip, options.known());
        dom.title = text;
        dom.textContent = label;
        if (note) dom.append(Object.assign(document.createElement("small"), { textContent: note }));
      };
      draw(node.attrs.source);
      dom.addEventListener("click", () => {
        const pos = getPos();
        if (pos !== undefined) options.chip({ pos, source, place: dom.getBoundingClientRect() });
      });
      return {
        dom,
        update(next) {
          if (next.type !== node.type) return false;
          if (next.attrs.source !== source) draw(next.attrs.source);
          return true;
        },
      };
    },
  });
}

const Picture = Node.create({
  name: "picture", group: "inline", inline: true, atom: true,
  addAttributes: () => ({ run: { default: null, rendered: false } }),
  parseHTML: () => [],
  renderHTML: ({ node }) => ["span", { class: "cd-chip cd-chip-picture" }, node.attrs.run?.alt_text || "image"],
});

const Link = Mark.create({
  name: "link", inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [{ tag: "a[href]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { class: "cd-run-link", title: HTMLAttributes.href }, 0],
});

/** Whatever else a run has, kept as it is. */
const More = Mark.create({
  name: "more",
  addAttributes: () => ({ fields: { default: "{}", rendered: false } }),
  parseHTML: () => [],
  renderHTML: ({ mark }) => {
    const { color, highlight } = JSON.parse(mark.attrs.fields);
    return ["span", { style: `${color ? `color:${color};` : ""}${highlight ? `background:${highlight};` : ""}` }, 0];
  },
});

/** Turns `{{…}}` that is complete into a chip, however it came in. */
const chipsFromText = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((one) => one.docChanged)) return null;
    const { chip } = state.schema.nodes;
    const change = state.tr;
    state.doc.descendants((node, pos) => {
      if (!node.isText || !node.text?.includes("}}")) return;
      let from = pos;
      for (const piece of pieces(node.text)) {
        const end = from + piece.source.length;
        if (piece.kind === "chip") {
          const place = change.mapping.map(from);
          change.replaceWith(place, change.mapping.map(end), chip.create({ source: piece.source }, null, node.marks));
        }
        from = end;
      }
    });
    return change.docChanged ? change : null;
  },
});

/** @param {Options} options */
function keys(options) {
  return Extension.create({
    name: "designerKeys", priority: 1000,
    addProseMirrorPlugins() {
      return [chipsFromText, new Plugin({
        props: {
          handleKeyDown: (view, event) => {
            const { selection, doc } = view.state;
            const empty = doc.content.size <= 2;
            const atStart = selection.empty && selection.from === 1;
            if (options.key(event, { empty, atStart })) return true;
            if (event.key === "Enter" && !event.isComposing) {
              if (options.multiline && !event.ctrlKey && !event.metaKey) return this.editor.commands.setHardBreak();
              return true;
            }
            return false;
          },
          clipboardTextParser: (text, _context, _plain, view) => {
            const nodes = inlines(text.replace(/\r\n?/g, "\n"), []).map((node) => view.state.schema.nodeFromJSON(node));
            return new Slice(ProseFragment.from(nodes), 0, 0);
          },
          clipboardTextSerializer: (slice) => {
            let text = "";
            slice.content.descendants((node) => {
              if (node.isText) text += node.text;
              else if (node.type.name === "chip") text += node.attrs.source;
              else if (node.type.name === "hardBreak") text += "\n";
            });
            return text;
          },
        },
      })];
    },
  });
}

/** An editor in `place`. Call destroy() when it is done with.
 * @param {Options} options @returns {Editor} */
export function createEditor(options) {
  const formatting = options.formatting ? [Bold, Italic, Strike, Underline, Link, More] : [];
  const editor = new Editor({
    element: options.place,
    extensions: [OneParagraph, Paragraph, Text, HardBreak, chipNode(options), Picture, keys(options), ...formatting],
    content: options.content,
    injectCSS: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: "textbox", "aria-multiline": String(options.multiline), "aria-label": options.label,
        "aria-autocomplete": "list", class: "cd-prose", spellcheck: "true", dir: "auto",
      },
    },
    onUpdate: ({ editor: now, transaction }) => {
      if (!transaction.getMeta("fromOutside")) options.changed(now.getJSON());
    },
    onTransaction: ({ editor: now }) => {
      options.asked(askedAt(now));
      options.moved();
    },
    onFocus: () => options.entered(),
    onBlur: ({ event }) => options.left(event),
  });
  return editor;
}

/** What stands between `{{` and the caret. @param {Editor} editor @returns {Asked | null} */
function askedAt(editor) {
  const { selection } = editor.state;
  if (!selection.empty || !(selection instanceof TextSelection)) return null;
  const { $from } = selection;
  const before = $from.nodeBefore;
  const match = before?.isText && /\{\{\{?\s*([^{}\n]*)$/.exec(/** @type {string} */ (before.text));
  if (!match) return null;
  const from = selection.from - match[0].length;
  const box = editor.view.coordsAtPos(from);
  return { from, to: selection.from, query: match[1], place: { left: box.left, top: box.top, bottom: box.bottom } };
}

/** Puts a chip where the variable was asked for. Braces that follow already are taken in.
 * @param {Editor} editor @param {Asked} asked @param {string} source */
export function insertChip(editor, asked, source) {
  const after = editor.state.doc.textBetween(asked.to, Math.min(asked.to + 3, editor.state.doc.content.size), " ", " ");
  const closing = /^\}{1,3}/.exec(after)?.[0].length ?? 0;
  editor.chain().focus()
    .insertContentAt({ from: asked.from, to: asked.to + closing }, { type: "chip", attrs: { source } })
    .run();
}

/** Puts a chip at the caret. @param {Editor} editor @param {string} source */
export function insertChipHere(editor, source) {
  editor.chain().focus().insertContent({ type: "chip", attrs: { source } }).run();
}

/** Changes a chip, or takes it away. @param {Editor} editor @param {number} pos @param {string | null} source */
export function changeChip(editor, pos, source) {
  const node = editor.state.doc.nodeAt(pos);
  if (!node || node.type.name !== "chip") return;
  const change = source === null
    ? editor.state.tr.delete(pos, pos + 1)
    : editor.state.tr.setNodeMarkup(pos, undefined, { source }, node.marks);
  editor.view.dispatch(change);
}

/** Shows words that came from outside (undo, somebody else's change); the caret stays about where it was.
 * @param {Editor} editor @param {any} content */
export function show(editor, content) {
  const { from } = editor.state.selection;
  editor.chain().setMeta("fromOutside", true).setContent(content, { emitUpdate: false })
    .setTextSelection(Math.min(from, editor.state.doc.content.size - 1)).run();
}

/** Puts the caret where the mouse was, or at the end. At once: TipTap's own command waits for a frame, and keys
 * would be lost. @param {Editor} editor @param {{x: number, y: number} | null} point */
export function begin(editor, point) {
  const at = point && editor.view.posAtCoords({ left: point.x, top: point.y });
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(at ? TextSelection.near(doc.resolve(at.pos)) : TextSelection.atEnd(doc)));
  editor.view.focus();
}
