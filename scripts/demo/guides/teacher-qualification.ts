import type { GuideRow } from '../guide.ts';

export const teacherQualification: GuideRow = {
  id: 'teacher-qualification',
  name: '教师资格认定',
  aliases: ['教师资格证', '教师证', '教资认定', '考教师证', '办教师资格证', '教师资格证怎么申请'],
  summary:
    '学历符合规定或者教师资格考试合格的人，在公布的受理期限内申请，经认定合格后领取教师资格证书，才可以当老师。',
  item_type: 'licence',
  levels: ['city', 'county'],
  applicants: ['person'],
  topics: ['teachers'],
  audiences: ['teacher', 'student'],
  life_events: ['teaching'],
  legal_basis: [
    {
      id: 'qualification-16',
      source: 'reg-teacher-qualification',
      article: '第十六条',
      says: '受理期限终止之日起 30 日内发证，或者通知不予认定；非师范毕业和考试合格的人要面试、试讲；证书全国适用。',
      quote: '受理期限终止之日起30日内',
    },
    {
      id: 'teachers-10',
      source: 'law-teachers',
      article: '第十条',
      says: '国家实行教师资格制度；中国公民守法、品德良好、学历符合规定或者考试合格、有教育教学能力，经认定合格可以取得教师资格。',
    },
    {
      id: 'teachers-11',
      source: 'law-teachers',
      article: '第十一条',
      says: '规定各级教师资格要有的学历；学历不够的，必须通过国家教师资格考试。',
    },
  ],
  situations: [
    { id: 'junior', name: '申请幼儿园、小学、初中教师资格' },
    { id: 'senior', name: '申请高中、中等职业学校教师资格' },
  ],
  eligibility: [
    { text: '是中国公民，遵守宪法和法律，热爱教育事业，思想品德良好。' },
    {
      text: '学历符合规定，或者教师资格考试合格。幼儿园要幼儿师范毕业以上，小学要中等师范毕业以上，初中要大学专科毕业以上。',
      situations: ['junior'],
    },
    {
      text: '学历符合规定，或者教师资格考试合格。高中和中职的文化课、专业课教师要大学本科毕业以上。',
      situations: ['senior'],
    },
    { text: '身体条件符合国家对教育教学工作的规定。' },
    { text: '没有受过剥夺政治权利的处罚，也没有因故意犯罪受过有期徒刑以上的刑罚。' },
  ],
  materials: [
    { name: '教师资格认定申请表', necessity: 'required', type: 'form', provided_by: 'applicant' },
    { name: '身份证明', necessity: 'required', type: 'certificate', provided_by: 'government' },
    {
      name: '学历证书或者教师资格考试合格证明',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'applicant',
    },
    { name: '体格检查证明', necessity: 'required', type: 'certificate', provided_by: 'hospital' },
    {
      name: '思想品德和有无犯罪记录的鉴定及证明材料',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'government',
    },
    {
      name: '普通话水平测试等级证书',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'other',
    },
    { name: '本人相片', necessity: 'required', type: 'other', provided_by: 'applicant' },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 30,
    unit: 'calendar-day',
    starts: 'acceptance-period-closed',
    quote: '受理期限终止之日起30日内',
    basis: 'qualification-16',
  },
  result: ['certificate', '教师资格证书'],
  related_guides: ['teacher-certificate-replacement', 'putonghua-test'],
  commitments: ['service-teacher-certificate', 'service-told-once'],
};
