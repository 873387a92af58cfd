// Tiles by the reader's choice: a server's address with {z}, {x} and {y}, or a PMTiles file. None by default: then nothing is asked of anybody.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';

/** Why tiles cannot be had, by the name that Language/Words.resx has under "Tiles". */
export class TilesError extends Error {
  /** @param {'BadAddress'|'NoFile'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @param {string} address of a tile server or of a .pmtiles file @param {boolean} dark */
export async function tileLayerOf(address, dark) {
  if (/\.pmtiles(\?|$)/.test(address)) {
    const { pmtilesLayer } = await import('./pmtiles-layer.js');
    return pmtilesLayer(address, dark);
  }
  if (!/^https?:\/\/./.test(address) || !['{z}', '{x}', '{y}'].every(part => address.includes(part))) throw new TilesError('BadAddress');
  return L.tileLayer(address, { pane: 'tilePane', attribution: new URL(address.replace(/\{s\}\.?/, '').replace(/[{}]/g, '')).host });
}
