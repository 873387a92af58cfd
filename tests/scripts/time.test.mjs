import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Units, fromDate, toDate, isoWeek, unitOf, windowBeside, windowText, yearText } from '../../wwwroot/js/calendar.js';
import { TimeScale, emptyStretches } from '../../wwwroot/js/time-scale.js';
import { Density } from '../../wwwroot/js/density.js';
import { someColumns } from './synthetic.mjs';

globalThis.document ??= { documentElement: { lang: 'en-GB', dataset: {} } };

const labels = (from, to, width = 1000) => new TimeScale([from, to], width).ticks(84).map(tick => tick.label);

test('years on the axis are round on both sides of the year 1, and there is no year 0', () => {
  assert.deepEqual(labels(fromDate(-260), fromDate(210), 560), ['200 BC', '100 BC', '1', '100', '200']);
  assert.deepEqual(labels(fromDate(-249), fromDate(-95), 800), ['240 BC', '220 BC', '200 BC', '180 BC', '160 BC', '140 BC', '120 BC', '100 BC']);
  for (const unit of Units.filter(u => u.days > 700)) {
    for (let year = -5000; year < 5000; year += 37) {
      const floor = unit.floor(fromDate(year, 6)), next = unit.next(floor);
      assert.ok(floor <= fromDate(year, 6) && next > fromDate(year, 6), `${unit.name} around ${year}`);
    }
  }
});

test('the axis says what its labels leave out, from millennia to minutes', () => {
  assert.match(labels(fromDate(-3000), fromDate(2000))[0], /BC$/);
  assert.match(labels(fromDate(2025, 3), fromDate(2025, 9)).join(' '), /2025/);
  assert.match(labels(fromDate(2025, 7, 10), fromDate(2025, 7, 20)).join(' '), /10 Jul 2025/);
  assert.match(labels(fromDate(2025, 7, 10) + 0.3, fromDate(2025, 7, 10) + 0.5).join(' '), /10 Jul 2025, 08:00/);
  assert.match(labels(fromDate(2025, 7, 10) + 0.3, fromDate(2025, 7, 10) + 0.31).join(' '), /07:1\d/);
});

test('steps of every unit follow each other without a gap', () => {
  for (const unit of Units) {
    let t = unit.floor(fromDate(1999, 12, 30) + 0.4);
    for (let k = 0; k < 30; k++) {
      const next = unit.next(t);
      assert.ok(next > t, unit.name);
      assert.equal(Math.abs(unit.floor(next + 1e-7) - next) < 1e-6, true, `${unit.name} ${t}`);
      t = next;
    }
  }
  assert.equal(unitOf(0.9).name, 'day');
});

test('weeks are numbered as ISO 8601 does', () => {
  for (const [date, week] of [[[2021, 1, 3], 53], [[2021, 1, 4], 1], [[2020, 12, 31], 53], [[2025, 12, 29], 1], [[2026, 7, 5], 27]]) assert.equal(isoWeek(fromDate(...date)), week);
});

test('windows read as a person says them', () => {
  assert.equal(windowText(fromDate(2014), fromDate(2016)), '2014 – 2015');
  assert.equal(windowText(fromDate(2025, 7, 11), fromDate(2025, 7, 12)), '11 Jul 2025');
  assert.equal(windowText(fromDate(2014, 3), fromDate(2014, 4)), 'March 2014');
  assert.equal(windowText(fromDate(2013, 11), fromDate(2014, 3)), 'November 2013 – February 2014');
  assert.equal(yearText(toDate(fromDate(-43)).year), '44 BC');
});

test('a scale with folds goes from time to pixels and back', () => {
  const scale = new TimeScale([0, 1000], 800, [[100, 600], [700, 710]]);
  assert.equal(scale.parts.filter(part => part.fold).length, 1);
  for (let t = 0; t <= 1000; t += 13) assert.ok(Math.abs(scale.t(scale.x(t)) - t) < 1e-6);
  assert.equal(scale.x(1000), 800);
});

test('zooming and panning leave what is under the pointer there and what is folded folded', () => {
  const gaps = [[100, 900], [1000, 1900]], seen = (view, x, next) => {
    const first = new TimeScale(view, 1000, gaps), t = first.t(x);
    let scale = first;
    for (let k = 1; k <= 10; k++) {
      const [at, factor] = next(k);
      scale = new TimeScale((factor === 1 ? first : scale).around(t, at, factor), 1000, gaps);
      assert.ok(Math.abs(scale.x(t) - at) < 50, `${t} should be at ${at} and is at ${scale.x(t)} after ${k} steps from ${view}`);
    }
    return scale;
  };
  for (const x of [20, 300, 480, 520, 700, 990]) {
    seen([0, 2000], x, () => [x, 0.8]);
    assert.ok(seen([950, 960], x, () => [x, 1.8]).parts.some(part => part.fold));
    seen([0, 2000], x, k => [x - 20 * k, 1]);
  }
});

test('empty stretches hold no event', () => {
  const { time } = someColumns(40, 8);
  for (const [from, to] of emptyStretches(time)) time.forEachOverlapping(from, to, () => assert.fail('an event in an empty stretch'));
  assert.ok(emptyStretches(time).length > 0);
});

test('density is what summing each event over its extent gives', () => {
  const { time } = someColumns(900, 5), fails = Uint8Array.from({ length: 900 }, (_, i) => i % 3 === 0 ? 1 : 0), edges = Array.from({ length: 60 }, (_, k) => k * 17.3 - 40);
  for (const [density, counted] of [[new Density(time, null), () => true], [new Density(time, fails), i => fails[i] === 0]]) {
    density.between(edges).forEach((weight, k) => {
      let sum = 0;
      for (let i = 0; i < time.length; i++) if (counted(i)) sum += Math.max(0, Math.min(edges[k + 1], time.end[i]) - Math.max(edges[k], time.start[i])) / (time.end[i] - time.start[i]);
      assert.ok(Math.abs(weight - sum) < 1e-6);
    });
  }
});

test('the window beside one is as long, in months where it is whole months', () => {
  const days = (...window) => window.map(t => fromDate(...t));
  for (const [from, to, before, after] of [
    [[2014], [2016], [2012], [2018]],
    [[2024, 2], [2024, 3], [2024, 1], [2024, 4]],
    [[2023, 11], [2024, 2], [2023, 8], [2024, 5]],
    [[2024, 2, 10], [2024, 2, 24], [2024, 1, 27], [2024, 3, 9]],
    [[-1], [1], [-3], [3]],
  ]) {
    assert.deepEqual(windowBeside(...days(from, to), 1), days(to, after));
    assert.deepEqual(windowBeside(...days(from, to), -1), days(before, from));
  }
  assert.deepEqual(windowBeside(10.5, 11, 1), [11, 11.5]);
});
