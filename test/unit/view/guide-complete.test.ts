import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import type { Guide } from '#src/schema/guide.ts';
import { clocksOf, countingRules } from '#src/view/guide-clock.ts';
import * as facts from '#src/view/guide-declared.ts';
import { limitBars } from '#src/view/guide-limit.ts';
import { byFirstTopic, byLetter, guideFacets } from '#src/view/guide-list.ts';
import { basisNames, materialItems } from '#src/view/guide-page.ts';
import { cardFacts, sheetFacts } from '#src/view/guide-sheet.ts';
import { shortFacts } from '#src/view/guide-short.ts';
import { governmentService } from '#src/view/guide-structured.ts';
import { jsonText } from '#src/view/json-text.ts';
import { namesOf } from '#src/view/names.ts';

const root = join(import.meta.dirname, '../../..');

/** Every line of facts that the page of a guide shows in the place of a field. */
const allFacts = (guide: Guide): readonly facts.Fact[] => [
  ...facts.channelFacts(guide),
  facts.inquiryFact(guide),
  facts.complaintFact(guide),
  facts.feeFact(guide),
  facts.paymentFact(guide),
  ...facts.resultFacts(guide),
  ...facts.registerFacts(guide),
  ...(guide.special_procedures.length === 0 ? [facts.uncountedFact(guide)] : []),
  ...((guide.remedies ?? []).length === 0 ? [facts.remedyFact(guide)] : []),
  ...(guide.faq.length === 0 ? [facts.faqFact(guide)] : []),
];

describe.each([
  ['the real data', {}],
  ['the demo data', { DATA_DIR: 'test/fixtures/demo' }],
])('the guides of %s', async (_name, env) => {
  const { dataset } = await readDataset(readSettings(env, root));
  if (dataset === undefined) throw new Error('the data set was not read');
  const { guides } = dataset;
  const names = namesOf(dataset);

  it('are 28', () => {
    expect(guides).toHaveLength(28);
  });

  it('show every required field, or that there is none or that it is not public, with the reason', () => {
    const gaps = guides.flatMap((guide) =>
      allFacts(guide)
        .filter(
          ({ state, texts, reason }) =>
            texts.length === 0 ||
            texts.some((text) => text === '') ||
            (state !== 'known' && (reason === undefined || reason.startsWith('没有填写'))),
        )
        .map(({ term }) => `${guide.id} ${term}`),
    );
    expect(gaps).toEqual([]);
  });

  it('have conditions, steps, a legal basis, results and materials or a word about them', () => {
    for (const guide of guides) {
      expect(guide.eligibility.length, guide.id).toBeGreaterThan(0);
      expect(guide.steps.length, guide.id).toBeGreaterThan(0);
      expect(guide.legal_basis.length, guide.id).toBeGreaterThan(0);
      expect(guide.results.length, guide.id).toBeGreaterThan(0);
      expect(guide.materials.length > 0 || guide.materials_note !== undefined, guide.id).toBe(true);
    }
  });

  it('answer first, on the sheet and on the card', () => {
    for (const guide of guides) {
      const lines = [
        ...shortFacts(guide, names),
        ...sheetFacts(guide, names),
        ...cardFacts(guide, '热线'),
      ];
      expect(
        lines.every(({ texts }) => texts.length > 0 && texts.every(Boolean)),
        guide.id,
      ).toBe(true);
    }
  });

  it('cite only what stands in their legal basis', () => {
    for (const guide of guides) {
      const known = new Set(guide.legal_basis.map(({ id }) => `#basis-${id}`));
      const cited = materialItems(guide, basisNames(guide, names)).flatMap(({ citation }) =>
        citation === undefined ? [] : [citation.href],
      );
      expect(
        cited.filter((href) => !known.has(href)),
        guide.id,
      ).toEqual([]);
    }
  });

  it('have one key for each material, so that ticks do not mix', () => {
    for (const guide of guides) {
      const keys = materialItems(guide, basisNames(guide, names)).map(({ key }) => key);
      expect(new Set(keys).size, guide.id).toBe(keys.length);
    }
  });

  it('draw each limit within the drawing, or say why there is none', () => {
    for (const guide of guides) {
      for (const bar of limitBars(guide)) {
        expect(bar.stages.length > 0, guide.id).toBe(bar.missing === undefined);
        for (const { x, width } of bar.stages) {
          expect(width).toBeGreaterThan(0);
          expect(x + width).toBeLessThanOrEqual(100.05);
        }
      }
    }
  });

  it('can be counted when there is a number, and say how by hand', () => {
    for (const guide of guides) {
      const clocks = clocksOf(guide);
      const numbered = [guide.statutory_limit, guide.promised_limit].some(
        ({ kind }) => kind === 'single' || kind === 'chain',
      );
      expect(clocks.length > 0, guide.id).toBe(numbered);
      if (numbered) expect(countingRules(clocks).length, guide.id).toBeGreaterThan(1);
    }
  });

  it('stand once in the list by topic and once from A to Z', () => {
    const ids = guides.map(({ id }) => id).toSorted();
    const listed = byFirstTopic(guides).flatMap(({ items }) => items.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(ids);
    const letters = byLetter(guides);
    expect(letters.flatMap(({ items }) => items)).toHaveLength(guides.length);
    expect(letters.map(({ letter }) => letter)).toEqual(
      letters.map(({ letter }) => letter).toSorted(),
    );
    for (const { options } of guideFacets(guides)) expect(options.length).toBeGreaterThan(0);
  });

  it('become data for machines that cannot end their block', () => {
    for (const guide of guides) {
      const text = jsonText(
        governmentService(
          { ...guide, summary: '</script><b>' },
          names,
          '某市',
          'https://example.org/',
        ),
      );
      expect(text).not.toContain('<');
      const parsed: unknown = JSON.parse(text);
      expect(parsed).toMatchObject({ '@type': 'GovernmentService', name: guide.name });
    }
  });
});
