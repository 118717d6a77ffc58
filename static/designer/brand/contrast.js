/* Where a colour carries text, and whether that text can be read. WCAG 2.2, 1.4.3: at least 4.5 to 1. */

import { contrast, luminance, parseColour } from "../preview/colour.js";

export const ENOUGH = 4.5;
// As the server's mails have them: their cards, links on a dark card, and the ink of a button's label.
export const CARD = { light: "#ffffff", dark: "#1b1d22" };
export const DARK_LINK = "#8ab4ff";
const INK = { dark: "#111827", light: "#ffffff" };

/** @typedef {import("../preview/colour.js").Colour} Colour */
/** @typedef {{what: string, ink: string, ground: string, ratio: number, good: boolean}} Finding */

/** Is this a colour that a mail may have? Names and functions are resolved by the browser.
 * @param {string} text @returns {Colour | null} */
export function colourOf(text) {
  const plain = parseColour(text);
  if (plain) return plain;
  if (typeof CSS === "undefined" || !/^[a-z]{3,24}$/i.test(text) || !CSS.supports("color", text)) return null;
  const brush = document.createElement("canvas").getContext("2d");
  if (!brush) return null;
  brush.fillStyle = text;
  return parseColour(String(brush.fillStyle));
}

/** The label that a button of this colour gets.
 * @param {string} ground */
export function labelOn(ground) {
  const colour = parseColour(ground);
  return colour && luminance(colour) > 0.3 ? INK.dark : INK.light;
}

/** What stands on a colour or is written in it, for each of the brand's colours.
 * @type {Record<string, {what: string, pair: (colour: string) => [ink: string, ground: string]}[]>} */
const USES = {
  primary: [
    { what: "Label of a button, light and dark", pair: (colour) => [labelOn(colour), colour] },
    { what: "Link on a light mail", pair: (colour) => [colour, CARD.light] },
    { what: "Link on a dark mail, where it is light blue", pair: () => [DARK_LINK, CARD.dark] },
  ],
  secondary: [{ what: "Label of a secondary button, light and dark", pair: (colour) => [labelOn(colour), colour] }],
  tertiary: [{ what: "Text on it, light and dark", pair: (colour) => [labelOn(colour), colour] }],
};

/** @param {string} name @param {string} value @returns {Finding[]} none for what is no colour */
export function findings(name, value) {
  if (!value || !colourOf(value)) return [];
  return (USES[name] ?? []).map(({ what, pair }) => {
    const [ink, ground] = pair(value);
    const ratio = ratioOf(ink, ground);
    return { what, ink, ground, ratio, good: ratio >= ENOUGH };
  });
}

/** @param {string} ink @param {string} ground */
function ratioOf(ink, ground) {
  const [one, other] = [colourOf(ink), colourOf(ground)];
  return one && other ? Math.floor(contrast(one, other) * 100) / 100 : 1;
}
