// A build after an edit takes from the last one what would come out the same; the site is that of a fresh build.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checksumsFile } from '../../scripts/build/checksums.ts';
import { verifyFolder } from '../../scripts/verify/verify-folder.ts';
import { filesOf } from './pages.ts';
import { build, workFolder } from './setup.ts';

const demo = join(import.meta.dirname, '../fixtures/demo');
let folder = '';
const data = (): string => join(folder, 'data');
const env = () => ({ DATA_DIR: data(), CONTENT_DIR: join(data(), 'content') });

beforeAll(async () => {
  folder = mkdtempSync(join(workFolder, 'memory-'));
  cpSync(demo, data(), { recursive: true });
  await build(join(folder, 'site'), '/', env(), '--fresh');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces what a pattern finds first in a file of the data. */
function edit(file: string, pattern: RegExp, replacement: string): void {
  const path = join(data(), file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(pattern, replacement);
  expect(changed, file).not.toBe(text);
  writeFileSync(path, changed);
}

const firstIn = (kind: string): string =>
  `${kind}/${readdirSync(join(data(), kind)).sort()[0] ?? ''}`;

/** Builds after an edit, and anew in another folder. @returns the files that were taken from the last site */
async function builtTwice(): Promise<readonly string[]> {
  const [site, before, anew] = ['site', 'before', 'anew'].map((name) => join(folder, name));
  if (site === undefined || before === undefined || anew === undefined) return [];
  rmSync(before, { recursive: true, force: true });
  cpSync(site, before, { recursive: true });
  const inodes = new Map(filesOf(site).map((file) => [file, statSync(join(site, file)).ino]));
  await build(site, '/', env());
  expect(verifyFolder(site)).toEqual([]);
  const taken = filesOf(site).filter((file) => inodes.get(file) === statSync(join(site, file)).ino);
  await build(anew, '/', env(), '--fresh');
  const list = (one: string): readonly string[] =>
    readFileSync(join(one, checksumsFile), 'utf8').split('\n');
  const fresh = new Set(list(anew));
  expect(list(site).filter((line) => !fresh.has(line))).toEqual([]);
  expect(list(site)).toEqual(list(anew));
  // The fresh build has left its own memory: the next one takes from it.
  await build(site, '/', env());
  return taken;
}

it('takes nearly all pages after a changed value', async () => {
  edit(firstIn('observations'), /value: (\d+)/, 'value: 9$1');
  const taken = await builtTwice();
  const pages = filesOf(join(folder, 'site')).filter((file) => file.endsWith('.html'));
  const kept = pages.filter((page) => taken.includes(page));
  expect(kept.length).toBeGreaterThan(pages.length * 0.7);
  expect(kept.length).toBeLessThan(pages.length);
});

it('makes anew what shows a name, a guide, a task and the settings of the site', async () => {
  edit(firstIn('sources'), /^title: (.*)$/m, 'title: $1（新版）');
  edit(firstIn('content/guides'), /^summary: (.*)$/m, 'summary: 新的说明。');
  edit(firstIn('content/guides'), /(?<=\n---\n)/, '\n## 新的一节\n\n新的一段话。\n');
  edit(firstIn('tasks'), /^summary: .*$/m, 'summary: 新的摘要。');
  edit('organizations.yaml', /name: (.*)$/m, 'name: $1（更名）');
  edit('site.yaml', /^tagline: .*$/m, 'tagline: 新的一句话');
  await builtTwice();
});

it('forgets the pages of a record that is withdrawn, and makes those of a new one', async () => {
  const guides = join(data(), 'content/guides');
  const [first = ''] = readdirSync(guides).sort();
  const text = readFileSync(join(guides, first), 'utf8');
  const id = first.replace('.mdx', '');
  writeFileSync(
    join(guides, 'second-of-all.mdx'),
    text
      .replace(`\nid: ${id}\n`, '\nid: second-of-all\n')
      .replace(/\nname: (.*)\n/, '\nname: $1之二\n')
      .replace(/^( {2}- .*)$/gm, '$1'),
  );
  await builtTwice();
  rmSync(join(guides, 'second-of-all.mdx'));
  await builtTwice();
});

it('does not trust a file that somebody has touched', async () => {
  const page = join(folder, 'site/about/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', 'x</main>'));
  await build(join(folder, 'site'), '/', env());
  expect(readFileSync(page, 'utf8')).not.toContain('x</main>');
});
