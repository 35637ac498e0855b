import type { Comparison, Incomparable } from '#src/domain/compare.ts';
import { maxYearsApart } from '#src/domain/compare.ts';
import type { Ranking } from '#src/domain/ranking.ts';
import type { ValuedReading } from '#src/domain/reading.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { addressOf, readingRemarks, readingText } from './indicator-rows.ts';
import type { Names } from './names.ts';
import type { Cell, Column } from './table.ts';
import { listText, numberText, periodRangeText, periodText } from './text.ts';

/** What the numbers of a measure are counted in. */
export const unitText = ({ unit }: Measure): string =>
  unit === ':1' ? '比值（几比1）' : unit === '普职比' ? '普职比（合计100）' : unit;

/** A difference with its unit; ratios and the general–vocational split as their first number. */
export const differenceText = (
  size: number,
  { gapUnit }: Pick<Comparison, 'gapUnit'>,
  decimals: number,
): string => `${numberText(size, decimals)}${gapUnit === ':1' ? '' : gapUnit}`;

export function reasonText({ code, region, text }: Incomparable, names: Names): string {
  const whose = region === undefined ? '' : names.region(region);
  switch (code) {
    case 'regions-not-comparable':
      return '数量受地区大小影响，不比高低';
    case 'definition-differs':
      return `${whose}的值口径不同：${text ?? '来源没有说明'}`;
    case 'not-comparable':
      return `${whose}的值不宜比较：${text ?? '来源没有说明'}`;
    case 'break-between':
      return `两个值之间口径变化：${text ?? '来源没有说明'}`;
    case 'years-apart':
      return `两个值相隔超过${maxYearsApart}年`;
    case 'no-value':
      return `${whose}没有公开的数值`;
    default:
      return code satisfies never;
  }
}

const matchWords = {
  latest: '同年',
  common: '两地都有数值的最近一年',
  nearest: '没有共同的年份，取相隔最近的两年',
  none: '',
} as const satisfies Record<Comparison['match'], string>;

export const standingWords = { better: '较好', worse: '较差', equal: '相同' } as const;

/** For example `低3.20个百分点，较差`. */
export function gapText(comparison: Comparison, decimals: number): string {
  const { gap, standing } = comparison;
  if (gap === undefined) return '';
  const about = comparison.approximate ? '约' : '';
  const size =
    gap === 0
      ? '相同'
      : `${gap > 0 ? '高' : '低'}${about}${differenceText(Math.abs(gap), comparison, decimals)}`;
  return standing === undefined || gap === 0 ? size : `${size}，${standingWords[standing]}`;
}

const valueCell = (reading: ValuedReading | undefined, measure: Measure): Cell =>
  reading === undefined
    ? { text: '未公开', sort: '' }
    : {
        text: readingText(reading, measure),
        note: [periodText(reading.period), readingRemarks(reading)].filter(Boolean).join('；'),
        valueId: addressOf(reading),
        sort: reading.value,
      };

const behindCell = (comparison: Comparison, measure: Measure, names: Names): Cell => {
  const { yearsBehind, other } = comparison;
  if (yearsBehind === undefined) return { text: '—', sort: '' };
  const { years, pace, from, to } = yearsBehind;
  const change = differenceText(Math.abs(pace), comparison, measure.decimals + 1);
  return {
    text: `约${numberText(years, 1)}年`,
    sort: years,
    note: `按${names.regionShort(other)}${periodRangeText(from.period, to.period)}平均每年变化${change}计`,
  };
};

const comparableCell = (comparison: Comparison, names: Names): Cell => {
  if (comparison.comparable) return { text: '可比', note: matchWords[comparison.match] };
  const reasons = comparison.reasons.map((reason) => reasonText(reason, names)).join('；');
  return comparison.match === 'none'
    ? { text: '缺数', note: reasons }
    : { text: '不可比', status: 'not-comparable', note: reasons };
};

/** Columns of a table of comparisons; the first says what is compared. */
export const comparisonColumns = (
  first: string,
  home: string,
  other: string,
): readonly Column[] => [
  { key: 'what', label: first },
  { key: 'own', label: home, numeric: true },
  { key: 'theirs', label: other, numeric: true },
  { key: 'gap', label: `${home}的差距` },
  { key: 'behind', label: '落后年数' },
  { key: 'comparable', label: '可比性' },
];

const gapCell = ({ standing, ...comparison }: Comparison, measure: Measure): Cell => ({
  text: gapText({ ...comparison, standing: undefined }, measure.decimals) || '—',
  ...(standing === undefined || comparison.gap === 0 ? {} : { note: standingWords[standing] }),
});

/** The cells after the first one. */
export const comparisonCells = (
  comparison: Comparison,
  measure: Measure,
  names: Names,
): readonly Cell[] => [
  valueCell(comparison.own, measure),
  valueCell(comparison.theirs, measure),
  gapCell(comparison, measure),
  behindCell(comparison, measure, names),
  comparableCell(comparison, names),
];

/** The ranking in words, or why there is none; nothing when no region has a value. */
export function rankingText(ranking: Ranking, measure: Measure, names: Names): string | undefined {
  const { state, year, entries, leftOut, missing } = ranking;
  if (year === undefined) return undefined;
  const absent = [
    ...(leftOut.length === 0
      ? []
      : [
          `${listText(
            leftOut.map(({ region, reason }) => `${names.regionShort(region)}（${reason}）`),
          )}不参加`,
        ]),
    ...(missing.length === 0
      ? []
      : [`${listText(missing.map((region) => names.regionShort(region)))}没有这一年的数值`]),
  ];
  const rest = absent.length === 0 ? '' : `；${absent.join('；')}`;
  switch (state) {
    case 'ranked':
      return `${year}年排名：${entries
        .map(
          ({ region, reading, rank, tied }) =>
            `${tied ? '并列' : ''}第${rank ?? ''}名${names.regionShort(region)}（${[readingText(reading, measure), readingRemarks(reading)].filter(Boolean).join('，')}）`,
        )
        .join('、')}${rest}。`;
    case 'too-few':
      return `${year}年可比的数值不到3个，不排名${rest}。`;
    case 'no-direction':
      return `这一测度高低不论好坏，不排名${rest}。`;
    case 'counts':
      return `数量受地区大小影响，不排名${rest}。`;
    default:
      return state satisfies never;
  }
}
