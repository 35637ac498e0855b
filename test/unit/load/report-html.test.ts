import { expect, it } from 'vitest';
import type { Problem } from '#src/load/problem.ts';
import { htmlReport } from '#src/load/report-html.ts';
import { textReport } from '#src/load/report-text.ts';

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

it('ten thousand problems stay readable', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => problem(at));
  const text = textReport(many, new Map());
  expect(text.split('\n').length).toBeLessThan(80);
  expect(text).toContain('not-a-number 还有 9995 处，在 50 个文件里');
  expect(htmlReport(many, new Map())).toContain('只列出前 2000 处');
});
