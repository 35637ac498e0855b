/** What a build can take from one before it. */
export interface Memory {
  /** Tells contents apart. Given as a function, because it costs time where nothing is remembered. */
  digestOf: (content: () => string) => string;
  /** What was made from the same key, with the same code, or else what is made now. */
  recall: <Value>(key: string, make: () => Value) => Value;
}

/** Everything is made anew. */
export const noMemory: Memory = { digestOf: () => '', recall: (_key, make) => make() };
