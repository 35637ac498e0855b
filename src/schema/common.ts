import { z } from 'astro/zod';

/**
 * Keys whose plain values are text even when they look like numbers: the reader keeps
 * them exactly as typed, so that `period: 2023` and `code: 041602` lose nothing.
 */
export const textKeys: ReadonlySet<string> = new Set([
  'period',
  'from_period',
  'published',
  'on',
  'date',
  'code',
  'site_code',
  'catalog_code',
  'implementation_code',
  'business_item_code',
  'version',
  'document_no',
  'article',
  'value_text',
]);

/** Lower-case kebab-case id, also the file name and the last part of the URL. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({
    format: 'slug',
    title: '编号',
    description: '小写字母、数字和连字符，字母开头，例如 preschool-enrolment',
  });

/** A calendar day, `YYYY-MM-DD`, of this century or the last: Excel's day 0 and slips are none. */
export const isoDate = z
  .string()
  .regex(new RegExp(z.regexes.date.source.replace('^', '^(?=19|20)')))
  .meta({ format: 'date', title: '日期', description: '年-月-日，例如 2023-06-30' });

/** A day, a month or a year, for documents whose exact day is not known. */
export const partialDate = z
  .string()
  .regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .meta({
    format: 'partial-date',
    title: '日期（可只写到月或年）',
    description: '2023-06-30、2023-06 或 2023',
  });

/** A year, school year, quarter, month or day; see `domain/period.ts` for its end date. */
export const period = z
  .string()
  .regex(
    /^(?:(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?)$/,
  )
  .meta({
    format: 'period',
    title: '时期',
    description: '年 2023、学年 2023-2024、季度 2023-Q1、月 2023-06 或日 2023-06-30',
  });

/** Text that readers see: not empty, no leading or trailing space. */
export const text = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^\S(?:[\s\S]*\S)?$/)
  .meta({ format: 'text' });

/** Short text such as a name: on one line, without a tab or a space that only looks like one. */
export const shortText = z
  .string()
  .min(1)
  .max(120)
  .regex(/^(?!.*[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])\S(?:.*\S)?$/)
  .meta({ format: 'text' });

/** A web address: http or https with a host, because it becomes a link. */
export const webUrl = z
  .httpUrl()
  .max(500)
  .meta({ format: 'url', title: '网址', description: '以 https:// 开头的完整网址' });

/** Days, whole and positive. */
export const dayCount = z.int().min(1).max(3660);

/** One number of a figure; never a text, never infinite. */
export const figure = z
  .number()
  .meta({ title: '数值', description: '半角数字，不带单位、逗号和百分号，例如 85.2' });

/** Why something that should be here is not published. */
export const unpublishedReason = text.meta({
  title: '未公开的原因',
  description: '用一句话说明为什么没有，例如“方案未写明，公开渠道未查到”',
});
