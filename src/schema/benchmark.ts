import { z } from 'astro/zod';
import { isoDate, shortText, slug, text } from './common.ts';

const stage = z.strictObject({
  started_on: isoDate.exactOptional().meta({ title: '开始日期' }),
  finished_on: isoDate.exactOptional().meta({ title: '完成日期' }),
  text: text.meta({ title: '做了什么', description: '没有公开时写明“未公开”及原因' }),
  source: slug.exactOptional().meta({ title: '来源' }),
});

export const benchmarkSchema = z
  .strictObject({
    id: slug,
    region: slug.meta({ title: '对标地区' }),
    role: z
      .enum(['chosen', 'reference'])
      .meta({ title: '性质', description: 'chosen 方案确定的对标地区；reference 本站选来参照' }),
    chosen_because: text.meta({ title: '选它的理由' }),
    stages: z
      .strictObject({
        seek: stage.meta({ title: '寻标' }),
        set: stage.meta({ title: '定标' }),
        learn: stage.meta({ title: '学标' }),
        create: stage.meta({ title: '创标' }),
      })
      .meta({ title: '四个阶段' }),
    measures: z
      .array(slug)
      .meta({ title: '对比的测度', description: '写空列表 [] 表示对比所有可比测度' }),
    practices: z
      .array(
        z.strictObject({
          id: slug,
          title: shortText.meta({ title: '经验名称' }),
          text: text.meta({ title: '内容' }),
          adopted_on: isoDate.exactOptional().meta({ title: '采用日期' }),
          changed: text.exactOptional().meta({ title: '带来的变化' }),
          source: slug.meta({ title: '来源' }),
        }),
      )
      .meta({ title: '学来的经验' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '对标' });
export type Benchmark = z.infer<typeof benchmarkSchema>;
