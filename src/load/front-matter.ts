import type { TextComplaint } from './text-file.ts';

export interface FrontMatter {
  yaml: string;
  yamlStart: number;
  body: { text: string; start: number };
}

const wrong = (offset: number, message: string, hint: string): TextComplaint => ({
  rule: 'front-matter',
  offset,
  message,
  hint,
});

/** A line of dashes that was meant as a fence, with what is wrong with it in the way. */
const dashes = /^[ \t\u3000]*[-–—－─]{1,6}[ \t]*(?=\r?$)/m;
/** A line of front matter: a key, an item, something indented, a comment, an end of brackets or nothing. */
const keyLine = /^(?:[a-z_]\w*[ ]*[:：]|["']?\w+["']?[ ]*:|\s|-[ ]|#[ ]|[\]}]|\r?$)/;

/** Where the body seems to begin in a text that has no closing fence. */
const bodyStart = (yaml: string): number => {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const isHeading = /^#+ /.test(line) && /\n\s*\n$/.test(yaml.slice(0, offset));
    if (isHeading || !keyLine.test(line)) return offset;
    offset += line.length + 1;
  }
  return yaml.length;
};

const withFence = (offset: number, found: RegExpExecArray, which: string): TextComplaint => ({
  ...wrong(offset, `${which}的 --- 写得不对`, '这一行只写三个半角短横线 ---，前面不留空格'),
  length: Math.max(1, found[0].length),
  replacement: '---',
});

/** Where the first fence should be and is not. */
const noOpening = (text: string): TextComplaint => {
  if (text.trim() === '') return wrong(0, '文件是空的', '从上一版恢复，或复制一份相近的指南来改');
  const meant = dashes.exec(text);
  if (meant?.index === 0) return withFence(0, meant, '开头');
  return wrong(
    0,
    '文件开头没有 --- 行，读不到事项信息',
    '第一行写 ---，接着写各个键，再用一行 --- 结束，然后才是正文',
  );
};

/** Where the second fence should be and is not. */
const noClosing = (text: string, yamlStart: number): TextComplaint => {
  const yaml = text.slice(yamlStart);
  const meant = dashes.exec(yaml);
  if (meant !== null) {
    return withFence(yamlStart + meant.index, meant, '结束');
  }
  return wrong(
    yamlStart + Math.min(bodyStart(yaml), Math.max(0, yaml.trimEnd().length)),
    '开头的 --- 没有对应的结束行 ---',
    '在最后一个键的下一行单独写 ---',
  );
};

/** A fence between the keys: more keys and another fence follow. */
const strayFence = (body: string): boolean => {
  const next = /^---[ \t]*\r?$/m.exec(body);
  if (next === null) return false;
  const between = body.slice(0, next.index);
  return /^\s*[a-z_]\w*:(?:[ ]|\r?$)/m.test(between) && bodyStart(between) === between.length;
};

/** Splits an MDX file at its two `---` lines. */
export const splitFrontMatter = (text: string): FrontMatter | TextComplaint => {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return noOpening(text);
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(\r?\n|$)/m.exec(text.slice(yamlStart));
  if (closing === null) return noClosing(text, yamlStart);
  const end = yamlStart + closing.index;
  const start = end + closing[0].length;
  const body = text.slice(start);
  if (strayFence(body)) {
    const hint = '删掉这一行；两条 --- 之间写全部的键，后面是正文';
    return { ...wrong(end, '各个键中间多了一行 ---', hint), length: 3 };
  }
  return { yaml: text.slice(yamlStart, end), yamlStart, body: { text: body, start } };
};
