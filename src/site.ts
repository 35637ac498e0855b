import { createHash } from 'node:crypto';
import { chronicleOf, type Chronicle } from '#src/domain/chronicle.ts';
import { judgeAll, type Judged } from '#src/domain/judged.ts';
import { buildSeriesIndex, type SeriesIndex } from '#src/domain/series-index.ts';
import { bodyOf } from '#src/load/body.ts';
import { checkedData } from '#src/load/checked.ts';
import { dictionaryOf, type DictionaryField } from '#src/load/dictionary.ts';
import { answerText, ruleGroups, type RuleGroup } from '#src/load/explain.ts';
import { recordSchema } from '#src/load/json-schemas.ts';
import { memoryOf } from '#src/load/history-memory.ts';
import { historyFolder, readHistory, type History } from '#src/load/history.ts';
import { readPast } from '#src/load/past.ts';
import { engineDigest, pastMemoryOf } from '#src/load/past-memory.ts';
import { readSettings, type Settings } from '#src/load/settings.ts';
import { kindNames, type KindName } from '#src/schema/kinds.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { ThresholdProfile } from '#src/schema/site.ts';

/** What every page starts from: the checked data, and the day by which it is judged. */
export interface SiteData {
  dataset: Dataset;
  index: SeriesIndex;
  /** YYYY-MM-DD; see `load/as-of.ts`. */
  asOf: string;
  /** The threshold profile that `data/site.yaml` chooses. */
  profile: ThresholdProfile;
  /** Every promise with its verdict as of that day. */
  judged: readonly Judged[];
  settings: Settings;
}

async function load(): Promise<SiteData> {
  const settings = readSettings(process.env, process.cwd());
  const { dataset, asOf } = checkedData(process.env, settings);
  const profile = dataset.site.threshold_profiles.find(
    ({ id }) => id === dataset.site.threshold_profile,
  );
  if (profile === undefined) throw new Error('threshold profile is missing after the check');
  const index = buildSeriesIndex(dataset);
  const judged = judgeAll(dataset, { index, asOf, profile });
  return { dataset, index, asOf, profile, judged, settings };
}

let loaded: Promise<SiteData> | undefined;

/** The site's data, read and checked once in a build. Rejects with every problem when it is not sound. */
export const siteData = (): Promise<SiteData> => (loaded ??= load());

/** The prose of a guide or page, MDX without its front matter. */
export const siteBody = async (kind: 'guides' | 'pages', id: string): Promise<string> =>
  bodyOf((await siteData()).settings.contentDir, kind, id);

let history: Promise<History> | undefined;

/** What git knows about changes of the data and the guides. */
export const siteHistory = (): Promise<History> =>
  (history ??= siteData().then(({ dataset, settings }) =>
    readHistory(
      settings.dataDir,
      settings.contentDir,
      dataset.site.time_zone,
      memoryOf(historyFolder(process.cwd())),
    ),
  ));

export interface SitePast {
  chronicle: Chronicle;
  /** Commits that the pages of changes hold, and their days. */
  known: ReadonlyMap<string, string>;
}

async function loadPast(): Promise<SitePast | undefined> {
  const { dataset, index, asOf, profile, settings } = await siteData();
  const root = process.cwd();
  const past = readPast(
    settings.dataDir,
    settings.contentDir,
    dataset.site.time_zone,
    pastMemoryOf(historyFolder(root), engineDigest(root)),
  );
  const changes = await siteHistory();
  if (!past.available || !changes.available) return undefined;
  return {
    chronicle: chronicleOf(past.entries, dataset, { index, asOf, profile }),
    known: new Map(changes.entries.map(({ commit, day }) => [commit, day])),
  };
}

let past: Promise<SitePast | undefined> | undefined;

/** What stood on the site after each commit; nothing without a whole history. */
export const sitePast = (): Promise<SitePast | undefined> => (past ??= loadPast());

/** Every kind of record with the fields that its schema describes. */
export const dataDictionary = (): readonly {
  kind: KindName;
  fields: readonly DictionaryField[];
}[] => kindNames.map((kind) => ({ kind, fields: dictionaryOf(kind) }));

/** Every rule of the data checker with why it exists and examples. */
export const checkerRules = (): readonly RuleGroup[] => ruleGroups;
/** How the warnings of a rule are answered; nothing for rules that give errors only. */
export const checkerAnswer = answerText;
/** JSON Schema of a record of a kind, as the data set holds it. */
export const recordSchemaOf = (kind: KindName): object => recordSchema(kind);

let titles: ReadonlyMap<KindName, ReadonlyMap<string, string>> | undefined;

/** Titles of fields by kind and path. */
export const fieldTitles = (): ReadonlyMap<KindName, ReadonlyMap<string, string>> =>
  (titles ??= new Map(
    dataDictionary().map(({ kind, fields }) => [
      kind,
      new Map(fields.map(({ path, title }) => [path, title])),
    ]),
  ));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface SiteChanges {
  dataset: Dataset;
  history: History;
  titles: ReturnType<typeof fieldTitles>;
  asOf: string;
  siteUrl: string;
  sha256: (text: string) => string;
}

/** What git knows about changes, with what is needed to tell of it outside of the site's own pages. */
export const siteChanges = async (): Promise<SiteChanges> => {
  const { dataset, asOf, settings } = await siteData();
  return {
    dataset,
    asOf,
    history: await siteHistory(),
    titles: fieldTitles(),
    siteUrl: settings.siteUrl,
    sha256,
  };
};

export interface OpenData {
  dataset: Dataset;
  index: SeriesIndex;
  judge: Pick<SiteData, 'index' | 'asOf' | 'profile'>;
  titles: ReturnType<typeof fieldTitles>;
  siteUrl: string;
  measured: (text: string) => { bytes: number; sha256: string };
}

/** What the descriptions of the data as a whole are made of. */
export const openData = async (): Promise<OpenData> => {
  const { dataset, index, asOf, profile, settings } = await siteData();
  return {
    dataset,
    index,
    judge: { index, asOf, profile },
    titles: fieldTitles(),
    siteUrl: settings.siteUrl,
    measured: (text) => ({
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
    }),
  };
};
