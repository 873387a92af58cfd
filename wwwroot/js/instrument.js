// Timeline, map and their common view as one instrument. Blazor makes it once, tells it of choices made elsewhere (URL, list, search), and hears of
// gestures when they end.
import { loadColumns } from './columns.js';
import { View } from './view.js';
import { Timeline } from './timeline.js';
import { World, baseMapLayer } from './base-map.js';
import { EventLayer } from './event-layer.js';
import { theme } from './palette.js';

const Idle = 150;

class Instrument {
  constructor(root, browserMap, dotnet, columns, world, state) {
    Object.assign(this, { root, dotnet, world, map: browserMap.map });
    this.titles = new Map();
    this.asked = new Set();
    this.abort = new AbortController();
    this.view = new View(columns);
    this.theme = theme();
    const currentTheme = () => this.theme;
    this.base = baseMapLayer(world, currentTheme).addTo(this.map);
    this.events = new EventLayer(this.map, this.view, world, currentTheme);
    this.setState(state, true);
    this.timeline = new Timeline(root.querySelector('.timeline-canvas'), this.view, {
      commit: () => this.commit(),
      commitSoon: () => { clearTimeout(this.soon); this.soon = setTimeout(() => this.commit(), Idle); },
      select: ids => this.select(ids),
      title: id => this.titles.get(id),
      wantTitles: ids => this.wantTitles(ids),
    });
    this.view.addEventListener('change', e => this.changed(e.changed));
    this.changed(new Set(['brush']));
    this.connectMap(state);
    this.connectCommands();
    new MutationObserver(() => this.setTheme()).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    world.refine(document.baseURI).then(() => { this.base.redraw(); this.events.layer.redraw(); }).catch(error => console.warn(error.message));
    root.instrument = this;
    root.dataset.ready = 'true';
  }

  connectMap(state) {
    const map = this.map, signal = this.abort.signal;
    if (state.map) map.setView([state.map.latitude, state.map.longitude], state.map.zoom, { animate: false });
    else this.fitMap();
    map.on('moveend', () => {
      clearTimeout(this.moved);
      this.moved = setTimeout(() => {
        const c = map.getCenter(), b = map.getBounds();
        this.dotnet.invokeMethodAsync('MapMoved', c.lat, c.lng, map.getZoom(), b.getSouth(), b.getWest(), b.getNorth(), b.getEast());
      }, Idle);
    });
    map.on('click', e => {
      const hit = this.events.hit(e.containerPoint);
      if (hit) this.select(this.events.idsOf(hit));
    });
    map.on('mousemove', e => {
      const hit = this.events.hit(e.containerPoint), element = map.getContainer();
      element.style.cursor = hit ? 'pointer' : '';
      element.title = hit ? this.events.nameOf(hit) : '';
      this.view.setHover(hit ? this.events.idsOf(hit).slice(0, 200) : []);
    });
    map.on('mouseout', () => this.view.setHover([]));
    // The markers in sight as buttons: for the keyboard and for screen readers.
    this.markerList = this.root.querySelector('.marker-list');
    this.markerList?.addEventListener('click', e => {
      const button = e.target.closest('button');
      if (button) this.select(this.events.idsOf(this.events.markers[Number(button.dataset.marker)]));
    }, { signal });
  }

  /** Commands of the page (keys.js) that need no server. */
  connectCommands() {
    const here = { zoomIn: () => this.timeline.zoom(0.6), zoomOut: () => this.timeline.zoom(1 / 0.6), play: () => this.play() };
    this.root.addEventListener('command', e => {
      if (!here[e.detail]) return;
      here[e.detail]();
      e.preventDefault();
    }, { signal: this.abort.signal });
  }

  changed(changed) {
    if (!changed.has('brush') && !changed.has('filter') && !changed.has('columns')) return;
    const n = this.view.counts(), shown = this.root.querySelector('[data-count]');
    if (shown) shown.textContent = `${n.certain.toLocaleString()}${n.possible ? ` + ${n.possible.toLocaleString()} possible` : ''} of ${n.total.toLocaleString()} events`;
    clearTimeout(this.listing);
    this.listing = setTimeout(() => this.listMarkers(), 300);
  }

