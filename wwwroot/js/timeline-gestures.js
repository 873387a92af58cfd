// Hands on the timeline. Drag in the band to brush, on an edge of the brush to resize it, on its body to move it; drag the axis to pan, with inertia;
// wheel or pinch to zoom; double-click to see all. Edges snap to the calendar; Alt frees them. Keys act on the three sliders.
import { unitOf, windowBeside } from './calendar.js';
import { AxisHeight, OverviewHeight } from './timeline.js';

const Grip = 7, TouchGrip = 22, Still = 3;
/** Share of the speed that is left of a pan after a millisecond. */
const Friction = 0.996;

export class TimelineGestures {
  /** @param {import('./timeline.js').Timeline} timeline @param {AbortSignal} signal */
  constructor(timeline, signal) {
    this.timeline = timeline;
    this.view = timeline.view;
    this.owner = timeline.owner;
    /** @type {Map<number, {x: number, y: number}>} */
    this.pointers = new Map();
    this.drag = null;
    this.gliding = 0;
    const { canvas } = timeline, on = (target, name, handler, options = {}) => target.addEventListener(name, handler, { signal, ...options });
    on(canvas, 'pointerdown', e => this.down(e));
    on(canvas, 'pointermove', e => this.move(e));
    on(canvas, 'pointerup', e => this.up(e));
    on(canvas, 'pointercancel', e => this.up(e));
    on(canvas, 'pointerleave', () => { if (!this.drag) { this.view.setHover([]); timeline.showCard(null, 0); } });
    on(canvas, 'wheel', e => this.wheel(e), { passive: false });
    on(canvas, 'dblclick', () => { this.view.setBrush({ from: null, to: null }); timeline.fit(); this.owner.commit(); });
    timeline.handles.forEach((handle, i) => on(handle, 'keydown', e => this.key(e, /** @type {'from'|'both'|'to'} */ (['from', 'both', 'to'][i]))));
  }

  dispose() { cancelAnimationFrame(this.gliding); }

