import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

const complaint = (
  kind: KindName,
  id: string,
  path: Path,
  message: string,
  hint: string,
): Complaint => ({ kind, id, path, message, hint });

const repeatedIn = (
  kind: KindName,
  id: string,
  key: string,
  list: readonly string[],
): Complaint[] =>
  list.flatMap((item, at) =>
    list.indexOf(item) === at
      ? []
      : [complaint(kind, id, [key, at], `${item} 写了两次`, '删掉重复的一项')],
  );

const selfReference = (
  kind: KindName,
  id: string,
  key: string,
  list: readonly string[],
): Complaint[] => {
  const at = list.indexOf(id);
  return at === -1 ? [] : [complaint(kind, id, [key, at], '引用了自己', '删掉这一项')];
};

/** A commitment that names one place of account twice. */
const repeatedAccounts = ({ plan }: Draft): Complaint[] =>
  (plan?.sections ?? []).flatMap(({ commitments }, s) =>
    commitments.flatMap(({ accounts }, c) => {
      const named = accounts.map((account) => JSON.stringify(account));
      return accounts.flatMap(({ id }, a) => {
        const path = ['sections', s, 'commitments', c, 'accounts', a, 'id'];
        return named.indexOf(named[a] ?? '') === a
          ? []
          : [complaint('plan', 'plan', path, `${id} 写了两次`, '删掉重复的一项')];
      });
    }),
  );

export const duplicateEntries: Rule = {
  code: 'duplicate-entry',
  name: '列表里有重复的项',
  why: '同一项在页面上会出现两次。',
  bad: 'related_guides: [student-transfer, student-transfer]',
  good: 'related_guides: [student-transfer]',
  check: (draft) => [
    ...repeatedIn('site', 'site', 'featured_guides', draft.site?.featured_guides ?? []),
    ...repeatedAccounts(draft),
    ...draft.tasks.flatMap(({ id, related_indicators: list }) =>
      repeatedIn('tasks', id, 'related_indicators', list),
    ),
    ...draft.programmes.flatMap(({ id, related_tasks: list }) =>
      repeatedIn('programmes', id, 'related_tasks', list),
    ),
    ...draft.benchmarks.flatMap(({ id, measures }) =>
      repeatedIn('benchmarks', id, 'measures', measures),
    ),
    ...draft.guides.flatMap(({ id, related_guides, commitments, sources }) => [
      ...repeatedIn('guides', id, 'related_guides', related_guides),
      ...selfReference('guides', id, 'related_guides', related_guides),
      ...repeatedIn('guides', id, 'commitments', commitments),
      ...repeatedIn('guides', id, 'sources', sources),
    ]),
  ],
};

export const thresholds: Rule = {
  code: 'thresholds-reversed',
  name: '判断标准的两条界限颠倒',
  why: '“正常”的界限要比“有风险”的更严，否则结论会反过来。',
  bad: 'basis: ratio，on_track: 0.6，at_risk: 0.95',
  good: 'basis: ratio，on_track: 0.95，at_risk: 0.6',
  check: ({ site }) =>
    (site?.threshold_profiles ?? []).flatMap(({ basis, on_track, at_risk }, at) => {
      const sound = basis === 'ratio' ? on_track > at_risk : on_track < at_risk;
      const range = basis === 'ratio' && (on_track > 1.5 || at_risk < 0);
      if (sound && !range) return [];
      // What is usual tells which of the two is wrong: on track is near 1, or few points behind.
      const usual = basis === 'ratio' ? on_track >= 0.8 && on_track <= 1.2 : on_track <= 15;
      const path = ['threshold_profiles', at, usual ? 'at_risk' : 'on_track'];
      const message = `界限 on_track ${on_track} 与 at_risk ${at_risk} 不合理`;
      const hint =
        basis === 'ratio'
          ? '进度比：on_track 要大于 at_risk，都在 0 到 1 左右'
          : '落后的百分点：on_track 要小于 at_risk';
      return [complaint('site', 'site', path, message, hint)];
    }),
};
