import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { RecordVersion } from '#src/domain/record-differences.ts';
import { rules } from '#src/rules/all.ts';
import { historyRules } from '#src/rules/history-all.ts';
import { manyDeleted } from '#src/rules/history-deletions.ts';
import type { Context, Draft } from '#src/rules/rule.ts';
import { withAnswers } from './answers.ts';
import { asOfDay } from './as-of.ts';
import type { AsOf } from './as-of.ts';
import { comparisonOf } from './comparison.ts';
import type { ComparisonNote } from './comparison.ts';
import { dataChange, versionOf } from './data-change.ts';
import { shownLine, shownText } from './display.ts';
import { draftOf } from './draft.ts';
import type { Earlier } from './earlier.ts';
import { listRoot, shownPath } from './folder.ts';
import type { FileComplaint, Listing } from './folder.ts';
import { idProblems } from './ids.ts';
import { knownIds } from './known.ts';
import { linkProblems } from './link-problems.ts';
import { questionPercentSigns } from './percent-sign.ts';
import { byPlace, pathParts } from './problem.ts';
import type { Problem } from './problem.ts';
import { readThrough } from './read-cache.ts';
import type { ReadCache } from './read-cache.ts';
import type { ReadMemory } from './read-memory.ts';
import { contentOf } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { recordName } from './record-name.ts';
import { ruleProblems } from './rule-problems.ts';
import type { TextFile } from './text-file.ts';

export interface ReadOptions {
  dataDir: string;
  contentDir: string;
  /** The day as of which the site is built, in seconds since 1970; see `as-of.ts`. */
  sourceDateEpoch?: string | undefined;
  /** The same as a day, for readers who know it. */
  asOf?: string;
  /** The version to compare with; without it the rules of history are silent. */
  earlier?: Earlier;
  /** Files that were read before and need not be read again. */
  cache?: ReadCache;
  /** What earlier runs have read; see `read-memory.ts`. */
  memory?: ReadMemory | undefined;
  /** Where pictures and attachments of prose are; `public` in the current folder by default. */
  publicDir?: string;
  /** Deleting many records is meant. */
  allowDeletions?: boolean;
}

export interface ReadResult {
  /** Present only when no problem is an error. */
  dataset?: Dataset;
  /** Whether the data was compared with an earlier version; absent when that was not asked. */
  comparison?: ComparisonNote;
  /** The day by which the site judges, `YYYY-MM-DD`; see `as-of.ts`. */
  asOf: string;
  /** Every problem of the run, in the order of files and lines. */
  problems: Problem[];
  /** Every record that could be read, as plain data. */
  records: readonly RecordVersion[];
  /** The ids that records may refer to. */
  spaces: Context['spaces'];
  /** The texts that were read, by the file name that problems use. */
  sources: ReadonlyMap<string, TextFile>;
}

/** Adds the names people know to problems that have a path. */
const named = (files: readonly RecordFile[], draft: Draft): ((problem: Problem) => Problem) => {
  const records = new Map(files.map((file) => [file.file, file]));
  const names = new Map([
    ...draft.regions.map(({ id, name }) => [id, name] as const),
    ...draft.indicators.flatMap((indicator) =>
      indicator.kind === 'figures'
        ? indicator.measures.map(({ id, name }) => [id, name] as const)
        : [],
    ),
  ]);
  return (problem) => {
    const record = records.get(problem.file);
    if (record === undefined || problem.path === '') return problem;
    const path = pathParts(problem.path);
    return {
      ...problem,
      record: recordName(record.kind, record.id, contentOf(record), path, names),
    };
  };
};

/** Nothing private and nothing invisible leaves through a message; a correction that would carry it is none. */
const presentable = ({ replacement, ...problem }: Problem): Problem => ({
  ...problem,
  message: shownLine(problem.message),
  hint: shownText(problem.hint),
  ...(problem.record !== undefined && { record: shownLine(problem.record) }),
  ...(replacement !== undefined && shownText(replacement) === replacement && { replacement }),
  ...(problem.related !== undefined && {
    related: {
      ...problem.related,
      file: shownText(problem.related.file),
      note: shownLine(problem.related.note),
    },
  }),
  path: shownText(problem.path),
  file: shownText(problem.file),
});

const fileProblem = (complaint: FileComplaint): Problem => ({
  severity: complaint.severity ?? 'error',
  rule: complaint.rule,
  file: complaint.file,
  line: 1,
  column: 1,
  path: '',
  message: complaint.message,
  hint: complaint.hint,
});

const listOrComplain = (root: 'data' | 'content', folder: string, other: string): Listing => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return listRoot(root, folder, other);
  const complaint = {
    rule: 'missing-folder',
    file: shownPath(folder),
    message: `没有找到${root === 'data' ? '数据' : '内容'}文件夹`,
    hint: '检查文件夹的名字和位置，或用 --data、--content 指明',
  };
  return { found: [], complaints: [complaint], misnamed: [] };
};

