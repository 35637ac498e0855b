import { convert } from '#src/domain/unit.ts';
import { decimalsWritten, hasValue } from '#src/domain/reading.ts';
import { readingOfRow } from '#src/domain/row.ts';
import { homeFigure } from './home-region.ts';
import { figureOf, measuredRows, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';

/** A remark of a target that speaks of its baseline answers for the difference. */
const answering = /基期|基数|口径|修订|四舍五入/;

/** The values a baseline may repeat, in the measure's unit: the row's, and the one it had before. */
const valuesOf = ({ measure, row }: MeasuredRow): number[] => {
  const reading = readingOfRow(measure, row);
  if (reading === undefined || !hasValue(reading)) return [];
  const before =
    row.status === 'revised'
      ? convert(row.previous, row.unit ?? measure.unit, measure.unit)
      : undefined;
  return before === undefined ? [reading.value] : [reading.value, before];
};

/** A remark on the value itself says why it is not the one of the plan. */
const explained = ({ row }: MeasuredRow): boolean =>
  row.status !== 'missing' && (row.note !== undefined || row.definition_differs !== undefined);

/** So much farther from the neighbouring years, and the observation is the odd one of the two. */
const farther = 1.5;

/** Whether the observation, not the baseline, is out of line with the years around it. */
const observationIsOdd = (value: number, baseline: number, around: readonly number[]): boolean =>
  around.length > 0 &&
  around.every((each) => Math.abs(value - each) > Math.abs(baseline - each) * farther);

export const baselineObservation: Rule = {
  code: 'baseline-differs',
  name: '基期值与观测值不同',
  why: '进度从基期值算起；同一年的同一个数在两处不一样，读者不知道信哪个。',
  bad: '观测值 2022 年是 5.32，目标的基期值写 3.52',
  good: '基期值写 5.32；或在目标里加 note: 基期值按方案原文，口径不同',
  check: (draft) => {
    const home = draft.site?.home_region;
    const own = measuredRows(draft).filter(({ row }) => row.region === home);
    return targetsIn(draft).flatMap((placed): Complaint[] => {
      const { target } = placed;
      if (target.kind !== 'reach' || target.measure === undefined || home === undefined) return [];
      const { baseline, unit, measure: id } = target;
      if (baseline === undefined || answering.test(target.note ?? '')) return [];
      const series = own.filter(({ measure }) => measure.id === id);
      const at = series.findIndex(({ row }) => row.period === baseline.period);
      const measured = series[at];
      if (measured === undefined || explained(measured)) return [];
      const { measure, row, index } = measured;
      const written = convert(baseline.value, unit, measure.unit);
      const [value, ...others] = valuesOf(measured);
      if (written === undefined || value === undefined) return [];
      const scale = baseline.value === 0 ? 1 : Math.abs(written / baseline.value);
      const margin = 0.5 * 10 ** -decimalsWritten(baseline.value) * scale + 1e-9;
      if ([value, ...others].some((each) => Math.abs(each - written) <= margin)) return [];
      const around = [series[at - 1], series[at + 1]].flatMap((each) =>
        each === undefined ? [] : valuesOf(each).slice(0, 1),
      );
      const involves = [homeFigure, targetFigure(placed), figureOf(id, home, baseline.period)];
      const key = row.status === 'derived' ? 'formula' : 'value';
      const answer = '确实不同时在目标的 note 里写明基期值的来历';
      if (observationIsOdd(value, written, around)) {
        const message = `${baseline.period} 的观测值写的是 ${value}${measure.unit}，以这一年为基期的目标“${target.name}”写的是 ${baseline.value}${unit}`;
        const related = {
          kind: placed.kind,
          id: placed.id,
          path: [...placed.path, 'baseline', 'value'],
          note: '目标的基期值',
        };
        return [
          { ...rowComplaint(measured, key, message, `核对两处；${answer}`), involves, related },
        ];
      }
      // The value of another year: then the year was mistyped, not the value.
      const meant = series.find(
        (each) => each !== measured && valuesOf(each)[0] === written && around.length > 0,
      );
      if (meant !== undefined) {
        const message = `基期写的是 ${baseline.period}，基期值 ${baseline.value}${unit} 却是 ${meant.row.period} 的观测值`;
        const hint = `核对基期；是不是 ${meant.row.period}？${answer}`;
        return [
          {
            ...targetComplaint(placed, ['baseline', 'period'], message, hint),
            involves,
            related: {
              ...{ kind: 'observations', id: measured.file.measure },
              path: ['rows', meant.index, key],
              note: `${meant.row.period} 的观测值`,
            },
          },
        ];
      }
      const message = `基期值写的是 ${baseline.value}${unit}，观测值里 ${baseline.period} 是 ${value}${measure.unit}`;
      const hint = `核对两处；观测值对就把基期值改成 ${value}，${answer}`;
      return [
        {
          ...targetComplaint(placed, ['baseline', 'value'], message, hint),
          ...(unit === measure.unit && { replacement: String(value) }),
          involves,
          related: {
            kind: 'observations',
            id: measured.file.measure,
            path: ['rows', index, key],
            note: '观测值',
          },
        },
      ];
    });
  },
};
