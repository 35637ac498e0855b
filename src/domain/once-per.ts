import { noteShared, readsOf, type Reads } from './reads.ts';

/**
 * A function of something that does not change, such as a data set, worked out once for each and
 * remembered as long as that lives.
 * @example const names = oncePer((dataset: Dataset) => new Map(…))
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value; reads: Reads }>();
  return (key) => {
    const known = made.get(key) ?? readsOf(() => make(key));
    made.set(key, known);
    noteShared(known.reads);
    return known.value;
  };
}
