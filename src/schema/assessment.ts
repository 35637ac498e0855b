import { z } from 'astro/zod';
import { shortText, slug, text, unpublishedReason } from './common.ts';

export const assessmentSchema = z
  .discriminatedUnion('status', [
    z.strictObject({
      year: z.int().min(2000).max(2100).meta({ title: '年度' }),
      status: z.literal('published').meta({ title: '已公开' }),
      result: shortText.meta({ title: '结果' }),
      rank: z.int().min(1).exactOptional().meta({ title: '名次' }),
      of: z.int().min(1).exactOptional().meta({ title: '参评总数' }),
      note: text.exactOptional().meta({ title: '说明' }),
      source: slug.meta({ title: '来源' }),
    }),
    z.strictObject({
      year: z.int().min(2000).max(2100).meta({ title: '年度' }),
      status: z.literal('unpublished').meta({ title: '未公开' }),
      reason: unpublishedReason,
    }),
  ])
  .meta({ title: '年度考核' });
export const assessmentsSchema = z
  .strictObject({
    assessor: slug.meta({ title: '考核单位' }),
    about: text.meta({ title: '考核说明' }),
    years: z.array(assessmentSchema).meta({ title: '各年度' }),
  })
  .meta({ title: '年度考核表' });
export type Assessment = z.infer<typeof assessmentSchema>;
export type Assessments = z.infer<typeof assessmentsSchema>;
