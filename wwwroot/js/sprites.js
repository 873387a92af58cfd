// Small pictures that are drawn again and again, made once: discs, numbers, plates, names with their halo, glows. Laying down a finished
// bitmap costs a browser without a graphics card a tenth of drawing the shape.

const Most = 4000;
/** Pixels of the screen between two pictures on a sheet, and of a sheet's width at least. */
const Gap = 2, SheetWidth = 1024;
/** Pixels of the page around a name with its halo, both sides together. */
const LabelMargin = 8;

/** @typedef {{bitmap: ImageBitmap, x: number, y: number, width: number, height: number, w: number, h: number}} Sprite a part of a sheet in its pixels, and its size in those of the page */
/** @typedef {{key: string, w: number, h: number, paint: (g: OffscreenCanvasRenderingContext2D) => void}} Order a picture to be made, painted around the origin in its middle */

export class Sprites {
  constructor() {
    this.ratio = 1;
    this.hurried = false;
    /** @type {Map<string, Sprite>} */
    this.made = new Map();
    /** Names that were asked for and are not made yet. @type {Map<string, Order>} */
    this.wanted = new Map();
    /** Pixels of texts by font. @type {Map<string, Map<string, number>>} */
    this.widths = new Map();
    this.ruler = new OffscreenCanvas(1, 1).getContext('2d');
  }

  clear() { this.made.clear(); this.wanted.clear(); }

  /** A new frame on a screen of this many pixels to one of the page; in a hurried one texts that are not made yet are left out. */
  begin(ratio, hurried = false) {
    if (ratio !== this.ratio) this.clear();
    this.ratio = ratio;
    this.hurried = hurried;
  }

  /** Pixels of a text in a font. */
  widthOf(font, text) {
    let widths = this.widths.get(font);
    if (!widths) this.widths.set(font, widths = new Map());
    let w = widths.get(text);
    if (w === undefined) {
      if (widths.size > Most) widths.clear();
      this.ruler.font = font;
      widths.set(text, w = this.ruler.measureText(text).width);
    }
    return w;
  }

  /** Pixels of a name, as good as they are needed to find room for it: measuring one that is not made yet would take longer than drawing all that are. */
  widthOfLabel(font, text) {
    const sprite = this.made.get(`label ${font} ${text}`);
    if (sprite) return sprite.w - LabelMargin;
    let w = 0;
    for (const c of text) w += this.widthOf(font, c);
    return w;
  }

  /** Makes pictures side by side on one sheet, which costs little more than making one. @param {Order[]} orders */
  make(orders) {
    if (this.made.size + orders.length > Most) this.made.clear();
    const { ratio } = this, places = [], width = Math.max(SheetWidth, ...orders.map(order => Math.ceil(order.w * ratio)));
    let x = 0, y = 0, row = 0;
    for (const { w, h } of orders) {
      const wide = Math.ceil(w * ratio), high = Math.ceil(h * ratio);
      if (x + wide > width) { x = 0; y += row + Gap; row = 0; }
      places.push({ x, y, width: wide, height: high });
      x += wide + Gap;
      row = Math.max(row, high);
    }
    const sheet = new OffscreenCanvas(orders.length > 1 ? width : places[0].width, y + row), g = sheet.getContext('2d');
    orders.forEach(({ paint }, k) => {
      const at = places[k];
      g.setTransform(ratio, 0, 0, ratio, at.x + at.width / 2, at.y + at.height / 2);
      paint(g);
    });
    const bitmap = sheet.transferToImageBitmap();
    orders.forEach(({ key }, k) => this.made.set(key, { bitmap, ...places[k], w: places[k].width / ratio, h: places[k].height / ratio }));
  }

  /** A picture, or nothing where it is not there: then it is wanted. @param {string} key @param {() => Order} order @returns {Sprite|undefined} */
  ifMade(key, order) {
    const sprite = this.made.get(key);
    if (!sprite && !this.wanted.has(key)) this.wanted.set(key, order());
    return sprite;
  }

  /** Makes so many of those wanted at most. */
  makeWanted(most) {
    const orders = [...this.wanted.values()].slice(0, most);
    for (const { key } of orders) this.wanted.delete(key);
    if (orders.length) this.make(orders);
  }

