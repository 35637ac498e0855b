import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '#src/load/front-matter.ts';
import { plainYaml } from '#src/load/plain-yaml.ts';
import { parseFully } from '#src/load/yaml-text.ts';
import { chance } from '../../../scripts/demo/random.ts';

const yamlOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text };
  return 'yaml' in parts ? parts.yaml : text;
};

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .map((name) => yamlOf(join(folder, name)));

/** What the parser says differently from the short way; undefined when they agree or only the parser answers. */
const disagreement = (text: string): unknown => {
  const plain = plainYaml(text);
  if (plain === undefined) return undefined;
  const { value, complaints } = parseFully(text);
  const same = JSON.stringify(plain) === JSON.stringify(value) && complaints.length === 0;
  return same ? undefined : { text, plain, value, complaints };
};

const texts = ['data', 'content', 'test/fixtures/demo'].flatMap(textsIn);

/** Pieces of YAML, sound and not, that are put together at random. */
const pieces = [
  ...[
    'a:',
    'b: 1',
    'period: 2023',
    'code: 012',
    'c: x y',
    '- ',
    '-',
    '- a: 1',
    '- b',
    '  ',
    '    ',
  ],
  ...[
    ' ',
    '\n',
    '\n\n',
    '#',
    ' # x',
    ': ',
    ':',
    '"',
    "'",
    '""',
    "''",
    '[]',
    '[a, b]',
    '[',
    ']',
    '{}',
  ],
  ...[
    'null',
    '~',
    'true',
    'False',
    '-0',
    '0x1f',
    '1e3',
    '.5',
    '+1',
    '1_000',
    '2023-6-30',
    '---',
    '%',
  ],
  ...[
    '&a',
    '*a',
    '!x',
    '|',
    '>-',
    '?',
    '? ',
    '@',
    '`',
    '\t',
    '\r',
    '\u3000',
    '\u00a0',
    '：',
    '１',
    '名',
  ],
  ...[
    '__proto__: 1',
    'constructor: 2',
    '<<: 1',
    'a: 1\na: 2',
    '\\',
    '=',
    'y',
    '0',
    '00',
    '1:15',
    '...',
  ],
];

describe('the short way of reading', () => {
  test('answers for nearly every file', () => {
    const plain = ['data', 'content']
      .flatMap(textsIn)
      .filter((text) => plainYaml(text) !== undefined);
    expect(plain.length).toBeGreaterThan(0.9 * ['data', 'content'].flatMap(textsIn).length);
  });

  test('says what the parser says, on every third file', () => {
    expect(
      texts
        .filter((_, at) => at % 3 === 0)
        .map(disagreement)
        .filter((each) => each !== undefined),
    ).toEqual([]);
  });

  test('says what the parser says, on damaged files and on pieces put together at random', () => {
    let turn = 0;
    const random = (): number => chance(`plain-${(turn += 1)}`);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    const runs = Number(process.env['PLAIN_RUNS'] ?? 800);
    const found: unknown[] = [];
    let answered = 0;
    for (let run = 0; run < runs; run += 1) {
      const lines = (pick(texts) ?? '').split('\n');
      const from = Math.floor(random() * lines.length);
      const part = lines.slice(from, from + 12).join('\n');
      const at = Math.floor(random() * part.length);
      const damaged = part.slice(0, at) + (pick(pieces) ?? '') + part.slice(at + (run % 3));
      const made = Array.from({ length: 2 + (run % 9) }, () => pick(pieces)).join('');
      for (const text of [part, damaged, made, `k: ${made}`, `k:\n  - ${made}\n  - z: ${made}`]) {
        if (plainYaml(text) !== undefined) answered += 1;
        const differs = disagreement(text);
        if (differs !== undefined) found.push(differs);
      }
    }
    expect(found.slice(0, 3)).toEqual([]);
    expect(answered).toBeGreaterThan(runs / 10);
  });
});
