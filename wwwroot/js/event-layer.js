// The pins: events in the brush gathered by place, places that lie close together on the screen gathered into one marker with their number, countries and
// other areas as shaded extents with a number, never as a point in their middle.
import { CanvasLayer, project } from './canvas-layer.js';

const Cell = 46;
/** PlaceKind: 0 City … 4 Island are points; 5 Country … 9 Area have an extent. */
const FirstArea = 5, Country = 5;
const EarthRound = 40075.017;

export class EventLayer {
  constructor(map, view, world, theme) {
    Object.assign(this, { map, view, world, theme });
    this.markers = [];
    this.layer = new CanvasLayer((g, frame) => this.draw(g, frame), { pane: 'overlayPane' });
    this.layer.addTo(map);
    this.listener = () => this.layer.redraw();
    view.addEventListener('change', this.listener);
  }

  dispose() {
    this.view.removeEventListener('change', this.listener);
    this.layer.remove();
  }

  /** Counts by place, for what is in the brush: how many, of which the weightiest gives the colour. */
  gather() {
    const c = this.view.columns, places = c.legend.places;
    if (this.projected?.places !== places) this.projected = { places, points: places.map(p => project(p.latitude, p.longitude)) };
    const count = new Uint32Array(places.length), firm = new Uint32Array(places.length), top = new Int32Array(places.length).fill(-1);
    this.view.forEachInside(i => {
      const p = c.place[i];
      if (p < 0) return;
      count[p]++;
      if (c.status[i] === 0) firm[p]++;
      if (top[p] < 0 || c.salience[i] > c.salience[top[p]]) top[p] = i;
    });
    return { count, firm, top };
  }

  draw(g, { origin, size, scale }) {
    const c = this.view.columns, places = c.legend.places, t = this.theme(), { count, firm, top } = this.gather();
    const points = this.projected.points, hot = this.placesOf(this.view.hover), chosen = this.placesOf(this.view.selection);
    const areas = [], cells = new Map();
    for (let p = 0; p < count.length; p++) {
      if (!count[p]) continue;
      const x = points[p][0] * scale - origin.x, y = points[p][1] * scale - origin.y;
      if (places[p].kind >= FirstArea) { areas.push({ places: [p], x, y, count: count[p], firm: firm[p], top: top[p], area: true }); continue; }
      if (x < -60 || y < -60 || x > size.x + 60 || y > size.y + 60) continue;
      const key = Math.floor(points[p][0] * scale / Cell) * 1e6 + Math.floor(points[p][1] * scale / Cell);
      const cell = cells.get(key);
      if (!cell) cells.set(key, { places: [p], sx: x * count[p], sy: y * count[p], count: count[p], firm: firm[p], top: top[p] });
      else {
        cell.places.push(p);
        cell.sx += x * count[p]; cell.sy += y * count[p];
        cell.count += count[p]; cell.firm += firm[p];
        if (c.salience[top[p]] > c.salience[cell.top]) cell.top = top[p];
      }
    }
    this.drawAreas(g, areas, scale, origin, t, hot, chosen);
    const markers = merged([...cells.values()].map(cell => ({ ...cell, x: cell.sx / cell.count, y: cell.sy / cell.count })), c);
    for (const m of markers) m.r = m.count === 1 ? 6.5 : Math.min(24, 8 + Math.sqrt(m.count) * 1.9);
    const badges = this.drawBadges(g, areas, markers, t, hot, chosen);
    markers.sort((a, b) => b.count - a.count);
    for (const m of markers) this.drawMarker(g, m, t, m.places.some(p => hot.has(p)), m.places.some(p => chosen.has(p)));
    this.drawNames(g, markers, badges, t);
    this.markers = [...markers, ...badges];
    this.offset = origin;
  }

  placesOf(ids) {
    const c = this.view.columns, places = new Set();
    for (const id of ids) { const row = c.rowOf(id); if (row >= 0 && c.place[row] >= 0) places.add(c.place[row]); }
    return places;
  }

