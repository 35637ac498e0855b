let segmenter: Intl.Segmenter | undefined;

/** A text parted into words as the browser's dictionary has them; one piece when it has none. */
export function segmentsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter === 'undefined') return [text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
