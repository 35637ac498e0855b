// `npm test`: install when needed, get a browser when there is none, run every test.
// The last line of the output is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './install.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const browser = ensureBrowser();

const folder = join(root, '.sunledger');
const resultFile = join(folder, 'tests.json');
mkdirSync(folder, { recursive: true });
rmSync(resultFile, { force: true });
const status = runNode(
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
    ...process.argv.slice(2),
  ],
  { SUNLEDGER_BROWSER: browser },
);

const count = () => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
};
const { passed, failed } = count();
// A test file that could not be loaded fails the run without a failed test.
console.log(`${passed} passed, ${status === 0 ? failed : Math.max(failed, 1)} failed`);
process.exitCode = status;
