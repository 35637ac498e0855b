/**
 * `<deadline-calculator>`: a day in, the day of the answer out, with every day counted. Reads its
 * JSON block; the day stands in the address, so that a result can be sent to somebody.
 */
import { answerOf, isStartDay, type Answer } from '#src/view/guide-answer.ts';
import { startFault, startNote } from '#src/view/guide-count.ts';
import { eventsOf, readCalendars, readClock, type BrowserClock } from '#src/view/guide-browser.ts';
import { icsText } from '#src/view/ics.ts';
import { element, weekTable } from './answer-elements.ts';

const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 0);
};

class DeadlineCalculator extends HTMLElement {
  #stop = new AbortController();
  #calendar: ReturnType<typeof readCalendars> | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const input = this.querySelector('input');
    const clock = readClock(this.querySelector('script')?.textContent ?? '');
    const days = this.parentElement?.querySelector('[data-clock-calendars]');
    if (input === null || clock === undefined) return;
    this.#calendar = readCalendars(days?.textContent ?? '');
    const panel = this.querySelector<HTMLElement>('[data-clock-form]');
    if (panel !== null) panel.hidden = false;
    const asked = new URLSearchParams(location.search).get(clock.starts) ?? '';
    input.value = isStartDay(asked) ? asked : '';
    const { signal } = this.#stop;
    input.addEventListener('input', () => this.#show(clock, input.value, true), { signal });
    // A half-typed date is named when the reader leaves the field, not while typing.
    input.addEventListener(
      'blur',
      () => this.#sayFault(input, startFault(input.value, input.validity.badInput)),
      { signal },
    );
    this.#show(clock, input.value, false);
    this.#sayFault(input, startFault(asked, false));
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #sayFault(input: HTMLInputElement, fault: string | undefined): void {
    const place = this.querySelector('[data-clock-fault]');
    if (place !== null) place.textContent = fault ?? '';
    if (fault === undefined) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  }

  #show(clock: BrowserClock, start: string, write: boolean): void {
    const place = this.querySelector('[data-clock-answer]');
    const known = isStartDay(start);
    const index = this.#calendar;
    if (index === undefined) return;
    const answers = known ? clock.limits.map((limit) => answerOf(limit, start, index)) : [];
    const note = known ? startNote(start, index) : undefined;
    place?.replaceChildren(
      ...(note === undefined ? [] : [element('p', { class: 'small' }, note)]),
      ...answers.map((answer) => this.#answer(answer, clock, start)),
    );
    // The chooser of situations hides what it has not seen yet.
    this.dispatchEvent(new CustomEvent('sunledger:parts', { bubbles: true }));
    const input = this.querySelector('input');
    if (known && input !== null) this.#sayFault(input, undefined);
    if (write) this.#writeAddress(clock.starts, known ? start : '');
  }

  #answer(answer: Answer, clock: BrowserClock, start: string): HTMLElement {
    const { cases = '' } = clock.limits.find(({ key }) => key === answer.key) ?? {};
    const box = element('section', {
      class: 'clock-result',
      'data-clock-limit': answer.key,
      ...(cases === '' ? {} : { 'data-cases': cases }),
    });
    box.append(element('h4', {}, `${answer.title}：${answer.limit}`));
    for (const stage of answer.stages) {
      const several = answer.stages.length > 1 && stage.title !== '';
      const line = element('p', { class: 'clock-day' });
      if (several) line.append(element('span', { class: 'clock-stage' }, stage.title));
      const words =
        stage.end === undefined
          ? element('span', {}, stage.text)
          : element('time', { class: 'clock-date', datetime: stage.end }, stage.text);
      line.append(stage.end === undefined ? '' : several ? '最晚 ' : '最晚在 ', words);
      box.append(line, ...stage.notes.map((note) => element('p', { class: 'small' }, note)));
      if (stage.weeks.length > 0)
        box.append(weekTable(several ? stage.title : answer.title, stage.weeks));
    }
    if (answer.rest !== undefined) box.append(element('p', { class: 'small' }, answer.rest));
    const events = eventsOf(clock, answer, start, location.host);
    if (events.length > 0) {
      const button = element('button', { type: 'button', class: 'no-print' }, '加入日历（.ics）');
      button.addEventListener(
        'click',
        () => saveFile(`${clock.guide}-${answer.key}-${start}.ics`, icsText(events, 'Guides')),
        { signal: this.#stop.signal },
      );
      box.append(button);
    }
    return box;
  }

  #writeAddress(name: string, value: string): void {
    const address = new URL(location.href);
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.replaceState(null, '', address);
  }
}

customElements.define('deadline-calculator', DeadlineCalculator);
