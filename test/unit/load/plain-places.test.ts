import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '#src/load/front-matter.ts';
import { plainPlaces } from '#src/load/plain-places.ts';
import { plainYaml } from '#src/load/plain-yaml.ts';
import { locate } from '#src/load/position.ts';
import type { Path } from '#src/load/problem.ts';
import { strictYaml } from '#src/load/yaml-options.ts';

const yamlOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text };
  return 'yaml' in parts ? parts.yaml : text;
};

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .map((name) => yamlOf(join(folder, name)));

/** Every path of a value, and paths to what is not there. */
const pathsIn = (value: unknown, path: Path = []): Path[] => [
  path,
  [...path, 'not_there'],
  [...path, 'not_there', 0, 'deeper'],
  ...(Array.isArray(value)
    ? [[...path, value.length], ...value.flatMap((item, at) => pathsIn(item, [...path, at]))]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
      : []),
];

/** Places that are found by lines and are not the parser's, and how many are found so at all. */
const compared = (text: string) => {
  const value = plainYaml(text);
  const { contents } = strictYaml(text);
  const wrong: unknown[] = [];
  let found = 0;
  for (const path of value === undefined ? [] : pathsIn(value)) {
    for (const at of ['key', 'value'] as const) {
      // A finder of its own: one that has found many leaves the rest to the parser.
      const quick = plainPlaces(text)(path, at);
      const full = locate(contents, path, at);
      found += quick === undefined ? 0 : 1;
      if (quick !== undefined && (quick.start !== full.start || quick.end !== full.end))
        wrong.push({ text, path, at, quick, full });
    }
  }
  return { wrong, found };
};

/** Long files repeat the same forms: the first lines are enough. */
const shortened = (text: string): string => text.split('\n').slice(0, 60).join('\n');

test('places found by lines are where the parser says', () => {
  const all = ['data', 'content', 'test/fixtures/demo'].flatMap(textsIn).map(shortened);
  const results = all.map(compared);
  expect(results.flatMap(({ wrong }) => wrong).slice(0, 3)).toEqual([]);
  expect(results.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(10_000);
});

test.each([
  'a: 1\nb:\n- x\n- y\nc: 2',
  'a:\n  b:\n    - c: 1\n      d:\n        - e\n        - f: 2\n          g: 3\n    - h: 4\n  i: 5',
  'a:   "x"   \nb: [one, two]\nc: []\nd: {}\n\n# e: 6\nf:\n  # g: 7\n  g: 8',
  "a:\n  -   b:  'x'\n      c: 1\n  -  d\n",
  'ab: 1\na: 2\nabc: 3',
])('in %j too', (text) => {
  expect(plainYaml(text)).toBeDefined();
  const { wrong, found } = compared(text);
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(4);
});
