import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlOf } from '../../../scripts/bench/peers-yaml.ts';
import { nasty } from './pages.ts';

const read = (text: string, version: '1.1' | '1.2'): unknown => parse(text, { version });

describe.each(['1.1', '1.2'] as const)('a record written as YAML %s', (version) => {
  it('gives back every text', () => {
    for (const text of nasty) {
      const record = { text, list: [text, text], items: [{ text, more: [{ text }] }, { text }] };
      expect(read(yamlOf(record), version), JSON.stringify(text)).toEqual(record);
    }
  });

  it('gives back empty and nested lists and records', () => {
    const record = {
      none: [],
      nothing: {},
      lists: [['a'], [], [['b'], {}]],
      deep: { a: { b: 'c' } },
    };
    expect(read(yamlOf(record), version)).toEqual(record);
  });
});

describe('a record', () => {
  it('is written as people write it', () => {
    expect(
      yamlOf({
        title: '题',
        parts: [
          {
            section: 'id="s"',
            blocks: [{ p: '见', runs: [{ a: '这里', href: '/b/' }] }, { h2: '3' }],
          },
        ],
      }),
    ).toBe(`title: 题
parts:
- section: id="s"
  blocks:
  - p: 见
    runs:
    - a: 这里
      href: /b/
  - h2: '3'
`);
  });

  it('holds nothing but texts, lists and records', () => {
    expect(() => yamlOf({ a: 1 })).toThrow('neither text');
    expect(() => yamlOf({ a: [undefined] })).toThrow('neither text');
  });
});
