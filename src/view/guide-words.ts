import type { Contact } from '#src/schema/organization.ts';
import type { Guide } from '#src/schema/guide.ts';
import type { Material } from '#src/schema/guide-parts.ts';
import type { GuideAudience, GuideTopic, LifeEvent } from '#src/schema/guide-terms.ts';
import type { LimitUnit, StartEvent } from '#src/schema/time-limit.ts';

/** What readers call the values of a guide's fields. */

export const topicWords = {
  'private-schools': '民办学校和培训机构',
  enrolment: '入学',
  'student-records': '学籍和毕业证书',
  'student-support': '资助和特殊教育',
  'school-safety': '校车和安全',
  teachers: '教师',
  language: '普通话',
  sport: '体育',
  'open-government': '信息公开和投诉',
} as const satisfies Readonly<Record<GuideTopic, string>>;

export const audienceWords = {
  parent: '家长',
  student: '学生',
  teacher: '教师',
  founder: '举办者',
  school: '学校',
  athlete: '运动员',
  organiser: '体育经营和活动主办者',
  everyone: '所有人',
} as const satisfies Readonly<Record<GuideAudience, string>>;

export const lifeEventWords = {
  schooling: '孩子上学',
  founding: '开办学校',
  teaching: '当老师',
  sport: '搞体育',
} as const satisfies Readonly<Record<LifeEvent, string>>;

export const itemTypeWords = {
  licence: '行政许可',
  confirmation: '行政确认',
  payment: '行政给付',
  reward: '行政奖励',
  ruling: '行政裁决',
  'other-power': '其他行政权力',
  'public-service': '公共服务',
} as const satisfies Readonly<Record<Guide['item_type'], string>>;

export const guideStatusWords = {
  active: '在用',
  suspended: '暂停办理',
  cancelled: '已取消',
} as const satisfies Readonly<Record<Guide['status'], string>>;

export const authorityKindWords = {
  statutory: '法定机关',
  authorised: '法律授权的组织',
  delegated: '受委托的组织',
} as const satisfies Readonly<Record<Guide['authority_kind'], string>>;

export const levelWords = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  school: '学校',
} as const satisfies Readonly<Record<Guide['levels'][number], string>>;

export const powerSourceWords = {
  own: '法定本级行使',
  'passed-down': '上级下放',
  authorised: '授权',
  delegated: '委托',
} as const satisfies Readonly<Record<NonNullable<Guide['power_source']>, string>>;

export const applicantWords = {
  person: '个人',
  'legal-person': '法人',
  'other-organization': '其他组织',
} as const satisfies Readonly<Record<Guide['applicants'][number], string>>;

export const caseTypeWords = {
  instant: '即办件（当场办结）',
  promised: '承诺件（在时限内办结）',
  forwarded: '上报件（报上级决定）',
} as const satisfies Readonly<Record<Guide['case_type'], string>>;

export const necessityWords = {
  required: '必要',
  conditional: '有条件才要',
  deferrable: '可以后补',
} as const satisfies Readonly<Record<Material['necessity'], string>>;

export const materialTypeWords = {
  form: '申请表格',
  certificate: '证照批文',
  other: '其他',
} as const satisfies Readonly<Record<Material['type'], string>>;

export const materialFormWords = {
  paper: '纸质',
  electronic: '电子',
  either: '纸质或者电子',
  unpublished: '纸质还是电子未公开',
} as const satisfies Readonly<Record<Material['form'], string>>;

export const providerWords = {
  applicant: '自己准备',
  government: '政府部门核发',
  hospital: '医院出具',
  school: '学校出具',
  other: '其他单位出具',
} as const satisfies Readonly<Record<Material['provided_by'], string>>;

export const channelWords = {
  window: '窗口',
  online: '网上',
  mail: '邮寄',
  kiosk: '自助终端',
  phone: '电话',
  school: '在学校办',
} as const satisfies Readonly<Record<NonNullable<Guide['channels']>[number], string>>;

export const resultTypeWords = {
  certificate: '证照',
  approval: '批文',
  proof: '证明',
  record: '登记',
  other: '其他',
} as const satisfies Readonly<Record<Guide['results'][number]['type'], string>>;

export const contactWords = {
  phone: '电话',
  address: '地址',
  email: '邮箱',
  url: '网址',
  hours: '时间',
  window: '窗口',
} as const satisfies Readonly<Record<Contact['kind'], string>>;

export const unitWords = {
  'working-day': '个工作日',
  'calendar-day': '天',
  month: '个月',
} as const satisfies Readonly<Record<LimitUnit, string>>;

/** The day that the reader has to know, for a limit that runs from it. */
export const startWords = {
  received: '收到申请的日期',
  accepted: '受理日期',
  'acceptance-period-closed': '这一次受理期限截止的日期',
  submitted: '提交申请的日期',
  decided: '作出决定的日期',
  'test-held': '测试结束的日期',
  'previous-stage': '上一阶段完成的日期',
} as const satisfies Readonly<Record<StartEvent, string>>;

/** From when a limit runs, in running text. */
export const fromWords = {
  received: '从收到申请起',
  accepted: '从受理起',
  'acceptance-period-closed': '从受理期限截止起',
  submitted: '从提交申请起',
  decided: '从作出决定起',
  'test-held': '从测试结束起',
  'previous-stage': '从上一阶段完成起',
} as const satisfies Readonly<Record<StartEvent, string>>;
