import type { Target } from '#src/schema/target.ts';
import { idNow } from './history-rule.ts';
import type { DataChange, HistoryRule } from './history-rule.ts';
import type { Complaint } from './rule.ts';
import { targetComplaint, targetsIn } from './targets.ts';
import type { PlacedTarget } from './targets.ts';

const pairsOf = (change: DataChange): { old: Target; now: PlacedTarget }[] => {
  const key = (kind: string, id: string, target: Target): string => `${kind}/${id}/${target.id}`;
  const current = new Map(
    targetsIn(change.after).map((placed) => [key(placed.kind, placed.id, placed.target), placed]),
  );
  return targetsIn(change.before).flatMap(({ kind, id, target }) => {
    const now = current.get(key(kind, idNow(change, kind, id), target));
    return now === undefined ? [] : [{ old: target, now }];
  });
};

export const changedReport: HistoryRule = {
  code: 'changed-report',
  name: '改了已公布的进展而没有说明',
  why: '进展报告是判断进度的依据；改了又不说明，进度为什么变就说不清。',
  bad: '上一版 2023-06 的 value 是 1200、status: final，这一版写成 1500',
  good: 'value: 1500，旁边写 note: 原数漏计两县，按某某文件更正',
  check: (change) =>
    pairsOf(change).flatMap(({ old, now }): Complaint[] => {
      const { target } = now;
      if (!('reports' in old) || !('reports' in target)) return [];
      const before = new Map(old.reports.map((report) => [report.period, report]));
      return target.reports.flatMap((report, at) => {
        const former = before.get(report.period);
        if (former === undefined || former.status !== 'final') return [];
        const explained = report.note !== undefined && report.note !== former.note;
        if (former.value === report.value || explained) return [];
        return [
          targetComplaint(
            now,
            ['reports', at, 'value'],
            `${report.period} 的进展上一版公布的是 ${former.value}，现在成了 ${report.value}，没有写明原因`,
            `确实要改：在这一项加 note，写明原来是 ${former.value}、为什么改；改错了就改回 ${former.value}`,
          ),
        ];
      });
    }),
};

const goalOf = (target: Target): Readonly<Record<string, unknown>> => ({
  到期日: 'due' in target ? target.due : undefined,
  目标值: 'target' in target ? target.target : undefined,
  目标上限: 'target_max' in target ? target.target_max : undefined,
  基期值: 'baseline' in target ? target.baseline?.value : undefined,
  方向: 'direction' in target ? target.direction : undefined,
});

const keys: Readonly<Record<string, string>> = {
  到期日: 'due',
  目标值: 'target',
  目标上限: 'target_max',
  基期值: 'baseline',
  方向: 'direction',
};

export const movedGoal: HistoryRule = {
  code: 'moved-goal',
  answer: '在这个目标的 note 里写明原因，就是答复。',
  name: '改了目标而没有说明',
  why: '目标、到期日和基期值一改，判断就变了；读者要知道是方案改了还是登记错了。',
  bad: 'due: 2025-12-31 改成 due: 2027-12-31，别的都没写',
  good: '同时在 note 写明：省里 2024 年某号文件调整了期限',
  check: (change) =>
    pairsOf(change).flatMap(({ old, now }): Complaint[] => {
      const { target } = now;
      if (target.note !== undefined && target.note !== old.note) return [];
      const [was, is] = [goalOf(old), goalOf(target)];
      const moved = Object.keys(was).filter(
        (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
      );
      const [first] = moved;
      if (first === undefined) return [];
      return [
        {
          ...targetComplaint(
            now,
            [keys[first] ?? first],
            `改了目标“${target.name}”的${moved.join('、')}，没有写明原因`,
            '在这个目标的 note 里写明为什么改、依据哪份文件；误改的请改回',
          ),
          severity: 'warning',
        },
      ];
    }),
};
