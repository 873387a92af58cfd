// What is seen now: the brush, the filters, the hovered and the selected. Timeline and map draw from it in the same frame; .NET hears of it when a
// gesture ends. Half-open times in days since 1970-01-01.

/** @typedef {{from: number|null, to: number|null, mode: 'range'|'asOf'|'upTo'}} Brush */

/** Store's ConfidenceBand of a confidence: 0 low, 1 medium, 2 high. */
export const confidenceBand = confidence => confidence < 128 ? 0 : confidence < 192 ? 1 : 2;

export class View extends EventTarget {
  constructor(columns) {
    super();
    /** @type {Brush} */
    this.brush = { from: null, to: null, mode: 'range' };
    this.filters = { kinds: null, statuses: null, articles: null, places: null, sources: null, countries: null, confidences: null, ids: null };
    this.selection = new Set();
    this.hover = new Set();
    this.box = null;
    this.changed = new Set();
    this.setColumns(columns);
  }

  setColumns(columns) {
    this.columns = columns;
    this.applyFilters();
  }

  /** The window of the brush as a pair; the mode decides which end counts. */
  get window() {
    const { from, to, mode } = this.brush;
    if (mode === 'asOf') return from === null ? [-Infinity, Infinity] : [from, from + 1e-6];
    if (mode === 'upTo') return [-Infinity, to ?? Infinity];
    return [from ?? -Infinity, to ?? Infinity];
  }

  setBrush(brush) {
    this.brush = { ...this.brush, ...brush };
    this.notify('brush');
  }

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

  /** Which rows pass every filter but the brush: one byte a row. */
  applyFilters() {
    const c = this.columns, pass = new Uint8Array(c.length);
    const { kinds, statuses, articles, places, sources, countries, confidences, ids } = this.filters;
    const articleRows = (articles || sources) && new Set(c.legend.articles.map((a, i) => a && (!articles || articles.has(a.id)) && (!sources || sources.has(a.source)) ? i : -1));
    const placeRows = (places || countries) && new Set(c.legend.places.map((p, i) => (!places || places.has(p.id)) && (!countries || countries.has(p.country)) ? i : -1));
    for (let i = 0; i < c.length; i++)
      pass[i] = (!kinds || kinds.has(c.kind[i])) && (!statuses || statuses.has(c.status[i])) && (!articleRows || articleRows.has(c.article[i]))
        && (!placeRows || placeRows.has(c.place[i])) && (!confidences || confidences.has(confidenceBand(c.confidence[i]))) && (!ids || ids.has(c.id[i])) ? 1 : 0;
    this.pass = pass;
    this.notify('filter');
  }

  /** Calls back with each row that passes the filters and overlaps the brush; undated ones only where there is no brush. */
  forEachInside(callback) {
    const c = this.columns, pass = this.pass, [from, to] = this.window;
    const last = to === Infinity ? c.dated : c.firstFrom(to);
    for (let i = from === -Infinity ? 0 : c.firstReaching(from); i < last; i++)
      if (pass[i] && c.end[i] > from) callback(i);
  }

  isInside(row) {
    const c = this.columns, [from, to] = this.window;
    return this.pass[row] === 1 && row < c.dated && c.start[row] < to && c.end[row] > from;
  }

  /** How many are in the brush for sure, how many only possibly (a vague time that reaches beyond it), and how many there are in all. */
  counts() {
    const c = this.columns, [from, to] = this.window;
    let certain = 0, possible = 0, undated = 0, unplaced = 0;
    this.forEachInside(i => {
      if (c.start[i] >= from && c.end[i] <= to || this.brush.mode !== 'range') certain++; else possible++;
      if (c.place[i] < 0) unplaced++;
    });
    for (let i = c.dated; i < c.length; i++) undated += this.pass[i];
    return { certain, possible, undated, unplaced, total: c.length };
  }

  /** Rows of the dated events that pass, beside a row in time: for stepping. */
  step(row, direction) {
    for (let i = row + direction; i >= 0 && i < this.columns.dated; i += direction) if (this.isInside(i)) return i;
    return -1;
  }

  /** Tells listeners once a frame what changed since the last. */
  notify(what) {
    this.changed.add(what);
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const changed = this.changed;
      this.changed = new Set();
      this.dispatchEvent(Object.assign(new Event('change'), { changed }));
    });
  }
}