  listMarkers() {
    if (!this.markerList) return;
    this.markerList.replaceChildren(...this.events.markers.slice(0, 60).map((marker, i) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: this.events.nameOf(marker) });
      button.dataset.marker = i;
      return button;
    }));
  }

  /** Titles for the marks in sight, asked for once. */
  wantTitles(ids) {
    const wanted = ids.filter(id => !this.asked.has(id)).slice(0, 400);
    if (!wanted.length) return;
    for (const id of wanted) this.asked.add(id);
    this.dotnet.invokeMethodAsync('Titles', wanted).then(titles => {
      wanted.forEach((id, i) => this.titles.set(id, titles[i] ?? ''));
      this.timeline.layout();
      this.timeline.draw();
    });
  }

  commit() {
    const { from, to, mode } = this.view.brush;
    this.dotnet.invokeMethodAsync('Commit', from, to, mode);
  }

  select(ids) {
    this.view.setSelection(ids);
    this.dotnet.invokeMethodAsync('Select', ids.slice(0, 500));
  }

  // ---- what Blazor tells

  /** @param {{brush: object, filters: object, selection: number[], map: object|null}} state */
  setState(state, first = false) {
    this.view.brush = { ...this.view.brush, ...state.brush };
    this.view.filters = Object.fromEntries(Object.entries(state.filters).map(([name, values]) => [name, values ? new Set(values) : null]));
    this.view.selection = new Set(state.selection);
    this.view.applyFilters();
    if (first) return;
    this.view.notify('brush');
    this.view.notify('selection');
  }

  setHover(ids) { this.view.setHover(ids); }

  setTheme() {
    this.theme = theme();
    this.timeline.setTheme();
    this.base.redraw();
    this.events.layer.redraw();
  }

  /** New articles were stored: brings the columns anew and leaves view and place as they are. */
  async refresh() {
    const columns = await loadColumns(document.baseURI), visible = this.timeline.visible, whole = this.timeline.whole;
    this.view.setColumns(columns);
    const sawAll = visible[0] <= whole[0] && visible[1] >= whole[1];
    this.timeline.fit();
    if (!sawAll) this.timeline.setVisible(...visible);
    this.view.notify('brush');
  }

  fitMap() {
    const c = this.view.columns, points = [];
    this.view.forEachInside(i => { if (c.place[i] >= 0) points.push([c.lat[i], c.lon[i]]); });
    if (points.length) this.map.fitBounds(points, { padding: [40, 40], maxZoom: 6, animate: false });
    else this.map.setView([25, 10], 2, { animate: false });
  }

  showAll() {
    this.view.setBrush({ from: null, to: null });
    this.timeline.fit();
    this.fitMap();
    this.commit();
  }

  zoomTimeline(factor) { this.timeline.zoom(factor); }

  setMode(mode) { this.view.setBrush({ mode }); this.commit(); }

  /** Shows a place of an event where it is out of sight. */
  reveal(id) {
    const c = this.view.columns, row = c.rowOf(id);
    if (row < 0 || c.place[row] < 0) return;
    const at = [c.lat[row], c.lon[row]];
    if (!this.map.getBounds().pad(-0.08).contains(at)) this.map.panTo(at, { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  }

  /** Moves the brush on by its own length, empty stretches skipped, until the end; a second call stops it. */
  play() {
    if (this.playing) { clearInterval(this.playing); this.playing = 0; this.root.dataset.playing = ''; this.commit(); return; }
    const c = this.view.columns, span = c.span;
    if (!span) return;
    if (this.view.brush.from === null || this.view.brush.to === null || this.view.brush.to >= span[1]) {
      const length = this.view.brush.from !== null && this.view.brush.to !== null ? this.view.brush.to - this.view.brush.from : Math.max(1, (this.timeline.visible[1] - this.timeline.visible[0]) / 20);
      this.view.setBrush({ mode: 'range', from: c.start[0], to: c.start[0] + length });
    }
    this.root.dataset.playing = 'true';
    const step = () => {
      const { from, to } = this.view.brush, length = to - from;
      const next = c.firstFrom(to);
      if (next >= c.dated || document.hidden) { this.play(); return; }
      const start = c.start[next] >= to + length ? c.start[next] : to;
      this.view.setBrush({ from: start, to: start + length });
      if (start + length > this.timeline.visible[1]) this.timeline.setVisible(start, start + this.timeline.visible[1] - this.timeline.visible[0]);
    };
    step();
    this.playing = setInterval(step, 900);
  }

  dispose() {
    this.abort.abort();
    clearInterval(this.playing);
    this.timeline.dispose();
    this.events.dispose();
  }
}

/**
 * @param {HTMLElement} root the element that holds timeline and counters
 * @param browserMap BlazorLeaflet's map in the browser
 * @param dotnet the .NET side (Instrument)
 * @param state the committed view
 */
export async function create(root, browserMap, dotnet, state) {
  const [columns, world] = await Promise.all([loadColumns(document.baseURI), World.load(document.baseURI)]);
  return new Instrument(root, browserMap, dotnet, columns, world, state);
}
