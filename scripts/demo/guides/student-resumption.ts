import type { GuideRow } from '../guide.ts';

export const studentResumption: GuideRow = {
  id: 'student-resumption',
  name: '中小学生复学',
  aliases: [
    '复学',
    '休学后复学',
    '复学手续',
    '病好了回学校上课',
    '休学期满怎么办',
    '复学要什么材料',
  ],
  summary: '休学期满或者提前康复的学生，由监护人向原学校申请复学，学校在学籍系统办好后编班上课。',
  item_type: 'public-service',
  levels: ['county', 'school'],
  applicants: ['person'],
  topics: ['student-records'],
  audiences: ['parent', 'student', 'school'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'compulsory-2',
      source: 'law-compulsory-education',
      article: '第二条',
      says: '实施义务教育，不收学费、杂费。',
    },
    {
      id: 'compulsory-5',
      source: 'law-compulsory-education',
      article: '第五条',
      says: '监护人要保证适龄儿童、少年按时入学，接受并完成义务教育。',
    },
  ],
  situations: [
    { id: 'on-time', name: '休学期满复学' },
    { id: 'early', name: '提前复学' },
  ],
  eligibility: [
    { text: '学生的学籍处于休学状态，休学期已满。', situations: ['on-time'] },
    { text: '休学期没满，医院证明已经康复，学校同意。', situations: ['early'] },
    { text: '身体健康，能够坚持上课。' },
  ],
  materials: [
    { name: '复学申请', necessity: 'required', type: 'form', provided_by: 'applicant' },
    { name: '休学证明', necessity: 'required', type: 'certificate', provided_by: 'school' },
    {
      name: '康复或者健康证明',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'hospital',
    },
  ],
  statutory_limit: { kind: 'none', reason: '学籍管理办法只要求学校“及时办理”，没有写天数。' },
  result: ['record', '学籍系统中的复学记录'],
  related_guides: ['student-suspension', 'student-transfer', 'student-record-change'],
  commitments: ['service-student-records', 'service-told-once'],
};
