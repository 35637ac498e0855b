import { each, list } from './reference.ts';
import type { Reference, Spec } from './reference.ts';
import type { Draft } from './rule.ts';
import { guideReferences, registerReferences, workReferences } from './work-references.ts';

type Path = readonly (string | number)[];

const siteAndPlan = ({ site, plan, assessments }: Draft): Reference[] => [
  ...(site === undefined
    ? []
    : list(
        'site',
        'site',
        [],
        [
          ['region', site.home_region, 'home_region'],
          ['organization', site.sponsor, 'sponsor'],
          ...each(site.featured_guides, (id, at) => [['guide', id, 'featured_guides', at]]),
        ],
      )),
  ...(plan === undefined
    ? []
    : list(
        'plan',
        'plan',
        [],
        [
          ['organization', plan.issuer, 'issuer'],
          ['source', plan.source, 'source'],
        ],
      )),
  ...(assessments === undefined
    ? []
    : list(
        'assessments',
        'assessments',
        [],
        [
          ['organization', assessments.assessor, 'assessor'],
          ...each(assessments.years, (year, at) =>
            year.status === 'published' ? [['source', year.source, 'years', at, 'source']] : [],
          ),
        ],
      )),
];

const accounts = ({ plan }: Draft): Reference[] =>
  (plan?.sections ?? []).flatMap((section, s) =>
    section.commitments.flatMap((commitment, c) =>
      commitment.accounts.flatMap((account, a): Reference[] => {
        const base = ['sections', s, 'commitments', c, 'accounts', a];
        if (account.kind === 'register') return [];
        const owned = account.kind === 'target' || account.kind === 'milestone';
        const target = owned ? `${account.of}/${account.id}` : account.id;
        return list('plan', 'plan', base, [[account.kind, target, 'id']]);
      }),
    ),
  );

const tables = ({ regions, organizations }: Draft): Reference[] => [
  ...list(
    'regions',
    'regions',
    [],
    [...each(regions, ({ parent }, at): Spec[] => [['region', parent, 'regions', at, 'parent']])],
  ),
  ...list(
    'organizations',
    'organizations',
    [],
    [
      ...each(organizations, ({ region }, at): Spec[] => [
        ['region', region, 'organizations', at, 'region'],
      ]),
    ],
  ),
];

const indicators = (draft: Draft): Reference[] =>
  draft.indicators.flatMap((indicator) =>
    list(
      'indicators',
      indicator.id,
      [],
      [
        ['organization', indicator.reporter, 'reporter'],
        ['commitment', indicator.commitment, 'commitment'],
        ...(indicator.kind === 'policy'
          ? each(indicator.evidence, (evidence, at) => [
              ['region', evidence.region, 'evidence', at, 'region'],
              ['source', evidence.source, 'evidence', at, 'source'],
            ])
          : each(indicator.measures, (measure, at) => [
              ['source', measure.definition_source, 'measures', at, 'definition_source'],
              ['measure', measure.part_of, 'measures', at, 'part_of'],
              ...derived(measure.derivation, ['measures', at, 'derivation']),
              ...each(measure.breaks, (each, b) =>
                (each.regions ?? []).map((region, r): Spec => [
                  'region',
                  region,
                  'measures',
                  at,
                  'breaks',
                  b,
                  'regions',
                  r,
                ]),
              ),
            ])),
      ],
    ),
  );

type FigureIndicator = Extract<Draft['indicators'][number], { kind: 'figures' }>;
type Derivation = FigureIndicator['measures'][number]['derivation'];

const derived = (derivation: Derivation, base: Path): Spec[] => {
  if (derivation === undefined) return [];
  switch (derivation.kind) {
    case 'ratio':
      return [
        ['measure', derivation.numerator, ...base, 'numerator'],
        ['measure', derivation.denominator, ...base, 'denominator'],
      ];
    case 'share':
      return [
        ['measure', derivation.part, ...base, 'part'],
        ['measure', derivation.whole, ...base, 'whole'],
      ];
    case 'split':
      return [
        ['measure', derivation.first, ...base, 'first'],
        ['measure', derivation.second, ...base, 'second'],
      ];
    case 'sum':
      return derivation.parts.map((part, at) => ['measure', part, ...base, 'parts', at]);
    default:
      return derivation satisfies never;
  }
};

/** Without lists of what goes into them: nearly all references of a data set are here. */
const observations = (draft: Draft): Reference[] => {
  const found: Reference[] = [];
  for (const { measure, rows } of draft.observations) {
    const from = { kind: 'observations', id: measure } as const;
    found.push({ ...from, path: ['measure'], space: 'measure', target: measure });
    for (const [at, { region, source }] of rows.entries()) {
      found.push({ ...from, path: ['rows', at, 'region'], space: 'region', target: region });
      if (source !== undefined)
        found.push({ ...from, path: ['rows', at, 'source'], space: 'source', target: source });
    }
  }
  return found;
};

/** Every place in the data set that names another record. */
export const referencesIn = (draft: Draft): Reference[] =>
  [
    siteAndPlan,
    accounts,
    tables,
    indicators,
    observations,
    workReferences,
    registerReferences,
    guideReferences,
  ].flatMap((part) => part(draft));
