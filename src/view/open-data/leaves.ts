/** A value of a record that holds no other. */
export interface Leaf {
  /** For example `measures[0].unit`. */
  path: string;
  value: string | number | boolean;
}

function collect(value: unknown, path: string, leaves: Leaf[]): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    leaves.push({ path, value });
  else if (Array.isArray(value)) {
    if (value.length === 0) leaves.push({ path, value: '[]' });
    else value.forEach((one, at) => collect(one, `${path}[${at}]`, leaves));
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    if (fields.length === 0) leaves.push({ path, value: '{}' });
    for (const [key, one] of fields) collect(one, path === '' ? key : `${path}.${key}`, leaves);
  }
}

/** Every single value of a record, in its order. What holds nothing gives `[]` or `{}` as text. */
export function leavesOf(record: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(record, '', leaves);
  return leaves;
}
