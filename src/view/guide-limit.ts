import type { Guide } from '#src/schema/guide.ts';
import type {
  LimitStage,
  LimitUnit,
  PromisedLimit,
  StatutoryLimit,
} from '#src/schema/time-limit.ts';
import { leftOut, situated, type Situated } from './guide-situated.ts';
import { fromWords, unitWords } from './guide-words.ts';

/** An amount with its unit; none at all is the same day. @example amountText(20, 'working-day') // '20个工作日' */
export const amountText = (amount: number, unit: LimitUnit): string =>
  amount === 0 ? '当天' : `${amount}${unitWords[unit]}`;

const stageText = ({ amount, unit }: LimitStage): string =>
  amount === undefined || unit === undefined ? '天数没有规定' : amountText(amount, unit);

/** A limit in one line, for lists and cards. */
export function limitText(limit: StatutoryLimit | PromisedLimit): string {
  switch (limit.kind) {
    case 'single':
      return `${amountText(limit.amount, limit.unit)}${limit.amount === 0 ? '办结' : ''}（${fromWords[limit.starts]}）`;
    case 'chain':
      return `分${limit.stages.length}段：${limit.stages.map(stageText).join('、')}`;
    case 'none':
      return '没有规定';
    case 'unpublished':
      return '未公开';
  }
}

/** The law's limit in one line, with the situations that it is for. */
export function statutoryText(
  guide: Pick<Guide, 'statutory_limit' | 'statutory_limit_situations' | 'situations'>,
): string {
  const { only } = situated(guide, guide.statutory_limit_situations);
  return `${limitText(guide.statutory_limit)}${only === '' ? '' : `，只适用于${only}`}`;
}

export interface StageBar {
  name: string;
  amount: string;
  /** Position and length in the drawing's units; the whole drawing is 100 wide. */
  x: number;
  width: number;
  kind: 'counted' | 'open' | 'extension';
  actor?: string | undefined;
  starts?: string | undefined;
  quote?: string | undefined;
  basis?: string | undefined;
  note?: string | undefined;
}

export interface LimitBar extends Situated {
  kind: 'statutory' | 'promised';
  title: string;
  /** The limit in one line. */
  text: string;
  stages: readonly StageBar[];
  /** How the words are read, and other remarks. */
  notes: readonly string[];
  /** Why there is no bar. */
  missing?: { word: '没有规定' | '未公开'; reason: string };
  source?: string;
}

type Drawn = Omit<StageBar, 'x' | 'width'> & { days: number };

/** Calendar days that a unit takes in the drawing only: five working days a week, 30 days a month. */
const drawnDays: Readonly<Record<LimitUnit, number>> = {
  'working-day': 7 / 5,
  'calendar-day': 1,
  month: 30,
};
/** The length of a stage for which nobody gave a number. */
const openDays = 7;

const drawn = (stage: LimitStage): Drawn => {
  const counted = stage.amount !== undefined && stage.unit !== undefined;
  return {
    name: stage.name,
    actor: stage.actor,
    amount: stageText(stage),
    kind: counted ? 'counted' : 'open',
    days:
      stage.amount !== undefined && stage.unit !== undefined
        ? stage.amount * drawnDays[stage.unit]
        : openDays,
    ...(stage.starts === undefined ? {} : { starts: fromWords[stage.starts] }),
    ...(stage.quote === undefined ? {} : { quote: stage.quote }),
    ...(stage.basis === undefined ? {} : { basis: stage.basis }),
    ...(stage.open_ended === undefined ? {} : { note: stage.open_ended }),
  };
};

function stagesOf(limit: StatutoryLimit | PromisedLimit): readonly Drawn[] {
  if (limit.kind === 'chain') return limit.stages.map(drawn);
  if (limit.kind !== 'single') return [];
  const main: Drawn = {
    name: '办结',
    amount: amountText(limit.amount, limit.unit),
    starts: fromWords[limit.starts],
    kind: 'counted',
    days: limit.amount * drawnDays[limit.unit],
    ...('quote' in limit ? { quote: limit.quote, basis: limit.basis } : {}),
  };
  const extension = 'extension' in limit ? limit.extension : undefined;
  if (extension === undefined) return [main];
  return [
    main,
    {
      name: '可以延长',
      amount: amountText(extension.amount, extension.unit),
      kind: 'extension',
      days: extension.amount * drawnDays[extension.unit],
      quote: extension.quote,
      basis: extension.basis,
      note: extension.when,
    },
  ];
}

