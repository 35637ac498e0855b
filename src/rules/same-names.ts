import type { Guide } from '#src/schema/guide.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Region } from '#src/schema/region.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

/** A name or number with its place. Two of one scope must differ. */
interface Named {
  kind: KindName;
  id: string;
  path: Path;
  scope: string;
  text: string;
  /** What the other one is called in a message. */
  called: string;
  /** Speaks for this one being the wrong one of two. */
  odd?: boolean;
  severity?: 'warning';
}

const said = (one: Named, other: Named, what: string, hint: string): Complaint => ({
  kind: one.kind,
  id: one.id,
  path: one.path,
  ...(one.severity !== undefined && { severity: one.severity }),
  message: `${what}与${other.called}相同`,
  hint,
  related: { kind: other.kind, id: other.id, path: other.path, note: other.called },
});

/** The later of two that are the same, or the one that something else speaks against. */
const repeated = (
  list: readonly Named[],
  what: (text: string) => string,
  hint: string,
): Complaint[] =>
  [...Map.groupBy(list, ({ scope, text }) => `${scope}\n${text}`).values()].flatMap((same) => {
    if (same.length < 2) return [];
    const right = same.find(({ odd }) => odd !== true) ?? same[0];
    return right === undefined
      ? []
      : same
          .filter((each) => each !== right)
          .map((each) => said(each, right, what(each.text), hint));
  });

const numbers = (draft: Draft): Named[] =>
  (['indicators', 'tasks', 'programmes'] as const).flatMap((kind) =>
    draft[kind].map(({ id, number, name }) => ({
      ...{ kind, id, path: ['number'], scope: kind, text: String(number), called: `“${name}”` },
    })),
  );

/** A short form is as a rule made of the letters of the name. */
const isShortOf = (short: string, name: string): boolean =>
  [...short].some((letter) => name.includes(letter));

const regionNames = (regions: readonly Region[], key: 'name' | 'short_name'): Named[] =>
  regions.map(({ id, name, short_name, parent = '', ...region }, at) => ({
    kind: 'regions',
    id: 'regions',
    path: ['regions', at, key],
    scope: `${key} ${parent}`,
    text: key === 'name' ? name : short_name,
    called: ` ${id} `,
    odd: !isShortOf(short_name, name) && region.level !== 'nation',
  }));

const records = (draft: Draft): Named[] => [
  ...(['indicators', 'tasks', 'programmes', 'guides'] as const).flatMap((kind) =>
    draft[kind].map(({ id, name }) => ({
      ...{ kind, id, path: ['name'], scope: kind, text: name, called: ` ${id} ` },
    })),
  ),
  ...regionNames(draft.regions, 'name'),
  ...draft.organizations.map(({ id, name, region = '' }, at) => ({
    kind: 'organizations' as const,
    id: 'organizations',
    path: ['organizations', at, 'name'],
    scope: `organizations ${region}`,
    text: name,
    called: ` ${id} `,
  })),
  ...draft.findings.map(({ id, title }) => ({
    kind: 'findings' as const,
    ...{ id, path: ['title'], scope: 'findings', text: title, called: ` ${id} ` },
  })),
  ...draft.exemplars.map(({ id, kind, name, region }) => ({
    kind: 'exemplars' as const,
    ...{ id, path: ['name'], scope: `${kind} ${region}`, text: name, called: ` ${id} ` },
  })),
];

/** Names inside one record. */
const inside = (draft: Draft): Named[] => {
  const list = <T extends { id: string; name: string }>(
    kind: KindName,
    id: string,
    base: Path,
    items: readonly T[],
    scope: (item: T) => string = () => '',
  ): Named[] =>
    items.map((item, at) => ({
      ...{ kind, id, path: [...base, at, 'name'], text: item.name, called: ` ${item.id} ` },
      scope: `${kind} ${id} ${base.join('.')} ${scope(item)}`,
    }));
  return [
    ...draft.indicators.flatMap((indicator) =>
      indicator.kind === 'figures'
        ? list('indicators', indicator.id, ['measures'], indicator.measures)
        : [],
    ),
    ...draft.tasks.flatMap(({ id, targets, milestones }) => [
      ...list('tasks', id, ['targets'], targets),
      ...list('tasks', id, ['milestones'], milestones),
    ]),
    ...draft.programmes.flatMap(({ id, promised, projects }) => [
      ...list('programmes', id, ['promised'], promised),
      ...list(
        'programmes',
        id,
        ['projects'],
        projects,
        // A remark says why a place has two projects of one name.
        ({ id: own, region, note }) => `${region} ${note === undefined ? '' : own}`,
      ),
    ]),
  ];
};

/** Lines of a guide that say the same twice: a question, for two lines may differ in what they need. */
const guideLines = ({ id, materials, eligibility, faq }: Guide): Named[] => {
  const line = (key: string, at: number, item: string, text: string, more: unknown): Named => ({
    ...{ kind: 'guides', id, path: [key, at, item], text },
    scope: `guides ${id} ${key} ${JSON.stringify(more)}`,
    called: '前面一项',
    severity: 'warning',
  });
  return [
    ...materials.map(({ name, situations, condition, note }, at) =>
      line('materials', at, 'name', name, [situations, condition, note]),
    ),
    ...eligibility.map(({ text, situations }, at) =>
      line('eligibility', at, 'text', text, situations),
    ),
    ...faq.map(({ question }, at) => line('faq', at, 'question', question, '')),
  ];
};

export const duplicateNumbers: Rule = {
  code: 'duplicate-number',
  answer: 'beside',
  name: '序号或名称重复',
  why: '序号决定排列的位置，名称要能区分；重复多半是复制后没有改。',
  bad: '两个任务都写 number: 3',
  good: 'number: 4',
  check: (draft) => {
    const named = repeated(
      [...records(draft), ...inside(draft), ...draft.guides.flatMap(guideLines)],
      (text) => `“${text}”`,
      '核对名称；像是复制后没有改',
    );
    const isNamed = new Set(named.map(({ kind, path }) => `${kind} ${path.slice(0, 2).join(' ')}`));
    const short = repeated(
      regionNames(draft.regions, 'short_name'),
      (text) => `简称“${text}”`,
      '核对简称；图表里只写简称，两个地区会分不清',
    );
    return [
      ...repeated(numbers(draft), (text) => `序号 ${text} `, '核对序号'),
      ...named,
      ...short.filter(({ path }) => !isNamed.has(`regions ${path.slice(0, 2).join(' ')}`)),
    ];
  },
};
