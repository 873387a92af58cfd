// Modules that the build copies beside the page's own; their authors' types are not needed to check ours.
declare module '*/leaflet-map.js' { export const L: any; }
declare module '*/flechette.mjs' { export const tableFromIPC: (bytes: Uint8Array, options: object) => any; }
declare module '*/topojson-client/index.js' { export const feature: any; export const mesh: any; }
declare module '*/pmtiles.mjs' { export const PMTiles: any; }
interface HTMLElement { instrument?: unknown }
