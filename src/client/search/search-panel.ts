import type { Answer, SearchEngine } from './engine.ts';
import { filtered, filterNames, resultItem, writeExcerpt, type Filters } from './results.ts';

/** Wait after the last key before searching, in milliseconds. */
const pause = 150;
/** Results shown at a time; each costs the text of its section. */
const atATime = 6;

type State = 'idle' | 'loading' | 'done' | 'empty';

/**
 * `<search-panel data-folder data-base data-advice>`: answers the form's query below it as the
 * reader types, first from the names, then from the texts. The query and the filters stand in the
 * address; nothing is stored.
 */
class SearchPanel extends HTMLElement {
  #stop = new AbortController();
  #engine: Promise<SearchEngine> | undefined;
  #timer = 0;
  #composing = false;
  #asked = 0;
  #shown = atATime;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const [form, input] = [this.querySelector('form'), this.#input()];
    if (form === null || input === null) return;
    input.addEventListener('focus', () => void this.#warm(), { signal, once: true });
    input.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    input.addEventListener(
      'compositionend',
      () => {
        this.#composing = false;
        this.#later();
      },
      { signal },
    );
    input.addEventListener('input', () => this.#composing || this.#later(), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#ask('push');
      },
      { signal },
    );
    for (const select of this.querySelectorAll('select')) {
      select.addEventListener('change', () => this.#ask('push'), { signal });
    }
    this.querySelector('[data-search-more]')?.addEventListener('click', () => this.#more(), {
      signal,
    });
    this.addEventListener('keydown', (event) => this.#step(event), { signal });
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

  #filters(): Filters {
    const value = (name: string): string =>
      this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
    return { type: value('type'), topic: value('topic'), county: value('county') };
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    const input = this.#input();
    if (input === null) return;
    input.value = asked.get('q') ?? '';
    for (const select of this.querySelectorAll('select')) {
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    this.#ask('keep');
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const url = new URL(location.href);
    const fields = { q: this.#input()?.value.trim() ?? '', ...this.#filters() };
    for (const [name, value] of Object.entries(fields)) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href === location.href) return;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask('replace'), pause);
  }

  #load(): Promise<SearchEngine> {
    const folder = new URL(this.dataset['folder'] ?? '', location.href).href;
    return (this.#engine ??= import('./engine.ts').then(({ SearchEngine: Engine }) =>
      Engine.load(folder),
    ));
  }

  async #warm(): Promise<void> {
    await this.#load()
      .then((engine) => engine.loadTexts())
      .catch(() => undefined);
  }

  #ask(address: 'push' | 'replace' | 'keep'): void {
    clearTimeout(this.#timer);
    if (address !== 'keep') this.#writeAddress(address);
    this.#shown = atATime;
    void this.#run();
  }

  #more(): void {
    const before = this.#shown;
    this.#shown += atATime;
    void this.#run().then(() => this.querySelectorAll<HTMLElement>('ol a')[before]?.focus());
  }

  async #run(): Promise<void> {
    const query = this.#input()?.value.trim() ?? '';
    const turn = (this.#asked += 1);
    const isCurrent = (): boolean => turn === this.#asked;
    if (query === '') return this.#set('idle', '');
    this.#set('loading', '正在查找……');
    const engine = await this.#load().catch(() => undefined);
    if (engine === undefined) {
      this.#engine = undefined;
      if (isCurrent()) this.#set('empty', '搜索用的文件没有读到。请刷新再试，或从下面的目录里找。');
      return;
    }
    const named = await engine.byName(query);
    if (!isCurrent()) return;
    if (!named.weak) this.#show(engine, named);
    try {
      const answer = await engine.search(query);
      if (!isCurrent()) return;
      this.#report(this.#show(engine, answer), answer);
      await this.#writeExcerpts(engine, answer, isCurrent);
    } catch {
      if (!isCurrent()) return;
      const count = this.#show(engine, named);
      this.#report(
        count,
        named,
        '正文没有搜到：浏览器停用了 WebAssembly，或者网络断了。开启后刷新可以搜正文，也可以从下面的目录里找。',
      );
    }
  }

  /** Fill the list and the counts of the filters; returns how many results there are. */
  #show(engine: SearchEngine, { found }: Answer): number {
    const filters = this.#filters();
    for (const name of filterNames) {
      const pages = filtered(found, engine.list, filters, name);
      for (const option of this.querySelectorAll<HTMLOptionElement>(
        `select[name="${name}"] option`,
      )) {
        const count = filtered(pages, engine.list, {
          type: '',
          topic: '',
          county: '',
          [name]: option.value,
        });
        option.textContent = `${option.dataset['label'] ?? option.value}（${count.length}）`;
      }
    }
    const results = filtered(found, engine.list, filters);
    const base = this.dataset['base'] ?? '/';
    this.querySelector('ol')?.replaceChildren(
      ...results.slice(0, this.#shown).map((one) => resultItem(one, engine.list, base)),
    );
    const more = this.querySelector<HTMLElement>('[data-search-more]');
    if (more !== null) more.hidden = results.length <= this.#shown;
    return results.length;
  }

  async #writeExcerpts(
    engine: SearchEngine,
    answer: Answer,
    isCurrent: () => boolean,
  ): Promise<void> {
    const texts = await engine.loadTexts();
    const shown = filtered(answer.found, engine.list, this.#filters()).slice(0, this.#shown);
    const excerpts = await Promise.all(shown.map(({ place }) => texts.textOf(place.id)));
    if (!isCurrent()) return;
    this.querySelectorAll('[data-search-result]').forEach((item, at) => {
      const page = shown[at]?.page;
      if (page !== undefined) writeExcerpt(item, excerpts[at] ?? '', answer, page);
    });
  }

  #report(count: number, { weak }: Answer, note = ''): void {
    const advice = this.dataset['advice'] ?? '';
    if (count === 0)
      this.#set('empty', `没有找到。换个说法试试，或从下面的目录里找。${advice}${note}`);
    else if (weak)
      this.#set('done', `没有很相符的，下面${count}条可能有关。${advice}${note}`, weak);
    else this.#set('done', `找到${count}条。${note}`);
  }

  #set(state: State, message: string, weak = false): void {
    const area = this.querySelector<HTMLElement>('[data-search-state]');
    if (area === null) return;
    area.dataset['searchState'] = state;
    area.dataset['searchFor'] = this.#input()?.value.trim() ?? '';
    area.toggleAttribute('data-search-weak', weak);
    const status = area.querySelector('[role="status"]');
    if (status !== null) status.textContent = message;
    const list = area.querySelector('ol');
    if (state === 'idle' || state === 'empty') list?.replaceChildren();
    const more = this.querySelector<HTMLElement>('[data-search-more]');
    if (more !== null && state !== 'done') more.hidden = true;
  }

  /** Arrow keys go from the query to the results and back. */
  #step(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [this.#input(), ...this.querySelectorAll<HTMLElement>('ol a')].filter(
      (stop) => stop !== null,
    );
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('search-panel', SearchPanel);
