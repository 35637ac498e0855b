import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms and packages a room may import; a room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema: ['astro/zod'],
  rules: ['schema', 'domain'],
  load: ['schema', 'rules', 'domain', 'node:', 'yaml', 'astro', 'satteri'],
  domain: ['schema'],
  view: [
    'schema',
    'domain',
    'chart.js',
    'github-slugger',
    'hast',
    'hast-util-to-html',
    'node:zlib',
    'pinyin-pro',
    'satteri',
    'uqr',
  ],
  'site.ts': ['schema', 'load', 'domain', 'node:'],
  components: ['view', 'client', 'schema', 'astro/types'],
  layouts: ['view', 'client', 'components', 'styles', 'schema'],
  client: ['view', 'chart.js', 'pagefind'],
  pages: ['site.ts', 'view', 'domain', 'components', 'layouts', 'schema', 'astro'],
  styles: [],
  'env.d.ts': [],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|mjs|astro)$/.test(file),
);
const importPattern =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

const roomOf = (path: string): string => path.split('/')[0] ?? '';

const targetOf = (file: string, specifier: string): string => {
  if (specifier.startsWith('#src/')) return roomOf(specifier.slice('#src/'.length));
  if (specifier.startsWith('.')) {
    return roomOf(relative(source, join(source, dirname(file), specifier)));
  }
  return specifier;
};

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(importPattern)].map(
    ([, typeOnly, specifier = '', dynamic]) => ({
      from: file,
      to: targetOf(file, specifier || (dynamic ?? '')),
      typeOnly: typeOnly !== undefined,
    }),
  ),
);

const isAllowed = ({ from, to }: Import): boolean => {
  const room = roomOf(from);
  return (
    room === to ||
    (mayImport[room] ?? []).some(
      (name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`),
    )
  );
};

const complaint = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('rooms', () => {
  it('are all known', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter((one) => !isAllowed(one)).map(complaint)).toEqual([]);
  });

  it('take only types of the schemas where Zod must not follow', () => {
    const zodFree = ['view', 'components', 'layouts', 'client'];
    const offenders = imports.filter(
      ({ from, to, typeOnly }) => zodFree.includes(roomOf(from)) && to === 'schema' && !typeOnly,
    );
    expect(offenders.map(complaint)).toEqual([]);
  });

  it('give browser code only the types and pure functions of the view', () => {
    const offenders = imports.filter(
      ({ from, to }) => roomOf(from) === 'client' && ['schema', 'load', 'site.ts'].includes(to),
    );
    expect(offenders.map(complaint)).toEqual([]);
  });
});
