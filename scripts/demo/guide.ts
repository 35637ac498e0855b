import type { Guide } from '#src/schema/guide.ts';
import { bureau, phone } from './organizations.ts';
import { blankFormsOf } from './blank-forms.ts';
import { particularsOf } from './particulars/all.ts';
import { promiseFor } from './promised-limit.ts';

type Row<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, K>>;

/** What differs from guide to guide; the invented bureau's own particulars are the same for all. */
export interface GuideRow extends Pick<
  Guide,
  | 'id'
  | 'name'
  | 'aliases'
  | 'summary'
  | 'item_type'
  | 'levels'
  | 'applicants'
  | 'topics'
  | 'audiences'
  | 'life_events'
  | 'legal_basis'
  | 'situations'
  | 'eligibility'
  | 'statutory_limit'
  | 'related_guides'
  | 'commitments'
> {
  materials: readonly Row<
    Guide['materials'][number],
    'name' | 'necessity' | 'type' | 'provided_by'
  >[];
  result: readonly [Guide['results'][number]['type'], string];
  statutory_limit_situations?: string[];
}

const source = 'service-promises';

const contact = (note: string) => [{ kind: 'phone' as const, value: phone, note }];

const code = (at: number): string => `99${String(at + 1).padStart(10, '0')}`;

const review = {
  id: 'review',
  source: 'law-administrative-review',
  article: '第二十条',
  says: '自知道行政行为之日起六十日内可以申请行政复议。',
};
const free = {
  id: 'free',
  source: 'law-administrative-licensing',
  article: '第五十八条',
  says: '办理行政许可不收费，法律、行政法规另有规定的除外。',
};
const notice = {
  id: 'notice',
  source: 'law-administrative-licensing',
  article: '第三十二条',
  says: '材料不齐的，当场或者在五日内一次告知要补什么。',
  quote: '当场或者在五日内一次告知',
};
/** A licence has a second clock that runs from another event than the main one. */
const noticeLimit: NonNullable<Guide['further_limits']>[number] = {
  name: '材料不齐时，一次告知要补什么',
  limit: {
    kind: 'single',
    amount: 5,
    unit: 'working-day',
    starts: 'received',
    quote: notice.quote,
    basis: notice.id,
    reading: '行政许可法规定的期限按工作日计算。',
  },
};
const feeList = {
  id: 'fee-list',
  source: 'fees',
  article: '目录第一项',
  says: '列明普通话水平测试的收费标准。',
};

/** What a guide asks for when its table names nothing. */
const usual: GuideRow['materials'] = [
  { name: '申请表', necessity: 'required', type: 'form', provided_by: 'applicant' },
  {
    name: '申请人身份证件',
    necessity: 'required',
    type: 'certificate',
    provided_by: 'government',
  },
];

