import type { DeclarableField, Guide } from '#src/schema/guide.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

/** What inspectors look for in every guide, as far as it is not required by the schema. */
const inspected: readonly (readonly [DeclarableField, string])[] = [
  ['locations', '办理地点'],
  ['opening_hours', '办理时间'],
  ['inquiry', '咨询方式'],
  ['complaint', '监督投诉方式'],
  ['fee', '收费'],
  ['channels', '办理形式'],
  ['visits_required', '到现场次数'],
  ['remedies', '救济途径'],
];

const isFilled = (guide: Guide, field: DeclarableField): boolean => {
  // These two are always there; an empty list or an empty text is not "filled in".
  if (field === 'validity') return guide.results.some(({ validity }) => validity !== undefined);
  if (field === 'forms') return guide.materials.some(({ type }) => type === 'form');
  const value: unknown = Object.entries(guide).find(([key]) => key === field)?.[1];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

const declared = (guide: Guide): { field: DeclarableField; path: (string | number)[] }[] => [
  ...guide.none.map(({ field }, at) => ({ field, path: ['none', at, 'field'] })),
  ...guide.unpublished.flatMap(({ fields }, at) =>
    fields.map((field, f) => ({ field, path: ['unpublished', at, 'fields', f] })),
  ),
];

const faults = (guide: Guide): GuideFault[] => {
  const list = declared(guide);
  const seen = new Set<string>();
  const missing = inspected
    .filter(
      ([field]) =>
        !isFilled(guide, field) && !list.some((declaration) => declaration.field === field),
    )
    .map(([field, title]): GuideFault => [
      ['id'],
      `缺少${title}（${field}）`,
      `写上 ${field}；不知道就把它列入 unpublished 并写原因，确实没有就列入 none`,
    ]);
  const doubled = list.flatMap(({ field, path }): GuideFault[] => {
    const again = seen.has(field);
    seen.add(field);
    return again ? [[path, `${field} 声明了两次`, '在 none 和 unpublished 里只留一处']] : [];
  });
  const material: GuideFault[] =
    guide.materials.length === 0 && guide.materials_note === undefined
      ? [
          [
            ['materials'],
            '没有申请材料，也没有说明',
            '列出材料；不需要材料时写 materials_note 说明',
          ],
        ]
      : [];
  return [...missing, ...doubled, ...material];
};

export const guideElements = guideRule(
  {
    code: 'guide-element-missing',
    name: '办事指南缺少必备要素',
    why: '政府网站检查逐项看地点、时间、电话、收费等要素，缺一项扣分；读者也会白跑一趟。',
    bad: '没有写 complaint，也没有列入 unpublished',
    good: 'unpublished: 里写 fields: [complaint] 和原因',
  },
  faults,
);

export const guideDeclarations = guideRule(
  {
    code: 'guide-declared-and-filled',
    name: '写了内容又声明没有',
    why: '同一项既有内容又写“未公开”，页面上会自相矛盾。',
    bad: '写了 fee，又把 fee 列入 unpublished',
    good: '只写 fee',
  },
  (guide) =>
    declared(guide)
      .filter(({ field }) => field !== 'forms' && field !== 'validity' && isFilled(guide, field))
      .map(({ field, path }): GuideFault => [
        path,
        `${field} 已经写了内容，又声明没有或未公开`,
        '删掉这一处声明，或删掉内容',
      ]),
);
