import type { Account } from '#src/schema/plan.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

/** A record that names the commitment it serves. */
interface Claim {
  kind: KindName;
  id: string;
  path: Path;
  commitment: string;
  /** How the plan lists it, itself or by the record that holds it. */
  listedAs: string;
  holder?: string;
}

/** A place of the plan that names a record. */
interface Listing {
  commitment: string;
  record: string;
  path: Path;
}

const recordOf = (account: Account): string =>
  'of' in account ? `${account.kind}:${account.of}/${account.id}` : `${account.kind}:${account.id}`;

const listingsIn = ({ plan }: Draft): Listing[] =>
  (plan?.sections ?? []).flatMap(({ commitments }, s) =>
    commitments.flatMap(({ id, accounts }, c) =>
      accounts.map((account, a) => ({
        commitment: id,
        record: recordOf(account),
        path: ['sections', s, 'commitments', c, 'accounts', a, 'id'],
      })),
    ),
  );

const claimsIn = (draft: Draft): Claim[] => {
  const held = (
    kind: 'tasks' | 'programmes',
    id: string,
    key: string,
    type: 'target' | 'milestone',
    items: readonly { id: string; commitment: string }[],
  ): Claim[] =>
    items.map(({ id: item, commitment }, at) => ({
      ...{ kind, id, path: [key, at, 'commitment'], commitment },
      listedAs: `${type}:${id}/${item}`,
      holder: `${kind === 'tasks' ? 'task' : 'programme'}:${id}`,
    }));
  return [
    ...draft.indicators.map(({ id, commitment }): Claim => ({
      ...{ kind: 'indicators', id, path: ['commitment'], commitment },
      listedAs: `indicator:${id}`,
    })),
    ...draft.tasks.flatMap(({ id, targets, milestones }) => [
      ...held('tasks', id, 'targets', 'target', targets),
      ...held('tasks', id, 'milestones', 'milestone', milestones),
    ]),
    ...draft.programmes.flatMap(({ id, promised }) =>
      held('programmes', id, 'promised', 'target', promised),
    ),
  ];
};

/** What the plan lists, by the record and by the commitment. */
interface Listed {
  byRecord: ReadonlyMap<string, readonly Listing[]>;
  byCommitment: ReadonlyMap<string, readonly Listing[]>;
}

/** What is said of one record whose commitment does not know it. */
const complaintOf = (
  claim: Claim,
  { byRecord, byCommitment }: Listed,
  claimed: ReadonlySet<string>,
): Complaint | undefined => {
  const { kind, id, path, commitment, listedAs } = claim;
  const [where, another] = byRecord.get(listedAs) ?? [];
  const isElsewhere = where !== undefined && where.commitment !== commitment;
  if (isElsewhere) {
    return {
      ...{ kind, id, path },
      message: `写的是承诺 ${commitment}，方案却把它列在承诺 ${where.commitment} 下面`,
      hint: `核对承诺的编号${another === undefined ? `；是不是 ${where.commitment}？` : ''}`,
      ...(another === undefined && { replacement: where.commitment }),
      related: { kind: 'plan', id: 'plan', path: where.path, note: '方案里列出它的地方' },
    };
  }
  // Its place in the plan was given to a record that names another commitment.
  const type = listedAs.slice(0, listedAs.indexOf(':') + 1);
  const taken = byCommitment
    .get(commitment)
    ?.find(({ record }) => record.startsWith(type) && !claimed.has(`${commitment} ${record}`));
  const own = listedAs.slice(listedAs.search(/[:/][^:/]*$/) + 1);
  const related = { kind, id, path, note: `写明承诺 ${commitment} 的地方` };
  return taken === undefined
    ? {
        ...{ kind, id, path },
        severity: 'warning',
        message: `写的是承诺 ${commitment}，方案的这条承诺却没有列出它`,
        hint: '核对承诺的编号；编号无误时，在方案这条承诺的 accounts 里加上它',
      }
    : {
        ...{ kind: 'plan', id: 'plan', path: taken.path },
        message: `承诺 ${commitment} 列的是 ${taken.record.slice(type.length)}，写明这条承诺的却是 ${own}`,
        hint: `核对编号；是不是 ${own}？`,
        replacement: own,
        related,
      };
};

export const planAccounts: Rule = {
  code: 'plan-account',
  answer: 'beside',
  name: '承诺与落实它的地方对不上',
  why: '方案的每条承诺要能点到落实它的目标；两边写的不是同一条，读者就看错了进度。',
  bad: '目标写 commitment: task-1，方案却把它列在 task-2 下面',
  good: '两边写的是同一条承诺',
  check: (draft, { spaces }) => {
    const listings = listingsIn(draft);
    const byRecord = Map.groupBy(listings, ({ record }) => record);
    const byCommitment = Map.groupBy(listings, ({ commitment }) => commitment);
    const listed = new Set(listings.map(({ commitment, record }) => `${commitment} ${record}`));
    const claims = claimsIn(draft);
    const claimed = new Set(claims.map((each) => `${each.commitment} ${each.listedAs}`));
    if (!spaces.commitment.complete) return [];
    return claims.flatMap((claim) => {
      const { commitment, listedAs, holder } = claim;
      const agrees = [listedAs, holder].some((each) => listed.has(`${commitment} ${each ?? ''}`));
      if (agrees || !byCommitment.has(commitment)) return [];
      return complaintOf(claim, { byRecord, byCommitment }, claimed) ?? [];
    });
  },
};
