import type { GuideRow } from '../guide.ts';

export const studentRecordChange: GuideRow = {
  id: 'student-record-change',
  name: '学籍信息变更',
  aliases: [
    '学籍改名字',
    '学籍系统名字错了',
    '学籍身份证号错误',
    '孩子改名后学籍怎么改',
    '学籍出生日期不对',
    '学籍号以J开头怎么办',
  ],
  summary: '学生在校期间，学籍里的姓名、身份证号、住址这些信息错了或者变了，由学校提出更正。',
  item_type: 'public-service',
  levels: ['school', 'county', 'city'],
  applicants: ['person'],
  topics: ['student-records'],
  audiences: ['parent', 'student', 'school'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'open',
      source: 'reg-open-government',
      article: '第二十条',
      says: '行政机关要主动公开办事的依据、条件、程序和时限。',
    },
  ],
  situations: [
    { id: 'name', name: '改姓名' },
    { id: 'identity', name: '改身份证号、出生日期、性别、民族' },
    { id: 'j-number', name: '换掉“J”字头学籍号' },
    { id: 'general', name: '改住址、电话、监护人这些一般信息' },
  ],
  eligibility: [
    { text: '学生在校、有学籍。' },
    { text: '先在公安机关把户口簿改好，学籍跟着户口簿走。', situations: ['name', 'identity'] },
    { text: '学生已经有公民身份号码。', situations: ['j-number'] },
  ],
  materials: [
    {
      name: '变更学籍信息的书面申请',
      necessity: 'required',
      type: 'form',
      provided_by: 'applicant',
    },
    {
      name: '户口簿',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'government',
      situations: ['name', 'identity', 'j-number'],
    },
    {
      name: '公安机关出具的户籍信息变更证明',
      necessity: 'conditional',
      condition: '户口簿上看不出原来的姓名、身份证号或者出生日期时。',
      type: 'certificate',
      provided_by: 'government',
      situations: ['name', 'identity'],
    },
  ],
  statutory_limit: { kind: 'none', reason: '有关规定没有写明办结天数。' },
  result: ['record', '学籍系统中的更正记录'],
  related_guides: [
    'student-transfer',
    'student-suspension',
    'diploma-certificate',
    'compulsory-enrolment',
  ],
  commitments: ['service-student-records', 'service-told-once'],
};
