import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { damaged } from '../load/damage.ts';
import { guide, make, plan, programme, source, task } from './every-rule/example.ts';

const said = (file: string, from: string, to: string): readonly string[] =>
  damaged((root) => make([file, from, to], root)).map(
    ({ rule, file: place, message }) => `${rule} ${place}: ${message}`,
  );

it('blames an update that is older than several things of its record once', () => {
  expect(said(programme, 'updated_on: 2024-03-01', 'updated_on: 2014-03-01')).toEqual([
    expect.stringMatching(
      /^future-date data\/programmes\/new-schools.yaml: 更新日期比记录里的 \d+ 个日期都早/,
    ),
  ]);
});

it('knows no update later than the day on which the file was saved', () => {
  expect(said(task, 'updated_on: 2024-03-01', 'updated_on: 2094-03-01')).toEqual([
    'future-date data/tasks/small-classes.yaml: 更新日期 2094-03-01 晚于网站的数据日期 2024-03-01',
  ]);
});

it('does not rely on files that were unpacked without their times', () => {
  const problems = damaged((root) => {
    for (const file of [task, programme]) utimesSync(join(root, file), 0, 0);
  });
  expect(problems).toEqual([]);
});

it('knows of no reading later than the day on which the newest file was saved', () => {
  const savedThen = (checkedOn: string): readonly string[] =>
    damaged((root) => {
      make([guide, 'checked_on: 2024-03-01', `checked_on: ${checkedOn}`], root);
      const saved = Date.UTC(2024, 4, 6) / 1000;
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), saved, saved);
    }).map(({ rule, message }) => `${rule} ${message}`);
  expect(savedThen('2024-05-06')).toEqual([]);
  expect(savedThen('2024-05-07')).toEqual([
    'future-date 核对日期 2024-05-07 晚于文件保存的日期 2024-05-06',
  ]);
});

it('refuses papers of the future and of an age before the records', () => {
  expect(said(plan, 'issued: 2023-01-10', 'issued: 2031-01-10')).toEqual([
    'future-date data/plan.yaml: 发文日期 2031-01-10 晚于网站的数据日期 2024-03-01',
  ]);
  expect(said(source, 'published: 2023-01-10', 'published: 1923-01-10')).toEqual([
    'impossible-date data/sources/plan-document.yaml: 1923-01-10 早于 1949-10-01，年份多半写错了',
  ]);
});
