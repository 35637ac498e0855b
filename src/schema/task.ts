import { z } from 'astro/zod';
import { isoDate, partialDate, shortText, slug, text } from './common.ts';
import { targetSchema } from './target.ts';

/** A thing to be done that has no figure. */
export const milestoneSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '节点名称' }),
    commitment: slug.meta({ title: '对应的方案承诺' }),
    due: isoDate.exactOptional().meta({ title: '到期日', description: '原文没有写就不写' }),
    done: z
      .strictObject({
        on: partialDate.meta({ title: '完成日期' }),
        source: slug.meta({ title: '证据来源' }),
        note: text.exactOptional().meta({ title: '说明' }),
      })
      .exactOptional()
      .meta({ title: '完成情况' }),
    progress: z
      .array(
        z.strictObject({
          on: partialDate.meta({ title: '日期' }),
          text: text.meta({ title: '进展' }),
          source: slug.meta({ title: '来源' }),
        }),
      )
      .exactOptional()
      .meta({ title: '公开的进展' }),
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '节点' });

export const taskSchema = z
  .strictObject({
    id: slug,
    number: z.int().min(1).meta({ title: '任务序号' }),
    name: shortText.meta({ title: '任务名称' }),
    summary: text.meta({ title: '任务内容', description: '用自己的话写，两三句' }),
    owner: slug.meta({ title: '责任单位' }),
    owner_note: text.exactOptional().meta({ title: '责任单位说明' }),
    related_indicators: z.array(slug).meta({ title: '相关指标', description: '指标编号' }),
    targets: z.array(targetSchema).meta({ title: '目标' }),
    milestones: z.array(milestoneSchema).meta({ title: '节点' }),
    facts: z
      .array(
        z.strictObject({
          period: partialDate.meta({ title: '时期' }),
          text: text.meta({ title: '公开的情况' }),
          source: slug.meta({ title: '来源' }),
        }),
      )
      .exactOptional()
      .meta({
        title: '相关公开情况',
        description: '不能直接用来计算目标进度、但与任务有关的公开信息',
      }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '任务' });
export type Task = z.infer<typeof taskSchema>;
export type Milestone = z.infer<typeof milestoneSchema>;
