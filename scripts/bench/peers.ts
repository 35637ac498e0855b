import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesBelow } from '../publish/check-site.ts';
import { installTool } from '../tools/install-tool.ts';
import { measured, type Command, type Usage } from './measure.ts';
import { PageReader, type Frame, type PageItem } from './page-item.ts';

const eleventyVersion = '3.1.8';

/** Another maker of static sites, which renders the pages of a built site from its own templates. */
export interface Peer {
  name: string;
  version: string;
  /** Puts an item of a page where the peer reads it. @param key names its file */
  put: (project: string, key: string, item: PageItem) => void;
  putFrames: (project: string, frames: Readonly<Record<string, Frame>>) => void;
  /** How it is run; `project` holds its templates and items. */
  command: (project: string, outDir: string) => Command;
  templates: string;
}

const putJson = (folder: string, name: string, data: object): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(data));
};

const templatesOf = (name: string): string => join(import.meta.dirname, 'peers', name);

/** Hugo as the system has it; nothing when it has none. */
export function hugo(): Peer | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return {
    name: 'Hugo',
    version: /v([\d.]+)/.exec(stdout)?.[1] ?? '',
    templates: templatesOf('hugo'),
    // It reads data faster than front matter: there, all names are put into lower case first.
    put: (project, key, { url, title, description, ...item }) => {
      const content = join(project, 'content');
      mkdirSync(content, { recursive: true });
      writeFileSync(join(content, `${key}.html`), JSON.stringify({ url, title, description, key }));
      putJson(join(project, 'data/pages'), key, item);
    },
    putFrames: (project, frames) => putJson(join(project, 'data'), 'frames', frames),
    command: (project, outDir) => ({
      command: 'hugo',
      args: ['--quiet', '--source', project, '--destination', outDir],
      cwd: project,
    }),
  };
}

/** Eleventy, installed on the first call; nothing when it can not be had. */
export function eleventy(root: string): Peer | undefined {
  const folder = installTool(root, 'bench/eleventy', '@11ty/eleventy', eleventyVersion);
  if (folder === undefined) return undefined;
  return {
    name: 'Eleventy',
    version: eleventyVersion,
    templates: templatesOf('eleventy'),
    put: (project, key, item) => putJson(join(project, 'pages'), key, item),
    putFrames: (project, frames) => putJson(join(project, 'site/_data'), 'frames', frames),
    command: (project, outDir) => ({
      command: process.execPath,
      args: [join(folder, 'cmd.cjs'), `--output=${outDir}`],
      cwd: project,
      env: { NODE_ENV: 'production' },
    }),
  };
}

/** Makes a project for each peer out of the pages of a built site. @returns the projects, in the peers' order */
export function writeProjects(
  site: string,
  peers: readonly Peer[],
  folder: string,
): readonly string[] {
  const projects = peers.map(({ name }) => join(folder, name));
  for (const [at, project] of projects.entries()) {
    rmSync(project, { recursive: true, force: true });
    cpSync(peers[at]?.templates ?? '', project, { recursive: true });
  }
  const reader = new PageReader();
  for (const [at, { path, html }] of pagesBelow(site).entries()) {
    const key = `page-${String(at).padStart(6, '0')}`;
    const item = reader.read(`/${path}`, html);
    for (const [n, peer] of peers.entries()) peer.put(projects[n] ?? '', key, item);
  }
  for (const [n, peer] of peers.entries()) peer.putFrames(projects[n] ?? '', reader.frames);
  return projects;
}

/** Renders all pages into an empty folder. */
export function measurePeer(peer: Peer, project: string, outDir: string): Promise<Usage> {
  rmSync(outDir, { recursive: true, force: true });
  return measured(peer.command(project, outDir));
}

/** The first of its item files that has a plain text in a table. */
const itemFiles = (project: string): readonly string[] =>
  readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((file) => /page-\d+\.json$/.test(file))
    .sort()
    .map((file) => join(project, file));

/** Changes one figure of one page and renders again into the same folder, as the peer's users do. */
export function measurePeerAgain(peer: Peer, project: string, outDir: string): Promise<Usage> {
  for (const file of itemFiles(project)) {
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/"text":"\d+"/, '"text":"12345"');
    if (changed === text) continue;
    writeFileSync(file, changed);
    return measured(peer.command(project, outDir));
  }
  throw new Error('no page has a figure');
}
