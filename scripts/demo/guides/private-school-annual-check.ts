import type { GuideRow } from '../guide.ts';

export const privateSchoolAnnualCheck: GuideRow = {
  id: 'private-school-annual-check',
  name: '民办学校年度检查',
  aliases: [
    '民办学校年检',
    '办学许可证年检',
    '私立学校年审',
    '民办幼儿园年检',
    '年检报告书',
    '年检不合格怎么办',
  ],
  summary:
    '民办学校、民办幼儿园每年向审批机关报送材料、接受检查，得到合格、基本合格或者不合格的结论并公布。',
  item_type: 'other-power',
  levels: ['city', 'county'],
  applicants: ['legal-person'],
  topics: ['private-schools'],
  audiences: ['school', 'founder', 'parent'],
  life_events: ['founding'],
  legal_basis: [
    {
      id: 'rules-47',
      source: 'reg-private-education',
      article: '第四十七条',
      says: '教育等部门会同有关部门建立民办学校年度检查和年度报告制度，建立信用档案，依法公开监督结果。',
      quote: '建立民办学校年度检查和年度报告制度',
    },
    {
      id: 'private-41',
      source: 'law-private-education',
      article: '第四十一条',
      says: '教育行政部门对民办学校实行督导，建立信息公示和信用档案制度，组织评估并公布结果。',
    },
    {
      id: 'private-39',
      source: 'law-private-education',
      article: '第三十九条',
      says: '学校每个会计年度结束时制作财务会计报告，委托会计师事务所审计，并公布审计结果。',
    },
  ],
  situations: [
    { id: 'school', name: '民办中小学、中等职业学校' },
    { id: 'kindergarten', name: '民办幼儿园' },
  ],
  eligibility: [{ text: '持有办学许可证、由教育行政部门审批的民办学校或者民办幼儿园。' }],
  materials: [
    {
      name: '办学许可证副本',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'applicant',
    },
    { name: '年检报告书', necessity: 'required', type: 'form', provided_by: 'applicant' },
    {
      name: '经审计的财务会计报告',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    { name: '安全管理责任书', necessity: 'required', type: 'other', provided_by: 'applicant' },
    {
      name: '教职工体检合格证明',
      necessity: 'conditional',
      condition: '幼儿园',
      type: 'certificate',
      provided_by: 'hospital',
      situations: ['kindergarten'],
    },
    {
      name: '接送车辆的年检证明',
      necessity: 'conditional',
      condition: '有接送车的',
      type: 'certificate',
      provided_by: 'government',
    },
  ],
  statutory_limit: { kind: 'none', reason: '有关规定没有写明办结天数。' },
  result: ['record', '年检结论'],
  related_guides: [
    'private-school-establishment',
    'private-kindergarten-establishment',
    'private-school-change',
    'government-information-request',
  ],
  commitments: ['service-told-once'],
};
