import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Columns, Flag } from '../../wwwroot/js/columns.js';
import { sortedByValue, TimeIndex } from '../../wwwroot/js/time-index.js';
import { arraysOf, legendOf, random, someColumns } from './synthetic.mjs';

test('events stand in the order of their start, the undated last, the removed not at all', () => {
  const c = new Columns(arraysOf([{ start: NaN, end: NaN }, { start: 5, end: 6 }, { start: 1, end: 9 }, { start: 3, end: 4, flags: Flag.removed }]), legendOf());
  assert.deepEqual([...c.id], [3, 2, 1]);
  assert.equal(c.dated, 2);
  assert.deepEqual(c.span, [1, 9]);
});

test('columns in the order in which the store sends them, undated first, are only turned around', () => {
  const c = new Columns(arraysOf([{ start: NaN }, { start: NaN }, { start: 1, end: 2 }, { start: 2, end: 3 }]), legendOf());
  assert.deepEqual([...c.id], [3, 4, 1, 2]);
});

test('an event without a length lasts a moment, so that it can be inside a window', () => {
  const c = new Columns(arraysOf([{ start: 4, end: 4 }]), legendOf());
  assert.ok(c.end[0] > 4);
});

test('a row is found by its id, and the rows of a place by its number', () => {
  const c = someColumns(500);
  for (let i = 0; i < c.length; i += 7) assert.equal(c.rowOf(c.id[i]), i);
  assert.equal(c.rowOf(123456789), -1);
  for (let place = -1; place < 20; place++) assert.deepEqual([...c.rowsOf(place)], [...c.place.keys()].filter(i => c.place[i] === place));
});

test('changes replace, add and remove', () => {
  const c = new Columns(arraysOf([{ start: 1, end: 2 }, { start: 2, end: 3 }, { start: 3, end: 4 }]), legendOf());
  const merged = c.merged(arraysOf([{ id: 2, flags: Flag.removed }, { id: 3, start: 0, end: 1 }, { id: 9, start: 2.5, end: 3 }]), legendOf());
  assert.deepEqual([...merged.id], [3, 1, 9]);
});

test('sorting by value is stable and right for crowded, equal and few values', () => {
  const next = random(7);
  for (const make of [() => next() * 1e6, () => Math.floor(next() * 9), () => next() < 0.99 ? next() * 1e-7 : 1e9]) {
    const values = Float64Array.from({ length: 3000 }, make), order = sortedByValue(values);
    for (let k = 1; k < order.length; k++) assert.ok(values[order[k - 1]] < values[order[k]] || values[order[k - 1]] === values[order[k]] && order[k - 1] < order[k]);
  }
  assert.deepEqual([...sortedByValue(new Float64Array(0))], []);
});

test('the index finds what overlaps a window and nothing else', () => {
  const c = someColumns(3000, 3), index = new TimeIndex(c.start.subarray(0, c.dated), c.end.subarray(0, c.dated)), next = random(5);
  for (let k = 0; k < 50; k++) {
    const from = next() * 800 - 20, to = from + next() * 100, found = [];
    index.forEachOverlapping(from, to, row => found.push(row));
    assert.deepEqual(found, [...Array(c.dated).keys()].filter(i => c.start[i] < to && c.end[i] > from));
    assert.equal(index.endsBy(to), [...Array(c.dated).keys()].filter(i => c.end[i] <= to).length);
  }
});
