import { z } from 'astro/zod';
import { contactSchema } from './organization.ts';
import { isoDate, shortText, slug, text, unpublishedReason, webUrl } from './common.ts';
import {
  acceptanceWindowSchema,
  basis,
  blankFormSchema,
  feeSchema,
  furtherLimitSchema,
  legalBasisSchema,
  materialSchema,
  resultSchema,
  situations,
  stepSchema,
} from './guide-parts.ts';
import { declarableFields, guideAudiences, guideTopics, lifeEvents } from './guide-terms.ts';
import { promisedLimitSchema, statutoryLimitSchema } from './time-limit.ts';

export const guideSchema = z
  .strictObject({
    id: slug.meta({ description: '与文件名相同' }),
    name: shortText.meta({ title: '事项名称' }),
    aliases: z
      .array(shortText)
      .meta({ title: '别的叫法', description: '大家平时怎么说，至少三个' }),
    summary: text.meta({ title: '一句话说明', description: '谁、在什么情况下、办成什么' }),
    item_type: z
      .enum([
        'licence',
        'confirmation',
        'payment',
        'reward',
        'ruling',
        'other-power',
        'public-service',
      ])
      .meta({
        title: '事项类型',
        description:
          'licence 行政许可；confirmation 行政确认；payment 行政给付；reward 行政奖励；ruling 行政裁决；other-power 其他行政权力；public-service 公共服务',
      }),
    item_type_note: text.exactOptional().meta({ title: '事项类型说明' }),
    status: z.enum(['active', 'suspended', 'cancelled']).meta({ title: '事项状态' }),
    version: z
      .string()
      .regex(/^\d+$/)
      .meta({ title: '事项版本', examples: ['1'] }),
    effective_from: isoDate.exactOptional().meta({ title: '生效日期' }),
    effective_until: isoDate.exactOptional().meta({ title: '取消日期' }),
    catalog_code: z
      .string()
      .regex(/^\d{11}[\dY]$/)
      .exactOptional()
      .meta({ title: '基本编码', description: '12 位，不编造', examples: ['0'.repeat(12)] }),
    implementation_code: z
      .string()
      .regex(/^[0-9A-Z]{31}$/)
      .exactOptional()
      .meta({ title: '实施编码', description: '31 位', examples: ['0'.repeat(31)] }),
    business_item_code: z
      .string()
      .regex(/^[0-9A-Z]{33}$/)
      .exactOptional()
      .meta({ title: '业务办理项编码', description: '33 位', examples: ['0'.repeat(33)] }),
    authority: slug.meta({ title: '实施主体', description: 'organizations.yaml 中的编号' }),
    authority_code: z
      .string()
      .regex(/^[0-9A-Z]{18}$/)
      .exactOptional()
      .meta({ title: '实施主体编码', description: '18 位统一社会信用代码，不编造' }),
    authority_kind: z.enum(['statutory', 'authorised', 'delegated']).meta({
      title: '实施主体性质',
      description: 'statutory 法定机关；authorised 授权组织；delegated 受委托组织',
    }),
    authority_note: text
      .exactOptional()
      .meta({ title: '由谁办的说明', description: '例如县级办哪些、市级办哪些' }),
    joint_authorities: z.array(shortText).exactOptional().meta({ title: '联办部门' }),
    levels: z
      .array(z.enum(['nation', 'province', 'city', 'county', 'township', 'school']))
      .min(1)
      .meta({ title: '行使层级' }),
    power_source: z.enum(['own', 'passed-down', 'authorised', 'delegated']).exactOptional().meta({
      title: '权力来源',
      description: 'own 法定本级行使；passed-down 上级下放；authorised 授权；delegated 委托',
    }),
    responsible_section: shortText.exactOptional().meta({ title: '责任科室' }),
    applicants: z
      .array(z.enum(['person', 'legal-person', 'other-organization']))
      .min(1)
      .meta({
        title: '服务对象',
        description: 'person 自然人；legal-person 法人；other-organization 其他组织',
      }),
    topics: z.array(z.enum(guideTopics)).min(1).meta({ title: '主题' }),
    audiences: z.array(z.enum(guideAudiences)).min(1).meta({ title: '给谁看' }),
    life_events: z.array(z.enum(lifeEvents)).meta({ title: '人生事件' }),
    case_type: z.enum(['instant', 'promised', 'forwarded']).meta({
      title: '办件类型',
      description: 'instant 即办件；promised 承诺件；forwarded 上报件',
    }),
    legal_basis: z.array(legalBasisSchema).min(1).meta({ title: '设定依据' }),
    situations: z
      .array(
        z.strictObject({
          id: slug,
          name: shortText.meta({ title: '情形名称' }),
          text: text.exactOptional().meta({ title: '说明' }),
        }),
      )
      .meta({ title: '办理情形', description: '只有一种情形时写空列表 []' }),
    eligibility: z
      .array(z.strictObject({ text: text.meta({ title: '条件' }), basis, situations }))
      .min(1)
      .meta({ title: '申请条件' }),
    materials: z.array(materialSchema).meta({ title: '申请材料' }),
    materials_note: text.exactOptional().meta({ title: '材料说明' }),
    steps: z.array(stepSchema).min(1).meta({ title: '办理流程' }),
    statutory_limit: statutoryLimitSchema,
    statutory_limit_note: text.exactOptional().meta({ title: '法定时限说明' }),
    statutory_limit_situations: situations.meta({
      title: '法定时限适用的情形',
      description: '情形编号；不写就是所有情形都适用',
    }),
    promised_limit: promisedLimitSchema,
    further_limits: z.array(furtherLimitSchema).exactOptional().meta({
      title: '另外的期限',
      description: '例如补正告知、送达；每一项各有一个计算器',
    }),
    special_procedures: z
      .array(
        z.strictObject({
          name: shortText.meta({ title: '名称' }),
          text: text.meta({ title: '说明' }),
          basis,
        }),
      )
      .meta({ title: '不计入时限的程序', description: '没有时写空列表 []' }),
    visits_required: z.int().min(0).max(20).exactOptional().meta({ title: '到现场次数' }),
    visit_reason: text.exactOptional().meta({ title: '必须到现场的原因' }),
    channels: z
      .array(z.enum(['window', 'online', 'mail', 'kiosk', 'phone', 'school']))
      .exactOptional()
      .meta({ title: '办理形式' }),
    online: z.boolean().exactOptional().meta({ title: '能否网上办' }),
    online_url: webUrl.exactOptional().meta({ title: '网上办理地址' }),
    online_note: text.exactOptional().meta({ title: '网上办理说明' }),
    in_hall: z.boolean().exactOptional().meta({ title: '是否进驻政务大厅' }),
    locations: z.array(contactSchema).exactOptional().meta({ title: '办理地点' }),
    opening_hours: z.array(shortText).exactOptional().meta({ title: '办理时间' }),
    acceptance_windows: z.array(acceptanceWindowSchema).exactOptional().meta({ title: '受理时段' }),
    inquiry: z.array(contactSchema).exactOptional().meta({ title: '咨询方式' }),
    complaint: z.array(contactSchema).exactOptional().meta({ title: '监督投诉方式' }),
    fee: feeSchema.exactOptional().meta({ title: '收费' }),
    online_payment: z.boolean().exactOptional().meta({ title: '能否网上缴费' }),
    results: z.array(resultSchema).min(1).meta({ title: '办理结果' }),
    blank_forms: z.array(blankFormSchema).min(1).exactOptional().meta({ title: '空白表格' }),
    delivery: text.exactOptional().meta({ title: '结果送达' }),
    quota: text.exactOptional().meta({ title: '数量限制' }),
    intermediary: text.exactOptional().meta({ title: '中介服务' }),
    appointment: text.exactOptional().meta({ title: '预约' }),
    cross_region: text.exactOptional().meta({ title: '通办范围' }),
    promise_system: text.exactOptional().meta({ title: '告知承诺' }),
    annual_check: text.exactOptional().meta({ title: '年检' }),
    remedies: z
      .array(z.strictObject({ text: text.meta({ title: '救济途径' }), basis }))
      .exactOptional()
      .meta({ title: '救济途径' }),
    faq: z
      .array(
        z.strictObject({
          question: text.meta({ title: '问' }),
          answer: text.meta({ title: '答' }),
        }),
      )
      .meta({ title: '常见问题' }),
    doubts: z.array(text).meta({ title: '存疑和各地不同之处', description: '没有时写空列表 []' }),
    none: z
      .array(
        z.strictObject({
          field: z.enum(declarableFields).meta({ title: '项目' }),
          reason: text.meta({ title: '为什么没有' }),
        }),
      )
      .meta({ title: '确实没有的项目', description: '例如数量限制“无”' }),
    unpublished: z
      .array(
        z.strictObject({
          fields: z.array(z.enum(declarableFields)).min(1).meta({ title: '项目' }),
          reason: unpublishedReason,
        }),
      )
      .meta({ title: '未公开的项目' }),
    related_guides: z.array(slug).meta({ title: '相关指南' }),
    commitments: z.array(slug).meta({ title: '对应的方案承诺' }),
    sources: z
      .array(slug)
      .min(1)
      .meta({ title: '资料来源', description: 'data/sources/ 中的编号' }),
    published_on: isoDate.meta({ title: '发布日期' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
    checked_on: isoDate.meta({ title: '核对日期' }),
  })
  .meta({ title: '办事指南' });
export type Guide = z.infer<typeof guideSchema>;
