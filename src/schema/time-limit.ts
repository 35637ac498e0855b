import { z } from 'astro/zod';
import { shortText, slug, text, unpublishedReason } from './common.ts';

/** The unit in which a limit is counted; the day-by-day rules are in `domain/deadline.ts`. */
export const limitUnits = ['working-day', 'calendar-day', 'month'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** The event from which a limit runs; the day of the event itself is not counted. */
export const startEvents = [
  'received',
  'accepted',
  'acceptance-period-closed',
  'submitted',
  'decided',
  'test-held',
  'previous-stage',
] as const;
export type StartEvent = (typeof startEvents)[number];

const amount = z.int().min(1).max(1000).meta({ title: '数量' });
const unit = z
  .enum(limitUnits)
  .meta({ title: '计算单位', description: 'working-day 工作日；calendar-day 自然日；month 月' });
const starts = z.enum(startEvents).meta({
  title: '从何时起算',
  description:
    'received 收到申请；accepted 受理；acceptance-period-closed 受理期限终止；submitted 提交；decided 作出决定；test-held 测试结束；previous-stage 上一阶段完成',
});
const quote = shortText.meta({
  title: '原文用词',
  description: '法律或文件中写时限的原话，例如“三个月”',
});
const basis = slug.meta({ title: '依据', description: 'legal_basis 中的编号' });

const extension = z
  .strictObject({ amount, unit, quote, basis, when: text.meta({ title: '什么情况可以延长' }) })
  .meta({ title: '可以延长' });

const stage = z
  .strictObject({
    name: shortText.meta({ title: '阶段名称' }),
    actor: shortText.meta({ title: '由谁办理' }),
    amount: amount.exactOptional(),
    unit: unit.exactOptional(),
    starts: starts.exactOptional(),
    quote: quote.exactOptional(),
    basis: basis.exactOptional(),
    open_ended: text
      .exactOptional()
      .meta({ title: '没有规定天数的说明', description: '本阶段没有天数时必填' }),
  })
  .meta({ title: '阶段' });

/** One number of days or months with the law's own words. */
export const singleLimitSchema = z.strictObject({
  kind: z.literal('single').meta({ title: '单一时限' }),
  amount,
  unit,
  starts,
  quote,
  basis,
  reading: text
    .exactOptional()
    .meta({ title: '计算口径', description: '原文没有说清按什么日计算时写明采用的读法' }),
  extension: extension.exactOptional(),
});

/** What the law allows. */
export const statutoryLimitSchema = z
  .discriminatedUnion('kind', [
    singleLimitSchema,
    z.strictObject({
      kind: z.literal('chain').meta({ title: '分段时限', description: '各阶段前后相接' }),
      stages: z.array(stage).min(2).meta({ title: '阶段' }),
      reading: text.exactOptional().meta({ title: '计算口径' }),
    }),
    z.strictObject({
      kind: z.literal('none').meta({ title: '没有规定' }),
      reason: text.meta({ title: '说明', description: '例如“读到的法律没有规定办结天数”' }),
    }),
  ])
  .meta({ title: '法定时限' });

/** What the bureau promises. */
export const promisedLimitSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('single').meta({ title: '单一时限' }),
      amount: z
        .int()
        .min(0)
        .max(1000)
        .meta({ title: '数量', description: '0 表示当天办结（即办）' }),
      unit,
      starts,
      source: slug.meta({ title: '承诺的来源', description: 'data/sources/ 中的编号' }),
      note: text.exactOptional().meta({ title: '说明' }),
    }),
    z.strictObject({
      kind: z.literal('chain').meta({ title: '分段时限' }),
      stages: z.array(stage).min(2).meta({ title: '阶段' }),
      source: slug.meta({ title: '承诺的来源' }),
      note: text.exactOptional().meta({ title: '说明' }),
    }),
    z.strictObject({
      kind: z.literal('unpublished').meta({ title: '未公开' }),
      reason: unpublishedReason,
    }),
  ])
  .meta({ title: '承诺时限' });

export type StatutoryLimit = z.infer<typeof statutoryLimitSchema>;
export type PromisedLimit = z.infer<typeof promisedLimitSchema>;
export type LimitStage = z.infer<typeof stage>;
