import { oncePer } from '#src/domain/once-per.ts';
import { noteRead, unnoted } from '#src/domain/reads.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Source } from '#src/schema/source.ts';
import { siteFrame, type SiteFrame } from './frame.ts';

/** A source as it is linked: title and tier. */
export type SourceLink = Pick<Source, 'id' | 'title' | 'tier'>;

/** Names of what records refer to by id. An id that is not known stands for itself. */
export interface Names {
  region: (id: string) => string;
  regionShort: (id: string) => string;
  organization: (id: string) => string;
  source: (id: string) => SourceLink;
  /** The day on which a source was published; nothing where that is not known. */
  published: (id: string) => string | undefined;
  indicator: (id: string) => string;
  measure: (id: string) => string;
  task: (id: string) => string;
  programme: (id: string) => string;
  guide: (id: string) => string;
}

const nameMap = (records: readonly { id: string; name: string }[]): ((id: string) => string) => {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** Notes each look-up by itself: a page depends on the names that it shows, not on all. */
const noted = <Found>(look: keyof Names, find: (id: string) => Found) => {
  return (id: string): Found => {
    noteRead(`names:${look}/${id}`);
    return find(id);
  };
};

const lookUps = (dataset: Dataset): Names => {
  const sources = new Map(dataset.sources.map(({ id, title, tier }) => [id, { id, title, tier }]));
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]));
  return {
    region: nameMap(dataset.regions),
    regionShort: nameMap(dataset.regions.map(({ id, short_name }) => ({ id, name: short_name }))),
    organization: nameMap(dataset.organizations),
    source: (id) => sources.get(id) ?? { id, title: id, tier: 'N' },
    published: (id) => published.get(id),
    indicator: nameMap(dataset.indicators),
    measure: nameMap(
      dataset.indicators.flatMap((one) => (one.kind === 'figures' ? one.measures : [])),
    ),
    task: nameMap(dataset.tasks),
    programme: nameMap(dataset.programmes),
    guide: nameMap(dataset.guides),
  };
};

/** Look-ups over a data set. */
export const namesOf = oncePer((dataset: Dataset): Names => {
  const names = unnoted(() => lookUps(dataset));
  return {
    region: noted('region', names.region),
    regionShort: noted('regionShort', names.regionShort),
    organization: noted('organization', names.organization),
    source: noted('source', names.source),
    published: noted('published', names.published),
    indicator: noted('indicator', names.indicator),
    measure: noted('measure', names.measure),
    task: noted('task', names.task),
    programme: noted('programme', names.programme),
    guide: noted('guide', names.guide),
  };
});

/** What the frame of a page shows of a data set. */
export const frameOf = (dataset: Dataset): SiteFrame =>
  siteFrame(
    dataset.site,
    namesOf(dataset).organization(dataset.site.sponsor),
    dataset.pages.map(({ id }) => id),
  );
