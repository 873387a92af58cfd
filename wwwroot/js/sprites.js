// Small pictures that are drawn again and again, made once: discs, names with their halo, glows, and the tinted shapes of countries. Laying down a
// finished bitmap costs a browser without a graphics card a tenth of drawing the shape.

const Most = 3000;
/** Shapes of countries and names made in one frame at most; the others come with the next. */
const MasksAFrame = 6, LabelsAFrame = 2;

export class Sprites {
  constructor() {
    this.ratio = 1;
    this.labelsLeft = LabelsAFrame;
    this.warming = 0;
    /** @type {Map<string, {bitmap: ImageBitmap, w: number, h: number}>} */
    this.made = new Map();
    this.widths = new Map();
    this.ruler = new OffscreenCanvas(1, 1).getContext('2d');
  }

  clear() { this.made.clear(); cancelIdleCallback(this.warming); }

  /** A new frame: so many more names may be made. */
  begin(ratio) { this.ratio = ratio; this.labelsLeft = LabelsAFrame; }

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
    this.lay(g, this.discOf(t, color, firm, r > 10 ? Math.round(r) : Math.round(r * 2) / 2), x, y);
  }

  discOf(t, color, firm, radius) {
    return this.of(`disc ${color} ${firm} ${radius}`, radius * 2 + 4, radius * 2 + 4, own => {
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
    });
  }

  /** A number or a short text that changes from frame to frame, from sprites of its characters; its middle at a point. */
  number(g, font, text, ink, x, y) {
    let at = x;
    for (const c of text) at -= this.widthOf(font, c) / 2;
    for (const c of text) {
      const w = this.widthOf(font, c);
      this.lay(g, this.characterOf(font, ink, c), at + w / 2, y);
      at += w;
    }
  }

  characterOf(font, ink, c) {
    return this.of(`char ${font} ${ink} ${c}`, this.widthOf(font, c) + 4, 18, own => { own.font = font; own.textAlign = 'center'; own.textBaseline = 'middle'; own.fillStyle = ink; own.fillText(c, 0, 0.5); });
  }

  /** The plate of a badge. @param {import('./palette.js').Theme} t @param {string} css colour of its edge */
  plate(g, t, css, width, firm, on, x, y, h) {
    this.lay(g, this.plateOf(t, css, Math.ceil(width / 4) * 4, firm, on, h), x, y);
  }

  plateOf(t, css, w, firm, on, h) {
    return this.of(`plate ${css} ${w} ${firm} ${on}`, w + 6, h + 6, own => {
      own.beginPath();
      own.roundRect(-w / 2, -h / 2, w, h, 5);
      own.fillStyle = t.halo;
      own.fill();
      own.setLineDash(firm ? [] : [3, 2]);
      own.strokeStyle = css;
      own.lineWidth = on ? 2.2 : 1.2;
      own.stroke();
    });
  }

  /**
   * Makes what a scrub is sure to need while nothing else is to be done, so that its first frames are as fast as the later ones.
   * @param {import('./palette.js').Theme} t @param {string} font of numbers @param {number} h height of badges
   */
  warm(t, font, h) {
    const work = [], classes = [...t.classes.keys()];
    for (const c of '0123456789.k') for (const ink of [t.onMark, t.ink]) work.push(() => this.characterOf(font, ink, c));
    for (const color of classes) {
      for (let r = 5; r <= 24; r += r < 10 ? 0.5 : 1) work.push(() => this.discOf(t, color, true, r));
      for (let w = 20; w <= 48; w += 4) work.push(() => this.plateOf(t, t.classes[color], w, true, false, h));
    }
    const some = deadline => {
      while (work.length && deadline.timeRemaining() > 2) work.pop()();
      if (work.length) this.warming = requestIdleCallback(some);
    };
    cancelIdleCallback(this.warming);
    this.warming = requestIdleCallback(some);
  }

  /** A text without a halo, its left edge at x and its middle at y. */
  text(g, font, text, ink, x, y) {
    const w = this.widthOf(font, text);
    this.lay(g, this.of(`text ${font} ${ink} ${text}`, w + 4, 18, own => { own.font = font; own.textAlign = 'center'; own.textBaseline = 'middle'; own.fillStyle = ink; own.fillText(text, 0, 0.5); }), x + w / 2, y);
  }

  /** A text with a halo, its left edge at x and its middle at y; false where this frame has made its share of new ones. */
  label(g, font, text, ink, halo, x, y) {
    const w = this.widthOf(font, text), key = `label ${font} ${text}`;
    if (!this.made.has(`${key}@${this.ratio}`) && this.labelsLeft-- <= 0) return false;
    this.lay(g, this.of(key, w + 8, 20, own => {
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
    return true;
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
    /** Whether a country may take another colour than the one it was first drawn in: not while one scrubs. */
    this.recolouring = false;
  }

  clear() { this.made.clear(); }

  /** A new frame: so many more may be made. */
  begin() { this.left = MasksAFrame; }

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
    if (others.length && !this.recolouring || this.left-- <= 0) return others[0];
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
