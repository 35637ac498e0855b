import type { GuideRow } from '../guide.ts';

export const afterSchoolInstitutionEstablishment: GuideRow = {
  id: 'after-school-institution-establishment',
  name: '校外培训机构设立审批',
  aliases: ['开补习班', '办培训班', '开辅导班', '培训机构许可证', '办艺术培训班', '体育培训班审批'],
  summary:
    '想面向中小学生办学科类或者体育、文化艺术、科技类培训班的，先取得有关部门的许可，再去登记，然后才能招生。',
  item_type: 'licence',
  levels: ['county'],
  applicants: ['person', 'legal-person'],
  topics: ['private-schools'],
  audiences: ['founder', 'parent'],
  life_events: ['founding'],
  legal_basis: [
    {
      id: 'private-17',
      source: 'law-private-education',
      article: '第十七条',
      says: '从受理之日起三个月内书面决定是否批准并送达。',
      quote: '自受理之日起三个月内',
    },
    {
      id: 'private-12',
      source: 'law-private-education',
      article: '第十二条',
      says: '文化教育类的民办教育机构由县级以上教育行政部门按权限审批；职业技能培训机构由人力资源社会保障部门审批。',
    },
    {
      id: 'private-10',
      source: 'law-private-education',
      article: '第十条',
      says: '举办的社会组织要有法人资格；举办的个人要有政治权利和完全民事行为能力；机构要具备法人条件。',
    },
  ],
  situations: [
    { id: 'academic', name: '学科类' },
    { id: 'sport', name: '体育类' },
    { id: 'arts', name: '文化艺术类' },
    { id: 'science', name: '科技类' },
  ],
  eligibility: [
    { text: '举办者是有法人资格的社会组织，或者是有政治权利和完全民事行为能力的个人。' },
    { text: '教学人员有教师资格或者相应的专业资格、资质。' },
    { text: '不对学前儿童开展半日制、全日制培训，不教小学阶段的课程。' },
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
    { name: '机构章程', necessity: 'required', type: 'other', provided_by: 'applicant' },
    {
      name: '首届理事会、董事会或者其他决策机构组成人员名单',
      necessity: 'required',
      type: 'other',
      provided_by: 'applicant',
    },
    {
      name: '负责人、教学人员、财会人员的资格证明文件',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'applicant',
    },
    {
      name: '培训场所的产权证或者租赁合同',
      necessity: 'conditional',
      condition: '线下培训的',
      type: 'certificate',
      provided_by: 'applicant',
    },
  ],
  statutory_limit: {
    kind: 'single',
    amount: 3,
    unit: 'month',
    starts: 'accepted',
    quote: '自受理之日起三个月内',
    basis: 'private-17',
  },
  result: ['certificate', '办学许可证'],
  related_guides: [
    'private-school-establishment',
    'private-school-annual-check',
    'private-kindergarten-establishment',
    'teacher-qualification',
  ],
  commitments: ['service-told-once'],
};
