// The timeline: a band with the visible window (marks with their titles above, density below), an axis, and an overview strip of the whole span.
// What does not change while one scrubs is drawn once on three sheets; a frame lays them down and adds the brush. Hands are in timeline-gestures.js.
import { isUnsure } from './columns.js';
import { TimeScale, emptyStretches } from './time-scale.js';
import { unitOf, windowText, toDate, yearText, format } from './calendar.js';
import { Density } from './density.js';
import { chooseRows, placeMarks, paintMark, paintRing, RowHeight, Font } from './timeline-marks.js';
import { lanesOf } from './lanes.js';
import { TimelineGestures } from './timeline-gestures.js';
import { KindNames, StatusNames, theme } from './palette.js';
import { word } from './words.js';

export const AxisHeight = 24, OverviewHeight = 30;
const Small = '11px system-ui, "Segoe UI", sans-serif', LaneFont = `600 ${Small}`, LaneWidth = 250;
/** How long the titles of new marks are waited for before they are asked for, so that zooming asks once. Milliseconds. */
const TitlesAfter = 90, HandlesEvery = 200;
/** The narrowest window: ten minutes, in days. */
const Least = 1 / 144;

export class Timeline {
  /**
   * @param {HTMLElement} host holds the canvas and the three sliders (role=slider): start, whole, end
   * @param {import('./view.js').View} view
   * @param {{commit: () => void, commitSoon: () => void, select: (ids: number[]) => void, touched: () => void, title: (id: number) => string|undefined, person: (id: number) => string|undefined, wantTitles: (ids: number[]) => void}} owner
   */
  constructor(host, view, owner) {
    this.host = host;
    this.view = view;
    this.owner = owner;
    this.canvas = host.querySelector('canvas');
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.sheets = [document.createElement('canvas'), document.createElement('canvas'), document.createElement('canvas')];
    // Ground and faint marks cover everything: laying down what is opaque is a copy.
    for (const sheet of [this.sheets[0], this.sheets[2]]) sheet.getContext('2d', { alpha: false });
    /** @type {HTMLElement[]} */
    this.handles = [...host.querySelectorAll('[role=slider]')].map(handle => /** @type {HTMLElement} */ (handle));
    /** @type {HTMLElement|null} */
    this.card = host.querySelector('.timeline-card');
    /** @type {import('./lanes.js').LaneBy} */
    this.laneBy = 'none';
    this.folding = true;
    this.weeks = false;
    this.theme = theme();
    /** @type {import('./timeline-marks.js').Mark[]} */
    this.marks = [];
    this.abort = new AbortController();
    this.gestures = new TimelineGestures(this, this.abort.signal);
    view.addEventListener('change', e => this.viewChanged(/** @type {any} */ (e).changed), { signal: this.abort.signal });
    this.observer = new ResizeObserver(() => { this.layout(); this.draw(); });
    this.observer.observe(host);
    this.fit();
    this.showBrush();
  }

