import { judgeAll } from '#src/domain/judged.ts';
import { roundTo } from '#src/domain/decimal.ts';
import { hasValue, type ValuedReading } from '#src/domain/reading.ts';
import { measureById } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { CsvCell } from './csv.ts';
import { namesOf } from './names.ts';
import { statusWord } from './status.ts';
import { targetText, verdictSentence } from './verdict-text.ts';
import { overlayLabel, statusLabel } from './verdict-words.ts';

/** One downloadable table: what it is called, what it holds, and its rows. */
export interface DataTableFile {
  /** File name without the extension. */
  name: string;
  title: string;
  text: string;
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

const observationWords: Readonly<Record<string, string>> = {
  final: '定稿',
  provisional: statusWord('provisional'),
  estimated: statusWord('estimated'),
  revised: statusWord('revised'),
  derived: statusWord('derived'),
  missing: '缺数',
};

const boundWords = { 'at-least': '以上', 'at-most': '以下', about: '约' } as const;

/** A computed value is given as it is shown; a stated one as the source states it. */
const shownValue = ({ measure, value, status }: ValuedReading, index: SeriesIndex): number =>
  status === 'derived' ? roundTo(value, measureById(index, measure)?.decimals ?? 4) : value;

function observations(dataset: Dataset, index: SeriesIndex): DataTableFile {
  const names = namesOf(dataset);
  const readings = [...index.readings.values()].flatMap((regions) => [...regions.values()].flat());
  return {
    name: 'observations',
    title: '观测值',
    text: '每个测度、地区和时期的数值，包括由程序算出的推算数。',
    head: [
      '测度编号',
      '测度',
      '地区编号',
      '地区',
      '时期',
      '数值',
      '单位',
      '状态',
      '算式',
      '口径不同',
      '不宜比较',
      '说明',
      '来源编号',
      '界限',
      '此期起口径变化',
      '修订前数值',
      '含初步数',
    ],
    rows: readings.map((reading) => [
      reading.measure,
      names.measure(reading.measure),
      reading.region,
      names.region(reading.region),
      reading.period,
      ...(hasValue(reading)
        ? [
            shownValue(reading, index),
            reading.unit,
            observationWords[reading.status],
            reading.computed?.formula,
            reading.definitionDiffers,
            reading.notComparable,
            reading.note,
          ]
        : [
            undefined,
            undefined,
            observationWords['missing'],
            undefined,
            undefined,
            undefined,
            reading.reason,
          ]),
      reading.sources.join(' '),
      ...(hasValue(reading)
        ? [
            reading.qualifier === undefined ? undefined : boundWords[reading.qualifier],
            reading.breakBefore,
            reading.revision?.previous,
            reading.provisional ? '是' : undefined,
          ]
        : []),
    ]),
  };
}

function promises(dataset: Dataset, context: JudgeContext): DataTableFile {
  const names = namesOf(dataset);
  return {
    name: 'promises',
    title: '目标和节点',
    text: '任务和工程的每个目标、节点，以及到判断日为止的状态。',
    head: [
      '所在',
      '编号',
      '目标或节点',
      '内容',
      '责任单位',
      '到期日',
      '最近一期',
      '最近数值',
      '单位',
      '状态',
      '完成份额',
      '判断日',
      '附加提示',
      '人工改判前的状态',
      '改判理由',
      '一句话',
    ],
    rows: judgeAll(dataset, context).map(({ parentName, owner, item, verdict }) => {
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
      ];
    }),
  };
}

function projects(dataset: Dataset): DataTableFile {
  const names = namesOf(dataset);
  return {
    name: 'projects',
    title: '工程项目',
    text: '每个工程的项目清单和当前阶段。',
    head: [
      '工程',
      '项目编号',
      '项目',
      '地区',
      '类别',
      '当前阶段',
      '进入日期',
      '学位（个）',
      '床位（张）',
      '周转宿舍（套）',
      '数量',
      '投资（万元）',
      '责任单位',
    ],
    rows: dataset.programmes.flatMap((programme) =>
      programme.projects.map((project) => {
        const stage = project.stages.at(-1);
        return [
          programme.name,
          project.id,
          project.name,
          names.region(project.region),
          project.kind,
          stage?.stage,
          stage?.on,
          project.places,
          project.beds,
          project.flats,
          project.quantity,
          project.investment_10k_yuan,
          names.organization(project.owner ?? programme.owner),
        ];
      }),
    ),
  };
}

function commitments({ plan }: Dataset): DataTableFile {
  return {
    name: 'commitments',
    title: '方案承诺',
    text: '方案的每条承诺和它落实在哪里。',
    head: ['章节', '承诺编号', '承诺', '落实在', '没有说清的地方'],
    rows: plan.sections.flatMap((section) =>
      section.commitments.map(({ id, text, accounts, open_point }) => [
        section.title,
        id,
        text,
        accounts.map((account) => `${account.kind}/${account.id}`).join(' '),
        open_point,
      ]),
    ),
  };
}

function sources(dataset: Dataset): DataTableFile {
  return {
    name: 'sources',
    title: '来源',
    text: '全部来源：标题、发布者、日期、地址和等级。',
    head: ['编号', '标题', '发布者', '发布日期', '地址', '等级', '说明'],
    rows: dataset.sources.map(({ id, title, publisher, published, url, tier, note }) => [
      id,
      title,
      publisher,
      published,
      url,
      tier,
      note,
    ]),
  };
}

/** Every table that can be downloaded. */
export const dataTables = (
  dataset: Dataset,
  index: SeriesIndex,
  context: JudgeContext,
): readonly DataTableFile[] => [
  observations(dataset, index),
  promises(dataset, context),
  projects(dataset),
  commitments(dataset),
  sources(dataset),
];
