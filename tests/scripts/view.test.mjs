import { test, mock } from 'node:test';
import assert from 'node:assert/strict';
import { View, inRegion } from '../../wwwroot/js/view.js';
import { Stride } from '../../wwwroot/js/tally.js';
import { random, someColumns } from './synthetic.mjs';

const viewOf = columns => new View(columns, () => {});

function counted(view) {
  const c = view.columns, [from, to] = view.window, places = new Int32Array(c.legend.places.length + 1), sums = new Int32Array(view.groups.size * Stride);
  let count = 0, certain = 0;
  for (let i = 0; i < c.dated; i++) {
    if (view.fails[i] || !(c.start[i] < to && c.end[i] > from)) continue;
    count++;
    if (c.start[i] >= from && c.end[i] <= to) certain++;
    const place = c.place[i] < 0 ? c.legend.places.length : c.place[i], at = view.groups.of[place] * Stride;
    places[place]++;
    sums[at]++;
    if (c.status[i] === 0 && c.confidence[i] >= 128) sums[at + 1]++;
    sums[at + 2 + view.classes[i]]++;
  }
  return { count, certain, places: [...places], sums: [...sums] };
}

test('however the brush moves, the counts are those of counting anew', () => {
  const view = viewOf(someColumns(4000, 11)), next = random(2);
  const groups = [3, 7].map(size => ({ of: Int32Array.from({ length: view.columns.legend.places.length + 1 }, (_, place) => place % size), size }));
  let from = 100, to = 200;
  for (let k = 0; k < 400; k++) {
    const step = () => (next() - 0.5) * (next() < 0.1 ? 600 : 12);
    [from, to] = [from + step(), to + step()];
    if (to <= from) [from, to] = [to - 1, from + 1];
    view.setBrush({ from: next() < 0.03 ? null : from, to: next() < 0.03 ? null : to });
    if (k % 40 === 20) view.setFilters({ kinds: k % 80 === 20 ? [1, 3, 5, 7] : null });
    const { count, certain, places, sums } = view.inside(groups[k < 200 ? 0 : 1]);
    assert.deepEqual({ count, certain, places: [...places], sums: [...sums] }, counted(view));
  }
});

test('a vague time that reaches beyond the brush is counted as possible', () => {
  const view = viewOf(someColumns(800, 4));
  view.setBrush({ from: 300, to: 310 });
  const c = view.columns, inside = [...Array(c.dated).keys()].filter(i => c.start[i] < 310 && c.end[i] > 300), whole = inside.filter(i => c.start[i] >= 300 && c.end[i] <= 310);
  const { certain, possible } = view.counts();
  assert.deepEqual([certain, possible], [whole.length, inside.length - whole.length]);
  assert.ok(possible > 0);
});

test('the three modes of the brush count what they say', () => {
  const view = viewOf(someColumns(800, 4)), c = view.columns, rows = [...Array(c.dated).keys()];
  view.setBrush({ from: 300, to: 310, mode: 'asOf' });
  assert.equal(view.counts().certain, rows.filter(i => c.start[i] <= 300 && c.end[i] > 300).length);
  view.setBrush({ mode: 'upTo' });
  assert.equal(view.counts().certain, rows.filter(i => c.start[i] < 310).length);
});

test('filters of articles, sources, places, ids and the map narrow together', () => {
  const view = viewOf(someColumns(800, 9)), c = view.columns, box = { south: -10, west: -180, north: 60, east: 20 };
  view.setFilters({ sources: ['s1'], box });
  for (let i = 0; i < c.dated; i++) {
    const place = c.legend.places[c.place[i]];
    assert.equal(view.isInside(i), c.article[i] % 2 === 1 && !!place && inRegion(box, place.latitude, place.longitude));
  }
  view.setFilters({ sources: null, box: null, ids: [c.id[5], c.id[6]] });
  assert.equal(view.inside().count, 2);
});

test('ids at places come in the order of time', () => {
  const view = viewOf(someColumns(800, 9));
  view.setBrush({ from: 100, to: 400 });
  const starts = view.idsAt([1, 2, 3]).map(id => view.columns.start[view.columns.rowOf(id)]);
  assert.ok(starts.length > 5);
  assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
});

test('the first so many ids at places are those that stand first among all', () => {
  const view = viewOf(someColumns(3000, 9)), places = view.columns.legend.places.map((_, p) => p);
  view.setBrush({ from: 100, to: 700 });
  const all = view.idsAt(places);
  for (const most of [1, 7, 60, 5000]) assert.deepEqual(view.idsAt(places, most), all.slice(0, most));
});

test('a region may be a ring, cross the antimeridian, or lie beyond it on a map that was panned around', () => {
  assert.ok(inRegion({ south: -20, west: 170, north: 20, east: -170 }, 0, 179));
  assert.ok(inRegion({ south: -20, west: 170, north: 20, east: 190 }, 0, -175));
  assert.ok(!inRegion({ south: -20, west: 170, north: 20, east: 190 }, 0, 0));
  assert.ok(inRegion({ south: -90, west: -220, north: 90, east: 220 }, 0, 100));
  const ring = [[0, 0], [10, 0], [10, 10]], region = { south: 0, west: 0, north: 10, east: 10, ring };
  assert.ok(inRegion(region, 8, 3));
  assert.ok(!inRegion(region, 2, 8));
});

test('listeners hear once of several changes', () => {
  const frames = [], view = new View(someColumns(10), frame => frames.push(frame)), heard = [];
  view.addEventListener('change', e => heard.push(e.changed));
  view.setBrush({ from: 1 });
  view.setBrush({ to: 5 });
  view.setSelection([1]);
  assert.equal(frames.length, 1);
  frames[0]();
  assert.deepEqual([...heard[0]].filter(name => name !== 'filter' && name !== 'columns'), ['brush', 'selection']);
});

test('a scrub has come to rest a while after its last step, whatever is pointed at', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const view = viewOf(someColumns(10));
  let rests = 0;
  view.addEventListener('rest', () => rests++);
  for (const to of [3, 4, 5]) { view.setBrush({ to }); view.flush(); mock.timers.tick(100); }
  assert.equal(rests, 0);
  view.setHover([1]);
  view.flush();
  mock.timers.tick(100);
  assert.equal(rests, 1);
  mock.timers.tick(1000);
  assert.equal(rests, 1);
  mock.timers.reset();
});