  dispose() {
    this.abort.abort();
    this.gestures.dispose();
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.asking);
    clearTimeout(this.placing);
  }

  setTheme() { this.theme = theme(); this.layout(); this.draw(); }

  // ---- what is visible

  /** Shows the whole span. */
  fit() {
    this.measure();
    this.setVisible(...this.whole);
  }

  measure() {
    const { time } = this.view.columns, now = Date.now() / 864e5, span = time.span ?? [now - 365, now], margin = Math.max(0.5, (span[1] - span[0]) * 0.02);
    /** @type {[number, number]} */
    this.whole = [span[0] - margin, span[1] + margin];
    this.gaps = this.folding ? emptyStretches(time) : [];
    this.all = new Density(time, null);
    this.passing = this.passes();
  }

  /** The density of what passes the filters. */
  passes() { return this.view.fails.some(failed => failed !== 0) ? new Density(this.view.columns.time, this.view.fails) : this.all; }

  /** A brush that would be a sliver of the whole span is shown with its surroundings. */
  showBrush() {
    const { from, to } = this.view.brush, [a, b] = this.whole;
    if (from !== null && to !== null && to - from < (b - a) / 30) this.setVisible(from - (to - from) * 3, to + (to - from) * 3);
  }

  setVisible(from, to) {
    if (!Number.isFinite(from) || !Number.isFinite(to)) return;
    if (to - from < Least) { const middle = (from + to) / 2; from = middle - Least / 2; to = middle + Least / 2; }
    const [a, b] = this.whole, most = (b - a) * 1.2;
    if (to - from > most) { const middle = (from + to) / 2; from = middle - most / 2; to = middle + most / 2; }
    // The span never leaves the window whole.
    if (from > b - (to - from) * 0.1) { to += b - (to - from) * 0.1 - from; from = b - (to - from) * 0.1; }
    if (to < a + (to - from) * 0.1) { const length = to - from; to = a + length * 0.1; from = to - length; }
    /** @type {[number, number]} */
    this.visible = [from, to];
    this.stale = true;
    this.requestDraw();
  }

  setOptions({ lanes, folding, weeks }) {
    if (lanes !== undefined) this.laneBy = lanes;
    if (weeks !== undefined) this.weeks = weeks;
    if (folding !== undefined && folding !== this.folding) { this.folding = folding; this.measure(); }
    this.stale = true;
    this.requestDraw();
  }

  viewChanged(changed) {
    if (changed.has('columns')) {
      const [a, b] = this.whole, sawAll = this.visible[0] <= a && this.visible[1] >= b;
      this.measure();
      if (sawAll) this.setVisible(...this.whole);
      this.stale = true;
    } else if (changed.has('filter')) { this.passing = this.passes(); this.stale = true; }
    if (changed.has('selection')) this.reveal();
    if (this.frame) { cancelAnimationFrame(this.frame); this.frame = 0; }
    this.draw();
  }

  /** Brings the selected event into sight where it is not. */
  reveal() {
    const { columns, selection } = this.view, row = selection.size ? columns.rowOf([...selection][0]) : -1;
    if (row < 0 || row >= columns.dated) return;
    const at = columns.start[row], [from, to] = this.visible;
    if (columns.end[row] <= from || at >= to) this.show(at);
  }

  /** Moves the window so that a moment stands at a share of its width. */
  show(t, share = 0.5) {
    const [from, to] = this.visible, length = to - from;
    this.setVisible(...(this.scale ? this.scale.around(t, this.width * share) : [t - length * share, t + length * (1 - share)]));
  }

  // ---- layout: only when the window, the size, the filters or the titles change

  layout() {
    const width = this.host.clientWidth, height = this.host.clientHeight;
    if (!width || !height || !this.visible) return;
    const ratio = window.devicePixelRatio || 1;
    for (const canvas of [this.canvas, ...this.sheets]) {
      if (canvas.width === Math.round(width * ratio) && canvas.height === Math.round(height * ratio)) continue;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.stale = false;
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.bottom = height - AxisHeight - OverviewHeight;
    this.scale = new TimeScale(this.visible, width, this.gaps);
    this.overview = new TimeScale(this.whole, width, this.gaps);
    this.ticks = this.scale.ticks(width < 600 ? 62 : 84, this.weeks);
    this.bars = this.barsOf();
    this.layoutMarks();
    this.paintSheets();
  }

  /** Bars of the density by the unit of the calendar that a few pixels make, and of the overview by pixels. */
  barsOf() {
    const { scale, overview } = this, unit = unitOf(scale.daysPerPixel * 3), edges = [], count = Math.ceil(this.width / 3);
    for (const part of scale.parts) {
      if (part.fold) continue;
      for (let t = unit.floor(part.t0), guard = 0; t < part.t1 && guard < 3000; t = unit.next(t), guard++) edges.push(t);
      edges.push(part.t1);
    }
    const x = edges.map(t => Math.max(-50, Math.min(this.width + 50, scale.x(t)))), total = this.all.between(edges), passing = this.passing.between(edges);
    const wide = Array.from({ length: count + 1 }, (_, k) => overview.t(k * 3)), overviewBars = this.passing.between(wide);
    return { x, total, passing, top: largest(total), overview: overviewBars, overviewTop: largest(overviewBars) };
  }

  layoutMarks() {
    const { view, scale } = this, g = this.context, floor = this.bottom - 30, room = Math.max(1, Math.floor((floor - 4) / RowHeight)), title = this.owner.title;
    const most = Math.max(1, Math.floor(room / 2)), lanes = lanesOf(view, this.visible, this.laneBy, most, this.owner.person), lines = Math.max(1, Math.floor(room / lanes.names.length));
    this.marks = [];
    this.lanes = [];
    const untitled = [];
    lanes.names.forEach((name, lane) => {
      const bottom = floor - (lanes.names.length - 1 - lane) * lines * RowHeight;
      const rows = chooseRows(view, scale, lines * 2, lanes.names.length > 1 ? row => lanes.of(row) === lane : undefined).slice(0, 400);
      g.font = LaneFont;
      const label = this.laneBy === 'none' ? 0 : Math.min(LaneWidth, g.measureText(name).width) + 12, placed = placeMarks(g, view, scale, rows, { lines, bottom, title, label });
      this.marks.push(...placed.marks);
      untitled.push(...placed.untitled);
      if (this.laneBy !== 'none') this.lanes.push({ name, top: bottom - lines * RowHeight, width: label });
    });
    this.markOf = new Map(this.marks.map(mark => [view.columns.id[mark.row], mark]));
    clearTimeout(this.asking);
    if (untitled.length) this.asking = setTimeout(() => this.owner.wantTitles(untitled), TitlesAfter);
  }

  // ---- drawing

  requestDraw() {
    if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); });
  }

  /** The sheets: ground with grid, folds, density, axis and overview; every mark at full strength; the ground with the marks faint. */
  paintSheets() {
    const { theme: t, ratio, width, height } = this, [ground, marks, faint] = this.sheets.map(sheet => sheet.getContext('2d'));
    ground.setTransform(ratio, 0, 0, ratio, 0, 0);
    marks.setTransform(ratio, 0, 0, ratio, 0, 0);
    marks.clearRect(0, 0, width, height);
    ground.fillStyle = t.paper;
    ground.fillRect(0, 0, width, height);
    this.drawGrid(ground);
    this.drawBars(ground, this.bars.total, t.line, 1, 0, width);
    this.drawBars(ground, this.bars.passing, t.quiet, 0.55, 0, width);
    this.drawAxis(ground);
    this.drawOverview(ground);
    for (const mark of this.marks) paintMark(marks, mark, this.view, t);
    for (const lane of this.lanes) this.drawLane(marks, lane);
    faint.setTransform(1, 0, 0, 1, 0, 0);
    faint.globalAlpha = 1;
    faint.drawImage(this.sheets[0], 0, 0);
    faint.globalAlpha = 0.3;
    faint.drawImage(this.sheets[1], 0, 0);
  }

  draw() {
    if (this.stale || !this.scale) this.layout();
    if (!this.scale) return;
    const { context: g, width, ratio, theme: t, bottom, view } = this, [from, to] = view.window, [ground, sheet, faint] = this.sheets;
    const brushed = view.brushed, bx0 = from === -Infinity ? 0 : clamp(this.scale.x(from), -10, width + 10), bx1 = to === Infinity ? width : clamp(this.scale.x(to), -10, width + 10);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.globalAlpha = 1;
    g.drawImage(brushed ? faint : ground, 0, 0);
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (brushed) {
      g.fillStyle = t.brush;
      g.fillRect(bx0, 0, Math.max(1.5, bx1 - bx0), bottom);
      this.drawBars(g, this.bars.passing, t.accent, 0.75, bx0, bx1);
      this.drawInside(g, ground, sheet, bx0, bx1);
      this.drawEdges(g, from, to, bx0, bx1);
    } else {
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.drawImage(sheet, 0, 0);
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    for (const ids of [view.hover, view.selection])
      for (const id of ids) { const mark = this.markOf.get(id); if (mark) paintRing(g, mark, t.accent); }
    this.drawOverviewWindow(g, from, to, brushed);
    this.placeHandles(bx0, bx1);
  }

  /** The marks in the brush and the names of the lanes at full strength, over their faint selves. */
  drawInside(g, ground, sheet, bx0, bx1) {
    const { ratio, view, width } = this, tint = this.theme.brush;
    const lay = (x, y, w) => {
      const left = Math.max(x, bx0), right = Math.min(x + w, bx1);
      g.drawImage(ground, x * ratio, y * ratio, w * ratio, RowHeight * ratio, x, y, w, RowHeight);
      g.fillStyle = tint;
      if (right > left) g.fillRect(left, y, right - left, RowHeight);
      g.drawImage(sheet, x * ratio, y * ratio, w * ratio, RowHeight * ratio, x, y, w, RowHeight);
    };
    for (const lane of this.lanes) lay(0, lane.top, Math.ceil(lane.width));
    for (const mark of this.marks) {
      if (!view.isInside(mark.row)) continue;
      const x = Math.max(0, Math.floor(mark.left - 4)), w = Math.min(width, Math.ceil(mark.right + 4)) - x;
      if (w > 0) lay(x, Math.round(mark.y - RowHeight / 2), w);
    }
  }

  drawEdges(g, from, to, bx0, bx1) {
    const { bottom } = this;
    g.fillStyle = this.theme.accent;
    if (from !== -Infinity) { g.fillRect(bx0 - 0.75, 0, 1.5, bottom); grip(g, bx0, bottom / 2, this.theme.paper); }
    g.fillStyle = this.theme.accent;
    if (to !== Infinity && this.view.brush.mode !== 'asOf') { g.fillRect(bx1 - 0.75, 0, 1.5, bottom); grip(g, bx1, bottom / 2, this.theme.paper); }
  }

  drawGrid(g) {
    g.strokeStyle = this.theme.faint;
    g.lineWidth = 1;
    g.beginPath();
    for (const tick of this.ticks) { const x = Math.round(tick.x) + 0.5; g.moveTo(x, 0); g.lineTo(x, this.bottom); }
    g.stroke();
    for (const part of this.scale.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, 0, this.bottom + AxisHeight);
  }

  /** A folded stretch: a torn strip. */
  drawFold(g, x0, x1, top, bottom) {
    g.fillStyle = this.theme.faint;
    g.fillRect(x0, top, x1 - x0, bottom - top);
    g.strokeStyle = this.theme.line;
    for (const x of [x0, x1]) {
      g.beginPath();
      for (let y = top, k = 0; y <= bottom; y += 6, k++) g.lineTo(x + (k % 2 ? 2.5 : -2.5), y);
      g.stroke();
    }
  }

  /** Bars of the density between two x; their height is a root, so that single events are seen beside bursts. */
  drawBars(g, weights, color, alpha, bx0, bx1) {
    const { x, top } = this.bars, base = this.bottom;
    if (!top) return;
    g.fillStyle = color;
    g.globalAlpha = alpha;
    for (let k = 0; k < weights.length; k++) {
      if (!weights[k]) continue;
      const from = Math.max(x[k], bx0), to = Math.min(x[k + 1], bx1);
      if (to - from < 0.2) continue;
      // What long spans leave in each unit is no event of it.
      const high = Math.sqrt(weights[k] / top) * 26;
      if (high < 0.8 && weights[k] < 0.5) continue;
      const h = Math.max(1.5, high);
      g.fillRect(from, base - h, Math.max(0.8, to - from - (x[k + 1] - x[k] > 3 ? 1 : 0)), h);
    }
    g.globalAlpha = 1;
  }

  drawLane(g, { name, top, width }) {
    g.fillStyle = this.theme.line;
    g.fillRect(0, top - 0.5, this.width, 1);
    g.font = LaneFont;
    g.textBaseline = 'middle';
    g.fillStyle = this.theme.halo;
    g.fillRect(0, top + 1, width, RowHeight - 2);
    g.fillStyle = this.theme.quiet;
    g.fillText(name, 6, top + RowHeight / 2, LaneWidth);
  }

  drawAxis(g) {
    const top = this.bottom, t = this.theme;
    g.fillStyle = t.paper;
    g.fillRect(0, top, this.width, AxisHeight);
    g.fillStyle = t.line;
    g.fillRect(0, top, this.width, 1);
    g.textBaseline = 'middle';
    let free = -1;
    for (const tick of this.ticks) {
      g.font = tick.major ? `600 ${Font}` : Font;
      g.fillStyle = tick.major ? t.ink : t.quiet;
      const w = g.measureText(tick.label).width, x = Math.max(4, tick.x + 4);
      g.fillRect(Math.round(tick.x), top, 1, tick.major ? 9 : 5);
      if (x < free || x + w > this.width - 2) continue;
      g.fillText(tick.label, x, top + AxisHeight / 2 + 1);
      free = x + w + 8;
    }
    for (const part of this.scale.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, top, top + AxisHeight);
  }

  drawOverview(g) {
    const top = this.height - OverviewHeight, t = this.theme, { overview: bars, overviewTop: most } = this.bars;
    g.fillStyle = t.faint;
    g.fillRect(0, top, this.width, OverviewHeight);
    g.fillStyle = t.quiet;
    g.globalAlpha = 0.6;
    for (let k = 0; k < bars.length; k++) if (bars[k]) { const h = Math.max(2, Math.sqrt(bars[k] / most) * (OverviewHeight - 8)); g.fillRect(k * 3, this.height - h, 2.4, h); }
    g.globalAlpha = 1;
    for (const part of this.overview.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, top, this.height);
    const span = this.view.columns.span;
    if (!span) return;
    g.font = Small;
    g.textBaseline = 'top';
    g.fillStyle = t.quiet;
    g.fillText(yearText(toDate(span[0]).year), 6, top + 5);
    const last = yearText(toDate(span[1] - 1e-6).year);
    g.fillText(last, this.width - 6 - g.measureText(last).width, top + 5);
  }

  /** The brush and the visible window on the overview. */
  drawOverviewWindow(g, from, to, brushed) {
    const top = this.height - OverviewHeight, { overview, width, theme: t } = this;
    if (brushed) {
      g.fillStyle = t.accent;
      g.globalAlpha = 0.3;
      const x0 = from === -Infinity ? 0 : overview.x(from), x1 = to === Infinity ? width : overview.x(to);
      g.fillRect(x0, top, Math.max(2, x1 - x0), OverviewHeight);
      g.globalAlpha = 1;
    }
    const v0 = clamp(overview.x(this.visible[0]), 0, width), v1 = clamp(overview.x(this.visible[1]), 0, width);
    if (v1 - v0 > width - 8) return;
    g.strokeStyle = t.accent;
    g.lineWidth = 1.5;
    g.strokeRect(v0 + 1, top + 1, Math.max(4, v1 - v0 - 2), OverviewHeight - 2);
  }

  /**
   * The three sliders stand over the brush's edges and between them, for keyboard and screen reader: they follow a slider that has the focus at a reader's pace, and
   * otherwise when the brush has come to rest.
   */
  placeHandles(bx0, bx1) {
    this.handleAt = [bx0, (bx0 + bx1) / 2, bx1];
    if (this.placing && this.host.contains(document.activeElement)) return;
    clearTimeout(this.placing);
    this.placing = setTimeout(() => { this.placing = undefined; this.writeHandles(); }, HandlesEvery);
  }

  writeHandles() {
    const { brush } = this.view, [start, middle, end] = this.handles, values = [brush.from ?? this.visible[0], brush.to ?? this.visible[1]], long = /** @type {Intl.DateTimeFormatOptions} */ ({ day: 'numeric', month: 'long', year: 'numeric' });
    const everything = brush.from === null && brush.to === null;
    const write = (handle, k, now, low, high, text) => {
      if (!handle) return;
      handle.style.transform = `translateX(${clamp(this.handleAt[k] - 10, -8, this.width - 12)}px)`;
      for (const [name, value] of [['valuemin', Math.round(low)], ['valuemax', Math.round(high)], ['valuenow', Math.round(now)], ['valuetext', text]]) handle.setAttribute(`aria-${name}`, String(value));
    };
    write(start, 0, values[0], this.whole[0], values[1], everything ? word('everything') : format(values[0], long));
    write(middle, 1, (values[0] + values[1]) / 2, this.whole[0], this.whole[1], everything ? word('everything') : windowText(values[0], values[1]));
    write(end, 2, values[1], values[0], this.whole[1], everything ? word('everything') : format(values[1] - 1e-6, long));
  }

  // ---- what is under the pointer

  markAt(x, y) {
    return this.marks.find(mark => Math.abs(mark.y - y) <= RowHeight / 2 && x >= mark.left - 4 && x <= mark.right + 2);
  }

  /** The card of a mark that is pointed at; null hides it. */
  showCard(mark, x) {
    const { card } = this;
    if (!card) return;
    card.hidden = !mark;
    if (!mark) return;
    const c = this.view.columns, { row } = mark, place = c.legend.places[c.place[row]], article = c.legend.articles[c.article[row]];
    card.textContent = '';
    const line = (text, name) => text && card.append(Object.assign(document.createElement('div'), { textContent: text, className: name }));
    line(this.owner.title(c.id[row]) ?? '', 'timeline-card-title');
    line([c.flags[row] & 1 ? word('about {0}', windowText(c.start[row], c.end[row])) : windowText(c.start[row], c.end[row]), place?.name].filter(Boolean).join(' · '), 'timeline-card-facts');
    line([word(KindNames[c.kind[row]]), c.status[row] ? word(StatusNames[c.status[row]]) : '', isUnsure(c, row) ? word('Unsure') : '', article?.title].filter(Boolean).join(' · '), 'timeline-card-facts');
    const w = card.offsetWidth, h = card.offsetHeight;
    card.style.transform = `translate(${clamp(x - w / 2, 4, this.width - w - 4)}px, ${mark.y - h - 12 > -40 ? mark.y - h - 12 : mark.y + 14}px)`;
  }
}

const clamp = (v, low, high) => Math.min(high, Math.max(low, v));
const largest = values => values.reduce((most, v) => Math.max(most, v), 0);

function grip(g, x, y, line) {
  g.beginPath();
  g.roundRect(x - 5, y - 15, 10, 30, 5);
  g.fill();
  g.fillStyle = line;
  for (const dx of [-1.5, 1]) g.fillRect(x + dx, y - 6, 1, 12);
}
