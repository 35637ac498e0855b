import type { Complaint, Rule } from './rule.ts';

export const sourceDates: Rule = {
  code: 'source-without-date',
  answer: 'beside',
  name: '来源没有日期',
  why: '没有日期就不知道数字是什么时候的。',
  bad: '来源没有 published',
  good: 'published: 2023-06，或 published_note: 没有标明日期',
  check: ({ sources }) =>
    sources.flatMap(({ id, published, published_note: note }): Complaint[] => {
      if (published === undefined && note === undefined) {
        return [
          {
            kind: 'sources',
            id,
            path: ['published'],
            severity: 'warning',
            message: '来源没有发布日期',
            hint: '加一行 published；只知道年份就写年份，确实没有就加 published_note 写原因',
          },
        ];
      }
      return [];
    }),
};
