/**
 * What was asked of the site's data while something was worked out, by names such as
 * `data:guides/transfer.name`. A page whose questions all have the answers of the last build need
 * not be drawn again; see `scripts/build/page-memory.ts`.
 */
export interface Reads {
  questions: Set<string>;
  /** Fields that were read of records, by names such as `data:guides/transfer`. */
  fields: Map<string, string[]>;
  /** The reads of results that are worked out once and shared. */
  shared: Set<Reads>;
}

let reader: Reads | undefined;

/** Notes a question for whatever is being worked out now. */
export const noteRead = (question: string): void => {
  reader?.questions.add(question);
};

/** Whoever reads so many fields of a record is taken to have read all of it: fewer questions are to be kept. */
const wholeFrom = 4;

/** Notes that a field of a record is read. */
export const noteField = (record: string, field: string): void => {
  if (reader === undefined) return;
  const known = reader.fields.get(record);
  if (known === undefined) reader.fields.set(record, [field]);
  else if (known.length < wholeFrom && !known.includes(field)) known.push(field);
};

/**
 * All questions by name, without those of shared results: `data:guides/transfer.name` about a field, and
 * `data:guides/transfer.` about a whole record.
 */
export const questionsOf = ({ questions, fields }: Reads): readonly string[] => [
  ...questions,
  ...[...fields].flatMap(([record, own]) =>
    own.length < wholeFrom ? own.map((field) => `${record}.${field}`) : [`${record}.`],
  ),
];

/** Notes that a shared result is used, and with it what was asked for it. */
export const noteShared = (reads: Reads): void => {
  if (reads.questions.size + reads.fields.size + reads.shared.size > 0) reader?.shared.add(reads);
};

const noReads = (): Reads => ({ questions: new Set(), fields: new Map(), shared: new Set() });

/** Works something out and tells what was asked for it. */
export function readsOf<Value>(work: () => Value): { value: Value; reads: Reads } {
  const [outer, reads] = [reader, noReads()];
  reader = reads;
  try {
    return { value: work(), reads };
  } finally {
    reader = outer;
  }
}

/** The same for what takes its time. Nothing else may be worked out meanwhile. */
export async function readsOfAsync<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; reads: Reads }> {
  const [outer, reads] = [reader, noReads()];
  reader = reads;
  try {
    return { value: await work(), reads };
  } finally {
    reader = outer;
  }
}

/** Works something out for which the caller notes a question of its own. */
export function unnoted<Value>(work: () => Value): Value {
  const outer = reader;
  reader = undefined;
  try {
    return work();
  } finally {
    reader = outer;
  }
}
