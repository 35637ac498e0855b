import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isBucketAddress } from './bucket/address.ts';
import { CouldNotRun } from './releases.ts';

export const usage = `用法：npm run publish -- --to 文件夹或 s3://存储桶/前缀 [--keep 个数]
      npm run publish -- --rollback [版本] [--to 位置]
      npm run publish -- --list [--to 位置]

  --to 位置       发布到哪里；省略时用环境变量 PUBLISH_DIR，再没有就用上次的位置
  --from 文件夹   不再生成，发布已经建好的网站，例如 dist
  --keep 个数     保留最近几个版本，至少 2，默认 5
  --rollback      退回上一个版本，或指定的版本，不重新生成
  --list          列出保留的版本

只用于对象存储（密钥等见 deploy/README.md）：
  --dry-run           只列出要上传和删除的文件，不改动
  --adopt             前缀下已有别的网站或同名文件，也接管
  --allow-deletions   新版少了一半以上的文件，也发布

退出码：0 成功；1 没有发布，网站保持原样；2 没有运行`;

export interface Asked {
  command: 'publish' | 'rollback' | 'list' | 'help';
  /** An absolute folder, or `s3://…`. */
  to: string;
  /** A built site to publish as it is; it is built when left out. */
  from: string | undefined;
  keep: number;
  dryRun: boolean;
  adopt: boolean;
  allowDeletions: boolean;
  /** Whether the folder was named on the command line, and becomes the one for next time. */
  remember: boolean;
  /** The release to go back to; the one before the current one when left out. */
  wanted: string | undefined;
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        keep: { type: 'string', default: '5' },
        'dry-run': { type: 'boolean', default: false },
        adopt: { type: 'boolean', default: false },
        'allow-deletions': { type: 'boolean', default: false },
        rollback: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new CouldNotRun(`${option ?? '某个选项'} 不能这样用。\n\n${usage}`);
  }
};

/**
 * What the command line asks for; folders are absolute.
 * @param memory a file that holds the folder of the last publish
 * @throws CouldNotRun when it asks for nothing that can be done
 */
export function asked(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  currentFolder: string,
  memory: string,
): Asked {
  const { values, positionals } = parsed(args);
  const { rollback = false, list = false, help = false } = values;
  const keep = Number(values.keep);
  if (rollback && list) throw new CouldNotRun('--rollback 和 --list 不能一起用。');
  if (positionals.length > (rollback ? 1 : 0)) {
    throw new CouldNotRun(`看不懂 ${positionals.join(' ')}。\n\n${usage}`);
  }
  if (!Number.isInteger(keep) || keep < 2) {
    throw new CouldNotRun('--keep 要写 2 或更大的整数：现在的版本，和可以退回的版本。');
  }
  const remembered = existsSync(memory) ? readFileSync(memory, 'utf8').trim() : undefined;
  const to = values.to?.trim() || env['PUBLISH_DIR']?.trim() || remembered;
  if (!help && (to === undefined || to === '')) {
    throw new CouldNotRun(`没有说发布到哪里。\n\n${usage}`);
  }
  const onlyBuckets = (['dry-run', 'adopt', 'allow-deletions'] as const).find(
    (name) => values[name],
  );
  const isBucket = isBucketAddress(to ?? '');
  if (!help && !isBucket && onlyBuckets !== undefined) {
    throw new CouldNotRun(`--${onlyBuckets} 只用于 s3://。`);
  }
  const from = values.from?.trim() || undefined;
  return {
    command: help ? 'help' : rollback ? 'rollback' : list ? 'list' : 'publish',
    to: isBucket ? (to ?? '') : resolve(currentFolder, to ?? '.'),
    from: from === undefined ? undefined : resolve(currentFolder, from),
    keep,
    dryRun: values['dry-run'],
    adopt: values.adopt,
    allowDeletions: values['allow-deletions'],
    remember: values.to !== undefined,
    wanted: positionals[0],
  };
}
