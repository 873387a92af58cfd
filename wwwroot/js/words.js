// The words of the screen that scripts write, in the person's language. A text is named by its English words; Language/Words.resx has the others under
// "Js." and those words, and the page hands them over.

/** @type {Record<string, string>|null} */
let table = null;

/** @param {string} english with {0}, {1} … for the values @param {...(string|number)} values numbers are written as the language writes them */
export function word(english, ...values) {
  table ??= JSON.parse(/** @type {HTMLElement|null} */ (globalThis.document?.querySelector?.('[data-words]'))?.dataset.words ?? '{}');
  return (table[english] ?? english).replace(/\{(\d)\}/g, (_, i) => typeof values[i] === 'number' ? number(/** @type {number} */ (values[i])) : String(values[i] ?? ''));
}

/** A number as the person's language writes it. @param {number} value */
export const number = value => value.toLocaleString(globalThis.document?.documentElement.lang || 'en-GB');
