import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));
const scripts: readonly string[] = [
  ...readFileSync(join(root, 'package.json'), 'utf8').matchAll(
    /^ {4}"([a-z:]+)": "(?:node|astro|prettier) /gm,
  ),
].map(([, name = '']) => name);

const github = ['.github/workflows/check.yml', '.github/workflows/publish.yml'];
const others = ['.gitlab-ci.yml', '.workflow/check.yml', '.workflow/publish.yml'];

/** Every value with one of the names, wherever it is. */
const valuesOf = (tree: unknown, names: readonly string[]): readonly unknown[] =>
  typeof tree !== 'object' || tree === null
    ? []
    : Object.entries(tree).flatMap(([key, value]) => [
        ...(names.includes(key) ? [value] : []),
        ...valuesOf(value, names),
      ]);

const commandsOf = (tree: unknown): readonly string[] =>
  valuesOf(tree, ['run', 'script', 'commands']).flat().map(String);

describe.each([...github, ...others])('%s', (file) => {
  const commands = commandsOf(read(file));

  it('calls npm scripts that exist', () => {
    const called = commands.flatMap(
      (command) => /^npm run (?:--silent )?([a-z:]+)/.exec(command)?.slice(1) ?? [],
    );
    for (const name of called) expect(scripts).toContain(name);
    if (file !== '.github/workflows/publish.yml') expect(called.length).toBeGreaterThan(0);
  });

  it('calls nothing else', () => {
    const onHost =
      file === '.workflow/publish.yml'
        ? ['set -e', 'cd "${SUNLEDGER_CLONE}"', 'git pull --ff-only']
        : [];
    const rest = commands.filter(
      (command) => !/^npm (?:ci|test|run .+)$/.test(command) && !onHost.includes(command),
    );
    expect(rest).toEqual([]);
  });

  it('has the history that the pages of changes need', () => {
    const text = readFileSync(join(root, file), 'utf8');
    if (github.includes(file)) {
      expect(text.match(/fetch-depth: 0/g)).toHaveLength(
        text.match(/actions\/checkout@/g)?.length ?? 0,
      );
    }
    if (file === '.gitlab-ci.yml') expect(text).toContain("GIT_DEPTH: '0'");
  });
});

describe.each(github)('%s', (file) => {
  const tree = read(file);

  it('pins every action to a commit, with its version beside it', () => {
    const uses = readFileSync(join(root, file), 'utf8').match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses)
      expect(use).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives no permission but those that a job names, and no secret to what a change runs', () => {
    const permissions = valuesOf(tree, ['permissions']);
    expect(permissions[0]).toEqual({});
    for (const one of permissions.slice(1)) {
      expect([{ contents: 'read' }, { pages: 'write', 'id-token': 'write' }]).toContainEqual(one);
    }
    expect(valuesOf(tree, ['jobs']).flatMap((jobs) => Object.values(Object(jobs)))).toHaveLength(
      permissions.length - 1,
    );
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
  });
});

it('publishes only the main branch', () => {
  expect(read('.github/workflows/publish.yml')).toMatchObject({
    on: { push: { branches: ['main'] } },
  });
  expect(read('.workflow/publish.yml')).toMatchObject({
    triggers: { push: { branches: { precise: ['main'] } } },
  });
  expect(read('.gitlab-ci.yml')).toMatchObject({
    publish: { rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }] },
  });
});

it('annotates the lines of a change in the form of each forge', () => {
  expect(commandsOf(read('.github/workflows/check.yml')).join()).toContain('--format github');
  expect(commandsOf(read('.gitlab-ci.yml')).join()).toContain('--format gitlab');
});
