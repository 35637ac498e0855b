import type { Target } from '#src/schema/target.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Draft, SpaceName } from './rule.ts';

/** One place of a record that names another record. */
export interface Reference {
  kind: KindName;
  id: string;
  path: readonly (string | number)[];
  space: SpaceName;
  target: string;
}

type Path = readonly (string | number)[];
type Spec = readonly [SpaceName, string | undefined, ...(string | number)[]];

const list = (kind: KindName, id: string, base: Path, specs: readonly Spec[]): Reference[] =>
  specs.flatMap(([space, target, ...path]) =>
    target === undefined ? [] : [{ kind, id, path: [...base, ...path], space, target }],
  );

const each = <T>(
  items: readonly T[] | undefined,
  make: (item: T, index: number) => readonly Spec[],
): Spec[] => (items ?? []).flatMap((item, index) => [...make(item, index)]);

const ofTarget = (target: Target): Spec[] => [
  ['commitment', target.commitment, 'commitment'],
  ['source', target.source, 'source'],
  ['organization', target.owner, 'owner'],
  ...('measure' in target ? ([['measure', target.measure, 'measure']] as const) : []),
  ...('baseline' in target
    ? ([['source', target.baseline?.source, 'baseline', 'source']] as const)
    : []),
  ...('reports' in target
    ? each(target.reports, (report, at) => [['source', report.source, 'reports', at, 'source']])
    : []),
  ...('override' in target
    ? ([['organization', target.override?.by, 'override', 'by']] as const)
    : []),
  ...('done' in target ? ([['source', target.done?.source, 'done', 'source']] as const) : []),
];

const targetsIn = (key: string, targets: readonly Target[]): Spec[] =>
  targets.flatMap((target, at) =>
    ofTarget(target).map(([space, id, ...path]): Spec => [space, id, key, at, ...path]),
  );

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

const observations = (draft: Draft): Reference[] =>
  draft.observations.flatMap((file) =>
    list(
      'observations',
      file.measure,
      [],
      [
        ['measure', file.measure, 'measure'],
        ...each(file.rows, (row, at) => [
          ['region', row.region, 'rows', at, 'region'],
          ['source', row.source, 'rows', at, 'source'],
        ]),
      ],
    ),
  );

const work = (draft: Draft): Reference[] => [
  ...draft.tasks.flatMap((task) =>
    list(
      'tasks',
      task.id,
      [],
      [
        ['organization', task.owner, 'owner'],
        ...each(task.related_indicators, (id, at) => [['indicator', id, 'related_indicators', at]]),
        ...targetsIn('targets', task.targets),
        ...each(task.milestones, (milestone, at) => [
          ['commitment', milestone.commitment, 'milestones', at, 'commitment'],
          ['source', milestone.done?.source, 'milestones', at, 'done', 'source'],
          ...each(milestone.progress, ({ source }, p): Spec[] => [
            ['source', source, 'milestones', at, 'progress', p, 'source'],
          ]),
        ]),
        ...each(task.facts, ({ source }, at) => [['source', source, 'facts', at, 'source']]),
      ],
    ),
  ),
  ...draft.programmes.flatMap((programme) =>
    list(
      'programmes',
      programme.id,
      [],
      [
        ['organization', programme.owner, 'owner'],
        ...each(programme.related_tasks, (id, at) => [['task', id, 'related_tasks', at]]),
        ...targetsIn('promised', programme.promised),
        ...each(programme.projects, (project, at) => [
          ['region', project.region, 'projects', at, 'region'],
          ['organization', project.owner, 'projects', at, 'owner'],
          ...each(project.stages, ({ source }, s): Spec[] => [
            ['source', source, 'projects', at, 'stages', s, 'source'],
          ]),
        ]),
        ...each(programme.facts, ({ source }, at) => [['source', source, 'facts', at, 'source']]),
      ],
    ),
  ),
];

const registers = (draft: Draft): Reference[] => [
  ...draft.benchmarks.flatMap((benchmark) =>
    list(
      'benchmarks',
      benchmark.id,
      [],
      [
        ['region', benchmark.region, 'region'],
        ['source', benchmark.stages.seek.source, 'stages', 'seek', 'source'],
        ['source', benchmark.stages.set.source, 'stages', 'set', 'source'],
        ['source', benchmark.stages.learn.source, 'stages', 'learn', 'source'],
        ['source', benchmark.stages.create.source, 'stages', 'create', 'source'],
        ...each(benchmark.measures, (id, at) => [['measure', id, 'measures', at]]),
        ...each(benchmark.practices, ({ source }, at) => [
          ['source', source, 'practices', at, 'source'],
        ]),
      ],
    ),
  ),
  ...draft.findings.flatMap((finding) =>
    list(
      'findings',
      finding.id,
      [],
      [
        ['measure', finding.measure, 'measure'],
        ['task', finding.task, 'task'],
        ['benchmark', finding.benchmark, 'benchmark'],
        ['organization', finding.owner, 'owner'],
        ['source', finding.source, 'source'],
      ],
    ),
  ),
  ...draft.exemplars.flatMap((exemplar) =>
    list(
      'exemplars',
      exemplar.id,
      [],
      [
        ['region', exemplar.region, 'region'],
        ['organization', exemplar.chosen_by, 'chosen_by'],
        ['source', exemplar.source, 'source'],
      ],
    ),
  ),
];

const guides = (draft: Draft): Reference[] =>
  draft.guides.flatMap((guide) =>
    list(
      'guides',
      guide.id,
      [],
      [
        ['organization', guide.authority, 'authority'],
        ...each(guide.legal_basis, ({ source }, at) => [
          ['source', source, 'legal_basis', at, 'source'],
        ]),
        [
          'source',
          'source' in guide.promised_limit ? guide.promised_limit.source : undefined,
          'promised_limit',
          'source',
        ],
        ...each(guide.related_guides, (id, at) => [['guide', id, 'related_guides', at]]),
        ...each(guide.commitments, (id, at) => [['commitment', id, 'commitments', at]]),
        ...each(guide.sources, (id, at) => [['source', id, 'sources', at]]),
      ],
    ),
  );

/** Every place in the data set that names another record. */
export const referencesIn = (draft: Draft): Reference[] =>
  [siteAndPlan, accounts, tables, indicators, observations, work, registers, guides].flatMap(
    (part) => part(draft),
  );
