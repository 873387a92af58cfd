// Movements as arcs: an event of the kind "movement" that tells where somebody went is joined with the place where its article told the event before.
import { isUnsure } from './columns.js';

const Movement = 14, MostArcs = 60, Shortest = 18;

/** @typedef {{from: number, to: number, row: number}} Journey places by number in the legend */

/** The movements in the columns, each with the place before it in its article and time; made once for the columns. @returns {Journey[]} */
export function journeysOf(columns) {
  const last = new Int32Array(columns.legend.articles.length).fill(-1), journeys = [];
  for (let row = 0; row < columns.dated; row++) {
    const place = columns.place[row], article = columns.article[row];
    if (place < 0 || columns.status[row] === 3) continue;
    if (columns.kind[row] === Movement && last[article] >= 0 && last[article] !== place) journeys.push({ from: last[article], to: place, row });
    last[article] = place;
  }
  return journeys;
}

/** Draws the movements in the brush as thin arcs with a head; where there are too many to be told apart, those that are pointed at or selected. */
export function drawArcs(g, layer, { origin, size, scale }, t) {
  const { view, clusters } = layer, c = view.columns;
  if (layer.journeyColumns !== c) { layer.journeyColumns = c; layer.journeys = journeysOf(c); }
  const { journeys } = layer;
  // Journeys are sorted by their start: only those in the brush are looked at.
  const [from, to] = view.window, first = lowerBound(journeys, c.time.startsBefore(from)), until = lowerBound(journeys, c.time.startsBefore(to));
  const many = until - first > MostArcs;
  if (many && view.hover.size + view.selection.size === 0) return;
  // One path for each colour: a line of one pixel is the only kind that costs a browser without a graphics card little.
  const solid = new Map(), dashed = new Map();
  const pathOf = (paths, color) => { let path = paths.get(color); if (!path) paths.set(color, path = new Path2D()); return path; };
  for (let k = first; k < until; k++) {
    const { from: a, to: b, row } = journeys[k];
    if (view.fails[row] !== 0 || many && !view.hover.has(c.id[row]) && !view.selection.has(c.id[row])) continue;
    const x0 = clusters.x[a] * scale - origin.x, y0 = clusters.y[a] * scale - origin.y, x1 = clusters.x[b] * scale - origin.x, y1 = clusters.y[b] * scale - origin.y, d = Math.hypot(x1 - x0, y1 - y0);
    if (d < Shortest || Math.max(x0, x1) < 0 || Math.min(x0, x1) > size.x || Math.max(y0, y1) < 0 || Math.min(y0, y1) > size.y) continue;
    // The arc bows to the north, a fifth of its length.
    const bow = d * 0.2 * (x1 >= x0 ? 1 : -1), mx = (x0 + x1) / 2 + (y1 - y0) / d * bow, my = (y0 + y1) / 2 - (x1 - x0) / d * bow;
    const color = t.classes[view.classes[row]], arc = pathOf(c.status[row] === 0 && !isUnsure(c, row) ? solid : dashed, color), head = pathOf(solid, color);
    arc.moveTo(x0, y0);
    arc.quadraticCurveTo(mx, my, x1, y1);
    const angle = Math.atan2(y1 - my, x1 - mx), hx = x1 - Math.cos(angle) * 9, hy = y1 - Math.sin(angle) * 9;
    for (const side of [-0.5, 0.5]) {
      head.moveTo(hx + Math.cos(angle) * 3, hy + Math.sin(angle) * 3);
      head.lineTo(hx - Math.cos(angle + side) * 6, hy - Math.sin(angle + side) * 6);
    }
  }
  g.lineWidth = 1;
  g.globalAlpha = 0.8;
  for (const paths of [solid, dashed]) {
    g.setLineDash(paths === dashed ? [4, 3] : []);
    for (const [color, path] of paths) { g.strokeStyle = color; g.stroke(path); }
  }
  g.setLineDash([]);
  g.globalAlpha = 1;
}

function lowerBound(journeys, row) {
  let low = 0, high = journeys.length;
  while (low < high) { const middle = (low + high) >> 1; if (journeys[middle].row < row) low = middle + 1; else high = middle; }
  return low;
}
