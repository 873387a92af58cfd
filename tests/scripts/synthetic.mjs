// Small made-up columns for the tests.
import { Columns } from '../../wwwroot/js/columns.js';

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function arraysOf(rows) {
  const fields = { id: 0, start: 0, end: 1, lat: 0, lon: 0, place: -1, article: 0, kind: 0, status: 0, granularity: 2, evidence: 0, placeKind: 0, salience: 100, flags: 0, confidence: 200 };
  return Object.fromEntries(Object.keys(fields).map(name => [name, rows.map((row, i) => row[name] ?? (name === 'id' ? i + 1 : fields[name]))]));
}

export const legendOf = (places = 1, articles = 1) => ({
  revision: 1,
  places: Array.from({ length: places }, (_, i) => ({ id: 100 + i, name: `Place ${i}`, latitude: (i * 37 % 120) - 60, longitude: (i * 91 % 340) - 170, kind: i % 7 === 6 ? 5 : 0, country: ['FR', 'NP', 'BR'][i % 3], radius: 0 })),
  articles: Array.from({ length: articles }, (_, i) => ({ id: `a${i}`, title: `Article ${i}`, source: `s${i % 2}`, date: null })),
});

/** So many events with times of all lengths, some undated, some without a place. */
export function someColumns(count, seed = 1, places = 20) {
  const next = random(seed), pick = n => Math.floor(next() * n), rows = [];
  for (let i = 0; i < count; i++) {
    const dated = next() > 0.05, start = Math.floor(next() * 3000) / 4, length = [0.25, 1, 1, 7, 30, 365][pick(6)];
    rows.push({ start: dated ? start : NaN, end: dated ? start + length : NaN, place: pick(places + 1) - 1, article: pick(4), kind: pick(16), status: pick(4), salience: pick(256), flags: pick(8), confidence: i * 67 % 256 });
  }
  return new Columns(arraysOf(rows), legendOf(places, 4));
}
