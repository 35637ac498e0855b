import type { BodySpan } from './body-links.ts';
import type { TextComplaint } from './text-file.ts';

/** The anchor of a heading as GitHub and Astro make it, before it is told from equal ones. */
export const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Follows the headings of a body from top to bottom. */
export class HeadingWalk {
  readonly anchors: string[] = [];
  private before = 1;
  /** The headings above the present one, by level, each with those said under it. */
  private readonly under = new Map<number, Set<string>>();
  private readonly counts = new Map<string, number>();

  /** What is wrong with the next heading. */
  faults(text: string, depth: number, place: BodySpan): TextComplaint[] {
    const { before } = this;
    this.before = depth;
    this.addAnchor(anchorOf(text));
    const said = (message: string, hint: string, replacement?: string): TextComplaint[] => [
      {
        rule: 'body-heading',
        ...place,
        message,
        hint,
        ...(replacement !== undefined && { length: depth, replacement }),
      },
    ];
    const name = text.trim();
    if (name === '') return said('标题是空的', '写上标题的文字，或删掉这一行');
    if (depth === 1) {
      return said('正文里有一级标题 #', '一级标题是页面名称，由程序生成；正文从 ## 开始');
    }
    if (depth > before + 1) {
      const right = '#'.repeat(before + 1);
      const message = `标题从 ${'#'.repeat(before)} 跳到了 ${'#'.repeat(depth)}`;
      return said(message, `改成 ${right}，一级一级往下`, right);
    }
    return this.isRepeated(name, depth)
      ? said(`同一级里有两个标题“${name}”`, '目录和链接分不清是哪一个；改一个名字，或合并成一节')
      : [];
  }

  private isRepeated(name: string, depth: number): boolean {
    for (const level of this.under.keys()) if (level > depth) this.under.delete(level);
    const siblings = this.under.get(depth) ?? new Set();
    this.under.set(depth, siblings);
    const isKnown = siblings.has(name);
    siblings.add(name);
    return isKnown;
  }

  /** Equal headings get a number behind, until no other has it. */
  private addAnchor(plain: string): void {
    let anchor = plain;
    while (this.counts.has(anchor)) {
      const count = (this.counts.get(plain) ?? 0) + 1;
      this.counts.set(plain, count);
      anchor = `${plain}-${count}`;
    }
    this.counts.set(anchor, 0);
    this.anchors.push(anchor);
  }
}
