/** A value of a record that holds no other. */
export interface Leaf {
  /** For example `measures[0].unit`. */
  path: string;
  value: string | number | boolean;
}

/** Every single value of a record, in its order. What holds nothing gives `[]` or `{}` as text. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ path, value }];
  if (Array.isArray(value))
    return value.length === 0
      ? [{ path, value: '[]' }]
      : value.flatMap((one, at) => leavesOf(one, `${path}[${at}]`));
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    return fields.length === 0
      ? [{ path, value: '{}' }]
      : fields.flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`));
  }
  return [];
}
