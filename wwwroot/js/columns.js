// The events as the browser draws them: typed arrays, one entry an event, sorted by their start.
import { tableFromIPC } from '../lib/flechette.mjs';

/** Bits of the column "flags". */
export const Flag = { approximate: 1, uncertain: 2, retold: 4, removed: 128 };

export class Columns {
  /** @param {Record<string, ArrayLike<number>>} arrays the columns by name, in any order of rows @param {object} legend places and articles that the numbers stand for */
  constructor(arrays, legend) {
    this.legend = legend;
    const all = arrays.id.length;
    const rows = [];
    for (let i = 0; i < all; i++) if (!(arrays.flags[i] & Flag.removed)) rows.push(i);
    // Undated events stand last; NaN compares with nothing.
    const key = i => Number.isNaN(arrays.start[i]) ? Infinity : arrays.start[i];
    let sorted = true;
    for (let i = 1; i < rows.length && sorted; i++) sorted = key(rows[i - 1]) <= key(rows[i]);
    if (!sorted) rows.sort((a, b) => key(a) - key(b) || a - b);
    const take = (name, Type) => Type.from(rows, i => arrays[name][i]);
    this.length = rows.length;
    this.id = take('id', Float64Array);
    this.start = take('start', Float64Array);
    this.end = take('end', Float64Array);
    this.lat = take('lat', Float32Array);
    this.lon = take('lon', Float32Array);
    this.place = take('place', Int32Array);
    this.article = take('article', Int32Array);
    for (const name of ['kind', 'status', 'granularity', 'evidence', 'placeKind', 'salience', 'flags', 'confidence']) this[name] = take(name, Uint8Array);
    this.dated = this.length;
    while (this.dated > 0 && Number.isNaN(this.start[this.dated - 1])) this.dated--;
    // The latest end of all events up to each: where it is not after a moment, none of them reaches that moment.
    this.reach = new Float64Array(this.dated);
    for (let i = 0, latest = -Infinity; i < this.dated; i++) this.reach[i] = latest = Math.max(latest, this.end[i]);
    this.rows = null;
  }

  /** First row whose start is not before t, among the dated. */
  firstFrom(t) { return bisect(this.start, this.dated, t); }

  /** First row that could reach beyond t. */
  firstReaching(t) {
    let low = 0, high = this.dated;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.reach[middle] > t) high = middle; else low = middle + 1;
    }
    return low;
  }

  /** Row of an id; -1 where it is unknown. */
  rowOf(id) {
    if (!this.rows) {
      this.rows = new Map();
      for (let i = 0; i < this.length; i++) this.rows.set(this.id[i], i);
    }
    return this.rows.get(id) ?? -1;
  }

  /** First and last moment of the dated events; null where there are none. */
  get span() {
    if (this.dated === 0) return null;
    return [this.start[0], this.reach[this.dated - 1]];
  }
}

function bisect(array, length, t) {
  let low = 0, high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle] < t) low = middle + 1; else high = middle;
  }
  return low;
}

/** Brings all events and their legend from the server. */
export async function loadColumns(base) {
  const [legend, buffer] = await Promise.all([
    fetch(new URL('api/legend', base)).then(ok).then(r => r.json()),
    fetch(new URL('api/columns', base)).then(ok).then(r => r.arrayBuffer()),
  ]);
  const table = tableFromIPC(new Uint8Array(buffer), { useBigInt: false });
  const names = ['id', 'start', 'end', 'lat', 'lon', 'place', 'article', 'kind', 'status', 'granularity', 'evidence', 'placeKind', 'salience', 'flags', 'confidence'];
  return new Columns(Object.fromEntries(names.map(name => [name, table.numRows ? table.getChild(name).toArray() : []])), legend);
}

function ok(response) {
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${response.url}`);
  return response;
}