/** The last of some moments; nothing when there is none. */
const newest = (seconds: readonly number[]): number | undefined =>
  seconds.length === 0 ? undefined : seconds.reduce((a, b) => Math.max(a, b));

/** Kinds without which there is no site; an empty folder is said once. */
const missingKinds = (
  root: 'data' | 'content',
  folder: string,
  present: ReadonlySet<KindName>,
): FileComplaint[] => {
  const wanted = kindNames.filter((kind) => kinds[kind].root === root && kinds[kind].required);
  const missing = wanted.filter((kind) => !present.has(kind));
  const file = shownPath(folder);
  if (missing.length === wanted.length) {
    const message = `${root === 'data' ? '数据' : '内容'}文件夹是空的`;
    const hint = '检查文件夹的位置；空的数据不会发布成空的网站';
    return [{ rule: 'empty-data', file, message, hint }];
  }
  return missing.map((kind) => {
    const { title, layout, extension } = kinds[kind];
    const name = layout === 'file' ? `${kind}${extension}` : `${kind}/`;
    return layout === 'file'
      ? {
          rule: 'missing-file',
          file: `${file}/${name}`,
          message: `缺少${title} ${name}`,
          hint: '从上一版恢复这个文件，或新建一个',
        }
      : {
          rule: 'empty-kind',
          file: `${file}/${kind}`,
          message: `没有一个${title}文件（${name}）`,
          hint: '检查文件夹的名字，或从上一版恢复',
        };
  });
};

/**
 * Reads and checks the whole data set. Never throws for bad data: all that is wrong with it
 * comes back as located problems, and the data set only when none of them is an error.
 */
export const readDataset = (options: ReadOptions): ReadResult => {
  const { dataDir, contentDir, earlier } = options;
  const roots = { data: dataDir, content: contentDir } as const;
  const listings = {
    data: listOrComplain('data', dataDir, contentDir),
    content: listOrComplain('content', contentDir, dataDir),
  };
  const found = [...listings.data.found, ...listings.content.found];
  const misnamed = [...listings.data.misnamed, ...listings.content.misnamed];
  const present = new Set([...found, ...misnamed].map(({ kind }) => kind));
  const complaints = (['data', 'content'] as const).flatMap((root) => {
    const listing = listings[root];
    const absent = listing.complaints.some(({ rule }) => rule === 'missing-folder');
    return absent
      ? listing.complaints
      : [...listing.complaints, ...missingKinds(root, roots[root], present)];
  });
  const now = found.map((each) => readThrough(options.cache, options.memory, each));
  const files = now.map(({ record }) => record);
  options.memory?.save();
  const draft = draftOf(files);
  const spaces = knownIds(files, misnamed);
  const edits = earlier?.available === true ? earlier.uncommitted : undefined;
  const { asOf, known, readBy }: AsOf =
    options.asOf === undefined
      ? asOfDay(
          draft,
          options,
          options.sourceDateEpoch,
          edits,
          newest(now.map(({ writtenSeconds }) => writtenSeconds)),
        )
      : { asOf: options.asOf, known: options.asOf };
  const context = {
    spaces,
    ...(known !== '' && { asOf: known }),
    ...(readBy !== undefined && { readBy }),
  };
  const folderOf = (kind: KindName): string => shownPath(join(roots[kinds[kind].root], kind));
  const before = [
    ...complaints.map(fileProblem),
    ...files.flatMap((file) => file.problems),
    ...linkProblems(files, spaces, draft, resolve(options.publicDir ?? 'public')),
    ...idProblems(files),
  ];
  const change = earlier?.available === true ? dataChange(earlier, files, draft) : undefined;
  const checks = [
    ...rules.map(({ code, check }) => ({ code, check: () => check(draft, context) })),
    ...(change === undefined ? [] : historyRules)
      .filter((rule) => rule !== manyDeleted || options.allowDeletions !== true)
      .map(({ code, check }) => ({
        code,
        check: () => (change === undefined ? [] : check(change)),
      })),
  ];
  const said = [...before, ...ruleProblems(checks, files, before, folderOf)];
  const problems = withAnswers(said, files)
    .map(questionPercentSigns(files, draft))
    .map(named(files, draft))
    .map(presentable)
    .sort(byPlace);
  const sources = new Map(files.map(({ file, source }) => [shownText(file), source]));
  const { site, plan, assessments } = draft;
  const sound = problems.every((problem) => problem.severity === 'warning');
  const whole = site !== undefined && plan !== undefined && assessments !== undefined;
  return {
    ...(sound && whole && { dataset: { ...draft, site, plan, assessments } }),
    asOf,
    spaces,
    problems,
    // Few ask for them, and remembered files have to be parsed for them.
    get records() {
      return files.filter(({ value }) => value !== undefined).map(versionOf);
    },
    sources,
    ...(earlier !== undefined && { comparison: comparisonOf(earlier) }),
  };
};