  at(event) {
    const box = this.timeline.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** What a press at a point would take hold of. */
  zone(x, y, grip = Grip) {
    const { timeline, view } = this, { scale } = timeline;
    if (y > timeline.height - OverviewHeight) return 'overview';
    if (y > timeline.height - OverviewHeight - AxisHeight) return 'axis';
    const { from, to, mode } = view.brush, near = t => t !== null && Math.abs(x - scale.x(t)) <= grip;
    if (mode !== 'upTo' && near(from) && !(near(to) && to !== null && x > scale.x(to))) return 'from';
    if (mode !== 'asOf' && near(to)) return 'to';
    return mode === 'range' && from !== null && to !== null && x > scale.x(from) && x < scale.x(to) ? 'body' : 'empty';
  }

  down(event) {
    if (event.button !== 0 || !this.timeline.scale) return;
    const { timeline } = this, { x, y } = this.at(event);
    cancelAnimationFrame(this.gliding);
    this.owner.touched();
    timeline.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x, y });
    timeline.showCard(null, 0);
    if (this.pointers.size === 2) {
      const [a, b] = [...this.pointers.values()];
      this.drag = { zone: 'pinch', distance: Math.abs(a.x - b.x), t: timeline.scale.t((a.x + b.x) / 2), scale: timeline.scale };
      return;
    }
    const zone = this.zone(x, y, event.pointerType === 'touch' ? TouchGrip : Grip);
    this.drag = { zone, x, y, t: timeline.scale.t(x), brush: { ...this.view.brush }, scale: timeline.scale, mark: timeline.markAt(x, y), moved: false, trail: [] };
    if (zone === 'overview') this.panOverview(x);
  }

  move(event) {
    const { x, y } = this.at(event), { drag, timeline, view } = this;
    if (!timeline.scale) return;
    if (!drag) { this.hoverAt(x, y); return; }
    this.pointers.set(event.pointerId, { x, y });
    if (drag.zone === 'pinch') { this.pinch(drag); return; }
    // A press that hardly moves changes nothing.
    if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) <= Still) return;
    drag.moved = true;
    const t = timeline.scale.t(x), free = event.altKey, snap = v => this.snap(v, 'round', free);
    if (drag.zone === 'overview') this.panOverview(x);
    else if (drag.zone === 'axis') {
      drag.trail.push({ x, time: event.timeStamp });
      if (drag.trail.length > 6) drag.trail.shift();
      timeline.setVisible(...drag.scale.around(drag.t, x));
    } else if (drag.zone === 'body') {
      const by = snap(drag.brush.from + t - drag.t) - drag.brush.from;
      view.setBrush({ from: drag.brush.from + by, to: drag.brush.to + by });
    } else if (drag.zone === 'from') this.setEdges(snap(t), drag.brush.to);
    else if (drag.zone === 'to') this.setEdges(drag.brush.from, snap(t));
    else if (view.brush.mode === 'asOf') view.setBrush({ from: snap(t), to: null });
    else if (view.brush.mode === 'upTo') view.setBrush({ from: null, to: snap(t) });
    else this.setEdges(this.snap(drag.t, t >= drag.t ? 'floor' : 'ceil', free), this.snap(t, t >= drag.t ? 'ceil' : 'floor', free));
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    const { drag, timeline, view } = this;
    if (drag?.zone === 'pinch') { if (this.pointers.size === 0) this.drag = null; return; }
    this.drag = null;
    if (!drag) return;
    if (drag.moved) {
      if (drag.zone === 'axis') this.glide(drag.trail, event.timeStamp);
      else if (drag.zone !== 'overview') this.owner.commit();
      return;
    }
    if (drag.mark && drag.zone !== 'axis' && drag.zone !== 'overview') this.owner.select([view.columns.id[drag.mark.row]]);
    else if (drag.zone === 'empty' && view.brushed) this.centreAt(drag.t);
    else if (drag.zone === 'axis') { const fold = timeline.scale.parts.find(part => part.fold && drag.x >= part.x0 && drag.x <= part.x1); if (fold) timeline.setVisible(fold.t0, fold.t1); }
  }

  /** The brush, as long as it is, around a moment. */
  centreAt(t) {
    const { from, to, mode } = this.view.brush;
    if (mode === 'asOf') this.view.setBrush({ from: this.snap(t) });
    else if (mode === 'upTo') this.view.setBrush({ to: this.snap(t) });
    else if (from !== null && to !== null) { const start = this.snap(t - (to - from) / 2); this.view.setBrush({ from: start, to: start + to - from }); }
    else return;
    this.owner.commit();
  }

  setEdges(a, b) {
    if (a === null || b === null) this.view.setBrush({ from: a, to: b });
    else if (a !== b) this.view.setBrush(a < b ? { from: a, to: b } : { from: b, to: a });
  }

  /** To the start of the unit that a few pixels make. */
  snap(t, way = 'round', off = false) {
    if (off) return t;
    const unit = unitOf(this.timeline.scale.daysPerPixel * 5), low = unit.floor(t), high = unit.next(low);
    if (way === 'floor') return low;
    if (way === 'ceil') return t - low < 1e-9 ? low : high;
    return t - low < high - t ? low : high;
  }

  // ---- pan and zoom

  /** Moves the window by so many pixels. */
  panBy(pixels) {
    const { timeline } = this, { scale, width } = timeline;
    timeline.setVisible(...scale.around(scale.t(width / 2), width / 2 - pixels));
  }

  pinch(drag) {
    const [a, b] = [...this.pointers.values()];
    if (b) this.timeline.setVisible(...drag.scale.around(drag.t, (a.x + b.x) / 2, drag.distance / Math.max(12, Math.abs(a.x - b.x))));
  }

  /** Goes on after the axis is let go, ever slower; not where the reader asked for less motion. */
  glide(trail, now) {
    const first = trail[0], last = trail[trail.length - 1];
    if (!first || last.time - first.time < 5 || now - last.time > 60 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let speed = (first.x - last.x) / (last.time - first.time), before = 0;
    const step = time => {
      const passed = before ? time - before : 16;
      before = time;
      speed *= Friction ** passed;
      if (Math.abs(speed) < 0.02) return;
      this.panBy(speed * passed);
      this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }

  panOverview(x) {
    const { timeline } = this, [v0, v1] = timeline.visible, [a, b] = timeline.whole;
    if (v1 - v0 < (b - a) * 0.98) timeline.show(timeline.overview.t(x));
  }

  wheel(event) {
    event.preventDefault();
    const { timeline } = this, { x, y } = this.at(event), pixels = event.deltaMode === 1 ? 30 : 1;
    if (!timeline.scale) return;
    cancelAnimationFrame(this.gliding);
    this.owner.touched();
    timeline.showCard(null, 0);
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) { this.panBy((event.deltaX || event.deltaY) * pixels); return; }
    this.zoomAt(y > timeline.height - OverviewHeight ? timeline.width / 2 : x, Math.exp(Math.max(-120, Math.min(120, event.deltaY * pixels)) * 0.0022));
  }

  /** What lies at x stays there; out no further than to the whole span. */
  zoomAt(x, factor) {
    const { timeline } = this, { scale, overview } = timeline, all = factor > 1 && scale.daysPerPixel * factor >= overview.daysPerPixel;
    timeline.setVisible(...(all ? timeline.whole : scale.around(scale.t(x), x, factor)));
  }

  // ---- keys

  /**
   * Arrow keys move an edge or the whole brush by the unit in sight, with Shift ten of them; Home and End go to the ends; Page keys move the whole
   * brush by its length; Escape clears it.
   * @param {'from'|'both'|'to'} edge
   */
  key(event, edge) {
    const { timeline, view } = this, unit = unitOf(timeline.scale.daysPerPixel * 5), { brush } = view, [a, b] = timeline.whole;
    let from = brush.from ?? this.snap(timeline.visible[0], 'floor'), to = brush.to ?? this.snap(timeline.visible[1], 'ceil');
    const shifted = (t, n) => { let v = t; for (let k = 0; k < Math.abs(n); k++) v = n > 0 ? unit.next(unit.floor(v + 1e-6)) : unit.floor(v - unit.days * 0.5); return v; };
    const steps = event.shiftKey ? 10 : 1, by = { ArrowRight: steps, ArrowUp: steps, ArrowLeft: -steps, ArrowDown: -steps }[event.key];
    const both = move => { from += move; to += move; };
    this.owner.touched();
    if (by && edge === 'both' && event.shiftKey) [from, to] = windowBeside(from, to, /** @type {1|-1} */ (Math.sign(by)));
    else if (by && edge === 'both') both(shifted(from, by) - from);
    else if (by && edge === 'to') to = Math.max(shifted(to, by), from + unit.days * 0.5);
    else if (by) from = Math.min(shifted(from, by), to - unit.days * 0.5);
    else if (event.key === 'Home') { if (edge === 'both') both(a - from); else if (edge === 'to') to = from + unit.days; else from = a; }
    else if (event.key === 'End') { if (edge === 'both') both(b - to); else if (edge === 'to') to = b; else from = to - unit.days; }
    else if (event.key === 'PageUp' || event.key === 'PageDown') [from, to] = windowBeside(from, to, event.key === 'PageUp' ? 1 : -1);
    else if (event.key === 'Escape') { view.setBrush({ from: null, to: null }); this.owner.commit(); event.preventDefault(); return; }
    else return;
    event.preventDefault();
    view.setBrush(brush.mode === 'asOf' ? { from: edge === 'to' ? to : from, to: null } : brush.mode === 'upTo' ? { from: null, to: edge === 'from' ? from : to } : { from, to });
    this.owner.commitSoon();
  }

  /**
   * The brush by its own length, a brush with one edge by the unit in sight; it stays in sight. Where there is none, the window moves.
   * @param {1|-1} direction @returns {boolean} whether there is a brush
   */
  moveBrush(direction) {
    const { timeline, view } = this, { from, to } = view.brush, [v0, v1] = timeline.visible;
    if (!view.brushed) {
      this.panBy(timeline.width * 0.8 * direction);
      return false;
    }
    const unit = unitOf(timeline.scale.daysPerPixel * 5), beside = t => t === null ? null : direction > 0 ? unit.next(unit.floor(t + 1e-6)) : unit.floor(t - unit.days * 0.5);
    const [a, b] = from !== null && to !== null ? windowBeside(from, to, direction) : [beside(from), beside(to)];
    view.setBrush({ from: a, to: b });
    const low = a ?? b, high = b ?? a;
    if (low < v0 || high > v1) timeline.show((low + high) / 2);
    return true;
  }

  hoverAt(x, y) {
    const { timeline, view } = this, zone = this.zone(x, y), mark = zone === 'axis' || zone === 'overview' ? undefined : timeline.markAt(x, y);
    timeline.canvas.style.cursor = zone === 'from' || zone === 'to' ? 'ew-resize' : mark || zone === 'overview' ? 'pointer' : zone === 'body' || zone === 'axis' ? 'grab' : 'crosshair';
    view.setHover(mark ? [view.columns.id[mark.row]] : []);
    timeline.showCard(mark ?? null, x);
  }
}
