// Meridians and parallels, over whatever is the map's ground.
import { CanvasLayer } from './canvas-layer.js';
import { project } from './clusters.js';

/** Degrees between two lines, by zoom. */
const Steps = [30, 30, 20, 10, 5, 5, 2, 1, 0.5, 0.25, 0.1, 0.1, 0.05];

/** @param {() => import('./palette.js').Theme} theme */
export function graticuleLayer(theme) {
  // Leaflet gives layers of tiles the z-index 1.
  return new CanvasLayer((g, { origin, size, scale, zoom }) => {
    const step = Steps[Math.max(0, Math.min(Steps.length - 1, Math.floor(zoom)))];
    g.strokeStyle = theme().quiet;
    g.globalAlpha = 0.4;
    g.lineWidth = 0.6;
    g.beginPath();
    const west = Math.floor((origin.x / scale - 0.5) * 360 / step), east = Math.ceil(((origin.x + size.x) / scale - 0.5) * 360 / step);
    for (let k = west; k <= east; k++) { const x = Math.round((k * step / 360 + 0.5) * scale - origin.x) + 0.5; g.moveTo(x, 0); g.lineTo(x, size.y); }
    for (let k = Math.ceil(-85 / step); k * step <= 85; k++) {
      const y = Math.round(project(k * step, 0)[1] * scale - origin.y) + 0.5;
      if (y >= 0 && y <= size.y) { g.moveTo(0, y); g.lineTo(size.x, y); }
    }
    g.stroke();
  }, { pane: 'tilePane', still: true, zIndex: 2 });
}
