import { unneededReasons } from './computed-values.ts';
import { figureOf, measuredRows, rowComplaint } from './observation-rows.ts';
import { figuresInWrongSums } from './region-sums.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Unneeded = readonly [kind: Complaint['kind'], id: string, key: string, message: string];

const besides = (draft: Draft): Unneeded[] => [
  ...draft.programmes.flatMap(({ id, projects, projects_missing: reason }): Unneeded[] =>
    reason !== undefined && projects.length > 0
      ? [['programmes', id, 'projects_missing', '已经有项目清单，不用再写没有清单的原因']]
      : [],
  ),
  ...draft.indicators.flatMap((indicator): Unneeded[] =>
    indicator.kind === 'policy' &&
    indicator.evidence_missing !== undefined &&
    indicator.evidence.length > 0
      ? [['indicators', indicator.id, 'evidence_missing', '已经有佐证，不用再写没有佐证的原因']]
      : [],
  ),
  ...draft.guides.flatMap(
    ({ id, visits_required: visits = 0, visit_reason: reason }): Unneeded[] =>
      visits === 0 && reason !== undefined
        ? [['guides', id, 'visit_reason', '不用到现场，却写了必须到现场的原因']]
        : [],
  ),
  ...draft.sources.flatMap(({ id, published, published_note: note }): Unneeded[] =>
    published !== undefined && note !== undefined && /没有|未|不详/.test(note)
      ? [['sources', id, 'published_note', '已经有发布日期，不用再写没有日期的原因']]
      : [],
  ),
  ...draft.sources.flatMap(({ id, url, url_note: note }): Unneeded[] =>
    note !== undefined &&
    url !== undefined &&
    /^https:/i.test(url) &&
    /(只|仅).*http(?!s)/i.test(note)
      ? [['sources', id, 'url_note', '网址已经是 https，不用再写只有 http 的原因']]
      : [],
  ),
];

const sums = (draft: Draft): Complaint[] => {
  const answering = figuresInWrongSums(draft);
  return measuredRows(draft).flatMap((measured): Complaint[] => {
    const { row, measure } = measured;
    if (row.status === 'missing' || row.differs_from_computed === undefined) return [];
    const needed = answering.has(figureOf(measure.id, row.region, row.period));
    if (measure.derivation !== undefined || needed) return [];
    const message = '各地区合计已经与上级一致，不用再写不一致的原因';
    return [
      {
        ...rowComplaint(
          measured,
          'differs_from_computed',
          message,
          '删掉 differs_from_computed 这一行',
        ),
        severity: 'warning',
      },
    ];
  });
};

export const unneededAnswers: Rule = {
  code: 'answer-not-needed',
  answer: '说明确实不需要了，删掉就好，不用答复。',
  name: '说明已经不需要',
  why: '说明是对一处提醒的回答；数改对以后还留着，读者会以为仍有问题。',
  bad: '已经列了项目，还写 projects_missing: 没有公开',
  good: '删掉 projects_missing',
  check: (draft) => [
    ...besides(draft).map(([kind, id, key, message]): Complaint => ({
      kind,
      id,
      path: [key],
      severity: 'warning',
      message,
      hint: `删掉 ${key}`,
    })),
    ...sums(draft),
    ...unneededReasons(draft),
  ],
};
