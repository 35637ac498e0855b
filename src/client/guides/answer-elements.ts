import type { DayCell } from '#src/view/guide-answer.ts';

/** An element with attributes and, when given, its text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function dayCell({ label, mark, kind, date }: DayCell): HTMLElement {
  const cell = element('td', { class: `day day-${kind}` });
  if (kind === 'outside') return cell;
  cell.append(
    element('time', { datetime: date }, label),
    element('span', { class: 'day-mark' }, mark),
  );
  return cell;
}

/** The count, week by week, folded until somebody asks. */
export function weekTable(name: string, weeks: readonly (readonly DayCell[])[]): HTMLElement {
  const table = element('table', { class: 'days' });
  table.append(element('caption', { class: 'visually-hidden' }, `${name}的每一天`));
  const head = element('tr');
  head.append(
    ...['一', '二', '三', '四', '五', '六', '日'].map((day) =>
      element('th', { scope: 'col' }, day),
    ),
  );
  const top = element('thead');
  top.append(head);
  const body = element('tbody');
  for (const week of weeks) {
    const row = element('tr');
    row.append(...week.map(dayCell));
    body.append(row);
  }
  table.append(top, body);
  const fold = element('details');
  fold.append(element('summary', {}, '看每一天怎样数'), table);
  return fold;
}
