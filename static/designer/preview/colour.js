/* Colours as mail programs change them in the dark. Plain numbers: red, green, blue from 0 to 255. */

/** @typedef {{r: number, g: number, b: number, a: number}} Colour */

/** A colour as CSS has it computed: #rgb, #rrggbb, rgb(), rgba().
 * @param {string} text @returns {Colour | null} */
export function parseColour(text) {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(text.trim())?.[1];
  if (hex && [3, 4, 6, 8].includes(hex.length)) {
    const long = hex.length < 6 ? [...hex].map((one) => one + one).join("") : hex;
    const [r, g, b, a] = [0, 2, 4, 6].map((at) => parseInt(long.slice(at, at + 2) || "ff", 16));
    return { r, g, b, a: a / 255 };
  }
  const parts = /^rgba?\(([^)]*)\)$/i.exec(text.trim())?.[1].split(/[\s,/]+/).filter(Boolean).map((one) => (
    one.endsWith("%") ? parseFloat(one) / 100 : parseFloat(one)));
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return null;
  return { r: parts[0], g: parts[1], b: parts[2], a: parts[3] ?? 1 };
}

/** @param {Colour} colour */
export function cssOf({ r, g, b, a }) {
  const whole = [r, g, b].map((one) => Math.round(Math.max(0, Math.min(255, one))));
  return a < 1 ? `rgba(${whole.join(", ")}, ${Math.round(a * 1000) / 1000})` : `rgb(${whole.join(", ")})`;
}

/** How light it looks, from 0 to 1 (relative luminance of WCAG).
 * @param {Colour} colour */
export function luminance({ r, g, b }) {
  const [x, y, z] = [r, g, b].map((one) => {
    const part = one / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** The contrast of two colours, from 1 to 21.
 * @param {Colour} one @param {Colour} other */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const isLight = (/** @type {Colour} */ colour) => luminance(colour) > 0.4;

/** The same hue, as dark as it was light; never quite black, as programs have it.
 * @param {Colour} colour @returns {Colour} */
export function inverted(colour) {
  const [h, s, l] = hsl(colour);
  return { ...rgb(h, s, 0.07 + (1 - l) * 0.86), a: colour.a };
}

/** @param {Colour} colour @returns {[number, number, number]} */
function hsl({ r, g, b }) {
  const [x, y, z] = [r / 255, g / 255, b / 255];
  const [max, min] = [Math.max(x, y, z), Math.min(x, y, z)];
  const [l, d] = [(max + min) / 2, max - min];
  if (!d) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const h = max === x ? ((y - z) / d + 6) % 6 : max === y ? (z - x) / d + 2 : (x - y) / d + 4;
  return [h * 60, s, l];
}

/** @param {number} h @param {number} s @param {number} l */
function rgb(h, s, l) {
  const part = (/** @type {number} */ n) => {
    const k = (n + h / 30) % 12;
    return (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255;
  };
  return { r: part(0), g: part(8), b: part(4) };
}
