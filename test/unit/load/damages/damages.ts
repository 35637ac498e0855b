/** One place in a valid file, and what people put there instead. */
export interface Damages {
  file: string;
  /** The sound text that is replaced. */
  from: string;
  /** The damage, `line:column rule` of the one message, and the correction when it is certain. */
  rows: readonly (readonly [to: string, said: string, fix?: string])[];
}
