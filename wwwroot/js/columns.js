// The events as the browser draws them: typed arrays, one entry an event, sorted by their start, the undated last.
import { regionName } from './region-names.js';
import { TimeIndex, sortedByValue } from './time-index.js';

/** Bits of the column "flags". */
export const Flag = { approximate: 1, uncertain: 2, retold: 4, removed: 128 };

/** Status of an event, as EventStatus numbers it. */
export const Status = { happened: 0, planned: 1, hypothetical: 2, denied: 3 };

/** Store's ConfidenceBand of a confidence: 0 low, 1 medium, 2 high. */
export const confidenceBand = confidence => confidence < 128 ? 0 : confidence < 192 ? 1 : 2;

/** Whether the event is as likely wrong as right. @param {Columns} columns @param {number} row */
export const isUnsure = (columns, row) => confidenceBand(columns.confidence[row]) === 0;

/** PlaceKind: those before Country are points, the others have an extent. */
export const FirstArea = 5, Country = 5;

const Types = {
  id: Float64Array, start: Float64Array, end: Float64Array, lat: Float32Array, lon: Float32Array, place: Int32Array, article: Int32Array,
  kind: Uint8Array, status: Uint8Array, granularity: Uint8Array, evidence: Uint8Array, placeKind: Uint8Array, salience: Uint8Array, flags: Uint8Array, confidence: Uint8Array,
};
const Names = Object.keys(Types);
/** The shortest time an event is taken to last, in days: one second. */
const Instant = 1 / 86400;

/**
 * @typedef {{id: number, name: string, latitude: number, longitude: number, kind: number, country: string|null, radius: number}} LegendPlace
 * @typedef {{id: string, title: string, source: string|null, date: string|null}} LegendArticle
 * @typedef {{revision: number, places: LegendPlace[], articles: (LegendArticle|null)[]}} Legend
 */

export class Columns {
  /**
   * @param {Record<string, ArrayLike<number>>} arrays the columns by name, in any order of rows
   * @param {Legend} legend places and articles that the numbers stand for
   */
  constructor(arrays, legend) {
    this.legend = legend;
    const order = orderOf(arrays);
    const take = (name, source = arrays[name], Type = Types[name]) => {
      if (order === null) return source instanceof Type ? source : Type.from(source);
      const out = new Type(order.length);
      for (let i = 0; i < order.length; i++) out[i] = source[order[i]];
      return out;
    };
    this.id = take('id'); this.start = take('start'); this.end = take('end'); this.lat = take('lat'); this.lon = take('lon');
    this.place = take('place'); this.article = take('article'); this.kind = take('kind'); this.status = take('status');
    this.granularity = take('granularity'); this.evidence = take('evidence'); this.placeKind = take('placeKind');
    this.salience = take('salience'); this.flags = take('flags'); this.confidence = take('confidence');
    this.length = this.id.length;
    let dated = this.length;
    while (dated > 0 && Number.isNaN(this.start[dated - 1])) dated--;
    this.dated = dated;
    for (let i = 0; i < dated; i++) if (!(this.end[i] > this.start[i])) this.end[i] = this.start[i] + Instant;
    this.time = new TimeIndex(this.start.subarray(0, dated), this.end.subarray(0, dated));
    this.idOrder = null;
    this.placeRows = null;
  }

  /** First and last moment of the dated events; null where there are none. */
  get span() { return this.time.span; }

  /** Row of an id; -1 where it is unknown. */
  rowOf(id) {
    this.idOrder ??= sortedByValue(this.id);
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.id[this.idOrder[middle]] < id) low = middle + 1; else high = middle;
    }
    return low < this.length && this.id[this.idOrder[low]] === id ? this.idOrder[low] : -1;
  }

  /** Rows of a place, ascending; with -1 those without one. */
  rowsOf(place) {
    if (this.placeRows === null) {
      const n = this.legend.places.length, first = new Uint32Array(n + 2), rows = new Uint32Array(this.length);
      for (let i = 0; i < this.length; i++) first[this.place[i] + 2]++;
      for (let p = 0; p <= n; p++) first[p + 1] += first[p];
      for (let i = 0; i < this.length; i++) rows[first[this.place[i] + 1]++] = i;
      this.placeRows = { first, rows };
    }
    const { first, rows } = this.placeRows, k = place + 1;
    return rows.subarray(k ? first[k - 1] : 0, first[k]);
  }

  /** These columns with rows changed, added and removed. @param {Record<string, ArrayLike<number>>} delta @param {Legend} legend */
  merged(delta, legend) {
    if (delta.id.length === 0) return this;
    const changed = new Set(Array.from(delta.id)), kept = [];
    for (let i = 0; i < this.length; i++) if (!changed.has(this.id[i])) kept.push(i);
    const all = kept.length + delta.id.length;
    return new Columns(Object.fromEntries(Names.map(name => {
      const out = new Types[name](all), source = this[name];
      for (let i = 0; i < kept.length; i++) out[i] = source[kept[i]];
      out.set(delta[name], kept.length);
      return [name, out];
    })), legend);
  }
}

