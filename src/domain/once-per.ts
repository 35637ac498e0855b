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

/** So many answers are kept at once: a data set names the same few periods again and again. */
const mostKept = 10_000;

/**
 * The same for a function of nothing but a text, which has no life of its own: only so many answers are
 * remembered.
 */
export function oncePerText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { value: Value }>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known.value;
    const value = make(text);
    if (made.size >= mostKept) made.clear();
    made.set(text, { value });
    return value;
  };
}

const isObject = (key: unknown): key is object => typeof key === 'object' && key !== null;

/**
 * The same for a function of several things: objects are told apart by identity and remembered as long
 * as they live, everything else by its value. The first must be an object.
 */
export function oncePerEach<Keys extends readonly [object, ...unknown[]], Value>(
  make: (...keys: Keys) => Value,
): (...keys: Keys) => Value {
  interface Branch {
    objects?: WeakMap<object, Branch>;
    values?: Map<unknown, Branch>;
    made?: { value: Value; reads: Reads };
  }
  const root: Branch = {};
  return (...keys) => {
    let at = root;
    for (const key of keys) {
      const known = isObject(key) ? at.objects?.get(key) : at.values?.get(key);
      const next: Branch = known ?? {};
      if (known === undefined) {
        if (isObject(key)) (at.objects ??= new WeakMap()).set(key, next);
        else (at.values ??= new Map()).set(key, next);
      }
      at = next;
    }
    const made = (at.made ??= readsOf(() => make(...keys)));
    noteShared(made.reads);
    return made.value;
  };
}
