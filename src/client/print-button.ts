/** `<print-button>`: opens the browser's print dialogue; hidden without script. */
class PrintButton extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.addEventListener('click', () => window.print(), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('print-button', PrintButton);
