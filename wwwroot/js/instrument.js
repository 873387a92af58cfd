// Timeline, map and their common view as one instrument. Blazor makes it once, tells it of choices made elsewhere (URL, list, search), and hears of
// gestures when they end. What .NET calls is wrapped by View/Instrument.cs.
import { prepared } from './prepare.js';
import { Counter } from './counter.js';
import { View } from './view.js';
import { Timeline } from './timeline.js';
import { Player } from './player.js';
import { baseMapLayer } from './base-map.js';
import { graticuleLayer } from './graticule.js';
import { EventLayer } from './event-layer.js';
import { MapSelection } from './map-selection.js';
import { loadOptions, saveOptions } from './options.js';
import { tileLayerOf, TilesError } from './tiles.js';
import { theme } from './palette.js';
import { word } from './words.js';

/** Milliseconds after which a gesture counts as ended, and between two announcements to screen readers. */
const Idle = 150, AnnounceEvery = 1000;
const MostSelected = 500, MostListed = 60, MostLit = 200;

class Instrument {
  constructor(root, browserMap, dotnet, source, world, state) {
    this.root = root;
    this.dotnet = dotnet;
    this.source = source;
    this.world = world;
    this.map = browserMap.map;
    this.titles = new Map();
    this.people = new Map();
    this.asked = new Set();
    this.abort = new AbortController();
    this.options = loadOptions();
    this.view = new View(source.columnsNow);
    this.view.colorBy = this.options.colorBy;
    this.theme = theme();
    this.counter = new Counter(root.querySelector('[data-count]'));
    this.announcer = root.querySelector('[data-count-status]');
    this.mapFilters = Boolean(state.mapFilters);
    this.setState(state, true);
    this.view.setColorBy(this.options.colorBy);
    const currentTheme = () => this.theme;
    this.placeMap(state);
    this.events = new EventLayer(this.map, this.view, world, currentTheme);
    this.base = baseMapLayer(world, currentTheme, this.options, (...box) => this.events.covers(...box)).addTo(this.map);
    this.graticule = graticuleLayer(currentTheme);
    this.showGraticule();
    this.connectMap();
    this.timeline = new Timeline(root.querySelector('.timeline-canvas'), this.view, {
      commit: () => this.commit(),
      commitSoon: () => { clearTimeout(this.soon); this.soon = setTimeout(() => this.commit(), Idle); },
      select: ids => this.select(ids),
      touched: () => this.player.stop(),
      title: id => this.titles.get(id),
      person: id => this.people.get(id),
      wantTitles: ids => this.wantTitles(ids),
    });
    this.timeline.setOptions({ lanes: this.options.lanes, folding: this.options.folding, weeks: this.options.weeks });
    this.player = new Player(this.view, this.timeline, playing => this.played(playing));
    this.player.speed = this.options.speed;
    this.selection = new MapSelection(this.map, region => this.selectRegion(region), tool => { root.dataset.tool = tool ?? ''; });
    this.view.addEventListener('change', e => this.changed(/** @type {any} */ (e).changed));
    this.view.addEventListener('rest', () => { this.counter.settle(); this.listMarkers(); this.layNames(); });
    this.view.flush();
    this.connectCommands();
    this.observer = new MutationObserver(() => this.setTheme());
    this.observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    this.useTiles();
    world.refine().then(() => { this.events.refreshOutlines(); this.base.redraw(); }).catch(error => console.warn(error.message));
    root.instrument = this;
    root.dataset.drawn = 'true';
    root.dispatchEvent(new Event('ready'));
  }

  /** Where the address says, else where the events are. */
  placeMap(state) {
    if (state.map) this.map.setView([state.map.latitude, state.map.longitude], state.map.zoom, { animate: false });
    else this.fitMap();
  }

