// A line of text that changes in every frame of a scrub, on a canvas: as text of the page it would be laid out anew in every one, which takes longer than drawing
// the timeline. The canvas holds the text too, for whoever reads the page without seeing it, but not each one of a scrub: any change of it has the browser look
// through the styles of the page.

export class Counter {
  /** @param {HTMLCanvasElement} canvas with the font and colour of the text */
  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.text = document.createTextNode('');
    this.shown = '';
    canvas.replaceChildren(this.text);
    this.observer = new ResizeObserver(() => this.refresh());
    this.observer.observe(canvas);
    this.refresh();
  }

  dispose() {
    this.observer.disconnect();
  }

  /** Makes room for the longest text that will be shown, so that nothing beside it moves. @param {string} text */
  reserve(text) { this.canvas.style.width = `${Math.ceil(this.context.measureText(text).width)}px`; }

  /** @param {string} text */
  show(text) {
    if (text === this.shown) return;
    this.shown = text;
    this.draw();
  }

  /** Has the text read by whoever does not see it, once a scrub has come to rest. */
  settle() { this.text.data = this.shown; }

  /** Draws anew, after the size or the theme changed. */
  refresh() {
    const { canvas, context: g } = this, { font, color } = getComputedStyle(canvas), ratio = window.devicePixelRatio || 1;
    this.width = canvas.clientWidth;
    this.height = canvas.clientHeight;
    canvas.width = Math.round(this.width * ratio);
    canvas.height = Math.round(this.height * ratio);
    g.scale(ratio, ratio);
    g.font = font;
    g.fillStyle = color;
    g.textBaseline = 'middle';
    this.draw();
  }

  draw() {
    const { width, height, context: g } = this;
    g.clearRect(0, 0, width, height);
    g.fillText(this.shown, 0, height / 2, width);
  }
}
