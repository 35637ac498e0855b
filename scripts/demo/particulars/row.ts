/** What makes one invented guide unlike the others. */
export interface Particulars {
  /** How to apply, who looks at what, and what comes out: `[name, actor, text, result]`. */
  steps: readonly (readonly [name: string, actor: string, text: string, result?: string])[];
  faq: readonly (readonly [question: string, answer: string])[];
  /** What takes time outside the limit; nothing when there is nothing of the kind. */
  special?: readonly [name: string, text: string];
  /** How often one has to come, and why. */
  visits: readonly [count: number, reason?: string];
  /** The section that decides. */
  section: string;
  /** Advice below the facts. */
  advice: string;
}
