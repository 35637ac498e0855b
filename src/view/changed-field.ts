import type { KindName } from '#src/schema/kinds.ts';
import { numberText } from './text.ts';

/** Titles of fields by kind, then by path with `[]` for lists. */
export type FieldTitles = ReadonlyMap<KindName, ReadonlyMap<string, string>>;

/** One field of a record that is not what it was, in words. */
export interface ChangedField {
  /** For example `望舒 2023：数值`. */
  label: string;
  /** Absent when there was nothing before. */
  before: string | undefined;
  /** Absent when there is nothing any more. */
  after: string | undefined;
  /** A published value that became another one. */
  correction: boolean;
  /** Why, where the data itself says it beside the value. */
  reason: string | undefined;
}

/** A field as `load/history.ts` tells it. */
interface DifferentField {
  label: string;
  before: unknown;
  after: unknown;
}

/** Longer texts are cut: the whole is in the record. */
const maxText = 60;

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const cut = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > maxText ? `${signs.slice(0, maxText).join('')}……` : signs.join('');
};

/** A value as a reader can take it in; `titleOf` names the keys of a group of fields. */
function valueText(value: unknown, titleOf: (key: string) => string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return cut(value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? '（空）'
      : cut(value.map((one) => valueText(one, titleOf) ?? '').join('、'));
  }
  if (!isItem(value)) return undefined;
  const parts = Object.entries(value).map(
    ([key, one]) => `${titleOf(key)} ${valueText(one, titleOf) ?? ''}`,
  );
  return cut(parts.join('，'));
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const listText = (items: readonly string[], verb: string): string | undefined =>
  items.length === 0 ? undefined : cut(`${verb} ${items.join('、')}`);

interface Step {
  key: string;
  item: string | undefined;
}

/** The steps of a label such as `rows[henan 2023].value`. */
const stepsOf = (label: string): readonly Step[] =>
  [...label.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, key = '', item]) => ({ key, item }));

const promise = String.raw`(targets|promised|figures)\[[^\]]*\]`;
/** Values that were published as figures: what an observation, a report or a target states. */
const figure = new RegExp(
  String.raw`^(rows\[[^\]]*\]\.(value|formula)|${promise}((\.reports\[[^\]]*\]|\.baseline|\.target)?\.value|\.target\.(min|max)|\.target_max))$`,
);

/** What stood there and what stands there now; of two lists only what left and what came. */
function sidesOf(
  before: unknown,
  after: unknown,
  titleOf: (key: string) => string,
): { before: string | undefined; after: string | undefined } {
  if (isTexts(before) && isTexts(after)) {
    const gone = before.filter((one) => !after.includes(one));
    const come = after.filter((one) => !before.includes(one));
    if (gone.length + come.length > 0) {
      return { before: listText(gone, '去掉'), after: listText(come, '加上') };
    }
  }
  return { before: valueText(before, titleOf), after: valueText(after, titleOf) };
}

const textAt = (fields: readonly DifferentField[], label: string): string | undefined => {
  const found = fields.find((field) => field.label === label)?.after;
  return typeof found === 'string' ? cut(found) : undefined;
};

/** A changed field in words; `beside` are all fields of the record that changed with it. */
export function changedField(
  kind: KindName,
  { label, before, after }: DifferentField,
  titles: FieldTitles,
  itemNames: ReadonlyMap<string, string>,
  beside: readonly DifferentField[] = [],
): ChangedField {
  if (label === 'body') {
    const after = '有改动';
    return { label: '正文', before: undefined, after, correction: false, reason: undefined };
  }
  const own = titles.get(kind);
  const steps = stepsOf(label);
  const pathTo = (parts: readonly Step[]): string =>
    parts.map(({ key, item }) => (item === undefined ? key : `${key}[]`)).join('.');
  const last = steps.at(-1)?.key ?? label;
  const title = own?.get([...steps.slice(0, -1).map((step) => pathTo([step])), last].join('.'));
  const items = steps.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const named = items.map((item) =>
    item
      .split(' ')
      .map((word) => itemNames.get(word) ?? word)
      .join(' '),
  );
  const correction = figure.test(label) && before !== undefined && after !== undefined;
  return {
    label: [...named, title || last].join('：'),
    ...sidesOf(before, after, (key) => own?.get(`${pathTo(steps)}.${key}`) || key),
    correction,
    reason: correction ? textAt(beside, label.replace(/[^.]+$/, 'reason')) : undefined,
  };
}
