// The tinted shapes of countries as finished bitmaps: filling an outline takes ten times as long as laying one down.

/** @typedef {{bitmap: ImageBitmap, x: number, y: number}[]} Mask a country in the pieces that lie far apart, each with its upper left corner in the frame; none where nothing of it is there */

/** Pixels of empty sea between two pieces: less would cost no more to lay down with them. */
const Apart = 24;

/** Countries filled with a colour as they lie in the frame, until the map moves. */
export class CountryMasks {
  constructor() {
    /** By country: the masks of its colour classes. @type {Map<string, {[color: number]: Mask}>} */
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
    if (others.length && (others[0].length === 0 || !this.recolouring)) return others[0];
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

  draw(g, mask, { ratio }) { for (const { bitmap, x, y } of mask) g.drawImage(bitmap, x, y, bitmap.width / ratio, bitmap.height / ratio); }
}

/** @param {import('./outlines.js').Outline} outline @param {string} css @param {import('./canvas-layer.js').Frame} frame @returns {Mask} */
function paint(outline, css, frame) {
  const { scale, origin, size, ratio } = frame, mask = [];
  for (const [west, north, east, south] of outline.parts(Apart / scale)) {
    const x = Math.max(0, Math.floor(west * scale - origin.x) - 1), y = Math.max(0, Math.floor(north * scale - origin.y) - 1), right = Math.min(size.x, Math.ceil(east * scale - origin.x) + 1), bottom = Math.min(size.y, Math.ceil(south * scale - origin.y) + 1);
    if (right <= x || bottom <= y) continue;
    const sheet = new OffscreenCanvas(Math.ceil((right - x) * ratio), Math.ceil((bottom - y) * ratio)), g = sheet.getContext('2d');
    g.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
    g.beginPath();
    outline.trace(/** @type {any} */ (g), frame);
    g.fillStyle = css + '4d';
    g.fill('evenodd');
    g.strokeStyle = css + '99';
    g.lineWidth = 1;
    g.stroke();
    mask.push({ bitmap: sheet.transferToImageBitmap(), x, y });
  }
  return mask;
}
