import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An edit of the valid data set: one text for another in one file, or any change of a copy. */
export type Edit = readonly [file: string, from: string, to: string] | ((root: string) => void);

/** What a rule must say once, and what is like it and must pass without a word. */
export interface Example {
  bad: Edit;
  good: Edit;
}

export type Examples<Of = Example> = Readonly<Record<string, Of>>;

/** Makes an edit in a folder that has the shape of the valid data set. */
export const make = (edit: Edit, root: string): void => {
  if (typeof edit === 'function') return edit(root);
  const [file, from, to] = edit;
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(
    join(root, file),
    text.replace(from, () => to),
  );
};

export const shares = 'data/observations/large-class-share.yaml';
export const classes = 'data/observations/classes.yaml';
export const large = 'data/observations/large-classes.yaml';
export const indicator = 'data/indicators/class-size.yaml';
export const task = 'data/tasks/small-classes.yaml';
export const programme = 'data/programmes/new-schools.yaml';
export const guide = 'content/guides/student-transfer.mdx';
export const source = 'data/sources/plan-document.yaml';
export const exemplar = 'data/exemplars/service-window.yaml';
export const plan = 'data/plan.yaml';
export const regions = 'data/regions.yaml';

/** Both examples replace the same text of the same file. */
export const instead = (file: string, from: string, bad: string, good: string): Example => ({
  bad: [file, from, bad],
  good: [file, from, good],
});
