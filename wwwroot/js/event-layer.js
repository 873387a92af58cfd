// The pins: places that lie close together on the screen gathered into one marker with the number of their events in the brush (clusters.js decides
// which, whatever the brush), countries and other areas as shaded extents with a number, never as a point in their middle.
import { CanvasLayer } from './canvas-layer.js';
import { Clusters } from './clusters.js';
import { Country } from './columns.js';
import { Stride, Classes } from './tally.js';
import { Occupancy } from './occupancy.js';
import { Sprites } from './sprites.js';
import { CountryMasks } from './country-masks.js';
import { drawArcs } from './journeys.js';
import { word } from './words.js';

/** Where a badge may stand: with its name or without, on its point, above or below. */
const BadgeRows = [0, -21, 21];
const EarthRound = 40075.017, MostNames = 70, BadgeHeight = 19;
/** Milliseconds between two turns of making names and shapes while one scrubs. */
const Turn = 250;
/** Names made in one turn, those made before they are asked for in all and of one cluster, and milliseconds that must be left of one for another shape. */
const NamesATurn = 24, NamesForeseen = 600, NamesOfOne = 40, NumbersForeseen = 99, ShapeTakes = 4;
const Bold = '600 11.5px system-ui, "Segoe UI", sans-serif', Plain = '12px system-ui, "Segoe UI", sans-serif';

/**
 * @typedef {{key: string, places: number[]|Int32Array, best: number, count: number, firm: number, color: number, x: number, y: number, r: number, w: number, h: number, area: Area|null}} Marker
 * best: the place with the most events; firm: events that happened; w, h: of a badge, 0 for a disc; area: what a country, region or sea looks like, null for a point
 * @typedef {{key: string, p: number, group: number, places: number[], place: import('./columns.js').LegendPlace, outline: import('./outlines.js').Outline|null, x: number, y: number, label: {x: number, y: number}, radius: number}} Area
 * p: the place's number; group: in the tally; x, y: its point in the frame; radius: of its soft disc where it has no outline
 */

export class EventLayer {
  /** @param {import('./view.js').View} view @param {import('./base-map.js').World} world @param {() => import('./palette.js').Theme} theme */
  constructor(map, view, world, theme) {
    this.map = map;
    this.view = view;
    this.world = world;
    this.theme = theme;
    /** @type {Marker[]} */
    this.markers = [];
    /** @type {Marker[]} */
    this.areas = [];
    this.kept = new Map();
    this.occupancy = new Occupancy();
    this.sprites = new Sprites();
    this.masks = new CountryMasks();
    this.warm();
    this.makeClusters();
    this.layer = new CanvasLayer((g, frame) => this.draw(g, frame), { pane: 'overlayPane', still: false });
    this.layer.changed = () => { this.visible = null; this.kept.clear(); this.masks.clear(); };
    this.layer.addTo(map);
    this.listener = e => { if (e.changed.has('columns')) this.makeClusters(); this.layer.redraw(); if (e.changed.has('brush')) this.scrubbing = true; };
    this.rested = () => this.rest();
    view.addEventListener('change', this.listener);
    view.addEventListener('rest', this.rested);
  }

  dispose() {
    this.view.removeEventListener('change', this.listener);
    this.view.removeEventListener('rest', this.rested);
    this.sprites.clear();
    clearTimeout(this.turn);
    cancelIdleCallback(this.idle);
    this.layer.remove();
  }

  /** When the brush has come to rest countries take the colour of what is in it now. */
  rest() {
    this.scrubbing = false;
    this.masks.recolouring = true;
    this.layer.redraw();
    this.masks.recolouring = false;
  }

  /** Draws all anew, after the theme changed. */
  refresh() {
    this.sprites.clear();
    this.warm();
    this.refreshOutlines();
  }

  /** Draws the countries anew. */
  refreshOutlines() {
    this.masks.clear();
    this.visible = null;
    this.layer.redraw();
  }

  warm() {
    this.sprites.begin(window.devicePixelRatio || 1);
    this.sprites.warm(this.theme(), Bold, BadgeHeight);
  }

  /**
   * Names and shapes that a frame lacks are made between frames and then drawn: at once where the map has moved, now and then while one scrubs, so that no
   * frame waits for them.
   */
  makeSoon() {
    if (this.making) return;
    this.making = true;
    this.turn = setTimeout(() => { this.idle = requestIdleCallback(deadline => this.makeWanted(deadline), { timeout: Turn }); }, this.scrubbing ? Turn : 0);
  }

