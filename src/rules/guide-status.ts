import { guideRule } from './guide-complaint.ts';

export const cancelledGuides = guideRule(
  {
    code: 'cancelled-guide',
    name: '取消的事项没有写取消日期',
    why: '读者要知道从哪一天起不用办、改办什么，不然会白跑一趟。',
    bad: 'status: cancelled，没有 effective_until',
    good: 'status: cancelled 与 effective_until: 2024-01-31',
  },
  ({ status, effective_until: until, related_guides: next }) =>
    status !== 'cancelled' || until !== undefined
      ? []
      : [
          [
            ['status'],
            `事项已经取消，没有写从哪一天起${next.length === 0 ? '，也没有写改办什么' : ''}`,
            '加一行 effective_until: 取消的日期；有接替的事项就写进 related_guides',
          ],
        ],
);
