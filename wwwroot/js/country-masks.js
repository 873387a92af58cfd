// The tinted shapes of countries as finished bitmaps: filling an outline takes ten times as long as laying one down.

/** @typedef {{bitmap: ImageBitmap, x: number, y: number}} Mask its upper left corner in the frame */

/** Countries filled with a colour as they lie in the frame, until the map moves. */
export class CountryMasks {
  constructor() {
    /** By country: the masks of its colour classes, null where nothing of it is in the frame. @type {Map<string, {[color: number]: Mask|null}>} */
    this.made = new Map();
    /** Those to be made. @type {Map<string, () => void>} */
    this.wanted = new Map();
    /** Whether a country may take another colour than the one it was first drawn in: not while one scrubs. */
    this.recolouring = false;
  }

  clear() { this.made.clear(); this.wanted.clear(); }

  /**
   * The country in a colour, or in another one where it is not made in that; undefined where there is none yet. What is missing is wanted.
   * @param {string} code @param {number} color class @param {import('./outlines.js').Outline} outline @param {string} css the colour
   * @param {import('./canvas-layer.js').Frame} frame
   */
  of(code, color, outline, css, frame) {
    const own = this.made.get(code);
    if (own && color in own) return own[color];
    const others = own ? Object.values(own) : [];
    if (others.length && (others[0] === null || !this.recolouring)) return others[0];
    this.wanted.set(code, () => this.made.set(code, { ...this.made.get(code), [color]: paint(outline, css, frame) }));
    return others[0];
  }

  /** Makes one of those wanted; says whether there was one. */
  makeWanted() {
    const [next] = this.wanted;
    if (!next) return false;
    this.wanted.delete(next[0]);
    next[1]();
    return true;
  }

  draw(g, { bitmap, x, y }, { ratio }) { g.drawImage(bitmap, x, y, bitmap.width / ratio, bitmap.height / ratio); }
}

/** @param {import('./outlines.js').Outline} outline @param {string} css @param {import('./canvas-layer.js').Frame} frame @returns {Mask|null} */
function paint(outline, css, frame) {
  const { scale, origin, size, ratio } = frame, [west, north, east, south] = outline.box;
  const x0 = Math.max(0, Math.floor(west * scale - origin.x) - 1), y0 = Math.max(0, Math.floor(north * scale - origin.y) - 1), x1 = Math.min(size.x, Math.ceil(east * scale - origin.x) + 1), y1 = Math.min(size.y, Math.ceil(south * scale - origin.y) + 1);
  if (x1 <= x0 || y1 <= y0) return null;
  const sheet = new OffscreenCanvas(Math.ceil((x1 - x0) * ratio), Math.ceil((y1 - y0) * ratio)), g = sheet.getContext('2d');
  g.setTransform(ratio, 0, 0, ratio, -x0 * ratio, -y0 * ratio);
  g.beginPath();
  outline.trace(/** @type {any} */ (g), frame);
  g.fillStyle = css + '4d';
  g.fill('evenodd');
  g.strokeStyle = css + '99';
  g.lineWidth = 1;
  g.stroke();
  return { bitmap: sheet.transferToImageBitmap(), x: x0, y: y0 };
}
