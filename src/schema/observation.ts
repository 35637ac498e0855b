import { z } from 'astro/zod';
import { figure, isoDate, period, slug, text, unpublishedReason } from './common.ts';
import { unitNames } from './units.ts';

const shared = {
  region: slug.meta({ title: '地区', description: 'regions.yaml 中的编号' }),
  period,
  source: slug.meta({ title: '来源' }),
  unit: z
    .enum(unitNames)
    .exactOptional()
    .meta({ title: '单位', description: '与测度的单位不同时才写，例如测度用“人”、公报写“万人”' }),
  qualifier: z
    .enum(['at-least', 'at-most', 'about'])
    .exactOptional()
    .meta({ title: '限定', description: '原文写“以上”“以下”“约”时填写' }),
  definition_differs: text
    .exactOptional()
    .meta({ title: '口径不同', description: '写明与本测度定义的差别；该值不参加比较和排名' }),
  not_comparable: text
    .exactOptional()
    .meta({ title: '不宜比较', description: '口径相同但不宜与其他地区直接比较的原因' }),
  differs_from_computed: text.exactOptional().meta({ title: '与计算值不一致的原因' }),
  single_reading: z
    .boolean()
    .exactOptional()
    .meta({ title: '只有一处读到', description: 'true 表示没有第二处来源核对' }),
  note: text.exactOptional().meta({ title: '说明' }),
};

export const observationSchema = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...shared,
      status: z.literal('final').meta({ title: '定稿' }),
      value: figure,
    }),
    z.strictObject({
      ...shared,
      status: z.literal('provisional').meta({ title: '初步数' }),
      value: figure,
    }),
    z.strictObject({
      ...shared,
      status: z.literal('estimated').meta({ title: '估计数' }),
      value: figure,
    }),
    z.strictObject({
      ...shared,
      status: z.literal('revised').meta({ title: '已修订' }),
      value: figure,
      previous: figure.meta({ title: '修订前的值' }),
      reason: text.meta({ title: '修订原因' }),
    }),
    z.strictObject({
      ...shared,
      status: z
        .literal('derived')
        .meta({ title: '推算数', description: '由来源中的数字算出，数值由程序计算' }),
      formula: z
        .string()
        .regex(/^[\d.+\-*/() ]+$/)
        .max(120)
        .meta({
          title: '算式',
          description: '只含数字和 + - * / ( )，例如 89.50 - 1.37',
          examples: ['89.50 - 1.37'],
        }),
      formula_note: text.meta({ title: '算式的依据' }),
    }),
    z.strictObject({
      region: shared.region,
      period,
      status: z.literal('missing').meta({ title: '缺数' }),
      reason: unpublishedReason,
      source: slug.exactOptional().meta({ title: '来源' }),
    }),
  ])
  .meta({ title: '观测值' });

export const observationFileSchema = z
  .strictObject({
    measure: slug.meta({ title: '测度', description: '与文件名相同' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
    rows: z.array(observationSchema).meta({ title: '观测值' }),
    missing: text.exactOptional().meta({ title: '本地区没有公开数据的说明' }),
  })
  .meta({ title: '观测值文件' });
export type Observation = z.infer<typeof observationSchema>;
export type ObservationFile = z.infer<typeof observationFileSchema>;