  connectMap() {
    const map = this.map, { signal } = this.abort;
    map.attributionControl?.setPrefix(false);
    map.on('moveend', () => {
      clearTimeout(this.moved);
      this.moved = setTimeout(() => {
        const c = map.getCenter(), b = map.getBounds();
        this.filterByMap();
        this.layNames();
        this.dotnet.invokeMethodAsync('MapMoved', c.lat, c.lng, map.getZoom(), b.getSouth(), b.getWest(), b.getNorth(), b.getEast());
      }, Idle);
    });
    map.on('movestart', () => this.player?.stop());
    map.on('click', e => {
      const hit = this.events.hit(e.containerPoint);
      if (hit) this.selectMarker(hit);
    });
    this.tip = this.root.querySelector('.map-tip');
    // A finger rests on nothing: what it touched would stay lit and named.
    map.getContainer().addEventListener('pointermove', e => { if (e.pointerType !== 'touch') this.hoverMap(map.mouseEventToContainerPoint(e)); }, { signal });
    // What was under the pointer moves away where a panel opens beside the map.
    map.on('mouseout resize', () => this.hoverMap(null));
    // The markers in sight as buttons: for the keyboard and for screen readers.
    this.markerList = this.root.querySelector('.marker-list');
    this.markerList?.addEventListener('click', e => {
      const button = e.target.closest('button');
      if (button) this.selectMarker(this.events.hits[Number(button.dataset.marker)]);
    }, { signal });
    this.markerList?.addEventListener('focusin', e => this.view.setHover(this.events.idsOf(this.events.hits[Number(/** @type {HTMLElement} */ (e.target).dataset.marker)], MostLit)), { signal });
    this.markerList?.addEventListener('focusout', () => this.view.setHover([]), { signal });
  }

  /** Lights what a point of the map shows, and names it. */
  hoverMap(point) {
    const hit = point && !this.selection.tool ? this.events.hit(point) : null, key = hit ? hit.key + hit.count : '';
    if (key !== this.hovered) {
      this.hovered = key;
      this.map.getContainer().style.cursor = hit ? 'pointer' : '';
      this.view.setHover(hit ? this.events.idsOf(hit, MostLit) : []);
      if (this.tip) { this.tip.hidden = !hit; this.tip.textContent = hit ? this.events.nameOf(hit) : ''; this.tipWidth = hit ? this.tip.offsetWidth : 0; }
    }
    if (hit && this.tip) this.tip.style.transform = `translate(${Math.max(4, Math.min(this.map.getSize().x - this.tipWidth - 4, point.x - this.tipWidth / 2))}px, ${point.y > 60 ? point.y - 42 : point.y + 24}px)`;
  }

  /** Commands of the page (keys.js) that need no server. */
  connectCommands() {
    const here = { zoomIn: () => this.zoomTimeline(0.6), zoomOut: () => this.zoomTimeline(1 / 0.6), play: () => this.play(), nextEvent: () => this.stepEvent(1), previousEvent: () => this.stepEvent(-1), earlier: () => this.moveBrush(-1), later: () => this.moveBrush(1), boxSelect: () => this.useTool('box'), lassoSelect: () => this.useTool('lasso') };
    this.root.addEventListener('command', e => {
      if (!here[e.detail]) return;
      here[e.detail]();
      e.preventDefault();
    }, { signal: this.abort.signal });
  }

  changed(changed) {
    if (!changed.has('brush') && !changed.has('filter') && !changed.has('columns')) return;
    const n = this.view.counts(), text = n.possible ? word('{0} + {1} possible of {2} events', n.certain, n.possible, n.total)
      : n.undated && !this.view.brushed ? word('{0} of {1} events, {2} undated', n.certain + n.undated, n.total, n.undated) : word('{0} of {1} events', n.certain, n.total);
    if (n.total !== this.total) this.counter.reserve(word('{0} + {1} possible of {2} events', this.total = n.total, n.total, n.total));
    this.counter.show(text);
    this.announcing ??= setTimeout(() => { this.announcing = undefined; if (this.announcer) this.announcer.textContent = this.counter.shown; }, AnnounceEvery);
  }

