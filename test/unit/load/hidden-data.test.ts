import { describe, expect, it } from 'vitest';
import { strictYaml } from '#src/load/yaml-options.ts';
import { hiddenComplaints } from '#src/load/hidden-data.ts';
import { textOfBytes } from '#src/load/text-file.ts';

const found = (text: string): string[] =>
  hiddenComplaints(text, () => strictYaml(text).contents).map(
    ({ rule, offset }) => `${offset} ${rule}`,
  );

describe('personal data that only the value shows', () => {
  it.each([
    ['a: "\\x313812345678"', '3 personal-data'],
    ['a: >-\n  110105194912\n  31002X', '3 personal-data'],
    ['a: |\n  110105194912\n  31002X\n', '3 personal-data'],
    ['- a: "1101051949\\\n    1231002X"', '5 personal-data'],
  ])('%j', (text, said) => {
    expect(found(text)).toEqual([said]);
  });
  it('is not said where the text shows it, or where there is none', () => {
    expect(found('a: "电话 13812345678\\n"')).toEqual([]);
    expect(found('a: >-\n  一段\n  文字 1234\n')).toEqual([]);
  });
});

describe('text of two bytes a character', () => {
  const text = 'id: s1\ntitle: 教育体育系统工作方案\n';
  it.each([
    ['little end first', Buffer.from(text, 'utf16le')],
    ['big end first', Buffer.from(text, 'utf16le').swap16()],
  ])('is named without a mark: %s', (_name, bytes) => {
    const [complaint] = textOfBytes(bytes, 'a.yaml').complaints;
    expect(complaint?.message).toContain('UTF-16');
  });
});
