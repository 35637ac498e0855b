import { z } from 'astro/zod';
import { isoDate, shortText, slug, text } from './common.ts';

export const findingSchema = z
  .strictObject({
    id: slug,
    kind: z.enum(['standard-gap', 'frontier-gap']).meta({
      title: '差距类型',
      description: 'standard-gap 与标准的差距；frontier-gap 与先进的差距',
    }),
    title: shortText.meta({ title: '问题' }),
    text: text.meta({ title: '问题说明' }),
    found_on: isoDate.meta({ title: '发现日期' }),
    measure: slug.exactOptional().meta({ title: '相关测度' }),
    task: slug.exactOptional().meta({ title: '相关任务' }),
    benchmark: slug.exactOptional().meta({ title: '相关对标' }),
    owner: slug.meta({ title: '责任单位' }),
    correction: z
      .strictObject({
        text: text.meta({ title: '整改措施' }),
        due: isoDate.meta({ title: '整改期限' }),
        done_on: isoDate.exactOptional().meta({ title: '完成日期' }),
        result: text.exactOptional().meta({ title: '整改结果' }),
      })
      .meta({ title: '整改' }),
    source: slug.meta({ title: '来源' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '问题' });
export type Finding = z.infer<typeof findingSchema>;
