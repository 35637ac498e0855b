import { z } from 'astro/zod';
import { isoDate, partialDate, shortText, slug, text, unpublishedReason } from './common.ts';
import { targetSchema } from './target.ts';

export const projectStages = [
  'planned',
  'approved',
  'started',
  'topped-out',
  'completed',
  'in-use',
  'suspended',
  'cancelled',
] as const;

export const projectSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '项目名称' }),
    region: slug.meta({ title: '所在地区' }),
    kind: shortText.meta({ title: '类别', examples: ['新建', '改扩建'] }),
    stages: z
      .array(
        z.strictObject({
          stage: z.enum(projectStages).meta({
            title: '阶段',
            description:
              'planned 已列入计划；approved 已立项；started 已开工；topped-out 主体封顶；completed 已竣工；in-use 已投用；suspended 暂停；cancelled 取消',
          }),
          on: partialDate.meta({ title: '进入该阶段的日期' }),
          source: slug.exactOptional().meta({ title: '来源' }),
          note: text.exactOptional().meta({ title: '说明' }),
        }),
      )
      .min(1)
      .meta({ title: '经过的阶段', description: '按时间先后，最后一个是当前阶段' }),
    places: z.int().min(0).exactOptional().meta({ title: '学位（个）' }),
    beds: z.int().min(0).exactOptional().meta({ title: '床位（张）' }),
    flats: z.int().min(0).exactOptional().meta({ title: '周转宿舍（套）' }),
    quantity: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ title: '数量', description: '按工程的计量单位，如公里、套' }),
    investment_10k_yuan: z.number().min(0).exactOptional().meta({ title: '投资（万元）' }),
    owner: slug.exactOptional().meta({ title: '责任单位' }),
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '项目' });

export const programmeSchema = z
  .strictObject({
    id: slug,
    number: z.int().min(1).meta({ title: '工程序号' }),
    name: shortText.meta({ title: '工程名称' }),
    summary: text.meta({ title: '工程内容' }),
    owner: slug.meta({ title: '责任单位' }),
    owner_note: text.exactOptional().meta({ title: '责任单位说明' }),
    related_tasks: z.array(slug).meta({ title: '相关任务' }),
    promised: z.array(targetSchema).min(1).meta({ title: '承诺的数量' }),
    projects: z
      .array(projectSchema)
      .meta({ title: '项目清单', description: '没有公开时写空列表 []' }),
    projects_missing: unpublishedReason.exactOptional().meta({ title: '没有项目清单的原因' }),
    facts: z
      .array(
        z.strictObject({
          period: partialDate.meta({ title: '时期' }),
          text: text.meta({ title: '公开的情况' }),
          source: slug.meta({ title: '来源' }),
        }),
      )
      .exactOptional()
      .meta({ title: '相关公开情况' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '工程' });
export type Programme = z.infer<typeof programmeSchema>;
export type Project = z.infer<typeof projectSchema>;
export type ProjectStage = (typeof projectStages)[number];
