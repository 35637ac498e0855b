// Grades a site on this machine with the Mozilla Observatory's own grader, as its `scan` does, which takes no ports.
// Arguments: folder where the grader is installed, ports of HTTP and HTTPS. Prints { grade, score, results } as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', httpPort, httpsPort] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(folder, 'src', file)).href);
const { retrieve } = await load('retriever/retriever.js');
const { ALL_TESTS } = await load('constants.js');
const { getGradeForScore, getScoreModifier } = await load('grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load('grader/charts.js');

const answers = await retrieve('localhost', { httpPort, httpsPort });
const results = ALL_TESTS.map((test) => test(answers)).map(({ result, pass }) => ({
  result,
  pass,
  modifier: getScoreModifier(result),
}));
const sum = (modifiers) => modifiers.reduce((total, one) => total + one, 100);
const modifiers = results.map(({ modifier }) => modifier);
const uncurved = sum(modifiers.filter((modifier) => modifier < 0));
const score = uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : uncurved;
console.log(JSON.stringify({ grade: getGradeForScore(score), score, results }));
