import { figureOf, measuredRows, regionNames, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** So many formulas of a measure whose terms are the values of another show where terms come from. */
const enough = 3;
/** Part of the formulas that may disagree before the terms come from somewhere else. */
const fewOdd = 0.2;

interface Derived {
  measured: MeasuredRow;
  terms: readonly number[];
}

const derivedIn = (rows: readonly MeasuredRow[]): Derived[] =>
  rows.flatMap((measured) =>
    measured.row.status === 'derived'
      ? [
          {
            measured,
            terms: [...measured.row.formula.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) =>
              Number(text),
            ),
          },
        ]
      : [],
  );

/** Written values by measure, region and period. */
type Values = ReadonlyMap<string, MeasuredRow>;

const valueIn = (values: Values, measure: string, region: string, period: string) => {
  const row = values.get(figureOf(measure, region, period))?.row;
  return row === undefined || row.status === 'missing' || row.status === 'derived'
    ? undefined
    : row.value;
};

const termComplaint = (
  { measured }: Derived,
  message: string,
  other: MeasuredRow | undefined,
): Complaint => ({
  ...rowComplaint(measured, 'formula', message, '核对算式里的数和那一处的数'),
  involves:
    other === undefined ? [] : [figureOf(other.measure.id, other.row.region, other.row.period)],
  ...(other !== undefined && {
    related: {
      kind: 'observations',
      id: other.measure.id,
      path: ['rows', other.index, 'value'],
      note: `${other.measure.name} ${other.row.period}`,
    },
  }),
});

/** Measures by what their values are where: `region period value`. */
type MeasuresByValue = ReadonlyMap<string, readonly string[]>;

const byValue = (values: Values): MeasuresByValue => {
  const found = new Map<string, string[]>();
  for (const { measure, row } of values.values()) {
    if (row.status === 'missing' || row.status === 'derived') continue;
    const key = `${row.region} ${row.period} ${row.value}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [measure.id]);
    else known.push(measure.id);
  }
  return found;
};

/** The measures whose values the terms at one place of the formulas of a measure are. */
const parentOf = (
  formulas: readonly Derived[],
  at: number,
  values: Values,
  measures: readonly string[],
  byPlace: MeasuresByValue,
): string | undefined => {
  // Only a measure that has some of the terms for its values comes into question.
  const alike = new Set(
    formulas.flatMap(
      ({ measured: { row }, terms }) =>
        byPlace.get(`${row.region} ${row.period} ${terms[at] ?? ''}`) ?? [],
    ),
  );
  const possible = measures.filter((measure) => alike.has(measure));
  const counted = possible.map((measure) => {
    const known = formulas.filter(
      ({ measured: { row } }) => valueIn(values, measure, row.region, row.period) !== undefined,
    );
    const same = known.filter(
      ({ measured: { row }, terms }) =>
        valueIn(values, measure, row.region, row.period) === terms[at],
    ).length;
    return { measure, same, odd: known.length - same };
  });
  return counted.find(({ same, odd }) => same >= enough && odd <= (same + odd) * fewOdd)?.measure;
};

const unlikeParts = (
  formulas: readonly Derived[],
  values: Values,
  measures: readonly string[],
  byPlace: MeasuresByValue,
): Complaint[] => {
  const length = Math.max(...formulas.map(({ terms }) => terms.length));
  return Array.from({ length }, (_, at) => at).flatMap((at) => {
    const parent = parentOf(formulas, at, values, measures, byPlace);
    if (parent === undefined) return [];
    return formulas.flatMap((one): Complaint[] => {
      const { region, period } = one.measured.row;
      const value = valueIn(values, parent, region, period);
      const term = one.terms[at];
      if (value === undefined || term === undefined || value === term) return [];
      const other = values.get(figureOf(parent, region, period));
      const message = `算式里写的是 ${term}，${other?.measure.name ?? parent} ${period} 写的是 ${value}`;
      return [termComplaint(one, message, other)];
    });
  });
};

/** A formula that starts from the figure of another year, as its note says, and has another one. */
const unlikeYear = (one: Derived, values: Values, nameOf: (id: string) => string): Complaint[] => {
  const { measure, row } = one.measured;
  if (row.status !== 'derived') return [];
  const years = [...row.formula_note.matchAll(/(\d{4})年的数值/g)].flatMap(
    ([, year]) => year ?? [],
  );
  const known = years.flatMap((year) => {
    const value = valueIn(values, measure.id, row.region, year);
    return value === undefined ? [] : [{ year, value }];
  });
  const [first] = known;
  if (first === undefined || known.some(({ value }) => one.terms.includes(value))) return [];
  const other = values.get(figureOf(measure.id, row.region, first.year));
  const message = `${nameOf(row.region)} ${first.year} 年写的是 ${first.value}，算式里没有这个数：${row.formula}`;
  return [termComplaint(one, message, other)];
};

export const formulaTerms: Rule = {
  code: 'formula-term',
  name: '算式里的数与它的来处不同',
  why: '推算数由别的数算出；算式里抄错一个数，结果就悄悄错了。',
  bad: '各行都是小学数 + 初中数，这一行的初中数与初中数那一列不同',
  good: '算式里的每个数与它的来处相同',
  check: (draft: Draft) => {
    const rows = measuredRows(draft);
    const derived = derivedIn(rows);
    if (derived.length === 0) return [];
    const nameOf = regionNames(draft);
    const values = new Map(
      rows.map((each) => [figureOf(each.measure.id, each.row.region, each.row.period), each]),
    );
    const byPlace = byValue(values);
    const all = new Set(rows.map(({ measure }) => measure.id));
    return [...Map.groupBy(derived, ({ measured }) => measured.measure.id)].flatMap(
      ([measure, formulas]) => [
        ...(formulas.length < enough
          ? []
          : unlikeParts(
              formulas,
              values,
              [...all].filter((id) => id !== measure),
              byPlace,
            )),
        ...formulas.flatMap((one) => unlikeYear(one, values, nameOf)),
      ],
    );
  },
};
