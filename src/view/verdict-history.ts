import { turnsIn, type Chronicle, type PromiseVersion } from '#src/domain/chronicle.ts';
import type { TurnCause } from '#src/domain/replay-types.ts';
import { changedField, type FieldTitles } from './changed-field.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { itemNames, recordLinks } from './record-links.ts';
import { dateText } from './text.ts';
import { monthChangesUrl, taskUrl, programmeUrl } from './urls.ts';
import { statusLabel } from './verdict-words.ts';

/** Commits that the pages of changes hold, with the day under which they stand there. */
export type KnownCommits = ReadonlyMap<string, string>;

/** One turn of a verdict, in words. */
export interface TurnLine {
  /** Name of the target or milestone. */
  name: string;
  href: string;
  day: string;
  /** For example `由“进度正常”转为“滞后”`. */
  turn: string;
  /** By what, for example `数值：云溪 2023：数值 4 → 3.2`. */
  cause: string;
  /** Subject of the commit; empty when no commit did it. */
  reason: string;
  commitHref: string | undefined;
}

const causeWords = {
  published: '首次公布',
  withdrawn: '目标撤下',
  value: '数值变了',
  report: '进展报告变了',
  target: '目标变了',
  override: '人工改判变了',
  definition: '测度的定义变了',
  method: '判断标准或设置变了',
  time: '没有改动，日子到了',
  uncommitted: '有尚未提交的改动',
} as const satisfies Record<TurnCause, string>;

/** Where a commit stands among the changes of its month; nothing when it is not listed there. */
export const commitUrl = (commit: string | undefined, known: KnownCommits): string | undefined => {
  const day = commit === undefined ? undefined : known.get(commit);
  return commit === undefined || day === undefined
    ? undefined
    : `${monthChangesUrl(day.slice(0, 7))}#c${commit.slice(0, 7)}`;
};

export interface TurnWords {
  dataset: Dataset;
  titles: FieldTitles;
}

/** What the published commits tell of the verdicts, and which of them have a page. */
export interface PastVerdicts {
  chronicle: Chronicle;
  known: KnownCommits;
}

const causeText = ({ causes, fields }: PromiseVersion, { dataset, titles }: TurnWords): string => {
  const namesIn = itemNames(dataset);
  const linkOf = recordLinks(dataset);
  const shown = fields.map(({ kind, id, ...field }) => {
    const { label, before, after } = changedField(kind, field, titles, namesIn(kind));
    const record = kind === 'observations' ? `“${linkOf(kind, id).label}”` : '';
    return `${record}${label} ${before ?? '无'} → ${after ?? '无'}`;
  });
  const words = causes.map((cause) => causeWords[cause]).join('、');
  return shown.length === 0 ? words : `${words}：${shown.join('；')}`;
};

/** Every turn of the verdicts of a task or programme, the newest first; none without a history. */
export function turnLines(
  past: PastVerdicts | undefined,
  kind: KindName,
  id: string,
  words: TurnWords,
): readonly TurnLine[] {
  if (past === undefined) return [];
  const own = past.chronicle.promises.get(`${kind}/${id}`) ?? new Map<string, PromiseVersion[]>();
  return [...own]
    .flatMap(([item, versions]) =>
      turnsIn(versions).map((version): TurnLine => {
        const { day, was, now, commit, subject } = version;
        const name = now?.name ?? versions.findLast((one) => one.now !== undefined)?.now?.name;
        const before = was === undefined ? '' : `由“${statusLabel(was)}”`;
        return {
          name: name ?? item,
          href:
            now === undefined ? '' : kind === 'tasks' ? taskUrl(id, item) : programmeUrl(id, item),
          day,
          turn: now === undefined ? `${before}撤下` : `${before}转为“${statusLabel(now.status)}”`,
          cause: causeText(version, words),
          reason: subject,
          commitHref: commitUrl(commit, past.known),
        };
      }),
    )
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** The newest turn of each promise, shorter. */
export const lastTurns = (lines: readonly TurnLine[]): readonly TurnLine[] => [
  ...new Map(lines.toReversed().map((line) => [line.name, line])).values(),
];

/** One turn as a sentence. @example '自2024年5月10日起由“进度正常”转为“滞后”。' */
export const turnSentence = ({ day, turn }: TurnLine): string => `自${dateText(day)}起${turn}`;
