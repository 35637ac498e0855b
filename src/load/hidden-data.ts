import { isNode, isScalar, visit } from 'yaml';
import { sensitiveComplaints } from './characters.ts';
import type { TextComplaint } from './text-file.ts';

/** Escapes, blocks and lines that go on with the one before: only there a value is not what is typed. */
const differs = /\\|[|>][-+\d]*[ \t]*(?:#.*)?$|^[ \t]+[^\s#][^:\n]*$/m;

/**
 * Personal data and secrets that only the value shows and the text does not: written with escapes,
 * or over several lines. At most one a value, at its beginning.
 */
export const hiddenComplaints = (text: string, contents: () => unknown): TextComplaint[] => {
  const found: TextComplaint[] = [];
  const root = differs.test(text) ? contents() : undefined;
  if (!isNode(root)) return found;
  visit(root, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      const [start, end] = node.range;
      const typed = text.slice(start, end);
      if (typed.replace(/^["']|["']$/g, '') === node.value) return;
      // Folded lines are joined by a space, which people's own spelling may not have.
      const [complaint] = [node.value, node.value.replaceAll('\n', '')].flatMap(
        sensitiveComplaints,
      );
      if (complaint === undefined || sensitiveComplaints(typed).length > 0) return;
      found.push({
        ...complaint,
        offset: start,
        length: Math.min(end, lineEnd(text, start)) - start,
      });
    },
  });
  return found;
};

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};
