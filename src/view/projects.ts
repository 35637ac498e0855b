import { stageAt } from '#src/domain/project-totals.ts';
import type { Programme, Project, ProjectStage } from '#src/schema/programme.ts';
import { facetOf, type Facet } from './facet.ts';
import type { Names } from './names.ts';
import type { Cell, Column, Row } from './table.ts';
import { dateText, numberText } from './text.ts';
import { sourceUrl } from './urls.ts';

export const stageWords = {
  planned: '已列入计划',
  approved: '已立项',
  started: '已开工',
  'topped-out': '主体封顶',
  completed: '已竣工',
  'in-use': '已投用',
  suspended: '暂停',
  cancelled: '取消',
} as const satisfies Readonly<Record<ProjectStage, string>>;

interface ProjectColumn extends Column {
  cell: (project: Project) => Cell | undefined;
}

/** Facet value of a project whose first stage comes after the day of judging. */
const notStarted = 'not-started';

const order: readonly string[] = Object.keys(stageWords);

const amountCell = (value: number | undefined): Cell | undefined =>
  value === undefined ? undefined : { text: numberText(value), sort: value };

/** What a project may say, in the order of the table; columns that no project fills are left out. */
const amountColumns: readonly ProjectColumn[] = [
  { key: 'places', label: '学位', unit: '个', cell: ({ places }) => amountCell(places) },
  { key: 'beds', label: '床位', unit: '张', cell: ({ beds }) => amountCell(beds) },
  { key: 'flats', label: '周转宿舍', unit: '套', cell: ({ flats }) => amountCell(flats) },
  { key: 'quantity', label: '数量', cell: ({ quantity }) => amountCell(quantity) },
  {
    key: 'money',
    label: '投资',
    unit: '万元',
    cell: ({ investment_10k_yuan: money }) => amountCell(money),
  },
];

/** A facet value stands in an attribute whose values are parted by spaces. */
const facetValue = (words: string): string => words.replace(/\s+/g, '-');

const stageCell = (project: Project, stage: ProjectStage | undefined): Cell => {
  if (stage === undefined) return { text: '还没有开始', sort: -1 };
  const entered = project.stages.findLast((one) => one.stage === stage);
  return {
    text: stageWords[stage],
    sort: order.indexOf(stage),
    ...(entered === undefined ? {} : { note: `${dateText(entered.on)}进入` }),
  };
};

const sourceCell = (project: Project, names: Names): Cell => {
  const last = project.stages.findLast(({ source }) => source !== undefined)?.source;
  return last === undefined
    ? { text: '未注明', sort: '' }
    : { text: names.source(last).title, href: sourceUrl(last) };
};

export interface ProjectList {
  columns: readonly Column[];
  /** One row a project, with its stage on the day of judging. */
  rows: readonly Row[];
  facets: readonly Facet[];
}

/** The projects of a programme as a table that sorts and filters. */
export function projectList(programme: Programme, names: Names, asOf: string): ProjectList {
  const used = amountColumns.filter(({ cell }) =>
    programme.projects.some((project) => cell(project) !== undefined),
  );
  const rows = programme.projects.map((project): Row => {
    const stage = stageAt(project, asOf);
    const owner = project.owner ?? programme.owner;
    return {
      id: project.id,
      facets: {
        region: project.region,
        kind: facetValue(project.kind),
        stage: stage ?? notStarted,
        owner,
      },
      cells: [
        { text: project.name, ...(project.note === undefined ? {} : { note: project.note }) },
        { text: names.region(project.region) },
        { text: project.kind },
        stageCell(project, stage),
        ...used.map(({ cell }) => cell(project) ?? { text: '—', sort: '' }),
        { text: names.organization(owner) },
        sourceCell(project, names),
      ],
    };
  });
  const kinds = new Map(programme.projects.map(({ kind }) => [facetValue(kind), kind]));
  return {
    columns: [
      { key: 'name', label: '项目', sort: 'text' },
      { key: 'region', label: '地区', sort: 'text' },
      { key: 'kind', label: '类别', sort: 'text' },
      { key: 'stage', label: '阶段', sort: 'number' },
      ...used.map(({ cell: _cell, ...column }): Column => ({
        ...column,
        numeric: true,
        sort: 'number',
      })),
      { key: 'owner', label: '责任单位', sort: 'text' },
      { key: 'source', label: '来源' },
    ],
    rows,
    facets: [
      facetOf('region', '地区', rows, names.region),
      facetOf('kind', '类别', rows, (kind) => kinds.get(kind) ?? kind),
      facetOf('stage', '阶段', rows, stageText),
      facetOf('owner', '责任单位', rows, names.organization),
    ],
  };
}

const isStage = (name: string): name is ProjectStage => Object.hasOwn(stageWords, name);

const stageText = (stage: string): string => (isStage(stage) ? stageWords[stage] : '还没有开始');

/** How many projects are in each stage on a day, in the order of the stages. */
export const stageCounts = (
  projects: readonly Project[],
  asOf: string,
): readonly { label: string; count: number }[] =>
  [notStarted, ...order]
    .map((stage) => ({
      label: stageText(stage),
      count: projects.filter((project) => (stageAt(project, asOf) ?? notStarted) === stage).length,
    }))
    .filter(({ count }) => count > 0);
