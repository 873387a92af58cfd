// The browser's side of BlazorLeaflet. One BrowserMap for each Map in .NET; no globals.
import * as L from './leaflet/leaflet-src.esm.js';
export { L };

/** Leaflet's style sheet, once a page. */
function addStyles() {
  const href = new URL('./leaflet/leaflet.css', import.meta.url).href;
  if ([...document.querySelectorAll('link')].some(link => link.href === href)) return Promise.resolve();
  return new Promise(done => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = link.onerror = () => done();
    // First in the head, so that the page's own styles win.
    document.head.prepend(link);
  });
}

const point = p => p && L.point(p.x, p.y);
const bounds = b => b && L.latLngBounds(b.southWest, b.northEast);
const without = o => Object.fromEntries(Object.entries(o).filter(([, value]) => value !== null && value !== undefined));

/** Text, never markup. */
function textNode(text) {
  const element = document.createElement('span');
  element.textContent = text;
  element.style.whiteSpace = 'pre-line';
  return element;
}

/** Many points on one canvas, hit by distance. */
export const PointLayer = L.Layer.extend({
  initialize(options) {
    L.setOptions(this, options);
    this._points = Float64Array.from(options.points);
  },
  onAdd(map) {
    this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide');
    this.getPane().appendChild(this._canvas);
    map.on('moveend zoomend resize', this._draw, this);
    map.on('click', this._click, this);
    this._draw();
  },
  onRemove(map) {
    map.off('moveend zoomend resize', this._draw, this);
    map.off('click', this._click, this);
    this._canvas.remove();
  },
  _draw() {
    const map = this._map, size = map.getSize(), ratio = window.devicePixelRatio || 1;
    L.DomUtil.setPosition(this._canvas, map.containerPointToLayerPoint([0, 0]));
    Object.assign(this._canvas, { width: size.x * ratio, height: size.y * ratio });
    Object.assign(this._canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    const context = this._canvas.getContext('2d'), r = this.options.radius;
    context.scale(ratio, ratio);
    context.fillStyle = this.options.color;
    context.globalAlpha = this.options.opacity;
    for (let i = 0; i < this._points.length; i += 2) {
      const at = map.latLngToContainerPoint([this._points[i], this._points[i + 1]]);
      if (at.x < -r || at.y < -r || at.x > size.x + r || at.y > size.y + r) continue;
      context.beginPath();
      context.arc(at.x, at.y, r, 0, 2 * Math.PI);
      context.fill();
    }
  },
  _click(event) {
    let best = -1, least = (this.options.radius + 3) ** 2;
    for (let i = 0; i < this._points.length; i += 2) {
      const at = this._map.latLngToContainerPoint([this._points[i], this._points[i + 1]]);
      const d = (at.x - event.containerPoint.x) ** 2 + (at.y - event.containerPoint.y) ** 2;
      if (d <= least) [best, least] = [i / 2, d];
    }
    if (best >= 0) this.fire('click', { latlng: event.latlng, containerPoint: event.containerPoint, index: best });
  },
});

const makers = {
  tiles: o => L.tileLayer(o.urlTemplate, without({ ...o, bounds: bounds(o.bounds) })),
  mbtiles: (o, spec, owner) => new (L.GridLayer.extend({
    createTile(coords, done) {
      const image = document.createElement('img');
      owner.dotnet.invokeMethodAsync('ReadTile', spec.id, coords.z, coords.x, coords.y).then(bytes => {
        if (bytes) image.src = URL.createObjectURL(new Blob([bytes]));
        image.onload = () => { URL.revokeObjectURL(image.src); done(null, image); };
        if (!bytes) done(null, image);
      }, error => done(error, image));
      return image;
    },
  }))(without({ ...o, bounds: bounds(o.bounds) })),
  polyline: o => L.polyline(o.shape, { ...without(o.style), smoothFactor: o.smoothFactor, noClip: o.noClip }),
  polygon: o => L.polygon(o.shape, { ...without(o.style), smoothFactor: o.smoothFactor, noClip: o.noClip }),
  rectangle: o => L.rectangle(bounds(o.shape), without(o.style)),
  circle: o => L.circle(o.position, { ...without(o.style), radius: o.radius }),
  circleMarker: o => L.circleMarker(o.position, { ...without(o.style), radius: o.radius }),
  geojson: o => L.geoJSON(JSON.parse(o.geoJsonData), { style: without(o.style) }),
  image: o => L.imageOverlay(o.url, bounds(o.bounds), without({ ...o, bounds: undefined })),
  points: o => new PointLayer(o),
  group: () => L.layerGroup(),
  marker: o => L.marker(o.position, without({ ...o, icon: o.icon ? icon(o.icon) : undefined })),
};

function icon(o) {
  return L.icon(without({
    iconUrl: o.url, iconRetinaUrl: o.retinaUrl, iconSize: point(o.size), iconAnchor: point(o.anchor), popupAnchor: point(o.popupAnchor), tooltipAnchor: point(o.tooltipAnchor),
    shadowUrl: o.shadowUrl, shadowRetinaUrl: o.shadowRetinaUrl, shadowSize: point(o.shadowSize), shadowAnchor: point(o.shadowAnchor), className: o.className,
  }));
}

class BrowserMap {
  constructor(element, options, dotnet, events, layers) {
    this.dotnet = dotnet;
    this.layers = new Map();
    this.map = L.map(element, without({
      center: options.center, zoom: options.zoom, minZoom: options.minZoom, maxZoom: options.maxZoom, maxBounds: bounds(options.maxBounds), zoomControl: options.zoomControl,
      attributionControl: options.attributionControl, preferCanvas: options.preferCanvas, zoomAnimation: options.zoomAnimation, zoomSnap: options.zoomSnap, zoomDelta: options.zoomSnap < 1 ? 0.5 : 1,
    }));
    if (options.scaleControl) L.control.scale().addTo(this.map);
    for (const name of events) this.listen(null, name);
    this.addLayers(layers);
    // What is on the map stays where it is on the screen when a panel opens or closes beside it.
    this.observer = new ResizeObserver(() => this.map.invalidateSize({ pan: false }));
    this.observer.observe(element);
  }

  addLayers(specs) { for (const spec of specs) this.make(spec).addTo(this.map); }

  make(spec) {
    const layer = makers[spec.kind](spec.options, spec, this);
    if (spec.pane) layer.options.pane = spec.pane;
    if (spec.attribution) layer.options.attribution = textNode(spec.attribution).innerHTML;
    this.layers.set(spec.id, layer);
    for (const name of spec.events) this.listen(spec.id, name);
    for (const member of spec.members ?? []) layer.addLayer(this.make(member));
    if (spec.popup) {
      const p = spec.popup;
      layer.bindPopup(textNode(p.content), without({ maxWidth: p.maximumWidth, minWidth: p.minimumWidth, maxHeight: p.maximumHeight, autoPan: p.autoPanEnabled, autoPanPadding: point(p.autoPanPadding), keepInView: p.keepInView,
        closeButton: p.showCloseButton, autoClose: p.autoClose, closeOnEscapeKey: p.closeOnEscapeKey, offset: point(p.offset), className: p.className }));
    }
    if (spec.tooltip) {
      const t = spec.tooltip;
      layer.bindTooltip(textNode(t.content), without({ direction: t.direction, permanent: t.isPermanent, sticky: t.isSticky, opacity: t.opacity, offset: point(t.offset), className: t.className }));
    }
    return layer;
  }

  updateLayer(spec) {
    this.removeLayer(spec.id);
    this.make(spec).addTo(this.map);
  }

  removeLayer(id) {
    this.layers.get(id)?.remove();
    this.layers.delete(id);
  }

  /** Forwards one event of the map (id null) or of a layer to .NET. */
  listen(id, name) {
    const target = id === null ? this.map : this.layers.get(id);
    target?.on(name, event => this.dotnet.invokeMethodAsync('Raise', id, name, payload(event)));
  }

  openPopup(id) { this.layers.get(id)?.openPopup(); }
  closePopup(id) { this.layers.get(id)?.closePopup(); }
  setView(center, zoom, animate) { this.map.setView(center, zoom, { animate }); }
  flyTo(center, zoom) { this.map.flyTo(center, zoom); }
  fitBounds(b, padding, maxZoom) { this.map.fitBounds(bounds(b), without({ padding: point(padding), maxZoom })); }
  panTo(position, animate, duration, easeLinearity, noMoveStart) { this.map.panTo(position, { animate, duration, easeLinearity, noMoveStart }); }
  zoomBy(steps) { this.map.setZoom(this.map.getZoom() + steps); }
  invalidateSize() { this.map.invalidateSize(); }
  getCenter() { const c = this.map.getCenter(); return [c.lat, c.lng]; }
  getZoom() { return this.map.getZoom(); }
  getBounds() { const b = this.map.getBounds(); return [[b.getSouth(), b.getWest()], [b.getNorth(), b.getEast()]]; }

  dispose() {
    this.observer.disconnect();
    this.map.remove();
    this.layers.clear();
  }
}

function payload(event) {
  const sent = {};
  const at = event.latlng ?? (event.type === 'dragend' ? event.target.getLatLng() : undefined);
  if (at) sent.latlng = [at.lat, at.lng];
  if (event.containerPoint) sent.point = [event.containerPoint.x, event.containerPoint.y];
  if (event.oldLatLng) sent.old = [event.oldLatLng.lat, event.oldLatLng.lng];
  if (event.index !== undefined) sent.index = event.index;
  if (event.distance !== undefined) sent.distance = event.distance;
  if (event.originalEvent?.key !== undefined) sent.key = event.originalEvent.key;
  if (event.type === 'tileerror') sent.url = event.tile.src;
  const feature = event.propagatedFrom?.feature ?? event.layer?.feature;
  if (feature) sent.feature = feature.properties ?? {};
  if (event.oldSize) Object.assign(sent, { old: [event.oldSize.x, event.oldSize.y], size: [event.newSize.x, event.newSize.y] });
  return sent;
}

/** Makes a map in an element. Called from Map.Attach. */
export async function create(element, options, dotnet, events, layers) {
  await addStyles();
  return new BrowserMap(element, options, dotnet, events, layers);
}
