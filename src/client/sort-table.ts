/**
 * Puts a button into every heading with `data-sort="number|text"` of a `data-sorts` block. Pressing it sorts the
 * rows up, then down; a cell without a value comes last either way. A cell sorts by its `data-sort-value`, or
 * else by its text.
 */

const collator = new Intl.Collator('zh-CN', { numeric: true });
type Order = 'ascending' | 'descending';

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return (cell?.dataset['sortValue'] ?? cell?.textContent ?? '').trim();
};

const compare = (a: string, b: string, numeric: boolean): number =>
  numeric ? Number(a) - Number(b) : collator.compare(a, b);

const isMissing = (key: string, numeric: boolean): boolean =>
  key === '' || (numeric && !Number.isFinite(Number(key)));

function sort(block: HTMLElement, column: number, numeric: boolean, order: Order): void {
  const body = block.querySelector('tbody');
  if (body === null) return;
  const sign = order === 'ascending' ? 1 : -1;
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
  const present = keyed.filter(({ key }) => !isMissing(key, numeric));
  const missing = keyed.filter(({ key }) => isMissing(key, numeric));
  present.sort((a, b) => sign * compare(a.key, b.key, numeric));
  body.append(...[...present, ...missing].map(({ row }) => row));
}

function pressHeading(block: HTMLElement, head: HTMLTableCellElement): void {
  const order: Order = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
  for (const other of block.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', order);
  sort(block, head.cellIndex, head.dataset['sort'] === 'number', order);
  const live = block.querySelector('[aria-live]');
  if (live !== null) {
    const name = head.textContent.trim();
    live.textContent = `已按“${name}”${order === 'ascending' ? '从小到大' : '从大到小'}排列`;
  }
}

for (const block of document.querySelectorAll<HTMLElement>('[data-sorts]')) {
  for (const head of block.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => pressHeading(block, head));
    head.append(button);
  }
}
