import type { Contact, Organization } from '#src/schema/organization.ts';
import { home } from './geography.ts';

export const phone = '0000-0000000';
export const bureau = 'wangshu-education-sports';

/** Office contacts that are well formed and belong to no one. */
const office = (room: string): Contact[] => [
  { kind: 'phone', value: phone, note: '演示号码，不能拨打' },
  { kind: 'address', value: `望舒市星桥区演示路1号${room}` },
  { kind: 'email', value: 'office@demo.example' },
  { kind: 'hours', value: '工作日 8:30—12:00，14:00—17:30' },
];

const one = (
  id: string,
  name: string,
  kind: Organization['kind'],
  region: string,
  duty: string,
  contacts: Contact[],
  short?: string,
): Organization => ({
  id,
  name,
  ...(short !== undefined && { short_name: short }),
  kind,
  region,
  duty,
  contacts,
});

export const organizations: readonly Organization[] = [
  one(
    bureau,
    '望舒市教育体育局',
    'bureau',
    home,
    '主管全市教育和体育工作，汇总各县（市、区）数据。',
    office('301室'),
    '市教体局',
  ),
  one(
    'wangshu-government',
    '望舒市人民政府',
    'government',
    home,
    '批准校车使用许可，统筹全市规划。',
    office('101室'),
  ),
  one(
    'wangshu-service-hall',
    '望舒市政务服务中心',
    'department',
    home,
    '统一受理各部门的办事申请。',
    office('一楼大厅'),
    '政务服务中心',
  ),
  one(
    'wangshu-finance',
    '望舒市财政局',
    'department',
    home,
    '安排学校和场馆建设资金。',
    office('205室'),
  ),
  one(
    'wangshu-planning',
    '望舒市自然资源和规划局',
    'department',
    home,
    '保障学校和场馆建设用地。',
    office('206室'),
  ),
  one(
    'qinglan-government',
    '青澜省人民政府',
    'government',
    'qinglan',
    '每年考核各市。',
    office('省府1号楼'),
  ),
  one(
    'qinglan-education-department',
    '青澜省教育厅',
    'department',
    'qinglan',
    '从教育统计中取数并下发各市。',
    office('省府2号楼'),
  ),
  one(
    'qinglan-sports-bureau',
    '青澜省体育局',
    'department',
    'qinglan',
    '组织体育场地统计调查。',
    office('省府3号楼'),
  ),
  one(
    'county-education',
    '各县（市、区）教育体育行政部门',
    'department',
    home,
    '主管本县的教育和体育工作。',
    office('各县服务大厅'),
  ),
  one(
    'county-government',
    '各县（市、区）人民政府',
    'government',
    home,
    '落实本县的建设任务。',
    office('各县服务大厅'),
  ),
  one(
    'kindergartens-and-schools',
    '各学校、幼儿园',
    'school',
    home,
    '办理招生和学籍手续。',
    office('各学校传达室'),
  ),
  one('wangshu-daily', '望舒日报社', 'publisher', home, '刊登公告和报道。', office('报社大楼')),
];
