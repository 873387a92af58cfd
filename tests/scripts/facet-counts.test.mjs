import test from 'node:test';
import assert from 'node:assert/strict';
import { FacetCounts } from '../../wwwroot/js/facet-counts.js';
import { View } from '../../wwwroot/js/view.js';
import { someColumns } from './synthetic.mjs';

const counted = view => new FacetCounts(view, { kind: 16, status: 4 }).count();
const countOf = (facet, value) => facet.counts[facet.values.indexOf(value)];
const countryOf = (c, row) => c.place[row] < 0 ? null : c.legend.places[c.place[row]].country;

test('a facet counts under every filter but its own', () => {
  const view = new View(someColumns(800, 9), callback => callback()), c = view.columns, rows = [...Array(c.length).keys()];
  view.setFilters({ kinds: [3], countries: ['FR'] });
  const { kind, country } = counted(view);
  assert.equal(countOf(kind, 5), rows.filter(i => c.kind[i] === 5 && countryOf(c, i) === 'FR').length);
  assert.equal(countOf(country, 'NP'), rows.filter(i => c.kind[i] === 3 && countryOf(c, i) === 'NP').length);
});

test('counts follow the brush, which leaves out the undated', () => {
  const view = new View(someColumns(800, 9), callback => callback()), c = view.columns, rows = [...Array(c.dated).keys()];
  view.setBrush({ from: 100, to: 300 });
  const { source, confidence } = counted(view), inside = rows.filter(i => c.start[i] < 300 && c.end[i] > 100);
  assert.equal(countOf(source, 's1'), inside.filter(i => c.article[i] % 2 === 1).length);
  assert.equal(countOf(confidence, 2), inside.filter(i => c.confidence[i] >= 192).length);
});

test('values are listed by their number of events in all, whatever the view shows', () => {
  const view = new View(someColumns(800, 9), callback => callback());
  const before = counted(view).kind.order;
  view.setBrush({ from: 100, to: 110 });
  const { kind } = counted(view);
  assert.deepEqual(kind.order, before);
  assert.ok(kind.order.every((value, k) => k === 0 || kind.totals[kind.order[k - 1]] >= kind.totals[value]));
});
