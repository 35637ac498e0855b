import type { Complaint, Rule } from './rule.ts';

export const findingResults: Rule = {
  code: 'finding-result',
  answer: 'beside',
  name: '整改写了完成，却没有写结果',
  why: '公开整改要说清改成了什么样；只写完成的日期，读者不知道改没改好。',
  bad: '写了 done_on，没有写 result',
  good: 'done_on: 2023-09-15 与 result: 已分流 300 人',
  check: ({ findings }) =>
    findings.flatMap(({ id, correction: { done_on, result } }): Complaint[] => {
      if ((done_on === undefined) === (result === undefined)) return [];
      const path = ['correction', done_on === undefined ? 'result' : 'done_on'];
      const message =
        done_on === undefined ? '写了整改结果，却没有写完成日期' : '整改已经完成，却没有写结果';
      const hint = done_on === undefined ? '加一行 done_on；还没有完成的写进措施' : '加一行 result';
      return [{ kind: 'findings', id, path, severity: 'warning', message, hint }];
    }),
};
