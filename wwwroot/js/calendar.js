// Days since 1970-01-01 on the proleptic Gregorian calendar, years before 1 included; no time zone.
import { word } from './words.js';

const Day = 86400000;

/** @returns {{year: number, month: number, day: number}} month from 1; year 0 is 1 BC */
export function toDate(days) {
  const d = new Date(Math.floor(days) * Day);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}

export function fromDate(year, month = 1, day = 1) {
  const d = new Date(0);
  d.setUTCFullYear(year, month - 1, day);
  return Math.round(d.getTime() / Day);
}

/** "44 BC", "800", "1990". */
export const yearText = year => year > 0 ? String(year) : word('{0} BC', String(1 - year));

const formats = new Map();

/** A day or an hour in words of the reader's language. */
export function format(days, options) {
  const { year } = toDate(days);
  if (year < 1000) {
    const text = intl({ ...options, year: undefined }).format(new Date(days * Day));
    return options.year ? (options.month || options.day ? `${text} ${yearText(year)}` : yearText(year)) : text;
  }
  return intl(options).format(new Date(days * Day));
}

/** The page's language; plain English writes dates as the rest of the page does, the day first. */
function locale() {
  const { lang } = document.documentElement;
  return !lang || lang === 'en' ? 'en-GB' : lang;
}

function intl(options) {
  const key = JSON.stringify(options) + locale();
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }));
  return formats.get(key);
}

/** A half-open window shown with its last day. */
export function windowText(from, to) {
  const long = { day: 'numeric', month: 'short', year: 'numeric' };
  const a = toDate(from), last = toDate(to - 1e-6);
  if (a.month === 1 && a.day === 1 && last.month === 12 && last.day === 31) return a.year === last.year ? yearText(a.year) : `${yearText(a.year)} – ${yearText(last.year)}`;
  // Whole months are called so.
  if (a.day === 1 && Number.isInteger(from) && Number.isInteger(to) && toDate(to).day === 1) {
    const month = /** @type {Intl.DateTimeFormatOptions} */ ({ month: 'long', year: 'numeric' });
    return a.year === last.year && a.month === last.month ? format(from, month) : `${format(from, month)} – ${format(to - 1e-6, month)}`;
  }
  return to - from <= 1 ? format(from, long) : `${format(from, long)} – ${format(to - 1e-6, long)}`;
}

/**
 * The half-open window after (1) or before (-1) one and as long: so many months where it is whole months, else so many days.
 * @param {1|-1} direction @returns {[number, number]}
 */
export function windowBeside(from, to, direction) {
  const a = toDate(from), b = toDate(to), months = Number.isInteger(from) && Number.isInteger(to) && a.day === 1 && b.day === 1 ? (b.year - a.year) * 12 + b.month - a.month : 0;
  if (months === 0) return direction > 0 ? [to, to + (to - from)] : [from - (to - from), from];
  return direction > 0 ? [to, fromDate(b.year, b.month + months)] : [fromDate(a.year, a.month - months), from];
}

/** @typedef {{name: string, days: number, floor: (t: number) => number, next: (t: number) => number, label: (t: number) => string}} Unit */

const clock = t => format(t, { hour: '2-digit', minute: '2-digit' });
const dayLabel = t => format(t, { day: 'numeric', month: 'short' });

/** Units of the calendar, from fine to coarse: their length in days, how to go to the start of one, and to the next. @type {Unit[]} */
export const Units = [
  ...[[1, 'minute'], [5, '5 minutes'], [15, '15 minutes'], [60, 'hour'], [180, '3 hours'], [360, '6 hours'], [720, '12 hours']].map(([n, name]) => minutes(Number(n), String(name))),
  { name: 'day', days: 1, floor: Math.floor, next: t => t + 1, label: dayLabel },
  { name: 'week', days: 7, floor: t => Math.floor((t + 3) / 7) * 7 - 3, next: t => t + 7, label: dayLabel },
  { name: 'month', days: 30.44, ...months(1), label: t => format(t, { month: 'short' }) },
  { name: 'quarter', days: 91.3, ...months(3), label: t => format(t, { month: 'short' }) },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(n => ({ name: n === 1 ? 'year' : `${n} years`, days: 365.2425 * n, ...years(n), label: t => yearText(toDate(t + 0.5).year) })),
];

function minutes(n, name) {
  const per = 1440 / n;
  return { name, days: 1 / per, floor: t => Math.floor(t * per + 1e-6) / per, next: t => (Math.round(t * per) + 1) / per, label: clock };
}

function months(n) {
  return {
    floor: t => { const d = toDate(t); return fromDate(d.year, Math.floor((d.month - 1) / n) * n + 1); },
    next: t => { const d = toDate(t + 0.5); return fromDate(d.year, d.month + n); },
  };
}

/** Years that a reader calls round: 250 BC, 1 (there is no year 0), 250. */
function years(n) {
  const round = year => {
    if (n === 1) return year;
    if (year >= 1) return Math.max(1, Math.floor(year / n) * n);
    return Math.floor((year - 1) / n) * n + 1;
  };
  return {
    floor: t => fromDate(round(toDate(t).year)),
    next: t => {
      const { year } = toDate(t + 0.5);
      if (n === 1) return fromDate(year + 1);
      return fromDate(year === 1 ? n : year > 1 || year + n <= 0 ? year + n : 1);
    },
  };
}

/** The finest unit at least so many days long. */
export const unitOf = days => Units.find(unit => unit.days >= days) ?? Units[Units.length - 1];

/** Number of the ISO 8601 week that a day lies in. */
export function isoWeek(t) {
  const thursday = Math.floor((t + 3) / 7) * 7, { year } = toDate(thursday);
  return Math.floor((thursday - fromDate(year)) / 7) + 1;
}
