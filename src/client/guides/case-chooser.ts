/**
 * `<case-chooser>`: shows only the parts (`[data-cases]`) that apply to the chosen situation. The
 * choice stands in the address as `case`; a part without the attribute always applies.
 */
import { appliesTo, chosenCase } from '#src/view/guide-cases.ts';

class CaseChooser extends HTMLElement {
  #stop = new AbortController();
  #chosen = '';

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('sunledger:parts', () => this.#sortParts(), { signal });
    const form = this.querySelector<HTMLElement>('[data-case-form]');
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[name="case"]')];
    if (form === null || boxes.length === 0) {
      this.#apply(new URLSearchParams(location.search).get('case') ?? '');
      return;
    }
    form.hidden = false;
    const chosen = chosenCase(
      location.search,
      boxes.map(({ value }) => value),
    );
    for (const box of boxes) box.checked = box.value === chosen;
    form.addEventListener(
      'change',
      () => this.#choose(boxes.find(({ checked }) => checked)?.value ?? ''),
      { signal },
    );
    this.#apply(chosen);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #choose(chosen: string): void {
    const address = new URL(location.href);
    if (chosen === '') address.searchParams.delete('case');
    else address.searchParams.set('case', chosen);
    history.replaceState(null, '', address);
    this.#apply(chosen);
  }

  #sortParts(): void {
    const parts = [...this.querySelectorAll<HTMLElement>('[data-cases]')];
    const known = parts.some(({ dataset }) => appliesTo(dataset['cases'] ?? '', this.#chosen));
    for (const part of parts) {
      part.hidden = known && !appliesTo(part.dataset['cases'] ?? '', this.#chosen);
    }
  }

  #apply(chosen: string): void {
    this.#chosen = chosen;
    this.#sortParts();
    const count = this.querySelector('[data-case-count]');
    if (count !== null) {
      const materials = [...this.querySelectorAll<HTMLElement>('.situated-materials > li')];
      const shown = materials.filter(({ hidden }) => !hidden).length;
      count.textContent =
        materials.length === 0 ? '' : `材料：显示${shown}种，共${materials.length}种。`;
    }
    for (const link of this.ownerDocument.querySelectorAll<HTMLAnchorElement>(
      '[data-keeps-case]',
    )) {
      const address = new URL(link.href);
      if (chosen === '') address.searchParams.delete('case');
      else address.searchParams.set('case', chosen);
      link.href = address.href;
    }
    this.dispatchEvent(new CustomEvent('sunledger:case', { bubbles: true }));
  }
}

customElements.define('case-chooser', CaseChooser);
