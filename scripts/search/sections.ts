/** A part of a page that can be linked to. */
export interface PageSection {
  /** Id in the page; empty for what stands before the first section. */
  anchor: string;
  heading: string;
  sentences: readonly string[];
}

/** Longest text of a section in the index, in characters: registers and lists are cut. */
const longest = 1500;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/** Elements that hold no text to be found: controls, drawings, navigation, data, page titles. */
const silent =
  /<(script|style|svg|nav|form|fieldset|noscript|canvas|dialog|template|button|select|textarea|pre|h1)\b[^>]*>[\s\S]*?<\/\1>/g;

const sentencesOf = (html: string): readonly string[] =>
  html
    .split(/<\/(?:p|li|dt|dd|h\d|td|th|caption|summary|div|legend)>|(?<=[。；！？])/)
    .map(plain)
    .filter((text) => text !== '');

/** The parts of a built page's main text, in order. */
export function sectionsOf(html: string): readonly PageSection[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const pieces = main
    .replace(silent, ' ')
    .split(/(?=<section\b[^>]*\sid=")|(?=<h2\b[^>]*\sid="(?![^"]*-title"))/);
  return pieces.map((piece) => {
    const anchor = /^<(?:section|h2)\b[^>]*?\sid="([^"]+)"/.exec(piece)?.[1] ?? '';
    const heading =
      anchor === '' ? '' : plain(/<h2\b[^>]*>([\s\S]*?)<\/h2>/.exec(piece)?.[1] ?? '');
    const body = anchor === '' ? piece : piece.replace(/<h2\b[^>]*>[\s\S]*?<\/h2>/, '');
    return { anchor, heading, sentences: sentencesOf(body) };
  });
}

/** Sections that repeat what the page or another page says: a summary, links, names of sources, past states. */
const repeating = new Set(['short', 'related', 'sources', 'downloads', 'history']);

/** A section with less text than this is no place of its own to jump to, in characters. */
const shortest = 60;

const lengthOf = (sentences: readonly string[]): number =>
  sentences.reduce((sum, one) => sum + one.length, 0);

/**
 * What the index is to hold of a page: sections that repeat are left out, short ones stand with what comes before
 * the first section, under their headings.
 */
export function leanSections(sections: readonly PageSection[]): readonly PageSection[] {
  const told = sections.filter(({ anchor }) => !repeating.has(anchor));
  const isShort = ({ anchor, sentences }: PageSection): boolean =>
    anchor === '' || lengthOf(sentences) < shortest;
  const short = told.filter(isShort).filter(({ sentences }) => sentences.length > 0);
  const opening = short.flatMap(({ heading, sentences }) =>
    heading === '' ? sentences : [heading, ...sentences],
  );
  const rest = told.filter((section) => !isShort(section));
  return opening.length === 0 ? rest : [{ anchor: '', heading: '', sentences: opening }, ...rest];
}

/** A number that is neither part of a date nor of a name such as “A-12”. */
const figure = /(?<![A-Za-z\d.-])\d[\d.]*(?![\d.年月日A-Za-z-])/;

/**
 * Leaves out sentences that tell figures. On pages of data nobody looks for them by the figure, and with them the
 * whole index would have to be made anew for every value that changes.
 */
export const withoutFigures = (sections: readonly PageSection[]): readonly PageSection[] =>
  sections.map((section) => ({
    ...section,
    sentences: section.sentences.filter((sentence) => !figure.test(sentence)),
  }));

/** Sentences that a quarter of the pages repeat say nothing about any of them. */
export function withoutRepeats(
  pages: readonly (readonly PageSection[])[],
): readonly (readonly PageSection[])[] {
  const counts = new Map<string, number>();
  for (const sections of pages) {
    const own = new Set(sections.flatMap(({ sentences }) => sentences));
    for (const sentence of own) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const most = Math.max(3, pages.length / 12);
  return pages.map((sections) =>
    sections.map((section) => {
      const sentences = section.sentences.filter((one) => (counts.get(one) ?? 0) <= most);
      let room = longest;
      return { ...section, sentences: sentences.filter((one) => (room -= one.length) >= 0) };
    }),
  );
}
