import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from './front-matter.ts';
import { textOfBytes } from './text-file.ts';

/**
 * The body of a guide or page that has been checked.
 * @throws when the file has no front matter, which the check would have said
 */
export function bodyOf(contentDir: string, kind: 'guides' | 'pages', id: string): string {
  const file = join(contentDir, kind, `${id}.mdx`);
  const parts = splitFrontMatter(textOfBytes(readFileSync(file), file).source.text);
  if ('rule' in parts) throw new Error(`${file}: ${parts.message}`);
  return parts.body.text;
}
