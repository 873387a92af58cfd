// The timeline: a band with the visible window (density below, marks with their titles above), an axis, and an overview strip of the whole span.
// Drag in the band to brush, on its edges to resize, on its body to move; drag the axis to pan; wheel or pinch to zoom; double-click to see all.
import { TimeScale, emptyStretches } from './time-scale.js';
import { unitOf, format, windowText, toDate, yearText } from './calendar.js';
import { theme } from './palette.js';

const AxisHeight = 24, OverviewHeight = 30, Grip = 7, RowHeight = 19, Font = '12px system-ui, "Segoe UI", sans-serif';
const Granularity = { day: 2, month: 4, year: 7 };

export class Timeline {
  /**
   * @param {HTMLElement} host holds the canvas and the two handles (role=slider)
   * @param {import('./view.js').View} view
   * @param {{commit: () => void, select: (ids: number[]) => void, title: (id: number) => string|undefined, wantTitles: (ids: number[]) => void}} owner
   */
  constructor(host, view, owner) {
    Object.assign(this, { host, view, owner });
    this.canvas = host.querySelector('canvas');
    this.context = this.canvas.getContext('2d');
    this.handles = [...host.querySelectorAll('[role=slider]')];
    this.card = host.querySelector('.timeline-card');
    this.pointers = new Map();
    this.abort = new AbortController();
    const on = (target, name, handler, options) => target.addEventListener(name, handler, { signal: this.abort.signal, ...options });
    on(this.canvas, 'pointerdown', e => this.down(e));
    on(this.canvas, 'pointermove', e => this.move(e));
    on(this.canvas, 'pointerup', e => this.up(e));
    on(this.canvas, 'pointercancel', e => this.up(e));
    on(this.canvas, 'pointerleave', () => { if (!this.drag) { this.view.setHover([]); this.showCard(null); } });
    on(this.canvas, 'wheel', e => this.wheel(e), { passive: false });
    on(this.canvas, 'dblclick', () => { this.view.setBrush({ from: null, to: null }); this.fit(); this.owner.commit(); });
    this.handles.forEach((handle, i) => on(handle, 'keydown', e => this.key(e, i)));
    on(view, 'change', e => this.viewChanged(e.changed));
    this.observer = new ResizeObserver(() => { this.layout(); this.draw(); });
    this.observer.observe(host);
    this.theme = theme();
    this.fit();
  }

  dispose() { this.abort.abort(); this.observer.disconnect(); cancelAnimationFrame(this.frame); }

  setTheme() { this.theme = theme(); this.draw(); }

  // ---- what is visible

  /** Shows the whole span. */
  fit() {
    const span = this.view.columns.span ?? [Date.now() / 864e5 - 365, Date.now() / 864e5];
    const margin = Math.max(0.5, (span[1] - span[0]) * 0.02);
    this.whole = [span[0] - margin, span[1] + margin];
    this.gaps = emptyStretches(this.view.columns);
    this.setVisible(...this.whole);
  }

  setVisible(from, to) {
    const least = 1 / 12;
    if (to - from < least) { const middle = (from + to) / 2; from = middle - least / 2; to = middle + least / 2; }
    const [a, b] = this.whole;
    from = Math.max(from, a - (b - a)); to = Math.min(to, b + (b - a));
    this.visible = [from, to];
    this.layout();
    this.requestDraw();
  }

  viewChanged(changed) {
    if (changed.has('columns')) { this.fit(); return; }
    if (changed.has('filter')) this.layout();
    if (changed.has('selection')) this.reveal();
    this.draw();
  }

  /** Brings the selected event into sight where it is not. */
  reveal() {
    const row = this.view.columns.rowOf([...this.view.selection][0]);
    if (row < 0 || row >= this.view.columns.dated) return;
    const at = this.view.columns.start[row], [from, to] = this.visible;
    if (at < from || at > to) this.setVisible(at - (to - from) / 2, at + (to - from) / 2);
  }

  // ---- layout: only when the window, the size, the filters or the titles change