  drawAreas(g, areas, scale, origin, t, hot, chosen) {
    const c = this.view.columns;
    areas.sort((a, b) => c.legend.places[b.places[0]].radius - c.legend.places[a.places[0]].radius);
    for (const area of areas) {
      const p = area.places[0], place = c.legend.places[p], color = t.kinds[c.kind[area.top]] ?? t.quiet;
      const path = place.kind === Country ? this.world.countries.get(place.country) : null, lit = hot.has(p) || chosen.has(p);
      g.fillStyle = color;
      g.strokeStyle = color;
      if (path) {
        g.save();
        g.translate(-origin.x, -origin.y);
        g.scale(scale, scale);
        g.globalAlpha = lit ? 0.34 : Math.min(0.26, 0.1 + 0.03 * Math.log2(1 + area.count));
        g.fill(path);
        g.globalAlpha = lit ? 0.9 : 0.45;
        g.lineWidth = (lit ? 2 : 1) / scale;
        g.stroke(path);
        g.restore();
      } else {
        // A region, sea or river: a soft disc about as large as it is.
        const r = Math.max(16, Math.min(220, place.radius / (EarthRound * Math.cos(place.latitude * Math.PI / 180)) * scale));
        const fill = g.createRadialGradient(area.x, area.y, 0, area.x, area.y, r);
        fill.addColorStop(0, color + (lit ? '66' : '40'));
        fill.addColorStop(0.7, color + (lit ? '44' : '26'));
        fill.addColorStop(1, color + '00');
        g.globalAlpha = 1;
        g.fillStyle = fill;
        g.beginPath();
        g.arc(area.x, area.y, r, 0, 2 * Math.PI);
        g.fill();
      }
    }
    g.globalAlpha = 1;
  }

  /** The number of an area's events at its label point, moved aside where a marker stands. */
  drawBadges(g, areas, markers, t, hot, chosen) {
    const c = this.view.columns, badges = [];
    g.font = '600 11px system-ui, "Segoe UI", sans-serif';
    g.textBaseline = 'middle';
    g.textAlign = 'left';
    for (const area of areas) {
      const place = c.legend.places[area.places[0]], text = `${place.name}  ${area.count}`, w = g.measureText(text).width + 14, h = 19;
      let { x, y } = area;
      for (let turn = 0; turn < 6; turn++) {
        const clash = [...markers, ...badges].find(m => Math.abs(m.x - x) < (m.w ? (m.w + w) / 2 : m.r + w / 2) && Math.abs(m.y - y) < (m.h ? (m.h + h) / 2 : m.r + h / 2) + 2);
        if (!clash) break;
        y = clash.y + (clash.h ? clash.h / 2 : clash.r) + h / 2 + 3;
      }
      const lit = hot.has(area.places[0]) || chosen.has(area.places[0]);
      g.fillStyle = t.halo;
      g.strokeStyle = lit ? t.accent : t.kinds[c.kind[area.top]] ?? t.quiet;
      g.lineWidth = lit ? 2 : 1.2;
      g.beginPath();
      if (g.roundRect) g.roundRect(x - w / 2, y - h / 2, w, h, 9); else g.rect(x - w / 2, y - h / 2, w, h);
      g.fill();
      g.stroke();
      g.fillStyle = t.ink;
      g.fillText(text, x - w / 2 + 7, y + 0.5);
      badges.push({ ...area, x, y, w, h, r: 0 });
    }
    return badges;
  }

