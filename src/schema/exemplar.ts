import { z } from 'astro/zod';
import { isoDate, shortText, slug, text } from './common.ts';

export const exemplarSchema = z
  .strictObject({
    id: slug,
    kind: z
      .enum(['window', 'unit'])
      .meta({ title: '类型', description: 'window 示范窗口；unit 示范单位' }),
    name: shortText.meta({ title: '名称' }),
    region: slug.meta({ title: '所在地区' }),
    chosen_on: isoDate.meta({ title: '评定日期' }),
    chosen_by: slug.meta({ title: '评定单位' }),
    reason: text.meta({ title: '事迹' }),
    source: slug.meta({ title: '来源' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '典型' });
export type Exemplar = z.infer<typeof exemplarSchema>;
