/** `<tick-list>`: remembers which materials are ticked, in this browser only. */
import { readTicks, tickText } from '#src/view/guide-cases.ts';

class TickList extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const ticks = this.#kept();
    for (const box of this.#boxes()) box.checked = ticks.has(box.value);
    this.addEventListener('change', () => this.#keep(), { signal });
    this.querySelector('button')?.addEventListener('click', () => this.#clear(), { signal });
    document.addEventListener('sunledger:case', () => this.#count(), { signal });
    const bar = this.querySelector<HTMLElement>('[data-tick-bar]');
    if (bar !== null) bar.hidden = false;
    this.#count();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #name(): string {
    return `sunledger-ticks-${this.dataset['guide'] ?? ''}`;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-tick]')];
  }

  #kept(): ReadonlySet<string> {
    try {
      return readTicks(localStorage.getItem(this.#name));
    } catch {
      return new Set();
    }
  }

  #keep(): void {
    const ticked = this.#boxes().filter(({ checked }) => checked);
    try {
      if (ticked.length === 0) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify(ticked.map(({ value }) => value)));
    } catch {
      // Storage is switched off: the ticks hold for this page only.
    }
    this.#count();
  }

  #clear(): void {
    for (const box of this.#boxes()) box.checked = false;
    this.#keep();
  }

  #count(): void {
    const boxes = this.#boxes().filter((box) => box.closest('li')?.hidden !== true);
    const count = this.querySelector('[data-tick-count]');
    if (count !== null) {
      count.textContent = tickText(boxes.filter(({ checked }) => checked).length, boxes.length);
    }
  }
}

customElements.define('tick-list', TickList);
