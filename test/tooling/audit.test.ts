import { describe, expect, it } from 'vitest';
import {
  categories,
  leastScores,
  reportName,
  shortfalls,
  summarize,
} from '../../scripts/audit/lighthouse.ts';
import { byKind, fullestOfEachKind, onePageOfEachKind } from '../../scripts/audit/page-kinds.ts';

const result = {
  categories: {
    performance: {
      score: 0.986,
      auditRefs: [
        { id: 'speed-index', weight: 10 },
        { id: 'first-paint', weight: 10 },
        { id: 'diagnostic', weight: 0 },
      ],
    },
    accessibility: { score: 1, auditRefs: [] },
    'best-practices': { score: null, auditRefs: [] },
    seo: { score: 0.5, auditRefs: [{ id: 'is-crawlable', weight: 4 }] },
  },
  audits: {
    'speed-index': { score: 0.8, title: 'Speed Index', displayValue: '3.7 s' },
    'first-paint': { score: 1, title: 'First paint' },
    diagnostic: { score: 0, title: 'Diagnostic' },
    'is-crawlable': { score: 0, title: 'Page is blocked from indexing' },
  },
};

describe('a report of Lighthouse', () => {
  const audit = summarize('guides/x/', result);

  it('is cut down to scores and the audits that cost points', () => {
    expect(audit.scores).toEqual({ performance: 99, accessibility: 100, seo: 50 });
    expect(audit.failed).toEqual([
      'speed-index: 3.7 s',
      'is-crawlable: Page is blocked from indexing',
    ]);
  });

  it('falls short where a score is below its least or was not measured', () => {
    expect(leastScores.performance).toBe(99);
    expect(shortfalls(audit, categories)).toEqual(['best-practices', 'seo']);
    expect(shortfalls(audit, ['performance', 'accessibility'])).toEqual([]);
  });

  it('is written under the address of its page', () => {
    expect(['', 'guides/x/', '404.html'].map(reportName)).toEqual([
      'index',
      'guides_x',
      '404.html',
    ]);
  });
});

it('takes one page of each kind', () => {
  const paths = ['', 'guides/', 'guides/a/', 'guides/b/', 'guides/a/print/', 'guides/b/print/'];
  const pages = paths.map((path) => ({ path, html: '' }));
  expect(byKind(pages)).toHaveLength(4);
  expect(onePageOfEachKind(pages).map(({ path }) => path)).toEqual([
    '',
    'guides/',
    'guides/b/',
    'guides/b/print/',
  ]);
});

it('takes the longest page of each kind', () => {
  const pages = [
    { path: 'guides/a/', html: 'short' },
    { path: 'guides/b/', html: 'the longest' },
    { path: 'guides/c/', html: 'longer' },
    { path: 'tasks/a/', html: '' },
  ];
  expect(fullestOfEachKind(pages).map(({ path }) => path)).toEqual(['guides/b/', 'tasks/a/']);
});