  /** Once a gesture has paused: it is too dear for each frame of one. */
  listMarkers() {
    if (!this.markerList || this.markerList.contains(document.activeElement)) return;
    this.markerList.replaceChildren(...(this.events.hits ?? []).slice(0, MostListed).map((marker, i) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: this.events.nameOf(marker) });
      button.dataset.marker = String(i);
      return button;
    }));
  }

  /** The map's own names give way to the pins that stand there now. */
  layNames() { requestIdleCallback(() => this.base.redraw()); }

  /** Titles and people of the marks in sight, asked for once. */
  wantTitles(ids) {
    const wanted = ids.filter(id => !this.asked.has(id)).slice(0, 400);
    if (!wanted.length) return;
    for (const id of wanted) this.asked.add(id);
    this.dotnet.invokeMethodAsync('Titles', wanted).then(rows => {
      wanted.forEach((id, i) => { this.titles.set(id, rows[i]?.title ?? ''); if (rows[i]?.who) this.people.set(id, rows[i].who); });
      this.timeline.stale = true;
      this.timeline.requestDraw();
    });
  }

  commit() {
    const { from, to, mode } = this.view.brush;
    this.dotnet.invokeMethodAsync('Commit', from, to, mode);
  }

  /** @param {number[]} ids no more than can be read @param {number} [chosen] how many were chosen in all */
  select(ids, chosen = ids.length) {
    this.player.stop();
    this.view.setSelection(ids);
    this.dotnet.invokeMethodAsync('Select', ids, chosen);
  }

  /** @param {import('./event-layer.js').Marker} marker */
  selectMarker(marker) { this.select(this.events.idsOf(marker, MostSelected), marker.count); }

  /** Selects what lies in a box or lasso, in the brush and under the filters. */
  selectRegion(region) {
    const { places } = this.view.columns.legend, { places: counts } = this.view.inside(), inside = [];
    let chosen = 0;
    for (let p = 0; p < places.length; p++) if (counts[p] > 0 && this.view.inRegion(region, p)) { inside.push(p); chosen += counts[p]; }
    this.select(this.view.idsAt(inside, MostSelected), chosen);
  }

  filterByMap() {
    if (!this.mapFilters) return;
    const b = this.map.getBounds();
    this.view.setFilters({ box: { south: b.getSouth(), west: b.getWest(), north: b.getNorth(), east: b.getEast() } });
  }

  played(playing) {
    this.root.dataset.playing = playing ? 'true' : '';
    if (!playing) this.commit();
  }

  // ---- what Blazor tells

  /** @param {{brush: object, filters: import('./view.js').Filters, selection: number[], map: object|null, mapFilters?: boolean}} state */
  setState(state, first = false) {
    const before = JSON.stringify([this.view.filters, this.mapFilters]);
    this.view.brush = { ...this.view.brush, ...state.brush };
    this.view.selection = new Set(state.selection);
    const box = state.mapFilters ? this.view.filters.box ?? null : null, filters = { ...state.filters, box };
    this.mapFilters = Boolean(state.mapFilters);
    if (first || before !== JSON.stringify([filters, this.mapFilters])) { this.view.filters = filters; if (this.mapFilters && !first) this.filterByMap(); else this.view.applyFilters(); }
    if (first) return;
    this.view.notify('brush');
    this.view.notify('selection');
  }

  setHover(ids) { this.view.setHover(ids); }

  /** Lights every event at a place of the legend in the brush. @param {number} place the gazetteer's number */
  hoverPlace(place) {
    const p = this.view.columns.legend.places.findIndex(one => one.id === place);
    this.view.setHover(p < 0 ? [] : this.view.idsAt([p], MostLit));
  }

  /** Lights every event that overlaps a stretch of time. */
  hoverTime(from, to) {
    const ids = [], c = this.view.columns;
    c.time.forEachOverlapping(from, to, row => { if (this.view.fails[row] === 0 && ids.length < MostLit) ids.push(c.id[row]); });
    this.view.setHover(ids);
  }

  /** Options of this reader's screen: colorBy, lanes, folding, weeks, speed, graticule, labels, tiles; remembered in the browser. */
  setOptions(options) {
    Object.assign(this.options, options);
    saveOptions(this.options);
    if (options.colorBy) { this.view.setColorBy(options.colorBy); this.events.refresh(); }
    if (options.speed) this.player.speed = options.speed;
    // Another host may be asked only after the server has allowed it: with the next page.
    if ('tiles' in options) { document.cookie = `tiles=${encodeURIComponent(options.tiles)}; path=/; max-age=31536000; samesite=strict`; location.reload(); }
    this.timeline.setOptions(options);
    this.base.redraw();
    this.showGraticule();
    return this.options;
  }

  getOptions() { return this.options; }

  showGraticule() { if (this.options.graticule) this.graticule.addTo(this.map); else this.graticule.remove(); }

  /** Lays the tiles of the reader's choice down; where they cannot be had, the outlines stay and the reader is told. */
  useTiles() {
    const { tiles } = this.options, failed = reason => this.dotnet.invokeMethodAsync('TilesFailed', tiles, reason), outlines = shown => { this.options.outlines = shown; this.base.redraw(); };
    if (!tiles) return;
    tileLayerOf(tiles, this.theme.dark).then(layer => {
      let come = false;
      layer.on('tileload', () => { come = true; });
      layer.once('tileerror', () => outlines(true));
      layer.once('load', () => { if (!come) failed('NoTiles'); });
      this.tiles?.remove();
      this.tiles = layer.addTo(this.map);
      outlines(false);
    }).catch(error => failed(error instanceof TilesError ? error.reason : 'BadFile'));
  }

  useTool(tool) { this.selection.use(this.selection.tool === tool ? null : tool); }

  setTheme() {
    this.theme = theme();
    this.timeline.setTheme();
    this.counter.refresh();
    this.base.redraw();
    this.graticule.redraw();
    if (this.tiles) this.useTiles();
    this.events.refresh();
  }

  /** New articles were stored: brings what changed and leaves view and place as they are. */
  async refresh() {
    const columns = await this.source.update();
    if (columns !== this.view.columns) this.view.setColumns(columns);
  }

  fitMap() {
    const { places } = this.view.columns.legend, tally = this.view.inside(), points = [];
    places.forEach((place, p) => { if (tally.places[p] > 0) points.push([place.latitude, place.longitude]); });
    if (points.length) this.map.fitBounds(points, { padding: [44, 44], maxZoom: 6, animate: false });
    else this.map.setView([25, 10], 2, { animate: false });
  }

  showAll() {
    this.player.stop();
    this.view.setBrush({ from: null, to: null });
    this.timeline.fit();
    this.fitMap();
    this.commit();
  }

  zoomTimeline(factor) { this.timeline.gestures.zoomAt(this.timeline.width / 2, factor); }

  /** @param {1|-1} direction later or earlier */
  moveBrush(direction) {
    this.player.stop();
    if (this.timeline.gestures.moveBrush(direction)) this.commit();
  }

  /** Selects the event before or after the selected one in time; where none is, the first in the brush or the last. @param {1|-1} direction */
  stepEvent(direction) {
    const c = this.view.columns, [id] = this.view.selection, row = id === undefined ? (direction > 0 ? -1 : c.dated) : c.rowOf(id), next = this.view.step(row, direction);
    if (next < 0) return;
    this.select([c.id[next]]);
    this.reveal(c.id[next]);
  }

  /** Shows a place of an event where it is out of sight. */
  reveal(id) {
    const c = this.view.columns, row = c.rowOf(id);
    if (row < 0 || c.place[row] < 0) return;
    const at = [c.lat[row], c.lon[row]];
    if (!this.map.getBounds().pad(-0.08).contains(at)) this.map.panTo(at, { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  }

  play() { this.player.toggle(); }

  dispose() {
    this.abort.abort();
    this.observer.disconnect();
    for (const timer of [this.soon, this.moved, this.announcing]) clearTimeout(timer);
    this.player.dispose();
    this.selection.dispose();
    this.timeline.dispose();
    this.counter.dispose();
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
  const { source, world } = await prepared();
  return new Instrument(root, browserMap, dotnet, source, world, state);
}
