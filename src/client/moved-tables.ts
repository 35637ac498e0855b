/**
 * Marks tables that have been moved sideways, whose first column is to stay in view. A place of its own for every
 * cell of that column is dear to lay out, so that no table has it before.
 */
document.addEventListener(
  'scroll',
  ({ target }) => {
    if (target instanceof HTMLElement && target.classList.contains('table-scroll'))
      target.toggleAttribute('data-moved', target.scrollLeft > 0);
  },
  { capture: true, passive: true },
);
