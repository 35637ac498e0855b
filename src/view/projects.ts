import type { Judged } from '#src/domain/judged.ts';
import { promiseAgainstProjects, stageAt } from '#src/domain/project-totals.ts';
import type { Programme, Project, ProjectStage } from '#src/schema/programme.ts';
import { facetOf, type Facet } from './facet.ts';
import type { Names } from './names.ts';
import type { Cell, Column, Row } from './table.ts';
import { changeText, dateText, figureText, numberText } from './text.ts';
import { targetText } from './verdict-text.ts';
import { statusLabel } from './verdict-words.ts';

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

export const projectColumns: readonly Column[] = [
  { key: 'name', label: '项目', sort: 'text' },
  { key: 'region', label: '地区', sort: 'text' },
  { key: 'kind', label: '类别', sort: 'text' },
  { key: 'stage', label: '阶段', sort: 'number' },
  { key: 'places', label: '学位', unit: '个', numeric: true, sort: 'number' },
  { key: 'beds', label: '床位', unit: '张', numeric: true, sort: 'number' },
  { key: 'quantity', label: '数量', numeric: true, sort: 'number' },
  { key: 'money', label: '投资', unit: '万元', numeric: true, sort: 'number' },
  { key: 'owner', label: '责任单位', sort: 'text' },
];

const order: readonly string[] = Object.keys(stageWords);

const amountCell = (value: number | undefined): Cell =>
  value === undefined ? { text: '—', sort: '' } : { text: numberText(value), sort: value };

const stageCell = (project: Project, stage: ProjectStage): Cell => {
  const entered = project.stages.findLast((one) => one.stage === stage);
  return {
    text: stageWords[stage],
    sort: order.indexOf(stage),
    ...(entered === undefined ? {} : { note: dateText(entered.on) }),
  };
};

/** One row a project, with its stage on a day. */
export const projectRows = (programme: Programme, names: Names, asOf: string): readonly Row[] =>
  programme.projects.map((project) => {
    const stage = stageAt(project, asOf) ?? 'planned';
    const owner = project.owner ?? programme.owner;
    return {
      id: project.id,
      facets: { region: project.region, kind: project.kind, stage, owner },
      cells: [
        { text: project.name, ...(project.note === undefined ? {} : { note: project.note }) },
        { text: names.region(project.region) },
        { text: project.kind },
        stageCell(project, stage),
        amountCell(project.places),
        amountCell(project.beds),
        amountCell(project.quantity ?? project.flats),
        amountCell(project.investment_10k_yuan),
        { text: names.organization(owner) },
      ],
    };
  });

const isStage = (name: string): name is ProjectStage => Object.hasOwn(stageWords, name);

/** County, kind, stage and owner, each value as the table writes it. */
export function projectFacets(rows: readonly Row[]): readonly Facet[] {
  const written = (key: string, column: number): ((value: string) => string) => {
    const words = new Map(rows.map(({ facets, cells }) => [facets?.[key], cells[column]?.text]));
    return (value) => words.get(value) ?? value;
  };
  return [
    facetOf('region', '地区', rows, written('region', 1)),
    facetOf('kind', '类别', rows),
    facetOf('stage', '阶段', rows, (stage) => (isStage(stage) ? stageWords[stage] : stage)),
    facetOf('owner', '责任单位', rows, written('owner', 8)),
  ];
}

export const promiseColumns: readonly Column[] = [
  { key: 'name', label: '承诺' },
  { key: 'target', label: '内容' },
  { key: 'status', label: '状态' },
  { key: 'reported', label: '已报告', numeric: true },
  { key: 'listed', label: '清单合计', numeric: true },
  { key: 'finished', label: '清单中已完成', numeric: true },
  { key: 'difference', label: '清单比承诺', numeric: true },
];

/** One row a promised figure, beside the sum of the listed projects. */
export const promiseRows = (
  { projects }: Programme,
  judged: readonly Judged[],
  asOf: string,
): readonly Row[] =>
  judged.flatMap(({ item, verdict }) => {
    if (item.type !== 'target') return [];
    const { target } = item;
    const sums = promiseAgainstProjects(target, projects, asOf);
    const { newest, unit = '', decimals } = verdict.inputs;
    const figure = (value: number | undefined): Cell => ({
      text: value === undefined ? '—' : figureText(value, unit, decimals),
    });
    return [
      {
        cells: [
          { text: target.name },
          { text: targetText(verdict) },
          { text: statusLabel(verdict.status), status: verdict.status },
          newest === undefined ? { text: '未报告' } : figure(newest.value),
          figure(sums?.listed),
          figure(sums?.finished),
          {
            text:
              sums?.listedMinusPromised === undefined
                ? '—'
                : sums.listedMinusPromised === 0
                  ? '一致'
                  : changeText(sums.listedMinusPromised, unit, decimals),
          },
        ],
      },
    ];
  });
