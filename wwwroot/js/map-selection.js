// Selecting on the map with a box or a lasso: while one is drawn the map stands still; what lies in it is selected, Escape leaves it.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';

export class MapSelection {
  /** @param {(region: import('./view.js').Region) => void} done @param {(tool: 'box'|'lasso'|null) => void} changed */
  constructor(map, done, changed) {
    this.map = map;
    this.done = done;
    this.changed = changed;
    /** @type {'box'|'lasso'|null} */
    this.tool = null;
    this.points = [];
    this.shape = null;
    this.abort = new AbortController();
    const element = map.getContainer(), options = { signal: this.abort.signal, capture: true };
    element.addEventListener('pointerdown', e => this.down(e), options);
    element.addEventListener('pointermove', e => this.move(e), options);
    element.addEventListener('pointerup', e => this.up(e), options);
    element.addEventListener('click', e => { if (this.tool || this.finished) { e.stopPropagation(); e.preventDefault(); this.finished = false; } }, options);
    document.addEventListener('keydown', e => { if (e.key === 'Escape' && this.tool) { this.use(null); e.stopPropagation(); } }, options);
  }

  dispose() { this.abort.abort(); this.use(null); }

  /** Takes a tool in hand, or none. */
  use(tool) {
    this.tool = tool;
    this.points = [];
    this.shape?.remove();
    this.shape = null;
    this.map.getContainer().classList.toggle('selecting', tool !== null);
    for (const handler of ['dragging', 'doubleClickZoom', 'boxZoom', 'touchZoom']) if (tool) this.map[handler]?.disable(); else this.map[handler]?.enable();
    this.changed(tool);
  }

  at(event) { return this.map.mouseEventToLatLng(event); }

  down(event) {
    if (!this.tool || event.button !== 0 || event.target.closest('.leaflet-control')) return;
    event.stopPropagation();
    event.preventDefault();
    this.map.getContainer().setPointerCapture(event.pointerId);
    this.points = [this.at(event)];
    const style = { color: getComputedStyle(this.map.getContainer()).getPropertyValue('--accent'), weight: 2, dashArray: '5 4', fillOpacity: 0.1, interactive: false };
    this.shape = this.tool === 'box' ? L.rectangle(L.latLngBounds(this.points[0], this.points[0]), style) : L.polygon(this.points, style);
    this.shape.addTo(this.map);
  }

  move(event) {
    if (!this.tool || !this.points.length) return;
    event.stopPropagation();
    const at = this.at(event);
    if (this.tool === 'box') this.shape.setBounds(L.latLngBounds(this.points[0], this.points[1] = at));
    else { this.points.push(at); this.shape.setLatLngs(this.points); }
  }

  up(event) {
    if (!this.tool || !this.points.length) return;
    event.stopPropagation();
    const bounds = L.latLngBounds(this.points), ring = this.tool === 'lasso' && this.points.length > 2 ? this.points.map(p => [p.lat, p.lng]) : null, drawn = this.points.length > 1;
    this.finished = true;
    setTimeout(() => { this.finished = false; }, 0);
    this.use(null);
    if (drawn) this.done({ south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast(), ring });
  }
}
