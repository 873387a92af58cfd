import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Clusters } from '../../wwwroot/js/clusters.js';
import { Columns } from '../../wwwroot/js/columns.js';
import { arraysOf, legendOf, random } from './synthetic.mjs';

function crowd(count, seed) {
  const next = random(seed), legend = legendOf(count);
  for (const place of legend.places) { place.latitude = 40 + next() * 20; place.longitude = next() * 30; }
  return new Columns(arraysOf(Array.from({ length: count * 3 }, () => ({ place: Math.floor(next() ** 2 * count) }))), legend);
}

test('every point with events is in one cluster, and no two clusters overlap', () => {
  const columns = crowd(400, 1), clusters = new Clusters(columns);
  for (const zoom of [0, 2, 4.5, 9]) {
    const { seeds, first, members, of } = clusters.level(zoom), scale = 256 * 2 ** zoom;
    assert.equal(new Set(members).size, clusters.order.length);
    assert.equal(first[seeds.length], members.length);
    for (let k = 0; k < seeds.length; k++) for (let m = first[k]; m < first[k + 1]; m++) assert.equal(of[members[m]], k);
    for (let a = 0; a < seeds.length; a++)
      for (let b = 0; b < a; b++)
        assert.ok(Math.hypot(clusters.x[seeds[a]] - clusters.x[seeds[b]], clusters.y[seeds[a]] - clusters.y[seeds[b]]) * scale >= 45.9);
  }
});

test('clusters split as one zooms in, and areas are in none', () => {
  const clusters = new Clusters(crowd(400, 2)), sizes = [1, 3, 5, 7, 10].map(zoom => clusters.level(zoom).seeds.length);
  for (let k = 1; k < sizes.length; k++) assert.ok(sizes[k] > sizes[k - 1]);
  for (const area of clusters.areas) assert.equal(clusters.level(5).of[area], -1);
  assert.ok(clusters.areas.length > 10);
});
