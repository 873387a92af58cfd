// Which parts of a picture are taken: a coarse grid of bytes, cleared and asked every frame.

const Cell = 4;

export class Occupancy {
  constructor() { this.columns = this.rows = 0; this.taken = new Uint8Array(0); }

  /** @param {{x: number, y: number}} size of the picture in pixels */
  clear(size) {
    const columns = Math.ceil(size.x / Cell), rows = Math.ceil(size.y / Cell);
    if (columns !== this.columns || rows !== this.rows) { this.columns = columns; this.rows = rows; this.taken = new Uint8Array(columns * rows); }
    else this.taken.fill(0);
  }

  take(left, top, right, bottom) {
    const x0 = Math.max(0, Math.floor(left / Cell)), x1 = Math.min(this.columns - 1, Math.floor(right / Cell)), y1 = Math.min(this.rows - 1, Math.floor(bottom / Cell));
    for (let y = Math.max(0, Math.floor(top / Cell)); y <= y1; y++) if (x1 >= x0) this.taken.fill(1, y * this.columns + x0, y * this.columns + x1 + 1);
  }

  /** Whether all of a box is free; what lies beyond the picture is. */
  isFree(left, top, right, bottom) {
    const x0 = Math.max(0, Math.floor(left / Cell)), x1 = Math.min(this.columns - 1, Math.floor(right / Cell)), y0 = Math.max(0, Math.floor(top / Cell)), y1 = Math.min(this.rows - 1, Math.floor(bottom / Cell));
    for (let y = y0; y <= y1; y++) for (let x = x0, at = y * this.columns + x0; x <= x1; x++, at++) if (this.taken[at]) return false;
    return true;
  }

  /** Takes a box where all of it is free; says whether it was. */
  takeIfFree(left, top, right, bottom) {
    if (!this.isFree(left, top, right, bottom)) return false;
    this.take(left, top, right, bottom);
    return true;
  }
}
