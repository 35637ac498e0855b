import { slug } from '#src/schema/common.ts';
import type { Context, SpaceName } from '#src/rules/rule.ts';
import { isRecord, isText } from './field.ts';
import { contentOf } from './record-file.ts';
import type { RecordFile } from './record-file.ts';

interface OpenSpace {
  ids: Set<string>;
  complete: boolean;
}

const names: readonly SpaceName[] = [
  'region',
  'organization',
  'source',
  'indicator',
  'measure',
  'observation',
  'task',
  'programme',
  'guide',
  'page',
  'benchmark',
  'commitment',
  'target',
  'milestone',
];

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

const idsIn = (value: unknown, key: string): string[] =>
  listIn(value, key)
    .map((item) => (isRecord(item) ? item['id'] : undefined))
    // An item whose id is missing or no text counts as one with a faulty id.
    .map((id) => (isText(id) ? id : ''));

/** The spaces that a file of a kind defines ids for, besides its own id. */
const inner: Readonly<Record<string, readonly SpaceName[]>> = {
  regions: ['region'],
  organizations: ['organization'],
  plan: ['commitment'],
  indicators: ['measure'],
  tasks: ['target', 'milestone'],
  programmes: ['target'],
};

const own: Readonly<Record<string, SpaceName>> = {
  sources: 'source',
  indicators: 'indicator',
  observations: 'observation',
  tasks: 'task',
  programmes: 'programme',
  guides: 'guide',
  pages: 'page',
  benchmarks: 'benchmark',
};

const blank = (): OpenSpace => ({ ids: new Set(), complete: true });
const blankSpaces = (): Record<SpaceName, OpenSpace> => ({
  region: blank(),
  organization: blank(),
  source: blank(),
  indicator: blank(),
  measure: blank(),
  observation: blank(),
  task: blank(),
  programme: blank(),
  guide: blank(),
  page: blank(),
  benchmark: blank(),
  commitment: blank(),
  target: blank(),
  milestone: blank(),
});

/** Ids of all records, the faulty ones included, so that one fault does not cause ten. */
export const knownIds = (
  files: readonly RecordFile[],
  misnamed: readonly { kind: string; id: string }[],
): Context['spaces'] => {
  const spaces = blankSpaces();
  const add = (space: SpaceName, ids: readonly string[]): void => {
    for (const id of ids) spaces[space].ids.add(id);
  };
  // A faulty or doubled id may be the one that others miss: the fault is said once, at the id.
  const addInside = (space: SpaceName, ids: readonly string[]): void => {
    const { ids: seen } = spaces[space];
    for (const id of ids) {
      if (seen.has(id) || !slug.safeParse(id.replace(/^.*\//, '')).success) {
        spaces[space].complete = false;
      }
      seen.add(id);
    }
  };
  const spaceOf = (kind: string): SpaceName | undefined => own[kind];
  for (const { kind, id } of misnamed) {
    const space = spaceOf(kind);
    if (space !== undefined && id !== '') add(space, [id]);
    for (const each of inner[kind] ?? []) spaces[each].complete = false;
  }
  for (const file of files) {
    const { kind: folder, meant, id } = file;
    const value = contentOf(file);
    const kind = meant ?? folder;
    const space = spaceOf(kind);
    if (space !== undefined) add(space, [id]);
    if (value === undefined) {
      for (const each of inner[kind] ?? []) spaces[each].complete = false;
      continue;
    }
    const stated = isRecord(value) ? (value['id'] ?? value['measure']) : undefined;
    if (space !== undefined && isText(stated)) add(space, [stated]);
    addInner(kind, id, value, addInside);
  }
  // Where a whole kind is missing, that is said once and not again for each reference.
  for (const name of names) if (spaces[name].ids.size === 0) spaces[name].complete = false;
  return spaces;
};

const addInner = (
  kind: string,
  id: string,
  value: unknown,
  add: (space: SpaceName, ids: readonly string[]) => void,
): void => {
  const owned = (ids: readonly string[]): string[] => ids.map((each) => `${id}/${each}`);
  if (kind === 'regions') add('region', idsIn(value, 'regions'));
  if (kind === 'organizations') add('organization', idsIn(value, 'organizations'));
  if (kind === 'indicators') add('measure', idsIn(value, 'measures'));
  if (kind === 'tasks') {
    add('target', owned(idsIn(value, 'targets')));
    add('milestone', owned(idsIn(value, 'milestones')));
  }
  if (kind === 'programmes') add('target', owned(idsIn(value, 'promised')));
  if (kind === 'plan') {
    for (const section of listIn(value, 'sections')) {
      add('commitment', idsIn(section, 'commitments'));
    }
  }
};
