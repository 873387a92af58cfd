// Things of the page that are no part of the instrument: theme, focus, clipboard, dropped files.

export function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.cookie = `theme=${dark ? 'dark' : 'light'}; path=/; max-age=31536000; samesite=strict`;
}

export function focus(selector) { document.querySelector(selector)?.focus(); }

export function scrollTo(selector) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior });
}

export function copy(text) { return navigator.clipboard?.writeText(text); }

/** Files dropped anywhere on the page go to the file picker, which Blazor listens to. */
export function acceptDrops(selector) {
  let depth = 0;
  const over = on => document.documentElement.classList.toggle('dropping', on);
  const files = e => e.dataTransfer?.types.includes('Files');
  addEventListener('dragenter', e => { if (files(e)) { depth++; over(true); } });
  addEventListener('dragleave', () => { if (depth && --depth === 0) over(false); });
  addEventListener('dragover', e => { if (files(e)) e.preventDefault(); });
  addEventListener('drop', e => {
    const input = document.querySelector(selector);
    if (!files(e) || !input) return;
    e.preventDefault();
    depth = 0;
    over(false);
    input.files = e.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
