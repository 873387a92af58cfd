// Facets with counts that follow the brush, counted here from the columns. A value's count is what would be shown if it alone were chosen in its facet: every
// other facet and the brush narrow it.
import { FilterBit, confidenceBand } from './view.js';
import { number, word } from './words.js';

const Pause = 100, Few = 6, Many = 60;

/** Facets by name, and the filter of the view that each sets. */
const kinds = { kind: 'kinds', status: 'statuses', confidence: 'confidences', country: 'countries', source: 'sources', article: 'articles' };

class Facets {
  constructor(element, view, dotnet, labels) {
    this.element = element;
    /** @type {import('./view.js').View} */
    this.view = view;
    this.dotnet = dotnet;
    this.labels = labels;
    this.more = new Set();
    this.abort = new AbortController();
    const signal = this.abort.signal;
    view.addEventListener('change', e => {
      if (e.changed.has('filter') || e.changed.has('columns')) this.stale = true;
      if (e.changed.has('filter') || e.changed.has('columns') || e.changed.has('brush')) this.later();
    }, { signal });
    element.addEventListener('click', e => {
      const button = e.target.closest('button[data-value]'), more = e.target.closest('button[data-more]');
      if (button) this.dotnet.invokeMethodAsync('Toggle', button.closest('[data-facet]').dataset.facet, button.dataset.value);
      if (!more) return;
      const facet = more.closest('[data-facet]').dataset.facet;
      if (!this.more.delete(facet)) this.more.add(facet);
      this.show();
    }, { signal });
    this.stale = true;
    // Counted while it is in sight only.
    this.sight = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) this.show(); });
    this.sight.observe(element);
  }

  /** At once, and then once in a while as long as the brush moves. */
  later() {
    this.waiting ??= setTimeout(() => { this.waiting = null; this.show(); }, Pause);
  }

  /** The values of each facet and the number of their value in each row. Done anew when events or filters change. */
  prepare() {
    const c = this.view.columns, { articles, places } = c.legend, filters = this.view.filters;
    const numbered = (entries, key) => {
      const values = new Map(), numbers = entries.map(entry => {
        const value = entry && key(entry);
        if (value === null || value === undefined || value === '') return -1;
        if (!values.has(value)) values.set(value, values.size);
        return values.get(value);
      });
      return { values: [...values.keys()], numbers };
    };
    const countries = numbered(places, place => place.country), sources = numbered(articles, article => article.source);
    this.facets = {
      kind: { values: this.labels.kind.map((_, i) => i), of: i => c.kind[i] },
      status: { values: this.labels.status.map((_, i) => i), of: i => c.status[i] },
      confidence: { values: [2, 1, 0], of: i => 2 - confidenceBand(c.confidence[i]) },
      country: { values: countries.values, of: i => c.place[i] < 0 ? -1 : countries.numbers[c.place[i]] },
      source: { values: sources.values, of: i => sources.numbers[c.article[i]] },
      article: { values: articles.map(article => article?.id), of: i => c.article[i] },
    };
    for (const [name, facet] of Object.entries(this.facets)) {
      facet.others = ~FilterBit[kinds[name]];
      facet.chosen = new Set(filters[kinds[name]] ?? []);
      facet.totals = new Int32Array(facet.values.length);
      for (let i = 0; i < c.length; i++) {
        const value = facet.of(i);
        if (value >= 0) facet.totals[value]++;
      }
    }
    this.stale = false;
  }

  count() {
    if (this.stale) this.prepare();
    const c = this.view.columns, { fails } = this.view, facets = Object.values(this.facets);
    for (const facet of facets) facet.counts = new Int32Array(facet.values.length);
    const add = row => {
      for (const facet of facets) {
        if (fails[row] & facet.others) continue;
        const value = facet.of(row);
        if (value >= 0) facet.counts[value]++;
      }
    };
    c.time.forEachOverlapping(...this.view.window, add);
    for (let row = c.dated; !this.view.brushed && row < c.length; row++) add(row);
  }

  show() {
    if (!this.element.offsetParent) return;
    this.count();
    for (const host of this.element.querySelectorAll('[data-facet]')) this.showFacet(host, this.facets[host.dataset.facet]);
  }

  showFacet(host, facet) {
    const name = host.dataset.facet;
    let order = facet.values.map((_, i) => i).filter(i => facet.totals[i] > 0 || facet.chosen.has(facet.values[i]));
    // By their number in all, not in the brush: values stay where they are while the brush moves.
    if (name !== 'status' && name !== 'confidence') order.sort((a, b) => facet.totals[b] - facet.totals[a]);
    const all = order.length, most = this.more.has(name) ? Many : Few;
    if (all > most) order = order.filter((i, at) => at < most || facet.chosen.has(facet.values[i]));
    const top = order.reduce((highest, i) => Math.max(highest, facet.totals[i]), 1);
    const buttons = new Map([...host.querySelectorAll('button[data-value]')].map(button => [button.dataset.value, button]));
    const wanted = order.map(i => {
      const value = String(facet.values[i]), button = buttons.get(value) ?? this.make(name, facet.values[i]);
      button.setAttribute('aria-pressed', facet.chosen.has(facet.values[i]));
      button.classList.toggle('none', facet.counts[i] === 0);
      button.querySelector('.facet-count').textContent = number(facet.counts[i]);
      button.style.setProperty('--all', facet.totals[i] / top);
      button.style.setProperty('--now', facet.counts[i] / top);
      return button;
    });
    if (all > Few) {
      const more = host.querySelector('[data-more]') ?? Object.assign(document.createElement('button'), { type: 'button', className: 'link' });
      more.dataset.more = '';
      more.textContent = this.more.has(name) ? word('Fewer') : word('{0} more', all - order.length);
      if (this.more.has(name) || all > order.length) wanted.push(more);
    }
    if (wanted.length !== host.children.length || wanted.some((button, i) => host.children[i] !== button)) host.replaceChildren(...wanted);
  }

  make(name, value) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'facet-value' });
    button.dataset.value = value;
    if (name === 'kind') {
      const mark = Object.assign(document.createElement('span'), { className: 'kind-mark' });
      mark.dataset.kind = value;
      button.append(mark);
    }
    button.append(Object.assign(document.createElement('span'), { className: 'facet-name', textContent: this.nameOf(name, value) }), Object.assign(document.createElement('span'), { className: 'facet-count' }));
    return button;
  }

  nameOf(name, value) {
    if (this.labels[name]) return this.labels[name][value];
    if (name === 'article') return this.view.columns.legend.articles.find(article => article?.id === value)?.title ?? value;
    if (name !== 'country') return value;
    try {
      return new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'region' }).of(value);
    } catch {
      return value;
    }
  }

  dispose() {
    clearTimeout(this.waiting);
    this.sight.disconnect();
    this.abort.abort();
  }
}

/**
 * @param {HTMLElement} element holds an empty element with data-facet for each facet
 * @param dotnet answers Toggle(facet, value)
 * @param {{kind: string[], status: string[], confidence: string[]}} labels by the number of the value
 */
export function connect(element, dotnet, labels) {
  const page = /** @type {any} */ (element.closest('.page'));
  return new Promise(resolve => {
    const make = () => resolve(new Facets(element, page.instrument.view, dotnet, labels));
    if (page.instrument) make();
    else page.addEventListener('ready', make, { once: true });
  });
}
