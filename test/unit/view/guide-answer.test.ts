import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexCalendars, type CalendarIndex } from '#src/domain/working-day.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import type { LimitUnit, StatutoryLimit } from '#src/schema/time-limit.ts';
import { answerOf, dayText, isStartDay, type Answer } from '#src/view/guide-answer.ts';
import type { ClockLimit } from '#src/view/guide-clock.ts';

let calendar: CalendarIndex;
beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const { dataset } = await readDataset(readSettings({}, root));
  calendar = indexCalendars(dataset?.calendar ?? []);
});

const limitOf = (limit: StatutoryLimit): ClockLimit => ({
  key: 'statutory',
  title: '按法律',
  text: '',
  limit,
  cases: '',
});
const single = (amount: number, unit: LimitUnit): ClockLimit =>
  limitOf({ kind: 'single', amount, unit, starts: 'accepted', quote: '期限', basis: 'law' });
const marks = (answer: Answer): readonly string[] =>
  answer.stages.flatMap(({ weeks }) =>
    weeks.flatMap((week) =>
      week.filter(({ kind }) => kind !== 'outside').map(({ label, mark }) => `${label} ${mark}`),
    ),
  );

describe('an answer', () => {
  it.each<[string, number, LimitUnit, string]>([
    ['2026-03-02', 9, 'working-day', '2026-03-13'],
    ['2026-03-02', 90, 'working-day', '2026-07-10'],
    ['2026-02-13', 1, 'working-day', '2026-02-14'],
    ['2026-02-13', 5, 'working-day', '2026-02-27'],
    ['2025-01-24', 20, 'working-day', '2025-02-27'],
    ['2026-07-01', 3, 'month', '2026-10-08'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2026-08-31', 3, 'month', '2026-11-30'],
    ['2026-01-20', 30, 'calendar-day', '2026-02-24'],
  ])('from %s in %s %s is due on %s', (start, amount, unit, end) => {
    const answer = answerOf(single(amount, unit), start, calendar);
    expect(answer.end).toBe(end);
    expect(answer.stages[0]?.text).toBe(dayText(end));
  });

  it('shows every day of the count: the first, the rest days and the make-up day', () => {
    expect(marks(answerOf(single(3, 'working-day'), '2026-09-18', calendar))).toEqual([
      '9/18 起算日，不算',
      '9/19 周末',
      '9/20 第1天，调休上班',
      '9/21 第2天',
      '9/22 第3天',
    ]);
  });

  it('shows whole weeks from Monday to Sunday', () => {
    const { stages } = answerOf(single(3, 'working-day'), '2026-09-18', calendar);
    expect(stages[0]?.weeks.map((week) => week.map(({ date }) => date.slice(8)))).toEqual([
      ['14', '15', '16', '17', '18', '19', '20'],
      ['21', '22', '23', '24', '25', '26', '27'],
    ]);
  });

  it('says when the last day moved off a holiday', () => {
    const stage = answerOf(single(3, 'month'), '2026-07-01', calendar).stages[0];
    expect(stage?.notes.slice(1)).toEqual([
      '数到2026年10月1日（星期四）是休息日，顺延到下一个上班的日子。',
    ]);
    expect(stage?.weeks.at(-1)?.find(({ date }) => date === '2026-10-08')?.mark).toBe('顺延到这天');
  });

  it('says that days off are not published when the count runs into such a year', () => {
    const answer = answerOf(single(20, 'working-day'), '2026-12-25', calendar);
    expect(answer.end).toBeUndefined();
    expect(answer.stages[0]?.text).toBe('2027年放假安排尚未公布，算不到最后一天。');
    const months = answerOf(single(3, 'month'), '2026-11-25', calendar).stages[0];
    expect(months?.text).toContain('2027年放假安排尚未公布');
    expect(months?.notes.at(-1)).toContain('2027年2月25日');
    expect(answer.stages[0]?.notes).toEqual(['到2026年12月31日数了4个工作日，还差16个。']);
  });

  it('says that a year before the first calendar is not there', () => {
    const stage = answerOf(single(3, 'working-day'), '2019-05-06', calendar).stages[0];
    expect(stage?.text).toBe('本站没有收录2019年的放假安排，算不出来。');
  });

  it('gives each stage of a chain its own day and names those that cannot be counted', () => {
    const answer = answerOf(
      limitOf({
        kind: 'chain',
        stages: [
          { name: '征求意见', actor: '甲', amount: 3, unit: 'working-day', starts: 'received' },
          { name: '审查', actor: '甲', amount: 5, unit: 'working-day' },
          { name: '决定', actor: '乙', open_ended: '没有天数' },
          { name: '发牌', actor: '丙', open_ended: '没有天数' },
        ],
      }),
      '2026-03-02',
      calendar,
    );
    expect(answer.stages.map(({ title, text }) => [title, text])).toEqual([
      ['征求意见：3个工作日', '2026年3月5日（星期四）'],
      ['审查：5个工作日', '2026年3月12日（星期四）'],
      ['决定', '这一段没有规定天数，算不出日子。'],
    ]);
    expect(answer.rest).toBe('后面还有发牌，前一段结束以后才能算。');
    expect(answer.end).toBeUndefined();
  });
});

describe('a start day', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['', false],
    ['2026', false],
  ])('%j can be counted from: %s', (text, known) => {
    expect(isStartDay(text)).toBe(known);
  });
});