  layout() {
    const width = this.host.clientWidth, height = this.host.clientHeight;
    if (!width || !height || !this.visible) return;
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    Object.assign(this, { width, height, ratio });
    this.band = { top: 6, bottom: height - AxisHeight - OverviewHeight };
    this.scale = new TimeScale(this.visible, width, this.gaps);
    this.overview = new TimeScale(this.whole, width, this.gaps);
    this.ticks = this.scale.ticks(this.width < 600 ? 62 : 84);
    this.bins = this.density(this.scale, this.visible, 4);
    this.overviewBins = this.density(this.overview, this.whole, 3);
    this.marks = this.placeMarks();
  }

  /** Weight of events in each bin of so many pixels; a vague time spreads over its extent. */
  density(scale, [from, to], step) {
    const c = this.view.columns, pass = this.view.pass, bins = new Float32Array(Math.ceil(this.width / step) + 1);
    const last = c.firstFrom(to);
    for (let i = c.firstReaching(from); i < last; i++) {
      if (!pass[i]) continue;
      const a = Math.max(0, scale.x(Math.max(from, c.start[i])) / step | 0), b = Math.min(bins.length - 1, scale.x(Math.min(to, c.end[i])) / step | 0);
      if (b <= a) bins[a]++;
      else { const share = 1 / (b - a + 1); for (let k = a; k <= b; k++) bins[k] += share; }
    }
    return { bins, step, top: bins.reduce((m, v) => Math.max(m, v), 0) };
  }

  /** Marks with titles, the weightiest first, each in the first row where it has room. */
  placeMarks() {
    const c = this.view.columns, pass = this.view.pass, [from, to] = this.visible;
    const rowCount = Math.max(1, Math.floor((this.band.bottom - this.band.top - 26) / RowHeight));
    const wanted = Math.min(400, rowCount * Math.ceil(this.width / 90));
    const chosen = [], last = c.firstFrom(to);
    for (let i = c.firstReaching(from); i < last; i++) if (pass[i] && c.end[i] > from && !(c.flags[i] & 4)) chosen.push(i);
    if (chosen.length > wanted) {
      chosen.sort((a, b) => c.salience[b] - c.salience[a]);
      chosen.length = wanted;
    } else chosen.sort((a, b) => c.salience[b] - c.salience[a]);
    const context = this.context;
    context.font = Font;
    const rows = Array.from({ length: rowCount }, () => []);
    const marks = [], untitled = [];
    for (const i of chosen) {
      const x0 = this.scale.x(Math.max(from, c.start[i])), x1 = this.scale.x(Math.min(to, c.end[i]));
      const title = this.owner.title(c.id[i]);
      if (title === undefined) untitled.push(c.id[i]);
      const text = title === undefined ? '' : shorten(context, title, 230);
      const wide = x1 - x0 > 9, left = wide ? x0 : (x0 + x1) / 2 - 4;
      const right = Math.max(x1, left + 12 + (text ? context.measureText(text).width + 10 : 0));
      const row = rows.findIndex(taken => taken.every(([a, b]) => right < a || left > b));
      if (row < 0) continue;
      rows[row].push([left - 4, right + 4]);
      marks.push({ i, row, x0, x1, wide, left, right, text, y: this.band.bottom - 30 - row * RowHeight });
    }
    if (untitled.length) this.owner.wantTitles(untitled);
    return marks;
  }

  // ---- drawing

