import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { KindName } from '#src/schema/kinds.ts';
import { kinds } from '#src/schema/kinds.ts';
import { writtenSeconds } from './as-of.ts';
import type { NoGit } from './git.ts';
import {
  commitOf,
  contentsAt,
  editedPaths,
  git,
  gitList,
  pathArguments,
  placeInGit,
  whyNoGit,
} from './git.ts';
import { recordOf } from './history.ts';
import { publishedRecordsAt } from './last-sound.ts';
import type { CommittedFile } from './last-sound.ts';
import type { RecordFile } from './record-file.ts';

/** Where the data is, and the revision it is compared with. */
export interface EarlierOptions {
  dataDir: string;
  contentDir: string;
  /** A revision as git understands it; `HEAD` when left out. */
  base?: string;
}

/** Why there is nothing to compare with. */
export type NoEarlier = NoGit | 'shallow' | 'no-commit' | 'not-tracked' | 'unknown-revision';

/** The data as it was in a commit; only files that differ now are read. */
export interface EarlierVersion {
  available: true;
  commit: string;
  /** Every record file that the commit holds. */
  files: readonly CommittedFile[];
  /** The files that differ now or are gone, as they were when they were last sound. */
  changed: readonly RecordFile[];
  /** Files that differ from the newest commit; absolute paths. */
  uncommitted: readonly string[];
  /** When a record was last edited, in seconds since 1970, as far as git and the disk know. */
  editedSeconds: (kind: KindName, id: string) => number | undefined;
}

export type Earlier = EarlierVersion | { available: false; because: NoEarlier };

const none = (because: NoEarlier): Earlier => ({ available: false, because });

/** The repository paths of the data and the content folder, the longer one first. */
const placesOf = ({ dataDir, contentDir }: EarlierOptions) => {
  const data = placeInGit(dataDir);
  if (data === undefined) return undefined;
  const { top, shallow } = data;
  const content = relative(realpathSync(top), realpathSync(contentDir)).split(sep).join('/');
  const inside = content !== '..' && !content.startsWith('../') && !isAbsolute(content);
  const prefixes = [data.prefix, ...(inside ? [content === '' ? '' : `${content}/`] : [])];
  return {
    top,
    shallow,
    dataPrefix: data.prefix,
    prefixes: prefixes.sort((a, b) => b.length - a.length),
  };
};

const filesAt = (top: string, commit: string, prefixes: readonly string[]): CommittedFile[] => {
  const folders = prefixes.includes('') ? [] : ['--', ...prefixes];
  const tree = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit];
  return gitList(top, ...tree, ...folders).flatMap((path): CommittedFile[] => {
    const prefix = prefixes.find((one) => path.startsWith(one));
    const record = prefix === undefined ? undefined : recordOf(path.slice(prefix.length));
    return record === undefined ? [] : [{ ...record, path }];
  });
};

/** When the commits after a base last touched each path, in seconds. */
const committedSeconds = (
  top: string,
  commit: string,
  prefixes: readonly string[],
): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  const range = [`${commit}..HEAD`, ...pathArguments(prefixes)];
  const log = git(
    top,
    'log',
    '-z',
    '--name-only',
    '--no-renames',
    '--format=%x01%ct%x00',
    ...range,
  );
  for (const block of log.split('\u0001').slice(1)) {
    const [seconds = '', ...paths] = block.split('\0');
    for (const path of paths.map((each) => each.trim()))
      if (!times.has(path)) times.set(path, Number(seconds));
  }
  return times;
};

/** Reads what differs now as it was in an earlier commit. */
export function readEarlier(options: EarlierOptions): Earlier {
  const places = placesOf(options);
  if (places === undefined) return none(whyNoGit(options.dataDir));
  const { top, shallow, prefixes, dataPrefix } = places;
  if (shallow) return none('shallow');
  const commit = commitOf(top, options.base ?? 'HEAD');
  if (commit === undefined) {
    return none(options.base === undefined ? 'no-commit' : 'unknown-revision');
  }
  const files = filesAt(top, commit, prefixes);
  // A data folder that was moved, or never committed, has nothing to be compared with.
  if (!files.some(({ path }) => path.startsWith(dataPrefix))) return none('not-tracked');
  const edited = new Set(editedPaths(top, commit, prefixes));
  const fromHead =
    options.base === undefined ? edited : new Set(editedPaths(top, 'HEAD', prefixes));
  const times = options.base === undefined ? new Map() : committedSeconds(top, commit, prefixes);
  const pathOf = (kind: KindName, id: string): string | undefined =>
    [...fromHead, ...times.keys()].find((path) => {
      const prefix = prefixes.find((one) => path.startsWith(one));
      const record = prefix === undefined ? undefined : recordOf(path.slice(prefix.length));
      return record?.kind === kind && record.id === id;
    });
  return {
    available: true,
    commit,
    files,
    uncommitted: [...fromHead].map((path) => join(top, path)),
    changed: publishedRecordsAt(
      top,
      commit,
      files.filter(({ path }) => edited.has(path)),
    ),
    editedSeconds: (kind, id) => {
      const path = pathOf(kind, id);
      if (path === undefined) return undefined;
      return fromHead.has(path) ? writtenSeconds(join(top, path)) : times.get(path);
    },
  };
}

/** Every file of the earlier version with its bytes, for a reader that wants the whole of it. */
export const earlierContents = (
  { dataDir, contentDir }: EarlierOptions,
  { commit, files }: EarlierVersion,
): readonly { root: 'data' | 'content'; name: string; bytes: Uint8Array }[] => {
  const top = (placeInGit(dataDir) ?? placeInGit(contentDir))?.top ?? dataDir;
  const contents = contentsAt(
    top,
    commit,
    files.map(({ path }) => path),
  );
  return files.flatMap(({ kind, id, path }) => {
    const bytes = contents.get(path);
    if (bytes === undefined) return [];
    const { root, layout, extension } = kinds[kind];
    const name = layout === 'file' ? `${kind}${extension}` : join(kind, `${id}${extension}`);
    return [{ root, name, bytes }];
  });
};