/** Rows that are not removed in the order of their start, the undated last; null where they stand so. @param {Record<string, ArrayLike<number>>} arrays */
function orderOf(arrays) {
  const { start, end, flags } = arrays;
  let undated = 0, simple = true;
  const n = start.length;
  while (undated < n && Number.isNaN(start[undated])) undated++;
  for (let i = undated; i < n && simple; i++) simple = start[i] >= start[i - 1] || i === undated && !Number.isNaN(start[i]);
  for (let i = 0; i < n && simple; i++) simple = (flags[i] & Flag.removed) === 0;
  if (simple) {
    if (undated === 0 || undated === n) return null;
    const order = new Uint32Array(n);
    for (let i = 0; i < n; i++) order[i] = i < n - undated ? i + undated : i - n + undated;
    return order;
  }
  const rows = [];
  for (let i = 0; i < n; i++) if (!(flags[i] & Flag.removed)) rows.push(i);
  const keys = Float64Array.from(rows, i => Number.isNaN(start[i]) || Number.isNaN(end[i]) ? Number.MAX_VALUE : start[i]);
  // The undated would stretch the keys: they are put after the last date.
  let last = -Infinity;
  for (const key of keys) if (key < Number.MAX_VALUE && key > last) last = key;
  for (let i = 0; i < keys.length; i++) if (keys[i] === Number.MAX_VALUE) keys[i] = last === -Infinity ? 0 : last + 1;
  return Uint32Array.from(sortedByValue(keys), k => rows[k]);
}

/** Decodes an Arrow stream of columns. @param {(bytes: Uint8Array, options: object) => any} tableFromIPC */
export function decode(tableFromIPC, buffer) {
  const table = tableFromIPC(new Uint8Array(buffer), { useBigInt: false });
  return Object.fromEntries(Names.map(name => [name, table.numRows ? table.getChild(name).toArray() : new Types[name](0)]));
}

/** Brings the events and their legend from the server. */
export class ColumnSource {
  /** @param {string} base address of the page @param {(bytes: Uint8Array, options: object) => any} tableFromIPC reader of Arrow streams */
  constructor(base, tableFromIPC) {
    this.base = base;
    this.tableFromIPC = tableFromIPC;
  }

  async load() {
    // The server has read the legend when its answer begins; columns asked for after that are not older, so that changes since the legend's revision miss nothing.
    const response = await this.ask('api/legend');
    const [whole, arrays] = await Promise.all([this.read(response), this.columns(0)]);
    this.columnsNow = new Columns(arrays, await this.complete(whole, arrays));
    return this.columnsNow;
  }

  /** What changed since, merged into what is here; the same object where nothing did. */
  async update() {
    const before = this.columnsNow.legend, tail = await this.read(await this.ask(`api/legend?places=${before.places.length}&articles=${before.articles.length}`));
    const arrays = await this.columns(before.revision);
    const legend = await this.complete({ revision: tail.revision, places: [...before.places, ...tail.places], articles: [...before.articles, ...tail.articles] }, arrays);
    const merged = this.columnsNow.merged(arrays, legend);
    merged.legend.revision = legend.revision;
    return this.columnsNow = merged;
  }

  async columns(since) {
    return decode(this.tableFromIPC, await (await this.ask(`api/columns?since=${since}`)).arrayBuffer());
  }

  /** Events may have been stored between the legend and the columns: then the legend is asked for what it lacks. */
  async complete(legend, arrays) {
    let place = -1, article = -1;
    for (let i = 0; i < arrays.id.length; i++) { if (arrays.place[i] > place) place = arrays.place[i]; if (arrays.article[i] > article) article = arrays.article[i]; }
    if (place < legend.places.length && article < legend.articles.length) return legend;
    const tail = await this.read(await this.ask(`api/legend?places=${legend.places.length}&articles=${legend.articles.length}`));
    return { revision: legend.revision, places: [...legend.places, ...tail.places], articles: [...legend.articles, ...tail.articles] };
  }

  /** A legend with its countries named in the page's language. @param {Response} response */
  async read(response) {
    const legend = await response.json();
    for (const place of legend.places) if (place.kind === Country && place.country) place.name = regionName(place.country, place.name);
    return legend;
  }

  async ask(path) {
    const response = await fetch(new URL(path, this.base));
    if (!response.ok) throw new Error(`The server answered ${response.status} to ${path}`);
    return response;
  }
}