  makeWanted(deadline) {
    this.making = false;
    do this.sprites.makeWanted(NamesATurn); while (this.sprites.wanted.size && deadline.timeRemaining() > ShapeTakes * 2);
    for (let room = true; room && this.masks.makeWanted();) room = deadline.timeRemaining() > ShapeTakes;
    // The next step of a scrub draws them anyway.
    if (!this.scrubbing) this.layer.redraw();
  }

  /** What a scrub over this part of the map will need: names of the places with the most events, names and shapes of countries, whether in the brush now or not. */
  foresee(frame) {
    const { places } = this.view.columns.legend, { clusters, areas } = this.visible, t = this.theme(), classes = this.classesOfAll();
    for (const { p, place: { name, country }, outline } of areas) {
      this.sprites.ifMade(`text ${Bold} ${t.ink} ${name}`, () => this.sprites.textOrder(Bold, t.ink, name));
      if (outline) this.masks.of(country, classes[p], outline, t.classes[classes[p]], frame);
      for (const number of ['8', '88', '888']) this.sprites.foreseePlates(t, this.widthOfBadge(name, number), true, BadgeHeight);
      this.sprites.foreseePlates(t, this.widthOfBadge(name, '8'), false, BadgeHeight);
    }
    // The heaviest place of every cluster before the second of any.
    for (let m = 0, left = NamesForeseen; m < NamesOfOne; m++)
      for (const cluster of clusters) {
        if (m >= cluster.places.length || left-- <= 0) continue;
        const { name } = places[cluster.places[m]];
        this.sprites.ifMade(`label ${Plain} ${name}`, () => this.sprites.labelOrder(Plain, name, t.ink, t.halo));
      }
    for (let count = 2; count <= NumbersForeseen; count++) {
      const number = short(count);
      this.sprites.ifMade(`text ${Bold} ${t.ink} ${number}`, () => this.sprites.textOrder(Bold, t.ink, number));
      for (const color of t.classes.keys()) this.sprites.foreseePin(t, color, radiusOf(count), Bold, number);
    }
  }

  /** Pixels of a badge with a name and a number. */
  widthOfBadge(name, number) { return this.sprites.widthOf(Bold, name) + this.sprites.widthOf(Bold, number) + 22; }

  /** The colour class that most of each place's events have, whatever the brush and the filters. */
  classesOfAll() {
    const { view } = this, { length, place, legend } = view.columns;
    if (this.classesOf === view.classes) return this.classesSeen;
    const sums = new Int32Array(legend.places.length * Classes);
    for (let i = 0; i < length; i++) if (place[i] >= 0) sums[place[i] * Classes + view.classes[i]]++;
    this.classesOf = view.classes;
    return this.classesSeen = legend.places.map((_, p) => this.classOf(sums, p * Classes - 2));
  }

  makeClusters() {
    const { columns } = this.view;
    this.clusters = new Clusters(columns);
    // Sorted by place and by id before a marker is first asked for its events.
    requestIdleCallback(() => columns.rowsOf(-1));
    requestIdleCallback(() => columns.rowOf(-1));
    this.visible = null;
    this.kept.clear();
  }

  // ---- what is to be drawn

  /** Clusters and areas in the frame; the same as long as the map stands still. */
  inFrame(frame) {
    if (this.visible) return this.visible;
    const { origin, size, scale, zoom } = frame;
    const { x, y, areas } = this.clusters, level = this.clusters.level(zoom), { seeds } = level, clusters = [];
    for (let k = 0; k < seeds.length; k++) {
      const px = x[seeds[k]] * scale - origin.x, py = y[seeds[k]] * scale - origin.y;
      if (px > -60 && py > -60 && px < size.x + 60 && py < size.y + 60) clusters.push({ k, key: `c${seeds[k]}`, places: level.members.subarray(level.first[k], level.first[k + 1]) });
    }
    this.visible = { level, clusters, areas: areas.map(p => this.areaOf(p, level, frame)).filter(area => area !== null) };
    this.foresee(frame);
    return this.visible;
  }

  /** An area as it lies in the frame; null where it does not reach into it. @returns {Area|null} */
  areaOf(p, level, frame) {
    const { origin, size, scale, zoom } = frame, place = this.view.columns.legend.places[p], outline = place.kind === Country ? this.world.country(place.country, zoom) ?? null : null;
    const x = this.clusters.x[p] * scale - origin.x, y = this.clusters.y[p] * scale - origin.y, r = this.radiusOf(place, scale);
    if (!outline && !(x > -r && y > -r && x < size.x + r && y < size.y + r)) return null;
    return { key: `a${p}`, p, group: level.groups.of[p], places: [p], place, outline, x, y, label: labelPoint(outline, { x, y }, frame), radius: Math.round(r / 4) * 4 };
  }

