import type { ChartSpec } from '#src/view/charts/spec.ts';
import { pointText } from '#src/view/charts/value-text.ts';
import type { Drawing } from './chart-drawing.ts';
import { type Point, pointAfter } from './point-reader.ts';

/** How far outside the window a chart is drawn already. */
const nearness = '400px';

const darkScreen = '(prefers-color-scheme: dark)';

/** The page has been painted: reading comes before drawing. */
const painted = new Promise<void>((done) => {
  new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
});

/** Whether the page is dark now: the reader's choice on the page beats the system's. */
const isDark = (): boolean => {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia(darkScreen).matches : chosen === 'dark';
};

/** `<sl-chart>`: paints over its still picture, reads points out by arrow keys, saves a PNG. */
class ChartElement extends HTMLElement {
  #stop = new AbortController();
  #seen: IntersectionObserver | undefined;
  #sized: ResizeObserver | undefined;
  #drawing: Drawing | undefined;
  #spec: ChartSpec | undefined;
  #point: Point | undefined;

  connectedCallback(): void {
    const plot = this.querySelector<HTMLElement>('[data-chart-plot]');
    const block = this.querySelector('[data-chart-spec]');
    if (plot === null || block === null) return;
    const spec: ChartSpec = JSON.parse(block.textContent);
    this.#spec = spec;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const recolour = (): void => this.#recolour();
    document.addEventListener('sunledger:display', recolour, { signal });
    matchMedia(darkScreen).addEventListener('change', recolour, { signal });
    addEventListener('beforeprint', () => this.#choosePicture(false), { signal });
    addEventListener('afterprint', () => this.#choosePicture(isDark()), { signal });
    this.#choosePicture(isDark());
    plot.tabIndex = 0;
    plot.setAttribute('role', 'application');
    plot.setAttribute('aria-roledescription', '图表');
    plot.setAttribute('aria-label', `${spec.title}，用方向键逐点读数`);
    plot.addEventListener('keydown', (event) => this.#read(event), { signal });
    plot.addEventListener('blur', () => this.#point === undefined || this.#leave(), { signal });
    this.#addSaveButton(spec, signal);
    this.#seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#seen?.disconnect();
        void this.#draw(plot, spec, signal);
      },
      { rootMargin: nearness },
    );
    void painted.then(() => signal.aborted || this.#seen?.observe(plot));
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#seen?.disconnect();
    this.#sized?.disconnect();
    this.#drawing?.destroy();
    this.#drawing = undefined;
    this.querySelector('.chart-save')?.remove();
  }

  async #draw(plot: HTMLElement, spec: ChartSpec, signal: AbortSignal): Promise<void> {
    const { drawChart } = await import('./chart-drawing.ts');
    // Each chart in its own task, so that none keeps a finger waiting.
    await new Promise((done) => setTimeout(done));
    if (signal.aborted) return;
    const drawing = drawChart(plot, spec);
    this.#drawing = drawing;
    let drawnWidth = plot.clientWidth;
    this.#sized = new ResizeObserver(() => {
      if (plot.clientWidth === drawnWidth) return;
      drawnWidth = plot.clientWidth;
      drawing.redraw();
    });
    this.#sized.observe(plot);
  }

  #recolour(): void {
    this.#choosePicture(isDark());
    this.#drawing?.redraw();
  }

  /** Makes the still picture follow the page's own light and dark, and paper. */
  #choosePicture(dark: boolean): void {
    for (const source of this.querySelectorAll<HTMLSourceElement>('source[data-dark]')) {
      source.media = dark ? (source.dataset['dark'] ?? 'all') : 'not all';
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[data-chart-status]');
    if (status !== null) status.textContent = text;
  }

  #leave(): void {
    this.#point = undefined;
    this.#drawing?.mark(undefined);
    this.#say('');
  }

  #read(event: KeyboardEvent): void {
    if (this.#spec === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') this.#leave();
    const next = pointAfter(this.#spec, this.#point, event.key);
    const series = next === undefined ? undefined : this.#spec.series[next.series];
    if (next === undefined || series === undefined) return;
    event.preventDefault();
    this.#point = next;
    this.#drawing?.mark(next);
    this.#say(pointText(this.#spec, series, next.at));
  }

  #addSaveButton(spec: ChartSpec, signal: AbortSignal): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chart-save';
    button.textContent = 'PNG';
    button.setAttribute('aria-label', `${spec.title}：PNG`);
    button.addEventListener('click', () => void this.#save(spec), { signal });
    this.querySelector('[data-chart-downloads]')?.append(' ', button);
  }

  async #save(spec: ChartSpec): Promise<void> {
    const { pngOf } = await import('./chart-drawing.ts');
    const png = await pngOf(spec);
    if (png === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(png);
    link.download = `${spec.id}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('sl-chart', ChartElement);
