/**
 * `<filter-list>`: hides the `[data-filter-item]` elements that do not match the controls.
 * A control named `region` is compared with `data-facet-region` (several values are separated by
 * spaces); a control named `text` looks in the item's text. The choice stands in the address, the
 * count is announced, and groups (`[data-filter-group]`) without a visible item are hidden too.
 */

type Choice = ReadonlyMap<string, string>;

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const matches = (item: HTMLElement, choice: Choice): boolean =>
  [...choice].every(([name, value]) => {
    if (value === '') return true;
    if (name === 'text') return normal(item.textContent).includes(normal(value));
    return (item.getAttribute(`data-facet-${name}`) ?? '').split(' ').includes(value);
  });

class FilterList extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const panel = this.querySelector<HTMLElement>('.filter-controls');
    if (panel === null) return;
    this.#readAddress(panel);
    panel.addEventListener('input', () => this.#apply(panel, true), { signal });
    panel
      .querySelector('[data-filter-reset]')
      ?.addEventListener('click', () => this.#clear(panel), { signal });
    // As it was built, the list shows everything.
    if (location.search !== '') this.#apply(panel, false);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #controls(panel: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
    return [...panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')];
  }

  #readAddress(panel: HTMLElement): void {
    const asked = new URLSearchParams(location.search);
    for (const control of this.#controls(panel)) control.value = asked.get(control.name) ?? '';
    // An unknown value leaves a select empty: fall back to its first option, which is “all”.
    for (const select of panel.querySelectorAll('select')) {
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
  }

  #clear(panel: HTMLElement): void {
    for (const control of this.#controls(panel)) control.value = '';
    this.#apply(panel, true);
    this.#controls(panel).at(0)?.focus();
  }

  #apply(panel: HTMLElement, write: boolean): void {
    const controls = this.#controls(panel);
    const choice: Choice = new Map(controls.map(({ name, value }) => [name, value.trim()]));
    const items = [...this.querySelectorAll<HTMLElement>('[data-filter-item]')];
    for (const item of items) item.hidden = !matches(item, choice);
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      group.hidden = group.querySelector('[data-filter-item]:not([hidden])') === null;
    }
    for (const select of panel.querySelectorAll('select')) this.#count(select, items, choice);
    const shown = items.filter((item) => !item.hidden).length;
    const count = this.querySelector('[data-filter-count]');
    if (count !== null) {
      const unit = this.dataset['unit'] ?? '项';
      count.textContent =
        shown === 0
          ? `没有符合条件的条目，共${items.length}${unit}`
          : `显示${shown}${unit}，共${items.length}${unit}`;
    }
    const reset = panel.querySelector<HTMLButtonElement>('[data-filter-reset]');
    if (reset !== null) reset.disabled = [...choice.values()].every((value) => value === '');
    if (write) this.#writeAddress(choice);
  }

  /** Each option says how many items it would show, given the other controls. */
  #count(select: HTMLSelectElement, items: readonly HTMLElement[], choice: Choice): void {
    for (const option of select.options) {
      if (option.value === '') continue;
      const asked = new Map(choice).set(select.name, option.value);
      const found = items.filter((item) => matches(item, asked)).length;
      option.textContent = `${option.dataset['label'] ?? option.value}（${found}）`;
    }
  }

  #writeAddress(choice: Choice): void {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of choice) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    const text = query.toString();
    history.replaceState(
      null,
      '',
      `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`,
    );
  }
}

customElements.define('filter-list', FilterList);
