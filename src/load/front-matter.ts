import type { TextComplaint } from './text-file.ts';

export interface FrontMatter {
  yaml: string;
  yamlStart: number;
  body: { text: string; start: number };
}

/** Splits an MDX file at its two `---` lines. */
export const splitFrontMatter = (text: string): FrontMatter | TextComplaint => {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) {
    return {
      rule: 'front-matter',
      offset: 0,
      message: '文件开头没有 --- 行，读不到事项信息',
      hint: '第一行写 ---，接着写各个键，再用一行 --- 结束，然后才是正文',
    };
  }
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(\r?\n|$)/m.exec(text.slice(yamlStart));
  if (closing === null) {
    return {
      rule: 'front-matter',
      offset: 0,
      message: '开头的 --- 没有对应的结束行 ---',
      hint: '在最后一个键的下一行单独写 ---',
    };
  }
  const end = yamlStart + closing.index;
  const start = end + closing[0].length;
  return { yaml: text.slice(yamlStart, end), yamlStart, body: { text: text.slice(start), start } };
};
