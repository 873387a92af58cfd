// Counts of what is in the window, kept up to date as the window moves: only the events that crossed one of its edges are looked at.
import { isUnsure } from './columns.js';

/** Colour classes that a place's events are counted by. */
export const Classes = 8;
/** Numbers kept for each group of places: all, those that surely happened, and by colour class. */
export const Stride = 2 + Classes;

/** @typedef {{of: Int32Array, size: number}} Groups the group of each place, and last that of none; how many groups there are */

/**
 * An event is in the window [from, to) where it starts before `to` and ends after `from`. Those that end by `from` also start before `to`, so the
 * events inside are the ones before `to` in the order of starts less the ones before `from` in the order of ends, and moving an edge adds or takes
 * away one stretch of one order.
 */
export class Tally {
  /**
   * @param {import('./columns.js').Columns} columns @param {Uint8Array} fails 0 where an event passes the filters @param {Uint8Array} classes colour class of each event
   * @param {Groups|null} groups those of another number of places, as before the columns were changed, and null make one group
   */
  constructor(columns, fails, classes, groups = null) {
    this.columns = columns;
    this.fails = fails;
    this.classes = classes;
    /** Events of each place; the last stands for none. */
    this.places = new Int32Array(columns.legend.places.length + 1);
    this.group(groups);
  }

  /** Gathers the places anew. */
  group(groups) {
    this.groups = groups;
    this.of = groups?.of.length === this.places.length ? groups.of : new Int32Array(this.places.length);
    /** `Stride` numbers a group. */
    this.sums = new Int32Array((groups?.size ?? 1) * Stride);
    this.reset();
  }

  reset() {
    this.places.fill(0);
    this.sums.fill(0);
    this.from = this.to = -Infinity;
    this.started = this.ended = this.startedByFrom = this.endedByTo = 0;
    /** Events inside, and those of them that lie inside as a whole. */
    this.count = this.certain = 0;
  }

  /** Events inside that have no place. */
  get unplaced() { return this.places[this.places.length - 1]; }

  /** Moves the window. */
  move(from, to) {
    const { time } = this.columns;
    if (from === this.from && to === this.to) return;
    const started = time.startsBefore(to), ended = time.endsBy(from);
    // Where the window jumps, counting what is inside anew is less work than following its edges.
    if (Math.abs(started - this.started) + Math.abs(ended - this.ended) > started - ended + this.places.length) {
      this.reset();
      time.forEachOverlapping(from, to, row => {
        this.add(row, 1);
        if (this.fails[row] === 0 && time.start[row] >= from && time.end[row] <= to) this.certain++;
      });
      Object.assign(this, { from, to, started, ended, startedByFrom: time.startsBefore(from), endedByTo: time.endsBy(to) });
      return;
    }
    for (let i = this.started; i < started; i++) this.add(i, 1);
    for (let i = started; i < this.started; i++) this.add(i, -1);
    for (let k = this.ended; k < ended; k++) this.add(time.byEnd[k], -1);
    for (let k = ended; k < this.ended; k++) this.add(time.byEnd[k], 1);
    this.started = started;
    this.ended = ended;
    this.moveCertain(from, to);
    this.from = from;
    this.to = to;
  }

  moveCertain(from, to) {
    const { time } = this.columns, { fails } = this, byFrom = time.startsBefore(from), byTo = time.endsBy(to);
    for (let i = this.startedByFrom; i < byFrom; i++) if (fails[i] === 0 && time.end[i] <= this.to) this.certain--;
    for (let i = byFrom; i < this.startedByFrom; i++) if (fails[i] === 0 && time.end[i] <= this.to) this.certain++;
    for (let k = this.endedByTo; k < byTo; k++) if (fails[time.byEnd[k]] === 0 && time.byEnd[k] >= byFrom) this.certain++;
    for (let k = byTo; k < this.endedByTo; k++) if (fails[time.byEnd[k]] === 0 && time.byEnd[k] >= byFrom) this.certain--;
    this.startedByFrom = byFrom;
    this.endedByTo = byTo;
  }

  add(row, n) {
    if (this.fails[row] !== 0) return;
    const { columns, places, sums } = this, place = columns.place[row], p = place < 0 ? places.length - 1 : place, at = this.of[p] * Stride;
    places[p] += n;
    sums[at] += n;
    if (columns.status[row] === 0 && !isUnsure(columns, row)) sums[at + 1] += n;
    sums[at + 2 + this.classes[row]] += n;
    this.count += n;
  }
}
