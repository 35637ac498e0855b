import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chronicleOf } from '#src/domain/chronicle.ts';
import { buildSeriesIndex } from '#src/domain/series-index.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readPast } from '#src/load/past.ts';
import { embedPages } from '#src/view/embeds/embed-pages.ts';
import { sharesOf, snippetOf } from '#src/view/embeds/share.ts';
import { gitCopy } from '../load/git-copy.ts';
import { judgedData } from './valid-data.ts';

const siteUrl = 'https://data.example.gov.cn';

/** A site with a known past: a share corrected twice, a target withdrawn, a task that got another id. */
function makeSiteWithPast() {
  const copy = gitCopy();
  const at = (day: string, message: string): string => {
    copy.on(day);
    copy.commit(message);
    return copy.git('rev-parse', 'HEAD').slice(0, 10);
  };
  const first = copy.git('rev-parse', 'HEAD').slice(0, 10);
  copy.edit('data/observations/large-class-share.yaml', 'value: 4\n', 'value: 3.2\n');
  copy.edit('data/observations/large-classes.yaml', 'value: 40\n', 'value: 32\n');
  copy.edit('data/observations/large-classes.yaml', 'value: 25\n', 'value: 17\n');
  const corrected = at('2024-04-02', '更正占比');
  copy.edit('data/tasks/small-classes.yaml', /  - id: average[\s\S]*?(?=  - id: rules)/, '');
  at('2024-05-10', '撤下平均班额');
  const task = (id: string): string => join(copy.dataDir, 'tasks', `${id}.yaml`);
  renameSync(task('small-classes'), task('fewer-large-classes'));
  for (const file of [
    'tasks/fewer-large-classes',
    'plan',
    'findings/crowded-schools',
    'programmes/new-schools',
  ])
    copy.edit(`data/${file}.yaml`, /small-classes$/gm, 'fewer-large-classes');
  at('2024-07-01', '任务换编号');
  const { dataset } = readDataset(copy);
  const past = readPast(copy.dataDir, copy.contentDir, 'Asia/Shanghai');
  const [profile] = dataset?.site.threshold_profiles ?? [];
  if (dataset === undefined || profile === undefined || !past.available)
    throw new Error('the copy is not sound');
  const context = { asOf: '2024-08-01', profile, index: buildSeriesIndex(dataset) };
  const chronicle = chronicleOf(past.entries, dataset, context);
  const embeds = embedPages({ dataset, context, siteUrl, past: { chronicle, known: new Map() } });
  const find = (address: string) =>
    embeds.find(({ kind, id }) => `${kind}/${id}` === address) ?? undefined;
  return { dataset, embeds, find, first, corrected };
}

let made: ReturnType<typeof makeSiteWithPast> | undefined;
const siteWithPast = () => (made ??= makeSiteWithPast());

describe('what other sites can frame', () => {
  it('is every measure and every promise as it is now, and nothing else without a history', () => {
    const { dataset, context, all } = judgedData();
    const embeds = embedPages({ dataset, context, siteUrl, past: undefined });
    const measures = dataset.indicators.flatMap((one) =>
      one.kind === 'figures' ? one.measures : [],
    );
    expect(embeds).toHaveLength(measures.length + all.length);
    expect(embeds.every(({ frozen }) => frozen === undefined)).toBe(true);
    expect(embeds.find(({ id }) => id === 'large-class-share')).toMatchObject({
      kind: 'measures',
      title: '大班额占比',
      figure: { parts: { number: '4.00', after: '%' }, period: '2023年' },
      full: '/indicators/class-size/#large-class-share',
      stand: '截至2024年3月1日，随网站更新',
    });
    const promise = embeds.find(({ id }) => id === 'small-classes_large-class-share');
    expect(promise).toMatchObject({
      full: '/tasks/small-classes/#large-class-share',
      promise: '2024年12月31日前降到3.00%。',
    });
    expect(promise?.states).toHaveLength(1);
    expect(promise?.sentence).toContain('2023年为4.00%');
    expect(promise?.chart?.kind).toBe('bullet');
  });

  it('is frozen at each recorded version, with the value and the verdict as they stood', () => {
    const { find, embeds, first, corrected } = siteWithPast();
    const numberOf = (address: string) => find(address)?.figure?.parts.number;
    expect(numberOf('measures/large-class-share')).toBe('3.20');
    expect(numberOf(`measures/large-class-share_${first}`)).toBe('4.00');
    expect(numberOf(`measures/large-class-share_${corrected}`)).toBe('3.20');
    expect(find(`measures/large-class-share_${first}`)).toMatchObject({
      full: '/indicators/class-size/#large-class-share',
      frozen: { day: '2024-03-01', mark: first },
      sources: [{ id: 'bulletin-2023' }],
    });
    expect(find(`measures/large-class-share_${first}`)?.figure?.valueId).toBeUndefined();
    const promise = `tasks/fewer-large-classes_large-class-share`;
    expect(numberOf(`${promise}_${first}`)).toBe('4.00');
    expect(numberOf(`${promise}_${corrected}`)).toBe('3.20');
    expect(find(`${promise}_${corrected}`)?.frozen).toMatchObject({
      day: '2024-04-02',
      reason: '更正占比',
    });
    const versions = embeds.filter(({ id }) => id.startsWith('large-class-share_'));
    expect(versions).toHaveLength(2);
  });

  it('stays under the address that it had: withdrawn, or of a record with another id now', () => {
    const { find, first } = siteWithPast();
    const withdrawn = find('tasks/fewer-large-classes_average');
    expect(withdrawn?.sentence).toContain('已于2024年5月10日撤下');
    expect(withdrawn?.full).toBe('/values/tasks/fewer-large-classes/');
    expect(find(`tasks/fewer-large-classes_average_${first}`)?.promise).toContain('35.0至45.0人');
    const old = find('tasks/small-classes_large-class-share');
    expect(old?.full).toBe('/tasks/fewer-large-classes/#large-class-share');
    expect(find(`tasks/small-classes_large-class-share_${first}`)?.figure?.parts.number).toBe(
      '4.00',
    );
  });

  it('has addresses that no two share', () => {
    const addresses = siteWithPast().embeds.map(({ kind, id }) => `${kind}/${id}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the texts to copy', () => {
  it('list what a record has, live first and then its versions, the newest first', () => {
    const { dataset, embeds, first, corrected } = siteWithPast();
    const shares = sharesOf(dataset, embeds, siteUrl);
    const share = shares.find(({ id }) => id === 'class-size');
    const item = share?.items.find(({ id }) => id === 'large-class-share');
    expect(item?.snippet).toMatch(
      /^<iframe src="https:\/\/data\.example\.gov\.cn\/embed\/measures\/large-class-share\/" title="[^"]+：大班额占比" width="100%" height="\d+" loading="lazy"><\/iframe>$/,
    );
    expect(item?.versions.map(({ href }) => href)).toEqual([
      `/embed/measures/large-class-share_${corrected}/`,
      `/embed/measures/large-class-share_${first}/`,
    ]);
    expect(shares.map(({ kind, id }) => `${kind}/${id}`)).toContain('tasks/fewer-large-classes');
    expect(shares.map(({ id }) => id)).not.toContain('small-classes');
  });

  it('escape what would end an attribute', () => {
    const snippet = snippetOf('https://x.example/?a=1&b="', {
      title: '“甲"<乙',
      of: '',
      chart: undefined,
    });
    expect(snippet).toContain('src="https://x.example/?a=1&amp;b=&quot;"');
    expect(snippet).toContain('title="“甲&quot;&lt;乙"');
  });
});
