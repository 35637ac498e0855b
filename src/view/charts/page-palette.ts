import { type ChartPalette, lightPalette, paletteFrom, tokenOf } from './palette.ts';

type ChartMode = 'light' | 'dark';

/** The values of the tokens in both modes; no script of a page needs them. */
export const palettes = {
  light: lightPalette,
  dark: {
    page: '#11171c',
    surface: '#1a2228',
    text: '#e6ebef',
    muted: '#a5b0ba',
    hairline: '#303b44',
    control: '#74818c',
    behind: '#f86d45',
    series1: '#6fc3d8',
    series2: '#fc7d43',
    series3: '#c66cff',
    series4: '#efcf59',
    series5: '#5079bb',
    series6: '#6397a1',
  },
} as const satisfies Record<ChartMode, ChartPalette>;

/** For pictures inside the page: the colours stay references to the tokens. */
export const pagePalette: ChartPalette = paletteFrom((token) => `var(${token})`);

const isRole = (name: string): name is keyof ChartPalette => name in tokenOf;

const fixed = (mode: ChartMode): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(pagePalette).flatMap(([role, reference]): readonly [string, string][] =>
      isRole(role) ? [[reference, palettes[mode][role]]] : [],
    ),
  );

/** What the references of a page's palette stand for in a picture outside the page. */
export const fixedColours = { light: fixed('light'), dark: fixed('dark') } as const;
