import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#src/load/settings.ts';
import { filesBelow } from './checksums.ts';
import { programParts, programVariable } from './keep-program.ts';
import { runStep } from './run-step.ts';

/** The code from which the program is compiled, and that which turns its pages into a site. */
const sources = [
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build',
  'scripts/bulk',
  'scripts/search',
  'scripts/index-search.ts',
  'scripts/render-pages.ts',
  'scripts/write-downloads.ts',
  'scripts/write-page-files.ts',
];
/** Programs that were not used for longest are thrown away above this number. */
const keptPrograms = 8;

const filesOf = (root: string, source: string): readonly string[] =>
  statSync(join(root, source)).isDirectory()
    ? filesBelow(join(root, source)).map((file) => `${source}/${file}`)
    : [source];

/** What decides how the program is compiled, as a digest. */
export function programDigest(root: string, { siteUrl, basePath }: Settings): string {
  const digest = createHash('sha256').update(JSON.stringify([process.version, siteUrl, basePath]));
  for (const file of sources.flatMap((source) => filesOf(root, source)))
    digest.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

const forgetOld = (folder: string): void => {
  const all = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.used - one.used);
  for (const { path } of all.slice(keptPrograms)) rmSync(path, { recursive: true, force: true });
};

/**
 * The folder of the program that renders the site, compiled where the code, the address or the sub-path have
 * changed since. It lies in the project, because it imports the project's packages.
 * @throws when Astro can not compile it; Astro itself has printed why
 */
export async function programFor(root: string, settings: Settings): Promise<string> {
  const folder = join(root, '.sunledger/programs');
  const program = join(folder, programDigest(root, settings).slice(0, 16));
  if (existsSync(program)) {
    const now = new Date();
    utimesSync(program, now, now);
    return program;
  }
  mkdirSync(folder, { recursive: true });
  const fresh = `${program}.${process.pid}`;
  try {
    await runStep(
      {
        name: 'compile',
        args: ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'],
        env: {
          ASTRO_TELEMETRY_DISABLED: '1',
          // Astro compiles in what the environment says of these, as that of a test runner does.
          BASE_URL: settings.basePath,
          DEV: '',
          MODE: 'production',
          PROD: '1',
          NODE_ENV: 'production',
          OUT_DIR: join(fresh, programParts.client),
          SUNLEDGER_CACHE_DIR: join(fresh, 'cache'),
          [programVariable]: fresh,
        },
      },
      root,
    );
    rmSync(join(fresh, 'cache'), { recursive: true, force: true });
    // Another build may have compiled the same meanwhile.
    if (!existsSync(program)) renameSync(fresh, program);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  forgetOld(folder);
  return program;
}
