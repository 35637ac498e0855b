import { agreesWithComputed, hasValue } from '#src/domain/reading.ts';
import { buildSeriesIndex } from '#src/domain/series-index.ts';
import { valueOfFormula } from '#src/domain/formula.ts';
import { partsOf } from '#src/domain/derivation.ts';
import { exactDifference } from '#src/domain/decimal.ts';
import { oncePer } from '#src/domain/once-per.ts';
import { plainNumber } from '#src/domain/plain-number.ts';
import { definitionComplaint, manyRows } from './measure-blame.ts';
import {
  figureOf,
  measureFigure,
  measuredRows,
  measuresIn,
  regionNames,
  rowComplaint,
} from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

const stated = oncePer((draft: Draft): readonly Complaint[] => {
  const { site, regions, indicators, observations } = draft;
  if (site === undefined) return [];
  const { readings } = buildSeriesIndex({ site, regions, indicators, observations });
  const nameOf = regionNames(draft);
  const rows = measuredRows(draft);
  const places = new Map(
    rows.map(({ measure, row, index }) => [figureOf(measure.id, row.region, row.period), index]),
  );
  const names = new Map(rows.map(({ measure }) => [measure.id, measure.name]));
  return rows.flatMap((measured): Complaint[] => {
    const { measure, row } = measured;
    if (measure.derivation === undefined || row.status === 'missing') return [];
    const reading = readings
      .get(measure.id)
      ?.get(row.region)
      ?.find(({ period }) => period === row.period);
    if (reading === undefined || !hasValue(reading) || reading.computed === undefined) return [];
    if (reading.difference === undefined) return [];
    const agrees = agreesWithComputed(reading);
    const reason = row.differs_from_computed;
    const where = `${nameOf(row.region)} ${row.period}`;
    if (agrees && reason !== undefined) {
      return [
        {
          ...rowComplaint(
            measured,
            'differs_from_computed',
            `${where}：数值已经与计算值一致，不用再写不一致的原因`,
            '删掉 differs_from_computed 这一行',
          ),
          severity: 'warning',
        },
      ];
    }
    if (agrees || reason !== undefined || row.definition_differs !== undefined) return [];
    // A row with a formula of its own keeps that formula; what its parts make follows from the difference.
    const made = exactDifference(reading.value, reading.difference) ?? reading.computed.value;
    const computed = plainNumber(made);
    const { formula, parts } = reading.computed;
    const other = partsOf(measure.derivation).find((id) =>
      places.has(figureOf(id, row.region, row.period)),
    );
    const how = parts.length > 0 ? `（${formula}）` : '';
    return [
      {
        ...rowComplaint(
          measured,
          row.status === 'derived' ? 'formula' : 'value',
          `${where}：${measure.name}写的是 ${reading.value}${measure.unit}，由各部分算出来是 ${computed}${measure.unit}${how}`,
          '核对这个数和参与计算的数；确实不一致时，加一行 differs_from_computed 写明原因',
        ),
        ...(other !== undefined && {
          related: {
            kind: 'observations' as const,
            id: other,
            path: ['rows', places.get(figureOf(other, row.region, row.period)) ?? 0, 'period'],
            note: names.get(other) ?? other,
          },
        }),
        involves: [
          measureFigure(measure.id),
          ...parts.map((part) => figureOf(part.measure, row.region, row.period)),
        ],
      },
    ];
  });
});

const formulas = (draft: Draft): Complaint[] =>
  measuredRows(draft).flatMap((measured): Complaint[] => {
    const { row } = measured;
    if (row.status !== 'derived' || valueOfFormula(row.formula) !== undefined) return [];
    const message = `算式“${row.formula}”算不出结果`;
    return [rowComplaint(measured, 'formula', message, '检查括号是否成对、有没有除以 0')];
  });

/** A revision by so many times is a decimal point or a unit, unless someone says why. */
const revisedTimes = 8;
/** Counts below this may well be revised by such a factor. */
const smallCount = 200;

const revisions = (draft: Draft): Complaint[] =>
  measuredRows(draft).flatMap((measured): Complaint[] => {
    const { measure, row } = measured;
    if (row.status !== 'revised') return [];
    const { value, previous } = row;
    if (previous === value) {
      const message = `修订前后都是 ${value}`;
      return [
        rowComplaint(measured, 'previous', message, '核对修订前的值；没有修订时写 status: final'),
      ];
    }
    const [low, high] = [Math.min(value, previous), Math.max(value, previous)];
    const small = measure.value_kind === 'count' ? high < smallCount : high < 5;
    if (low <= 0 || small || high / low < revisedTimes || row.note !== undefined) return [];
    const message = `修订前的值写的是 ${previous}，修订后是 ${value}，相差 ${Math.round(high / low)} 倍，像是小数点或单位错了`;
    const hint = '核对两个数；确实如此时，在这一行加 note 写明原因';
    const related = {
      ...{ kind: 'observations' as const, id: measured.file.measure },
      path: ['rows', measured.index, 'value'],
      note: '修订后的值',
    };
    return [{ ...rowComplaint(measured, 'previous', message, hint), related }];
  });

/** Reasons for a difference that is not there. */
export const unneededReasons = (draft: Draft): Complaint[] => {
  const isGiven = draft.observations.some(({ rows }) =>
    rows.some((row) => row.status !== 'missing' && row.differs_from_computed !== undefined),
  );
  return isGiven ? stated(draft).filter(({ severity }) => severity === 'warning') : [];
};

/** Where the first of the measures stands that a measure is computed from. */
const firstKeys = {
  ratio: ['numerator'],
  share: ['part'],
  split: ['first'],
  sum: ['parts', 0],
} as const;

/** Where most values of a measure are not what its derivation makes, the derivation is wrong. */
const derivationsBlamed = (draft: Draft, said: readonly Complaint[]): Complaint[] => {
  const measures = measuresIn(draft);
  return [...Map.groupBy(said, ({ id }) => id)].flatMap(([id, own]) => {
    const measure = measures.get(id);
    const file = draft.observations.find((each) => each.measure === id);
    const valued = file?.rows.filter(({ status }) => status !== 'missing').length ?? 0;
    const { derivation } = measure ?? {};
    if (measure === undefined || derivation === undefined) return own;
    if (own.length < manyRows || own.length * 2 <= valued) return own;
    const other = derivation.kind === 'share' ? measures.get(derivation.part)?.part_of : undefined;
    const isWholeOdd =
      derivation.kind === 'share' && other !== undefined && other !== derivation.whole;
    const key = ['derivation', ...(isWholeOdd ? ['whole'] : firstKeys[derivation.kind])];
    const message = `${measure.name}有 ${own.length} 个观测值与由各部分算出的不一致，例如：${own[0]?.message ?? ''}`;
    const hint = '核对计算方法里的编号，分子分母有没有写反';
    return definitionComplaint(draft, id, key, message, hint) ?? own;
  });
};

export const computedValues: Rule = {
  code: 'differs-from-computed',
  name: '与由各部分算出的值不一致',
  why: '占比、师生比要与自己的分子分母对得上；对不上时读者不知道信哪个。',
  bad: '大班额 40 个，总班数 1000 个，大班额占比写 5.2',
  good: '大班额占比写 4；或者写 differs_from_computed: 公报按四舍五入前的数计算',
  check: (draft) => [
    ...derivationsBlamed(
      draft,
      stated(draft).filter(({ severity }) => severity !== 'warning'),
    ),
    ...formulas(draft),
    ...revisions(draft),
  ],
};
