import type { Target } from '#src/schema/target.ts';
import type { Milestone } from '#src/schema/task.ts';

type Plain<T> = T extends Target ? Omit<T, 'commitment' | 'source'> : never;
/** A target as its table says it; the commitment and the source are the same for all. */
export type TargetRow = Plain<Target>;
export type MilestoneRow = Omit<Milestone, 'commitment'>;

export const linked = (row: TargetRow, commitment: string): Target => ({
  ...row,
  commitment,
  source: 'plan',
});

type Report = Extract<Target, { kind: 'reach' }>['reports'][number];

const sourceAt = (period: string): string =>
  period <= '2024' || period.startsWith('2024')
    ? 'report-2024'
    : period.startsWith('2025')
      ? 'report-2025'
      : period <= '2026-06'
        ? 'report-2026'
        : 'report-2026-q3';

export const report = (
  period: string,
  value: number,
  status: Report['status'] = 'final',
  note?: string,
): Report => ({
  period,
  value,
  status,
  source: sourceAt(period),
  ...(note !== undefined && { note }),
});

export const percent = { unit: '%', decimals: 1 } as const;
export const whole = (
  unit: '所' | '个' | '人' | '名' | '人次' | '张' | '套' | '条' | '公里' | '项' | '场',
) => ({ unit, decimals: 0 }) as const;
