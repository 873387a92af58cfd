// A PMTiles file as the map's ground: vector tiles drawn by protomaps-leaflet in the page's theme, raster tiles by pmtiles. A file's name without an
// address lies in Timeline's data folder. Both libraries come as scripts that expect Leaflet as a global, and are brought only when they are needed.
import { L } from '../_content/BlazorLeaflet/leaflet-map.js';
import { TilesError } from './tiles.js';

/** TileType of PMTiles' header for vector tiles. */
const Vector = 1;

function script(path) {
  return new Promise((done, failed) => {
    const element = Object.assign(document.createElement('script'), { src: new URL(path, document.baseURI).href, onload: done, onerror: () => failed(new Error(`${path} is missing`)) });
    document.head.append(element);
  });
}

/** @param {string} address of the file @param {boolean} dark */
export async function pmtilesLayer(address, dark) {
  const page = /** @type {any} */ (window);
  page.L ??= L;
  if (!page.pmtiles) await script('lib/pmtiles.js');
  const url = new URL(/^https?:/.test(address) ? address : `api/map/${encodeURIComponent(address)}`, document.baseURI).href, file = new page.pmtiles.PMTiles(url);
  const header = await file.getHeader().catch(async error => { throw (await fetch(url, { headers: { range: 'bytes=0-0' } })).status === 404 ? new TilesError('NoFile') : error; });
  if (header.tileType !== Vector) return page.pmtiles.leafletRasterLayer(file, { pane: 'tilePane', maxNativeZoom: header.maxZoom });
  if (!page.protomapsL) await script('lib/protomaps-leaflet.js');
  return page.protomapsL.leafletLayer({ url: file, flavor: dark ? 'dark' : 'light', lang: document.documentElement.lang || 'en', pane: 'tilePane', maxDataZoom: header.maxZoom });
}
