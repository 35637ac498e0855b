import { isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

/** Strict YAML 1.2 with text keys; doubled keys are found by our own walk, which is not quadratic. */
export const strictYaml = (text: string): Document => {
  // A bad text can have an error at each character, and to trace where one was made takes longest.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};

/** Whether a text is YAML without error and without doubled keys. */
export const isSound = (text: string): boolean => {
  const document = strictYaml(text);
  if (document.errors.length > 0) return false;
  let sound = true;
  visit(document, {
    Map: (_key, map) => {
      if (!isMap(map)) return undefined;
      const names = map.items.map(({ key }) => (isScalar(key) ? key.value : key));
      sound &&= new Set(names).size === names.length;
      return sound ? undefined : visit.BREAK;
    },
  });
  return sound;
};
