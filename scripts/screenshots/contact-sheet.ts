import { reportName } from '../audit/lighthouse.ts';
import { modes, pictureName, sheetsName, widthsOf } from './modes.ts';

/** Enough for a path, whose other characters the site does not use. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pictureOf = (file: string, words: string): string =>
  `<a href="${file}"><img src="${file}" alt="${words}" loading="lazy">${words}</a>`;

function sectionOf(path: string): string {
  const name = escaped(reportName(path));
  const rows = modes.map((mode) => {
    const pictures = widthsOf(mode).map((width) =>
      pictureOf(pictureName(name, mode, width), `${mode.name} ${width}`),
    );
    const sheets = mode.media === 'print' ? [`<a href="${sheetsName(name)}">PDF</a>`] : [];
    return `<div>${[...pictures, ...sheets].join('\n')}</div>`;
  });
  return `<section><h2>/${escaped(path)}</h2>\n${rows.join('\n')}</section>`;
}

/** A page with every picture, small, in a section for each of the site's pages. */
export const contactSheet = (paths: readonly string[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>各类页面的样子</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 1rem; }
  div { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1rem; }
  a { display: grid; }
  img { width: 16rem; height: 12rem; object-fit: cover; object-position: top; border: 1px solid; }
</style>
<h1>各类页面的样子</h1>
${paths.map(sectionOf).join('\n')}
</html>
`;
