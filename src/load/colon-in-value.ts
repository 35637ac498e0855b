import type { TextComplaint } from './text-file.ts';

/** A colon and a space inside a value on the line of an error: the rest is read as another key. */
export const colonInValue = (text: string, errorOffset: number): TextComplaint | undefined => {
  const start = text.lastIndexOf('\n', errorOffset - 1) + 1;
  const end = text.indexOf('\n', errorOffset);
  const line = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  const [, before = '', value = ''] =
    /^(\s*(?:- +)*[a-z_]\w*:[ ]+)([^\s"'[{|>].*)$/.exec(line) ?? [];
  if (!/:(?:\s|$)/.test(value)) return undefined;
  const isSecondKey = /(?:^|\s)[a-z_]\w*:\s/.test(value);
  const quoted = `"${value.trim().replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
  return {
    rule: 'needs-quotes',
    offset: start + before.length,
    length: value.length,
    message: '值里有冒号加空格，冒号前面的字会被当成另一个键',
    hint: isSecondKey
      ? '下一层的键另起一行并缩进，两个键各写一行；是文字时整个值加引号'
      : `整个值加上半角双引号：${quoted}`,
    ...(!isSecondKey && { replacement: quoted }),
  };
};
