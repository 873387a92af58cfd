// Which events the timeline shows as marks with titles, where each stands, and how it looks.
import { Flag, Status, isUnsure } from './columns.js';

export const RowHeight = 20, Font = '12px system-ui, "Segoe UI", sans-serif';
const Month = 4;
/** Pixels of time from which an event is drawn as a bar and no longer as a dot. */
const BarFrom = 9;
/** Pixels from the middle of a dot to its title: the ring of a selected one lies between. */
const Beside = 11;
const Longest = 460, Shortest = 90, Gap = 12;

/**
 * @typedef {{row: number, line: number, y: number, x0: number, x1: number, bar: boolean, left: number, right: number, textAt: number, text: string, room: number}} Mark
 * row: of the columns; line: on the screen, 0 the lowest; x0, x1: the event's extent; left, right: what the mark takes with its title; room: pixels that its title was promised
 */

/**
 * The weightiest events in sight, some for each stretch of the width, so that a burst does not leave the rest empty. One walk over the rows in sight.
 * @param {import('./view.js').View} view @param {import('./time-scale.js').TimeScale} scale @param {number} perBin
 * @param {(row: number) => boolean} [accepts]
 * @returns {number[]} rows, the weightiest first
 */
export function chooseRows(view, scale, perBin, accepts) {
  const c = view.columns, { fails } = view, { salience, flags, start } = c, [from, to] = scale.view, BinWidth = 48;
  const first = c.time.startsBefore(from), last = c.time.startsBefore(to), bins = Math.ceil(scale.width / BinWidth);
  const chosen = [], bin = [];
  const offer = row => {
    if (fails[row] !== 0 || (flags[row] & Flag.retold)) return;
    if (bin.length === perBin && salience[row] <= salience[bin[perBin - 1]]) return;
    if (accepts && !accepts(row)) return;
    let k = bin.length < perBin ? bin.length : perBin - 1;
    for (; k > 0 && salience[bin[k - 1]] < salience[row]; k--) bin[k] = bin[k - 1];
    bin[k] = row;
  };
  const close = () => { for (const row of bin) chosen.push(row); bin.length = 0; };
  c.time.forEachOverlapping(from, Math.min(to, first < c.dated ? start[first] : to), row => { if (row < first) offer(row); });
  close();
  for (let k = 0, i = first; k < bins && i < last; k++) {
    const until = k === bins - 1 ? to : scale.t((k + 1) * BinWidth);
    for (; i < last && start[i] < until; i++) offer(i);
    close();
  }
  return chosen.sort((a, b) => salience[b] - salience[a] || a - b);
}

/**
 * Gives each row a line and its title the room that is left there: the weightiest choose first; a title is cut only where its line has no more room.
 * @param {CanvasRenderingContext2D} g measures text @param {import('./view.js').View} view @param {import('./time-scale.js').TimeScale} scale
 * @param {number[]} rows the weightiest first
 * @param {{lines: number, bottom: number, title: (id: number) => string|undefined, label?: number}} options bottom: y of the lowest line's lower edge; label: pixels that the lane's name
 * takes on the left of its uppermost line
 */
export function placeMarks(g, view, scale, rows, { lines, bottom, title, label = 0 }) {
  const c = view.columns, [from, to] = scale.view, width = scale.width;
  /** @type {Mark[][]} */
  const taken = Array.from({ length: lines }, () => []);
  /** @type {Mark[]} */
  const marks = [];
  const untitled = [];
  if (label) taken[lines - 1].push(/** @type {any} */ ({ left: -Infinity, right: label, text: '' }));
  g.font = Font;
  const fits = (line, left, right) => taken[line].every(other => right + Gap <= other.left || left >= other.right + Gap);
  for (const row of rows) {
    const x0 = scale.x(Math.max(from, c.start[row])), x1 = scale.x(Math.min(to, c.end[row])), bar = x1 - x0 > BarFrom;
    const words = title(c.id[row]);
    if (words === undefined) untitled.push(c.id[row]);
    const full = words ? Math.min(Longest, g.measureText(words).width) : 0, short = Math.min(full, Shortest), middle = (x0 + x1) / 2;
    const inBar = bar && x1 - x0 >= short + 8;
    // Where the title starts: over a long bar, else to the right of the mark, else to its left where the edge is near.
    const textAt = inBar ? Math.max(x0, 0) + 3 : bar ? x1 + 5 : middle + Beside;
    const shapes = [];
    const shape = w => ({ left: Math.min(bar ? x0 : middle - 5, textAt), right: Math.max(bar ? x1 : middle + 5, textAt + w), textAt, room: w });
    if (textAt + full <= width - 4) shapes.push(shape(full));
    else if (!bar && middle - Beside - full >= 4) shapes.push({ left: middle - Beside - full, right: middle + 5, textAt: middle - Beside - full, room: full });
    if (textAt + short <= width - 4) shapes.push(shape(short));
    shapes.push({ left: bar ? x0 : middle - 5, right: bar ? x1 : middle + 5, textAt, room: 0 });
    for (const { left, right, textAt: at, room } of shapes) {
      let line = 0;
      while (line < lines && !fits(line, left, right)) line++;
      if (line === lines) continue;
      // A dot without its title only where titles are still on their way.
      if (room === 0 && words && !bar) break;
      const mark = { row, line, y: bottom - line * RowHeight - RowHeight / 2, x0, x1, bar, left, right, textAt: at, text: room ? words ?? '' : '', room };
      taken[line].push(mark);
      marks.push(mark);
      break;
    }
  }
  for (const line of taken) {
    line.sort((a, b) => a.left - b.left);
    line.forEach((mark, k) => {
      if (!mark.text) return;
      const until = Math.min(k + 1 < line.length ? line[k + 1].left - Gap : width - 4, mark.textAt + Longest);
      mark.text = mark.textAt < (mark.x0 + mark.x1) / 2 && !mark.bar ? shorten(g, mark.text, mark.room) : shorten(g, mark.text, until - mark.textAt);
      mark.right = Math.max(mark.right, mark.textAt + g.measureText(mark.text).width);
    });
  }
  return { marks, untitled };
}

