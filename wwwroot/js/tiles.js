// Tiles by the reader's choice: a server's address with {z}, {x} and {y}, or a PMTiles file. None by default: then nothing is asked of anybody.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';

/** @param {string} address of a tile server or of a .pmtiles file; empty: none @param {boolean} dark */
export async function tileLayerOf(address, dark) {
  if (!address) return null;
  if (/\.pmtiles(\?|$)/.test(address)) {
    const { pmtilesLayer } = await import('./pmtiles-layer.js');
    return pmtilesLayer(address, dark);
  }
  if (!/^https?:\/\/.*\{z\}/.test(address) || !address.includes('{x}') || !address.includes('{y}')) throw new Error(`A tile server's address needs {z}, {x} and {y}: ${address}`);
  return L.tileLayer(address, { pane: 'tilePane', attribution: new URL(address.replace(/[{}]/g, '')).host });
}
