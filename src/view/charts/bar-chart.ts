import type { ChartSeries, ChartSpec, PointFlag, ReferenceLine, SeriesRole } from './spec.ts';

/** One bar: a region, a county or a kind, with its value. */
export interface BarInput {
  /** Region or record id. */
  key: string;
  label: string;
  value: number | null;
  /** `home` stands out; `nation` and `province` are drawn quieter. */
  role: SeriesRole;
  flags?: readonly PointFlag[];
  ref?: string;
  /** The period of this value as text, where it differs from the one in the caption. */
  period?: string;
  remark?: string;
}

export interface BarChartInput {
  id: string;
  title: string;
  caption: string;
  /** Name of what the bars show, the heading of the value column. */
  name: string;
  xTitle: string;
  unit: string;
  decimals: number;
  direction: ChartSpec['direction'];
  /** In the order in which they are shown. */
  bars: readonly BarInput[];
  target?: { label: string; value: number };
  notes?: readonly string[];
}

const sparse = (list: readonly (string | undefined)[]): (string | null)[] | undefined =>
  list.some((item) => item !== undefined) ? list.map((item) => item ?? null) : undefined;

/** Horizontal bars that compare regions or kinds. */
export function barChartOf(input: BarChartInput): ChartSpec {
  const refs = sparse(input.bars.map((bar) => bar.ref));
  const periods = sparse(input.bars.map((bar) => bar.period));
  const remarks = sparse(input.bars.map((bar) => bar.remark));
  const series: ChartSeries = {
    name: input.name,
    role: 'actual',
    roles: input.bars.map((bar) => bar.role),
    values: input.bars.map((bar) => bar.value),
    flags: input.bars.map((bar) => bar.flags ?? []),
    segments: [],
    ...(refs ? { refs } : {}),
    ...(periods ? { periods } : {}),
    ...(remarks ? { remarks } : {}),
  };
  const references: readonly ReferenceLine[] =
    input.target === undefined ? [] : [{ ...input.target, role: 'target' }];
  return {
    id: input.id,
    kind: 'bar',
    title: input.title,
    caption: input.caption,
    unit: input.unit,
    decimals: input.decimals,
    xTitle: input.xTitle,
    x: input.bars.map(({ key, label }) => ({ key, label })),
    series: [series],
    references,
    notes: input.notes ?? [],
    direction: input.direction,
  };
}
