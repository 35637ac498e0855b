import type { GuideRow } from '../guide.ts';

export const governmentInformationRequest: GuideRow = {
  id: 'government-information-request',
  name: '政府信息公开申请',
  aliases: [
    '依申请公开',
    '申请信息公开',
    '向教育局要文件',
    '怎么查教育局的文件',
    '申请看招生方案',
    '政府信息公开申请表',
  ],
  summary: '网站上找不到本局制作或者保存的文件、数据时，书面申请公开，本局依法答复。',
  item_type: 'public-service',
  levels: ['city', 'county'],
  applicants: ['person', 'legal-person', 'other-organization'],
  topics: ['open-government'],
  audiences: ['everyone'],
  life_events: [],
  legal_basis: [
    {
      id: 'open-33',
      source: 'reg-open-government',
      article: '第三十三条',
      says: '能当场答复的当场答复；不能的二十个工作日内答复，经批准可以延长，最长不超过二十个工作日；征求意见的时间不算。',
      quote: '自收到申请之日起20个工作日内予以答复',
    },
    {
      id: 'open-2',
      source: 'reg-open-government',
      article: '第二条',
      says: '政府信息是行政机关在履行职能中制作或者获取、以一定形式记录保存的信息。',
    },
    {
      id: 'open-10',
      source: 'reg-open-government',
      article: '第十条',
      says: '谁制作谁公开；从公民、法人那里获取的，谁保存谁公开。',
    },
  ],
  situations: [],
  eligibility: [
    { text: '公民、法人、其他组织都可以申请，条例没有年龄和户籍的限制，也不要求说明用途。' },
    {
      text: '要的是本局制作或者保存、已经存在的信息，不是咨询、投诉，也不是要求本局重新统计或者分析。',
    },
    { text: '写得清楚到能查：名称、文号，或者时间、事项、发文单位。' },
  ],
  materials: [
    { name: '政府信息公开申请', necessity: 'required', type: 'form', provided_by: 'applicant' },
    { name: '身份证明', necessity: 'required', type: 'certificate', provided_by: 'applicant' },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 20,
    unit: 'working-day',
    starts: 'received',
    quote: '20个工作日',
    basis: 'open-33',
    extension: {
      amount: 20,
      unit: 'working-day',
      quote: '延长的期限最长不得超过20个工作日',
      basis: 'open-33',
      when: '经信息公开工作机构负责人同意，并且告知申请人。',
    },
  },
  result: ['other', '政府信息（按申请的形式提供，或者告知获取途径）'],
  related_guides: ['petitions', 'compulsory-enrolment'],
  commitments: ['service-window'],
};
