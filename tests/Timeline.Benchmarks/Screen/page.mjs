// One page for both: Timeline's own view, timeline and map, or vis-timeline with leaflet.markercluster, over the same events and scrubbed the same way.
import { generate } from './generate.mjs';

const query = new URLSearchParams(location.search), count = Number(query.get('count')), side = query.get('side');
const frame = () => new Promise(requestAnimationFrame);
/** As long as two frames take, so that what a side puts off falls into its step; asking for those frames would have the browser prepare them, which is no side's work. */
const settle = () => new Promise(done => setTimeout(done, 34));
const { arrays, legend } = generate(count);
const span = [arrays.start[0], arrays.start[count - 1]];

const sides = {
  async timeline() {
    const [{ L }, { Columns }, { View }, { Timeline }, { World, baseMapLayer }, { EventLayer }, { Counter }, { theme }] = await Promise.all(
      ['/_content/BlazorLeaflet/leaflet-map.js', '/js/columns.js', '/js/view.js', '/js/timeline.js', '/js/base-map.js', '/js/event-layer.js', '/js/counter.js', '/js/palette.js'].map(path => import(path)));
    document.querySelector('#timeline').outerHTML = '<div class="timeline-canvas"><canvas></canvas><div class="timeline-handle" role="slider"></div><div class="timeline-handle" role="slider"></div><div class="timeline-handle" role="slider"></div></div>';
    const map = L.map('map', { center: [30, 20], zoom: 2, maxZoom: 14, zoomAnimation: false }), view = new View(new Columns(arrays, legend), () => { /* each step flushes */ }), world = await World.load(location.origin);
    await world.refine();
    const colors = theme();
    baseMapLayer(world, () => colors, { outlines: true, labels: true, graticule: false }).addTo(map);
    const events = new EventLayer(map, view, world, () => colors);
    const counter = new Counter(document.querySelector('[data-count]'));
    const timeline = new Timeline(document.querySelector('.timeline-canvas'), view, { title: id => `Something happened in the town of the event ${id}`, person: () => undefined, wantTitles() {}, commit() {}, commitSoon() {}, select() {}, touched() {} });
    view.addEventListener('change', () => { const n = view.counts(); counter.show(`${n.certain} + ${n.possible} possible`); });
    view.addEventListener('rest', () => counter.settle());
    window.parts = { map, view, events, timeline };
    return (from, to) => { view.setBrush({ from, to }); view.flush(); };
  },

  /** As their manuals say: items in a DataSet, the window set without animation, markers of the window put into the cluster in one call. */
  async peers() {
    const script = src => new Promise(done => document.head.append(Object.assign(document.createElement('script'), { src, onload: done })));
    for (const href of ['/peers/vis-timeline/styles/vis-timeline-graph2d.min.css', '/peers/leaflet.markercluster/dist/MarkerCluster.css', '/peers/leaflet.markercluster/dist/MarkerCluster.Default.css']) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    for (const src of ['/peers/leaflet/dist/leaflet.js', '/peers/leaflet.markercluster/dist/leaflet.markercluster.js', '/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js']) await script(src);
    const { L, vis } = window, map = L.map('map', { center: [30, 20], zoom: 2, maxZoom: 14, zoomAnimation: false }), date = days => new Date(days * 864e5);
    const items = new vis.DataSet(Array.from({ length: count }, (_, i) => ({ id: i, content: `Something happened in the town of the event ${i}`, start: date(arrays.start[i]), ...(arrays.end[i] - arrays.start[i] > 1 ? { end: date(arrays.end[i]) } : {}) })));
    const timeline = new vis.Timeline(document.querySelector('#timeline'), items, { height: 260, start: date(span[0]), end: date(span[0] + (span[1] - span[0]) / 10) });
    const cluster = L.markerClusterGroup({ animate: false }).addTo(map), markers = Array.from({ length: count }, (_, i) => L.marker([arrays.lat[i], arrays.lon[i]]));
    return (from, to) => {
      timeline.setWindow(date(from), date(to), { animation: false });
      const inside = [];
      for (let i = 0; i < count && arrays.start[i] < to; i++) if (arrays.end[i] > from) inside.push(markers[i]);
      cluster.clearLayers();
      cluster.addLayers(inside);
    };
  },
};

const step = await sides[side]();
for (let k = 0; k < 30; k++) await frame();

/** Moves a window of so wide a share of the span across it; each step is marked in the trace. */
window.scrub = async (share, steps) => {
  const width = (span[1] - span[0]) * share, room = span[1] - span[0] - width;
  const move = k => step(span[0] + room * k / steps, span[0] + room * k / steps + width);
  for (let k = 0; k < 3; k++) { move(0); await settle(); }
  for (let k = 0; k <= steps; k++) {
    await frame();
    performance.mark(`step ${k}`);
    move(k);
    await settle();
  }
  performance.mark('end');
};
window.ready = true;
