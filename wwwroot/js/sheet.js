// On a small screen the list and the reader are a sheet at the bottom with three stops: peek, half, full. Dragged by its head, or stepped by its handle.

const Stops = ['peek', 'half', 'full'], Still = 6;

/** @param {HTMLElement} root the page; its data-sheet holds the stop, which css/app.css gives a height */
export function connectSheet(root) {
  const handle = /** @type {HTMLElement} */ (root.querySelector('.sheet-handle'));
  let start = null;
  const set = stop => {
    root.dataset.sheet = stop;
    root.style.removeProperty('--sheet');
    handle.setAttribute('aria-expanded', String(stop !== 'peek'));
  };
  const step = by => set(Stops[Math.max(0, Math.min(Stops.length - 1, Stops.indexOf(root.dataset.sheet) + by))]);
  set('peek');
  handle.addEventListener('pointerdown', e => {
    start = { y: e.clientY, height: innerHeight - handle.getBoundingClientRect().top, moved: false };
    handle.setPointerCapture(e.pointerId);
  });
  handle.addEventListener('pointermove', e => {
    if (!start) return;
    if (Math.abs(e.clientY - start.y) > Still) start.moved = true;
    if (start.moved) root.style.setProperty('--sheet', `${Math.max(60, Math.min(innerHeight - 49, start.height + start.y - e.clientY))}px`);
  });
  const end = e => {
    if (!start) return;
    if (start.moved) {
      const share = (start.height + start.y - e.clientY) / innerHeight;
      set(share < 0.28 ? 'peek' : share < 0.72 ? 'half' : 'full');
    } else set(root.dataset.sheet === 'peek' ? 'half' : root.dataset.sheet === 'half' ? 'full' : 'peek');
    start = null;
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', () => { start = null; set(root.dataset.sheet); });
  handle.addEventListener('keydown', e => {
    if (e.key === 'ArrowUp') step(1);
    else if (e.key === 'ArrowDown') step(-1);
    else if (e.key === 'Enter' || e.key === ' ') set(root.dataset.sheet === 'peek' ? 'half' : root.dataset.sheet === 'half' ? 'full' : 'peek');
    else return;
    e.preventDefault();
  });
  // Tabs of the peeking list bring it up.
  root.addEventListener('click', e => { if (/** @type {Element} */ (e.target).closest('.side [role=tab]') && root.dataset.sheet === 'peek') set('half'); });
  return { raise() { if (root.dataset.sheet === 'peek') set('half'); } };
}
