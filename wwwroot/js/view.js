// What is seen now: the brush, the filters, the hovered and the selected. Timeline and map draw from it in the same frame; .NET hears of it when a
// gesture ends. Half-open times in days since 1970-01-01.
import { Tally } from './tally.js';
import { confidenceBand } from './columns.js';
import { kindClass } from './palette.js';

/**
 * @typedef {{from: number|null, to: number|null, mode: 'range'|'asOf'|'upTo'}} Brush
 * @typedef {{kinds?: Iterable<number>|null, statuses?: Iterable<number>|null, articles?: Iterable<string>|null, places?: Iterable<number>|null, ids?: Iterable<number>|null,
 *   countries?: Iterable<string>|null, sources?: Iterable<string>|null, evidence?: Iterable<number>|null, confidences?: Iterable<number>|null, box?: Region|null}} Filters null: all
 * @typedef {{south: number, west: number, north: number, east: number, ring?: number[][]|null}} Region degrees; a ring of [lat, lon] where it is no box
 */

/** One bit of `fails` for each filter: an event is shown where all are 0, and counts of a facet look at the other bits only. */
export const FilterBit = { kinds: 1, statuses: 2, articles: 4, places: 8, ids: 16, countries: 8, sources: 4, evidence: 32, confidences: 32, box: 64 };

/** Milliseconds without a change of what is inside after which a scrub has ended. */
const Rest = 160;

export class View extends EventTarget {
  /** @param {import('./columns.js').Columns} columns @param {(callback: () => void) => any} [nextFrame] calls back before the next frame is drawn */
  constructor(columns, nextFrame = callback => requestAnimationFrame(callback)) {
    super();
    this.nextFrame = nextFrame;
    /** @type {Brush} */
    this.brush = { from: null, to: null, mode: 'range' };
    /** @type {Filters} */
    this.filters = {};
    this.selection = new Set();
    this.hover = new Set();
    /** What marks are coloured by. @type {'kind'|'article'} */
    this.colorBy = 'kind';
    this.changed = new Set();
    this.pending = false;
    /** What the tally gathers places by. @type {import('./tally.js').Groups|null} */
    this.groups = null;
    this.setColumns(columns);
  }

  setColumns(columns) {
    this.columns = columns;
    this.classes = this.classify();
    this.applyFilters();
    this.notify('columns');
  }

  setColorBy(by) {
    this.colorBy = by;
    this.classes = this.classify();
    this.tally = new Tally(this.columns, this.fails, this.classes, this.groups);
    this.notify('filter');
  }

  /** Colour class of each event: the family of its kind, or one of eight for the articles with the most events and one for the rest. */
  classify() {
    const c = this.columns, classes = new Uint8Array(c.length);
    if (this.colorBy === 'kind') { for (let i = 0; i < c.length; i++) classes[i] = kindClass[c.kind[i]] ?? 0; return classes; }
    const counts = new Uint32Array(c.legend.articles.length);
    for (let i = 0; i < c.length; i++) counts[c.article[i]]++;
    const rank = new Uint8Array(counts.length);
    [...counts.keys()].sort((a, b) => counts[b] - counts[a]).slice(0, 7).forEach((article, k) => { rank[article] = k + 1; });
    for (let i = 0; i < c.length; i++) classes[i] = rank[c.article[i]];
    return classes;
  }

  /** The window of the brush; the mode decides which end counts. @returns {[number, number]} */
  get window() {
    const { from, to, mode } = this.brush;
    if (mode === 'asOf') return from === null ? [-Infinity, Infinity] : [from, from + 1e-6];
    if (mode === 'upTo') return [-Infinity, to ?? Infinity];
    return [from ?? -Infinity, to ?? Infinity];
  }

  get brushed() { const [from, to] = this.window; return from !== -Infinity || to !== Infinity; }

  setBrush(brush) {
    this.brush = { ...this.brush, ...brush };
    this.notify('brush');
  }

  /** Replaces the filters named; the others stay. @param {Filters} filters */
  setFilters(filters) {
    this.filters = { ...this.filters, ...filters };
    this.applyFilters();
  }

  setSelection(ids) { this.selection = new Set(ids); this.notify('selection'); }

  setHover(ids) {
    if (ids.length === this.hover.size && ids.every(id => this.hover.has(id))) return;
    this.hover = new Set(ids);
    this.notify('hover');
  }

