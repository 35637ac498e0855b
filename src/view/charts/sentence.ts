import { dateOfDayNumber } from '#src/domain/date.ts';
import type { ChartSeries, ChartSpec } from './spec.ts';
import { dayText, valueText } from './value-text.ts';

interface Spoken {
  at: number;
  value: number;
}

const known = (series: ChartSeries): readonly Spoken[] =>
  series.values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

const label = (spec: ChartSpec, at: number): string => spec.x[at]?.label ?? '';

/** Most names that a list in a sentence gives before it counts the rest. */
const mostNamed = 4;

function listed(names: readonly string[], measureWord: string): string {
  if (names.length <= mostNamed) return names.join('、');
  return `${names.slice(0, mostNamed).join('、')}等${names.length}${measureWord}`;
}

const extreme = (points: readonly Spoken[], sign: 1 | -1): Spoken | undefined =>
  points.reduce<Spoken | undefined>(
    (best, point) => (best === undefined || sign * (point.value - best.value) > 0 ? point : best),
    undefined,
  );

function overTime(spec: ChartSpec, series: ChartSeries): string {
  const points = known(series);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return `${series.name}没有公开的数据`;
  const said = (point: Spoken): string => valueText(spec, point.value);
  if (points.length === 1) {
    return `${series.name}只有${label(spec, first.at)}的数据，为${said(first)}`;
  }
  const parts = [
    `${series.name}${label(spec, first.at)}为${said(first)}，${label(spec, last.at)}为${said(last)}`,
  ];
  const highest = extreme(points, 1);
  const lowest = extreme(points, -1);
  const inside = (point: Spoken | undefined): point is Spoken =>
    point !== undefined && point.value !== first.value && point.value !== last.value;
  if (inside(highest)) parts.push(`最高${said(highest)}（${label(spec, highest.at)}）`);
  if (inside(lowest)) parts.push(`最低${said(lowest)}（${label(spec, lowest.at)}）`);
  const gaps = spec.x.flatMap((tick, at) =>
    at > first.at && at < last.at && series.values[at] === null ? [tick.label] : [],
  );
  if (gaps.length > 0) parts.push(`${listed(gaps, '期')}没有数据`);
  const breaks = series.flags.flatMap((flags, at) =>
    flags.includes('break-before') ? [label(spec, at)] : [],
  );
  if (breaks.length > 0) parts.push(`${breaks.join('、')}起口径变化，前后不能直接比较`);
  return parts.join('，');
}

function lineSentence(spec: ChartSpec): string {
  const [lead, ...others] = spec.series;
  if (lead === undefined) return '没有公开的数据。';
  const newest = others.flatMap((series) => {
    const last = known(series).at(-1);
    return last === undefined
      ? []
      : [`${series.name}${valueText(spec, last.value)}（${label(spec, last.at)}）`];
  });
  const targets = spec.references.flatMap((line) =>
    line.role === 'target' ? [`${line.label}${valueText(spec, line.value)}`] : [],
  );
  const parts = [
    overTime(spec, lead),
    ...(newest.length > 0 ? [`最近一期对照：${newest.join('，')}`] : []),
    ...targets,
  ];
  return `${parts.join('；')}。`;
}

function barSentence(spec: ChartSpec): string {
  const [series] = spec.series;
  const points = series === undefined ? [] : known(series);
  if (series === undefined || points.length === 0) {
    return `${spec.x.length}个比较对象都没有公开的数据。`;
  }
  const isComparable = (point: Spoken): boolean =>
    !(series.flags[point.at] ?? []).includes('not-comparable');
  const comparable = points.filter(isComparable);
  const said = (point: Spoken): string =>
    `${label(spec, point.at)}${valueText(spec, point.value)}${
      series.periods?.[point.at] ? `（${series.periods[point.at]}）` : ''
    }`;
  const highest = extreme(comparable, 1);
  const lowest = extreme(comparable, -1);
  const home = points.filter(
    (point) =>
      series.roles?.[point.at] === 'home' && point.at !== highest?.at && point.at !== lowest?.at,
  );
  const missing = spec.x.flatMap((tick, at) => (series.values[at] === null ? [tick.label] : []));
  const odd = points.filter((point) => !isComparable(point)).map(({ at }) => label(spec, at));
  const parts = [
    ...(highest ? [`${comparable.length > 1 ? '最高' : ''}${said(highest)}`] : []),
    ...(lowest && comparable.length > 1 ? [`最低${said(lowest)}`] : []),
    ...home.map(said),
    ...spec.references.map((line) => `${line.label}${valueText(spec, line.value)}`),
    ...(odd.length > 0 ? [`${listed(odd, '个')}口径不同，不参加比较`] : []),
    ...(missing.length > 0 ? [`${listed(missing, '个')}未公开`] : []),
  ];
  return `${series.name}：${parts.join('，')}。`;
}

function bulletSentence(spec: ChartSpec): string {
  const byRole = new Map(spec.series.map((series) => [series.role, series]));
  const rows = spec.x.map((tick, at) => {
    const value = (role: ChartSeries['role']): number | null =>
      byRole.get(role)?.values[at] ?? null;
    const period = (role: ChartSeries['role']): string => byRole.get(role)?.periods?.[at] ?? '';
    const actual = value('actual');
    const expected = value('expected');
    const target = value('target');
    const when = period('actual');
    const parts = [
      actual === null
        ? `${tick.label}没有公布进展`
        : `${tick.label}${when === '' ? '最新' : when}为${valueText(spec, actual)}`,
      ...(expected === null ? [] : [`此时应达到${valueText(spec, expected)}`]),
      ...(target === null
        ? []
        : [
            `${period('target') === '' ? '' : `${period('target')}`}目标为${valueText(spec, target)}`,
          ]),
    ];
    return parts.join('，');
  });
  return `${rows.join('；')}。`;
}

function timelineSentence(spec: ChartSpec): string {
  const planned = spec.series.find(({ role }) => role === 'planned');
  const done = spec.series.find(({ role }) => role === 'done');
  const asOf = spec.references.find(({ role }) => role === 'as-of');
  const finished = done === undefined ? [] : known(done);
  const late = spec.x.flatMap((tick, at) =>
    planned?.flags[at]?.includes('overdue') ? [tick.label] : [],
  );
  const next = planned
    ? known(planned)
        .filter(
          ({ at, value }) =>
            (done?.values[at] ?? null) === null && (asOf === undefined || value >= asOf.value),
        )
        .sort((a, b) => a.value - b.value || a.at - b.at)[0]
    : undefined;
  const parts = [
    `${asOf === undefined ? '' : `${asOf.label}，`}${spec.x.length}个节点完成${finished.length}个`,
    ...(late.length > 0 ? [`到期未见完成：${listed(late, '个')}`] : []),
    ...(next === undefined
      ? []
      : [`下一个到期的是${label(spec, next.at)}（${dayText(dateOfDayNumber(next.value))}）`]),
  ];
  return `${parts.join('；')}。`;
}

/** What the chart shows in one plain Chinese sentence; also the text of the still picture. */
export function sentenceOf(spec: ChartSpec): string {
  if (spec.x.length === 0) return '没有公开的数据。';
  switch (spec.kind) {
    case 'line':
    case 'sparkline':
      return lineSentence(spec);
    case 'bar':
      return barSentence(spec);
    case 'bullet':
      return bulletSentence(spec);
    case 'timeline':
      return timelineSentence(spec);
    default:
      return spec.kind satisfies never;
  }
}
