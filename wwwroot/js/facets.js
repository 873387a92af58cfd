// The facets as buttons, with counts that follow the brush (facet-counts.js).
import { FacetCounts } from './facet-counts.js';
import { regionName } from './region-names.js';
import { number, word } from './words.js';

const Pause = 100, Few = 6, Many = 60;

class Facets {
  constructor(element, view, dotnet, labels) {
    this.element = element;
    /** @type {import('./view.js').View} */
    this.view = view;
    this.dotnet = dotnet;
    this.labels = labels;
    this.counts = new FacetCounts(view, { kind: labels.kind.length, status: labels.status.length });
    this.more = new Set();
    this.abort = new AbortController();
    const signal = this.abort.signal;
    view.addEventListener('change', e => {
      if (e.changed.has('filter') || e.changed.has('columns')) this.counts.stale = true;
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
    // Counted while it is in sight only.
    this.sight = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) this.show(); });
    this.sight.observe(element);
  }

  /** At once, and then once in a while as long as the brush moves. */
  later() {
    this.waiting ??= setTimeout(() => { this.waiting = null; this.show(); }, Pause);
  }

  show() {
    if (!this.element.offsetParent) return;
    const facets = this.counts.count();
    for (const host of this.element.querySelectorAll('[data-facet]')) this.showFacet(host, facets[host.dataset.facet]);
  }

  showFacet(host, facet) {
    const name = host.dataset.facet;
    let order = facet.order.filter(i => facet.totals[i] > 0 || facet.chosen.has(facet.values[i]));
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
    return name === 'country' ? regionName(value) : value;
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
