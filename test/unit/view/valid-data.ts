import { join } from 'node:path';
import { judgeAll, judgeProgramme, judgeTask } from '#src/domain/judged.ts';
import { buildSeriesIndex } from '#src/domain/series-index.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { namesOf } from '#src/view/names.ts';

const root = join(import.meta.dirname, '../../fixtures/valid');

/** The tiny complete data set, as the pages get it. */
export const validDataset = (): Dataset => {
  const { dataset } = readDataset({
    dataDir: join(root, 'data'),
    contentDir: join(root, 'content'),
  });
  if (dataset === undefined) throw new Error('the valid data set has errors');
  return dataset;
};

/** A data set with everything that pages compute from it, judged on a day. */
export function judgedData(dataset: Dataset = validDataset(), asOf = '2024-03-01') {
  const [profile] = dataset.site.threshold_profiles;
  const [task] = dataset.tasks;
  const [programme] = dataset.programmes;
  if (profile === undefined || task === undefined || programme === undefined)
    throw new Error('the data set needs a profile, a task and a programme');
  const context = { asOf, profile, index: buildSeriesIndex(dataset) };
  return {
    dataset,
    context,
    task,
    programme,
    names: namesOf(dataset),
    all: judgeAll(dataset, context),
    ofTask: judgeTask(task, context),
    ofProgramme: judgeProgramme(programme, context),
  };
}
