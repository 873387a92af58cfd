// Things of the page that are no part of the instrument: theme, focus, dialogs, clipboard, dropped files, the sheet of small screens.
import { connectSheet } from './sheet.js';

/** @param {string} name of the choice @param {string} value kept for a year, for this browser only */
export function remember(name, value) { document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=strict`; }

export function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  remember('theme', dark ? 'dark' : 'light');
}

export function focus(selector) { document.querySelector(selector)?.focus(); }

export function showDialog(selector) {
  const dialog = document.querySelector(selector);
  if (dialog && !dialog.open) dialog.showModal();
}

export function closeDialog(selector) { document.querySelector(selector)?.close(); }

export function keepInView(selector) { document.querySelector(selector)?.scrollIntoView({ block: 'nearest' }); }

/** @returns {Promise<boolean>} false where the browser does not allow it */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The report in a tab of its own; where that is not allowed, in this one. */
export function openReport(address) { if (!window.open(address, '_blank')) location.assign(address); }

let sheet = null;

/** On a small screen: what was chosen is to be read, so the sheet comes up half. */
export function raiseSheet() { sheet?.raise(); }

/** @param {HTMLElement} root the page @param {string} picker selector of the file picker, which Blazor listens to */
export function connect(root, picker) {
  acceptDrops(picker);
  sheet = connectSheet(root);
  root.addEventListener('keydown', moveInRows);
  // The router would take the address without moving the focus.
  for (const link of document.querySelectorAll('a.skip')) {
    link.addEventListener('click', e => {
      e.preventDefault();
      focus(/** @type {HTMLAnchorElement} */ (link).hash);
    });
  }
  // A click beside an open dialog closes it.
  root.addEventListener('click', e => { if (e.target instanceof HTMLDialogElement && e.target.open) e.target.close(); });
}

/** Everything answers from now on. @param {HTMLElement} root the page */
export function setReady(root) { root.dataset.ready = 'true'; }

/** Arrow keys go from row to row in a list. */
function moveInRows(e) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key], rows = e.target.closest?.('[data-rows]');
  if (!by || !rows || !e.target.matches('[data-event]')) return;
  const all = [...rows.querySelectorAll('[data-event]')], next = all[all.indexOf(e.target) + by];
  if (!next) return;
  next.focus();
  e.preventDefault();
}

/** Files dropped anywhere on the page go to the file picker. */
function acceptDrops(picker) {
  let depth = 0;
  const over = on => document.documentElement.classList.toggle('dropping', on);
  const files = e => e.dataTransfer?.types.includes('Files');
  addEventListener('dragenter', e => { if (files(e)) { depth++; over(true); } });
  addEventListener('dragleave', () => { if (depth && --depth === 0) over(false); });
  addEventListener('dragover', e => { if (files(e)) e.preventDefault(); });
  addEventListener('drop', e => {
    const input = document.querySelector(picker);
    if (!files(e) || !input) return;
    e.preventDefault();
    depth = 0;
    over(false);
    input.files = e.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
