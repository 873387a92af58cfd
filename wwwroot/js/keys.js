// Keys that run commands wherever nothing is being typed. The table of keys comes from Commands/Command.cs; what needs no server is done here by the
// instrument, which hears the event "command" and prevents its default.

const Typing = 'input, textarea, select, [contenteditable]';

/** Keys that belong to the element that has the focus. */
function isTaken(key, target) {
  if (target.closest?.(Typing) || target.closest?.('dialog')) return true;
  if (key === 'Escape') return false;
  if (target.closest?.('[role=slider], [role=tablist], [role=listbox], [role=separator]')) return [' ', 'Enter', 'Home', 'End', '+', '-', '='].includes(key) || key.startsWith('Arrow') || key.startsWith('Page');
  return key === ' ' && Boolean(target.closest?.('button, a, summary, [role=button], [tabindex="0"]'));
}

/**
 * @param {HTMLElement} root the page
 * @param dotnet answers Run(command)
 * @param {{key: string, control: boolean, command: string}[]} bindings
 * @param {boolean} letters false: only keys with Ctrl and Escape act (WCAG 2.1.4)
 */
export function connectKeys(root, dotnet, bindings, letters) {
  const table = new Map(bindings.map(binding => [(binding.control ? 'Ctrl+' : '') + binding.key, binding.command]));
  const abort = new AbortController();
  let on = letters;
  document.addEventListener('keydown', e => {
    if (e.altKey || e.defaultPrevented || e.isComposing) return;
    const control = e.ctrlKey || e.metaKey, single = e.key.length === 1 && !control;
    const command = table.get((control ? 'Ctrl+' : '') + (e.key.length === 1 ? e.key.toLowerCase() : e.key));
    if (!command || single && !on || !control && isTaken(e.key, e.target)) return;
    if (root.dispatchEvent(new CustomEvent('command', { detail: command, cancelable: true }))) dotnet.invokeMethodAsync('Run', command);
    e.preventDefault();
  }, { signal: abort.signal });
  return { setLetters: value => { on = value; }, dispose: () => abort.abort() };
}
