import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { palettes } from '#src/view/charts/page-palette.ts';
import { paletteFrom } from '#src/view/charts/palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../../../src/styles/tokens.css'), 'utf8');

/** The tokens of the first rule with a selector. */
const tokensOf = (selector: string) => {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return (token: string): string =>
    new RegExp(`${token}: ([^;]+);`).exec(rule)?.[1] ?? `no ${token}`;
};

describe('the palettes of still pictures', () => {
  it('are the light and dark tokens of the page', () => {
    expect(palettes.light).toEqual(paletteFrom(tokensOf(':root')));
    expect(palettes.dark).toEqual(paletteFrom(tokensOf(":root[data-theme='dark']")));
  });
});
