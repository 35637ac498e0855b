import type { GuideRow } from '../guide.ts';

export const petitions: GuideRow = {
  id: 'petitions',
  name: '来访来电投诉受理',
  aliases: [
    '投诉学校',
    '举报学校乱收费',
    '向教育局反映问题',
    '教育局信访',
    '投诉老师打骂学生',
    '举报校外培训班',
  ],
  summary:
    '对学校、幼儿园、培训机构和本局的工作有意见、建议或者投诉，用书信、电话、网上或者当面提出。',
  item_type: 'public-service',
  levels: ['city', 'county'],
  applicants: ['person', 'legal-person', 'other-organization'],
  topics: ['open-government'],
  audiences: ['everyone'],
  life_events: [],
  legal_basis: [
    {
      id: 'petitions-34',
      source: 'reg-petitions',
      article: '第三十四条',
      says: '出具处理意见书的事项，自受理之日起六十日内办结；情况复杂的可以延长不超过三十日，并告知理由。',
      quote: '自受理之日起60日内办结',
    },
    {
      id: 'petitions-17',
      source: 'reg-petitions',
      article: '第十七条',
      says: '可以用信息网络、书信、电话、传真、走访，向各级机关反映情况，提建议、意见或者投诉请求。',
    },
    {
      id: 'petitions-18',
      source: 'reg-petitions',
      article: '第十八条',
      says: '要公布网络渠道、地址、电话、接待时间和地点、怎样查进展；任何组织和个人不得打击报复信访人。',
      quote: '任何组织和个人不得打击报复信访人',
    },
  ],
  situations: [],
  eligibility: [
    { text: '个人、单位都可以提出，没有年龄和户籍限制。' },
    { text: '写明姓名、住址、请求、事实和理由，并保证真实。' },
    { text: '同一件事正在办理的，不要在规定期限内又向上级机关提出，上级不会受理。' },
  ],
  materials: [
    {
      name: '信访材料（写明姓名、住址、请求、事实、理由）',
      necessity: 'required',
      type: 'form',
      provided_by: 'applicant',
    },
    {
      name: '能说明事实的凭证',
      necessity: 'conditional',
      condition: '有照片、收据、通知、聊天记录、成绩单这些时。',
      type: 'other',
      provided_by: 'applicant',
    },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 60,
    unit: 'calendar-day',
    starts: 'accepted',
    quote: '60日内办结',
    basis: 'petitions-34',
    extension: {
      amount: 30,
      unit: 'calendar-day',
      quote: '延长期限不得超过30日',
      basis: 'petitions-34',
      when: '情况复杂，经本机关负责人批准，并告知延期理由。',
    },
  },
  result: ['other', '书面告知（收到没有、谁来办）'],
  related_guides: [
    'government-information-request',
    'school-bus-licence',
    'after-school-institution-establishment',
  ],
  commitments: ['service-window', 'service-innovation'],
};
