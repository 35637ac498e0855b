import type { GuideRow } from '../guide.ts';

export const delayedEnrolment: GuideRow = {
  id: 'delayed-enrolment',
  name: '延缓入学审批',
  aliases: ['延缓入学', '缓学', '推迟上学', '晚一年上学', '孩子晚一年上小学', '延迟入学申请'],
  summary:
    '到了入学年龄、因身体状况还不能上学的孩子，由监护人申请晚一些入学，经乡镇政府或者县级教育行政部门批准。',
  item_type: 'other-power',
  levels: ['county', 'township'],
  applicants: ['person'],
  topics: ['enrolment', 'student-records'],
  audiences: ['parent'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'compulsory-11',
      source: 'law-compulsory-education',
      article: '第十一条',
      says: '年满六周岁应当入学；因身体状况需要延缓入学的，由监护人申请，当地乡镇政府或者县级教育行政部门批准。',
      quote: '因身体状况需要延缓入学或者休学的',
    },
    {
      id: 'compulsory-58',
      source: 'law-compulsory-education',
      article: '第五十八条',
      says: '没有正当理由不送孩子入学的，由乡镇政府或者县级教育行政部门批评教育、责令限期改正。',
    },
  ],
  situations: [
    { id: 'primary', name: '该上小学的孩子' },
    { id: 'junior', name: '该上初中的孩子' },
    { id: 'again', name: '期满后再次申请' },
  ],
  eligibility: [
    { text: '孩子已经到入学年龄。' },
    { text: '因身体状况不能按时入学，有医学检查资料证明。' },
    { text: '由父母或者其他法定监护人提出申请。' },
    { text: '上一次延缓的期限已满，仍不能入学，并有新的证明。', situations: ['again'] },
  ],
  materials: [
    { name: '延缓入学申请书', necessity: 'required', type: 'form', provided_by: 'applicant' },
    { name: '户口本', necessity: 'required', type: 'certificate', provided_by: 'government' },
    {
      name: '法定监护人身份证明',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'government',
    },
    {
      name: '儿童身体状况的医学检查资料',
      necessity: 'required',
      type: 'other',
      provided_by: 'hospital',
    },
    {
      name: '小学毕业证书',
      necessity: 'conditional',
      condition: '该上初中的才要',
      type: 'certificate',
      provided_by: 'school',
      situations: ['junior'],
    },
    {
      name: '上一次的延缓入学证明',
      necessity: 'conditional',
      condition: '再次申请的才要',
      type: 'certificate',
      provided_by: 'applicant',
      situations: ['again'],
    },
  ],
  statutory_limit: { kind: 'none', reason: '义务教育法第十一条只写由谁批准，没有写天数。' },
  result: ['approval', '延缓入学的批准、备案或者证明'],
  related_guides: ['compulsory-enrolment', 'student-suspension', 'home-teaching'],
  commitments: ['service-told-once'],
};
