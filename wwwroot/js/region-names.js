// Names of countries in the page's language.

/** @type {Intl.DisplayNames|null} */
let names = null;

/** @param {string} code ISO 3166-1 alpha-2 @param {string} [english] its name on an English page, where that is known */
export function regionName(code, english) {
  const lang = globalThis.document?.documentElement.lang || 'en';
  if (english && lang.startsWith('en')) return english;
  names ??= new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  try {
    return names.of(code) ?? english ?? code;
  } catch {
    // Codes of the gazetteer's own that no standard has.
    return english ?? code;
  }
}