  drawMarker(g, m, t, hot, chosen) {
    const c = this.view.columns, color = t.kinds[c.kind[m.top]] ?? t.quiet;
    g.beginPath();
    g.arc(m.x, m.y, m.r, 0, 2 * Math.PI);
    g.fillStyle = m.firm ? color : t.paper;
    g.globalAlpha = m.count === 1 ? 0.92 : 0.88;
    g.fill();
    g.globalAlpha = 1;
    // Nothing that happened there, only plans or possibilities: a dashed ring.
    g.setLineDash(m.firm ? [] : [3, 2]);
    g.strokeStyle = m.firm ? t.paper : color;
    g.lineWidth = 1.6;
    g.stroke();
    g.setLineDash([]);
    if (hot || chosen) {
      g.strokeStyle = t.accent;
      g.lineWidth = 2.5;
      g.beginPath();
      g.arc(m.x, m.y, m.r + 3.5, 0, 2 * Math.PI);
      g.stroke();
    }
    if (m.count === 1) return;
    g.fillStyle = m.firm ? (t.dark ? '#10141a' : '#fff') : t.ink;
    g.font = '600 11.5px system-ui, "Segoe UI", sans-serif';
    g.textAlign = 'center';
    g.textBaseline = 'middle';
    g.fillText(m.count > 999 ? `${(m.count / 1000).toFixed(m.count > 9999 ? 0 : 1)}k` : m.count, m.x, m.y + 0.5);
  }

  /** Names of places beside their markers where there is room, the fullest markers first. */
  drawNames(g, markers, badges, t) {
    const c = this.view.columns, taken = [...markers.map(m => [m.x - m.r, m.y - m.r, m.x + m.r, m.y + m.r]), ...badges.map(b => [b.x - b.w / 2, b.y - b.h / 2, b.x + b.w / 2, b.y + b.h / 2])];
    g.font = '12px system-ui, "Segoe UI", sans-serif';
    g.textAlign = 'left';
    g.textBaseline = 'middle';
    g.lineWidth = 3;
    g.lineJoin = 'round';
    for (const m of markers.slice(0, 120)) {
      if (m.places.length > 1) continue;
      const name = c.legend.places[m.places[0]].name, w = g.measureText(name).width;
      for (const x of [m.x + m.r + 5, m.x - m.r - 5 - w]) {
        const box = [x - 1, m.y - 7, x + w + 1, m.y + 7];
        if (taken.some(b => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1])) continue;
        taken.push(box);
        g.strokeStyle = t.halo;
        g.strokeText(name, x, m.y);
        g.fillStyle = t.ink;
        g.fillText(name, x, m.y);
        break;
      }
    }
  }

  /** The marker or area at a point of the map's element; null where there is none. */
  hit(point) {
    if (!this.offset) return null;
    const origin = this.map.getPixelBounds().min, x = point.x + origin.x - this.offset.x, y = point.y + origin.y - this.offset.y;
    let best = null, least = Infinity;
    for (const m of this.markers) {
      if (m.w) { if (Math.abs(m.x - x) <= m.w / 2 && Math.abs(m.y - y) <= m.h / 2) return m; continue; }
      const d = Math.hypot(m.x - x, m.y - y) - m.r;
      if (d < 6 && d < least) [best, least] = [m, d];
    }
    return best;
  }

  /** Ids of the events behind a marker, in the order of time. */
  idsOf(marker) {
    const c = this.view.columns, wanted = new Set(marker.places), ids = [];
    this.view.forEachInside(i => { if (wanted.has(c.place[i])) ids.push(c.id[i]); });
    return ids;
  }

  nameOf(marker) {
    const places = this.view.columns.legend.places, names = marker.places.slice(0, 3).map(p => places[p].name).join(', ');
    return `${names}${marker.places.length > 3 ? ` and ${marker.places.length - 3} more places` : ''}: ${marker.count} ${marker.count === 1 ? 'event' : 'events'}`;
  }
}

/** Markers whose discs overlap become one. */
function merged(markers, c) {
  markers.sort((a, b) => b.count - a.count);
  const out = [];
  for (const m of markers) {
    const near = out.find(o => Math.hypot(o.x - m.x, o.y - m.y) < Cell * 0.55);
    if (!near) { out.push(m); continue; }
    const all = near.count + m.count;
    near.x = (near.x * near.count + m.x * m.count) / all;
    near.y = (near.y * near.count + m.y * m.count) / all;
    near.places.push(...m.places);
    near.firm += m.firm;
    if (c.salience[m.top] > c.salience[near.top]) near.top = m.top;
    near.count = all;
  }
  return out;
}
