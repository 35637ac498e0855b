import { codeFrame, correctedLine, correctionsOf } from './code-frame.ts';
import type { Corrections } from './code-frame.ts';
import { everyRule } from './explain.ts';
import type { Problem } from './problem.ts';
import { byPlace } from './problem.ts';
import { closing, correctionTitle, countProblems, errorsFirst } from './report-text.ts';
import type { TextFile } from './text-file.ts';

/** More problems than this make a page too heavy to open; the rest is counted. */
const mostListed = 2000;

const escape = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

const style = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #4a5160); --soft: light-dark(#f3f5f8, #232833); --error: light-dark(#a4161a, #ff9a9a); --warning: light-dark(#7a4a00, #ffc56b); }
body { margin: 0 auto; padding: 1rem; max-width: 62rem; font: 1rem/1.7 system-ui, sans-serif; background: light-dark(#fff, #171b22); color: light-dark(#1b1f27, #e8ebf0); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
a { color: light-dark(#0b4fa8, #9cc4ff); }
table { border-collapse: collapse; } th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line); text-align: start; overflow-wrap: anywhere; } td.count { text-align: end; }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start-width: .4rem; }
article.error { border-inline-start-color: var(--error); } article.warning { border-inline-start-color: var(--warning); }
.error h3 b { color: var(--error); } .warning h3 b { color: var(--warning); }
pre { margin: .5rem 0; padding: .5rem .75rem; overflow-x: auto; background: var(--soft); font: .9rem/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: .25rem 0; } dd { margin: 0; overflow-wrap: anywhere; }
@media print { article { break-inside: avoid; } }
`;

const entry = (
  problem: Problem,
  sources: ReadonlyMap<string, TextFile>,
  corrections: Corrections,
): string => {
  const { severity, rule, file, line, column, path, message, hint, record, related } = problem;
  const source = sources.get(file);
  const frame = source === undefined ? [] : codeFrame(source, problem);
  const fixed = source === undefined ? undefined : correctedLine(source, problem, corrections);
  const row = (name: string, text: string): string => `<dt>${name}</dt><dd>${escape(text)}</dd>`;
  const where = record ?? path;
  return [
    `<article class="${severity}">`,
    `<h3><b>${severity === 'error' ? '错误' : '提醒'}</b> ${escape(message)}</h3>`,
    `<dl>${row('文件', `${file}，第 ${line} 行第 ${column} 列`)}${where === '' ? '' : row('位置', where)}`,
    `<dt>规则</dt><dd><a href="#rule-${escape(rule)}">${escape(rule)}</a></dd></dl>`,
    frame.length === 0 ? '' : `<pre tabindex="0">${escape(frame.join('\n'))}</pre>`,
    `<dl>${row('改法', hint)}`,
    fixed === undefined
      ? ''
      : `<dt>改成</dt><dd>${correctionTitle(line, fixed)}<br><code>${escape(fixed.text)}</code></dd>`,
    related === undefined
      ? ''
      : row('另见', `${related.file} 第 ${related.line} 行：${related.note}`),
    '</dl></article>',
  ].join('\n');
};

const ruleEntry = (code: string, problems: readonly Problem[]): string => {
  const rule = everyRule.find((each) => each.code === code);
  const own = problems.filter((problem) => problem.rule === code);
  return `<tr id="rule-${escape(code)}"><th scope="row"><code>${escape(code)}</code></th><td>${escape(rule?.name ?? '')}</td><td>${escape(rule?.why ?? '')}</td><td class="count">${own.length}</td></tr>`;
};

/** A page that needs nothing else: no script, no request; printable, and usable by keyboard. */
export const htmlReport = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, TextFile>,
  note?: string,
): string => {
  const listed =
    problems.length > mostListed
      ? errorsFirst(problems).slice(0, mostListed).sort(byPlace)
      : problems;
  const corrections = correctionsOf(problems);
  const files = [...Map.groupBy(listed, ({ file }) => file)];
  const counts = Map.groupBy(problems, ({ file }) => file);
  const codes = [...new Set(problems.map(({ rule }) => rule))].sort();
  const summary = closing(sources.size, countProblems(problems), note).trim().split('\n');
  const contents = files.map(
    ([file], at) =>
      `<tr><td><a href="#file-${at + 1}">${escape(file)}</a></td><td class="count">${counts.get(file)?.length ?? 0}</td></tr>`,
  );
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex"><title>数据检查报告</title>',
    `<style>${style}</style></head><body><main>`,
    '<h1>数据检查报告</h1>',
    ...summary.map((line) => `<p>${escape(line)}</p>`),
    ...(problems.length > listed.length
      ? [`<p>下面只列出 ${mostListed} 处，先列错误；完整清单用 --format json。</p>`]
      : []),
    ...(files.length === 0
      ? []
      : [
          '<h2>按文件</h2>',
          `<table><thead><tr><th scope="col">文件</th><th scope="col">处数</th></tr></thead><tbody>${contents.join('\n')}</tbody></table>`,
          '<h2>按规则</h2>',
          `<table><thead><tr><th scope="col">代码</th><th scope="col">规则</th><th scope="col">为什么</th><th scope="col">处数</th></tr></thead><tbody>${codes.map((code) => ruleEntry(code, problems)).join('\n')}</tbody></table>`,
        ]),
    ...files.flatMap(([file, own], at) => [
      `<section aria-labelledby="file-${at + 1}"><h2 id="file-${at + 1}">${escape(file)}</h2>`,
      ...own.map((problem) => entry(problem, sources, corrections)),
      '</section>',
    ]),
    '</main></body></html>',
    '',
  ].join('\n');
};
