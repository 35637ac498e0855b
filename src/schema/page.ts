import { z } from 'astro/zod';
import { isoDate, shortText, text } from './common.ts';

export const pageSchema = z
  .strictObject({
    title: shortText.meta({ title: '标题' }),
    description: text.meta({ title: '一句话说明' }),
    aliases: z
      .array(shortText)
      .exactOptional()
      .meta({ title: '别的叫法', description: '搜索时用' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '网页' });
export type PageFrontMatter = z.infer<typeof pageSchema>;
