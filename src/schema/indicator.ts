import { z } from 'astro/zod';
import { figure, isoDate, partialDate, period, shortText, slug, text, webUrl } from './common.ts';
import { unitNames } from './units.ts';

/** How a measure is computed from other measures of the same region and period. */
export const derivationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z
        .literal('ratio')
        .meta({ title: '相除', description: '分子÷分母，例如在园幼儿数÷专任教师数' }),
      numerator: slug.meta({ title: '分子' }),
      denominator: slug.meta({ title: '分母' }),
    }),
    z.strictObject({
      kind: z.literal('share').meta({ title: '占比', description: '部分÷总体×100' }),
      part: slug.meta({ title: '部分' }),
      whole: slug.meta({ title: '总体' }),
    }),
    z.strictObject({
      kind: z.literal('sum').meta({ title: '合计' }),
      parts: z.array(slug).min(2).meta({ title: '各部分' }),
    }),
    z.strictObject({
      kind: z
        .literal('split')
        .meta({ title: '比例', description: '前者：后者，合计 100，例如普职比' }),
      first: slug.meta({ title: '前者' }),
      second: slug.meta({ title: '后者' }),
    }),
  ])
  .meta({ title: '计算方法' });

/** A point where the definition of a series changes; a chart draws no line across it. */
export const seriesBreakSchema = z
  .strictObject({
    from_period: period.meta({ title: '从哪一期起', description: '新口径的第一期' }),
    regions: z
      .array(slug)
      .exactOptional()
      .meta({ title: '只涉及这些地区', description: '不写就是所有地区' }),
    reason: text.meta({ title: '口径变化' }),
  })
  .meta({ title: '口径变化点' });

export const measureSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '测度名称' }),
    short_name: shortText.exactOptional().meta({ title: '简称' }),
    unit: z.enum(unitNames).meta({ title: '单位', description: '页面上统一使用的单位' }),
    decimals: z.int().min(0).max(4).meta({ title: '小数位数' }),
    direction: z
      .enum(['up', 'down', 'neutral'])
      .meta({ title: '方向', description: 'up 越高越好；down 越低越好；neutral 高低不论好坏' }),
    value_kind: z.enum(['count', 'share', 'gross-rate', 'ratio', 'per-capita', 'split']).meta({
      title: '数值类型',
      description:
        'count 数量；share 比例（0—100）；gross-rate 毛率或流入地巩固率（可超过 100）；ratio 师生比等；per-capita 人均；split 两者之比',
    }),
    min: figure.exactOptional().meta({ title: '允许的最小值' }),
    max: figure.exactOptional().meta({ title: '允许的最大值' }),
    max_change: figure
      .exactOptional()
      .meta({ title: '相邻两期的正常变动', description: '超出时要在观测值旁写说明；同单位' }),
    definition: text.meta({ title: '定义', description: '怎样统计、分子分母是什么、什么时点' }),
    definition_source: slug.exactOptional().meta({ title: '定义的来源' }),
    compare_regions: z
      .boolean()
      .meta({ title: '地区之间可比', description: '数量受地区大小影响，一般写 false' }),
    derivation: derivationSchema.exactOptional(),
    part_of: slug
      .exactOptional()
      .meta({ title: '是哪一测度的一部分', description: '数值不能大于它' }),
    breaks: z
      .array(seriesBreakSchema)
      .meta({ title: '口径变化', description: '没有时写空列表 []' }),
    cautions: z.array(text).meta({ title: '可比性提示', description: '比较时必须知道的事' }),
    supporting: z
      .boolean()
      .exactOptional()
      .meta({ title: '辅助测度', description: 'true 表示不在考核表内，只用来计算或参照' }),
  })
  .meta({ title: '测度' });

/** A document that shows a policy item was carried out. */
export const evidenceSchema = z
  .strictObject({
    title: shortText.meta({ title: '文件或事项' }),
    issuer: shortText.meta({ title: '发布单位' }),
    date: partialDate.meta({ title: '日期' }),
    region: slug.meta({ title: '地区' }),
    shows: text.meta({ title: '说明了什么' }),
    source: slug.meta({ title: '来源' }),
    url: webUrl.exactOptional().meta({ title: '网址' }),
  })
  .meta({ title: '佐证' });

const shared = {
  id: slug,
  number: z.int().min(1).meta({ title: '考核项序号' }),
  name: shortText.meta({ title: '指标名称' }),
  aliases: z.array(shortText).meta({ title: '别的叫法', description: '搜索时用' }),
  name_note: text.exactOptional().meta({ title: '名称说明', description: '例如方案原文的笔误' }),
  reported_by: z
    .enum(['province', 'city'])
    .meta({ title: '由谁报数', description: 'province 省级；city 市级' }),
  reported_by_note: text.meta({ title: '报数方式说明' }),
  reporter: slug.meta({ title: '报数单位' }),
  commitment: slug.meta({ title: '对应的方案承诺' }),
  definition: text.meta({ title: '指标说明' }),
  cautions: z.array(text).meta({ title: '可比性提示' }),
  updated_on: isoDate.meta({ title: '更新日期' }),
};

export const indicatorSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...shared,
      kind: z.literal('figures').meta({ title: '数值型' }),
      measures: z.array(measureSchema).min(1).meta({ title: '测度' }),
    }),
    z.strictObject({
      ...shared,
      kind: z
        .literal('policy')
        .meta({ title: '政策型', description: '没有数值，用文件和事项佐证' }),
      evidence: z.array(evidenceSchema).meta({ title: '佐证', description: '没有时写空列表 []' }),
      evidence_missing: text.exactOptional().meta({ title: '没有佐证的说明' }),
    }),
  ])
  .meta({ title: '指标' });
export type Indicator = z.infer<typeof indicatorSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Derivation = z.infer<typeof derivationSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type SeriesBreak = z.infer<typeof seriesBreakSchema>;
