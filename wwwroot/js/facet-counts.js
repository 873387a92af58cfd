// Counts of the facets, from the columns. A value's count is what would be shown if it alone were chosen in its facet: every other facet and the brush narrow it.
import { confidenceBand } from './columns.js';
import { FilterBit } from './view.js';

/** Facets by name, and the filter of the view that each sets. */
const Filters = { kind: 'kinds', status: 'statuses', confidence: 'confidences', country: 'countries', source: 'sources', article: 'articles' };
/** Facets whose values keep their own order; the others come by their number of events. */
const Ordered = new Set(['status', 'confidence']);

/**
 * @typedef {{values: (string|number|undefined)[], column: ArrayLike<number>, table: Int32Array, others: number, chosen: Set<any>, totals: Int32Array, counts: Int32Array, order: number[]}} Facet
 * column and table: the number of a row's value is table[column[row] + 1], -1 where it has none; others: bits of the other facets' filters; totals: events of each value, whatever
 * the view; counts: those that the view shows; order: in which values are listed
 */

export class FacetCounts {
  /** @param {import('./view.js').View} view @param {{kind: number, status: number}} sizes how many kinds and statuses there are */
  constructor(view, sizes) {
    this.view = view;
    this.sizes = sizes;
    /** Whether events or filters have changed. */
    this.stale = true;
  }

  /** The values of each facet and where a row's value is found. */
  prepare() {
    const c = this.view.columns, { articles, places } = c.legend;
    const plain = size => ({ values: Array.from({ length: size }, (_, i) => i), table: Int32Array.from({ length: size + 1 }, (_, i) => i - 1) });
    const named = (entries, key) => {
      const values = new Map(), table = new Int32Array(entries.length + 1).fill(-1);
      entries.forEach((entry, i) => {
        const value = entry && key(entry);
        if (value === null || value === undefined || value === '') return;
        if (!values.has(value)) values.set(value, values.size);
        table[i + 1] = values.get(value);
      });
      return { values: [...values.keys()], table };
    };
    const facets = {
      kind: { column: c.kind, ...plain(this.sizes.kind) },
      status: { column: c.status, ...plain(this.sizes.status) },
      confidence: { column: c.confidence, values: [2, 1, 0], table: Int32Array.from({ length: 257 }, (_, i) => 2 - confidenceBand(i - 1)) },
      country: { column: c.place, ...named(places, place => place.country) },
      source: { column: c.article, ...named(articles, article => article.source) },
      article: { column: c.article, ...named(articles, article => article.id) },
    };
    for (const [name, facet] of Object.entries(facets)) {
      const { values, column, table } = facet, totals = new Int32Array(values.length), order = values.map((_, i) => i);
      for (let i = 0; i < c.length; i++) { const value = table[column[i] + 1]; if (value >= 0) totals[value]++; }
      // By their number in all, not in the brush: values stay where they are while the brush moves.
      if (!Ordered.has(name)) order.sort((a, b) => totals[b] - totals[a]);
      Object.assign(facet, { totals, order, counts: new Int32Array(values.length), others: ~FilterBit[Filters[name]], chosen: new Set(this.view.filters[Filters[name]] ?? []) });
    }
    this.facets = /** @type {Record<string, Facet>} */ (/** @type {unknown} */ (facets));
    this.stale = false;
  }

  /** The facets by name, counted for the view as it is now. */
  count() {
    if (this.stale) this.prepare();
    const c = this.view.columns, { fails } = this.view, facets = Object.values(this.facets);
    for (const facet of facets) facet.counts.fill(0);
    const add = row => {
      const failed = fails[row];
      for (const { others, table, column, counts } of facets) {
        if (failed & others) continue;
        const value = table[column[row] + 1];
        if (value >= 0) counts[value]++;
      }
    };
    c.time.forEachOverlapping(...this.view.window, add);
    for (let row = c.dated; !this.view.brushed && row < c.length; row++) add(row);
    return this.facets;
  }
}
