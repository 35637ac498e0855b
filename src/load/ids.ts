import { kinds } from '#src/schema/kinds.ts';
import type { Kind } from '#src/schema/kinds.ts';
import { isRecord, isText } from './field.ts';
import type { Path, Problem } from './problem.ts';
import { pathText } from './problem.ts';
import { contentOf, spanIn } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { placeAt } from './text-file.ts';

interface Named {
  /** Ids with the same space must differ. */
  space: string;
  title: string;
  id: string;
  record: RecordFile;
  path: Path;
}

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** Lists inside a record whose items carry ids, and whether these are unique in all files. */
const lists: Readonly<Record<string, readonly { key: string; title: string; all?: true }[]>> = {
  site: [{ key: 'threshold_profiles', title: '判断标准' }],
  regions: [{ key: 'regions', title: '地区' }],
  organizations: [{ key: 'organizations', title: '单位' }],
  indicators: [{ key: 'measures', title: '测度', all: true }],
  tasks: [
    { key: 'targets', title: '目标' },
    { key: 'milestones', title: '节点' },
  ],
  programmes: [
    { key: 'promised', title: '目标' },
    { key: 'projects', title: '项目', all: true },
  ],
  benchmarks: [{ key: 'practices', title: '经验' }],
  plan: [{ key: 'sections', title: '章节' }],
  guides: [
    { key: 'legal_basis', title: '设定依据' },
    { key: 'situations', title: '办理情形' },
  ],
};

const namedIn = (record: RecordFile): Named[] => {
  const { kind } = record;
  const value = contentOf(record);
  const take = (key: string, title: string, space: string, from: unknown, base: Path): Named[] =>
    listIn(from, key).flatMap((item, index) => {
      const id = isRecord(item) ? item['id'] : undefined;
      return isText(id) ? [{ space, title, id, record, path: [...base, key, index, 'id'] }] : [];
    });
  const named = (lists[kind] ?? []).flatMap(({ key, title, all }) =>
    take(key, title, all === true ? key : `${record.file} ${key}`, value, []),
  );
  if (kind !== 'plan') return named;
  const commitments = listIn(value, 'sections').flatMap((section, index) =>
    take('commitments', '承诺', 'commitments', section, ['sections', index]),
  );
  return [...named, ...commitments];
};

const problemAt = (
  record: RecordFile,
  path: Path,
  rule: string,
  message: string,
  hint: string,
): Problem => {
  const span = spanIn(record, path);
  return {
    ...placeAt(record.source, span.start),
    severity: 'error',
    rule,
    path: pathText(path),
    message,
    hint,
    length: Math.max(1, span.end - span.start),
  };
};

const nameProblem = (record: RecordFile): Problem[] => {
  const kind: Kind = kinds[record.kind];
  const { idKey } = kind;
  const content = contentOf(record);
  const value = idKey !== undefined && isRecord(content) ? content[idKey] : undefined;
  if (
    record.meant !== undefined ||
    idKey === undefined ||
    (!isText(value) && typeof value !== 'number')
  )
    return [];
  if (String(value) === record.id) return [];
  const problem = problemAt(
    record,
    [idKey],
    'id-not-file-name',
    `${idKey} 写的是 ${String(value)}，文件名是 ${record.id}`,
    `两者必须相同：把 ${idKey} 改成 ${record.id}，或把文件改名`,
  );
  // An id of a wrong form, or in a file of the wrong kind, is said as that.
  const said = record.problems.some(
    ({ path, severity }) => severity === 'error' && path === problem.path,
  );
  return said ? [] : [problem];
};

/** Ids that differ from the file name or are used twice. */
export const idProblems = (files: readonly RecordFile[]): Problem[] => {
  const seen = new Map<string, Named>();
  const problems = files.flatMap(nameProblem);
  for (const named of files.flatMap(namedIn)) {
    const key = `${named.space} ${named.id}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, named);
      continue;
    }
    const { file, line, column } = placeAt(
      first.record.source,
      spanIn(first.record, first.path).start,
    );
    const other = first.record === named.record ? `本文件第 ${line} 行` : `${file} 第 ${line} 行`;
    problems.push({
      ...problemAt(
        named.record,
        named.path,
        'duplicate-id',
        `${named.title}编号 ${named.id} 用了两次，${other}已经有了`,
        '给其中一个换一个编号；如果是重复录入，删掉一个',
      ),
      related: { file, line, column, note: '第一次出现' },
    });
  }
  return problems;
};
