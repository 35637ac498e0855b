import { home } from './geography.ts';
import { measures } from './indicators.ts';
import { plainValue } from './observations.ts';
import type { MilestoneRow, TargetRow } from './promises.ts';

export interface TaskRow {
  id: string;
  name: string;
  summary: string;
  indicators: readonly string[];
  targets: readonly TargetRow[];
  milestones: readonly MilestoneRow[];
}

const at = (id: string, year: number): number => {
  const measure = measures.find((one) => one.id === id);
  return measure === undefined ? Number.NaN : plainValue(measure, home, year);
};
/** The home city's published value as a baseline. */
export const baseline = (id: string, year: number) => ({
  value: at(id, year),
  period: String(year),
  source: `city-${year}`,
});
