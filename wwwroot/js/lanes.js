// The rows of the timeline sorted into lanes by article, place, kind or person.
import { KindNames } from './palette.js';
import { regionName } from './region-names.js';
import { word } from './words.js';

/** @typedef {'none'|'article'|'place'|'kind'|'person'} LaneBy */

/**
 * The lanes with the most events in sight, and a last one for the others.
 * @param {import('./view.js').View} view @param {[number, number]} visible @param {LaneBy} by @param {number} most
 * @param {(id: number) => string|undefined} person who an event is about, where that is known
 * @returns {{names: string[], of: (row: number) => number}} of: lane of a row, 0 the uppermost
 */
export function lanesOf(view, visible, by, most, person) {
  const c = view.columns, { places, articles } = c.legend, { fails } = view;
  if (by === 'none') return { names: [''], of: () => 0 };
  const group = groups(c, by, person), counts = new Map();
  c.time.forEachOverlapping(...visible, row => {
    if (fails[row] !== 0) return;
    const key = group(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const keys = [...counts.keys()].filter(key => key !== '').sort((a, b) => counts.get(b) - counts.get(a)), kept = keys.slice(0, keys.length <= most && !counts.has('') ? most : most - 1);
  const lane = new Map(kept.map((key, i) => [key, i])), rest = kept.length, name = key => by === 'article' ? articles[key]?.title ?? '' : by === 'kind' ? word(KindNames[key]) : by === 'place' ? placeName(places, key) : String(key);
  return { names: [...kept.map(name), ...(rest < counts.size ? [word('All others')] : [])], of: row => lane.get(group(row)) ?? rest };
}

function groups(c, by, person) {
  if (by === 'article') return row => c.article[row];
  if (by === 'kind') return row => c.kind[row];
  if (by === 'person') return row => person(c.id[row]) ?? '';
  // Places of one country share its lane; what lies in none has one of its own.
  const keys = c.legend.places.map((place, p) => place.country ?? p);
  return row => c.place[row] < 0 ? '' : keys[c.place[row]];
}

function placeName(places, key) { return typeof key === 'number' ? places[key].name : regionName(key); }
