import { createHash } from 'node:crypto';
import { chronicleOf, type Chronicle } from '#src/domain/chronicle.ts';
import { judgeAll, type Judged } from '#src/domain/judged.ts';
import { noteRead } from '#src/domain/reads.ts';
import { buildSeriesIndex, type SeriesIndex } from '#src/domain/series-index.ts';
import { datasetAnswers, indexAnswers, watchedDataset, watchedIndex } from '#src/domain/watched.ts';
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

/** The data as it is, and as it is handed out, noting what is read of it. */
interface Loaded {
  plain: SiteData;
  watched: SiteData;
}

/** Everything that pages start from, noting which of it they use. */
function watchedData(plain: SiteData): SiteData {
  const [dataset, index] = [watchedDataset(plain.dataset), watchedIndex(plain.index)];
  const noted = <Name extends 'asOf' | 'profile' | 'judged'>(name: Name): SiteData[Name] => {
    noteRead(`site:${name}`);
    return plain[name];
  };
  return {
    dataset,
    index,
    settings: plain.settings,
    get asOf() {
      return noted('asOf');
    },
    get profile() {
      return noted('profile');
    },
    get judged() {
      return noted('judged');
    },
  };
}

async function load(): Promise<Loaded> {
  const settings = readSettings(process.env, process.cwd());
  const { dataset, asOf } = checkedData(process.env, settings);
  const profile = dataset.site.threshold_profiles.find(
    ({ id }) => id === dataset.site.threshold_profile,
  );
  if (profile === undefined) throw new Error('threshold profile is missing after the check');
  const index = buildSeriesIndex(dataset);
  const judged = judgeAll(dataset, { index, asOf, profile });
  const plain = { dataset, index, asOf, profile, judged, settings };
  return { plain, watched: watchedData(plain) };
}

let loaded: Promise<Loaded> | undefined;
const loadOnce = (): Promise<Loaded> => (loaded ??= load());

/** The site's data, read and checked once in a build. Rejects with every problem when it is not sound. */
export const siteData = async (): Promise<SiteData> => (await loadOnce()).watched;

/** The prose of a guide or page, MDX without its front matter. */
export async function siteBody(kind: 'guides' | 'pages', id: string): Promise<string> {
  noteRead(`body:${kind}/${id}`);
  return bodyOf((await loadOnce()).plain.settings.contentDir, kind, id);
}

let history: Promise<History> | undefined;

/** What git knows about changes of the data and the guides. */
export const siteHistory = (): Promise<History> =>
  (history ??= loadOnce().then(({ plain: { dataset, settings } }) =>
    watchedHistory(
      readHistory(
        settings.dataDir,
        settings.contentDir,
        dataset.site.time_zone,
        memoryOf(historyFolder(process.cwd())),
      ),
    ),
  ));

/**
 * A history that notes when all of it is read, `ownEntries` reads that of some records only, and when it is
 * asked whether there is one.
 */
const watchedHistory = (known: History): History =>
  known.available
    ? {
        get available() {
          noteRead('site:git');
          return known.available;
        },
        get entries() {
          noteRead('site:history');
          return known.entries;
        },
      }
    : {
        get available() {
          noteRead('site:git');
          return known.available;
        },
        because: known.because,
      };

export interface SitePast {
  chronicle: Chronicle;
  /** Commits that the pages of changes hold, and their days. */
  known: ReadonlyMap<string, string>;
}

async function loadPast(): Promise<SitePast | undefined> {
  const { dataset, index, asOf, profile, settings } = (await loadOnce()).plain;
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
export function sitePast(): Promise<SitePast | undefined> {
  noteRead('site:past');
  return (past ??= loadPast());
}

/** Answers the questions that pages asked here, to be compared with the answers of another build. */
export async function siteAnswers(): Promise<(question: string) => unknown> {
  const { plain } = await loadOnce();
  const [git, before] = [await siteHistory(), await sitePast()];
  const site: Readonly<Record<string, () => unknown>> = {
    asOf: () => plain.asOf,
    profile: () => plain.profile,
    judged: () => plain.judged,
    git: () => (git.available ? '' : git.because),
    history: () => git,
    past: () => before,
  };
  const [ofData, ofIndex] = [datasetAnswers(plain.dataset), indexAnswers(plain.index)];
  return (question) => {
    const [room = '', asked = ''] = question.split(/:(.*)/s);
    if (room === 'data') return ofData(asked);
    if (room === 'index') return ofIndex(asked);
    if (room === 'site') return site[asked]?.();
    const [kind, id = ''] = asked.split('/');
    return room === 'body' && (kind === 'guides' || kind === 'pages')
      ? bodyOf(plain.settings.contentDir, kind, id)
      : undefined;
  };
}

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
