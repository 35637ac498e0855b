import type { HistoryEntry, Verdict } from '#src/domain/verdict-types.ts';
import type { Column, Row } from './table.ts';
import { figureText, numberText, periodText, shareText } from './text.ts';
import { formulaName, statusLabel, trajectoryLabel } from './verdict-words.ts';

/** A table of the arithmetic; without rows it is not shown. */
export interface ArithmeticTable {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  note?: string;
}

/** Everything a reader needs to work out a verdict again. */
export interface Arithmetic {
  /** Which rule was used, and on what day. */
  profile: string;
  /** What the verdict was computed from, in words; empty where nothing could be computed. */
  notes: readonly string[];
  tables: readonly ArithmeticTable[];
}

/** What the letters of the formulas stand for. */
export const symbolsNote =
  'y0 基期值，yt 最新值，Y 目标值；t0 基期日，t 最新值所属时期的最后一天，T 到期日，都以年计；y*(t) 这一天的计划值。';

const formulaTable = (verdict: Verdict): ArithmeticTable => ({
  caption: '算式',
  columns: [
    { key: 'name', label: '算什么' },
    { key: 'rule', label: '公式' },
    { key: 'filled', label: '代入数字' },
  ],
  rows: verdict.formulas.map(({ name, rule, filled }) => ({
    cells: [{ text: formulaName(name) }, { text: rule }, { text: filled }],
  })),
  ...(verdict.inputs.trajectory === undefined ? {} : { note: symbolsNote }),
});

const pointText = ({ inputs }: Verdict, { point }: Pick<HistoryEntry, 'point'>): string =>
  figureText(point.value, inputs.unit ?? '', inputs.decimals, point.qualifier);

const historyTable = (verdict: Verdict): ArithmeticTable => {
  const path = verdict.inputs.trajectory !== undefined;
  return {
    caption: '历次判断',
    columns: [
      { key: 'period', label: '时期' },
      { key: 'value', label: '数值', numeric: true },
      ...(path
        ? [
            { key: 'A', label: '完成份额', numeric: true },
            { key: 'R', label: '进度比', numeric: true },
          ]
        : []),
      { key: 'status', label: '当时的判断' },
    ],
    rows: verdict.history.map((entry) => ({
      cells: [
        { text: periodText(entry.point.period) },
        { text: pointText(verdict, entry) },
        ...(path
          ? [
              { text: entry.A === undefined ? '—' : shareText(entry.A, 1) },
              { text: entry.R === undefined ? '—' : numberText(entry.R, 2) },
            ]
          : []),
        { text: statusLabel(entry.status), status: entry.status },
      ],
    })),
    note: '每一行只用到那一期为止的数据，在那一期的最后一天判断，不计附加提示和人工改判。',
  };
};

const bandTable = (verdict: Verdict): ArithmeticTable => ({
  caption: '各期是否符合要求',
  columns: [
    { key: 'period', label: '时期' },
    { key: 'value', label: '数值', numeric: true },
    { key: 'inside', label: '是否符合' },
  ],
  rows: verdict.bandPeriods.map(({ point, inside }) => ({
    cells: [
      { text: periodText(point.period) },
      { text: pointText(verdict, { point }) },
      { text: inside ? '符合' : '不符合' },
    ],
  })),
});

const otherModelNote = ({ otherModel, inputs }: Verdict): readonly string[] => {
  if (otherModel === undefined || inputs.trajectory === undefined) return [];
  const other = trajectoryLabel(otherModel.trajectory);
  const result = `进度比为${numberText(otherModel.R, 2)}，判为“${statusLabel(otherModel.status)}”`;
  return [
    `这个目标${trajectoryLabel(inputs.trajectory)}。换成${other}，${result}，${otherModel.differs ? '结论不同' : '结论相同'}。`,
  ];
};

const cappedNote = ({ status, uncapped, override }: Verdict): readonly string[] => {
  const computed = override?.computed ?? status;
  return computed === uncapped
    ? []
    : [
        `只按算式是“${statusLabel(uncapped)}”；因为上面的附加提示，改为“${statusLabel(computed)}”。`,
      ];
};

const ageNote = ({ ageDays, inputs }: Verdict): readonly string[] =>
  ageDays === undefined || inputs.newest === undefined
    ? []
    : [`最新数据属于${periodText(inputs.newest.period)}，到判断日已有${numberText(ageDays)}天。`];

const leftOutNote = ({ leftOut }: Verdict): readonly string[] =>
  leftOut.length === 0
    ? []
    : [`口径或单位不同、没有用来判断的时期：${leftOut.map(periodText).join('、')}。`];

/** The arithmetic behind a verdict, as tables and sentences. */
export function arithmeticOf(verdict: Verdict): Arithmetic {
  const { profile } = verdict.inputs;
  const computed = verdict.formulas.length > 0 || verdict.history.length > 0;
  return {
    profile: `采用的判断标准是“${profile.name}”：${profile.description}`,
    notes: [
      ...(computed ? [] : ['没有可以代入算式的数字，所以没有算式。']),
      ...ageNote(verdict),
      ...leftOutNote(verdict),
      ...cappedNote(verdict),
      ...otherModelNote(verdict),
    ],
    tables: [formulaTable(verdict), bandTable(verdict), historyTable(verdict)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}
