import { z } from 'astro/zod';
import { isoDate, shortText, slug, text } from './common.ts';
import { singleLimitSchema } from './time-limit.ts';

/** The situations that a part of a guide is for. */
export const situations = z
  .array(slug)
  .min(1)
  .exactOptional()
  .meta({ title: '适用情形', description: '情形编号；不写就是所有情形都适用' });
/** An entry of the guide's own `legal_basis`. */
export const basis = slug
  .exactOptional()
  .meta({ title: '依据', description: 'legal_basis 中的编号' });

export const legalBasisSchema = z
  .strictObject({
    id: slug,
    source: slug.meta({ title: '法律或文件', description: 'data/sources/ 中的编号' }),
    article: shortText.meta({ title: '条款', examples: ['第十七条'] }),
    says: text.meta({ title: '规定了什么', description: '用自己的话写' }),
    quote: shortText.exactOptional().meta({ title: '原文用词' }),
  })
  .meta({ title: '设定依据' });

export const materialSchema = z
  .strictObject({
    name: shortText.meta({ title: '材料名称', description: '写具体名称，不写“其他材料”' }),
    necessity: z.enum(['required', 'conditional', 'deferrable']).meta({
      title: '是否必要',
      description: 'required 必要；conditional 有条件才要；deferrable 可以容缺后补',
    }),
    condition: text.exactOptional().meta({ title: '什么情况下才要' }),
    type: z
      .enum(['form', 'certificate', 'other'])
      .meta({ title: '类型', description: 'form 申请表格；certificate 证照批文；other 其他' }),
    form: z.enum(['paper', 'electronic', 'either', 'unpublished']).meta({ title: '形式' }),
    originals: z.int().min(0).max(20).exactOptional().meta({ title: '原件份数' }),
    copies: z.int().min(0).max(20).exactOptional().meta({ title: '复印件份数' }),
    provided_by: z.enum(['applicant', 'government', 'hospital', 'school', 'other']).meta({
      title: '从哪里来',
      description:
        'applicant 自己准备；government 政府部门核发；hospital 医院；school 学校；other 其他',
    }),
    provided_note: text.exactOptional().meta({ title: '来源说明' }),
    standard: text.exactOptional().meta({ title: '审查要点' }),
    basis,
    situations,
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '申请材料' });

export const stepSchema = z
  .strictObject({
    name: shortText.meta({ title: '环节名称' }),
    actor: shortText.meta({ title: '由谁办理' }),
    text: text.meta({ title: '做什么' }),
    amount: z.int().min(0).max(1000).exactOptional().meta({ title: '时长' }),
    unit: z
      .enum(['working-day', 'calendar-day', 'month'])
      .exactOptional()
      .meta({ title: '时长单位' }),
    counted: z
      .boolean()
      .exactOptional()
      .meta({ title: '计入时限', description: '不计入时限的环节写 false' }),
    result: shortText.exactOptional().meta({ title: '这一步的结果' }),
    situations,
  })
  .meta({ title: '办理环节' });

/** A second clock of the same item, for example the answer to an incomplete application. */
export const furtherLimitSchema = z
  .strictObject({
    name: shortText.meta({ title: '是什么期限', examples: ['一次告知要补的材料'] }),
    limit: singleLimitSchema.meta({ title: '时限' }),
    situations,
    note: text.exactOptional().meta({ title: '说明' }),
  })
  .meta({ title: '另外的期限' });

/** A form to print and fill in by hand. It has labels only: entries are never published. */
export const blankFormSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '表名' }),
    note: text.meta({ title: '说明', description: '这张表从哪里来，交不交给窗口' }),
    basis,
    groups: z
      .array(
        z.strictObject({
          name: shortText.meta({ title: '一组栏目的名称' }),
          fields: z
            .array(
              z.strictObject({
                label: shortText.meta({ title: '栏目' }),
                lines: z.int().min(1).max(12).exactOptional().meta({
                  title: '留几行',
                  description: '不写就是一行',
                }),
                hint: shortText.exactOptional().meta({ title: '怎样填' }),
              }),
            )
            .min(1)
            .meta({ title: '栏目' }),
        }),
      )
      .min(1)
      .meta({ title: '栏目分组' }),
  })
  .meta({ title: '空白表格' });

export const feeSchema = z.strictObject({
  charged: z.boolean().meta({ title: '是否收费' }),
  note: text.meta({ title: '收费说明' }),
  basis,
  items: z
    .array(
      z.strictObject({
        name: shortText.meta({ title: '收费项目' }),
        standard: shortText.meta({ title: '收费标准' }),
        basis: slug.meta({ title: '收费依据' }),
      }),
    )
    .exactOptional()
    .meta({ title: '收费项目', description: '收费时必填' }),
});

export const acceptanceWindowSchema = z.strictObject({
  text: text.meta({ title: '受理时段' }),
  from: isoDate.exactOptional().meta({ title: '开始' }),
  to: isoDate.exactOptional().meta({ title: '结束' }),
  basis,
});

export const resultSchema = z.strictObject({
  type: z.enum(['certificate', 'approval', 'proof', 'record', 'other']).meta({
    title: '类型',
    description: 'certificate 证照；approval 批文；proof 证明；record 登记；other 其他',
  }),
  name: shortText.meta({ title: '名称' }),
  validity: shortText.exactOptional().meta({ title: '有效期' }),
  note: text.exactOptional().meta({ title: '说明' }),
});

export type Material = z.infer<typeof materialSchema>;
export type Step = z.infer<typeof stepSchema>;
export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type BlankForm = z.infer<typeof blankFormSchema>;
export type FurtherLimit = z.infer<typeof furtherLimitSchema>;
