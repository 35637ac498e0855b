import { decimalsWritten, hasValue } from '#src/domain/reading.ts';
import { readingOfRow } from '#src/domain/row.ts';
import { figureOf, regionNames, measuredRows, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import { regionFigure } from './regions.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { previousIn, slipIn } from './sum-slips.ts';
import type { Previous, Value } from './sum-slips.ts';

const valueOf = (measured: MeasuredRow): Value | undefined => {
  const reading = readingOfRow(measured.measure, measured.row);
  if (reading === undefined || !hasValue(reading)) return undefined;
  const written = reading.written?.value ?? reading.value;
  const scale = written === 0 ? 1 : Math.abs(reading.value / written);
  const exact = reading.written === undefined && Number.isInteger(written);
  const margin = exact ? 0 : 0.5 * 10 ** -decimalsWritten(written) * scale;
  return { measured, value: reading.value, margin };
};

const answered = ({ row }: MeasuredRow): boolean =>
  row.status !== 'missing' &&
  (row.note !== undefined ||
    row.differs_from_computed !== undefined ||
    row.definition_differs !== undefined);

/** A region's value and those of the regions below it. */
interface Group {
  whole: Value;
  parts: readonly Value[];
  sum: number;
  /** Every region below has a value. */
  complete: boolean;
  /** Whether the sum contradicts the whole by more than rounding. */
  wrong: boolean;
}

const groupOf = (whole: Value, parts: readonly Value[], children: number): Group => {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const margin = parts.reduce((total, part) => total + part.margin, whole.margin) + 1e-6;
  const complete = parts.length === children;
  const wrong = complete ? Math.abs(sum - whole.value) > margin : sum > whole.value + margin;
  return { whole, parts, sum, complete, wrong };
};

const complaints = (
  group: Group,
  nameOf: (id: string) => string,
  previous: Previous,
): Complaint[] => {
  const { whole, parts, sum, complete, wrong } = group;
  if (!wrong || answered(whole.measured) || parts.some(({ measured }) => answered(measured))) {
    return [];
  }
  const { measure, row } = whole.measured;
  const slip = complete ? slipIn(whole, parts, previous) : undefined;
  const blamed = slip?.value ?? whole;
  const total = Number(sum.toPrecision(12));
  const message = `${measure.name} ${row.period}：${parts.length} 个下级地区合计 ${total}${measure.unit}，${nameOf(row.region)}是 ${whole.value}${measure.unit}，${complete ? '两者不一致' : '部分比全部还多'}${slip === undefined ? '' : `；${nameOf(slip.value.measured.row.region)}像是${slip.how}`}`;
  const hint = `核对各地区的数；确实不一致时，在${nameOf(row.region)}这一行加 differs_from_computed 写明原因`;
  const key = blamed.measured.row.status === 'derived' ? 'formula' : 'value';
  const other = blamed === whole ? parts[0] : whole;
  return [
    {
      ...rowComplaint(blamed.measured, key, message, hint),
      involves: [
        regionFigure,
        ...[whole, ...parts].map(({ measured }) =>
          figureOf(measure.id, measured.row.region, measured.row.period),
        ),
      ],
      ...(other !== undefined && {
        related: {
          kind: 'observations' as const,
          id: measure.id,
          path: ['rows', other.measured.index, 'period'],
          note: nameOf(other.measured.row.region),
        },
      }),
    },
  ];
};

const groupsIn = (draft: Draft): Group[] => {
  const children = new Map<string, string[]>();
  for (const { id, parent } of draft.regions) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const values = new Map<string, Value>();
  for (const measured of measuredRows(draft)) {
    const value = measured.measure.value_kind === 'count' ? valueOf(measured) : undefined;
    const { measure, row } = measured;
    if (value !== undefined) values.set(`${measure.id} ${row.period} ${row.region}`, value);
  }
  return [...values.values()].flatMap((whole) => {
    const { measure, row } = whole.measured;
    const below = [...new Set(children.get(row.region))];
    const parts = below.flatMap((id) => values.get(`${measure.id} ${row.period} ${id}`) ?? []);
    return parts.length < 2 ? [] : [groupOf(whole, parts, below.length)];
  });
};

/** Whether one region's figure is off by as much against the regions below it: then that is said. */
const explainedBelow = (group: Group, groups: readonly Group[]): boolean =>
  group.wrong &&
  groups.some(
    (below) =>
      below.wrong &&
      group.parts.some(({ measured }) => measured.row === below.whole.measured.row) &&
      Math.abs(below.whole.value - below.sum - (group.sum - group.whole.value)) < 1e-6,
  );

/** The rows that take part in a sum that does not agree, by measure, region and period. */
export const figuresInWrongSums = (draft: Draft): ReadonlySet<string> =>
  new Set(
    groupsIn(draft)
      .filter(({ wrong }) => wrong)
      .flatMap(({ whole, parts }) => [whole, ...parts])
      .map(({ measured: { measure, row } }) => figureOf(measure.id, row.region, row.period)),
  );

export const regionSums: Rule = {
  code: 'sum-of-regions',
  name: '下级地区合计与上级不一致',
  why: '各县加起来应当等于全市；对不上说明至少有一个数错了。',
  bad: '两县 600 和 400，全市写 1100',
  good: '全市写 1000；或者写 differs_from_computed: 全市数含市直学校',
  check: (draft) => {
    const nameOf = regionNames(draft);
    const groups = groupsIn(draft);
    const previous = previousIn(draft);
    return groups
      .filter((group) => !explainedBelow(group, groups))
      .flatMap((group) => complaints(group, nameOf, previous));
  },
};
