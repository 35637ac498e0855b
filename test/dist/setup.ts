import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { siteServer } from '../../scripts/serve/site-server.ts';

/** A data set that is built for the tests, and the sub-path it is served under. */
export const builds = {
  real: { env: {}, base: '/' },
  demo: { env: { DATA_DIR: 'test/fixtures/demo' }, base: '/bureau/ledger/' },
} as const;

export interface BuiltSite {
  name: keyof typeof builds;
  folder: string;
  base: string;
  /** Address of the home page on the loopback interface. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

const root = join(import.meta.dirname, '../..');
export const workFolder = join(root, '.sunledger');

/** Build a data set into a folder by the public command; rejects when the build fails. */
export const build = (
  outDir: string,
  base: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly '--fresh'[]
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...env, OUT_DIR: outDir, BASE_PATH: base },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });

const serve = (folder: string, base: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = siteServer(folder, base);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

export default async function setup(project: TestProject): Promise<() => void> {
  mkdirSync(workFolder, { recursive: true });
  const servers: Server[] = [];
  const sites: BuiltSite[] = [];
  for (const name of ['real', 'demo'] as const) {
    const { env, base } = builds[name];
    const folder = join(workFolder, `dist-${name}`);
    rmSync(folder, { recursive: true, force: true });
    await build(folder, base, env);
    const server = await serve(folder, base);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    servers.push(server);
    sites.push({ name, folder, base, url: `http://127.0.0.1:${address.port}${base}` });
  }
  project.provide('sites', sites);
  return () => {
    for (const server of servers) server.close();
  };
}
