import type { GuideRow } from '../guide.ts';

export const highRiskEventLicence: GuideRow = {
  id: 'high-risk-event-licence',
  name: '举办高危险性体育赛事活动许可',
  aliases: [
    '越野跑比赛审批',
    '办马拉松要审批吗',
    '攀岩比赛许可',
    '滑翔伞比赛许可',
    '跳伞赛事审批',
    '高危体育赛事审批',
  ],
  summary: '要办的比赛在国家公布的高危险性体育赛事活动目录里，举办前向体育部门申请许可。',
  item_type: 'licence',
  levels: ['city', 'county'],
  applicants: ['person', 'legal-person', 'other-organization'],
  topics: ['sport'],
  audiences: ['organiser', 'athlete'],
  life_events: ['sport'],
  legal_basis: [
    {
      id: 'sports-106',
      source: 'law-sports',
      article: '第一百零六条',
      says: '三个条件：有资格的专业技术人员；合标准的场地、器材、设施；通信、安全、交通、卫生健康、食品、应急救援的保障措施。收到申请后实地核查并决定。',
      quote: '自收到申请之日起三十日内',
    },
    {
      id: 'sports-90',
      source: 'law-sports',
      article: '第九十条',
      says: '高危险性体育赛事活动组织者应当投保体育意外伤害保险。',
      quote: '应当投保体育意外伤害保险',
    },
    {
      id: 'sports-102',
      source: 'law-sports',
      article: '第一百零二条',
      says: '遇到极端天气、自然灾害这些情况，不具备办赛条件的，组织者应当及时中止。',
      quote: '应当及时予以中止',
    },
  ],
  situations: [
    { id: 'local', name: '只在一个县（市、区）举办' },
    { id: 'cross-region', name: '路线跨几个县（市、区）' },
  ],
  eligibility: [
    {
      text: '比赛在目录里：潜水；航空运动（气球、飞机、超轻型飞机、室内跳伞以外的跳伞、滑翔伞、动力伞、悬挂滑翔翼、牵引伞）；登山相关；攀岩相关（攀冰、攀岩、自然岩壁）；滑雪登山；汽车、摩托车相关。',
    },
    {
      text: '山地越野赛：有海拔3500米以上的路线，或者有夜间赛程，或者距离超过42.195千米，三项占一项就要办；山地多项赛再加一项“要用绳索、上升下降器械这些专业装备”。',
    },
    { text: '户外拓展赛：使用专业技术装备，或者设有离地面2米以上的项目。' },
    { text: '配备有相应资格或者资质的专业技术人员。' },
    { text: '场地、器材、设施符合相关标准和要求。' },
  ],
  materials: [
    {
      name: '举办高危险性体育赛事活动申请书',
      necessity: 'required',
      type: 'form',
      provided_by: 'applicant',
    },
    {
      name: '专业技术人员的资格或者资质证明',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'other',
    },
    {
      name: '场地、器材和设施符合标准和要求的说明',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    {
      name: '主办方、承办方、协办方的书面协议',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    { name: '风险评估报告', necessity: 'required', type: 'other', provided_by: 'applicant' },
    {
      name: '风险防范及应急处置预案',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    { name: '安全工作方案', necessity: 'required', type: 'other', provided_by: 'applicant' },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 30,
    unit: 'calendar-day',
    starts: 'received',
    quote: '三十日',
    basis: 'sports-106',
  },
  result: ['approval', '准予举办高危险性体育赛事活动的书面决定'],
  related_guides: ['high-risk-sport-licence', 'qigong-activities'],
  commitments: ['service-told-once'],
};
