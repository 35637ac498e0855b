import { definitionsIn } from './definitions.ts';
import type { Definition } from './definitions.ts';
import { nearest } from './nearest.ts';
import type { Reference } from './reference.ts';
import { referencesIn } from './reference-list.ts';
import type { Complaint, Draft, Rule, Space, SpaceName } from './rule.ts';

const titles: Readonly<Record<SpaceName, { title: string; where: string }>> = {
  region: { title: '地区', where: 'data/regions.yaml' },
  organization: { title: '单位', where: 'data/organizations.yaml' },
  source: { title: '来源', where: 'data/sources/' },
  indicator: { title: '指标', where: 'data/indicators/' },
  measure: { title: '测度', where: 'data/indicators/ 的 measures' },
  observation: { title: '观测值文件', where: 'data/observations/' },
  task: { title: '任务', where: 'data/tasks/' },
  programme: { title: '工程', where: 'data/programmes/' },
  guide: { title: '办事指南', where: 'content/guides/' },
  page: { title: '网页', where: 'content/pages/' },
  benchmark: { title: '对标', where: 'data/benchmarks/' },
  commitment: { title: '承诺', where: 'data/plan.yaml' },
  target: { title: '目标', where: '所指的任务或工程' },
  milestone: { title: '节点', where: '所指的任务' },
};

/** From this many references on, a missing record is said once and not at each of them. */
const many = 3;

/** The last part of `<owner>/<id>`. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const unknown = (reference: Reference, ids: ReadonlySet<string>, count: number): Complaint => {
  const { kind, id, path, space, target } = reference;
  const { title, where } = titles[space];
  const meant = nearest(target, ids);
  const owner = target.slice(0, target.indexOf('/'));
  const place = target.includes('/') ? `${owner} 里` : `${where} 里`;
  const near = meant === undefined ? undefined : lastPart(meant);
  const useful = near !== undefined && near !== lastPart(target) && count === 1;
  const others = count > 1 ? `，共有 ${count} 处引用它` : '';
  return {
    kind,
    id,
    path,
    message: `${title} ${lastPart(target)} 不存在：${place}没有这个编号${others}`,
    hint: useful
      ? `是不是 ${near}？改成它，或先在 ${where} 增加这个${title}`
      : `检查编号的拼写，或先在 ${where} 增加（恢复）这个${title}`,
    ...(useful && { replacement: near }),
  };
};

const renamed = (definition: Definition, references: readonly Reference[]): Complaint[] => {
  const [first] = references;
  if (first === undefined) return [];
  const { kind, id, path, space } = definition;
  const [now, before] = [lastPart(definition.target), lastPart(first.target)];
  const { title } = titles[space];
  return [
    {
      kind,
      id,
      path,
      message: `${title}编号 ${now} 没有地方引用，而别处引用了 ${references.length} 次的 ${before} 不存在`,
      hint: `是不是 ${before}？改回来；确实要改编号时，把引用它的地方一起改`,
      replacement: before,
      related: { kind: first.kind, id: first.id, path: first.path, note: `引用 ${before} 的地方` },
    },
  ];
};

const misspelt = (
  reference: Reference,
  { kind, id, path, target }: Definition,
  ids: ReadonlySet<string>,
): Complaint => {
  const { title } = titles[reference.space];
  const [written, defined] = [lastPart(reference.target), lastPart(target)];
  return {
    ...unknown(reference, ids, 1),
    message: `${title} ${written} 不存在；编号 ${defined} 则没有地方引用，两处像是同一个`,
    hint: `是不是 ${defined}？改成它；${title}的编号本来要写 ${written} 的，改另一处`,
    replacement: defined,
    related: { kind, id, path, note: `编号 ${defined}` },
  };
};

/** Complaints about all references to one missing id. */
const complain = (
  references: readonly Reference[],
  { ids }: Space,
  unused: readonly Definition[],
): Complaint[] => {
  const [first] = references;
  if (first === undefined) return [];
  const near = nearest(
    first.target,
    unused.filter(({ space }) => space === first.space).map(({ target }) => target),
  );
  const definition = unused.find(({ space, target }) => space === first.space && target === near);
  if (definition !== undefined) {
    // One place against one place: a reference is mistyped more easily than a definition.
    return references.length === 1
      ? [misspelt(first, definition, ids)]
      : renamed(definition, references);
  }
  if (references.length >= many) return [unknown(first, ids, references.length)];
  return references.map((reference) => unknown(reference, ids, 1));
};

const missingIn = (draft: Draft, spaces: Readonly<Record<SpaceName, Space>>): Reference[] => {
  const orphans = spaces.observation.ids;
  return referencesIn(draft).filter(({ kind, path, space, target }) => {
    if (!spaces[space].complete || spaces[space].ids.has(target)) return false;
    // A missing measure whose file is there is said at that file only.
    const elsewhere = kind !== 'observations' || path[0] !== 'measure';
    return !(space === 'measure' && elsewhere && orphans.has(target));
  });
};

export const unknownReference: Rule = {
  code: 'unknown-reference',
  name: '引用的记录不存在',
  why: '页面会少一行或出现断开的链接，读者查不到出处。',
  bad: 'source: s0123（没有这个来源）',
  good: 'source: s012',
  check: (draft, { spaces }) => {
    const groups = new Map<string, Reference[]>();
    for (const reference of missingIn(draft, spaces)) {
      const key = `${reference.space} ${reference.target}`;
      groups.set(key, [...(groups.get(key) ?? []), reference]);
    }
    if (groups.size === 0) return [];
    const used = new Set(referencesIn(draft).map(({ space, target }) => `${space} ${target}`));
    const unused = definitionsIn(draft).filter(
      ({ space, target }) => !used.has(`${space} ${target}`),
    );
    return [...groups.values()].flatMap((references) => {
      const [first] = references;
      return first === undefined ? [] : complain(references, spaces[first.space], unused);
    });
  },
};