const lengthOf = (stages: readonly Drawn[]): number =>
  stages.reduce((sum, { days }) => sum + days, 0);

const round = (value: number): number => Math.round(value * 100) / 100;

function placed(stages: readonly Drawn[], whole: number): readonly StageBar[] {
  let before = 0;
  return stages.map(({ days, ...stage }) => {
    const x = round((before / whole) * 100);
    before += days;
    return { ...stage, x, width: round((days / whole) * 100) };
  });
}

/** The other limits of the item, each with the law's own words. */
export const furtherLines = ({
  further_limits: further = [],
  situations: known,
}: Pick<Guide, 'further_limits' | 'situations'>) =>
  further.map(({ name, limit, situations, note }) => {
    const { only, cases } = situated({ situations: known }, situations);
    const words = [`原文“${limit.quote}”`, limit.reading, note]
      .filter((part) => part !== undefined)
      .map((part) => part.replace(/。$/, ''))
      .join('。');
    const extension =
      limit.extension === undefined
        ? ''
        : `，可以延长${amountText(limit.extension.amount, limit.extension.unit)}（${limit.extension.when.replace(/。$/, '')}）`;
    return {
      name: only === '' ? name : `${name}（${only}）`,
      cases,
      text: `${limitText(limit)}${extension}。${words}`.replace(/([^。])$/, '$1。'),
      basis: limit.basis,
    };
  });

/** The promised and the statutory limit on one scale, as bars of stages. */
export function limitBars(
  guide: Pick<
    Guide,
    | 'promised_limit'
    | 'situations'
    | 'statutory_limit'
    | 'statutory_limit_note'
    | 'statutory_limit_situations'
  >,
): readonly LimitBar[] {
  const { statutory_limit: statutory, promised_limit: promised } = guide;
  const [promisedStages, statutoryStages] = [stagesOf(promised), stagesOf(statutory)];
  const whole = Math.max(lengthOf(promisedStages), lengthOf(statutoryStages), 1);
  const reading = statutory.kind === 'none' ? undefined : statutory.reading;
  return [
    {
      kind: 'promised',
      title: '承诺时限',
      text: limitText(promised),
      stages: placed(promisedStages, whole),
      notes: promised.kind === 'unpublished' || promised.note === undefined ? [] : [promised.note],
      only: '',
      cases: '',
      ...(promised.kind === 'unpublished'
        ? { missing: { word: '未公开', reason: promised.reason } }
        : { source: promised.source }),
    },
    {
      kind: 'statutory',
      title: '法定时限',
      text: limitText(statutory),
      stages: placed(statutoryStages, whole),
      notes: [reading, guide.statutory_limit_note].filter((note) => note !== undefined),
      ...situated(guide, guide.statutory_limit_situations),
      ...(statutory.kind === 'none'
        ? { missing: { word: '没有规定', reason: statutory.reason } }
        : {}),
    },
  ];
}

/** Who is left out of the law's main limit, in a sentence; nothing when it is for all. */
export function withoutLimit(
  guide: Pick<Guide, 'further_limits' | 'situations' | 'statutory_limit_situations'>,
): { text: string; cases: string } | undefined {
  const others = leftOut(guide, guide.statutory_limit_situations);
  if (others.length === 0) return undefined;
  const { only, cases } = situated(guide, others);
  const further = (guide.further_limits ?? []).some(
    ({ situations }) => situations === undefined || situations.some((id) => others.includes(id)),
  );
  const except = further ? '除了“另外的期限”里写的，' : '';
  return { text: `${only}：${except}没有读到法定天数。`, cases };
}
