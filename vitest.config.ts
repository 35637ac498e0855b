import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes. They come first, so that at the end no processor waits for one of them. */
const longest = ['browser', 'keyboard', 'search-cost', 'memory', 'html', 'guides'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/dist/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const plain = (name: string) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node' },
});

export default defineConfig({
  test: {
    // By itself it leaves a processor free: on two, all files would wait in one line.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      // Some unit tests run through a whole data set, on machines that do other things too.
      { ...plain('unit'), test: { ...plain('unit').test, testTimeout: 60_000 } },
      { ...plain('tooling'), test: { ...plain('tooling').test, testTimeout: 300_000 } },
      {
        test: {
          ...plain('dist').test,
          globalSetup: 'test/dist/setup.ts',
          testTimeout: 400_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
