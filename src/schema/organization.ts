import { z } from 'astro/zod';
import { shortText, slug, text } from './common.ts';

export const contactSchema = z
  .strictObject({
    kind: z.enum(['phone', 'address', 'email', 'url', 'hours', 'window']).meta({ title: '类型' }),
    value: shortText.meta({ title: '内容', description: '只写办公联系方式，不写个人手机' }),
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '联系方式' });

export const organizationSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '名称' }),
    short_name: shortText.exactOptional().meta({ title: '简称' }),
    kind: z
      .enum(['bureau', 'government', 'department', 'school', 'publisher', 'other'])
      .meta({ title: '类型' }),
    region: slug.exactOptional().meta({ title: '所在地区' }),
    duty: text.exactOptional().meta({ title: '职责' }),
    contacts: z
      .array(contactSchema)
      .meta({ title: '办公联系方式', description: '不知道时写空列表 []' }),
  })
  .meta({ title: '单位' });
export const organizationsSchema = z
  .strictObject({ organizations: z.array(organizationSchema).min(1).meta({ title: '全部单位' }) })
  .meta({ title: '单位表' });
export type Organization = z.infer<typeof organizationSchema>;
export type Contact = z.infer<typeof contactSchema>;
