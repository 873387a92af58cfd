// The order of the events in time: by start, by end, and how far back a moment can be reached from. Times are days since 1970-01-01.

const BlockBits = 8, Block = 1 << BlockBits;

/** Where to look for the events that touch a window, without looking at the others. */
export class TimeIndex {
  /**
   * @param {Float64Array} start ascending
   * @param {Float64Array} end exclusive, each after its start
   */
  constructor(start, end) {
    this.start = start;
    this.end = end;
    this.length = start.length;
    /** Rows in the order of their ends. */
    this.byEnd = sortedByValue(end);
    /** The latest end in each block of 256 rows: a block whose latest end is not after a moment holds nothing that reaches it. */
    this.reach = new Float64Array((this.length + Block - 1) >> BlockBits);
    for (let b = 0; b < this.reach.length; b++) {
      let latest = -Infinity;
      for (let i = b << BlockBits, n = Math.min(this.length, i + Block); i < n; i++) if (end[i] > latest) latest = end[i];
      this.reach[b] = latest;
    }
  }

  /** How many start before t: the number of the first row that does not. */
  startsBefore(t) {
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start[middle] < t) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** How many have ended by t. */
  endsBy(t) {
    let low = 0, high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[this.byEnd[middle]] <= t) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Calls back with each row that overlaps [from, to), ascending. */
  forEachOverlapping(from, to, callback) {
    const first = this.startsBefore(from), last = this.startsBefore(to);
    for (let b = 0; b << BlockBits < first; b++) {
      if (!(this.reach[b] > from)) continue;
      for (let i = b << BlockBits, n = Math.min(first, i + Block); i < n; i++) if (this.end[i] > from) callback(i);
    }
    for (let i = first; i < last; i++) callback(i);
  }

  /** First and last moment; null where there are none. */
  get span() { return this.length ? [this.start[0], this.end[this.byEnd[this.length - 1]]] : null; }
}

/**
 * Row numbers in ascending order of their value, equal ones in the order of rows. Radix sort of 22 bits of the value, then insertion for what those
 * bits leave equal; a comparison sort where the values crowd so closely that insertion would be slow.
 * @param {Float64Array} values
 */
export function sortedByValue(values) {
  const n = values.length, order = new Uint32Array(n);
  if (n === 0) return order;
  let low = Infinity, high = -Infinity, sorted = true;
  for (let i = 0; i < n; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
    if (i && values[i] < values[i - 1]) sorted = false;
  }
  for (let i = 0; i < n; i++) order[i] = i;
  if (sorted) return order;
  const Bits = 11, Size = 1 << Bits, scale = high > low ? (Size * Size - 1) / (high - low) : 0;
  const keys = new Uint32Array(n), other = new Uint32Array(n);
  for (let i = 0; i < n; i++) keys[i] = (values[i] - low) * scale;
  radixPass(order, other, keys, 0, Size);
  radixPass(other, order, keys, Bits, Size);
  let moves = 0;
  for (let i = 1; i < n; i++) {
    const row = order[i], value = values[row];
    let k = i - 1;
    for (; k >= 0 && (values[order[k]] > value); k--) order[k + 1] = order[k];
    order[k + 1] = row;
    moves += i - 1 - k;
    if (moves > 40 * n) return order.sort((a, b) => values[a] - values[b] || a - b);
  }
  return order;
}

function radixPass(from, to, keys, shift, size) {
  const counts = new Uint32Array(size + 1), mask = size - 1;
  for (let i = 0; i < from.length; i++) counts[((keys[from[i]] >>> shift) & mask) + 1]++;
  for (let k = 0; k < size; k++) counts[k + 1] += counts[k];
  for (let i = 0; i < from.length; i++) to[counts[(keys[from[i]] >>> shift) & mask]++] = from[i];
}
