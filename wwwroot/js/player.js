// Playing: the brush moves on by itself, over empty stretches at once, until the end, a touch, or the tab goes out of sight.

/** Milliseconds in which the brush moves by its own length at speed 1. */
const LengthTakes = 1600;
export const Speeds = [0.25, 0.5, 1, 2, 4, 8, 16];

export class Player {
  /**
   * @param {import('./view.js').View} view @param {import('./timeline.js').Timeline} timeline
   * @param {(playing: boolean) => void} changed called when playing starts or ends
   */
  constructor(view, timeline, changed) {
    this.view = view;
    this.timeline = timeline;
    this.changed = changed;
    this.speed = 1;
    this.frame = 0;
    this.abort = new AbortController();
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.stop(); }, { signal: this.abort.signal });
  }

  get playing() { return this.frame !== 0; }

  dispose() { this.abort.abort(); cancelAnimationFrame(this.frame); }

  toggle() { if (this.playing) this.stop(); else this.start(); }

  /** Where the reader asked for less motion, one press is one step. */
  start() {
    if (!this.prepare()) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) { this.advance(this.length); this.changed(false); return; }
    let before = performance.now();
    const tick = now => {
      this.frame = requestAnimationFrame(tick);
      const passed = Math.min(100, now - before);
      before = now;
      if (!this.advance(this.length * passed / LengthTakes * this.speed)) this.stop();
    };
    this.frame = requestAnimationFrame(tick);
    this.changed(true);
  }

  stop() {
    if (!this.playing) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.land();
    this.changed(false);
  }

  /** Ends at the start of a day, unless the brush is shorter than one. */
  land() {
    const { from, to } = this.view.brush, edge = from ?? to;
    if (edge === null || this.length < 1) return;
    const by = Math.round(edge) - edge, moved = t => t === null ? null : t + by;
    this.view.setBrush({ from: moved(from), to: moved(to) });
  }

  /** Puts the brush at the start where there is none or it has reached the end. */
  prepare() {
    const { columns, brush } = this.view, { span } = columns, [v0, v1] = this.timeline.visible;
    if (!span) return false;
    const usual = Math.max(1, (v1 - v0) / 20);
    this.length = brush.mode === 'range' && brush.from !== null && brush.to !== null ? brush.to - brush.from : usual;
    if (brush.mode === 'asOf') { if (brush.from === null || brush.from >= span[1]) this.view.setBrush({ from: span[0], to: null }); }
    else if (brush.mode === 'upTo') { if (brush.to === null || brush.to >= span[1]) this.view.setBrush({ from: null, to: span[0] + usual }); }
    else if (brush.from === null || brush.to === null || brush.to >= span[1]) this.view.setBrush({ from: span[0], to: span[0] + this.length });
    return true;
  }

  /** Moves the brush by so many days, over what is empty to the next event; false at the end. */
  advance(by) {
    const { columns, brush } = this.view, end = columns.span[1];
    const edge = brush.mode === 'asOf' ? brush.from : brush.to;
    if (edge === null || edge >= end) return false;
    let next = edge + by;
    if (this.isEmpty(brush, by)) {
      const row = this.nextEvent(edge);
      if (row >= 0 && columns.start[row] > next) next = columns.start[row] + Math.min(by, this.length);
    }
    if (brush.mode === 'asOf') this.view.setBrush({ from: next });
    else if (brush.mode === 'upTo') this.view.setBrush({ to: next });
    else this.view.setBrush({ from: next - this.length, to: next });
    if (next > this.timeline.visible[1]) this.timeline.show(next, 0.1);
    return true;
  }

  isEmpty(brush, by) {
    const { time } = this.view.columns, { fails } = this.view, [from, to] = brush.mode === 'upTo' ? [brush.to, brush.to + by] : brush.mode === 'asOf' ? [brush.from, brush.from + by] : [brush.from + by, brush.to + by];
    let empty = true;
    time.forEachOverlapping(from, to, row => { if (fails[row] === 0) empty = false; });
    return empty;
  }

  nextEvent(t) {
    const { columns, fails } = this.view;
    for (let row = columns.time.startsBefore(t); row < columns.dated; row++) if (fails[row] === 0) return row;
    return -1;
  }
}
