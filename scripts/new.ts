// `npm run new <kind> <id>`: writes a commented starting file for a record, and says what to fill in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { shownText } from '#src/load/display.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { reservedName } from '#src/load/reserved-names.ts';
import { readSettings } from '#src/load/settings.ts';
import { startingFile } from '#src/load/starting-file.ts';
import { nearest } from '#src/rules/nearest.ts';
import { slug } from '#src/schema/common.ts';
import { isKindName, kindNames, kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';

const kindList = kindNames.map((kind) => `  ${kind.padEnd(16)}${kinds[kind].title}`).join('\n');
const usage = `用法：npm run new <类别> <编号>，例如 npm run new sources bulletin-2023\n类别：\n${kindList}`;

/** A file that was not written, and why. */
class NotWritten extends Error {}

const kindOf = (name: string | undefined): KindName => {
  if (name === undefined) throw new NotWritten(usage);
  if (isKindName(name)) return name;
  const byTitle = kindNames.find((kind) => kinds[kind].title === name);
  if (byTitle !== undefined) return byTitle;
  const meant = nearest(name, kindNames);
  const question = meant === undefined ? '' : `是不是 ${meant}？`;
  throw new NotWritten(`没有“${shownText(name)}”这个类别。${question}\n${usage}`);
};

const idOf = (kind: KindName, id: string | undefined): string => {
  const { layout, title }: Kind = kinds[kind];
  if (layout === 'file') return kind;
  if (id === undefined) throw new NotWritten(`还要写${title}的编号。\n${usage}`);
  const fits = kind === 'calendar' ? /^20\d\d$/.test(id) : slug.safeParse(id).success;
  const reserved = reservedName(kind, id);
  if (fits && reserved !== undefined) throw new NotWritten(`${reserved}；换一个编号。`);
  if (fits) return id;
  const form =
    kind === 'calendar'
      ? '四位年份，例如 2027'
      : '小写字母、数字和连字符，字母开头，例如 my-record';
  throw new NotWritten(`编号“${shownText(id)}”不能用：${form}。`);
};

const nextNumber = ({ records }: ReadResult, kind: KindName): number => {
  const numbers = records.flatMap(({ kind: each, value }) =>
    each === kind && typeof value === 'object' && value !== null && 'number' in value
      ? [Number(value.number)]
      : [],
  );
  return Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1;
};

const main = (args: readonly string[]): string => {
  const kind = kindOf(args[0]);
  const id = idOf(kind, args[1]);
  const settings = readSettings(process.env, process.cwd());
  const { dataDir, contentDir } = settings;
  const { root, layout, extension, title }: Kind = kinds[kind];
  const folder = root === 'data' ? dataDir : contentDir;
  const file = join(
    folder,
    layout === 'file' ? `${kind}${extension}` : join(kind, `${id}${extension}`),
  );
  const shown = relative(process.cwd(), file);
  if (existsSync(file)) throw new NotWritten(`${shown} 已经有了，没有改动它。`);
  const sourceDateEpoch = process.env['SOURCE_DATE_EPOCH'];
  const before = readDataset({ ...settings, sourceDateEpoch });
  // The days of a calendar are those of its own year.
  const day = kind === 'calendar' ? `${id}-01-01` : before.asOf === '' ? '2023-01-01' : before.asOf;
  const { spaces } = before;
  const text = startingFile({ kind, id, day, number: nextNumber(before, kind), spaces });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  const { problems } = readDataset({ ...settings, sourceDateEpoch });
  const known = new Set(before.problems.map((each) => `${each.file} ${each.rule} ${each.path}`));
  const open = problems.filter((each) => !known.has(`${each.file} ${each.rule} ${each.path}`));
  const fill = text
    .split('\n')
    .flatMap((line, at) => (/请填写/.test(line) && at > 0 ? [at + 1] : []));
  return [
    `写好了${title}：${shown}`,
    ...(fill.length === 0 ? [] : [`要填写的在第 ${fill.join('、')} 行。`]),
    ...(open.length === 0
      ? ['现在就能通过检查；填好以后再运行 npm run check:data。']
      : [
          '下面这些要由您决定，填好以后再运行 npm run check:data：',
          ...open.map(
            ({ file: where, line, message, hint }) =>
              `  ${where} 第 ${line} 行：${message}。${hint}`,
          ),
        ]),
    '',
  ].join('\n');
};

try {
  process.stdout.write(main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof NotWritten ? 1 : 2;
}
