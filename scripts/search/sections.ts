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
  /<(script|style|svg|nav|form|fieldset|noscript|canvas|dialog|template|button|select|h1)\b[^>]*>[\s\S]*?<\/\1>/g;

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
