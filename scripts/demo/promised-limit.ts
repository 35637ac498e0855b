import type { PromisedLimit, StatutoryLimit } from '#src/schema/time-limit.ts';

const source = 'service-promises';

/** A promise that is shorter than what the law allows, in the same shape. */
export const promiseFor = (limit: StatutoryLimit): PromisedLimit => {
  if (limit.kind === 'none')
    return { kind: 'single', amount: 5, unit: 'working-day', starts: 'accepted', source };
  if (limit.kind === 'single')
    return {
      kind: 'single',
      amount: limit.unit === 'month' ? 9 : 5,
      unit: 'working-day',
      starts: limit.starts,
      source,
      note: '比法定时限短，从同一天起算。',
    };
  return {
    kind: 'chain',
    source,
    stages: limit.stages.map(({ name, actor, amount, unit, starts, open_ended }, at) => ({
      name,
      actor,
      ...(amount !== undefined && { amount: Math.max(1, Math.round(amount * 0.6)) }),
      ...(unit !== undefined && { unit }),
      starts: starts ?? (at === 0 ? 'accepted' : 'previous-stage'),
      ...(open_ended !== undefined && { open_ended }),
    })),
  };
};
