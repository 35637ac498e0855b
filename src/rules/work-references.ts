import { each, list, targetsIn } from './reference.ts';
import type { Reference, Spec } from './reference.ts';
import type { Draft } from './rule.ts';

/** References of tasks and programmes. */
export const workReferences = (draft: Draft): Reference[] => [
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

/** References of benchmarks, findings and exemplars. */
export const registerReferences = (draft: Draft): Reference[] => [
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

/** References of guides. */
export const guideReferences = (draft: Draft): Reference[] =>
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
