import { z } from 'astro/zod';
import { isoDate, partialDate, shortText, slug, text, webUrl } from './common.ts';

export const sourceSchema = z
  .strictObject({
    id: slug,
    title: z.string().min(1).max(200).meta({ title: '标题' }),
    publisher: shortText.meta({ title: '发布者' }),
    published: partialDate
      .exactOptional()
      .meta({ title: '发布日期', description: '只知道年或月时只写到年或月' }),
    published_note: text.exactOptional().meta({ title: '没有发布日期的原因' }),
    url: webUrl.exactOptional().meta({ title: '网址', description: '没有可用地址时不写' }),
    url_note: text
      .exactOptional()
      .meta({ title: '网址说明', description: '例如“原网站只提供 http”' }),
    tier: z.enum(['A', 'B', 'C', 'N']).meta({
      title: '来源等级',
      description: 'A 原发布者或官方网站；B 写明出处的转载；C 只读到镜像；N 只读到没有地址的摘录',
    }),
    retrieved_on: isoDate.exactOptional().meta({ title: '查阅日期' }),
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '来源' });
export type Source = z.infer<typeof sourceSchema>;
