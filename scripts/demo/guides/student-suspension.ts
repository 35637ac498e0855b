import type { GuideRow } from '../guide.ts';

export const studentSuspension: GuideRow = {
  id: 'student-suspension',
  name: '中小学生休学',
  aliases: ['休学', '办休学', '休学手续', '因病休学', '孩子生病不能上学', '保留学籍养病'],
  summary:
    '学生因为生病、受伤等身体状况一段时间不能上学的，由监护人向学校申请休学，经批准后保留学籍，病好了再复学。',
  item_type: 'public-service',
  levels: ['county', 'township', 'school'],
  applicants: ['person'],
  topics: ['student-records'],
  audiences: ['parent', 'student', 'school'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'compulsory-11',
      source: 'law-compulsory-education',
      article: '第十一条',
      says: '适龄儿童、少年因身体状况需要休学的，由父母或者其他法定监护人申请，当地乡镇政府或者县级教育行政部门批准。',
      quote: '由当地乡镇人民政府或者县级人民政府教育行政部门批准',
    },
    {
      id: 'compulsory-2',
      source: 'law-compulsory-education',
      article: '第二条',
      says: '实施义务教育，不收学费、杂费。',
    },
  ],
  situations: [
    { id: 'first', name: '第一次申请休学' },
    { id: 'extension', name: '期满还不能上学，继续休学' },
  ],
  eligibility: [
    { text: '在校学生，因生病、受伤等身体状况不能坚持上学。' },
    { text: '休学期满，经医院证明仍不能上学。', situations: ['extension'] },
  ],
  materials: [
    { name: '休学申请', necessity: 'required', type: 'form', provided_by: 'applicant' },
    { name: '医院诊断证明', necessity: 'required', type: 'certificate', provided_by: 'hospital' },
    {
      name: '病历或者住院病历、出院小结',
      necessity: 'required',
      type: 'other',
      provided_by: 'hospital',
    },
    {
      name: '医疗费用单据',
      necessity: 'conditional',
      condition: '学校要求时',
      type: 'other',
      provided_by: 'hospital',
    },
    {
      name: '上一次的休学证明',
      necessity: 'conditional',
      condition: '继续休学的才要',
      type: 'certificate',
      provided_by: 'school',
      situations: ['extension'],
    },
  ],
  statutory_limit: { kind: 'none', reason: '有关规定没有写明办结天数。' },
  result: ['record', '学籍系统中的休学登记'],
  related_guides: ['student-resumption', 'delayed-enrolment', 'student-transfer', 'home-teaching'],
  commitments: ['service-student-records', 'service-told-once'],
};
