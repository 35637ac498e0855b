import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { calendars } from './calendar.ts';
import { findings } from './findings.ts';
import { regions } from './geography.ts';
import { guideRows } from './guide-rows.ts';
import { guideBody, guideOf } from './guide.ts';
import { indicators, measures } from './indicators.ts';
import { observationFile } from './observations.ts';
import { organizations } from './organizations.ts';
import { pages } from './pages.ts';
import { plan } from './plan.ts';
import { programmes } from './programmes.ts';
import { assessments, benchmarks, exemplars } from './registers.ts';
import { site } from './site.ts';
import { sources } from './sources.ts';
import { tasks } from './tasks.ts';

const notice =
  '# 由 scripts/make-demo.ts 生成。要改内容，请改 scripts/demo/ 里的表，再重新生成。\n';

const yaml = (value: object): string =>
  notice + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
const mdx = (front: object, body: string): string => `---\n${yaml(front)}---\n${body}`;

const named = (
  folder: string,
  list: readonly { id: string }[],
): (readonly [path: string, text: string])[] =>
  list.map((one) => [`${folder}/${one.id}.yaml`, yaml(one)]);

/** Every file of the demo data set: its path and its text. */
export const demoFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['site.yaml', yaml(site)],
    ['regions.yaml', yaml({ regions })],
    ['organizations.yaml', yaml({ organizations })],
    ['plan.yaml', yaml(plan)],
    ['assessments.yaml', yaml(assessments)],
    ...named('sources', sources),
    ...named('indicators', indicators),
    ...measures.map((one) => [`observations/${one.id}.yaml`, yaml(observationFile(one))] as const),
    ...named('tasks', tasks),
    ...named('programmes', programmes),
    ...named('benchmarks', benchmarks),
    ...named('findings', findings),
    ...named('exemplars', exemplars),
    ...calendars.map((one) => [`calendar/${one.year}.yaml`, yaml(one)] as const),
    ...guideRows.map(
      (row, at) => [`content/guides/${row.id}.mdx`, mdx(guideOf(row, at), guideBody(row))] as const,
    ),
    ...pages.map((one) => [`content/pages/${one.id}.mdx`, mdx(one.front, one.body)] as const),
  ]);

/** Writes the demo data set into a folder, in the place of what was there. */
export const writeDemo = (folder: string): number => {
  const files = demoFiles();
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return files.size;
};
