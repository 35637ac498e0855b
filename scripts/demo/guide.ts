import type { Guide } from '#src/schema/guide.ts';
import { bureau, phone } from './organizations.ts';
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
}

const source = 'service-promises';
const bureauName = '望舒市教育体育局';

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
    authority_kind: 'statutory',
    authority_note: '市、县两级按所在地受理，演示数据统一写市级窗口。',
    joint_authorities: ['望舒市政务服务中心'],
    power_source: 'own',
    responsible_section: '政务服务科',
    case_type: 'promised',
    legal_basis: [...legal_basis, review, charged ? feeList : free],
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
    steps: [
      { name: '申请', actor: '申请人', text: '到综合窗口或网上提出申请。' },
      {
        name: '受理',
        actor: '综合窗口',
        text: '当场核对材料，缺什么一次说清。',
        result: '受理凭证',
      },
      { name: '审查', actor: '政务服务科', text: '核对条件，需要时到现场查看。', counted: true },
      {
        name: '决定',
        actor: bureauName,
        text: '作出决定并告知结果。',
        counted: true,
        result: result[1],
      },
    ],
    statutory_limit_note: '起算当天不算在内。',
    promised_limit: promiseFor(row.statutory_limit),
    special_procedures: [
      { name: '现场查看', text: '现场查看最多三天，不计入时限，事先书面告知。' },
    ],
    visits_required: 1,
    visit_reason: '核对证件原件。',
    channels: ['window', 'online', 'mail'],
    online: true,
    online_url: `https://demo.example/apply/${row.id}`,
    online_note: '演示地址，不能打开。',
    in_hall: true,
    locations: [
      { kind: 'address', value: '望舒市星桥区演示路1号政务服务中心一楼' },
      { kind: 'window', value: `综合受理${(at % 9) + 1}号窗口` },
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
    delivery: '窗口领取或免费邮寄，同时发电子件。',
    quota: '没有数量限制。',
    intermediary: '不需要中介服务。',
    cross_region: '全市通办。',
    promise_system: '缺少的证明可以用书面承诺代替，十个工作日内补齐。',
    annual_check: '不需要年检。',
    remedies: [{ text: '不服决定的，六十日内可以申请行政复议。', basis: 'review' }],
    faq: [
      { question: '可以请人代办吗？', answer: '可以，带委托书和双方身份证件。' },
      { question: '材料不齐怎么办？', answer: '窗口一次说清要补什么，补齐后接着办。' },
    ],
    doubts: ['演示数据：本地的安排都是虚构的，不能作为办事依据。'],
    none: [
      { field: 'online_payment', reason: charged ? '只在窗口缴费。' : '不收费，没有网上支付。' },
      { field: 'appointment', reason: '随到随办，不需要预约。' },
      { field: 'forms', reason: '申请表在窗口领取，网上直接填写，没有空白表下载。' },
    ],
    unpublished: [],
    sources: [source, ...new Set(legal_basis.map((one) => one.source))],
    published_on: '2026-04-01',
    updated_on: '2026-10-12',
    checked_on: '2026-10-20',
  };
};
/** The prose below the front matter. */
export const guideBody = ({ name }: GuideRow): string =>
  `\n## 动身之前\n\n先在本页选好情形，再对照材料清单。拿不准时打电话问，免得白跑一趟。\n\n## 办完以后\n\n收好“${name}”的结果，发现有错，当场请窗口更正。\n`;