  /** Pixels of a region, sea or river: as large as it is, within reason. */
  radiusOf(place, scale) { return Math.max(14, Math.min(260, place.radius / (EarthRound * Math.cos(place.latitude * Math.PI / 180)) * scale)); }

  /** The colour class that most of a place's events have. */
  classOf(sums, at) {
    let best = 0;
    for (let k = 1; k < Classes; k++) if (sums[at + 2 + k] > sums[at + 2 + best]) best = k;
    return best;
  }

  gather(frame) {
    const { level, clusters, areas } = this.inFrame(frame), { places: counts, sums } = this.view.inside(level.groups), { x, y } = this.clusters, { origin, scale } = frame;
    this.markers = [];
    this.areas = [];
    for (const area of areas) {
      const at = area.group * Stride;
      if (sums[at] > 0) this.areas.push({ key: area.key, places: area.places, best: area.p, count: sums[at], firm: sums[at + 1], color: this.classOf(sums, at), x: area.x, y: area.y, r: 0, w: 0, h: 0, area });
    }
    for (const { k, key, places } of clusters) {
      const at = k * Stride, count = sums[at];
      if (count === 0) continue;
      let best = -1, most = 0;
      for (const place of places) if (counts[place] > most) { most = counts[place]; best = place; }
      this.markers.push({ key, places, best, count, firm: sums[at + 1], color: this.classOf(sums, at), x: x[best] * scale - origin.x, y: y[best] * scale - origin.y, r: count === 1 ? this.radiusOfOne(best) : radiusOf(count), w: 0, h: 0, area: null });
    }
    this.markers.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    this.spread();
  }

  /** A single event is as large as it is salient. */
  radiusOfOne(place) {
    for (const row of this.view.columns.rowsOf(place)) if (this.view.isInside(row)) return 4.5 + this.view.columns.salience[row] / 255 * 3;
    return 5.5;
  }

  /** Discs that touch a heavier one move aside until they do not. */
  spread() {
    const cell = 48, grid = new Map();
    for (const m of this.markers) {
      for (let turn = 0; turn < 3; turn++) {
        let moved = false;
        for (let cy = -1; cy <= 1; cy++)
          for (let cx = -1; cx <= 1; cx++) {
            const there = grid.get((Math.floor(m.y / cell) + cy) * 4096 + Math.floor(m.x / cell) + cx);
            if (!there) continue;
            for (const other of there) {
              const dx = m.x - other.x, dy = m.y - other.y, d = Math.hypot(dx, dy), wanted = m.r + other.r + 1;
              if (d >= wanted) continue;
              m.x += d ? dx / d * (wanted - d) : wanted;
              m.y += d ? dy / d * (wanted - d) : 0;
              moved = true;
            }
          }
        if (!moved) break;
      }
      const key = Math.floor(m.y / cell) * 4096 + Math.floor(m.x / cell), there = grid.get(key);
      if (there) there.push(m); else grid.set(key, [m]);
    }
  }

  // ---- drawing

  draw(g, frame) {
    const t = this.theme(), hot = this.placesOf(this.view.hover), chosen = this.placesOf(this.view.selection), lit = m => m.area ? chosen.has(m.best) || hot.has(m.best) : hasAny(m.places, hot) || hasAny(m.places, chosen);
    this.sprites.begin(frame.ratio, this.scrubbing);
    this.gather(frame);
    this.drawAreas(g, frame, t, lit);
    this.occupancy.clear(frame.size);
    for (const [left, top, right, bottom] of this.controlsOver(frame.size)) this.occupancy.take(left, top, right, bottom);
    for (const m of this.markers) this.occupancy.take(m.x - m.r - 1, m.y - m.r - 1, m.x + m.r + 1, m.y + m.r + 1);
    drawArcs(g, this, frame, t);
    const badges = this.placeBadges(frame.size);
    this.drawBadges(g, badges, t, lit);
    this.drawDiscs(g, t, hot.size || chosen.size ? lit : () => false);
    this.drawNames(g, t);
    this.hits = [...this.markers, ...badges];
    this.offset = frame.origin;
    if (this.sprites.wanted.size + this.masks.wanted.size) this.makeSoon();
  }

