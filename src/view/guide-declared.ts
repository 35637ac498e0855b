import type { Guide } from '#src/schema/guide.ts';
import type { DeclarableField } from '#src/schema/guide-terms.ts';
import {
  applicantWords,
  authorityKindWords,
  caseTypeWords,
  channelWords,
  contactWords,
  guideStatusWords,
  itemTypeWords,
  levelWords,
  powerSourceWords,
} from './guide-words.ts';
import { guideFormUrl } from './urls.ts';
import type { Contact } from '#src/schema/organization.ts';

/** One line of facts: what is known, or that there is none, or that it is not published, and why. */
export interface Fact {
  term: string;
  texts: readonly string[];
  /** Where a single text leads. */
  href?: string;
  /** A link after the texts. */
  link?: { text: string; href: string };
  state: 'known' | 'none' | 'unpublished';
  reason?: string;
}

/** What the guide declares about a field that is not filled in. */
export function declaredFact(guide: Guide, field: DeclarableField, term: string): Fact {
  const none = guide.none.find((one) => one.field === field);
  if (none !== undefined) return { term, texts: ['无'], state: 'none', reason: none.reason };
  const unpublished = guide.unpublished.find(({ fields }) => fields.includes(field));
  return {
    term,
    texts: ['未公开'],
    state: 'unpublished',
    reason: unpublished?.reason ?? '没有填写，也没有说明原因。',
  };
}

const factOf = (
  guide: Guide,
  field: DeclarableField,
  term: string,
  texts: readonly string[] | undefined,
): Fact =>
  texts === undefined || texts.length === 0
    ? declaredFact(guide, field, term)
    : { term, texts, state: 'known' };

const one = (text: string | undefined): readonly string[] | undefined =>
  text === undefined ? undefined : [text];

const known = (term: string, text: string): Fact => ({ term, texts: [text], state: 'known' });

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? '是' : '否';

export const contactText = ({ kind, value, note }: Contact): string =>
  `${contactWords[kind]}：${value}${note === undefined ? '' : `（${note}）`}`;

const contacts = (list: readonly Contact[] | undefined): readonly string[] | undefined =>
  list?.map(contactText);

export const locationFact = (guide: Guide): Fact =>
  factOf(guide, 'locations', '到哪里办', contacts(guide.locations));

/** Where and how to hand in, and what happens to the result. */
export const channelFacts = (guide: Guide): readonly Fact[] => [
  factOf(
    guide,
    'channels',
    '办理形式',
    guide.channels?.map((channel) => channelWords[channel]),
  ),
  factOf(
    guide,
    'visits_required',
    '到现场次数',
    guide.visits_required === undefined
      ? undefined
      : [
          `${guide.visits_required}次${guide.visit_reason === undefined ? '' : `：${guide.visit_reason}`}`,
        ],
  ),
  {
    ...factOf(
      guide,
      'online',
      '能否网上办',
      guide.online === undefined
        ? undefined
        : [[guide.online ? '能' : '不能', guide.online_note].filter(Boolean).join('。')],
    ),
    ...(guide.online_url === undefined ? {} : { href: guide.online_url }),
  },
  locationFact(guide),
  factOf(guide, 'opening_hours', '办理时间', guide.opening_hours),
  factOf(guide, 'in_hall', '是否进驻政务大厅', one(yesNo(guide.in_hall))),
  factOf(
    guide,
    'acceptance_windows',
    '受理时段',
    guide.acceptance_windows?.map(({ text, from, to }) =>
      [text, from === undefined ? undefined : `${from}起`, to === undefined ? undefined : `${to}止`]
        .filter((part) => part !== undefined)
        .join('，'),
    ),
  ),
  factOf(guide, 'cross_region', '能否异地办', one(guide.cross_region)),
  factOf(guide, 'appointment', '能否预约', one(guide.appointment)),
  ...((guide.blank_forms ?? []).length === 0
    ? [declaredFact(guide, 'forms', '空白表格')]
    : (guide.blank_forms ?? []).map(({ id, name, note }): Fact => ({
        term: '空白表格',
        texts: [note],
        link: { text: `打印《${name}》`, href: guideFormUrl(guide.id, id) },
        state: 'known',
      }))),
  factOf(guide, 'promise_system', '能否用承诺代替证明', one(guide.promise_system)),
  factOf(guide, 'quota', '数量限制', one(guide.quota)),
  factOf(guide, 'intermediary', '中介服务', one(guide.intermediary)),
];

