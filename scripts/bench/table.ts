/** Characters that take two columns of a terminal: Chinese and its punctuation. */
const wide = /[⺀-￠]/gu;

const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const padded = (text: string, width: number, isFirst: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isFirst ? text + space : space + text;
};

/** A table in Markdown that stands straight in a terminal too; all but the first column are figures. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...rows].map((row) => widthOf(row[at] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => padded(cells[at] ?? '', width, at === 0)).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
