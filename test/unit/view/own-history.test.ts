import { expect, it } from 'vitest';
import type { ChangeEntry } from '#src/view/changes.ts';
import { ownHistory, type KnownHistory } from '#src/view/own-history.ts';
import { validDataset } from './valid-data.ts';

const words = { dataset: validDataset(), titles: new Map() };
const entry = (
  commit: string,
  subject: string,
  ...differences: ChangeEntry['differences']
): ChangeEntry => {
  const day = `2024-03-0${commit}`;
  return { commit, day, at: `${day}T04:00:00Z`, subject, body: '', differences };
};
const entries = [
  entry('3', '改县里的数', {
    kind: 'observations',
    id: 'classes',
    change: 'changed',
    fields: [
      { label: 'rows[yunxi 2022].value', before: 960, after: 980 },
      { label: 'rows[yunxi 2022].reason', before: undefined, after: '补计了教学点。' },
    ],
  }),
  entry('2', '改目标', {
    kind: 'programmes',
    id: 'new-schools',
    change: 'changed',
    fields: [{ label: 'promised[built].target.value', before: 8, after: 10 }],
  }),
  entry('1', '开始', { kind: 'indicators', id: 'class-size', change: 'added', fields: [] }),
];
const history: KnownHistory = { available: true, entries };

it('puts the changes of an indicator and of its measures together, corrections with their reason', () => {
  const records = [
    { kind: 'indicators', id: 'class-size' },
    { kind: 'observations', id: 'classes' },
  ] as const;
  const own = ownHistory(history, records, words);
  expect(own.latest.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    '改了“总班数”云溪 2022：value和云溪 2022：reason 改县里的数',
    '首次提交 开始',
  ]);
  expect(own.corrections).toMatchObject([
    { label: '“总班数”云溪 2022：value', before: '960', after: '980', reason: '补计了教学点。' },
  ]);
  expect(own.href).toBe('/changes/indicators/class-size/');
});

it('marks a changed promise of a programme as a correction, with the reason of the commit', () => {
  const own = ownHistory(history, [{ kind: 'programmes', id: 'new-schools' }], words);
  expect(own.corrections).toMatchObject([{ before: '8', after: '10', reason: '改目标' }]);
});

it('says why there is no history', () => {
  const none = ownHistory({ available: false, because: 'shallow' }, [], words);
  expect(none.missing).toContain('不完整');
  expect(none.latest).toEqual([]);
});
