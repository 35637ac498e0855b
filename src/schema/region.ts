import { z } from 'astro/zod';
import { shortText, slug } from './common.ts';

export const regionSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '全称', examples: ['示例市'] }),
    short_name: shortText.meta({ title: '简称', description: '图表里用，尽量短' }),
    level: z.enum(['nation', 'province', 'city', 'county']).meta({ title: '级别' }),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .exactOptional()
      .meta({ title: '行政区划代码', description: '6 位数字', examples: ['990100'] }),
    parent: slug
      .exactOptional()
      .meta({ title: '上级地区', description: '上级地区的编号；全国没有上级' }),
    tile: z
      .strictObject({
        column: z.int().min(0).max(30).meta({ title: '列' }),
        row: z.int().min(0).max(30).meta({ title: '行' }),
      })
      .exactOptional()
      .meta({ title: '方格图位置', description: '列和行，从 0 起' }),
  })
  .meta({ title: '地区' });
export const regionsSchema = z
  .strictObject({ regions: z.array(regionSchema).min(1).meta({ title: '全部地区' }) })
  .meta({ title: '地区表' });
export type Region = z.infer<typeof regionSchema>;
