import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesBelow } from '../publish/check-site.ts';
import { installTool } from '../tools/install-tool.ts';
import { measured, type Command, type Usage } from './measure.ts';
import { PageReader, type PageItem } from './page-item.ts';
import { yamlOf } from './peers-yaml.ts';

const eleventyVersion = '3.1.8';

/** Another maker of static sites, which renders the pages of a built site from its own templates. */
export interface Peer {
  name: string;
  version: string;
  /** Where it reads its pages, one content file a page, and what it reads for all of them. */
  folders: { pages: string; data: string };
  /** What a page's front matter says, under the names that the peer gives to its settings. */
  frontMatter: (item: PageItem) => object;
  /** How it is run; `project` holds its templates and pages. */
  command: (project: string, outDir: string) => Command;
  templates: string;
}

const templatesOf = (name: string): string => join(import.meta.dirname, 'peers', name);

/** Hugo as the system has it; nothing when it has none. */
export function hugo(): Peer | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return {
    name: 'Hugo',
    version: /v([\d.]+)/.exec(stdout)?.[1] ?? '',
    templates: templatesOf('hugo'),
    folders: { pages: 'content', data: 'data' },
    frontMatter: (item) => item,
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
    folders: { pages: 'site/pages', data: 'site/_data' },
    frontMatter: ({ url, ...item }) => ({ permalink: url, ...item }),
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
  const projects = peers.map((peer) => ({ peer, project: join(folder, peer.name) }));
  for (const { peer, project } of projects) {
    cpSync(peer.templates, project, { recursive: true });
    for (const name of Object.values(peer.folders))
      mkdirSync(join(project, name), { recursive: true });
  }
  const reader = new PageReader();
  for (const [at, { path, html }] of pagesBelow(site).entries()) {
    const file = `page-${String(at).padStart(6, '0')}.html`;
    const item = reader.read(`/${path}`, html);
    for (const { peer, project } of projects)
      writeFileSync(
        join(project, peer.folders.pages, file),
        `---\n${yamlOf(peer.frontMatter(item))}---\n`,
      );
  }
  for (const { peer, project } of projects)
    writeFileSync(join(project, peer.folders.data, 'frames.json'), JSON.stringify(reader.frames));
  return projects.map(({ project }) => project);
}

/** Renders all pages into a folder that does not exist yet. */
export const measurePeer = (peer: Peer, project: string, outDir: string): Promise<Usage> =>
  measured(peer.command(project, outDir));

/**
 * Changes one figure of one page and renders again into the same folder, as the peer's users do: outside of their
 * servers both render everything. Eleventy's `--incremental=` and a file fails in 3.1.8 where there are other pages.
 */
export function measurePeerAgain(peer: Peer, project: string, outDir: string): Promise<Usage> {
  const { pages } = peer.folders;
  for (const name of readdirSync(join(project, pages)).sort()) {
    const file = join(project, pages, name);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/^( *- td: )'\d+'$/m, "$1'12345'");
    if (changed === text) continue;
    writeFileSync(file, changed);
    return measured(peer.command(project, outDir));
  }
  throw new Error('no page has a figure');
}
