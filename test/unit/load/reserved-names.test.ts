import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reservedName } from '#src/load/reserved-names.ts';

const root = join(import.meta.dirname, '../../..');

it('no page can take the place of a part of the site, whatever parts it has', () => {
  const routes = readdirSync(join(root, 'src/pages'), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/\.astro$/, '')))
    .filter((name) => !/[[.]/.test(name) && !['index', 'handbook', 'method'].includes(name));
  expect(routes).toEqual(expect.arrayContaining(['404', 'api', 'data', 'guides']));
  expect(routes.filter((name) => reservedName('pages', name) === undefined)).toEqual([]);
  for (const name of ['schema', 'pagefind', 'embed', 'feed'])
    expect(reservedName('pages', name)).toContain(`（/${name}/）`);
});

it('names that Windows keeps are for no kind; other kinds may be called as a part of the site', () => {
  for (const name of ['con', 'nul', 'aux', 'com1', 'index'])
    expect(reservedName('sources', name)).toContain('保留的名字');
  expect(reservedName('sources', 'data')).toBeUndefined();
  for (const name of ['about', 'accessibility', 'handbook', 'method'])
    expect(reservedName('pages', name)).toBeUndefined();
});
