/** Number of single-character edits between two words, neighbours swapped counting as one. */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

/** Greek and Cyrillic letters that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ν: 'v',
};

const plainForm = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0370-\u052f]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll('_', '-')
    .replaceAll(' ', '-');

/** The candidate that was probably meant, if one is near enough. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  const typed = plainForm(word).slice(0, 80);
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const target = plainForm(candidate);
    if (Math.abs(target.length - typed.length) >= bestDistance) continue;
    // Any two short words are near: one has to contain the other.
    if (typed.length <= 2 && !target.includes(typed) && !typed.includes(target)) continue;
    const distance = editDistance(typed, target);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
};
