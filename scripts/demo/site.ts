import type { Site } from '#src/schema/site.ts';
import { home } from './geography.ts';
import { bureau, phone } from './organizations.ts';

const synonyms: readonly (readonly [say: string, means: string])[] = [
  ['上幼儿园', '幼儿园毛入园率'],
  ['便宜的幼儿园', '普惠性幼儿园覆盖率'],
  ['辍学', '义务教育巩固率'],
  ['班里人太多', '小学大班额'],
  ['职高', '中等职业学校'],
  ['特教', '特殊教育'],
  ['体育馆', '公共体育场馆数量'],
  ['学区', '义务教育就近入学相关政策'],
  ['办学校', '民办学校设立审批'],
  ['开幼儿园', '民办幼儿园设立审批'],
  ['补习班', '校外培训机构设立审批'],
  ['教资', '教师资格认定'],
  ['换学校', '中小学生转学'],
  ['请长假', '中小学生休学'],
  ['小升初', '义务教育阶段新生入学'],
  ['外地孩子上学', '随迁子女义务教育入学'],
  ['毕业证丢了', '毕业证明书补办'],
  ['开游泳馆', '经营高危险性体育项目许可'],
  ['接送学生的车', '校车使用许可'],
  ['考普通话', '普通话水平测试'],
  ['助学金', '家庭经济困难学生资助'],
  ['投诉学校', '来访来电投诉受理'],
];

export const site: Site = {
  name: '望舒教育体育台账',
  tagline: '虚构城市的目标、进展和办事指南，用来演示',
  description: '演示数据：望舒市是虚构的城市，全部数字、文件、单位和联系方式都不是真的。',
  data_kind: 'demo',
  home_region: home,
  sponsor: bureau,
  time_zone: 'Asia/Shanghai',
  public_url: 'https://demo.example',
  threshold_profile: 'statcan',
  threshold_profiles: [
    {
      id: 'statcan',
      name: '进度比',
      description:
        '进度比是已完成的份额除以已过去的时间份额。不低于0.95为正常，不低于0.60为有风险，再低为落后；比基期还差为倒退。',
      basis: 'ratio',
      on_track: 0.95,
      at_risk: 0.6,
    },
    {
      id: 'lights',
      name: '红黄绿灯',
      description:
        '看落后计划多少个百分点：不到10个为绿灯，10至30个为黄灯，超过30个为红灯；正好10个或30个都算黄灯。',
      basis: 'schedule-gap',
      on_track: 10,
      at_risk: 30,
    },
  ],
  footer: {
    site_code: '0000000000',
    icp: '演ICP备00000000号-1',
    police: '演公网安备00000000000000号',
    report_error_url: 'https://demo.example/report-error',
    contact: `${phone}（演示号码）`,
  },
  data_licence: {
    name: '演示数据，可以随意使用',
    url: 'https://demo.example/licence',
    note: '全部内容都是虚构的，不能作为任何事情的依据。',
  },
  hotlines: [
    { name: '政务服务热线（演示）', value: phone, note: '不能拨打' },
    { name: '监督电话（演示）', value: phone, note: '不能拨打' },
    { name: '青澜省政务服务平台', value: '青澜省政务服务平台', note: '虚构的省' },
  ],
  search_synonyms: synonyms.map(([say, means]) => ({ say, means })),
  featured_guides: [
    'compulsory-enrolment',
    'student-transfer',
    'teacher-qualification',
    'migrant-children-enrolment',
    'private-school-establishment',
    'high-risk-sport-licence',
    'student-aid',
    'petitions',
  ],
  updated_on: '2026-10-30',
};
