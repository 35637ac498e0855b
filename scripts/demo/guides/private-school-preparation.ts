import type { GuideRow } from '../guide.ts';

export const privateSchoolPreparation: GuideRow = {
  id: 'private-school-preparation',
  name: '民办学校筹设审批',
  aliases: [
    '筹设民办学校',
    '筹办私立学校',
    '筹设批准书',
    '民办学校筹建',
    '筹建学校审批',
    '学校还没建好先报批',
  ],
  summary:
    '想办民办学校但校舍、资金等还没备齐的举办者，先申请筹设；同意后领取筹设批准书，在筹设期内把条件备齐。',
  item_type: 'licence',
  levels: ['city', 'county'],
  applicants: ['person', 'legal-person'],
  topics: ['private-schools'],
  audiences: ['founder'],
  life_events: ['founding'],
  legal_basis: [
    {
      id: 'private-14',
      source: 'law-private-education',
      article: '第十四条',
      says: '受理之日起三十日内书面决定是否同意；同意的发给筹设批准书；筹设期不得超过三年。',
      quote: '自受理筹设民办学校的申请之日起三十日内',
    },
    {
      id: 'private-12',
      source: 'law-private-education',
      article: '第十二条',
      says: '学历教育、学前教育、自学考试助学和其他文化教育的民办学校，由县级以上教育行政部门按权限审批。',
    },
    {
      id: 'private-10',
      source: 'law-private-education',
      article: '第十条',
      says: '举办的社会组织要有法人资格；举办的个人要有政治权利和完全民事行为能力。',
    },
  ],
  situations: [],
  eligibility: [
    { text: '举办者是有法人资格的社会组织，或者是有政治权利和完全民事行为能力的个人。' },
    { text: '举办者信用良好。' },
    { text: '拟办的学校符合当地教育发展的需求。' },
  ],
  materials: [
    { name: '申办报告', necessity: 'required', type: 'other', provided_by: 'applicant' },
    {
      name: '举办者的姓名、住址或者名称、地址',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    {
      name: '资产来源、资金数额的有效证明文件',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'applicant',
    },
    {
      name: '捐赠协议',
      necessity: 'conditional',
      condition: '校产属于捐赠的才要',
      type: 'other',
      provided_by: 'applicant',
    },
    {
      name: '联合办学协议',
      necessity: 'conditional',
      condition: '两家以上联合举办的才要',
      type: 'other',
      provided_by: 'applicant',
    },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 30,
    unit: 'calendar-day',
    starts: 'accepted',
    quote: '自受理筹设民办学校的申请之日起三十日内',
    basis: 'private-14',
  },
  result: ['approval', '筹设批准书'],
  related_guides: [
    'private-school-establishment',
    'private-kindergarten-establishment',
    'private-school-change',
  ],
  commitments: ['service-private-school', 'service-told-once'],
};
