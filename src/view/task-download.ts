import type { Judged } from '#src/domain/judged.ts';
import { stageAt } from '#src/domain/project-totals.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Programme } from '#src/schema/programme.ts';
import type { Task } from '#src/schema/task.ts';
import type { CsvCell } from './csv.ts';
import type { Names } from './names.ts';
import { stageWords } from './projects.ts';
import { reportsOf, reportStatusText } from './target-reports.ts';
import { targetText, verdictSentence } from './verdict-text.ts';
import { overlayLabel, statusLabel } from './verdict-words.ts';

export interface TableText {
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

const promiseOf = ({ item }: Judged) => (item.type === 'target' ? item.target : item.milestone);

const reportsIn = ({ item }: Judged, context: JudgeContext) =>
  item.type === 'target' ? reportsOf(item.target, context) : [];

const promiseHead: readonly string[] = [
  '编号',
  '目标或节点',
  '承诺',
  '单位',
  '到期日',
  '判断',
  '附加提示',
  '是否人工改判',
  '责任单位',
  '报告时期',
  '报告数值',
  '报告状态',
  '报告来源编号',
  '判断的说明',
  '判断日',
];

/** The promises of a task or programme with their reports: a row each, one also for those without. */
export function promiseTable(
  judged: readonly Judged[],
  names: Names,
  context: JudgeContext,
): TableText {
  const rows = judged.flatMap((one) => {
    const { verdict, owner } = one;
    const promise = promiseOf(one);
    const before: readonly CsvCell[] = [
      promise.id,
      promise.name,
      targetText(verdict),
      verdict.inputs.unit,
      verdict.inputs.due,
      statusLabel(verdict.status),
      verdict.overlays.map(overlayLabel).join('、'),
      verdict.override === undefined ? '否' : '是',
      names.organization(owner),
    ];
    const after: readonly CsvCell[] = [verdictSentence(verdict, promise), verdict.inputs.asOf];
    const reports = reportsIn(one, context);
    if (reports.length === 0)
      return [[...before, undefined, undefined, undefined, undefined, ...after]];
    return reports.map((report) => [
      ...before,
      report.period,
      report.value,
      reportStatusText(report),
      report.sources.join(' '),
      ...after,
    ]);
  });
  return { head: promiseHead, rows };
}

const promiseRecord = (one: Judged, names: Names, context: JudgeContext) => {
  const { verdict, owner } = one;
  const promise = promiseOf(one);
  const { profile, asOf, unit, due, newest } = verdict.inputs;
  return {
    ...promise,
    owner: { id: owner, name: names.organization(owner) },
    verdict: {
      status: verdict.status,
      status_text: statusLabel(verdict.status),
      uncapped: verdict.uncapped,
      because: verdict.because,
      overlays: verdict.overlays,
      override: verdict.override,
      promise: targetText(verdict),
      sentence: verdictSentence(verdict, promise),
      as_of: asOf,
      profile: profile.id,
      due,
      unit,
      newest,
      A: verdict.A,
      e: verdict.e,
      R: verdict.R,
      planned: verdict.planned,
      forecast: verdict.forecast,
      needed_pace: verdict.neededPace,
      share_inside: verdict.shareInside,
      days_left: verdict.daysLeft,
      other_model: verdict.otherModel,
      formulas: verdict.formulas,
      history: verdict.history,
    },
    values: reportsIn(one, context).map(
      ({ period, value, unit: valueUnit, provisional, sources }) => ({
        period,
        value,
        unit: valueUnit,
        status: provisional ? 'provisional' : 'final',
        sources,
      }),
    ),
  };
};

/** A task or programme as JSON: the record as written, its promises with verdicts and values. */
export function workRecord(
  work: Task | Programme,
  judged: readonly Judged[],
  names: Names,
  context: JudgeContext,
): object {
  const promises = judged.map((one) => ({ one, record: promiseRecord(one, names, context) }));
  const ofType = (type: Judged['item']['type']) =>
    promises.filter(({ one }) => one.item.type === type).map(({ record }) => record);
  const shared = { owner_name: names.organization(work.owner), as_of: context.asOf };
  return 'promised' in work
    ? { ...work, ...shared, promised: ofType('target') }
    : { ...work, ...shared, targets: ofType('target'), milestones: ofType('milestone') };
}

/** The project list of a programme, a row each, in the order of the page. */
export const projectTable = (programme: Programme, names: Names, asOf: string): TableText => ({
  head: [
    '编号',
    '项目',
    '地区编号',
    '地区',
    '类别',
    '阶段',
    '进入该阶段的日期',
    '学位（个）',
    '床位（张）',
    '周转宿舍（套）',
    '数量',
    '投资（万元）',
    '责任单位',
    '来源编号',
    '说明',
  ],
  rows: programme.projects.map((project) => {
    const stage = stageAt(project, asOf);
    const entered = project.stages.findLast((one) => one.stage === stage);
    return [
      project.id,
      project.name,
      project.region,
      names.region(project.region),
      project.kind,
      stage === undefined ? undefined : stageWords[stage],
      entered?.on,
      project.places,
      project.beds,
      project.flats,
      project.quantity,
      project.investment_10k_yuan,
      names.organization(project.owner ?? programme.owner),
      project.stages.flatMap(({ source }) => source ?? []).join(' '),
      project.note,
    ];
  }),
});
