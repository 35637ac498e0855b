import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Edit {
  path: string;
  text: string;
  subject: string;
}

const dayInSeconds = 86_400;

/** Every place of a text where a figure can be edited: the number after `value: `. */
const figures = /^(\s+value: )(-?\d+(?:\.\d+)?)$/gm;

/** A small step up or down for a figure, which keeps its decimals. */
const moved = (figure: string, by: number): string => {
  const decimals = figure.split('.')[1]?.length ?? 0;
  const size = 10 ** -decimals;
  const isUp = by % 2 === 0 || Number(figure) < size;
  return (Number(figure) + (isUp ? size : -size)).toFixed(decimals);
};

function* edits(files: Map<string, string>, count: number): Generator<Edit> {
  const editable = [...files].flatMap(([path, text]) =>
    [...text.matchAll(figures)].length > 0 ? [path] : [],
  );
  for (let at = 0; at < count; at += 1) {
    const path = editable[(at * 7) % editable.length] ?? '';
    const before = files.get(path) ?? '';
    const places = [...before.matchAll(figures)].length;
    let place = 0;
    const text = before.replace(figures, (whole: string, head: string, figure: string) => {
      place += 1;
      return place - 1 === at % places ? `${head}${moved(figure, at)}` : whole;
    });
    files.set(path, text);
    yield { path, text, subject: `更正 ${path} 第${at + 1}次` };
  }
}

const block = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/**
 * Makes a repository of a folder that holds a data set: the first commit holds it whole, and each
 * further one edits one figure of an observation, a task or a programme, one a day.
 * @param folder holds the data set, in itself or below; its files are left as they are
 */
export function commitOften(folder: string, commits: number): void {
  const git = (args: readonly string[], input?: string): void => {
    execFileSync('git', ['-C', folder, ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      ...(input !== undefined && { input }),
    });
  };
  const texts = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(yaml|mdx)$/.test(file))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const figuresOnly = new Map(
    [...texts].filter(([file]) => /(^|\/)(observations|tasks|programmes)\/[^/]+$/.test(file)),
  );
  const head = (at: number, subject: string): string => {
    const who = `bench <bench@example.org> ${1_400_000_000 + at * dayInSeconds} +0000`;
    return `commit refs/heads/main\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\n${block(subject)}${at === 0 ? '' : `from :${at}\n`}`;
  };
  const put = (path: string, text: string): string => `M 100644 inline ${path}\n${block(text)}`;
  const stream = [
    head(0, '开始'),
    ...[...texts].map(([path, text]) => put(path, text)),
    ...[...edits(figuresOnly, commits - 1)].map(
      ({ path, text, subject }, at) => `${head(at + 1, subject)}${put(path, text)}`,
    ),
  ].join('');
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['fast-import', '--quiet'], stream);
}
