import type { GuideRow } from '../guide.ts';

export const sportsInstructorGrade: GuideRow = {
  id: 'sports-instructor-grade',
  name: '社会体育指导员技术等级称号认定',
  aliases: [
    '社会体育指导员证',
    '三级社会体育指导员怎么考',
    '二级社会体育指导员申请',
    '社体指导员',
    '社会体育指导员报名',
    '广场舞老师要考证吗',
  ],
  summary: '义务教大家健身的人，参加培训并考核合格后，申请三级、二级社会体育指导员称号。',
  item_type: 'confirmation',
  levels: ['city', 'county', 'province'],
  applicants: ['person'],
  topics: ['sport'],
  audiences: ['everyone', 'organiser', 'teacher'],
  life_events: ['sport'],
  legal_basis: [
    {
      id: 'sports-19',
      source: 'law-sports',
      article: '第十九条',
      says: '国家实行社会体育指导员制度，管理办法由国家体育部门规定。',
      quote: '国家实行社会体育指导员制度',
    },
  ],
  situations: [
    { id: 'third', name: '申请三级' },
    { id: 'second', name: '申请二级' },
    { id: 'first', name: '申请一级' },
  ],
  eligibility: [
    {
      text: '是有完全民事行为能力的中国公民，遵纪守法，热心全民健身，正在或者准备经常做志愿服务。',
    },
    { text: '参加对应等级的培训并考核合格；所教项目有技能标准的，先达到那个标准。' },
    {
      text: '近一年内开展或者协同开展三十次以上志愿服务，初步掌握一项健身技能的教法。',
      situations: ['third'],
    },
    {
      text: '取得三级称号后，累计志愿服务两年以上，能承担一项技能的传授和指导。',
      situations: ['second'],
    },
    { text: '已经取得二级称号，继续做志愿服务；年限和要求问省级体育部门。', situations: ['first'] },
  ],
  materials: [
    {
      name: '社会体育指导员技术等级称号申请审批表',
      necessity: 'required',
      type: 'form',
      provided_by: 'applicant',
    },
    { name: '身份证', necessity: 'required', type: 'certificate', provided_by: 'government' },
    {
      name: '对应等级的业务培训合格证明',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'other',
    },
    { name: '近期免冠二寸照片', necessity: 'required', type: 'other', provided_by: 'applicant' },
    {
      name: '三级社会体育指导员证书',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'government',
      situations: ['second'],
    },
    {
      name: '二级社会体育指导员证书',
      necessity: 'required',
      type: 'certificate',
      provided_by: 'government',
      situations: ['first'],
    },
  ],
  statutory_limit: { kind: 'none', reason: '有关规定没有写明办结天数。' },
  result: ['certificate', '社会体育指导员技术等级证书'],
  related_guides: ['high-risk-sport-licence', 'qigong-activities', 'athlete-grade'],
  commitments: [],
};
