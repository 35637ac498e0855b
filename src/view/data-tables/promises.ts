import { judgeAll } from '#src/domain/judged.ts';
import { verdictStatuses } from '#src/domain/verdict-types.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { namesOf } from '../names.ts';
import { targetText, verdictSentence } from '../verdict-text.ts';
import { overlayLabel, statusLabel } from '../verdict-words.ts';
import {
  dataTable,
  dayColumn,
  idColumn,
  numberColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const parentWords = { task: '任务', programme: '工程' } as const;
const itemWords = { target: '目标', milestone: '节点' } as const;

const columns: readonly TableColumn[] = [
  textColumn('所在', { required: true, text: '任务或工程的名称' }),
  idColumn('编号'),
  textColumn('目标或节点', { required: true }),
  textColumn('内容', { required: true }),
  textColumn('责任单位', { required: true }),
  dayColumn('到期日'),
  textColumn('最近一期', { text: '最近一次报告的时期或日期' }),
  numberColumn('最近数值'),
  textColumn('单位'),
  textColumn('状态', { required: true, oneOf: verdictStatuses.map(statusLabel) }),
  numberColumn('完成份额', { text: '1 为全部完成' }),
  dayColumn('判断日', { required: true }),
  textColumn('附加提示'),
  textColumn('人工改判前的状态', { oneOf: verdictStatuses.map(statusLabel) }),
  textColumn('改判理由'),
  textColumn('一句话', { required: true }),
  textColumn('所在类别', { required: true, oneOf: Object.values(parentWords) }),
  idColumn('所在编号'),
  textColumn('类型', { required: true, oneOf: Object.values(itemWords) }),
];

export function promisesTable(dataset: Dataset, context: JudgeContext): DataTableFile {
  const names = namesOf(dataset);
  return dataTable({
    name: 'promises',
    title: '目标和节点',
    text: '任务和工程的每个目标、节点，以及到判断日为止的状态。',
    columns,
    key: ['所在类别', '所在编号', '类型', '编号'],
    rows: judgeAll(dataset, context).map(({ of, parent, parentName, owner, item, verdict }) => {
      const promise = item.type === 'target' ? item.target : item.milestone;
      const { newest, unit, due, asOf } = verdict.inputs;
      return [
        parentName,
        promise.id,
        promise.name,
        targetText(verdict),
        names.organization(owner),
        due,
        newest?.period,
        newest?.value,
        unit,
        statusLabel(verdict.status),
        verdict.A === undefined ? undefined : Math.round(verdict.A * 10_000) / 10_000,
        asOf,
        verdict.overlays.map(overlayLabel).join('、'),
        verdict.override === undefined ? undefined : statusLabel(verdict.override.computed),
        verdict.override?.reason,
        verdictSentence(verdict, promise),
        parentWords[of],
        parent,
        itemWords[item.type],
      ];
    }),
  });
}
