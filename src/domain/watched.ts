import type { Dataset } from '#src/schema/dataset.ts';
import { noteField, noteRead } from './reads.ts';
import type { SeriesIndex } from './series-index.ts';

/** The field that names a record among its kind; nothing for a kind that is one record. */
const namingField = (record: object): string | undefined =>
  ['id', 'measure', 'year'].find((field) => field in record);

const nameOf = (record: object): string => {
  const field = namingField(record);
  return field === undefined ? '' : String(Reflect.get(record, field));
};

/** A record that notes which of its fields are read. Its name needs no note: another name is another record. */
function watchedRecord<Value extends object>(record: Value, address: string): Value {
  const naming = namingField(record);
  const note = (field: string): void => {
    if (field !== naming) noteField(address, field);
  };
  return new Proxy(record, {
    get: (target, field) => {
      if (typeof field === 'string') note(field);
      return Reflect.get(target, field);
    },
    has: (target, field) => {
      if (typeof field === 'string') note(field);
      return Reflect.has(target, field);
    },
    ownKeys: (target) => {
      note('*');
      return Reflect.ownKeys(target);
    },
  });
}

const isList = (value: unknown): value is readonly object[] => Array.isArray(value);

/** A data set that notes what is read of it: lists, and fields of records. */
export function watchedDataset(dataset: Dataset): Dataset {
  const watched: Dataset = { ...dataset };
  for (const [kind, records] of Object.entries(dataset)) {
    const seen = isList(records)
      ? records.map((record) => watchedRecord(record, `data:${kind}/${nameOf(record)}`))
      : watchedRecord(records, `data:${kind}/`);
    Object.defineProperty(watched, kind, {
      enumerable: true,
      get: () => {
        if (isList(records)) noteRead(`data:${kind}#`);
        return seen;
      },
    });
  }
  return watched;
}

/** Answers the questions that a watched data set notes, and those without a field with the whole record. */
export function datasetAnswers(dataset: Dataset): (question: string) => unknown {
  const lists = new Map<string, readonly object[]>(
    Object.entries(dataset).map(([kind, records]) => [kind, isList(records) ? records : [records]]),
  );
  const records = new Map(
    [...lists].flatMap(([kind, list]) =>
      list.map((record): [string, object] => [`${kind}/${nameOf(record)}`, record]),
    ),
  );
  return (question) => {
    if (question.endsWith('#')) return lists.get(question.slice(0, -1))?.map(nameOf);
    const dot = question.lastIndexOf('.');
    const record = records.get(question.slice(0, dot));
    const field = question.slice(dot + 1);
    if (record === undefined || field === '') return record;
    // The fields in their order, and which there are: whoever lists them reads each of them too.
    return field === '*' ? Object.keys(record) : Reflect.get(record, field);
  };
}

/** A map that notes which of its keys are looked up, or that it was read as a whole. */
class WatchedMap<Value> extends Map<string, Value> {
  readonly #name: string;

  constructor(name: string, map: ReadonlyMap<string, Value>) {
    super();
    this.#name = name;
    for (const [key, value] of map) this.set(key, value);
  }

  override get(key: string): Value | undefined {
    noteRead(`${this.#name}/${key}`);
    return super.get(key);
  }

  override has(key: string): boolean {
    noteRead(`${this.#name}/${key}`);
    return super.has(key);
  }

  override get size(): number {
    noteRead(this.#name);
    return super.size;
  }

  override keys(): MapIterator<string> {
    noteRead(this.#name);
    return super.keys();
  }

  override values(): MapIterator<Value> {
    noteRead(this.#name);
    return super.values();
  }

  override entries(): MapIterator<[string, Value]> {
    noteRead(this.#name);
    return super.entries();
  }

  override forEach(call: (value: Value, key: string, map: Map<string, Value>) => void): void {
    noteRead(this.#name);
    super.forEach(call);
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

const indexParts = ['measures', 'regions', 'readings'] as const;

/** An index that notes what is looked up in it. */
export const watchedIndex = (index: SeriesIndex): SeriesIndex => ({
  get homeRegion() {
    noteRead('index:home');
    return index.homeRegion;
  },
  measures: new WatchedMap('index:measures', index.measures),
  regions: new WatchedMap('index:regions', index.regions),
  readings: new WatchedMap('index:readings', index.readings),
});

/** Answers the questions that a watched index notes. */
export const indexAnswers =
  (index: SeriesIndex) =>
  (question: string): unknown => {
    if (question === 'home') return index.homeRegion;
    const [part = '', ...key] = question.split('/');
    const name = indexParts.find((one) => one === part);
    if (name === undefined) return undefined;
    return key.length === 0 ? index[name] : index[name].get(key.join('/'));
  };
