import { describe, expect, it } from 'vitest';
import { questionsOf as questionsIn, readsOf } from '#src/domain/reads.ts';
import { datasetAnswers, indexAnswers, watchedDataset, watchedIndex } from '#src/domain/watched.ts';
import { judgedData } from '../view/valid-data.ts';

const { dataset, context } = judgedData();
const questionsOf = (work: () => unknown): readonly string[] => questionsIn(readsOf(work).reads);
const watched = watchedDataset(dataset);

describe('a watched data set', () => {
  it('holds the same data', () => {
    expect(JSON.stringify(watched)).toBe(JSON.stringify(dataset));
  });

  it('notes lists, fields, absent fields, and listing all fields', () => {
    const [task] = watched.tasks;
    if (task === undefined) throw new Error('no task');
    expect(questionsOf(() => watched.tasks.length)).toEqual(['data:tasks#']);
    expect(questionsOf(() => task.name)).toEqual([`data:tasks/${task.id}.name`]);
    expect(questionsOf(() => 'facts' in task)).toEqual([`data:tasks/${task.id}.facts`]);
    expect(questionsOf(() => Object.keys(task))).toEqual([`data:tasks/${task.id}.*`]);
    expect(questionsOf(() => ({ ...task }))).toEqual([`data:tasks/${task.id}.`]);
    // Its name is what it is asked for by.
    expect(questionsOf(() => task.id)).toEqual([]);
    expect(questionsOf(() => watched.site.name)).toEqual(['data:site/.name']);
  });

  it('has an answer for every question it notes', () => {
    const answer = datasetAnswers(dataset);
    const read = (record: object): readonly string[] =>
      Object.keys(record).flatMap((field) => questionsOf(() => Reflect.get(record, field)));
    const questions = Object.values(watched).flatMap((records) =>
      Array.isArray(records) ? records.flatMap(read) : read(records),
    );
    expect(questions.length).toBeGreaterThan(100);
    const missing = questions.filter(
      (question) => answer(question.replace('data:', '')) === undefined,
    );
    expect(missing).toEqual([]);
    expect(answer('tasks/no-such-task.name')).toBeUndefined();
    expect(answer(`tasks/${dataset.tasks[0]?.id}.`)).toBe(dataset.tasks[0]);
  });
});

describe('a watched index', () => {
  const index = watchedIndex(context.index);

  it('notes what is looked up, and that it was read as a whole', () => {
    const [measure = ''] = context.index.measures.keys();
    expect(questionsOf(() => index.readings.get(measure))).toEqual([`index:readings/${measure}`]);
    expect(questionsOf(() => [...index.regions.values()])).toEqual(['index:regions']);
    expect(questionsOf(() => index.homeRegion)).toEqual(['index:home']);
    expect([...index.measures]).toEqual([...context.index.measures]);
  });

  it('has the answers', () => {
    const answer = indexAnswers(context.index);
    const [measure = ''] = context.index.measures.keys();
    expect(answer('home')).toBe(context.index.homeRegion);
    expect(answer('regions')).toBe(context.index.regions);
    expect(answer(`readings/${measure}`)).toBe(context.index.readings.get(measure));
  });
});
