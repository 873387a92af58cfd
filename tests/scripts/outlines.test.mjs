import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Outline } from '../../wwwroot/js/outlines.js';
import { project } from '../../wwwroot/js/clusters.js';
import { random } from './synthetic.mjs';

const square = (west, south, east, north) => [[west, south], [east, south], [east, north], [west, north], [west, south]];

/** A context that notes the path. */
function pen() {
  const path = [];
  return { path, moveTo: (x, y) => path.push([x, y, true]), lineTo: (x, y) => path.push([x, y]) };
}

/** Whether a point is inside of a drawn path, by the even-odd rule. */
function inside(path, px, py) {
  let in_ = false;
  for (let i = 1, start = 0; i <= path.length; i++) {
    const end = i === path.length || path[i][2], [ax, ay] = path[i - 1], [bx, by] = end ? path[start] : path[i];
    if ((ay > py) !== (by > py) && px < (bx - ax) * (py - ay) / (by - ay) + ax) in_ = !in_;
    if (end) start = i;
  }
  return in_;
}

test('a country contains the points inside its ring and not those in its hole', () => {
  const outline = new Outline([square(0, 0, 20, 20), square(5, 5, 10, 10)]);
  assert.ok(outline.contains(...project(2, 2)));
  assert.ok(!outline.contains(...project(7, 7)));
  assert.ok(!outline.contains(...project(-2, 2)));
});

test('a country across the antimeridian stands on both sides of the map, wherever its ring starts', () => {
  for (const ring of [[[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]], [[-170, 60], [-170, 70], [170, 70], [170, 60], [-170, 60]]]) {
    const outline = new Outline([ring]);
    for (const lon of [175, -175]) assert.ok(outline.contains(...project(65, lon)), `${lon}`);
    assert.ok(!outline.contains(...project(65, 0)));
  }
});

test('what is drawn of a large outline covers the same points of the frame as the whole', () => {
  const next = random(3), ring = Array.from({ length: 4000 }, (_, k) => { const a = k / 4000 * 2 * Math.PI, r = 30 + 12 * Math.sin(a * 5) + next(); return [r * Math.cos(a) * 1.5, r * Math.sin(a)]; });
  ring.push(ring[0]);
  const outline = new Outline([ring]);
  for (const [zoom, lat, lon] of [[3, 0, 0], [6, 0, 0], [6, 25, 30], [7, 30, 45], [8, 10, 50]]) {
    const scale = 256 * 2 ** zoom, [x, y] = project(lat, lon), origin = { x: x * scale - 400, y: y * scale - 300 }, g = pen();
    outline.trace(g, { origin, size: { x: 800, y: 600 }, scale, ratio: 1, zoom });
    assert.ok(g.path.length < ring.length);
    let wrong = 0;
    for (let k = 0; k < 400; k++) {
      const px = next() * 800, py = next() * 600;
      if (inside(g.path, px, py) !== outline.contains((px + origin.x) / scale, (py + origin.y) / scale)) wrong++;
    }
    // Points within a pixel of the edge may fall on either side.
    assert.ok(wrong <= 6, `${wrong} at zoom ${zoom}`);
  }
});

test('pieces that lie far apart from west to east have boxes of their own', () => {
  const outline = new Outline([square(60, 0, 70, 5), square(0, 0, 10, 10), square(12, 40, 20, 50)]), degrees = box => box.map((v, k) => k % 2 ? v : Math.round((v - 0.5) * 360));
  assert.deepEqual(outline.parts(5 / 360).map(degrees).map(([west, , east]) => [west, east]), [[0, 20], [60, 70]]);
  assert.equal(outline.parts(1).length, 1);
  const [[, north, , south]] = outline.parts(5 / 360);
  assert.ok(north <= project(50, 0)[1] + 1e-6 && south >= project(0, 0)[1] - 1e-6);
});
