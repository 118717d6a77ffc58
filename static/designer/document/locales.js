/* An element in one locale: its own fields, with those of the locale on top. */

/** @typedef {Record<string, any>} Element_ */

/** @param {Element_} element @param {string} locale "" is the element itself @returns {Element_} */
export function localized(element, locale) {
  const own = locale ? element.locales?.[locale] : null;
  if (!own) return element;
  // Words are either a string or runs: those of the locale hide the others.
  const { content, elements, ...rest } = element;
  const words = own.content !== undefined || own.elements !== undefined ? {} : { content, elements };
  return { ...rest, ...words, ...own };
}

/** Does the locale say something of its own in this field?
 * @param {Element_} element @param {string} locale @param {string} field */
export function isOverridden(element, locale, field) {
  return Boolean(locale) && element.locales?.[locale]?.[field] !== undefined;
}

/** The fields to update so that `fields` hold in the locale.
 * @param {Element_} element @param {string} locale @param {Record<string, any>} fields */
export function inLocale(element, locale, fields) {
  if (!locale) return fields;
  const own = { ...element.locales?.[locale], ...fields };
  for (const [key, value] of Object.entries(own)) if (value === undefined) delete own[key];
  const locales = { ...element.locales, [locale]: own };
  if (!Object.keys(own).length) delete locales[locale];
  return { locales: Object.keys(locales).length ? locales : undefined };
}
