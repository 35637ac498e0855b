import { describe, expect, it } from 'vitest';
import {
  noteField,
  noteRead,
  questionsOf,
  readsOf,
  readsOfAsync,
  unnoted,
  type Reads,
} from '#src/domain/reads.ts';
import { oncePer, oncePerEach } from '#src/domain/once-per.ts';
import { PageMemory, type RememberedPages } from '../../scripts/build/page-memory.ts';

const asked = (reads: Reads): readonly string[] => [
  ...reads.questions,
  ...[...reads.shared].flatMap(asked),
];

describe('reads', () => {
  it('are those of the work itself, and the outer work goes on noting its own', () => {
    const { reads } = readsOf(() => {
      noteRead('before');
      const inner = readsOf(() => noteRead('inner'));
      expect(asked(inner.reads)).toEqual(['inner']);
      unnoted(() => noteRead('silent'));
      noteRead('after');
    });
    expect(asked(reads)).toEqual(['before', 'after']);
  });

  it('are noted while the work waits', async () => {
    const { value, reads } = await readsOfAsync(async () => {
      noteRead('first');
      await Promise.resolve();
      noteRead('second');
      return 7;
    });
    expect([value, ...asked(reads)]).toEqual([7, 'first', 'second']);
  });

  it('of a shared result are those of everyone who uses it', () => {
    const name = oncePer((key: { id: string }) => {
      noteRead(`name/${key.id}`);
      return key.id;
    });
    const pair = oncePerEach((key: { id: string }, at: number) => `${name(key)} ${at}`);
    const key = { id: 'a' };
    for (let user = 0; user < 2; user += 1) {
      const { value, reads } = readsOf(() => pair(key, 1));
      expect([value, ...asked(reads)]).toEqual(['a 1', 'name/a']);
    }
  });
});

describe('the memory of pages', () => {
  const page = 'a/index.html';
  const draw = (questions: readonly string[]): Reads =>
    readsOf(() => {
      for (const question of questions) noteRead(question);
    }).reads;

  /** What is remembered of one page that asked some questions when they had some answers. */
  const after = (answers: Readonly<Record<string, unknown>>, reads: Reads): RememberedPages => {
    const memory = new PageMemory(undefined, (question) => answers[question]);
    memory.add(page, 'props', reads);
    return memory.remembered();
  };

  it('keeps a page whose props and answers are the same, from build to build', () => {
    const answers = { name: 'one', list: new Map([['k', [1]]]) };
    let known = after(answers, draw(['name', 'list']));
    for (let build = 0; build < 3; build += 1) {
      const memory = new PageMemory(known, (question) => Reflect.get(answers, question));
      expect(memory.keeps(page, 'props')).toBe(true);
      expect(memory.keeps('b/index.html', 'props')).toBe(false);
      known = memory.remembered();
    }
  });

  it.each([
    ['an answer', { name: 'two', list: new Map([['k', [1]]]) }],
    ['a value in a map', { name: 'one', list: new Map([['k', [2]]]) }],
    ['what is no longer there', { name: 'one' }],
  ])('draws it again after another %s', (_, now) => {
    const known = after({ name: 'one', list: new Map([['k', [1]]]) }, draw(['name', 'list']));
    const memory = new PageMemory(known, (question) => Reflect.get(now, question));
    expect(memory.keeps(page, 'props')).toBe(false);
    expect(memory.remembered().pages.size).toBe(0);
  });

  it('tells props apart by what is in their maps and sets', () => {
    const digest = (at: unknown): string => PageMemory.propsDigest({ at });
    expect(digest(new Map([['k', 1]]))).not.toBe(digest(new Map([['k', 2]])));
    expect(digest(new Set([1]))).not.toBe(digest(new Set([2])));
    expect(digest(new Map([['k', 1]]))).toBe(digest(new Map([['k', 1]])));
  });

  it('draws it again with other props', () => {
    const memory = new PageMemory(after({ name: 1 }, draw(['name'])), () => 1);
    expect(memory.keeps(page, 'others')).toBe(false);
  });

  it('draws it again when an answer of a shared result is another', () => {
    const shared = draw(['far']);
    const reads: Reads = { ...draw(['near']), shared: new Set([shared]) };
    const known = after({ near: 1, far: 1 }, reads);
    const keeps = (far: number): boolean =>
      new PageMemory(known, (question) => (question === 'far' ? far : 1)).keeps(page, 'props');
    expect([keeps(1), keeps(2)]).toEqual([true, false]);
  });

  it('knows which pages of a route come out as before while they are listed as before', () => {
    const first = new PageMemory(undefined, () => 1);
    first.addRoute('/a', ['a/1', 'a/2'], draw(['list']));
    first.add('a/1', 'one', draw(['near']));
    first.add('a/2', 'two', draw(['far']));
    const known = first.remembered();
    const keptAfter = (changed: string) =>
      new PageMemory(known, (question) => (question === changed ? 2 : 1)).keptOf('/a');
    expect(keptAfter('nothing')).toEqual({ files: ['a/1', 'a/2'], areAll: true });
    expect(keptAfter('far')).toEqual({ files: ['a/1'], areAll: false });
    expect(keptAfter('list')).toBeUndefined();
  });

  it('forgets questions that nobody asks any more, and still knows the others', () => {
    const names = Array.from({ length: 20 }, (_, at) => `q${at}`);
    const answerAt = (build: number) => (question: string) =>
      Number(question.slice(1)) < 18 ? build : 'same';
    let known: RememberedPages | undefined;
    for (let build = 0; build < 4; build += 1) {
      const memory = new PageMemory(known, answerAt(build));
      expect(memory.keeps('stays', 'props')).toBe(build > 0);
      if (build === 0) memory.add('stays', 'props', draw(['q18', 'q19']));
      expect(memory.keeps('once', 'props')).toBe(false);
      if (build === 0) memory.add('once', 'props', draw(names));
      known = memory.remembered();
    }
    expect([...(known?.questions.keys() ?? [])]).toEqual(['q18', 'q19']);
  });
});

describe('the fields of a record', () => {
  it('become one question about the whole record when many are read', () => {
    const ask = (fields: readonly string[]): readonly string[] =>
      questionsOf(readsOf(() => fields.forEach((field) => noteField('data:tasks/a', field))).reads);
    expect(ask(['name', 'owner', 'name'])).toEqual(['data:tasks/a.name', 'data:tasks/a.owner']);
    expect(ask(['name', 'owner', 'facts', 'targets', 'id'])).toEqual(['data:tasks/a.']);
  });
});
