import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { filesOf } from './pages.ts';

it('shows no place of the real data in the demonstration site', () => {
  const file = join(import.meta.dirname, '../../data/regions.yaml');
  const {
    regions,
  }: { regions: { id: string; name: string; short_name: string; level: string }[] } = parse(
    readFileSync(file, 'utf8'),
  );
  const names = regions
    .filter(({ level }) => level === 'city' || level === 'county')
    .flatMap(({ id, name, short_name }) => [id, name, short_name]);
  expect(names.length).toBeGreaterThan(10);
  const demo = inject('sites').find((site) => site.name === 'demo');
  if (demo === undefined) throw new Error('the demonstration site was not built');
  const found = filesOf(demo.folder)
    .filter((path) => /\.(html|json|csv|svg|xml|txt|js|css)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(demo.folder, path), 'utf8');
      return names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
    });
  expect(found.slice(0, 20)).toEqual([]);
});