export const inquiryFact = (guide: Guide): Fact =>
  factOf(guide, 'inquiry', '咨询', contacts(guide.inquiry));
export const complaintFact = (guide: Guide): Fact =>
  factOf(guide, 'complaint', '监督投诉', contacts(guide.complaint));

/** Whether and where to pay, beside the charges themselves. */
export const paymentFact = (guide: Guide): Fact =>
  factOf(guide, 'online_payment', '网上支付', one(yesNo(guide.online_payment)));
export const feeFact = (guide: Guide): Fact =>
  factOf(
    guide,
    'fee',
    '收费',
    guide.fee === undefined
      ? undefined
      : [
          guide.fee.note.startsWith(guide.fee.charged ? '收' : '不收')
            ? guide.fee.note
            : `${guide.fee.charged ? '收费' : '不收费'}。${guide.fee.note}`,
        ],
  );

/** Said in place of a list that is empty. */
export const uncountedFact = (guide: Guide): Fact =>
  declaredFact(guide, 'special_procedures', '不计入时限的程序');
export const remedyFact = (guide: Guide): Fact => declaredFact(guide, 'remedies', '救济途径');
export const faqFact = (guide: Guide): Fact => declaredFact(guide, 'faq', '常见问题');

/** What comes after the result itself. */
export const resultFacts = (guide: Guide): readonly Fact[] => [
  factOf(guide, 'delivery', '结果送达', one(guide.delivery)),
  factOf(guide, 'annual_check', '年检', one(guide.annual_check)),
  ...(guide.results.some(({ validity }) => validity !== undefined)
    ? []
    : [declaredFact(guide, 'validity', '有效期')]),
];

/** Codes and powers, for those who check them. */
export const registerFacts = (guide: Guide): readonly Fact[] => [
  factOf(guide, 'catalog_code', '基本编码', one(guide.catalog_code)),
  factOf(guide, 'implementation_code', '实施编码', one(guide.implementation_code)),
  ...(guide.business_item_code === undefined
    ? []
    : [{ term: '业务办理项编码', texts: [guide.business_item_code], state: 'known' } as const]),
  factOf(guide, 'authority_code', '实施主体编码', one(guide.authority_code)),
  known('实施主体性质', authorityKindWords[guide.authority_kind]),
  known(
    '事项类型',
    [itemTypeWords[guide.item_type], guide.item_type_note]
      .filter((part) => part !== undefined)
      .join('。'),
  ),
  known(
    '事项状态',
    [
      guideStatusWords[guide.status],
      guide.effective_from === undefined ? undefined : `${guide.effective_from}起生效`,
      guide.effective_until === undefined ? undefined : `${guide.effective_until}取消`,
    ]
      .filter((part) => part !== undefined)
      .join('，'),
  ),
  known('事项版本', `第${guide.version}版`),
  known('办件类型', caseTypeWords[guide.case_type]),
  known('服务对象', guide.applicants.map((who) => applicantWords[who]).join('、')),
  known('行使层级', guide.levels.map((level) => levelWords[level]).join('、')),
  factOf(
    guide,
    'power_source',
    '权力来源',
    guide.power_source === undefined ? undefined : [powerSourceWords[guide.power_source]],
  ),
  factOf(guide, 'responsible_section', '责任科室', one(guide.responsible_section)),
];
