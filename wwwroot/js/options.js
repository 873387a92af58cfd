// What a reader chose for this screen, remembered in the browser.

const Key = 'timeline.options';

/** @typedef {{colorBy: 'kind'|'article', lanes: import('./lanes.js').LaneBy, folding: boolean, weeks: boolean, speed: number, graticule: boolean, labels: boolean, outlines: boolean, tiles: string}} Options */

/** @type {Options} */
const Defaults = { colorBy: 'kind', lanes: 'none', folding: true, weeks: false, speed: 1, graticule: false, labels: true, outlines: true, tiles: '' };

/** @returns {Options} */
export function loadOptions() {
  try {
    return { ...Defaults, ...JSON.parse(localStorage.getItem(Key) ?? '{}'), outlines: true };
  } catch {
    // Storage that is barred or spoilt is no storage.
    return { ...Defaults };
  }
}

export function saveOptions(options) {
  try {
    localStorage.setItem(Key, JSON.stringify(options));
  } catch {
    // The choice lasts as long as the page.
  }
}
