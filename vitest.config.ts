import { defineConfig } from 'vitest/config';

const plain = (name: string) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node' },
});

export default defineConfig({
  test: {
    // By itself it leaves a processor free: on two, all files would wait in one line.
    maxWorkers: '100%',
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
