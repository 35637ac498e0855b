import type { Target } from '#src/schema/target.ts';
import { valuesOf } from '#src/domain/series.ts';
import { pointsOf, type JudgeContext } from '#src/domain/verdict.ts';
import type { Point } from '#src/domain/verdict-types.ts';
import type { UnitName } from '#src/schema/units.ts';
import type { Names } from './names.ts';
import type { Column, Row } from './table.ts';
import { figureText, periodText } from './text.ts';
import { sourceUrl } from './urls.ts';

/** One dated value of a target, as the page, the CSV and the JSON show it. */
export interface TargetReport {
  period: string;
  value: number;
  unit: UnitName | '';
  decimals: number;
  provisional: boolean;
  qualifier: Point['qualifier'];
  sources: readonly string[];
  note: string | undefined;
  /** `<measure>/<region>/<period>` where the value is an observation. */
  valueId: string | undefined;
}

const measuredReports = (
  measure: string,
  decimals: number | undefined,
  { index, asOf }: JudgeContext,
): readonly TargetReport[] =>
  valuesOf(index, measure, index.homeRegion)
    .filter(({ endDate }) => endDate <= asOf)
    .map(({ period, value, unit, provisional, qualifier, sources, note }) => ({
      period,
      value,
      unit,
      decimals: decimals ?? index.measures.get(measure)?.measure.decimals ?? 0,
      provisional,
      qualifier,
      sources,
      note,
      valueId: `${measure}/${index.homeRegion}/${period}`,
    }));

/** The values known of a target: its reports, or its measure's values in the home region. */
export function reportsOf(target: Target, context: JudgeContext): readonly TargetReport[] {
  if (target.kind === 'milestone') return [];
  if (target.kind === 'unquantified')
    return target.measure === undefined ? [] : measuredReports(target.measure, undefined, context);
  const { measure, unit, decimals } = target;
  return pointsOf(target, context).points.map((point) => ({
    period: point.period,
    value: point.value,
    unit,
    decimals,
    provisional: point.provisional,
    qualifier: point.qualifier,
    sources: point.sources,
    note: point.note,
    valueId:
      measure === undefined ? undefined : `${measure}/${context.index.homeRegion}/${point.period}`,
  }));
}

/** 定稿 or 初步数; a value computed from others or estimated is provisional too. */
export const reportStatusText = ({ provisional }: Pick<TargetReport, 'provisional'>): string =>
  provisional ? '初步数' : '定稿';

export const reportValueText = ({ value, unit, decimals, qualifier }: TargetReport): string =>
  figureText(value, unit, decimals, qualifier);

export const reportColumns: readonly Column[] = [
  { key: 'period', label: '时期' },
  { key: 'value', label: '数值', numeric: true },
  { key: 'status', label: '状态' },
  { key: 'source', label: '来源' },
];

/** One row a value, the newest first. */
export const reportRows = (reports: readonly TargetReport[], names: Names): readonly Row[] =>
  reports.toReversed().map((report) => {
    const [first, ...more] = report.sources.map((id) => names.source(id));
    return {
      cells: [
        {
          text: periodText(report.period),
          ...(report.note === undefined ? {} : { note: report.note }),
        },
        {
          text: reportValueText(report),
          ...(report.valueId === undefined ? {} : { valueId: report.valueId }),
        },
        { text: reportStatusText(report) },
        first === undefined
          ? { text: '未注明' }
          : {
              text: first.title,
              href: sourceUrl(first.id),
              note: [`等级${first.tier}`, ...more.map(({ title }) => `另见：${title}`)].join('；'),
            },
      ],
    };
  });
