import type { Complaint } from '#src/rules/rule.ts';
import { kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';
import { isRecord, isText } from './field.ts';
import type { Place, Path, Problem } from './problem.ts';
import { pathText } from './problem.ts';
import { contentOf, spanIn } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { placeAt } from './text-file.ts';

const kindOf = (name: KindName): Kind => kinds[name];

/** A rule with what it looks at. */
export interface Check {
  code: string;
  check: () => readonly Complaint[];
}

/** Runs the rules and finds the line of each complaint; without a file it is the kind's folder. */
export const ruleProblems = (
  checks: readonly Check[],
  files: readonly RecordFile[],
  earlier: readonly Problem[],
  folderOf: (kind: KindName) => string,
): Problem[] => {
  const byAddress = new Map<string, RecordFile>();
  for (const file of files) {
    byAddress.set(`${file.kind}/${file.id}`, file);
  }
  // A record whose id differs from its file name is addressed by its id.
  for (const file of files) {
    const key = kindOf(file.kind).idKey;
    const content = contentOf(file);
    const id = key !== undefined && isRecord(content) ? content[key] : undefined;
    const address = `${file.kind}/${isText(id) ? id : file.id}`;
    if (!byAddress.has(address)) byAddress.set(address, file);
  }
  const placed = (
    kind: string,
    id: string,
    path: Path,
    at: 'key' | 'value' = 'value',
  ): (Place & { length: number }) | undefined => {
    const file = byAddress.get(`${kind}/${id}`);
    if (file === undefined) return undefined;
    const span = spanIn(file, path, at);
    return { ...placeAt(file.source, span.start), length: Math.max(1, span.end - span.start) };
  };
  const problem = (rule: Check, complaint: Complaint): Problem => {
    const { kind, id, path, related } = complaint;
    const place = placed(kind, id, path, complaint.at) ?? {
      file: folderOf(kind),
      line: 1,
      column: 1,
    };
    const other =
      related === undefined ? undefined : placed(related.kind, related.id, related.path);
    return {
      ...place,
      severity: complaint.severity ?? 'error',
      rule: rule.code,
      path: pathText(path),
      message: complaint.message,
      hint: complaint.hint,
      ...(complaint.replacement !== undefined && { replacement: complaint.replacement }),
      ...(other !== undefined &&
        related !== undefined && {
          related: { file: other.file, line: other.line, column: other.column, note: related.note },
        }),
    };
  };
  // A place that was already complained about (an id that is not the file name) is not named twice.
  const spot = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
  const said = new Set(earlier.filter(({ severity }) => severity === 'error').map(spot));
  // One wrong figure breaks sums, ratios and comparisons: the first rule that blames it says it.
  const blamed = new Set<string>();
  const fresh = (complaints: readonly Complaint[]): Complaint[] => {
    const kept = complaints.filter(
      ({ figure, involves = [] }) =>
        (figure === undefined || !blamed.has(figure)) && !involves.some((each) => blamed.has(each)),
    );
    for (const { figure, severity } of kept) {
      if (figure !== undefined && severity !== 'warning') blamed.add(figure);
    }
    return kept;
  };
  const kept = checks.flatMap((rule) => fresh(rule.check()).map((each) => ({ rule, each })));
  // A question about a figure that turned out to be wrong is not asked any more.
  return kept
    .filter(
      ({ each: { figure, severity } }) =>
        severity !== 'warning' || figure === undefined || !blamed.has(figure),
    )
    .map(({ rule, each }) => problem(rule, each))
    .filter((each) => !said.has(spot(each)));
};
