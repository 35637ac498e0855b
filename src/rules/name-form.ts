import type { Complaint, Draft, Rule } from './rule.ts';

type Named = Pick<Complaint, 'kind' | 'id' | 'path'> & { name: string };

const namesIn = (draft: Draft): Named[] => [
  ...draft.regions.flatMap(({ name, short_name: short }, at): Named[] =>
    Object.entries({ name, short_name: short }).map(([key, each]) => ({
      kind: 'regions',
      id: 'regions',
      path: ['regions', at, key],
      name: each,
    })),
  ),
  ...draft.organizations.map(({ name }, at): Named => ({
    kind: 'organizations',
    id: 'organizations',
    path: ['organizations', at, 'name'],
    name,
  })),
  ...draft.indicators.map(({ id, name }): Named => ({
    kind: 'indicators',
    id,
    path: ['name'],
    name,
  })),
  ...draft.tasks.flatMap(({ id, name, targets }): Named[] => [
    { kind: 'tasks', id, path: ['name'], name },
    ...targets.map((target, at): Named => ({
      kind: 'tasks',
      id,
      path: ['targets', at, 'name'],
      name: target.name,
    })),
  ]),
  ...draft.programmes.flatMap(({ id, name, projects }): Named[] => [
    { kind: 'programmes', id, path: ['name'], name },
    ...projects.map((project, at): Named => ({
      kind: 'programmes',
      id,
      path: ['projects', at, 'name'],
      name: project.name,
    })),
  ]),
  ...draft.guides.flatMap(({ id, name, aliases }): Named[] => [
    { kind: 'guides', id, path: ['name'], name },
    ...aliases.map((alias, at): Named => ({
      kind: 'guides',
      id,
      path: ['aliases', at],
      name: alias,
    })),
  ]),
];

/** What is odd about a name, and what to do about it. */
const oddness = ({ name, path }: Named): readonly [message: string, hint: string] | undefined => {
  if (/(?<=\p{Script=Han}) +(?=\p{Script=Han})/u.test(name))
    return [`“${name}”的汉字之间有空格，照原样搜索会找不到`, '删掉空格'];
  if (/^(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」|【[^【】]*】)$/.test(name))
    return [`整个名称放在引号或方括号里，页面上会照样显示出来`, '只写名称，不加引号'];
  if (/[。；]$/.test(name)) return [`“${name}”的末尾有标点`, '删掉末尾的标点'];
  if (path[0] === 'aliases' && /[，、；,;]/.test(name))
    return [`“${name}”里有逗号或顿号，像是几个叫法写在一起了`, '一行写一个叫法，每行前加短横线'];
  return undefined;
};

export const nameForm: Rule = {
  code: 'name-form',
  answer: 'beside',
  name: '名称的写法不寻常',
  why: '名称里多出的空格、引号和标点会显示在页面上，也会让搜索找不到它。',
  bad: 'name: 白 河县',
  good: 'name: 白河县',
  check: (draft) =>
    namesIn(draft).flatMap((named): Complaint[] => {
      const odd = oddness(named);
      if (odd === undefined) return [];
      const { kind, id, path } = named;
      const [message, hint] = odd;
      return [{ kind, id, path, severity: 'warning', message, hint }];
    }),
};
