import { oncePer } from '#src/domain/once-per.ts';
import { comparePeriods } from '#src/domain/period.ts';
import { readingOfRow } from '#src/domain/row.ts';
import { hasValue } from '#src/domain/reading.ts';
import type { ValuedReading } from '#src/domain/reading.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { definitionComplaint, manyRows } from './measure-blame.ts';
import { figureOf, measuredRows, regionNames, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

interface Point extends MeasuredRow {
  reading: ValuedReading;
}

/** A jump of this many times is a decimal point or a unit, unless someone says why. */
const jumpFactor = 8;
/** Counts below this may well change by such a factor. */
const smallCount = 200;

/** The values of each measure and region, the oldest first. */
export const seriesIn = oncePer((draft: Draft): readonly (readonly Point[])[] => {
  const series = new Map<string, Point[]>();
  for (const measured of measuredRows(draft)) {
    const reading = readingOfRow(measured.measure, measured.row);
    if (reading === undefined || !hasValue(reading)) continue;
    const key = `${measured.measure.id} ${measured.row.region} ${measured.row.period.length}`;
    const points = series.get(key) ?? [];
    points.push({ ...measured, reading });
    series.set(key, points);
  }
  return [...series.values()].map((points) =>
    points.sort((a, b) => comparePeriods(a.row.period, b.row.period)),
  );
});

const broken = (measure: Measure, region: string, from: string, to: string): boolean =>
  measure.breaks.some(
    ({ from_period, regions }) =>
      (regions === undefined || regions.includes(region)) &&
      comparePeriods(from, from_period) < 0 &&
      comparePeriods(to, from_period) >= 0,
  );

/** A note that only repeats the qualifier of a value says nothing of its size. */
const onQualifier = /^[^，。；]{0,12}(约|以上|以下|左右|超过|近)[”"」]?[^，。；]{0,6}[。.]?$/u;

const explained = ({ row }: Point): boolean =>
  row.status !== 'missing' &&
  ((row.note !== undefined && !(row.qualifier !== undefined && onQualifier.test(row.note))) ||
    row.definition_differs !== undefined ||
    row.not_comparable !== undefined);

const answer = '核对数字、小数点和单位；确实如此时，在这一行加 note 写明原因';

const changed = (before: Point, now: Point): [string, string] | undefined => {
  const { measure } = now;
  const [from, to] = [before.reading.value, now.reading.value];
  const change = Math.abs(to - from);
  const moved =
    `${before.row.period} 是 ${from}${measure.unit}，${now.row.period} 是 ${to}${measure.unit}`.replaceAll(
      '- 年',
      '-',
    );
  if (
    measure.max_change !== undefined &&
    measure.max_change > 0 &&
    change > measure.max_change + 1e-9
  ) {
    return [`${moved}，变动超过正常范围 ${measure.max_change}${measure.unit}`, answer];
  }
  const [low, high] = [
    Math.min(Math.abs(from), Math.abs(to)),
    Math.max(Math.abs(from), Math.abs(to)),
  ];
  const jumps = low > 0 && high / low >= jumpFactor;
  const small = measure.value_kind === 'count' ? high < smallCount : high < 5;
  if (!jumps || small) return undefined;
  return [`${moved}，相差 ${Math.round(high / low)} 倍，像是小数点或单位错了`, answer];
};

/** Which of two neighbours is the odd one: the one that also differs from the point beyond it. */
const culprit = (points: readonly Point[], at: number): number => {
  const before = points[at - 2];
  const now = points[at];
  const between = points[at - 1];
  if (before === undefined || now === undefined || between === undefined) return at;
  return changed(before, now) === undefined && changed(before, between) !== undefined ? at - 1 : at;
};

/** Whether a value goes back on the jump of the one before it. */
const returns = (points: readonly Point[], at: number): boolean => {
  const [first, before, now] = [points[at - 2], points[at - 1], points[at]].map(
    (point) => point?.reading.value,
  );
  if (first === undefined || before === undefined || now === undefined) return false;
  return before - first > 0 !== now - before > 0;
};

/** Measures whose usual change is left by so many of their changes that it can not be usual. */
const narrowMeasures = (draft: Draft): ReadonlyMap<string, Complaint> => {
  const found = new Map<string, Complaint>();
  const byMeasure = Map.groupBy(seriesIn(draft), ([first]) => first?.measure);
  for (const [measure, series] of byMeasure) {
    const most = measure?.max_change;
    if (measure === undefined || most === undefined || most <= 0) continue;
    const changes = series.flatMap((points) =>
      points.flatMap((now, at) => {
        const before = points[at - 1];
        if (before === undefined || explained(now) || explained(before)) return [];
        if (broken(measure, now.row.region, before.row.period, now.row.period)) return [];
        return [Math.abs(now.reading.value - before.reading.value)];
      }),
    );
    const beyond = changes.filter((change) => change > most + 1e-9).length;
    if (beyond < manyRows || beyond * 2 <= changes.length) continue;
    const message = `${measure.name}的正常变动写的是 ${most}${measure.unit}，${changes.length} 次变动里有 ${beyond} 次超过它`;
    const complaint = definitionComplaint(
      draft,
      measure.id,
      'max_change',
      message,
      '核对正常变动的数字和单位',
    );
    if (complaint !== undefined) found.set(measure.id, complaint);
  }
  return found;
};

export const seriesChange: Rule = {
  code: 'change-too-large',
  name: '与上一期相差太大',
  why: '多一位、少一位、单位写错，最容易从与上一期的比较中看出来。',
  bad: '2021 年 96380，2022 年 963800，没有说明',
  good: '2022 年 97210；或者写 note: 区划调整，并入两个县',
  check: (draft) => {
    const nameOf = regionNames(draft);
    const narrow = narrowMeasures(draft);
    const rows = seriesIn(draft).flatMap((points) => {
      if (points.some(({ measure }) => narrow.has(measure.id))) return [];
      const said = new Set<number>();
      return points.flatMap((now, at): Complaint[] => {
        const before = points[at - 1];
        if (before === undefined || explained(now)) return [];
        if (broken(now.measure, now.row.region, before.row.period, now.row.period)) return [];
        const found = changed(before, now);
        const odd = culprit(points, at);
        const blamed = points[odd];
        if (found === undefined || blamed === undefined || said.has(odd)) return [];
        // The way back from a value that was blamed is no second mistake.
        if (said.has(at - 1) && odd === at && returns(points, at)) return [];
        if (explained(blamed) || explained(before)) return [];
        said.add(odd);
        const [message, hint] = found;
        const key = blamed.row.status === 'derived' ? 'formula' : 'value';
        return [
          {
            ...rowComplaint(blamed, key, `${nameOf(now.row.region)} ${message}`, hint),
            related: {
              kind: 'observations' as const,
              id: before.file.measure,
              path: ['rows', (odd === at ? before : now).index, 'period'],
              note: `${(odd === at ? before : now).row.period} 的数`,
            },
            involves: [before, now].map(({ measure, row }) =>
              figureOf(measure.id, row.region, row.period),
            ),
          },
        ];
      });
    });
    return [...narrow.values(), ...rows];
  },
};
