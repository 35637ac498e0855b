import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, linearOf, seenBy } from './colour-vision.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The colours that a rule of the sheet sets. */
const coloursOf = (selector: string): ReadonlyMap<string, string> => {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
};

const light = coloursOf(':root');
const dark = coloursOf(":root[data-theme='dark']");
const statuses = ['achieved', 'on-track', 'at-risk', 'behind', 'worsening', 'unknown'];
const series = [1, 2, 3, 4, 5, 6].map((at) => `series-${at}`);
const eyes = ['all', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

it('has the same dark colours by choice and by the system', () => {
  expect(dark.size).toBeGreaterThan(20);
  expect(coloursOf(":root:not([data-theme='light'])")).toEqual(dark);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, colours) => {
  const linear = (name: string) => linearOf(colours.get(name) ?? '');
  /** The pairs of names that are closer to each other than they may be, to these eyes. */
  const tooClose = (names: readonly string[], eye: (typeof eyes)[number], least: number) => {
    const seen = (name: string) => (eye === 'all' ? linear(name) : seenBy(linear(name), eye));
    return names.flatMap((one, at) =>
      names
        .slice(at + 1)
        .filter((other) => !(distance(seen(one), seen(other)) >= least))
        .map((other) => `${one} and ${other}`),
    );
  };
  const tooFaint = (names: readonly string[], least: number) =>
    names.flatMap((name) =>
      ['page', 'surface']
        .filter((ground) => !(contrast(linear(name), linear(ground)) >= least))
        .map((ground) => `${name} on ${ground}`),
    );

  it.each(eyes)('keep every state apart from every other, seen with %s', (eye) => {
    expect(tooClose(statuses, eye, 9)).toEqual([]);
  });

  it.each(eyes)('keep every series apart from every other, seen with %s', (eye) => {
    expect(tooClose(series, eye, 7)).toEqual([]);
  });

  it('can be read as text, and seen as lines', () => {
    expect(tooFaint(['text', 'muted', 'accent', 'accent-strong', ...statuses], 4.5)).toEqual([]);
    expect(tooFaint([...series, 'control'], 3)).toEqual([]);
  });
});
