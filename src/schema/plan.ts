import { z } from 'astro/zod';
import { isoDate, shortText, slug, text } from './common.ts';

/** Where a commitment is accounted for. */
export const accountSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('indicator').meta({ title: '指标' }), id: slug }),
    z.strictObject({ kind: z.literal('task').meta({ title: '任务' }), id: slug }),
    z.strictObject({ kind: z.literal('programme').meta({ title: '工程' }), id: slug }),
    z.strictObject({
      kind: z.literal('target').meta({ title: '目标' }),
      of: slug.meta({ title: '所在的任务或工程' }),
      id: slug,
    }),
    z.strictObject({
      kind: z.literal('milestone').meta({ title: '节点' }),
      of: slug.meta({ title: '所在的任务' }),
      id: slug,
    }),
    z.strictObject({ kind: z.literal('guide').meta({ title: '办事指南' }), id: slug }),
    z.strictObject({
      kind: z.literal('register').meta({ title: '登记册' }),
      id: z
        .enum([
          'standard-gaps',
          'frontier-gaps',
          'corrections',
          'exemplars',
          'benchmarks',
          'assessments',
        ])
        .meta({ title: '登记册' }),
    }),
    z.strictObject({ kind: z.literal('page').meta({ title: '网页' }), id: slug }),
  ])
  .meta({ title: '落实在哪里' });

export const commitmentSchema = z
  .strictObject({
    id: slug,
    text: text.meta({ title: '承诺内容', description: '用自己的话写；数字与原文一致' }),
    accounts: z.array(accountSchema).min(1).meta({ title: '落实在哪里' }),
    open_point: text.exactOptional().meta({ title: '原文没有说清的地方' }),
  })
  .meta({ title: '承诺' });

export const planSchema = z
  .strictObject({
    title: shortText.meta({ title: '文件名称' }),
    issuer: slug.meta({ title: '发文单位' }),
    issued: isoDate.meta({ title: '发文日期' }),
    source: slug.meta({ title: '来源' }),
    note: text.exactOptional().meta({ title: '说明' }),
    sections: z
      .array(
        z.strictObject({
          id: slug,
          number: shortText.exactOptional().meta({ title: '原文编号' }),
          title: shortText.meta({ title: '标题' }),
          summary: text.meta({ title: '内容提要' }),
          note: text.exactOptional().meta({ title: '编者说明' }),
          commitments: z.array(commitmentSchema).min(1).meta({ title: '承诺' }),
        }),
      )
      .min(1)
      .meta({ title: '章节' }),
    open_points: z.array(text).meta({ title: '方案没有说清的地方' }),
  })
  .meta({ title: '方案' });
export type Plan = z.infer<typeof planSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type Account = z.infer<typeof accountSchema>;