  /** Which filters each event fails: one byte an event, one bit a filter. */
  applyFilters() {
    const c = this.columns, fails = new Uint8Array(c.length), { articles, places } = c.legend, f = this.filters;
    const exclude = (column, bit, allowed, offset = 0) => {
      if (allowed === null) return;
      for (let i = 0; i < c.length; i++) if (!allowed[column[i] + offset]) fails[i] |= bit;
    };
    const table = (values, size = 256) => { if (!values) return null; const out = new Uint8Array(size); for (const v of values) out[v] = 1; return out; };
    const lookUp = (list, values, of, none = 0) => { if (!values) return null; const set = new Set(values); return Uint8Array.from([none, ...list.map(entry => entry && set.has(of(entry)) ? 1 : 0)]); };
    exclude(c.kind, FilterBit.kinds, table(f.kinds));
    exclude(c.status, FilterBit.statuses, table(f.statuses));
    exclude(c.evidence, FilterBit.evidence, table(f.evidence));
    if (f.confidences) { const bands = table(f.confidences); exclude(c.confidence, FilterBit.confidences, Uint8Array.from({ length: 256 }, (_, v) => bands[confidenceBand(v)])); }
    exclude(c.article, FilterBit.articles, lookUp(articles, f.articles, a => a.id), 1);
    exclude(c.article, FilterBit.sources, lookUp(articles, f.sources, a => a.source ?? ''), 1);
    exclude(c.place, FilterBit.places, lookUp(places, f.places, p => p.id), 1);
    exclude(c.place, FilterBit.countries, lookUp(places, f.countries, p => p.country ?? ''), 1);
    if (f.box) exclude(c.place, FilterBit.box, Uint8Array.from([0, ...places.map(p => inRegion(f.box, p.latitude, p.longitude) ? 1 : 0)]), 1);
    if (f.ids) { const ids = new Set(f.ids); for (let i = 0; i < c.length; i++) if (!ids.has(c.id[i])) fails[i] |= FilterBit.ids; }
    this.fails = fails;
    this.tally = new Tally(c, fails, this.classes, this.groups);
    this.totals = null;
    this.notify('filter');
  }

  /** The tally of the window, brought up to date. @param {import('./tally.js').Groups|null} [groups] other groups of places than those before */
  inside(groups = this.groups) {
    if (groups !== this.groups) this.tally.group(this.groups = groups);
    this.tally.move(...this.window);
    return this.tally;
  }

  /** Calls back with each dated row that passes the filters and overlaps the brush. */
  forEachInside(callback) {
    const { fails } = this;
    this.columns.time.forEachOverlapping(...this.window, row => { if (fails[row] === 0) callback(row); });
  }

  isInside(row) {
    const c = this.columns, [from, to] = this.window;
    return this.fails[row] === 0 && row < c.dated && c.start[row] < to && c.end[row] > from;
  }

  /** Ids of the events at these places in the window, in the order of time. @param {Iterable<number>} places @param {number} [most] at most so many, the first */
  idsAt(places, most = Infinity) {
    const { columns: c, fails } = this, [from, to] = this.window;
    let rows = [], until = c.time.startsBefore(to);
    // Rows stand in the order of time: once there are too many, none after the last that is kept is looked at.
    const keep = () => { rows = Array.from(Uint32Array.from(rows).sort().subarray(0, Math.min(most, rows.length))); if (rows.length === most) until = rows[most - 1]; };
    for (const place of places)
      for (const row of c.rowsOf(place)) {
        if (row >= until) break;
        if (fails[row] !== 0 || !(c.end[row] > from)) continue;
        rows.push(row);
        if (rows.length === 2 * most) keep();
      }
    keep();
    return rows.map(row => c.id[row]);
  }

  /** Whether a place of the legend lies in a region. @param {Region} region @param {number} place */
  inRegion(region, place) { const { latitude, longitude } = this.columns.legend.places[place]; return inRegion(region, latitude, longitude); }

  /** How many are in the brush for sure, how many only possibly (a vague time that reaches beyond it), and how many there are in all. */
  counts() {
    const tally = this.inside(), certain = this.brush.mode === 'range' ? tally.certain : tally.count;
    return { certain, possible: tally.count - certain, undated: this.undated(), unplaced: tally.unplaced, total: this.columns.length };
  }

  undated() {
    if (this.totals === null) {
      this.totals = 0;
      for (let i = this.columns.dated; i < this.columns.length; i++) if (this.fails[i] === 0) this.totals++;
    }
    return this.totals;
  }

  /** The next row in the brush beside a row in time, for stepping; -1 where there is none. */
  step(row, direction) {
    for (let i = row + direction; i >= 0 && i < this.columns.dated; i += direction) if (this.isInside(i)) return i;
    return -1;
  }

  /** Tells listeners once a frame what changed since the last. */
  notify(what) {
    this.changed.add(what);
    if (this.pending) return;
    this.pending = true;
    this.nextFrame(() => this.flush());
  }

  /** Tells listeners now, and once the window and what passes have come to rest tells them that ("rest"). */
  flush() {
    this.pending = false;
    const changed = this.changed;
    if (!changed.size) return;
    this.changed = new Set();
    this.dispatchEvent(Object.assign(new Event('change'), { changed }));
    if (!changed.has('brush') && !changed.has('filter') && !changed.has('columns')) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.dispatchEvent(new Event('rest')), Rest);
  }
}

/** Whether a point lies in a region; a box whose west is greater than its east crosses the antimeridian. @param {Region} region */
export function inRegion(region, lat, lon) {
  if (lat < region.south || lat > region.north) return false;
  const { west, east } = region;
  if (east - west < 360) {
    // Degrees of a map that was panned around the world: 190° is -170°.
    const from = ((west + 180) % 360 + 360) % 360, span = ((east - west) % 360 + 360) % 360, at = ((lon + 180) % 360 + 360) % 360;
    if (((at - from) % 360 + 360) % 360 > span) return false;
  }
  if (!region.ring) return true;
  let inside = false;
  const ring = region.ring;
  for (let i = 0, k = ring.length - 1; i < ring.length; k = i++) {
    const [ay, ax] = ring[i], [by, bx] = ring[k];
    if ((ay > lat) !== (by > lat) && lon < (bx - ax) * (lat - ay) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
