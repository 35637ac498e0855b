import type { Assessments } from '#src/schema/assessment.ts';
import type { Names } from './names.ts';
import type { FindingItem } from './registers.ts';
import type { Column, Row } from './table.ts';
import { numberText } from './text.ts';
import { findingsUrl, sourceUrl } from './urls.ts';

export const correctionColumns: readonly Column[] = [
  { key: 'title', label: '问题', sort: 'text' },
  { key: 'owner', label: '责任单位', sort: 'text' },
  { key: 'due', label: '期限' },
  { key: 'state', label: '状态', sort: 'text' },
  { key: 'result', label: '结果' },
];

const stateWords = { achieved: '已整改', overdue: '逾期未整改', 'not-due': '整改中' } as const;

/** One row a finding, with what became of it. */
export const correctionRows = (findings: readonly FindingItem[]): readonly Row[] =>
  findings.map(({ id, title, owner, due, state, result }) => ({
    cells: [
      { text: title, href: findingsUrl(id) },
      { text: owner },
      { text: due },
      { text: stateWords[state], status: state },
      { text: result ?? '未报告' },
    ],
  }));

/** How the corrections stand, in one sentence. */
export function correctionSummary(findings: readonly FindingItem[]): string {
  const count = (state: FindingItem['state']): string =>
    numberText(findings.filter((finding) => finding.state === state).length);
  return `共${numberText(findings.length)}个问题，${count('achieved')}个已整改，${count('not-due')}个整改中，${count('overdue')}个逾期未整改。`;
}

export const assessmentColumns: readonly Column[] = [
  { key: 'year', label: '年度' },
  { key: 'result', label: '结果' },
  { key: 'rank', label: '名次' },
  { key: 'source', label: '来源' },
];

/** One row a year; an unpublished one says why. */
export const assessmentRows = (assessments: Assessments, names: Names): readonly Row[] =>
  assessments.years.map((year) => ({
    cells:
      year.status === 'published'
        ? [
            { text: `${year.year}年` },
            { text: year.result, ...(year.note === undefined ? {} : { note: year.note }) },
            {
              text:
                year.rank === undefined
                  ? '未公开'
                  : `第${year.rank}名${year.of === undefined ? '' : `（共${year.of}个）`}`,
            },
            { text: names.source(year.source).title, href: sourceUrl(year.source) },
          ]
        : [
            { text: `${year.year}年` },
            { text: '未公开', status: 'unpublished', note: year.reason },
            { text: '—' },
            { text: '—' },
          ],
  }));
