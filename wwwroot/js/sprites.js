// Small pictures that are drawn again and again, made once: discs, names with their halo, glows, and the tinted shapes of countries. Laying down a
// finished bitmap costs a browser without a graphics card a tenth of drawing the shape.

const Most = 3000;
/** Shapes of countries made in one frame at most; the others come with the next. */
const MasksAFrame = 6;

export class Sprites {
  constructor() {
    this.ratio = 1;
    /** @type {Map<string, {bitmap: ImageBitmap, w: number, h: number}>} */
    this.made = new Map();
    this.widths = new Map();
    this.ruler = new OffscreenCanvas(1, 1).getContext('2d');
  }

  clear() { this.made.clear(); }

  /** Pixels of a text in a font. */
  widthOf(font, text) {
    const key = font + text;
    let w = this.widths.get(key);
    if (w === undefined) {
      if (this.widths.size > Most) this.widths.clear();
      this.ruler.font = font;
      this.widths.set(key, w = this.ruler.measureText(text).width);
    }
    return w;
  }

  /** @param {string} key @param {number} w @param {number} h @param {(g: OffscreenCanvasRenderingContext2D) => void} paint around the origin in the middle */
  of(key, w, h, paint) {
    key = `${key}@${this.ratio}`;
    let sprite = this.made.get(key);
    if (!sprite) {
      if (this.made.size > Most) this.made.clear();
      const sheet = new OffscreenCanvas(Math.ceil(w * this.ratio), Math.ceil(h * this.ratio)), g = sheet.getContext('2d');
      g.setTransform(this.ratio, 0, 0, this.ratio, sheet.width / 2, sheet.height / 2);
      paint(g);
      this.made.set(key, sprite = { bitmap: sheet.transferToImageBitmap(), w: sheet.width / this.ratio, h: sheet.height / this.ratio });
    }
    return sprite;
  }

  /** Lays a sprite down with its middle at a point, on whole pixels of the screen. */
  lay(g, { bitmap, w, h }, x, y) {
    const r = this.ratio;
    g.drawImage(bitmap, Math.round((x - w / 2) * r) / r, Math.round((y - h / 2) * r) / r, w, h);
  }

  /** A marker: filled where something happened, a dashed ring where it is only planned or possible. @param {import('./palette.js').Theme} t */
  disc(g, t, color, firm, r, x, y) {
    const radius = Math.round(r * 2) / 2;
    this.lay(g, this.of(`disc ${color} ${firm} ${radius}`, radius * 2 + 4, radius * 2 + 4, own => {
      own.beginPath();
      own.arc(0, 0, radius, 0, 2 * Math.PI);
      own.fillStyle = firm ? t.classes[color] : t.paper;
      own.globalAlpha = 0.93;
      own.fill();
      own.globalAlpha = 1;
      own.setLineDash(firm ? [] : [3, 2]);
      own.strokeStyle = firm ? t.paper : t.classes[color];
      own.lineWidth = 1.5;
      own.stroke();
    }), x, y);
  }

  /** A text with a halo, its left edge at x and its middle at y. */
  label(g, font, text, ink, halo, x, y) {
    const w = this.widthOf(font, text);
    this.lay(g, this.of(`label ${font} ${text}`, w + 8, 20, own => {
      own.font = font;
      own.textAlign = 'center';
      own.textBaseline = 'middle';
      own.lineJoin = 'round';
      own.lineWidth = 3;
      own.strokeStyle = halo;
      own.strokeText(text, 0, 0);
      own.fillStyle = ink;
      own.fillText(text, 0, 0);
    }), x + w / 2, y);
  }

  /** A soft disc. */
  glow(g, color, r, x, y) {
    this.lay(g, this.of(`glow ${color} ${r}`, r * 2, r * 2, own => {
      const fill = own.createRadialGradient(0, 0, 0, 0, 0, r);
      fill.addColorStop(0, color + '66');
      fill.addColorStop(0.7, color + '3a');
      fill.addColorStop(1, color + '00');
      own.fillStyle = fill;
      own.fillRect(-r, -r, 2 * r, 2 * r);
    }), x, y);
  }
}

/** Countries filled with a colour as they lie in the frame, until the map moves. */
export class Masks {
  /** @param {import('./base-map.js').World} world */
  constructor(world) {
    this.world = world;
    /** By country: the masks of its colour classes, null where nothing of it is in the frame. @type {Map<string, {[color: number]: {bitmap: ImageBitmap, x: number, y: number}|null}>} */
    this.made = new Map();
    this.left = MasksAFrame;
  }

  clear() { this.made.clear(); }

  /**
   * The country in a colour, or in another one where this frame has made its share; undefined where it must wait.
   * @param {string} code @param {number} color class @param {import('./outlines.js').Outline} outline @param {string} css the colour
   * @param {import('./canvas-layer.js').Frame} frame
   */
  of(code, color, outline, css, frame) {
    let own = this.made.get(code);
    if (!own) this.made.set(code, own = {});
    if (color in own) return own[color];
    const others = Object.values(own);
    if (others.length && others[0] === null) return null;
    if (this.left === MasksAFrame) requestAnimationFrame(() => { this.left = MasksAFrame; });
    if (this.left-- <= 0) return others[0];
    return own[color] = this.make(outline, css, frame);
  }

  make(outline, css, frame) {
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

  draw(g, { bitmap, x, y }, { ratio }) { g.drawImage(bitmap, x, y, bitmap.width / ratio, bitmap.height / ratio); }
}
