import type { Guide } from '#src/schema/guide.ts';
import { declarableFields, type DeclarableField } from '#src/schema/guide-terms.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

/**
 * What a guide must say, or declare as none or as not published. The first group is required by the
 * national field table or looked at by inspectors, the second is what readers look for besides.
 */
const required: Readonly<Record<string, string>> = {
  catalog_code: '基本编码',
  implementation_code: '实施编码',
  authority_code: '实施主体编码',
  power_source: '权力来源',
  special_procedures: '不计入时限的程序',
  visits_required: '到现场次数',
  online: '能否网上办',
  in_hall: '是否进驻政务大厅',
  locations: '办理地点',
  opening_hours: '办理时间',
  inquiry: '咨询方式',
  complaint: '监督投诉方式',
  fee: '收费',
  online_payment: '网上缴费',
  delivery: '结果送达',
  channels: '办理形式',
  remedies: '救济途径',
};
const wanted: Readonly<Record<string, string>> = {
  responsible_section: '责任科室',
  acceptance_windows: '受理时段',
  validity: '结果有效期',
  forms: '空白表格',
  quota: '数量限制',
  intermediary: '中介服务',
  cross_region: '通办范围',
  appointment: '预约',
  promise_system: '告知承诺',
  annual_check: '年检',
  faq: '常见问题',
};
const elements = declarableFields.map((field) => {
  const title = required[field];
  return { field, title: title ?? wanted[field] ?? field, isRequired: title !== undefined };
});

const isFilled = (guide: Guide, field: DeclarableField): boolean => {
  if (field === 'validity') return guide.results.some(({ validity }) => validity !== undefined);
  if (field === 'forms') return guide.blank_forms !== undefined;
  const fields: Readonly<Record<string, unknown>> = guide;
  const value = fields[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

const howToFill = (field: DeclarableField): string => {
  if (field === 'validity') return '在 results 里写 validity';
  return field === 'forms' ? '写上 blank_forms' : `写上 ${field}`;
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
  const missing = elements
    .filter(
      ({ field }) =>
        !isFilled(guide, field) && !list.some((declaration) => declaration.field === field),
    )
    .map(({ field, title, isRequired }): GuideFault => {
      const message = `缺少${title}（${field}）`;
      const hint = `${howToFill(field)}；不知道就把它列入 unpublished 并写原因，确实没有就列入 none`;
      return isRequired ? [['id'], message, hint] : [['id'], message, hint, 'warning'];
    });
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
    answer: 'beside',
    name: '办事指南缺少必备要素',
    why: '政府网站检查逐项看地点、时间、电话、收费等要素，缺一项扣分；读者也会白跑一趟。国家要求的和检查的要素缺了是错误，别的缺了是提醒。',
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
      .filter(({ field }) => field !== 'validity' && isFilled(guide, field))
      .map(({ field, path }): GuideFault => [
        path,
        `${field} 已经写了内容，又声明没有或未公开`,
        '删掉这一处声明，或删掉内容',
      ]),
);
