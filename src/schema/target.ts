import { z } from 'astro/zod';
import { figure, isoDate, period, shortText, slug, text, unpublishedReason } from './common.ts';
import { unitNames } from './units.ts';

/** A dated progress value. */
export const reportSchema = z
  .strictObject({
    period: period.meta({ title: '时期', description: '数值所属的时期；按其最后一天计算进度' }),
    value: figure,
    status: z
      .enum(['final', 'provisional'])
      .meta({ title: '状态', description: 'final 定稿；provisional 初步数' }),
    source: slug.meta({ title: '来源' }),
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '进展报告' });

const baseline = z
  .strictObject({ value: figure, period, source: slug.exactOptional().meta({ title: '来源' }) })
  .meta({ title: '基期值' });

const override = z
  .strictObject({
    status: z
      .enum(['achieved', 'on-track', 'at-risk', 'behind', 'worsening', 'overdue'])
      .meta({ title: '改判为' }),
    reason: text.meta({ title: '理由' }),
    by: slug.meta({ title: '改判单位', description: 'organizations.yaml 中的编号' }),
    date: isoDate.meta({ title: '改判日期' }),
  })
  .meta({ title: '人工改判', description: '页面上始终标明是人工改判并写出理由' });

const shared = {
  id: slug,
  name: shortText.meta({ title: '目标名称' }),
  commitment: slug.meta({ title: '对应的方案承诺', description: 'plan.yaml 中承诺的编号' }),
  source: slug.meta({ title: '目标的来源' }),
  owner: slug
    .exactOptional()
    .meta({ title: '责任单位', description: '与任务的责任单位不同时才写' }),
  note: text.exactOptional().meta({ title: '说明' }),
};
const due = {
  due: isoDate.meta({ title: '到期日' }),
  due_basis: text
    .exactOptional()
    .meta({ title: '到期日的依据', description: '原文没有写明日期时，说明怎样得出' }),
};
const measured = {
  unit: z.enum(unitNames).meta({ title: '单位' }),
  decimals: z.int().min(0).max(4).meta({ title: '小数位数' }),
  direction: z
    .enum(['up', 'down'])
    .meta({ title: '方向', description: 'up 越高越好；down 越低越好' }),
  limit: figure
    .exactOptional()
    .meta({ title: '自然界限', description: '数值不可能越过的界限，例如比例的 100' }),
  max_age_days: z.int().min(1).max(3660).exactOptional().meta({ title: '数据最长有效天数' }),
  measure: slug
    .exactOptional()
    .meta({ title: '对应的测度', description: '写了就用本地区的观测值作为进展，不再另写 reports' }),
  reports: z.array(reportSchema).meta({ title: '进展报告', description: '没有时写空列表 []' }),
  override: override.exactOptional(),
};
const trajectory = {
  trajectory: z
    .enum(['linear', 'cagr', 'steps'])
    .meta({ title: '推进方式', description: 'linear 匀速；cagr 按固定增长率；steps 按分步计划' }),
  steps: z
    .array(z.strictObject({ by: isoDate.meta({ title: '日期' }), value: figure }))
    .min(1)
    .exactOptional()
    .meta({ title: '分步计划', description: '推进方式为 steps 时必填' }),
};

const reach = z.strictObject({
  ...shared,
  kind: z.literal('reach').meta({ title: '达到型', description: '从基期值到目标值' }),
  ...measured,
  ...trajectory,
  baseline: baseline.exactOptional(),
  baseline_missing: unpublishedReason.exactOptional().meta({ title: '没有基期值的原因' }),
  target: z.strictObject({ value: figure }).meta({ title: '目标值' }),
  ...due,
});
const cumulative = z.strictObject({
  ...shared,
  kind: z.literal('cumulative').meta({ title: '累计型', description: '从起始日的 0 累计到目标值' }),
  ...measured,
  ...trajectory,
  starts: isoDate.meta({ title: '累计起始日' }),
  target: z
    .strictObject({
      value: figure,
      at_least: z.boolean().exactOptional().meta({ title: '原文写“以上”' }),
    })
    .meta({ title: '目标值' }),
  target_max: figure
    .exactOptional()
    .meta({ title: '目标上限', description: '原文给出区间（如 10—15）时写上限' }),
  projects_field: z
    .enum(['count', 'places', 'beds', 'flats', 'quantity'])
    .exactOptional()
    .meta({ title: '由项目汇总', description: '用本工程的项目清单汇总该字段，与报告数核对' }),
  projects_kind: shortText.exactOptional().meta({ title: '只汇总这一类项目' }),
  ...due,
});
const maintain = z.strictObject({
  ...shared,
  kind: z.literal('maintain').meta({ title: '保持型', description: '每个时期都不越过目标值' }),
  ...measured,
  target: z.strictObject({ value: figure }).meta({ title: '目标值' }),
  ...due,
});
const range = z.strictObject({
  ...shared,
  kind: z.literal('range').meta({ title: '区间型', description: '每个时期都落在区间内' }),
  ...measured,
  target: z.strictObject({ min: figure, max: figure }).meta({ title: '目标区间' }),
  ...due,
});
const milestone = z.strictObject({
  ...shared,
  kind: z.literal('milestone').meta({ title: '节点型', description: '某天前做完一件事' }),
  ...due,
  done: z
    .strictObject({
      on: isoDate.meta({ title: '完成日期' }),
      source: slug.meta({ title: '证据来源' }),
      note: text.exactOptional().meta({ title: '说明' }),
    })
    .exactOptional()
    .meta({ title: '完成情况' }),
  override: override.exactOptional(),
});
const unquantified = z.strictObject({
  ...shared,
  kind: z.literal('unquantified').meta({ title: '未定量', description: '原文只写方向，没有数值' }),
  direction: z.enum(['up', 'down']).meta({ title: '方向' }),
  measure: slug.exactOptional().meta({ title: '对应的测度' }),
  reason: text.meta({ title: '原文怎样写' }),
});

/** What the plan promises and by when; the rules of judging are in `domain/verdict.ts`. */
export const targetSchema = z
  .discriminatedUnion('kind', [reach, cumulative, maintain, range, milestone, unquantified])
  .meta({ title: '目标' });
export type Target = z.infer<typeof targetSchema>;
export type MeasuredTarget = Extract<
  Target,
  { kind: 'reach' | 'cumulative' | 'maintain' | 'range' }
>;
export type Report = z.infer<typeof reportSchema>;
