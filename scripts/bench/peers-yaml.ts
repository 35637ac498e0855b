/** Text that YAML takes for nothing but text, if it goes on in the same way and is none of the words below. */
const opensPlain = /^(?:[\p{L}/（《“‘【]|[.\d](?=.*\p{Script=Han})|<\/?[a-z])/u;
const isWord = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** A colon or a number sign in a place where they mean something, or white space at the end. */
const breaksPlain = /:(?: |$)| #| $/;
/** What is written as an escape. */
const escapes = /[\p{Cc}\p{Surrogate}\u2028\u2029\ufeff]/gu;

const escaped = (text: string): string =>
  JSON.stringify(text).replace(
    escapes,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const textOf = (text: string): string => {
  if (text.search(escapes) !== -1) return escaped(text);
  if (opensPlain.test(text) && !breaksPlain.test(text) && !isWord.test(text)) return text;
  return `'${text.replaceAll("'", "''")}'`;
};

/** A text, or an empty list or record; nothing where lines of their own are needed. */
const inOneLine = (value: unknown): string | undefined => {
  if (typeof value === 'string') return textOf(value);
  if (typeof value !== 'object' || value === null)
    throw new Error(`neither text nor a list or record: ${String(value)}`);
  if (Object.keys(value).length > 0) return undefined;
  return Array.isArray(value) ? '[]' : '{}';
};

/**
 * The lines of a list or a record, the first without its indent.
 * @param indent what the others begin with
 */
const linesOf = (value: object, indent: string): string => {
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((one: object) => `- ${inOneLine(one) ?? linesOf(one, deeper)}`)
    : Object.entries(value).map(([key, one]: [string, object]) => {
        const below = Array.isArray(one) ? indent : deeper;
        const line = inOneLine(one);
        return line === undefined ? `${key}:\n${below}${linesOf(one, below)}` : `${key}: ${line}`;
      });
  return lines.join(`\n${indent}`);
};

/**
 * Writes a record of texts, lists and records in block style, as people write it.
 * @param record names in it must be plain words
 */
export const yamlOf = (record: object): string => `${linesOf(record, '')}\n`;