/**
 * Draws a mark: a dot, or the bar of its extent. A time known only vaguely has soft ends, an uncertain one is hatched, "about" is dotted, what may well be wrong is pale. A ring is
 * planned, a dotted ring only possible, a ring struck out denied.
 * @param {CanvasRenderingContext2D} g @param {Mark} mark @param {import('./view.js').View} view @param {import('./palette.js').Theme} t
 */
export function paintMark(g, mark, view, t) {
  const c = view.columns, { row, x0, x1, y } = mark, color = t.classes[view.classes[row]], status = c.status[row], flags = c.flags[row], unsure = isUnsure(c, row);
  g.lineWidth = 1.5;
  if (mark.bar) {
    const under = mark.textAt < x1, top = under ? y + 5 : y - 4, height = under ? 4 : 8, w = x1 - x0;
    const vague = c.granularity[row] >= Month || (flags & (Flag.approximate | Flag.uncertain)) !== 0;
    if (vague) {
      const soft = g.createLinearGradient(x0, 0, x1, 0), ends = Math.min(0.3, 40 / w), full = unsure ? '50' : 'a0';
      soft.addColorStop(0, color + '08'); soft.addColorStop(ends, color + full); soft.addColorStop(1 - ends, color + full); soft.addColorStop(1, color + '08');
      g.fillStyle = soft;
    } else g.fillStyle = color + (status !== Status.happened ? '40' : unsure ? '70' : 'd8');
    g.beginPath();
    g.roundRect(x0, top, Math.max(2, w), height, height / 2);
    g.fill();
    if (flags & Flag.uncertain) hatch(g, x0, top, w, height, t.paper);
    if (flags & Flag.approximate || status !== Status.happened) {
      g.strokeStyle = color;
      g.lineWidth = 1;
      g.setLineDash(flags & Flag.approximate ? [1.5, 2.5] : status === Status.planned ? [] : [4, 3]);
      g.stroke();
      g.setLineDash([]);
    }
    if (status === Status.denied) strike(g, (x0 + x1) / 2, top + height / 2, color);
  } else {
    const x = (x0 + x1) / 2, r = 3 + c.salience[row] / 255 * 1.8;
    g.beginPath();
    g.arc(x, y, r, 0, 2 * Math.PI);
    if (status === Status.happened) { g.fillStyle = unsure ? color + '70' : color; g.fill(); }
    else {
      g.strokeStyle = color;
      g.setLineDash(status === Status.hypothetical ? [2, 2] : []);
      g.stroke();
      g.setLineDash([]);
      if (status === Status.denied) strike(g, x, y, color);
    }
    if (flags & Flag.approximate) {
      g.strokeStyle = color;
      g.lineWidth = 1;
      g.setLineDash([1.5, 2]);
      g.beginPath();
      g.arc(x, y, r + 2.5, 0, 2 * Math.PI);
      g.stroke();
      g.setLineDash([]);
    }
  }
  if (mark.text) {
    g.font = Font;
    g.textBaseline = 'middle';
    g.textAlign = 'left';
    g.fillStyle = t.ink;
    g.fillText(mark.text, mark.textAt, mark.bar && mark.textAt < x1 ? y - 3 : y + 0.5);
  }
}

/** A ring around a mark that is pointed at or selected. */
export function paintRing(g, mark, color) {
  g.strokeStyle = color;
  g.lineWidth = 2;
  g.beginPath();
  if (mark.bar) g.roundRect(mark.x0 - 2, mark.textAt < mark.x1 ? mark.y + 3 : mark.y - 6, mark.x1 - mark.x0 + 4, mark.textAt < mark.x1 ? 8 : 12, 5);
  else g.arc((mark.x0 + mark.x1) / 2, mark.y, 7.5, 0, 2 * Math.PI);
  g.stroke();
}

function strike(g, x, y, color) {
  g.strokeStyle = color;
  g.beginPath();
  g.moveTo(x - 4, y + 4);
  g.lineTo(x + 4, y - 4);
  g.stroke();
}

function hatch(g, x, y, w, h, color) {
  g.save();
  g.clip();
  g.strokeStyle = color;
  g.lineWidth = 1.5;
  g.beginPath();
  for (let at = x - h; at < x + w; at += 6) { g.moveTo(at, y + h); g.lineTo(at + h, y); }
  g.stroke();
  g.restore();
  // The clip took the path: give the outline back to what follows.
  g.beginPath();
  g.roundRect(x, y, Math.max(2, w), h, h / 2);
}

/** The text cut at a word where it is longer than so many pixels. */
export function shorten(g, text, width) {
  if (width < 24) return '';
  if (g.measureText(text).width <= width) return text;
  let low = 0, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (g.measureText(text.slice(0, middle) + '…').width <= width) low = middle; else high = middle - 1;
  }
  const word = text.lastIndexOf(' ', low);
  return text.slice(0, word > low * 0.6 ? word : low).trimEnd() + '…';
}
