import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a command reads and writes, as the environment says; all folders are absolute. */
export interface Settings {
  dataDir: string;
  contentDir: string;
  outDir: string;
  /** Public address without the sub-path and without a slash at its end. */
  siteUrl: string;
  /** Sub-path of the site, with a slash at both ends. */
  basePath: string;
}

/** Where `npm start` serves; also the public address when none is given. */
export const localAddress = 'http://127.0.0.1:4321';

/** The folder of guides and pages that belongs to a data folder: inside it, beside it, or the project's own. */
const contentBeside = (dataDir: string, root: string): string =>
  [join(dataDir, 'content'), join(dataDir, '..', 'content')].find((dir) => existsSync(dir)) ??
  join(root, 'content');

const withSlashes = (path: string): string =>
  `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/** Read `DATA_DIR`, `CONTENT_DIR`, `OUT_DIR`, `SITE_URL` and `BASE_PATH`, relative to `root`. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const from = (name: string): string | undefined => env[name]?.trim() || undefined;
  const dataDir = resolve(root, from('DATA_DIR') ?? 'data');
  const content = from('CONTENT_DIR');
  return {
    dataDir,
    contentDir: content === undefined ? contentBeside(dataDir, root) : resolve(root, content),
    outDir: resolve(root, from('OUT_DIR') ?? 'dist'),
    siteUrl: (from('SITE_URL') ?? localAddress).replace(/\/+$/, ''),
    basePath: withSlashes(from('BASE_PATH') ?? '/'),
  };
}