/** A guide in which every field has something in it. */
export const guideOf = (row: GuideRow, at: number): Guide => {
  const { result, materials, legal_basis, ...rest } = row;
  const { steps, faq, special, visits, section } = particularsOf(row.id);
  const [count, reason] = visits;
  const isLicence = row.item_type === 'licence';
  const forms = blankFormsOf(row.id);
  const charged = row.id === 'putonghua-test';
  const implementation = `${'0'.repeat(18)}3${code(at)}`;
  return {
    ...rest,
    item_type_note: '按演示事项目录分类。',
    status: 'active',
    version: '2',
    effective_from: '2026-01-01',
    catalog_code: code(at),
    implementation_code: implementation,
    business_item_code: `${implementation}01`,
    authority: bureau,
    authority_code: '0'.repeat(18),
    authority_kind: 'statutory',
    authority_note: '市、县两级按所在地受理，演示数据统一写市级窗口。',
    joint_authorities: ['望舒市政务服务中心'],
    power_source: 'own',
    responsible_section: section,
    case_type: 'promised',
    legal_basis: [...legal_basis, ...(isLicence ? [notice] : []), review, charged ? feeList : free],
    eligibility:
      row.eligibility.length > 0
        ? row.eligibility
        : [{ text: '本人提出申请；未成年人由监护人提出。' }],
    materials: (materials.length > 0 ? materials : usual).map((one) => ({
      form: 'either',
      originals: 1,
      copies: one.type === 'certificate' ? 1 : 0,
      standard: '内容清楚，与申请人信息一致。',
      ...one,
    })),
    materials_note: '能由部门共享查到的材料不用交。',
    steps: steps.map(([name, actor, text, outcome]) => ({
      name,
      actor,
      text,
      ...(outcome !== undefined && { result: outcome }),
    })),
    statutory_limit_note: '起算当天不算在内。',
    promised_limit: promiseFor(row.statutory_limit),
    ...(isLicence && { further_limits: [noticeLimit] }),
    special_procedures: special === undefined ? [] : [{ name: special[0], text: special[1] }],
    visits_required: count,
    ...(reason !== undefined && { visit_reason: reason }),
    channels: ['window', 'online', 'mail'],
    online: true,
    online_url: `https://demo.example/apply/${row.id}`,
    online_note: '演示地址，不能打开。',
    in_hall: true,
    locations: [
      { kind: 'address', value: '望舒市星桥区演示路1号政务服务中心一楼' },
      { kind: 'window', value: `${section}${(at % 9) + 1}号窗口` },
    ],
    opening_hours: ['工作日 8:30—12:00，14:00—17:30', '法定节假日休息，调休上班日照常'],
    acceptance_windows: [
      row.topics.includes('enrolment')
        ? { text: '秋季入学集中受理', from: '2026-07-06', to: '2026-08-20' }
        : { text: '全年受理' },
    ],
    inquiry: contact('咨询电话（演示号码）'),
    complaint: contact('监督投诉电话（演示号码）'),
    fee: charged
      ? {
          charged: true,
          note: '每人每次收一次测试费。',
          basis: 'fee-list',
          items: [{ name: '测试费', standard: '每人每次25元（演示）', basis: 'fee-list' }],
        }
      : { charged: false, note: '不收费，申请表免费。', basis: 'free' },
    results: [{ type: result[0], name: result[1], validity: '长期', note: '可以查验真伪。' }],
    ...(forms !== undefined && { blank_forms: forms }),
    delivery: '窗口领取或免费邮寄，同时发电子件。',
    quota: '没有数量限制。',
    intermediary: '不需要中介服务。',
    appointment: at % 3 === 0 ? '可以提前三天在网上预约。' : '随到随办，不用预约。',
    cross_region: '全市通办。',
    promise_system: '缺少的证明可以用书面承诺代替，十个工作日内补齐。',
    annual_check: '不需要年检。',
    remedies: [{ text: '不服决定的，六十日内可以申请行政复议。', basis: 'review' }],
    faq: faq.map(([question, answer]) => ({ question, answer })),
    doubts: ['演示数据：本地的安排都是虚构的，不能作为办事依据。'],
    none: [
      { field: 'online_payment', reason: charged ? '只在窗口缴费。' : '不收费，没有网上支付。' },
      ...(special === undefined
        ? [{ field: 'special_procedures' as const, reason: '没有不计入时限的程序。' }]
        : []),
      ...(forms === undefined
        ? [{ field: 'forms' as const, reason: '申请表在网上直接填写，没有空白表下载。' }]
        : []),
    ],
    unpublished: [],
    sources: [source, ...new Set(legal_basis.map((one) => one.source))],
    published_on: '2026-04-01',
    updated_on: '2026-10-12',
    checked_on: '2026-10-20',
  };
};
/** The prose below the front matter. */
export const guideBody = ({ id, name }: GuideRow): string =>
  `\n## 动身之前\n\n${particularsOf(id).advice}\n\n## 办完以后\n\n收好“${name}”的结果，发现有错，当场请窗口更正。\n`;
