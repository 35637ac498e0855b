import { z } from 'astro/zod';

/** Version of the JSON report; it changes only when a key is removed or means something else. */
export const reportVersion = 1;

const place = {
  file: z.string().meta({ title: '文件', description: '相对于运行命令的文件夹' }),
  line: z.int().min(1).meta({ title: '行', description: '从 1 起' }),
  column: z.int().min(1).meta({ title: '列', description: '从 1 起，按 UTF-16 单位计' }),
};

/** The JSON report of the data checker, as programs may rely on it. */
export const checkReportSchema = z
  .strictObject({
    version: z.literal(reportVersion).meta({
      title: '格式版本',
      description: '只在删去某个键或改变其含义时才变；新增的键不改变版本',
    }),
    problems: z
      .array(
        z.strictObject({
          ...place,
          severity: z
            .enum(['error', 'warning'])
            .meta({ title: '轻重', description: 'error 停止发布；warning 不停止' }),
          rule: z.string().meta({ title: '规则代码', description: '说明见填报手册的规则页' }),
          path: z
            .string()
            .meta({ title: '记录内的位置', description: '例如 rows[3].value；整个文件时为空' }),
          message: z.string().meta({ title: '哪里不对' }),
          hint: z.string().meta({ title: '怎样改' }),
          length: z
            .int()
            .min(1)
            .exactOptional()
            .meta({ title: '长度', description: '从这一列起有多少个字符' }),
          record: z.string().exactOptional().meta({ title: '记录和字段的中文名' }),
          replacement: z
            .string()
            .exactOptional()
            .meta({ title: '替换成', description: '能确定时才有' }),
          related: z
            .strictObject({ ...place, note: z.string().meta({ title: '说明' }) })
            .exactOptional()
            .meta({ title: '另一处' }),
        }),
      )
      .meta({ title: '问题', description: '按文件、行、列、规则、文字排列' }),
    counts: z
      .strictObject({
        errors: z.int().min(0).meta({ title: '错误' }),
        warnings: z.int().min(0).meta({ title: '提醒' }),
      })
      .meta({ title: '合计' }),
    files: z.int().min(0).meta({ title: '检查的文件数' }),
    as_of: z.string().meta({ title: '判断日', description: '网站按这一天判断；读不出日期时为空' }),
    comparison: z
      .strictObject({
        compared: z.boolean().meta({ title: '是否和上一版比较过' }),
        commit: z.string().exactOptional().meta({ title: '上一版的提交' }),
        because: z
          .enum([
            'no-git',
            'no-program',
            'refused',
            'shallow',
            'no-commit',
            'not-tracked',
            'unknown-revision',
          ])
          .exactOptional()
          .meta({
            title: '没有比较的原因',
            description:
              'no-git 不在 git 仓库里；no-program 没有 git 程序；refused git 不肯读别的用户的文件夹；shallow 浅克隆；no-commit 没有提交；not-tracked 上一版没有这些文件；unknown-revision 没有这个版本',
          }),
      })
      .exactOptional()
      .meta({ title: '和上一版的比较' }),
  })
  .meta({ title: '检查报告' });
export type CheckReport = z.infer<typeof checkReportSchema>;
