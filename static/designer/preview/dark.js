/* Dark mode as mail programs force it on mails that know nothing of it. A simulation: `partial` turns
   light backgrounds and the dark text on them, `full` turns every colour. Pictures stay. */

import { cssOf, inverted, isLight, parseColour } from "./colour.js";

/** @typedef {import("./colour.js").Colour} Colour */
/** @typedef {"partial" | "full"} Mode */

const WHITE = { r: 255, g: 255, b: 255, a: 1 };
const BORDERS = ["border-top-color", "border-right-color", "border-bottom-color", "border-left-color"];

/** @param {string} html @param {Mode} mode */
export function darkened(html, mode) {
  // An inert document: nothing in it runs or is fetched.
  const document = new DOMParser().parseFromString(html, "text/html");
  turn(document.body, WHITE, null, mode);
  const base = document.createElement("style");
  base.textContent = "html,body{background-color:#121212;color:#ededed}a{color:#8ab4f8}";
  document.head.prepend(base);
  return document.documentElement.outerHTML;
}

/** @param {Element} element @param {Colour} behind what the mail itself has behind it
 * @param {Colour | null} ink @param {Mode} mode */
function turn(element, behind, ink, mode) {
  const style = /** @type {HTMLElement} */ (element).style;
  const own = style && backgroundOf(element, style);
  const ground = own ?? behind;
  if (style) {
    const colour = colourOf(style.color) ?? attributeColour(element, "color");
    if (own && (mode === "full" || isLight(own))) setBackground(style, inverted(own));
    if (colour && (mode === "full" || (isLight(ground) && !isLight(colour)))) {
      style.setProperty("color", cssOf(inverted(colour)), "important");
    } else if (!colour && own && !isLight(own) && mode === "full" && ink === null) {
      style.setProperty("color", "#121212", "important");
    }
    for (const name of BORDERS) {
      const line = colourOf(style.getPropertyValue(name));
      if (line && (mode === "full" || isLight(line))) style.setProperty(name, cssOf(inverted(line)));
    }
    ink = colour ?? ink;
  }
  for (const child of element.children) turn(child, ground, ink, mode);
}

/** @param {CSSStyleDeclaration} style @param {Colour} colour */
function setBackground(style, colour) {
  style.setProperty("background-color", cssOf(colour), "important");
  if (style.backgroundImage && !/url\(/i.test(style.backgroundImage)) style.removeProperty("background-image");
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function backgroundOf(element, style) {
  return colourOf(style.backgroundColor) ?? attributeColour(element, "bgcolor");
}

/** @param {Element} element @param {string} name */
function attributeColour(element, name) {
  return colourOf(element.getAttribute(name) ?? "");
}

/** @type {Map<string, Colour | null>} */
const known = new Map();

/** @param {string} text @returns {Colour | null} of nothing, or of nothing that is seen, null */
function colourOf(text) {
  if (!text) return null;
  if (!known.has(text)) known.set(text, resolved(text));
  return known.get(text) ?? null;
}

/** @param {string} text */
function resolved(text) {
  const plain = parseColour(text);
  if (plain) return plain.a ? plain : null;
  if (!/^[a-z]+$/i.test(text) || /^(transparent|inherit|initial|unset|currentcolor)$/i.test(text)) return null;
  const brush = document.createElement("canvas").getContext("2d");
  if (!brush) return null;
  brush.fillStyle = "#010203";
  brush.fillStyle = text;
  return brush.fillStyle === "#010203" ? null : parseColour(String(brush.fillStyle));
}
