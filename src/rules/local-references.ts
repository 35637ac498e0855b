import type { Guide } from '#src/schema/guide.ts';
import { nearest } from './nearest.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];
type Use = readonly [string | undefined, ...(string | number)[]];

const basisUses = (guide: Guide): Use[] => {
  const { statutory_limit: limit } = guide;
  const stages = (key: string, list: readonly { basis?: string }[]): Use[] =>
    list.map(({ basis }, at): Use => [basis, key, 'stages', at, 'basis']);
  const items = <K extends string>(
    key: K,
    list: readonly { basis?: string }[] | undefined,
  ): Use[] => (list ?? []).map(({ basis }, at): Use => [basis, key, at, 'basis']);
  return [
    ...items('eligibility', guide.eligibility),
    ...items('materials', guide.materials),
    ...items('special_procedures', guide.special_procedures),
    ...items('acceptance_windows', guide.acceptance_windows),
    ...items('remedies', guide.remedies),
    [guide.fee?.basis, 'fee', 'basis'],
    ...(guide.fee?.items ?? []).map(({ basis }, at): Use => [basis, 'fee', 'items', at, 'basis']),
    ...(limit.kind === 'single' ? ([[limit.basis, 'statutory_limit', 'basis']] as const) : []),
    ...(limit.kind === 'single'
      ? ([[limit.extension?.basis, 'statutory_limit', 'extension', 'basis']] as const)
      : []),
    ...(limit.kind === 'chain' ? stages('statutory_limit', limit.stages) : []),
    ...(guide.promised_limit.kind === 'chain'
      ? stages('promised_limit', guide.promised_limit.stages)
      : []),
    ...(guide.further_limits ?? []).flatMap(({ limit: further }, at): Use[] => [
      [further.basis, 'further_limits', at, 'limit', 'basis'],
      [further.extension?.basis, 'further_limits', at, 'limit', 'extension', 'basis'],
    ]),
    ...items('blank_forms', guide.blank_forms),
  ];
};

const situationUses = (guide: Guide): Use[] => [
  ...(guide.statutory_limit_situations ?? []).map((id, s): Use => [
    id,
    'statutory_limit_situations',
    s,
  ]),
  ...(['eligibility', 'materials', 'steps', 'further_limits'] as const).flatMap((key) =>
    (guide[key] ?? []).flatMap(({ situations }, at) =>
      (situations ?? []).map((id, s): Use => [id, key, at, 'situations', s]),
    ),
  ),
];

const missing = (
  guide: Guide,
  uses: readonly Use[],
  ids: readonly string[],
  title: string,
  where: string,
): Complaint[] => {
  // An id used twice may be the one that is missed: it is said once, at the id.
  if (new Set(ids).size < ids.length) return [];
  return uses.flatMap(([used, ...path]): Complaint[] => {
    if (used === undefined || ids.includes(used)) return [];
    const meant = nearest(used, ids);
    return [
      {
        kind: 'guides',
        id: guide.id,
        path: path satisfies Path,
        message: `${title} ${used} 不存在：本指南的 ${where} 里没有这个编号`,
        hint:
          meant === undefined
            ? `可以用：${ids.join('、') || '（还没有）'}；或先在 ${where} 里增加`
            : `是不是 ${meant}？改成它`,
        ...(meant !== undefined && { replacement: meant }),
      },
    ];
  });
};

const profile = ({ site }: Draft): Complaint[] => {
  if (site === undefined) return [];
  const ids = site.threshold_profiles.map(({ id }) => id);
  if (ids.includes(site.threshold_profile)) return [];
  return [
    {
      kind: 'site',
      id: 'site',
      path: ['threshold_profile'],
      message: `判断标准 ${site.threshold_profile} 不存在：threshold_profiles 里没有这个编号`,
      hint: `可以用：${ids.join('、')}`,
    },
  ];
};

export const localReferences: Rule = {
  code: 'unknown-local-id',
  name: '记录内部引用的编号不存在',
  why: '依据、情形和判断标准要能在同一记录里找到，否则页面上没有出处。',
  bad: 'basis: art-17（legal_basis 里没有）',
  good: 'basis: article-17（与 legal_basis 里的 id 相同）',
  check: (draft) => [
    ...profile(draft),
    ...draft.guides.flatMap((guide) => [
      ...missing(
        guide,
        basisUses(guide),
        guide.legal_basis.map(({ id }) => id),
        '依据',
        'legal_basis',
      ),
      ...missing(
        guide,
        situationUses(guide),
        guide.situations.map(({ id }) => id),
        '情形',
        'situations',
      ),
    ]),
  ],
};
