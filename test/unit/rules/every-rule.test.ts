import { describe, expect, it } from 'vitest';
import { everyRule } from '#src/load/explain.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readEarlier } from '#src/load/earlier.ts';
import type { Problem } from '#src/load/problem.ts';
import { damaged, replaced } from '../load/damage.ts';
import { gitCopy } from '../load/git-copy.ts';
import { make } from './every-rule/example.ts';
import type { Edit } from './every-rule/example.ts';
import { figureExamples } from './every-rule/figures.ts';
import { fileExamples } from './every-rule/files.ts';
import { formExamples } from './every-rule/form.ts';
import { guideExamples } from './every-rule/guides.ts';
import { historyExamples } from './every-rule/history.ts';
import type { HistoryExample } from './every-rule/history.ts';
import { workExamples } from './every-rule/work.ts';

const examples = {
  ...fileExamples,
  ...formExamples,
  ...figureExamples,
  ...guideExamples,
  ...workExamples,
};

/** What a report begins with: place, rule, first sentence, what to do. */
const pinned = ({ severity, file, line, column, rule, message, hint }: Problem): string =>
  `${file}:${line}:${column} ${severity} ${rule}\n${message}\n${hint}`;

const said = (edit: Edit): Problem[] =>
  typeof edit === 'function' ? damaged(edit) : replaced(...edit);

/** What is said of an edit that was committed after the first version. */
const saidOfChange = ({ before }: HistoryExample, edit: Edit, committed: boolean): Problem[] => {
  const copy = gitCopy();
  before?.(copy.folder);
  if (before !== undefined) copy.commit();
  make(edit, copy.folder);
  if (committed) copy.commit();
  const { dataDir, contentDir } = copy;
  const earlier = readEarlier({ dataDir, contentDir, ...(committed && { base: 'HEAD~1' }) });
  const { problems } = readDataset({ dataDir, contentDir, earlier });
  return problems.map((problem) => ({
    ...problem,
    file: problem.file.slice(problem.file.indexOf('data')),
  }));
};

it('every rule has a bad and a good example, and every example has a rule', () => {
  const codes = [...Object.keys(examples), ...Object.keys(historyExamples)];
  expect([...codes].sort()).toEqual(everyRule.map(({ code }) => code).sort());
});

describe.each(Object.entries(examples))('%s', (code, { bad, good }) => {
  it('is said once of the bad example', () => {
    const problems = said(bad);
    expect(problems.map(({ rule }) => rule)).toEqual([code]);
    expect(problems.map(pinned).join('\n')).toMatchSnapshot();
    const warns = problems.some(({ severity }) => severity === 'warning');
    const { answer } = everyRule.find((rule) => rule.code === code) ?? {};
    expect(!warns || answer !== undefined, 'a warning says how it is answered').toBe(true);
  });
  it('is silent on the good example', () => {
    expect(said(good).map(pinned)).toEqual([]);
  });
});

describe.each(Object.entries(historyExamples))('%s', (code, example) => {
  const committed = code !== 'date-not-updated';
  it('is said once of the bad example', () => {
    const problems = saidOfChange(example, example.bad, committed);
    expect(problems.map(({ rule }) => rule)).toEqual([code]);
    expect(problems.map(pinned).join('\n')).toMatchSnapshot();
  });
  it('is silent on the good example', () => {
    expect(saidOfChange(example, example.good, committed).map(pinned)).toEqual([]);
  });
});
