/* How high a mail will be. Its frame may not be looked into from here, so this is read from the mail's
   HTML; the frame scrolls by itself where it is wrong. */

const LETTER = 0.52;
const BLOCK = /^(address|article|blockquote|body|center|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/i;

/** @param {string} html @param {number} width @returns {number} CSS pixels, rather too many */
export function heightOf(html, width) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return Math.ceil(high(body, { width, size: 16, line: 1.5 }) * 1.08) + 24;
}

/** @typedef {{width: number, size: number, line: number}} Room */

/** @param {Element} element @param {Room} room @returns {number} */
function high(element, room) {
  const style = /** @type {HTMLElement} */ (element).style;
  if (!style || style.display === "none" || element.tagName === "STYLE" || element.tagName === "HEAD") return 0;
  if (element.tagName === "IMG") return pictureHigh(/** @type {HTMLImageElement} */ (element), room);
  if (element.tagName === "BR") return 0;
  const [top, right, bottom, left] = box(element, style);
  const size = pixels(style.fontSize, room.size);
  const line = lineOf(style.lineHeight, size, room.line);
  const inner = { width: Math.max(40, room.width - left - right), size, line };
  const fixed = pixels(style.height || element.getAttribute("height") || "", 0);
  return Math.max(fixed, content(element, inner)) + top + bottom;
}

/** @param {Element} element @param {Room} room */
function content(element, room) {
  let [sum, letters, breaks, side] = [0, 0, 0, 0];
  const beside = element.tagName === "TR" || columnsIn(element, room.width);
  const own = () => {
    const lines = letters ? Math.max(Math.ceil((letters * room.size * LETTER) / room.width), 1) + breaks : breaks;
    [letters, breaks] = [0, 0];
    return lines * room.size * room.line;
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 3) letters += (node.textContent ?? "").replace(/\s+/g, " ").replace(/^ $/, "").length;
    else if (node.nodeType !== 1) continue;
    else if (beside) side = Math.max(side, high(/** @type {Element} */ (node), { ...room, width: room.width / element.children.length }));
    else if (node.nodeName === "BR") breaks += 1;
    else if (BLOCK.test(node.nodeName)) sum += own() + high(/** @type {Element} */ (node), room);
    else if (/** @type {Element} */ (node).querySelector("img") || node.nodeName === "IMG") sum += high(/** @type {Element} */ (node), room);
    else letters += (node.textContent ?? "").trim().length;
  }
  return sum + own() + side;
}

/** @param {Element} element @param {number} width */
function columnsIn(element, width) {
  return width > 480 && element.children.length > 1
    && [...element.children].every((one) => /\bmj-column-/.test(one.className));
}

/** @param {HTMLImageElement} image @param {Room} room */
function pictureHigh(image, room) {
  const high = pixels(image.style.height || image.getAttribute("height") || "", 0);
  const wide = pixels(image.getAttribute("width") || image.style.width, 0) || room.width;
  return high || Math.min(wide, room.width) * 0.66;
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function box(element, style) {
  const plain = { P: 16, H1: 21, H2: 20, H3: 19, UL: 16, OL: 16, BLOCKQUOTE: 16, HR: 10 }[element.tagName] ?? 0;
  return ["top", "right", "bottom", "left"].map((side, index) => (
    pixels(style.getPropertyValue(`padding-${side}`), 0)
    + Math.max(0, pixels(style.getPropertyValue(`margin-${side}`), index % 2 ? 0 : plain))
  ));
}

/** @param {string} text @param {number} size @param {number} before */
function lineOf(text, size, before) {
  if (!text || text === "normal") return before;
  // Spacers have letters of no size, and lines of none.
  if (!size) return 0;
  return text.endsWith("px") ? pixels(text, size * before) / size : (parseFloat(text) || before) / (text.endsWith("%") ? 100 : 1);
}

/** @param {string} text @param {number} otherwise */
function pixels(text, otherwise) {
  const found = /^(-?\d+(\.\d+)?)(px)?$/.exec(text.trim());
  return found ? Number(found[1]) : otherwise;
}
