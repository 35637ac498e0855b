import type { Judged } from '#src/domain/judged.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Names } from './names.ts';
import { targetCard, type TargetCard } from './target-card.ts';

/** The targets among a record's promises, ready to be shown, in their order. */
export const targetCards = (
  judged: readonly Judged[],
  names: Names,
  context: JudgeContext,
): readonly TargetCard[] =>
  judged.flatMap(({ parent, owner, item, verdict }) =>
    item.type === 'target' ? [targetCard(parent, owner, item.target, verdict, names, context)] : [],
  );
