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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checksumsFile } from '../../scripts/build/checksums.ts';
import { verifyFolder } from '../../scripts/verify/verify-folder.ts';
import { filesOf } from './pages.ts';
import { build, workFolder } from './setup.ts';

const valid = join(import.meta.dirname, '../fixtures/valid');
let folder = '';
/** Outside of the project, so that the site does not say where its data is. */
let sets = '';
const data = (): string => join(sets, 'set');
const env = (set = data()) => ({
  DATA_DIR: join(set, 'data'),
  CONTENT_DIR: join(set, 'content'),
});

beforeAll(async () => {
  folder = mkdtempSync(join(workFolder, 'memory-'));
  sets = mkdtempSync(join(tmpdir(), 'memory-'));
  cpSync(valid, data(), { recursive: true });
  await build(join(folder, 'site'), '/', env(), '--fresh');
});
afterAll(() => {
  for (const one of [folder, sets]) rmSync(one, { recursive: true, force: true });
});

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

/** Builds after an edit, and a copy of the data anew. @returns the files that were taken from the last site */
async function builtTwice(): Promise<readonly string[]> {
  const [site, copy, anew] = [join(folder, 'site'), join(sets, 'copy'), join(folder, 'anew')];
  const inodes = new Map(filesOf(site).map((file) => [file, statSync(join(site, file)).ino]));
  await build(site, '/', env());
  expect(verifyFolder(site)).toEqual([]);
  const taken = filesOf(site).filter((file) => inodes.get(file) === statSync(join(site, file)).ino);
  rmSync(copy, { recursive: true, force: true });
  cpSync(data(), copy, { recursive: true });
  await build(anew, '/', env(copy), '--fresh');
  const list = (one: string): readonly string[] =>
    readFileSync(join(one, checksumsFile), 'utf8').split('\n');
  const fresh = new Set(list(anew));
  expect(list(site).filter((line) => !fresh.has(line))).toEqual([]);
  expect(list(site)).toEqual(list(anew));
  return taken;
}

it('takes most pages after a changed value', async () => {
  edit('data/observations/classes.yaml', /value: 980$/m, 'value: 981');
  const taken = await builtTwice();
  const pages = filesOf(join(folder, 'site')).filter((file) => file.endsWith('.html'));
  const kept = pages.filter((page) => taken.includes(page));
  expect(kept.length).toBeGreaterThan(pages.length / 2);
  expect(kept.length).toBeLessThan(pages.length);
});

it('makes anew what shows a name, a guide, a task and the settings of the site', async () => {
  edit(firstIn('data/sources'), /^title: (.*)$/m, 'title: $1（新版）');
  edit(firstIn('content/guides'), /^summary: (.*)$/m, 'summary: 新的说明。');
  edit(firstIn('content/guides'), /(?<=\n---\n)/, '\n## 新的一节\n\n新的一段话。\n');
  edit(firstIn('data/tasks'), /^summary: .*$/m, 'summary: 新的摘要。');
  edit('data/organizations.yaml', /name: (.*)$/m, 'name: $1（更名）');
  edit('data/site.yaml', /^tagline: .*$/m, 'tagline: 新的一句话');
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
