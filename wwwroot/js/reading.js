// The reader in the browser: scrolls to the sentence being read, explains a mark under the pointer or the focus, and lights the pins that belong to it.

/** @param {HTMLElement} reader the component's root */
export function connect(reader) {
  const abort = new AbortController(), on = (name, handler) => reader.addEventListener(name, handler, { signal: abort.signal });
  const view = () => /** @type {any} */ (reader.closest('.page'))?.instrument?.view;
  const card = /** @type {HTMLElement} */ (reader.querySelector('#why'));
  let explained = null;

  /** Ids of the events that a mark, a sentence or a row of the list stands for. */
  function eventsOf(element) {
    const columns = view()?.columns;
    if (!columns) return [];
    const { event, place, from } = element.dataset, ids = [];
    if (event) return [Number(event)];
    if (place) {
      const number = columns.legend.places.findIndex(entry => entry.id === Number(place));
      for (const row of number < 0 ? [] : columns.rowsOf(number)) ids.push(columns.id[row]);
    } else if (from) {
      const a = Number(from), b = Number(element.dataset.to), id = element.closest('[data-article]')?.dataset.article;
      const article = columns.legend.articles.findIndex(entry => entry?.id === id);
      columns.time.forEachOverlapping(a, b, row => { if (columns.article[row] === article && columns.start[row] >= a && columns.end[row] <= b) ids.push(columns.id[row]); });
    }
    return ids;
  }

  function explain(mark) {
    if (mark === explained) return;
    explained?.removeAttribute('aria-describedby');
    explained = mark;
    card.hidden = !mark;
    if (!mark) return;
    mark.setAttribute('aria-describedby', 'why');
    card.textContent = mark.dataset.why;
    const box = mark.getClientRects()[0], frame = reader.getBoundingClientRect();
    card.style.left = `${Math.max(8, Math.min(box.left - frame.left, frame.width - card.offsetWidth - 8))}px`;
    const below = box.bottom - frame.top + 6;
    card.style.top = `${below + card.offsetHeight > frame.height ? box.top - frame.top - card.offsetHeight - 6 : below}px`;
  }

  const over = e => {
    const mark = e.target.closest('mark[data-why]'), lit = mark ?? e.target.closest('[data-event]');
    explain(mark);
    view()?.setHover(lit ? eventsOf(lit).slice(0, 2000) : []);
  };
  on('pointerover', over);
  on('focusin', over);
  on('pointerleave', () => { explain(null); view()?.setHover([]); });
  on('focusout', () => explain(null));
  on('scroll', () => explain(null));
  reader.addEventListener('scroll', () => explain(null), { capture: true, signal: abort.signal });
  document.addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !explained) return;
    explain(null);
    e.preventDefault();
  }, { capture: true, signal: abort.signal });

  function bring(container, element, smooth) {
    if (!container || !element) return;
    const top = element.getBoundingClientRect().top - container.getBoundingClientRect().top + container.scrollTop;
    container.scrollTo({ top: Math.max(0, top - container.clientHeight / 3), behavior: smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant' });
  }

  let article = null;
  return {
    showCurrent() {
      const scroll = reader.querySelector('.reader-scroll'), shown = /** @type {HTMLElement} */ (scroll?.querySelector('[data-article]'))?.dataset.article, sentence = scroll?.querySelector('.telling.current');
      if (sentence) bring(scroll, sentence, shown === article);
      else scroll?.scrollTo({ top: 0 });
      article = shown;
      // The list may be long: what is out of sight in it is not on the page.
      const list = /** @type {HTMLElement|null} */ (reader.querySelector('.passages-scroll'));
      if (list) list.scrollTop = Math.max(0, Number(list.dataset.share) * list.scrollHeight - list.clientHeight / 3);
    },
    copy: async text => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    dispose() { abort.abort(); },
  };
}
