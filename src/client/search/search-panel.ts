import type { Answer, Found, SearchEngine, Synonyms } from './engine.ts';
import { excerptOf } from './excerpt.ts';

/** Wait after the last key before searching, in milliseconds. */
const pause = 150;

type State = 'idle' | 'loading' | 'done' | 'empty';

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
};

/**
 * `<search-panel data-index data-synonyms>`: answers the form's query below it as the reader types.
 * The query and the type stand in the address; nothing is stored.
 */
class SearchPanel extends HTMLElement {
  #stop = new AbortController();
  #engine: Promise<SearchEngine> | undefined;
  #timer = 0;
  #composing = false;
  #asked = 0;
  #answer: Answer = { found: [], weak: false };

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const form = this.querySelector('form');
    const input = this.#input();
    if (form === null || input === null) return;
    input.addEventListener('focus', () => void this.#load(), { signal, once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    input.addEventListener('compositionend', () => ((this.#composing = false), this.#later()), {
      signal,
    });
    input.addEventListener('input', () => this.#composing || this.#later(), { signal });
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#run(true)), {
      signal,
    });
    this.querySelector('select')?.addEventListener('change', () => this.#show(), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  #area(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-search-state]');
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    const input = this.#input();
    const select = this.querySelector('select');
    if (input === null || select === null) return;
    input.value = asked.get('q') ?? '';
    select.value = asked.get('type') ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    void this.#run(false);
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    const set = (name: string, value: string): void =>
      value === '' ? url.searchParams.delete(name) : url.searchParams.set(name, value);
    set('q', this.#input()?.value.trim() ?? '');
    set('type', this.querySelector('select')?.value ?? '');
    history.replaceState(null, '', url);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#run(true), pause);
  }

  #load(): Promise<SearchEngine> {
    const synonyms: Synonyms = JSON.parse(
      this.querySelector('script[type="application/json"]')?.textContent ?? '[]',
    );
    return (this.#engine ??= import('./engine.ts').then(({ SearchEngine: Engine }) =>
      Engine.load(new URL(this.dataset['index'] ?? '', location.href).href, synonyms),
    ));
  }

  async #run(write: boolean): Promise<void> {
    const query = this.#input()?.value.trim() ?? '';
    const turn = (this.#asked += 1);
    if (write) this.#writeAddress();
    if (query === '') {
      this.#answer = { found: [], weak: false };
      this.#set('idle', '', []);
      return;
    }
    this.#set('loading', '正在查找……', []);
    try {
      const answer = await (await this.#load()).search(query);
      if (turn !== this.#asked) return;
      this.#answer = answer;
      this.#show();
    } catch {
      this.#engine = undefined;
      if (turn === this.#asked) {
        this.#set(
          'empty',
          '这个浏览器不能搜索，可能是停用了 WebAssembly。请从下面的目录里找。',
          [],
        );
      }
    }
  }

  #show(): void {
    this.#writeAddress();
    const select = this.querySelector('select');
    const type = select?.value ?? '';
    const { found, weak } = this.#answer;
    for (const option of select?.options ?? []) {
      const count = found.filter((one) => option.value === '' || one.type === option.value).length;
      option.textContent = `${option.dataset['label'] ?? option.value}（${count}）`;
    }
    const shown = found.filter((one) => type === '' || one.type === type);
    if (this.#input()?.value.trim() === '') return;
    const advice = this.dataset['advice'] ?? '';
    if (shown.length === 0)
      this.#set('empty', `没有找到。换个说法试试，或从下面的目录里找。${advice}`, []);
    else if (weak)
      this.#set('done', `没有很相符的，下面${shown.length}条可能有关。${advice}`, shown);
    else this.#set('done', `找到${shown.length}条。`, shown);
  }

  #set(state: State, message: string, found: readonly Found[]): void {
    const area = this.#area();
    if (area === null) return;
    area.dataset['searchState'] = state;
    const status = area.querySelector('[role="status"]');
    if (status !== null) status.textContent = message;
    area.querySelector('ol')?.replaceChildren(...found.map((one) => this.#item(one)));
  }

  #item({ url, title, type, content, terms }: Found): HTMLLIElement {
    const link = element('a', '', title);
    link.href = url;
    const excerpt = excerptOf(content, terms).map(({ text, marked }) =>
      marked ? element('mark', '', text) : text,
    );
    const item = element(
      'li',
      'search-result',
      element('p', '', link, ' ', element('span', 'small muted', type)),
      element('p', 'small', ...excerpt),
    );
    item.dataset['searchResult'] = '';
    return item;
  }
}

customElements.define('search-panel', SearchPanel);
