import { expect, it } from 'vitest';
import type { Problem } from '#src/load/problem.ts';
import { htmlReport } from '#src/load/report-html.ts';

const problem = (at: number): Problem => ({
  severity: 'error',
  rule: 'not-a-number',
  file: `data/<b>${at % 50}.yaml`,
  line: 1,
  column: 1,
  path: '',
  message: '</script><img src=x onerror=alert(1)> ::error ]]>',
  hint: '"改" & \'改\'',
});

it('the HTML report shows what the data says and runs nothing of it', () => {
  const html = htmlReport([problem(1)], new Map());
  expect(html).not.toMatch(/<(script|img|b>1)/);
  expect(html).toContain('&lt;/script&gt;&lt;img src=x');
  expect(html).toContain("default-src 'none'");
});
