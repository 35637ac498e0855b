import type { Draft } from '#src/rules/rule.ts';
import { isRecord, isText } from './field.ts';
import type { Path, Problem } from './problem.ts';
import { pathParts } from './problem.ts';
import type { RecordFile } from './record-file.ts';
import { valueAt } from './value-at.ts';

/** Units in which a per cent sign says nothing new. */
const percentUnits: ReadonlySet<string> = new Set(['%', '个百分点']);

/** The unit written nearest above a value: beside it, or in the target or measure it belongs to. */
const unitAbove = (value: unknown, path: Path): string | undefined => {
  for (let end = path.length - 1; end >= 0; end -= 1) {
    const above = valueAt(value, path.slice(0, end));
    const unit = isRecord(above) ? above['unit'] : undefined;
    if (isText(unit)) return unit;
  }
  return undefined;
};

const typedAt = ({ source }: RecordFile, { line, column, length = 1 }: Problem): string => {
  const start = (source.lineStarts[line - 1] ?? 0) + column - 1;
  return source.text.slice(start, start + length);
};

/**
 * A per cent sign can be left out where the unit is per cent anyway. Where the unit is another, the
 * figure may be of another measure: then the correction is not certain, and the question is said.
 */
export const questionPercentSigns = (
  files: readonly RecordFile[],
  { indicators }: Draft,
): ((problem: Problem) => Problem) => {
  const records = new Map(files.map((file) => [file.file, file]));
  const units = new Map<string, string>(
    indicators.flatMap((indicator) =>
      indicator.kind === 'figures'
        ? indicator.measures.map(({ id, unit }) => [id, unit] as const)
        : [],
    ),
  );
  return (problem) => {
    const record = records.get(problem.file);
    if (problem.rule !== 'not-a-number' || record === undefined) return problem;
    if (!/[%％﹪]/.test(typedAt(record, problem))) return problem;
    const unit =
      unitAbove(record.value, pathParts(problem.path)) ??
      (record.kind === 'observations' ? units.get(record.id) : undefined);
    if (unit === undefined || percentUnits.has(unit)) return problem;
    const { replacement: _, ...rest } = problem;
    const message = problem.message.replace(/带了百分号.*$/, `带了百分号，这里的单位却是“${unit}”`);
    const hint = `先核对是不是抄错了数：这里要以“${unit}”为单位的数，只写数字；百分比写到占比的指标里`;
    return { ...rest, message, hint };
  };
};
