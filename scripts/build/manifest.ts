import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { git, mayBeInGit } from '#src/load/git.ts';
import type { Settings } from '#src/load/settings.ts';
import { checksumsText, filesBelow, sha256 } from './checksums.ts';

/** What a site was built from and with; `build.json` at its root. No time and no path of the machine is in it. */
export interface Manifest {
  name: string;
  version: string;
  /** Commit of the code; null without git. */
  commit: string | null;
  /** Whether tracked or new files that the build reads differ from that commit. */
  changed_since_commit: boolean;
  /** Where data and guides were, from the project's root; null outside of it. */
  data_folder: string | null;
  content_folder: string | null;
  /** Digest of the names and bytes of all data and guides; see `dataDigest`. */
  data_sha256: string;
  site_url: string;
  base_path: string;
  /** Versions of Node and of every library that takes part. */
  tools: Readonly<Record<string, string>>;
}

export const manifestFile = 'build.json';

/** A file of the data or of the guides: its path with the folder's role in front, and how to read its bytes. */
export interface InputFile {
  /** For example `data/observations/classes.yaml`, wherever the folder is. */
  path: string;
  read: () => Uint8Array;
}

/** SHA-256 of the `sha256sum` list of all inputs, sorted by path; hidden files do not count. */
export const dataDigest = (files: readonly InputFile[]): string => {
  const rows = files
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .map(({ path, read }): [string, string] => [path, sha256(read())])
    .sort(([left], [right]) => (left < right ? -1 : Number(left > right)));
  return sha256(checksumsText(new Map(rows)));
};

const inputsIn = (folder: string, role: string): readonly InputFile[] =>
  filesBelow(folder).map((file) => ({
    path: `${role}/${file}`,
    read: () => readFileSync(join(folder, file)),
  }));

const inside = (root: string, folder: string): string | null => {
  const path = relative(root, folder).split(sep).join('/');
  return path === '' || path.startsWith('..') ? null : path;
};

const fieldsOf = (file: string): Readonly<Record<string, unknown>> => {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof read === 'object' && read !== null ? { ...read } : {};
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const toolsOf = (root: string): Readonly<Record<string, string>> => {
  const { dependencies } = fieldsOf(join(root, 'package.json'));
  const names = Object.keys(typeof dependencies === 'object' ? { ...dependencies } : {}).sort();
  const versionOf = (name: string): string =>
    textOf(fieldsOf(join(root, 'node_modules', name, 'package.json'))['version']);
  return {
    node: process.versions.node,
    ...Object.fromEntries(names.map((name) => [name, versionOf(name)])),
  };
};

const codeFolders = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

const stateOf = (
  root: string,
  folders: readonly string[],
): Pick<Manifest, 'commit' | 'changed_since_commit'> => {
  try {
    if (!mayBeInGit(root)) return { commit: null, changed_since_commit: false };
    const commit = git(root, 'rev-parse', '--verify', 'HEAD').trim();
    const read = git(root, 'status', '--porcelain', '--', ...codeFolders, ...folders);
    return { commit, changed_since_commit: read.trim() !== '' };
  } catch {
    return { commit: null, changed_since_commit: false };
  }
};

/** What the site that is being built now is made from. */
export function manifestOf(root: string, settings: Settings): Manifest {
  const { dataDir, contentDir, siteUrl, basePath } = settings;
  const project = fieldsOf(join(root, 'package.json'));
  const dataFolder = inside(root, dataDir);
  const contentFolder = inside(root, contentDir);
  const folders = [dataFolder, contentFolder].filter((folder) => folder !== null);
  return {
    name: textOf(project['name']),
    version: textOf(project['version']),
    ...stateOf(root, folders),
    data_folder: dataFolder,
    content_folder: contentFolder,
    data_sha256: dataDigest([...inputsIn(dataDir, 'data'), ...inputsIn(contentDir, 'content')]),
    site_url: siteUrl,
    base_path: basePath,
    tools: toolsOf(root),
  };
}
