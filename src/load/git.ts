import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The environment for git: in a hook it names the repository of the hook, and git would take the
 * folder it is started in for the whole of the work tree.
 */
const gitEnv = (): NodeJS.ProcessEnv => {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return { ...rest, GIT_OPTIONAL_LOCKS: '0' };
};

const run = (folder: string, args: readonly string[], input?: string): Buffer =>
  execFileSync('git', ['-C', folder, ...args], {
    maxBuffer: 512 * 1024 * 1024,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    ...(input !== undefined && { input }),
    env: gitEnv(),
  });

/**
 * What a git command prints.
 * @throws when there is no git, the folder is in no repository, or the command fails
 */
export const git = (folder: string, ...args: readonly string[]): string =>
  run(folder, args).toString('utf8');

/** The same, cut at the NUL characters of `-z`. */
export const gitList = (folder: string, ...args: readonly string[]): readonly string[] =>
  git(folder, ...args)
    .split('\0')
    .filter((part) => part !== '');

/** Whether a repository may hold a folder, found without starting git. */
export const mayBeInGit = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && mayBeInGit(dirname(folder)));

/** The repository that holds a folder, and the folder's path in it with a slash at its end. */
export interface Place {
  top: string;
  prefix: string;
  shallow: boolean;
}

/** Nothing without git or outside a repository. */
export function placeInGit(folder: string): Place | undefined {
  if (!mayBeInGit(folder)) return undefined;
  try {
    const [shallow, prefix = '', top = ''] = git(
      folder,
      'rev-parse',
      '--is-shallow-repository',
      '--show-prefix',
      '--show-toplevel',
    ).split('\n');
    return { top, prefix, shallow: shallow === 'true' };
  } catch {
    return undefined;
  }
}

/** Why a folder cannot be looked up in git. */
export type NoGit = 'no-git' | 'no-program' | 'refused';

/** Why `placeInGit` finds nothing: no repository, no git program, or a git that will not read it. */
export function whyNoGit(folder: string): NoGit {
  if (!mayBeInGit(folder)) return 'no-git';
  const { error, stderr } = spawnSync('git', ['-C', folder, 'rev-parse', '--git-dir'], {
    encoding: 'utf8',
    env: gitEnv(),
  });
  if (error !== undefined) return 'no-program';
  return stderr.includes('safe.directory') ? 'refused' : 'no-git';
}

/** The repository of a data and a content folder, and their paths in it, the longer one first. */
export function placesInGit(
  dataDir: string,
  contentDir: string,
): { top: string; shallow: boolean; prefixes: readonly string[] } | undefined {
  const [data, content] = [placeInGit(dataDir), placeInGit(contentDir)];
  const place = data ?? content;
  if (place === undefined) return undefined;
  const { top, shallow } = place;
  const prefixes = [data, content]
    .flatMap((one) => (one?.top === top ? [one.prefix] : []))
    .sort((a, b) => b.length - a.length);
  return { top, shallow, prefixes };
}

/** The full id of a commit; nothing when the revision is unknown. */
export function commitOf(top: string, revision: string): string | undefined {
  try {
    const commit = `${revision}^{commit}`;
    return git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', commit).trim();
  } catch {
    return undefined;
  }
}

/** Path arguments for folders of a repository, taken letter by letter. */
export const pathArguments = (prefixes: readonly string[]): readonly string[] =>
  prefixes.includes('') ? [] : ['--', ...prefixes.map((prefix) => `:(top,literal)${prefix}`)];

/** Files below some folders that differ from a commit, as paths from the top; new ones included. */
export const editedPaths = (
  top: string,
  commit: string,
  prefixes: readonly string[],
): readonly string[] => {
  const where = pathArguments(prefixes);
  return [
    ...gitList(top, 'diff', '--no-ext-diff', '--no-renames', '--name-only', '-z', commit, ...where),
    ...gitList(top, 'ls-files', '--others', '--exclude-standard', '-z', ...where),
  ];
};

/** What `cat-file --batch` answers to some names, in their order; nothing for what is not there. */
function batch(top: string, names: readonly string[]): readonly (Uint8Array | undefined)[] {
  if (names.length === 0) return [];
  const out = run(top, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  return names.map(() => {
    const end = out.indexOf(10, at);
    const size = / blob (\d+)$/.exec(out.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const bytes = out.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
}

const foundOf = (
  keys: readonly string[],
  answers: readonly (Uint8Array | undefined)[],
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    keys.flatMap((key, at): [string, Uint8Array][] => {
      const bytes = answers[at];
      return bytes === undefined ? [] : [[key, bytes]];
    }),
  );

/** Contents of files as they were in a commit, by path; files that were not there are left out. */
export function contentsAt(
  top: string,
  commit: string,
  paths: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const asked = paths.filter((path) => !path.includes('\n'));
  return foundOf(
    asked,
    batch(
      top,
      asked.map((path) => `${commit}:${path}`),
    ),
  );
}

/** How many contents are asked for at once. */
const blobsAtOnce = 2000;

/** Contents by git's own ids, each once. */
export function blobContents(top: string, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const asked = [...new Set(ids)];
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < asked.length; at += blobsAtOnce) {
    const part = asked.slice(at, at + blobsAtOnce);
    for (const [id, bytes] of foundOf(part, batch(top, part))) found.set(id, bytes);
  }
  return found;
}
