import { expect, it } from 'vitest';
import { dictionaryOf } from '#src/load/dictionary.ts';
import { kindNames } from '#src/schema/kinds.ts';

it('names every field of every kind in Chinese', () => {
  const unnamed = kindNames.flatMap((kind) =>
    dictionaryOf(kind)
      .filter(({ title }) => !/\p{Script=Han}/u.test(title))
      .map(({ path }) => `${kind} ${path}`),
  );
  expect(unnamed).toEqual([]);
});
