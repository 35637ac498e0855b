import { publishedShare } from '#src/domain/published.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { FieldTitles } from '../changed-field.ts';
import { dataTables } from '../data-tables.ts';
import { reportedByText } from '../indicator-policy.ts';
import type { DataTableFile } from '../data-tables/data-table.ts';
import { indicatorTable } from '../indicator-rows.ts';
import { allKinds, kindWords } from '../kind.ts';
import { namesOf } from '../names.ts';
import { statusWord } from '../status.ts';
import { periodText } from '../text.ts';
import { apiRecords } from './api.ts';
import { jsonTextOnce } from './json-file.ts';
import { leavesOf } from './leaves.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What the workbooks are made of. */
export interface BookContext {
  dataset: Dataset;
  index: SeriesIndex;
  judge: JudgeContext;
  /** Titles of fields by kind and path. */
  titles: FieldTitles;
}

const noteSheet = (
  { dataset: { site }, judge }: BookContext,
  title: string,
  lines: readonly (readonly [string, string])[],
): Sheet => ({
  name: '说明',
  head: ['项目', '内容'],
  rows: [
    ['名称', `${site.name}：${title}`],
    ...(site.data_kind === 'demo' ? [['数据性质', '演示数据，内容均为虚构']] : []),
    ['判断日', judge.asOf],
    ['许可', `${site.data_licence.name}：${site.data_licence.note}`],
    ['读法', '数值是数字，日期和时期是文字；空格表示没有填写或未公开，不表示零。'],
    ...lines,
  ],
});

const tableSheet = ({ title, head, rows }: DataTableFile): Sheet => ({ name: title, head, rows });

const sourceSheet = (context: BookContext): readonly Sheet[] =>
  dataTables(context.dataset, context.index, context.judge)
    .filter(({ name }) => name === 'sources')
    .map(tableSheet);

/** The workbook of the evaluation items: an overview, one sheet an item, the sources. */
export function evaluationBook(context: BookContext): readonly Sheet[] {
  const { dataset, index } = context;
  const names = namesOf(dataset);
  const states = new Map(
    publishedShare(index, dataset).byIndicator.map((state) => [state.indicator, state]),
  );
  return [
    noteSheet(context, '考核指标', [
      ['内容', `${dataset.indicators.length}项考核指标：第二张是一览，以后每项一张，最后是来源。`],
      ['来源编号', '各表的来源编号与“来源”表的编号一致。'],
    ]),
    {
      name: '指标一览',
      head: [
        '序号',
        '指标编号',
        '指标',
        '报数单位',
        '由谁报数',
        '公开情况',
        '测度总数',
        '已公开测度',
        '最近时期',
        '说明',
        '使用时要注意',
        '更新日期',
      ],
      rows: dataset.indicators.map((indicator) => {
        const state = states.get(indicator.id);
        return [
          indicator.number,
          indicator.id,
          indicator.name,
          names.organization(indicator.reporter),
          reportedByText(indicator.reported_by),
          state === undefined ? undefined : statusWord(state.state),
          state?.total,
          state?.published,
          state?.newestPeriod === undefined ? undefined : periodText(state.newestPeriod),
          indicator.definition,
          indicator.cautions.join('；'),
          indicator.updated_on,
        ];
      }),
    },
    ...dataset.indicators.map((indicator) => ({
      name: `${indicator.number} ${indicator.name}`,
      ...indicatorTable(index, indicator, names),
    })),
    ...sourceSheet(context),
  ];
}

/** Kinds by how often their records change, as a clerk works; the most settled first. */
const settledFirst: readonly KindName[] = [
  ...(['site', 'regions', 'organizations', 'calendar', 'plan', 'assessments', 'pages'] as const),
  ...(['exemplars', 'guides', 'benchmarks', 'sources', 'indicators', 'findings'] as const),
  ...(['programmes', 'tasks', 'observations'] as const),
];

/** Every field of every record of a kind, one row a field that is filled in. */
function recordSheet(kind: KindName, { dataset, titles }: BookContext): Sheet {
  const records = apiRecords(dataset, kind);
  const own = titles.get(kind) ?? new Map<string, string>();
  function* rows(): Generator<SheetRow> {
    const known = new Map<string, string | undefined>();
    const titleOf = (path: string): string | undefined => {
      if (!known.has(path)) known.set(path, own.get(path.replace(/\[\d+\]/g, '[]')));
      return known.get(path);
    };
    for (const { id, name, record } of records) {
      for (const { path, value } of leavesOf(record)) {
        yield typeof value === 'number'
          ? [id, name, path, titleOf(path), value]
          : [id, name, path, titleOf(path), undefined, String(value)];
      }
    }
  }
  return {
    name: `全部字段 ${kindWords[kind].name}`,
    head: ['记录编号', '记录', '字段', '字段名称', '值', '文字值'],
    rows: { [Symbol.iterator]: rows },
    madeOf: () => [
      jsonTextOnce(dataset[kind]),
      JSON.stringify([[...own], records.map(({ name }) => name)]),
    ],
    turn: settledFirst.indexOf(kind),
  };
}

/** The tables are made of observations and verdicts, so they change with almost everything. */
const turnOfTables = settledFirst.length;

/** The workbook of everything: the tables that can be downloaded, then every field of every record. */
export const everythingBook = (context: BookContext): readonly Sheet[] => [
  noteSheet(context, '全部数据', [
    ['内容', '先是各张表，与网站上的 CSV 相同；然后是每类记录的全部字段，一行一个字段。'],
    ['字段', '写法与数据字典相同，方括号里是第几个，从 0 数起。'],
  ]),
  ...dataTables(context.dataset, context.index, context.judge).map((table) => ({
    ...tableSheet(table),
    turn: turnOfTables,
  })),
  ...allKinds.map((kind) => recordSheet(kind, context)),
];
