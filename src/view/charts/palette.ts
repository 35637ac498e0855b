/** The colours of a chart, by role. In the browser they are read from the tokens of the page. */
export interface ChartPalette {
  page: string;
  surface: string;
  text: string;
  muted: string;
  hairline: string;
  control: string;
  behind: string;
  series1: string;
  series2: string;
  series3: string;
  series4: string;
  series5: string;
  series6: string;
}

/** The token of each colour in `styles/tokens.css`. */
export const tokenOf = {
  page: '--color-page',
  surface: '--color-surface',
  text: '--color-text',
  muted: '--color-muted',
  hairline: '--color-hairline',
  control: '--color-control',
  behind: '--color-behind',
  series1: '--color-series-1',
  series2: '--color-series-2',
  series3: '--color-series-3',
  series4: '--color-series-4',
  series5: '--color-series-5',
  series6: '--color-series-6',
} as const satisfies Record<keyof ChartPalette, string>;

/** The values of the tokens in light, for pictures that stand outside the page; a test compares them. */
export const lightPalette = {
  page: '#fff',
  surface: '#f3f5f6',
  text: '#16202a',
  muted: '#55606b',
  hairline: '#d5dbe0',
  control: '#75808a',
  behind: '#8e050c',
  series1: '#00596f',
  series2: '#b24019',
  series3: '#762dbe',
  series4: '#8c8f00',
  series5: '#3d8fd6',
  series6: '#3d7e82',
} as const satisfies ChartPalette;

/** A palette made by asking for each token. */
export const paletteFrom = (colourOf: (token: string) => string): ChartPalette => ({
  page: colourOf(tokenOf.page),
  surface: colourOf(tokenOf.surface),
  text: colourOf(tokenOf.text),
  muted: colourOf(tokenOf.muted),
  hairline: colourOf(tokenOf.hairline),
  control: colourOf(tokenOf.control),
  behind: colourOf(tokenOf.behind),
  series1: colourOf(tokenOf.series1),
  series2: colourOf(tokenOf.series2),
  series3: colourOf(tokenOf.series3),
  series4: colourOf(tokenOf.series4),
  series5: colourOf(tokenOf.series5),
  series6: colourOf(tokenOf.series6),
});
