// How many events there are in a stretch of time, without looking at them one by one. A vague time spreads its weight over its extent.

const BlockBits = 6, Block = 1 << BlockBits;

/**
 * The weight of all events up to a moment: 1 for each that has ended, its share for each that is going on. With events sorted by start and by end, the
 * sums over the going on are those over the started less those over the ended; sums are kept for every 64 events and finished by hand.
 */
export class Density {
  /** @param {import('./time-index.js').TimeIndex} time @param {Uint8Array|null} fails events counted are those where it is 0; null: all */
  constructor(time, fails) {
    this.time = time;
    this.fails = fails;
    this.origin = time.length ? time.start[0] : 0;
    this.started = this.sums(null);
    this.ended = this.sums(time.byEnd);
  }

  sums(order) {
    const { time, fails, origin } = this, n = time.length, blocks = (n >> BlockBits) + 1;
    const count = new Float64Array(blocks), rate = new Float64Array(blocks), offset = new Float64Array(blocks);
    for (let i = 0, c = 0, r = 0, o = 0; i <= n; i++) {
      if ((i & (Block - 1)) === 0) { const b = i >> BlockBits; count[b] = c; rate[b] = r; offset[b] = o; }
      if (i === n) break;
      const row = order ? order[i] : i;
      if (fails !== null && fails[row] !== 0) continue;
      const perDay = 1 / (time.end[row] - time.start[row]);
      c++; r += perDay; o += (time.start[row] - origin) * perDay;
    }
    return { order, count, rate, offset };
  }

  /** Weight before t. */
  upTo(t) {
    const { time } = this, s = this.prefix(this.started, time.startsBefore(t)), e = this.prefix(this.ended, time.endsBy(t));
    return e.count + (s.rate - e.rate) * (t - this.origin) - (s.offset - e.offset);
  }

  prefix({ order, count, rate, offset }, k) {
    const { time, fails, origin } = this, b = k >> BlockBits;
    let c = count[b], r = rate[b], o = offset[b];
    for (let i = b << BlockBits; i < k; i++) {
      const row = order ? order[i] : i;
      if (fails !== null && fails[row] !== 0) continue;
      const perDay = 1 / (time.end[row] - time.start[row]);
      c++; r += perDay; o += (time.start[row] - origin) * perDay;
    }
    return { count: c, rate: r, offset: o };
  }

  /** Weight between each two neighbouring moments. @param {number[]} edges ascending */
  between(edges) {
    const out = new Float64Array(Math.max(0, edges.length - 1));
    for (let k = 1, before = edges.length ? this.upTo(edges[0]) : 0; k < edges.length; k++) {
      const now = this.upTo(edges[k]);
      out[k - 1] = Math.max(0, now - before) < 1e-6 ? 0 : now - before;
      before = now;
    }
    return out;
  }
}
