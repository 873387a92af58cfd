// From time to pixels and back. Long stretches without events may be folded: they shrink to a narrow strip, and the rest gets their room.
import { unitOf, toDate, yearText, format, isoWeek } from './calendar.js';

const FoldWidth = 22;
const FoldShare = 0.12;

export class TimeScale {
  /** @param {[number, number]} view visible window in days @param {number} width pixels @param {[number, number][]} gaps stretches without events, ascending */
  constructor(view, width, gaps = []) {
    this.view = view;
    this.width = width;
    const [a, b] = view, span = b - a;
    const folds = [];
    for (const [g0, g1] of gaps) {
      const from = Math.max(a, g0), to = Math.min(b, g1);
      if (to - from > span * FoldShare && from > a && to < b) folds.push([from, to]);
    }
    const folded = folds.reduce((sum, [from, to]) => sum + to - from, 0);
    const perDay = (width - folds.length * FoldWidth) / (span - folded);
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
