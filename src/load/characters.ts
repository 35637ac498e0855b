import type { TextComplaint } from './text-file.ts';

/** Checks on the raw text, before it is YAML: marks that no editor shows well. */
export const textComplaints = (text: string): TextComplaint[] => {
  const found: TextComplaint[] = [];
  const mark = /^(<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m.exec(text);
  if (mark !== null) {
    found.push({
      rule: 'merge-conflict',
      offset: mark.index,
      length: mark[0].length,
      message: '文件里留有合并冲突的标记',
      hint: '两个版本选一个留下，把 <<<<<<<、=======、>>>>>>> 这几行删掉',
    });
  }
  return found;
};
