// A Leaflet layer that is one canvas over the map and a margin around it, so that panning shows no edge before it is drawn anew.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';

const Margin = 0.25;

export const CanvasLayer = L.Layer.extend({
  initialize(paint, options) {
    L.setOptions(this, options);
    this.paint = paint;
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create('canvas', 'event-canvas', this.getPane());
    this.canvas.style.pointerEvents = 'none';
    map.on('moveend zoomend resize viewreset', this.reset, this);
    this.reset();
  },

  onRemove(map) {
    map.off('moveend zoomend resize viewreset', this.reset, this);
    this.canvas.remove();
  },

  /** Places the canvas for the current view and draws. */
  reset() {
    const map = this._map, size = map.getSize(), ratio = window.devicePixelRatio || 1;
    const mx = Math.round(size.x * Margin), my = Math.round(size.y * Margin), w = size.x + 2 * mx, h = size.y + 2 * my;
    if (this.canvas.width !== Math.round(w * ratio) || this.canvas.height !== Math.round(h * ratio)) {
      this.canvas.width = Math.round(w * ratio);
      this.canvas.height = Math.round(h * ratio);
      Object.assign(this.canvas.style, { width: `${w}px`, height: `${h}px` });
    }
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-mx, -my]));
    const origin = map.getPixelBounds().min;
    /** World pixels at this zoom that stand at the canvas's upper left corner. */
    this.origin = { x: origin.x - mx, y: origin.y - my };
    this.size = { x: w, y: h };
    this.redraw();
  },

  redraw() {
    if (!this._map || !this.size) return;
    const g = this.canvas.getContext('2d'), ratio = window.devicePixelRatio || 1;
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, this.size.x, this.size.y);
    this.paint(g, { origin: this.origin, size: this.size, scale: 256 * 2 ** this._map.getZoom(), ratio, zoom: this._map.getZoom() });
  },
});

/** Web Mercator: degrees to the unit square. */
export function project(lat, lon) {
  const s = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
}