  /** A picture with its middle at a point. One that is not made yet is painted there, and wanted: making a sheet for it takes longer than a frame has. @param {string} key @param {() => Order} order */
  put(g, key, order, x, y) {
    const sprite = this.ifMade(key, order);
    if (sprite) { this.lay(g, sprite, x, y); return; }
    g.save();
    g.translate(x, y);
    this.wanted.get(key).paint(g);
    g.restore();
  }

  /** Lays a sprite down with its middle at a point, on whole pixels of the screen. */
  lay(g, sprite, x, y) {
    const { bitmap, x: left, y: top, width, height, w, h } = sprite, r = this.ratio;
    g.drawImage(bitmap, left, top, width, height, Math.round((x - w / 2) * r) / r, Math.round((y - h / 2) * r) / r, w, h);
  }

  /** A marker: filled where something surely happened, a dashed ring where all is only planned, possible or may well be wrong. @param {import('./palette.js').Theme} t */
  disc(g, t, color, firm, r, x, y) {
    const radius = roundRadius(r);
    this.put(g, `disc ${color} ${firm} ${radius}`, () => this.discOrder(t, color, firm, radius), x, y);
  }

  /**
   * A marker with the number of its events, in one picture where that is made.
   * @param {import('./palette.js').Theme} t @param {string} font @param {string} text the number
   */
  pin(g, t, color, firm, r, font, text, x, y) {
    const sprite = this.made.get(`pin ${color} ${firm} ${text}`);
    if (sprite) { this.lay(g, sprite, x, y); return; }
    this.disc(g, t, color, firm, r, x, y);
    this.number(g, font, text, firm ? t.onMark : t.ink, x, y);
  }

  /** Has it made when there is time. */
  foreseePin(t, color, r, font, text) {
    const radius = roundRadius(r), disc = this.discOrder(t, color, true, radius), number = this.textOrder(font, t.onMark, text);
    this.ifMade(`pin ${color} true ${text}`, () => ({ key: `pin ${color} true ${text}`, w: disc.w, h: disc.h, paint: g => { disc.paint(g); number.paint(g); } }));
  }

  /** @returns {Order} */
  discOrder(t, color, firm, radius) {
    return {
      key: `disc ${color} ${firm} ${radius}`, w: radius * 2 + 4, h: radius * 2 + 4, paint: g => {
        g.beginPath();
        g.arc(0, 0, radius, 0, 2 * Math.PI);
        g.fillStyle = firm ? t.classes[color] : t.paper;
        g.globalAlpha = 0.93;
        g.fill();
        g.globalAlpha = 1;
        g.setLineDash(firm ? [] : [3, 2]);
        g.strokeStyle = firm ? t.paper : t.classes[color];
        g.lineWidth = 1.5;
        g.stroke();
      },
    };
  }

  /** A number or a short text that changes from frame to frame, in one picture where that was foreseen, else from those of its characters; its middle at a point. */
  number(g, font, text, ink, x, y) {
    const whole = this.made.get(`text ${font} ${ink} ${text}`);
    if (whole) { this.lay(g, whole, x, y); return; }
    let at = x;
    for (const c of text) at -= this.widthOf(font, c) / 2;
    for (const c of text) {
      const w = this.widthOf(font, c);
      this.put(g, `text ${font} ${ink} ${c}`, () => this.textOrder(font, ink, c), at + w / 2, y);
      at += w;
    }
  }

  /** @returns {Order} */
  textOrder(font, ink, text) {
    return { key: `text ${font} ${ink} ${text}`, w: this.widthOf(font, text) + 4, h: 18, paint: g => { g.font = font; g.textAlign = 'center'; g.textBaseline = 'middle'; g.fillStyle = ink; g.fillText(text, 0, 0.5); } };
  }

  /** The plate of a badge. @param {import('./palette.js').Theme} t @param {string} css colour of its edge */
  plate(g, t, css, width, firm, on, x, y, h) {
    const w = roundWidth(width);
    this.put(g, `plate ${css} ${w} ${firm} ${on}`, () => this.plateOrder(t, css, w, firm, on, h), x, y);
  }

