// Outlines as flat arrays of points in the unit square of Web Mercator, drawn with no more points than the screen can show.
import { project } from './clusters.js';

/** Pixels between two points that are both drawn. */
const Tolerance = 0.7;

/** Rings or lines of one shape. */
export class Outline {
  /** @param {number[][][]} lines of [longitude, latitude] */
  constructor(lines) {
    const unrolled = lines.flatMap(unroll);
    let size = 0;
    for (const line of unrolled) size += line.length;
    /** x and y of each point in turn. */
    this.points = new Float32Array(size * 2);
    /** Where each line starts, in points; one more for the end. */
    this.first = new Uint32Array(unrolled.length + 1);
    /** West, north, east and south of each line. */
    this.boxes = new Float32Array(unrolled.length * 4);
    /** @type {{area: number, x: number, y: number}|null|undefined} */
    this.middle = undefined;
    let at = 0;
    unrolled.forEach((line, k) => {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [lon, lat] of line) {
        const [x, y] = project(lat, lon);
        this.points[at * 2] = x;
        this.points[at * 2 + 1] = y;
        at++;
        box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y); box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
      }
      this.boxes.set(box, k * 4);
      this.first[k + 1] = at;
    });
  }

  /**
   * Boxes around its lines, as west, north, east and south; lines that lie less than a gap apart from west to east share one.
   * @param {number} gap in the unit square @returns {number[][]}
   */
  parts(gap) {
    const boxes = Array.from({ length: this.first.length - 1 }, (_, k) => [...this.boxes.subarray(k * 4, k * 4 + 4)]), parts = [];
    for (const [west, north, east, south] of boxes.sort((a, b) => a[0] - b[0])) {
      const last = parts[parts.length - 1];
      if (!last || west - last[2] > gap) parts.push([west, north, east, south]);
      else { last[1] = Math.min(last[1], north); last[2] = Math.max(last[2], east); last[3] = Math.max(last[3], south); }
    }
    return parts;
  }

  /** @param {{type: string, coordinates: any}} geometry GeoJSON */
  static of(geometry) {
    const { type, coordinates } = geometry;
    return new Outline(type === 'MultiPolygon' ? coordinates.flat() : type === 'LineString' ? [coordinates] : type === 'Polygon' || type === 'MultiLineString' ? coordinates : []);
  }

  /** Adds to the context's path what lies in the frame. @param {CanvasRenderingContext2D} g @param {import('./canvas-layer.js').Frame} frame */
  trace(g, { origin, size, scale }) {
    const { points, first, boxes } = this, margin = 20;
    for (let k = 0; k + 1 < first.length; k++) {
      const west = boxes[k * 4] * scale - origin.x, north = boxes[k * 4 + 1] * scale - origin.y, east = boxes[k * 4 + 2] * scale - origin.x, south = boxes[k * 4 + 3] * scale - origin.y;
      if (east < 0 || south < 0 || west > size.x || north > size.y || east - west < 0.5 && south - north < 0.5) continue;
      // `beyond`: the edges of the frame that every point since the last drawn one lies beyond. Such a run shows nothing: only its ends are drawn.
      let drawnX = 0, drawnY = 0, beyond = 0, ran = false, lastX = 0, lastY = 0;
      for (let i = first[k], n = first[k + 1]; i < n; i++) {
        const x = points[i * 2] * scale - origin.x, y = points[i * 2 + 1] * scale - origin.y;
        const side = (x < -margin ? 1 : x > size.x + margin ? 2 : 0) | (y < -margin ? 4 : y > size.y + margin ? 8 : 0);
        if (i === first[k]) { g.moveTo(x, y); drawnX = x; drawnY = y; beyond = side; continue; }
        const run = (side & beyond) !== 0;
        if (i < n - 1 && (run || Math.abs(x - drawnX) < Tolerance && Math.abs(y - drawnY) < Tolerance)) {
          ran ||= run; lastX = x; lastY = y; beyond &= side;
          continue;
        }
        if (ran) g.lineTo(lastX, lastY);
        g.lineTo(x, y);
        ran = false; drawnX = x; drawnY = y; beyond = side;
      }
    }
  }

  /** Whether a point of the unit square lies inside. */
  contains(px, py) {
    const { points, first, boxes } = this;
    let inside = false;
    for (let k = 0; k + 1 < first.length; k++) {
      if (px < boxes[k * 4] || px > boxes[k * 4 + 2] || py < boxes[k * 4 + 1] || py > boxes[k * 4 + 3]) continue;
      for (let i = first[k], j = first[k + 1] - 1; i < first[k + 1]; j = i++) {
        const ax = points[i * 2], ay = points[i * 2 + 1], bx = points[j * 2], by = points[j * 2 + 1];
        if ((ay > py) !== (by > py) && px < (bx - ax) * (py - ay) / (by - ay) + ax) inside = !inside;
      }
    }
    return inside;
  }

  /** The middle of the largest ring, and how large that is in the unit square; null for lines. */
  get label() {
    if (this.middle !== undefined) return this.middle;
    const { points, first } = this;
    let best = null;
    for (let k = 0; k + 1 < first.length; k++) {
      let area = 0, cx = 0, cy = 0;
      for (let i = first[k]; i + 1 < first[k + 1]; i++) {
        const x0 = points[i * 2], y0 = points[i * 2 + 1], x1 = points[i * 2 + 2], y1 = points[i * 2 + 3], cross = x0 * y1 - x1 * y0;
        area += cross; cx += (x0 + x1) * cross; cy += (y0 + y1) * cross;
      }
      if (area && (!best || Math.abs(area / 2) > best.area)) best = { area: Math.abs(area / 2), x: cx / (3 * area), y: cy / (3 * area) };
    }
    return this.middle = best;
  }
}

/**
 * A line that crosses the antimeridian goes on beyond 180° instead of jumping, most of it within the map, and stands there a second time on the other side.
 * Antarctica runs along the edge of the map itself. @param {number[][]} line
 */
function unroll(line) {
  let before = line[0][0], west = Infinity, east = -Infinity;
  const out = line.map(([lon, lat]) => {
    if (lat > -60) { while (lon - before > 180) lon -= 360; while (before - lon > 180) lon += 360; }
    before = lon;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    return [lon, lat];
  });
  const turn = -360 * Math.round((west + east) / 720), moved = by => by ? out.map(([lon, lat]) => [lon + by, lat]) : out;
  if (west + turn < -180.01) return [moved(turn), moved(turn + 360)];
  return east + turn > 180.01 ? [moved(turn), moved(turn - 360)] : [moved(turn)];
}
