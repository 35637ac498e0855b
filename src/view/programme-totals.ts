import type { Judged } from '#src/domain/judged.ts';
import { promiseAgainstProjects, type PromiseAgainstProjects } from '#src/domain/project-totals.ts';
import type { Programme } from '#src/schema/programme.ts';
import type { Cell, Column, Row } from './table.ts';
import { figureText, numberText } from './text.ts';
import { programmeUrl } from './urls.ts';
import { targetText } from './verdict-text.ts';
import { statusLabel } from './verdict-words.ts';

export const totalColumns: readonly Column[] = [
  { key: 'name', label: '承诺' },
  { key: 'status', label: '判断' },
  { key: 'reported', label: '已报告', numeric: true },
  { key: 'listed', label: '项目清单合计', numeric: true },
  { key: 'finished', label: '其中已竣工或投用', numeric: true },
  { key: 'target', label: '承诺的内容' },
];

type FigureText = (value: number) => string;

const listedText = ({ listedMinusPromised }: PromiseAgainstProjects, figure: FigureText) => {
  if (listedMinusPromised === undefined) return [];
  if (listedMinusPromised === 0) return ['项目清单合计与承诺一致'];
  const word = listedMinusPromised > 0 ? '多' : '少';
  return [`项目清单合计比承诺${word}${figure(Math.abs(listedMinusPromised))}`];
};

const reportedText = (sums: PromiseAgainstProjects, figure: FigureText) => {
  const { reportedMinusFinished: difference } = sums;
  if (difference === undefined) return ['没有报告数，不能与已竣工或投用的项目核对'];
  if (difference === 0) return ['报告数与已竣工或投用的项目合计一致'];
  const word = difference > 0 ? '多' : '少';
  return [`报告数比已竣工或投用的项目合计${word}${figure(Math.abs(difference))}`];
};

const countedText = ({ unknown, cancelled }: PromiseAgainstProjects) => [
  ...(unknown.length === 0 ? [] : [`${numberText(unknown.length)}个项目没有写这个数，没有计入`]),
  ...(cancelled.length === 0 ? [] : [`${numberText(cancelled.length)}个项目已取消，没有计入`]),
];

/** What the comparison of promise, list and reports says, one sentence a promise. */
export const totalSentences = (
  { projects }: Programme,
  judged: readonly Judged[],
  asOf: string,
): readonly string[] =>
  judged.flatMap(({ item, verdict }) => {
    if (item.type !== 'target') return [];
    const sums = promiseAgainstProjects(item.target, projects, asOf);
    if (sums === undefined) return [];
    const { unit = '', decimals } = verdict.inputs;
    const figure: FigureText = (value) => figureText(value, unit, decimals);
    const parts = [
      ...listedText(sums, figure),
      ...reportedText(sums, figure),
      ...countedText(sums),
    ];
    return [`${item.target.name}：${parts.join('；')}。`];
  });

/** One row a promised figure, beside its newest report and the sum of the listed projects. */
export const totalRows = (
  { id, projects }: Programme,
  judged: readonly Judged[],
  asOf: string,
): readonly Row[] =>
  judged.flatMap(({ item, verdict }) => {
    if (item.type !== 'target') return [];
    const { target } = item;
    const sums = promiseAgainstProjects(target, projects, asOf);
    const { newest, unit = '', decimals } = verdict.inputs;
    const figure = (value: number | undefined, missing: string): Cell => ({
      text: value === undefined ? missing : figureText(value, unit, decimals),
    });
    const noSum =
      projects.length === 0
        ? '没有清单'
        : target.kind === 'cumulative' && target.projects_field !== undefined
          ? '—'
          : '不由项目汇总';
    return [
      {
        cells: [
          { text: target.name, href: programmeUrl(id, target.id) },
          { text: statusLabel(verdict.status), status: verdict.status },
          figure(newest?.value, '未报告'),
          figure(sums?.listed, noSum),
          figure(sums?.finished, noSum),
          { text: targetText(verdict) },
        ],
      },
    ];
  });
