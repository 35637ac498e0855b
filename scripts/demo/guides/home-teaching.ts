import type { GuideRow } from '../guide.ts';

export const homeTeaching: GuideRow = {
  id: 'home-teaching',
  name: '残疾儿童少年送教上门',
  aliases: [
    '送教上门',
    '孩子残疾不能上学怎么办',
    '重度残疾孩子在家上课',
    '老师上门教残疾孩子',
    '脑瘫孩子上学',
    '特教老师上门',
  ],
  summary: '孩子残疾较重、需要专人护理、到不了学校，由县里安排老师到家里或者机构里教，学籍照样有。',
  item_type: 'public-service',
  levels: ['county', 'school'],
  applicants: ['person'],
  topics: ['student-support', 'enrolment'],
  audiences: ['parent', 'student', 'school'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'disabled-15',
      source: 'reg-disabled-education',
      article: '第十五条',
      says: '县级教育部门会同卫生、民政、残联对义务教育适龄的残疾儿童、少年进行入学前登记。',
      quote: '进行入学前登记',
    },
    {
      id: 'disabled-17',
      source: 'reg-disabled-education',
      article: '第十七条',
      says: '能到普通学校的到普通学校，不能的到特殊教育学校；需要专人护理、不能到校的，由县级教育部门安排送教上门或者远程教育，并纳入学籍。',
      quote: '送教上门或者远程教育',
    },
    {
      id: 'disabled-20',
      source: 'reg-disabled-education',
      article: '第二十条',
      says: '县级教育部门牵头组成专家委员会，可以评估孩子的身体状况和学习能力，提出入学、转学建议；评估结果属于孩子的隐私，要保密。',
      quote: '属于残疾儿童、少年的隐私',
    },
  ],
  situations: [
    { id: 'home', name: '在家里' },
    { id: 'institution', name: '在康复机构或者儿童福利机构' },
  ],
  eligibility: [
    { text: '义务教育阶段、6至14周岁，重度残疾，不能坚持到学校读书，但有一定接受教育的能力。' },
    { text: '需要专人护理，不能到校。' },
    { text: '家庭自愿。' },
    {
      text: '孩子在康复机构接受康复治疗，或者在儿童福利机构集中供养。',
      situations: ['institution'],
    },
  ],
  materials: [],
  statutory_limit: { kind: 'none', reason: '残疾人教育条例没有规定从申请到送教要几天。' },
  result: ['record', '送教安排和学籍'],
  related_guides: [
    'compulsory-enrolment',
    'delayed-enrolment',
    'student-suspension',
    'student-aid',
  ],
  commitments: [],
};
