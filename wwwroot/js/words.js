// The words of the screen that scripts write, in the person's language: Language/Words.resx hands those whose name begins with "Js." to the page.

let table = null;

/** @param {string} key name in Words.resx, without "Js." @param {...(string|number)} values for {0}, {1} … */
export function word(key, ...values) {
  table ??= JSON.parse(/** @type {HTMLElement} */ (document.querySelector('[data-words]'))?.dataset.words ?? '{}');
  return (table[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
}

/** A number as the person's language writes it. */
export const number = value => value.toLocaleString(document.documentElement.lang || 'en-GB');

/** "1 event", "2 events". */
export const count = (key, value) => word(value === 1 ? `${key}.one` : `${key}.other`, number(value));
