import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const page = 'src/pages/styleguide/index.astro';

/** The parts that a file draws, itself and through other parts. */
function partsOf(file: string, known: Set<string>): ReadonlySet<string> {
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
    /from '((?:#src|\.{1,2})\/[^']+\.astro)'/g,
  )) {
    const part = target.startsWith('#src/')
      ? target.slice(1)
      : join(dirname(file), target).replaceAll('\\', '/');
    if (known.has(part) || !existsSync(resolve(part))) continue;
    known.add(part);
    partsOf(part, known);
  }
  return known;
}

/**
 * Parts that are not a look of their own, or that stand on one page with a whole record in them; the
 * button that prints is a button as any other, and its script more than the page may carry.
 */
const notShown = new Set([
  'src/components/FindingEntry.astro',
  'src/components/HistoryLink.astro',
  'src/components/OwnHistory.astro',
  'src/components/Pre.astro',
  'src/components/PrintButton.astro',
  'src/components/SearchPanel.astro',
]);

it('shows every part that more than one kind of page is made of', () => {
  const shown = partsOf(page, new Set());
  const parts = globSync(['src/components/*.astro', 'src/components/charts/*.astro'])
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => !shown.has(part))).toEqual([...notShown].toSorted());
});
