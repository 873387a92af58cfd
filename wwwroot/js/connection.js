// When the connection to the program is lost: what is on the screen stays and can be scrubbed; this says so, tries again, and comes back to the same view.
const modal = document.getElementById('components-reconnect-modal');

modal.addEventListener('components-reconnect-state-changed', /** @param {any} e */ e => {
  // The program was started anew and knows this page no longer. The address holds the view; what was being typed is not thrown away.
  const typed = [...document.querySelectorAll('textarea')].some(area => area.value);
  if (e.detail.state === 'rejected' && !typed) location.reload();
});

modal.addEventListener('click', async e => {
  const at = /** @type {Element} */ (e.target);
  if (at.closest('[data-reload]')) location.reload();
  if (!at.closest('[data-reconnect]')) return;
  modal.className = 'components-reconnect-show';
  try {
    if (!await /** @type {any} */ (window).Blazor.reconnect()) location.reload();
  } catch {
    modal.className = 'components-reconnect-failed';
  }
});
