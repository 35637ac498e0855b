/**
 * A function of something that does not change, such as a data set, worked out once for each and
 * remembered as long as that lives.
 * @example const names = oncePer((dataset: Dataset) => new Map(…))
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
