// What the instrument draws from, brought and read while the page still makes its connection to the server: the events, their legend, the coarse map.
import { tableFromIPC } from '../lib/flechette.mjs';
import { ColumnSource } from './columns.js';
import { World } from './base-map.js';

/** @returns {Promise<{source: ColumnSource, world: World}>} */
async function bring() {
  const source = new ColumnSource(document.baseURI, tableFromIPC), [, world] = await Promise.all([source.load(), World.load(document.baseURI)]);
  return { source, world };
}

let early = bring();
// Whoever asks hears of a failure.
early.catch(() => {});

/** What was brought, for the first who asks; brought anew for any other. */
export function prepared() {
  const brought = early ?? bring();
  early = null;
  return brought;
}
