import { expect, it } from 'vitest';
import { judgeAll, judgeTask } from '#src/domain/judged.ts';
import { dueCalendar } from '#src/view/feeds/due-calendar.ts';
import { icsText } from '#src/view/ics.ts';
import { readCalendar } from '../../../standards/calendar.ts';
import { judgedData } from '../valid-data.ts';

const { dataset, context, task, all } = judgedData();
const where = { dataset, siteUrl: 'https://example.org' };
const dueOf = (one: (typeof all)[number]): string | undefined =>
  one.item.type === 'milestone'
    ? one.item.milestone.due
    : one.item.target.kind === 'unquantified'
      ? undefined
      : one.item.target.due;

it('holds every due date of the tasks and programmes, each as a whole day', () => {
  const calendar = readCalendar(dueCalendar(all, '目标到期日', where) ?? '');
  const due = all.flatMap((one) => dueOf(one) ?? []).toSorted();
  expect(calendar.events.map(({ from }) => from)).toEqual(due);
  expect(due.length).toBeGreaterThan(2);
  expect(calendar.name).toContain('目标到期日');
  expect(new Set(calendar.events.map(({ stamp }) => stamp))).toEqual(
    new Set(['2024-03-01T00:00:00Z']),
  );
});

it('says what is due, by whom, how it stands, and where it is shown', () => {
  const calendar = readCalendar(dueCalendar(judgeTask(task, context), '到期日', where) ?? '');
  const [first] = calendar.events;
  expect(first?.title).toMatch(/^到期：.+（减少大班额）$/);
  expect(first?.text).toMatch(/责任单位：.+\n2024年3月1日的判断：/);
  expect(first?.address).toContain(`https://example.org/tasks/${task.id}/#`);
  expect(first?.uid).toMatch(new RegExp(`^task-${task.id}-.+@example\\.org$`));
});

it('reads back any name, folded between characters', () => {
  const name = '甲;乙,丙\\n丁 "戊"：👨‍👩‍👧‍👦\u0001 \r\nBEGIN:VEVENT'.repeat(9);
  const own = { ...task, name };
  const text = dueCalendar(judgeTask(own, context), name, where) ?? '';
  const { events } = readCalendar(text);
  expect(events).toHaveLength(dueCalendarLength());
  expect(events[0]?.title).toContain(name.replaceAll('\u0001', '').replaceAll('\r\n', '\n'));
});
const dueCalendarLength = (): number =>
  judgeTask(task, context).filter((one) => dueOf(one) !== undefined).length;

it('keeps its ids when a due date moves, and is absent when nothing is due', () => {
  const later = {
    ...task,
    targets: task.targets.map((one) => ('due' in one ? { ...one, due: '2031-12-31' } : one)),
  };
  const ids = (tasks: readonly (typeof task)[]) =>
    readCalendar(
      dueCalendar(judgeAll({ tasks: [...tasks], programmes: [] }, context), '', where) ?? '',
    )
      .events.map(({ uid }) => uid)
      .toSorted();
  expect(ids([later])).toEqual(ids([task]));
  expect(dueCalendar([], '目标到期日', where)).toBeUndefined();
});

it('is read by the same rules when a guide makes it', () => {
  const event = {
    uid: 'a@example.org',
    date: '2026-12-31',
    start: '2026-07-01',
    title: '期限',
    text: '',
    address: 'https://example.org/',
  };
  expect(readCalendar(icsText([event], 'Guides')).events[0]).toMatchObject({
    from: '2026-12-31',
    until: '2027-01-01',
  });
});
