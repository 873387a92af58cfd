// A Leaflet layer that is one canvas over the map. While one zooms the picture is stretched until the new one is drawn.
//
// A still layer reaches beyond the map on all sides, so that panning shows no edge, and hands the browser a finished bitmap: an ordinary canvas would be
// copied for every frame in which anything on the page changes. The other kind is as large as the map and drawn anew whenever that moves.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';

/** How far a still layer reaches beyond the map when it is drawn, and how far it must still reach so as not to be drawn anew, as shares of the map. */
const Margin = 0.25, Enough = 0.1;

/** @typedef {{origin: {x: number, y: number}, size: {x: number, y: number}, scale: number, ratio: number, zoom: number}} Frame origin: world pixels of the canvas's upper left corner; scale: pixels of the unit square */

export const CanvasLayer = L.Layer.extend({
  /** @param {(g: CanvasRenderingContext2D, frame: Frame) => void} paint @param {{pane: string, still: boolean, zIndex?: number}} options zIndex: in its pane */
  initialize(paint, options) {
    L.setOptions(this, options);
    this.paint = paint;
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create('canvas', 'event-canvas leaflet-zoom-animated', this.getPane());
    Object.assign(this.canvas.style, { pointerEvents: 'none', zIndex: this.options.zIndex ?? '' });
    map.on(this.heard(), this);
    this.drawn = '';
    this.reset();
  },

  onRemove(map) {
    map.off(this.heard(), this);
    this.canvas.remove();
  },

  heard() {
    return { moveend: this.reset, resize: this.reset, viewreset: this.reset, zoom: this.stretch, zoomanim: e => this.stretchTo(e.center, e.zoom), move: this.panned };
  },

  /** Places the canvas for the current view and draws. Leaflet tells of one and the same change of the view by several events. */
  reset() {
    const map = this._map, size = map.getSize(), ratio = window.devicePixelRatio || 1, { min } = map.getPixelBounds(), at = map.containerPointToLayerPoint([0, 0]);
    const view = [min.x, min.y, map.getZoom(), size.x, size.y, at.x, at.y, ratio].join();
    if (view === this.drawn) return;
    this.drawn = view;
    // A panel that opens beside the map, or a short pan, leaves a still layer with enough of its margin.
    if (this.options.still && this.reaches(Enough) && this.ratio === ratio) {
      L.DomUtil.setPosition(this.canvas, L.point(this.origin).subtract(map.getPixelOrigin()));
      return;
    }
    const narrowed = this.origin && this.drawnZoom === map.getZoom() && this.origin.x === min.x && this.origin.y === min.y && size.x <= this.size.x && size.y <= this.size.y && this.ratio === ratio;
    const margin = this.options.still ? Margin : 0, mx = Math.round(size.x * margin), my = Math.round(size.y * margin), w = size.x + 2 * mx, h = size.y + 2 * my;
    if (this.canvas.width !== Math.round(w * ratio) || this.canvas.height !== Math.round(h * ratio)) {
      this.canvas.width = Math.round(w * ratio);
      this.canvas.height = Math.round(h * ratio);
      Object.assign(this.canvas.style, { width: `${w}px`, height: `${h}px` });
    }
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-mx, -my]));
    this.origin = { x: min.x - mx, y: min.y - my };
    this.ratio = ratio;
    this.corner = map.containerPointToLatLng([-mx, -my]);
    this.drawnZoom = map.getZoom();
    this.size = { x: w, y: h };
    if (!narrowed) this.changed?.();
    this.redraw();
  },

  /** Whether the picture shows all of the map and so much around it, as a share of it. */
  reaches(share) {
    if (!this.origin || this._map.getZoom() !== this.drawnZoom) return false;
    const { min, max } = this._map.getPixelBounds(), mx = (max.x - min.x) * share, my = (max.y - min.y) * share, { origin, size } = this;
    return min.x - mx >= origin.x && min.y - my >= origin.y && max.x + mx <= origin.x + size.x && max.y + my <= origin.y + size.y;
  },

  /** Where a drag runs beyond the margin the picture is drawn on the way. */
  panned() { if (this.origin && this._map.getZoom() === this.drawnZoom && !this.reaches(0)) this.reset(); },

  stretch() { this.stretchTo(this._map.getCenter(), this._map.getZoom()); },

  stretchTo(center, zoom) {
    if (!this.corner || zoom === this.drawnZoom) return;
    L.DomUtil.setTransform(this.canvas, this._map._latLngToNewLayerPoint(this.corner, zoom, center), this._map.getZoomScale(zoom, this.drawnZoom));
  },

  /** @returns {Frame} */
  frame() {
    const zoom = this.drawnZoom;
    return { origin: this.origin, size: this.size, scale: 256 * 2 ** zoom, ratio: window.devicePixelRatio || 1, zoom };
  },

  redraw() {
    if (!this._map || !this.size) return;
    const { width, height } = this.canvas, frame = this.frame(), sheet = this.options.still ? new OffscreenCanvas(width, height) : this.canvas, g = sheet.getContext('2d');
    g.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    g.globalAlpha = 1;
    g.clearRect(0, 0, this.size.x, this.size.y);
    this.paint(g, frame);
    if (this.options.still) this.canvas.getContext('bitmaprenderer').transferFromImageBitmap(sheet.transferToImageBitmap());
  },
});
