import type { Consequences, RankChange, Stand, ValueChange } from '#src/domain/consequences.ts';
import type { RecordDifference } from '#src/domain/record-differences.ts';
import type { Reading } from '#src/domain/reading.ts';
import type { Judged } from '#src/domain/judged.ts';
import { measureById } from '#src/domain/series.ts';
import type { Verdict } from '#src/domain/verdict-types.ts';
import { changedPages, type ChangedPage } from './consequence-pages.ts';
import { kindWords } from './kind.ts';
import { namesOf } from './names.ts';
import { figureText, periodText, shareText } from './text.ts';
import { overlayLabel, statusLabel } from './verdict-words.ts';

/** One thing that is not what it was, in words; `before` or `after` is missing where there is nothing. */
export interface ConsequenceLine {
  /** A stable address, for example `senior-enrolment/wangshu/2023`. */
  id: string;
  title: string;
  before: string | undefined;
  after: string | undefined;
}

/** What an edit does to the site, as people and programs read it. */
export interface ConsequencesView {
  records: readonly ConsequenceLine[];
  verdicts: readonly ConsequenceLine[];
  ranks: readonly ConsequenceLine[];
  values: readonly ConsequenceLine[];
  computed: readonly ConsequenceLine[];
  pages: readonly ChangedPage[];
}

/** Longer values of a record are cut. */
const maxValue = 80;

const valueText = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > maxValue ? `${text.slice(0, maxValue)}…` : text;
};

const changeWords = {
  added: '新增',
  changed: '修改',
  removed: '删除',
  renamed: '改编号',
} as const satisfies Record<RecordDifference['change'], string>;

const recordLines = (differences: readonly RecordDifference[]): ConsequenceLine[] =>
  differences.flatMap(({ kind, id, change, from, fields }): ConsequenceLine[] => {
    const title = `${changeWords[change]}${kindWords[kind].name} ${id}`;
    const whole = { id: `${kind}/${id}`, title, before: from, after: undefined };
    if (change === 'added' || change === 'removed') return [whole];
    const lines = fields.map(({ label, before, after }) => ({
      id: `${kind}/${id}#${label}`,
      title: `${kindWords[kind].name} ${id}，${label}`,
      before: valueText(before),
      after: valueText(after),
    }));
    return change === 'renamed' ? [{ ...whole, after: id }, ...lines] : lines;
  });

const verdictText = (verdict: Verdict | undefined): string | undefined => {
  if (verdict === undefined) return undefined;
  const { status, overlays, A, inputs } = verdict;
  const { newest, unit = '', decimals } = inputs;
  return [
    statusLabel(status),
    ...overlays.map(overlayLabel),
    ...(A === undefined ? [] : [`完成${shareText(A, 1)}`]),
    ...(newest === undefined
      ? []
      : [`最新${figureText(newest.value, unit, decimals, newest.qualifier)}`]),
  ].join('，');
};

const promiseName = ({ item, parentName }: Judged): string =>
  `${parentName} › ${item.type === 'target' ? item.target.name : item.milestone.name}`;

const readingText = (stand: Stand, reading: Reading | undefined): string | undefined => {
  if (reading === undefined) return undefined;
  if (reading.kind === 'missing') return '缺数';
  const decimals = measureById(stand.index, reading.measure)?.decimals;
  const written = reading.computed === undefined ? undefined : decimals;
  return figureText(reading.value, reading.unit, written, reading.qualifier);
};

const rankText = (rank: RankChange['before']): string | undefined =>
  rank === undefined ? undefined : `第${rank.rank}名（${rank.year}年，共${rank.of}个地区）`;

/** Everything an edit changes, in words, in one stable order. */
export function consequencesView(
  before: Stand,
  after: Stand,
  differences: readonly RecordDifference[],
  consequences: Consequences,
): ConsequencesView {
  const [old, now] = [namesOf(before.dataset), namesOf(after.dataset)];
  const named = (id: string, fresh: (id: string) => string, former: (id: string) => string) =>
    fresh(id) === id ? former(id) : fresh(id);
  const measure = (id: string): string => named(id, now.measure, old.measure);
  const region = (id: string): string => named(id, now.region, old.region);
  const valueLine = (change: ValueChange): ConsequenceLine => ({
    id: `${change.measure}/${change.region}/${change.period}`,
    title: `${measure(change.measure)}，${region(change.region)}，${periodText(change.period)}`,
    before: readingText(before, change.before),
    after: readingText(after, change.after),
  });
  const { verdicts, values, ranks } = consequences;
  return {
    records: recordLines(differences),
    verdicts: verdicts.map(({ judged, before: was, after: is }) => ({
      id: `${judged.of}/${judged.parent}/${judged.verdict.targetId}`,
      title: promiseName(judged),
      before: verdictText(was),
      after: verdictText(is),
    })),
    ranks: ranks.map((change) => ({
      id: `${change.measure}/${change.region}`,
      title: `${measure(change.measure)}，${region(change.region)}`,
      before: rankText(change.before),
      after: rankText(change.after),
    })),
    values: values.filter(({ computed }) => !computed).map(valueLine),
    computed: values.filter(({ computed }) => computed).map(valueLine),
    pages: changedPages(before, after, differences, consequences),
  };
}

/** More lines than this in one part are counted. */
const mostLines = 40;

const part = (title: string, lines: readonly string[]): string => {
  if (lines.length === 0) return `${title}：没有变化`;
  const shown = lines.slice(0, mostLines).map((line) => `  ${line}`);
  const rest = lines.length > mostLines ? [`  另有 ${lines.length - mostLines} 处`] : [];
  return [`${title}：${lines.length} 处`, ...shown, ...rest].join('\n');
};

const lineText = ({ title, before, after }: ConsequenceLine): string =>
  before === undefined && after === undefined
    ? title
    : `${title}：${before ?? '（没有）'} → ${after ?? '（没有）'}`;

const pageWords = { added: '新增', changed: '会变', removed: '不再有' } as const;

/** The same for people. */
export const consequencesText = (view: ConsequencesView): string =>
  [
    part('改动', view.records.map(lineText)),
    part('判断', view.verdicts.map(lineText)),
    part('名次', view.ranks.map(lineText)),
    part('数值', view.values.map(lineText)),
    part('算出的数值', view.computed.map(lineText)),
    part(
      '页面',
      view.pages.map(
        ({ href, change, reasons }) =>
          `${href === '*' ? '全部页面' : href} ${pageWords[change]}（${reasons.join('；')}）`,
      ),
    ),
    '',
  ].join('\n\n');
