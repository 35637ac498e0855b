import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '#src/load/settings.ts';

export const usage = `用法：npm run check:data -- [选项]
      npm run check:data -- explain [规则代码]

  --data 文件夹、--content 文件夹   检查别的数据
  --format 格式                     text（默认）、json、html、github、gitlab、sarif、junit
  --output 文件                     报告写进文件，不显示
  --base 版本                       和 git 的这个版本比较，默认是 HEAD（上一次提交）
  --consequences                    这次改动使网站上哪些判断、名次、数值和页面变了
  --fix                             改正能够确定的写法，先列出改动；加 --dry-run 只列出、不改
  --watch                           保存文件后自动再检查，按 Ctrl+C 停止
  --allow-deletions                 确认要一次删掉许多记录

退出码：0 没有错误；1 有错误；2 检查没有完成`;

export const formatNames = ['text', 'json', 'html', 'github', 'gitlab', 'sarif', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];

/** A run that could not be done, as opposed to one that found errors. */
export class CouldNotRun extends Error {}

/** What a run of the checker was asked to do. */
export interface Asked {
  command: 'check' | 'explain' | 'help' | 'watch' | 'consequences';
  dataDir: string;
  contentDir: string;
  format: FormatName;
  output: string | undefined;
  base: string | undefined;
  fix: 'no' | 'show' | 'write';
  allowDeletions: boolean;
  /** The code to explain. */
  code: string | undefined;
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        content: { type: 'string' },
        format: { type: 'string', default: 'text' },
        output: { type: 'string' },
        base: { type: 'string' },
        consequences: { type: 'boolean' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        watch: { type: 'boolean' },
        'allow-deletions': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new CouldNotRun(
      option === undefined ? usage : `选项 ${option} 不认识或写得不对。\n\n${usage}`,
    );
  }
};

type Values = ReturnType<typeof parsed>['values'];

const commandOf = (values: Values, positionals: readonly string[]): Asked['command'] => {
  if (values.help === true) return 'help';
  if (positionals[0] === 'explain') return 'explain';
  if (positionals.length > 0) throw new CouldNotRun(`不认识 ${positionals[0] ?? ''}。\n\n${usage}`);
  if (values.consequences === true) return 'consequences';
  return values.watch === true ? 'watch' : 'check';
};

/** Reads the arguments and the environment; says in Chinese what is wrong with them. */
export function asked(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Asked {
  const { values, positionals } = parsed(args);
  const command = commandOf(values, positionals);
  const format = formatNames.find((name) => name === values.format);
  if (format === undefined) {
    throw new CouldNotRun(`没有格式 ${values.format}；可以写：${formatNames.join('、')}。`);
  }
  if (command === 'consequences' && format !== 'text' && format !== 'json') {
    throw new CouldNotRun('--consequences 只有 text 和 json 两种格式。');
  }
  const { dataDir, contentDir } = readSettings(
    {
      DATA_DIR: values.data ?? env['DATA_DIR'],
      CONTENT_DIR: values.content ?? env['CONTENT_DIR'],
    },
    root,
  );
  if (command !== 'help' && command !== 'explain') {
    const missing = [dataDir, contentDir].find((folder) => !existsSync(folder));
    if (missing !== undefined) {
      throw new CouldNotRun(`没有找到文件夹 ${missing}；用 --data、--content 指明位置。`);
    }
  }
  const fix = values.fix !== true ? 'no' : values['dry-run'] === true ? 'show' : 'write';
  return {
    command,
    dataDir,
    contentDir,
    format,
    output: values.output,
    base: values.base ?? (env['SUNLEDGER_BASE']?.trim() || undefined),
    fix,
    allowDeletions: values['allow-deletions'] === true,
    code: positionals[1],
  };
}
