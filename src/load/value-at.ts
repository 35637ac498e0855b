import { isRecord } from './field.ts';
import type { Path } from './problem.ts';

/** The value at a path of plain data. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      Array.isArray(value)
        ? value[Number(part)]
        : isRecord(value) && Object.hasOwn(value, String(part))
          ? value[String(part)]
          : undefined,
    data,
  );