  /** Has plates of every colour made when there is time. @param {import('./palette.js').Theme} t */
  foreseePlates(t, width, firm, h) {
    const w = roundWidth(width);
    for (const css of t.classes) this.ifMade(`plate ${css} ${w} ${firm} false`, () => this.plateOrder(t, css, w, firm, false, h));
  }

  /** @returns {Order} */
  plateOrder(t, css, w, firm, on, h) {
    return {
      key: `plate ${css} ${w} ${firm} ${on}`, w: w + 6, h: h + 6, paint: g => {
        g.beginPath();
        g.roundRect(-w / 2, -h / 2, w, h, 5);
        g.fillStyle = t.halo;
        g.fill();
        g.setLineDash(firm ? [] : [3, 2]);
        g.strokeStyle = css;
        g.lineWidth = on ? 2.2 : 1.2;
        g.stroke();
      },
    };
  }

  /**
   * Makes what any scrub needs, so that its first frames are as fast as the later ones.
   * @param {import('./palette.js').Theme} t @param {string} font of numbers @param {number} h height of badges
   */
  warm(t, font, h) {
    const orders = [];
    for (const ink of [t.onMark, t.ink]) for (const c of '0123456789.k') orders.push(this.textOrder(font, ink, c));
    for (const color of t.classes.keys()) {
      for (let w = 20; w <= 48; w += 4) orders.push(this.plateOrder(t, t.classes[color], w, true, false, h));
      orders.push(this.plateOrder(t, t.classes[color], 20, false, false, h), this.plateOrder(t, t.classes[color], 24, false, false, h));
      for (let r = 4.5; r <= 24; r += r < 10 ? 0.5 : 1) orders.push(this.discOrder(t, color, true, r));
      for (let r = 4.5; r <= 12; r += r < 10 ? 0.5 : 1) orders.push(this.discOrder(t, color, false, r));
    }
    this.make(orders);
  }

  /** A text without a halo, its left edge at x and its middle at y. */
  text(g, font, text, ink, x, y) {
    const key = `text ${font} ${ink} ${text}`, order = () => this.textOrder(font, ink, text);
    if (this.ifMade(key, order) || !this.hurried) this.put(g, key, order, x + this.widthOf(font, text) / 2, y);
  }

  /** A text with a halo, its left edge at x and its middle at y. */
  label(g, font, text, ink, halo, x, y) {
    const key = `label ${font} ${text}`, order = () => this.labelOrder(font, text, ink, halo), sprite = this.ifMade(key, order);
    if (sprite) this.lay(g, sprite, x + (sprite.w - LabelMargin) / 2, y);
    else if (!this.hurried) this.put(g, key, order, x + this.widthOf(font, text) / 2, y);
  }

  /** @returns {Order} */
  labelOrder(font, text, ink, halo) {
    return {
      key: `label ${font} ${text}`, w: this.widthOf(font, text) + LabelMargin, h: 20, paint: g => {
        g.font = font;
        g.textAlign = 'center';
        g.textBaseline = 'middle';
        g.lineJoin = 'round';
        g.lineWidth = 3;
        g.strokeStyle = halo;
        g.strokeText(text, 0, 0);
        g.fillStyle = ink;
        g.fillText(text, 0, 0);
      },
    };
  }

  /** A soft disc. */
  glow(g, color, r, x, y) {
    this.put(g, `glow ${color} ${r}`, () => ({
      key: `glow ${color} ${r}`, w: r * 2, h: r * 2, paint: own => {
        const fill = own.createRadialGradient(0, 0, 0, 0, 0, r);
        fill.addColorStop(0, color + '66');
        fill.addColorStop(0.7, color + '3a');
        fill.addColorStop(1, color + '00');
        own.fillStyle = fill;
        own.fillRect(-r, -r, 2 * r, 2 * r);
      },
    }), x, y);
  }
}

/** Radii and widths that pictures are made in. */
const roundRadius = r => r > 10 ? Math.round(r) : Math.round(r * 2) / 2;
const roundWidth = width => Math.ceil(width / 4) * 4;