  /** The boxes of the buttons over a map of this size, under which no name is put. */
  controlsOver(size) {
    const key = `${size.x} ${size.y}`;
    if (key === this.controlsKey) return this.controls;
    const container = this.map.getContainer(), { left, top } = container.getBoundingClientRect();
    this.controlsKey = key;
    return this.controls = [...container.parentElement.querySelectorAll('.leaflet-control, .map-tools')].map(control => { const box = control.getBoundingClientRect(); return [box.left - left, box.top - top, box.right - left, box.bottom - top]; });
  }

  placesOf(ids) {
    const c = this.view.columns, places = new Set();
    for (const id of ids) { const row = c.rowOf(id); if (row >= 0 && c.place[row] >= 0) places.add(c.place[row]); }
    return places;
  }

  /** Countries tinted in their own outline, other areas as soft discs about as large as they are: the stronger, the more events. */
  drawAreas(g, frame, t, lit) {
    for (const marker of this.areas) {
      const { place, outline, radius } = marker.area, color = t.classes[marker.color], on = lit(marker);
      g.globalAlpha = on ? 1 : 0.22 + 0.11 * strength(marker.count);
      if (outline) {
        const mask = this.masks.of(place.country, marker.color, outline, color, frame);
        if (mask) this.masks.draw(g, mask, frame);
        if (on) {
          g.beginPath();
          outline.trace(g, frame);
          g.strokeStyle = color;
          g.globalAlpha = 0.95;
          g.lineWidth = 2;
          g.stroke();
        }
      } else this.sprites.glow(g, color, radius, marker.x, marker.y);
    }
    g.globalAlpha = 1;
  }

  /**
   * The number of an area's events at its label point: with its name where there is room, else alone, else left to the tint. Those that stood there in
   * the last frame choose first, so that none jumps while one scrubs.
   */
  placeBadges(size) {
    const badges = [], kept = new Map(), h = BadgeHeight, stood = [], others = [];
    for (const marker of [...this.areas].sort((a, b) => b.count - a.count)) (this.kept.has(marker.best) ? stood : others).push(marker);
    for (const marker of [...stood, ...others]) {
      const { place, label: { x, y } } = marker.area, number = short(marker.count), wide = this.widthOfBadge(place.name, number), narrow = Math.max(20, this.sprites.widthOf(Bold, number) + 12);
      // Whole, where its point is in sight.
      const boxAt = at => {
        const w = at < BadgeRows.length ? wide : narrow, whole = Math.max(w / 2 + 2, Math.min(size.x - w / 2 - 2, x));
        return { w, x: x > 0 && x < size.x ? whole : x, y: y + BadgeRows[at % BadgeRows.length] };
      };
      const takes = at => { const box = boxAt(at); return this.occupancy.takeIfFree(box.x - box.w / 2, box.y - h / 2, box.x + box.w / 2, box.y + h / 2); };
      let at = this.kept.get(marker.best) ?? 0;
      if (!takes(at)) for (at = 0; at < BadgeRows.length * 2 && !takes(at);) at++;
      if (at === BadgeRows.length * 2) continue;
      kept.set(marker.best, at);
      badges.push({ ...marker, ...boxAt(at), h, name: at < BadgeRows.length ? place.name : '', number });
    }
    this.kept = kept;
    return badges;
  }

  drawBadges(g, badges, t, lit) {
    for (const badge of badges) {
      const { x, y, w, h, name, number } = badge, on = lit(badge);
      this.sprites.plate(g, t, on ? t.accent : t.classes[badge.color], w, badge.firm > 0, on, x, y, h);
      const wide = this.sprites.widthOf(Bold, number);
      if (name) this.sprites.text(g, Bold, name, t.ink, x - w / 2 + 7, y);
      this.sprites.number(g, Bold, number, t.ink, name ? x + w / 2 - 7 - wide / 2 : x, y);
    }
  }

  /** The discs with their numbers. Where nothing surely happened, but is planned, possible or may well be wrong, the ring is dashed. */
  drawDiscs(g, t, lit) {
    for (const m of this.markers) {
      if (m.count > 1) this.sprites.pin(g, t, m.color, m.firm > 0, m.r, Bold, short(m.count), m.x, m.y);
      else this.sprites.disc(g, t, m.color, m.firm > 0, m.r, m.x, m.y);
    }
    g.strokeStyle = t.accent;
    g.lineWidth = 2.5;
    for (const m of this.markers) {
      if (!lit(m)) continue;
      g.beginPath();
      g.arc(m.x, m.y, m.r + 3.5, 0, 2 * Math.PI);
      g.stroke();
    }
  }

