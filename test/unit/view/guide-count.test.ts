import { describe, expect, it } from 'vitest';
import { stageDeadline } from '#src/domain/deadline.ts';
import { indexCalendars } from '#src/domain/working-day.ts';
import type { LimitUnit } from '#src/schema/time-limit.ts';
import { countNotes, spansText, startFault, startNote } from '#src/view/guide-count.ts';

/** An invented year: three days off in a row, of which one is a Saturday; one Sunday is worked. */
const calendar = indexCalendars([
  { year: 2026, off: ['2026-06-18', '2026-06-19', '2026-06-20'], makeup_workdays: ['2026-06-14'] },
]);
const notes = (from: string, amount: number, unit: LimitUnit) =>
  countNotes(stageDeadline(from, { amount, unit }, calendar));

describe('what a count says about itself', () => {
  it('names the days off and the make-up days, which count', () => {
    expect(notes('2026-06-12', 6, 'working-day')).toEqual([
      '数了6个工作日；没有算周末2天和放假3天（6月18日至6月20日）。',
      '调休上班的照样算：6月14日。',
    ]);
  });

  it('says that nothing was left out, or how far it came', () => {
    expect(notes('2026-06-01', 2, 'working-day')).toEqual(['数了2个工作日，中间没有休息日。']);
    expect(notes('2026-12-30', 3, 'working-day')).toEqual([
      '到2026年12月31日数了1个工作日，还差2个。',
    ]);
    expect(notes('2026-06-01', 3, 'calendar-day')).toEqual(['从第二天起每天都数，共3天。']);
    expect(notes('2026-12-31', 3, 'working-day')).toEqual([]);
  });

  it('writes spans with the year only where it is another one', () => {
    expect(spansText(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04'], '2026')).toBe(
      '12月30日至2027年1月1日、2027年1月4日',
    );
  });
});

describe('the first day', () => {
  it('is remarked upon when nobody works on it', () => {
    expect(startNote('2026-06-13', calendar)).toContain('是周末');
    expect(startNote('2026-06-19', calendar)).toContain('是放假的日子');
    expect(startNote('2026-06-14', calendar)).toBeUndefined();
    expect(startNote('2026-06-15', calendar)).toBeUndefined();
    expect(startNote('2030-06-15', calendar)).toBeUndefined();
  });

  it('is refused when it is half typed or no day', () => {
    expect(startFault('', false)).toBeUndefined();
    expect(startFault('', true)).toContain('没有填完整');
    expect(startFault('2026-02-29', false)).toContain('不是日历上有的日子');
    expect(startFault('2024-02-29', false)).toBeUndefined();
    expect(startFault('<b>', false)).toContain('“<b>”');
  });
});
