import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { readMemoryOf } from '#src/load/read-memory.ts';
import type { ReadMemory } from '#src/load/read-memory.ts';
import { chance } from '../../../scripts/demo/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunledger-memory-'));
const dataDir = join(folder, 'data');
const contentDir = join(folder, 'content');
const memoryDir = join(folder, 'memory');
/** A project whose code can be changed. */
const project = join(folder, 'project');
const code = join(project, 'src/load/code.ts');

beforeAll(() => {
  cpSync('data', dataDir, { recursive: true });
  cpSync('content', contentDir, { recursive: true });
  for (const room of ['domain', 'load', 'rules', 'schema'])
    mkdirSync(join(project, 'src', room), { recursive: true });
  writeFileSync(join(project, 'package-lock.json'), '{}');
  writeFileSync(code, '');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(memoryDir, { recursive: true, force: true }));

const memory = (): ReadMemory => {
  const made = readMemoryOf(memoryDir, project, [dataDir, contentDir]);
  if (made === undefined) throw new Error('no memory');
  return made;
};

/** The files that a check has read anew, and what it says. */
const checked = (): { anew: string[]; result: ReadResult } => {
  const anew: string[] = [];
  const own = memory();
  const counting: ReadMemory = {
    ...own,
    through: (found, file, read) =>
      own.through(found, file, () => {
        anew.push(`${found.kind}/${found.id}`);
        return read();
      }),
  };
  return { anew, result: readDataset({ dataDir, contentDir, memory: counting }) };
};

/** All that a result says, in the order in which it says it. */
const told = ({ sources, spaces, ...result }: ReadResult): string =>
  JSON.stringify({
    ...result,
    spaces: Object.entries(spaces).map(([name, { ids, complete }]) => [name, [...ids], complete]),
    sources: [...sources].map(([name, { file, text, lineStarts }]) => [
      name,
      file,
      text,
      lineStarts,
    ]),
  });

const clean = (): string => told(readDataset({ dataDir, contentDir }));

const source = join(dataDir, 'sources', readdirSync('data/sources').sort()[0] ?? '');
const edited = (file: string, change: (text: string) => string, then: () => void): void => {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, change(text));
  try {
    then();
  } finally {
    writeFileSync(file, text);
  }
};

describe('the memory of what was read', () => {
  test('is used for files that are as they were, and says the same', () => {
    expect(checked().anew.length).toBeGreaterThan(100);
    const { anew, result } = checked();
    expect(anew).toEqual([]);
    expect(told(result)).toBe(clean());
  });

  test('is none of a file that was edited, and is one of its new text then', () => {
    checked();
    edited(
      source,
      (text) => `${text}# x\n`,
      () => {
        expect(checked().anew).toHaveLength(1);
        expect(checked().anew).toEqual([]);
      },
    );
  });

  test('is none of a file with errors', () => {
    edited(
      source,
      (text) => text.replace('title:', 'titel:'),
      () => {
        expect(told(checked().result)).toBe(clean());
        expect(checked().anew).toHaveLength(1);
        expect(told(checked().result)).toBe(clean());
      },
    );
  });

  const storedFile = (): string => join(memoryDir, readdirSync(memoryDir)[0] ?? '');
  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 100)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one place', (bytes) => bytes.fill(1, bytes.length >> 1, (bytes.length >> 1) + 1)],
    ['something else', () => Buffer.from('something else that is no memory of files')],
  ])('is not believed when it is %s', (_, damage) => {
    const { anew: all } = checked();
    writeFileSync(storedFile(), damage(readFileSync(storedFile())));
    expect(checked().anew).toEqual(all);
    expect(checked().anew).toEqual([]);
  });

  test('is forgotten by another state of the code or of its packages', () => {
    const { anew: all } = checked();
    writeFileSync(code, '// changed');
    expect(checked().anew).toEqual(all);
    writeFileSync(join(project, 'package-lock.json'), '{ }');
    expect(checked().anew).toEqual(all);
    expect(checked().anew).toEqual([]);
  });

  test('that cannot be kept is no error', () => {
    writeFileSync(memoryDir, '');
    const { anew: all } = checked();
    expect(checked().anew).toEqual(all);
    expect(readMemoryOf(undefined, project, [])).toBeUndefined();
  });
});

/** What an edit puts into a file: often it stays sound, sometimes it becomes faulty. */
const pieces = ['x', '3', ' ', '\n', '# y', '"', ': ', '- ', '\u00a0', '2031-05-06', '13812345678'];

test('with memory and without a check says the same after any edit', () => {
  const below = (seed: string, end: number): number => Math.floor(chance(seed) * end);
  const files = [dataDir, contentDir].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|mdx)$/.test(name))
      .sort()
      .map((name) => join(root, name)),
  );
  checked();
  for (let round = 0; round < 12; round += 1) {
    const file = files[below(`file ${round}`, files.length)] ?? '';
    const text = readFileSync(file, 'utf8');
    const at = below(`place ${round}`, text.length);
    const piece = pieces[below(`piece ${round}`, pieces.length)] ?? '';
    const [gone, kept] = [below(`gone ${round}`, 3), below(`kept ${round}`, 2) === 0];
    const now = `${text.slice(0, at)}${piece}${text.slice(at + gone)}`;
    writeFileSync(file, now);
    const { anew, result } = checked();
    expect(anew.length, file).toBeLessThan(round + 2);
    expect(told(result), `${file} ${at} ${piece}`).toBe(clean());
    // Half of the edits stay, so that one file may be faulty while another is edited.
    if (!kept) writeFileSync(file, text);
  }
});
