// From time to pixels and back. Long stretches without events may be folded: they shrink to a narrow strip, and the rest gets their room.
import { unitOf, toDate, yearText, format, isoWeek } from './calendar.js';

const FoldWidth = 22;
const FoldShare = 0.12;

export class TimeScale {
  /** @param {[number, number]} view visible window in days @param {number} width pixels @param {[number, number][]} gaps stretches without events, ascending */
  constructor(view, width, gaps = []) {
    this.view = view;
    this.width = width;
    this.gaps = gaps;
    const [a, b] = view, folds = [];
    let shown = b - a;
    // The longest first: what is left of the window decides whether the next is long in it.
    for (const [from, to] of gaps.filter(([from, to]) => from > a && to < b).sort((p, q) => q[1] - q[0] - p[1] + p[0])) {
      if (to - from <= shown * FoldShare) break;
      folds.push([from, to]);
      shown -= to - from;
    }
    folds.sort((p, q) => p[0] - q[0]);
    const perDay = (width - folds.length * FoldWidth) / shown;
    /** @type {{t0: number, t1: number, x0: number, x1: number, fold: boolean}[]} */
    this.parts = [];
    let t = a, x = 0;
    for (const [from, to] of [...folds, [b, b]]) {
      this.parts.push({ t0: t, t1: from, x0: x, x1: x += (from - t) * perDay, fold: false });
      if (to > from) this.parts.push({ t0: from, t1: to, x0: x, x1: x += FoldWidth, fold: true });
      t = to;
    }
    this.daysPerPixel = 1 / perDay;
  }

  x(t) {
    const parts = this.parts;
    let p = parts[0];
    for (let i = 1; i < parts.length && t > p.t1; i++) p = parts[i];
    return p.t1 === p.t0 ? p.x0 : p.x0 + (t - p.t0) / (p.t1 - p.t0) * (p.x1 - p.x0);
  }

  t(x) {
    const parts = this.parts;
    let p = parts[0];
    for (let i = 1; i < parts.length && x > p.x1; i++) p = parts[i];
    return p.x1 === p.x0 ? p.t0 : p.t0 + (x - p.x0) / (p.x1 - p.x0) * (p.t1 - p.t0);
  }

  /**
   * The window that shows a moment at x, with so many times the days to a pixel; long stretches without events that come into it or stay in it are folded.
   * @returns {[number, number]}
   */
  around(t, x, factor = 1) {
    const fold = this.parts.find(part => part.fold && t > part.t0 && t < part.t1), days = this.daysPerPixel * factor;
    if (fold) t = t - fold.t0 < fold.t1 - t ? fold.t0 : fold.t1;
    return [this.walk(t, -x, days), this.walk(t, this.width - x, days)];
  }

  /** The moment so many pixels after another, or before it. */
  walk(t, pixels, days) {
    const later = pixels > 0, ahead = later ? this.gaps.filter(([from]) => from >= t) : this.gaps.filter(([, to]) => to <= t).reverse();
    let left = Math.abs(pixels);
    for (const [from, to] of ahead) {
      const near = later ? from : to, between = Math.abs(near - t) / days;
      if (between >= left) break;
      if (to - from <= FoldShare * (this.width * days + to - from)) continue;
      left -= between + FoldWidth;
      // There is no room for more than the fold: the window ends before it.
      if (left <= 1) return near;
      t = later ? to : from;
    }
    return t + (later ? left : -left) * days;
  }

  /**
   * Calendar steps at least `room` pixels apart, with short labels; a step that begins a larger unit is `major` and names it.
   * @param {number} [room] @param {boolean} [weeks] weeks by their ISO number
   */
  ticks(room = 74, weeks = false) {
    const unit = unitOf(this.daysPerPixel * room), out = [];
    for (const part of this.parts) {
      if (part.fold) continue;
      let t = unit.floor(part.t0);
      for (let guard = 0; t <= part.t1 && guard < 400; t = unit.next(t), guard++) {
        if (t < part.t0) continue;
        const d = toDate(t + 1e-6), midnight = Math.abs(t - Math.round(t)) < 1e-6;
        const yearStart = d.month === 1 && d.day === 1 && midnight && unit.days < 365;
        const monthStart = d.day === 1 && midnight && unit.days < 28 && unit.days >= 1;
        const week = weeks && unit.name === 'week' ? `W${isoWeek(t)}` : null;
        const context = yearStart && unit.name !== 'week' ? yearText(d.year) : unit.days < 1 && midnight ? format(t, { day: 'numeric', month: 'short' }) : null;
        out.push({ t, x: this.x(t), label: context ?? week ?? unit.label(t), major: context !== null || monthStart });
      }
    }
    // What the first label leaves unsaid: the year of its months and days, the day of its hours.
    const first = out.find(tick => tick.x >= 0);
    if (first && unit.days < 365 && !out.some(tick => tick.major && tick.x >= 0 && tick.x < this.width / 3 && (unit.days < 1 || /\d{3}/.test(tick.label)))) {
      const d = toDate(first.t + 1e-6);
      first.label = unit.days < 1 ? `${format(first.t, { day: 'numeric', month: 'short', year: 'numeric' })}${Math.abs(first.t - Math.round(first.t)) < 1e-6 ? '' : `, ${unit.label(first.t)}`}` : `${first.label} ${yearText(d.year)}`;
      first.major = true;
    }
    return out;
  }
}

/** Stretches without events that are long against the whole, ascending. @param {import('./time-index.js').TimeIndex} time @returns {[number, number][]} */
export function emptyStretches(time) {
  const gaps = [], span = time.span;
  if (!span) return gaps;
  const least = (span[1] - span[0]) / 400;
  for (let i = 1, reached = time.end[0]; i < time.length; i++) {
    const next = time.start[i];
    if (next - reached > least) gaps.push([reached + (next - reached) * 0.04, next - (next - reached) * 0.04]);
    if (time.end[i] > reached) reached = time.end[i];
  }
  return gaps;
}