  requestDraw() {
    if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); });
  }

  draw() {
    if (!this.scale) return;
    const { context: g, width, height, theme: t, band } = this;
    g.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    g.fillStyle = t.paper;
    g.fillRect(0, 0, width, height);
    const [from, to] = this.view.window;
    const bx0 = from === -Infinity ? 0 : clamp(this.scale.x(from), -10, width + 10), bx1 = to === Infinity ? width : clamp(this.scale.x(to), -10, width + 10);
    const brushed = from !== -Infinity || to !== Infinity;

    this.drawGrid(g);
    if (brushed) {
      g.fillStyle = t.brush;
      g.fillRect(bx0, 0, Math.max(1.5, bx1 - bx0), band.bottom);
    }
    this.drawDensity(g, bx0, bx1);
    this.drawMarks(g, brushed);
    if (brushed) {
      g.fillStyle = t.accent;
      if (from !== -Infinity) { g.fillRect(bx0 - 0.75, 0, 1.5, band.bottom); grip(g, bx0, band.bottom / 2); }
      if (to !== Infinity && this.view.brush.mode !== 'asOf') { g.fillRect(bx1 - 0.75, 0, 1.5, band.bottom); grip(g, bx1, band.bottom / 2); }
    }
    this.drawAxis(g);
    this.drawOverview(g);
    this.placeHandles(bx0, bx1);
  }

  drawGrid(g) {
    g.strokeStyle = this.theme.faint;
    g.lineWidth = 1;
    g.beginPath();
    for (const tick of this.ticks) { const x = Math.round(tick.x) + 0.5; g.moveTo(x, 0); g.lineTo(x, this.band.bottom); }
    g.stroke();
    for (const part of this.scale.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, 0, this.band.bottom + AxisHeight);
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

  drawDensity(g, bx0, bx1) {
    const { bins, step, top } = this.bins;
    if (!top) return;
    const base = this.band.bottom, high = 20;
    for (let k = 0; k < bins.length; k++) {
      if (!bins[k]) continue;
      const x = k * step, inside = x + step > bx0 && x < bx1, h = Math.max(1.5, Math.sqrt(bins[k] / top) * high);
      g.fillStyle = inside ? this.theme.accent : this.theme.quiet;
      g.globalAlpha = inside ? 0.55 : 0.22;
      g.fillRect(x, base - h, step - 0.6, h);
    }
    g.globalAlpha = 1;
  }

  drawMarks(g, brushed) {
    const c = this.view.columns, t = this.theme;
    g.font = Font;
    g.textBaseline = 'middle';
    for (const mark of this.marks) {
      const { i, x0, x1, wide, y } = mark, id = c.id[i];
      const inside = !brushed || this.view.isInside(i), hot = this.view.hover.has(id), chosen = this.view.selection.has(id);
      const color = t.kinds[c.kind[i]] ?? t.quiet, status = c.status[i];
      g.globalAlpha = inside ? 1 : 0.28;
      let textAt = mark.left + 13;
      if (wide) {
        // A vague time is drawn at its true extent, softly; a span that the text gives is solid.
        const vague = c.granularity[i] >= Granularity.month || (c.flags[i] & 3);
        const fill = g.createLinearGradient(x0, 0, x1, 0), soft = alpha(color, vague ? 0.22 : 0.5);
        if (vague) { fill.addColorStop(0, alpha(color, 0.02)); fill.addColorStop(0.12, soft); fill.addColorStop(0.88, soft); fill.addColorStop(1, alpha(color, 0.02)); }
        else { fill.addColorStop(0, soft); fill.addColorStop(1, soft); }
        g.fillStyle = fill;
        bar(g, x0, y - 7, x1 - x0, 14);
        g.fill();
        if (chosen || hot) { g.strokeStyle = t.accent; g.lineWidth = 1.5; g.stroke(); }
        textAt = Math.max(x0, 0) + 6;
      } else {
        g.fillStyle = color;
        g.strokeStyle = color;
        g.lineWidth = 1.5;
        g.beginPath();
        g.arc(mark.left + 4, y, status === 0 ? 4 : 3.6, 0, 2 * Math.PI);
        // Planned: a ring. Possible: a dotted ring. Denied: a ring struck out.
        if (status === 0) g.fill();
        else {
          g.setLineDash(status === 2 ? [2, 2] : []);
          g.stroke();
          g.setLineDash([]);
          if (status === 3) { g.beginPath(); g.moveTo(mark.left + 1, y + 3); g.lineTo(mark.left + 7, y - 3); g.stroke(); }
        }
        if (chosen || hot) { g.strokeStyle = t.accent; g.lineWidth = 2; g.beginPath(); g.arc(mark.left + 4, y, 7, 0, 2 * Math.PI); g.stroke(); }
      }
      if (mark.text) {
        g.fillStyle = chosen || hot ? t.accent : t.ink;
        g.fillText(mark.text, textAt, y + 0.5);
      }
    }
    g.globalAlpha = 1;
  }

  drawAxis(g) {
    const top = this.band.bottom, t = this.theme;
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
      if (x < free || x + w > this.width) continue;
      g.fillText(tick.label, x, top + AxisHeight / 2 + 1);
      free = x + w + 8;
    }
    for (const part of this.scale.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, top, top + AxisHeight);
  }

  drawOverview(g) {
    const top = this.height - OverviewHeight, t = this.theme, { bins, step, top: most } = this.overviewBins;
    g.fillStyle = t.faint;
    g.fillRect(0, top, this.width, OverviewHeight);
    g.fillStyle = t.quiet;
    g.globalAlpha = 0.55;
    for (let k = 0; k < bins.length; k++) if (bins[k]) { const h = Math.max(2, Math.sqrt(bins[k] / most) * (OverviewHeight - 8)); g.fillRect(k * step, this.height - h, step - 0.5, h); }
    g.globalAlpha = 1;
    for (const part of this.overview.parts) if (part.fold) this.drawFold(g, part.x0, part.x1, top, this.height);
    const [from, to] = this.view.window;
    if (from !== -Infinity || to !== Infinity) {
      g.fillStyle = t.accent;
      g.globalAlpha = 0.3;
      const x0 = from === -Infinity ? 0 : this.overview.x(from), x1 = to === Infinity ? this.width : this.overview.x(to);
      g.fillRect(x0, top, Math.max(2, x1 - x0), OverviewHeight);
      g.globalAlpha = 1;
    }
    const v0 = clamp(this.overview.x(this.visible[0]), 0, this.width), v1 = clamp(this.overview.x(this.visible[1]), 0, this.width);
    g.strokeStyle = t.accent;
    g.lineWidth = 1.5;
    g.strokeRect(v0 + 1, top + 1, Math.max(4, v1 - v0 - 2), OverviewHeight - 2);
    const span = this.view.columns.span;
    if (!span) return;
    g.font = '11px system-ui, "Segoe UI", sans-serif';
    g.textBaseline = 'top';
    g.fillStyle = t.quiet;
    g.fillText(yearText(toDate(span[0]).year), 5, top + 4);
    const last = yearText(toDate(span[1] - 1e-6).year);
    g.fillText(last, this.width - 5 - g.measureText(last).width, top + 4);
  }

  /** The two slider handles stand over the brush's edges, for keyboard and screen reader. */
  placeHandles(bx0, bx1) {
    const { brush } = this.view, values = [brush.from ?? this.visible[0], brush.to ?? this.visible[1]];
    this.handles.forEach((handle, i) => {
      handle.style.transform = `translateX(${clamp((i ? bx1 : bx0) - 10, -8, this.width - 12)}px)`;
      handle.setAttribute('aria-valuemin', Math.round(this.whole[0]));
      handle.setAttribute('aria-valuemax', Math.round(this.whole[1]));
      handle.setAttribute('aria-valuenow', Math.round(values[i]));
      handle.setAttribute('aria-valuetext', brush.from === null && brush.to === null ? 'everything' : format(values[i] - (i ? 1e-6 : 0), { day: 'numeric', month: 'long', year: 'numeric' }));
    });
  }

  // ---- hands

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  zone(x, y) {
    if (y > this.height - OverviewHeight) return 'overview';
    if (y > this.band.bottom) return 'axis';
    const { from, to } = this.view.brush;
    if (from !== null && Math.abs(x - this.scale.x(from)) <= Grip) return 'from';
    if (to !== null && this.view.brush.mode !== 'asOf' && Math.abs(x - this.scale.x(to)) <= Grip) return 'to';
    if (this.markAt(x, y)) return 'mark';
    if (from !== null && to !== null && x > this.scale.x(from) && x < this.scale.x(to)) return 'body';
    return 'empty';
  }

  markAt(x, y) {
    return this.marks.find(mark => Math.abs(mark.y - y) <= RowHeight / 2 && x >= mark.left - 3 && x <= mark.right);
  }

  down(event) {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    const { x, y } = this.at(event);
    this.pointers.set(event.pointerId, { x, y });
    this.showCard(null);
    if (this.pointers.size === 2) {
      const [a, b] = [...this.pointers.values()];
      this.drag = { zone: 'pinch', distance: Math.abs(a.x - b.x), visible: [...this.visible], t: this.scale.t((a.x + b.x) / 2) };
      return;
    }
    const zone = this.zone(x, y);
    this.drag = { zone, x, y, t: this.scale.t(x), brush: { ...this.view.brush }, visible: [...this.visible], mark: this.markAt(x, y), moved: false };
    if (zone === 'overview') this.panOverview(x);
  }

  move(event) {
    const { x, y } = this.at(event), drag = this.drag;
    if (!drag) { this.hoverAt(x, y); return; }
    this.pointers.set(event.pointerId, { x, y });
    if (drag.zone === 'pinch') {
      const [a, b] = [...this.pointers.values()];
      if (!b) return;
      const factor = drag.distance / Math.max(12, Math.abs(a.x - b.x)), [v0, v1] = drag.visible;
      this.setVisible(drag.t - (drag.t - v0) * factor, drag.t + (v1 - drag.t) * factor);
      return;
    }
    // A press that hardly moves changes nothing.
    if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) <= 3) return;
    drag.moved = true;
    const t = this.scale.t(x), snap = event.altKey ? v => v : v => this.snap(v);
    const { mode } = this.view.brush;
    if (drag.zone === 'overview') this.panOverview(x);
    else if (drag.zone === 'axis') {
      const by = (drag.x - x) * (drag.visible[1] - drag.visible[0]) / this.width;
      this.setVisible(drag.visible[0] + by, drag.visible[1] + by);
    } else if (drag.zone === 'body') {
      const by = snap(drag.brush.from + t - drag.t) - drag.brush.from;
      this.view.setBrush({ from: drag.brush.from + by, to: drag.brush.to + by });
    } else if (drag.zone === 'from') this.setEdges(snap(t), drag.brush.to);
    else if (drag.zone === 'to') this.setEdges(drag.brush.from, snap(t));
    else if (mode === 'asOf') this.view.setBrush({ from: snap(t), to: null });
    else if (mode === 'upTo') this.view.setBrush({ from: null, to: snap(t) });
    else this.setEdges(this.snap(drag.t, t >= drag.t ? 'floor' : 'ceil', event.altKey), this.snap(t, t >= drag.t ? 'ceil' : 'floor', event.altKey));
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    const drag = this.drag;
    this.drag = this.pointers.size ? this.drag : null;
    if (!drag) return;
    if (drag.zone === 'pinch') return;
    if (drag.moved) { if (drag.zone !== 'axis' && drag.zone !== 'overview') this.owner.commit(); return; }
    if (drag.mark) this.owner.select([this.view.columns.id[drag.mark.i]]);
    else if (drag.zone === 'empty' && (this.view.brush.from !== null || this.view.brush.to !== null)) { this.view.setBrush({ from: null, to: null }); this.owner.commit(); }
  }

  setEdges(a, b) {
    if (a === null || b === null) this.view.setBrush({ from: a, to: b });
    else this.view.setBrush(a <= b ? { from: a, to: b } : { from: b, to: a });
  }

  /** To the nearest start of the unit that a few pixels make. */
  snap(t, way = 'round', off = false) {
    if (off) return t;
    const unit = unitOf(this.scale.daysPerPixel * 5), low = unit.floor(t), high = unit.next(low);
    if (way === 'floor') return low;
    if (way === 'ceil') return t - low < 1e-9 ? low : high;
    return t - low < high - t ? low : high;
  }

  panOverview(x) {
    const half = (this.visible[1] - this.visible[0]) / 2;
    if (this.visible[1] - this.visible[0] >= (this.whole[1] - this.whole[0]) * 0.98) return;
    const middle = this.overview.t(x);
    this.setVisible(middle - half, middle + half);
  }

  wheel(event) {
    event.preventDefault();
    const { x } = this.at(event), [v0, v1] = this.visible;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const by = (event.deltaX || event.deltaY) * (v1 - v0) / this.width;
      this.setVisible(v0 + by, v1 + by);
      return;
    }
    const factor = Math.exp(clamp(event.deltaY, -120, 120) * 0.0022), t = this.scale.t(x);
    this.setVisible(t - (t - v0) * factor, t + (v1 - t) * factor);
  }

  zoom(factor) {
    const [v0, v1] = this.visible, middle = (v0 + v1) / 2;
    this.setVisible(middle - (middle - v0) * factor, middle + (v1 - middle) * factor);
  }

  /** Arrow keys move an edge by the unit in sight, with Shift ten of them; Home and End go to the ends; Page keys move the whole brush; Escape clears it. */
  key(event, edge) {
    const unit = unitOf(this.scale.daysPerPixel * 5), steps = event.shiftKey ? 10 : 1, { brush } = this.view;
    let from = brush.from ?? this.snap(this.visible[0], 'floor'), to = brush.to ?? this.snap(this.visible[1], 'ceil');
    const shifted = (t, n) => { let v = t; for (let k = 0; k < Math.abs(n); k++) v = n > 0 ? unit.next(unit.floor(v + 1e-6)) : unit.floor(v - unit.days * 0.5); return v; };
    const by = { ArrowRight: steps, ArrowUp: steps, ArrowLeft: -steps, ArrowDown: -steps }[event.key];
    if (by) { if (edge) to = Math.max(shifted(to, by), from + unit.days * 0.5); else from = Math.min(shifted(from, by), to - unit.days * 0.5); }
    else if (event.key === 'Home') { if (edge) to = from + unit.days; else from = this.whole[0]; }
    else if (event.key === 'End') { if (edge) to = this.whole[1]; else from = to - unit.days; }
    else if (event.key === 'PageUp' || event.key === 'PageDown') { const move = (to - from) * (event.key === 'PageUp' ? 1 : -1); from += move; to += move; }
    else if (event.key === 'Escape') { this.view.setBrush({ from: null, to: null }); this.owner.commit(); event.preventDefault(); return; }
    else return;
    event.preventDefault();
    this.view.setBrush(this.view.brush.mode === 'asOf' ? { from: edge ? to : from, to: null } : this.view.brush.mode === 'upTo' ? { from: null, to: edge ? to : from } : { from, to });
    this.owner.commitSoon();
  }

  hoverAt(x, y) {
    const mark = y < this.band.bottom ? this.markAt(x, y) : null, zone = this.zone(x, y);
    this.canvas.style.cursor = { from: 'ew-resize', to: 'ew-resize', body: 'grab', axis: 'grab', mark: 'pointer', overview: 'pointer' }[zone] ?? 'crosshair';
    this.view.setHover(mark ? [this.view.columns.id[mark.i]] : []);
    this.showCard(mark, x);
  }

  showCard(mark, x) {
    if (!this.card) return;
    this.card.hidden = !mark;
    if (!mark) return;
    const c = this.view.columns, place = c.legend.places[c.place[mark.i]];
    this.card.textContent = '';
    const line = (text, name) => this.card.append(Object.assign(document.createElement('div'), { textContent: text, className: name }));
    line(this.owner.title(c.id[mark.i]) ?? '', 'timeline-card-title');
    line([windowText(c.start[mark.i], c.end[mark.i]), place?.name].filter(Boolean).join(' · '), 'timeline-card-facts');
    const w = this.card.offsetWidth;
    this.card.style.transform = `translate(${clamp(x - w / 2, 4, this.width - w - 4)}px, ${Math.max(-60, mark.y - 64)}px)`;
  }
}

const clamp = (v, low, high) => Math.min(high, Math.max(low, v));

function alpha(hex, a) {
  const n = parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16},${n >> 8 & 255},${n & 255},${a})`;
}

function bar(g, x, y, w, h) {
  g.beginPath();
  if (g.roundRect) g.roundRect(x, y, Math.max(2, w), h, 4); else g.rect(x, y, w, h);
}

function grip(g, x, y) {
  bar(g, x - 4, y - 13, 8, 26);
  g.fill();
}

function shorten(g, text, width) {
  if (g.measureText(text).width <= width) return text;
  let cut = text.length;
  while (cut > 8 && g.measureText(text.slice(0, cut) + '…').width > width) cut = text.lastIndexOf(' ', cut - 1) > 8 ? text.lastIndexOf(' ', cut - 1) : cut - 4;
  return text.slice(0, cut) + '…';
}
