// Which places stand together at a zoom level: decided by the places and the weight of all their events, never by the brush, so that a marker keeps its
// key and its place while one scrubs and only its number changes.
import { FirstArea } from './columns.js';

/** Pixels around a heavier place within which a lighter one joins it. */
const Radius = 46;
/** From here on places stand alone unless they lie on the same spot. */
const Deepest = 14;

/** Web Mercator: degrees to the unit square. @returns {[number, number]} */
export function project(lat, lon) {
  const s = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
}

/**
 * @typedef {{seeds: Int32Array, first: Int32Array, members: Int32Array, of: Int32Array, groups: import('./tally.js').Groups}} Level seeds: the heaviest place of each cluster; members of
 * cluster k are members[first[k]] to members[first[k + 1]]; of: cluster of each place, -1 for an area; groups: the
 * clusters by their numbers, then each area by itself, then all other places and none
 */

export class Clusters {
  /** @param {import('./columns.js').Columns} columns */
  constructor(columns) {
    const { places } = columns.legend, n = places.length;
    this.x = new Float64Array(n);
    this.y = new Float64Array(n);
    const weight = new Float64Array(n);
    for (let i = 0; i < columns.length; i++) if (columns.place[i] >= 0) weight[columns.place[i]] += 1 + columns.salience[i] / 255;
    const points = [];
    /** Numbers of the places with an extent, the largest first. */
    this.areas = [];
    for (let p = 0; p < n; p++) {
      [this.x[p], this.y[p]] = project(places[p].latitude, places[p].longitude);
      if (!weight[p]) continue;
      (places[p].kind >= FirstArea ? this.areas : points).push(p);
    }
    this.weight = weight;
    /** Points, the heaviest first; equal ones by number, so that the order is always the same. */
    this.order = Int32Array.from(points.sort((a, b) => weight[b] - weight[a] || a - b));
    this.areas.sort((a, b) => places[b].radius - places[a].radius || a - b);
    /** @type {Map<number, Level>} */
    this.levels = new Map();
  }

  /** The level for a zoom, made when first asked for. */
  level(zoom) {
    const step = Math.max(0, Math.min(Deepest, Math.round(zoom * 2) / 2));
    let level = this.levels.get(step);
    if (!level) this.levels.set(step, level = this.build(256 * 2 ** step));
    return level;
  }

  /** Each place, the heaviest first, joins the nearest heavier one within reach or becomes a cluster of its own. @returns {Level} */
  build(scale) {
    const { x, y, order } = this, reach = Radius / scale, n = x.length;
    const of = new Int32Array(n).fill(-1), seeds = [], next = [], heads = new Map(), columns = Math.ceil(1 / reach) + 2;
    for (const p of order) {
      const cx = Math.floor(x[p] / reach), cy = Math.floor(y[p] / reach);
      let best = -1, least = reach * reach;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          for (let k = heads.get((cy + dy) * columns + cx + dx) ?? -1; k >= 0; k = next[k]) {
            const s = seeds[k], d = (x[s] - x[p]) ** 2 + (y[s] - y[p]) ** 2;
            if (d < least) { least = d; best = k; }
          }
      if (best < 0) {
        best = seeds.length;
        seeds.push(p);
        const key = cy * columns + cx;
        next.push(heads.get(key) ?? -1);
        heads.set(key, best);
      }
      of[p] = best;
    }
    const first = new Int32Array(seeds.length + 1), members = new Int32Array(order.length);
    for (const p of order) first[of[p] + 1]++;
    for (let k = 0; k < seeds.length; k++) first[k + 1] += first[k];
    const at = first.slice();
    for (const p of order) members[at[of[p]]++] = p;
    const rest = seeds.length + this.areas.length, groupOf = new Int32Array(n + 1).fill(rest);
    for (const p of order) groupOf[p] = of[p];
    this.areas.forEach((p, k) => { groupOf[p] = seeds.length + k; });
    return { seeds: Int32Array.from(seeds), first, members, of, groups: { of: groupOf, size: rest + 1 } };
  }
}