  /** Names of places beside their markers where there is room, the fullest markers first. */
  drawNames(g, t) {
    const { places } = this.view.columns.legend;
    for (const m of this.markers.length > MostNames ? this.markers.slice(0, MostNames) : this.markers) {
      const { name } = places[m.best], w = this.sprites.widthOfLabel(Plain, name);
      for (const x of [m.x + m.r + 4, m.x - m.r - 4 - w]) {
        if (!this.occupancy.takeIfFree(x - 2, m.y - 7, x + w + 2, m.y + 7)) continue;
        this.sprites.label(g, Plain, name, t.ink, t.halo, x, m.y);
        break;
      }
    }
  }

  /** Whether something stands in a box of another layer's frame. @param {import('./canvas-layer.js').Frame} frame */
  covers({ origin, zoom }, left, top, right, bottom) {
    if (!this.offset || this.layer.drawnZoom !== zoom) return false;
    const dx = origin.x - this.offset.x, dy = origin.y - this.offset.y;
    return !this.occupancy.isFree(left + dx, top + dy, right + dx, bottom + dy);
  }

  // ---- what is under the pointer

  /** The marker, badge or area at a point of the map's element; null where there is none. @returns {Marker|null} */
  hit(point) {
    if (!this.offset) return null;
    const origin = this.map.getPixelBounds().min, x = point.x + origin.x - this.offset.x, y = point.y + origin.y - this.offset.y;
    let best = null, least = Infinity;
    for (const m of this.hits) {
      if (m.w) { if (Math.abs(m.x - x) <= m.w / 2 + 1 && Math.abs(m.y - y) <= Math.max(12, m.h / 2)) return m; continue; }
      const d = Math.hypot(m.x - x, m.y - y) - Math.max(m.r, 8);
      if (d < 5 && d < least) [best, least] = [m, d];
    }
    return best ?? this.areaAt(x, y);
  }

  /** The smallest tinted country around a point. */
  areaAt(x, y) {
    const { scale, origin } = this.layer.frame(), px = (x + origin.x) / scale, py = (y + origin.y) / scale;
    for (let k = this.areas.length - 1; k >= 0; k--) if (this.areas[k].area?.outline?.contains(px, py)) return this.areas[k];
    return null;
  }

  /** Ids of the events behind a marker, in the order of time. @param {Marker} marker @param {number} most at most so many, the first */
  idsOf(marker, most) { return this.view.idsAt(marker.places, most); }

  /** "Geneva and 2 more places: 5 events". @param {Marker} marker */
  nameOf(marker) {
    const { places } = this.view.columns.legend, { places: counts } = this.view.inside();
    let others = 0;
    for (const p of marker.places) if (p !== marker.best && counts[p] > 0) others++;
    const name = places[marker.best].name, where = others === 0 ? name : word(others === 1 ? '{0} and {1} more place' : '{0} and {1} more places', name, others);
    return `${where}: ${word(marker.count === 1 ? '{0} event' : '{0} events', marker.count)}`;
  }
}

/** Of a marker with several events. */
const radiusOf = count => Math.min(23, 8.5 + Math.sqrt(count) * 1.35);
const strength = count => Math.min(6, Math.round(Math.log2(1 + count)));
const hasAny = (places, set) => { if (!set.size) return false; for (const p of places) if (set.has(p)) return true; return false; };
const short = n => n > 999 ? `${(n / 1000).toFixed(n > 9999 ? 0 : 1)}k` : String(n);

/**
 * Where an area's badge stands: on its label point, so far from the edge that it is whole or, where one stands inside a country whose label point is out of sight, at the edge of the map.
 * @param {import('./outlines.js').Outline|null} outline of a country @param {{x: number, y: number}} point of the area
 */
function labelPoint(outline, point, { origin, size, scale }) {
  const x = outline?.label ? outline.label.x * scale - origin.x : point.x, y = outline?.label ? outline.label.y * scale - origin.y : point.y;
  const inSight = x > 0 && y > -BadgeHeight && x < size.x && y < size.y + BadgeHeight;
  if (inSight) return { x, y: Math.max(BadgeHeight, Math.min(size.y - BadgeHeight, y)) };
  if (!outline || !outline.contains((origin.x + size.x / 2) / scale, (origin.y + size.y / 2) / scale)) return { x, y };
  return { x: Math.max(90, Math.min(size.x - 90, x)), y: Math.max(22, Math.min(size.y - 42, y)) };
}
