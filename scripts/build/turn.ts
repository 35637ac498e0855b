import { text } from 'node:stream/consumers';

/** Is set for a step that is to wait for its turn. */
export const waitVariable = 'SUNLEDGER_WAITS';
/** What a step hears when its turn has come. */
export const goWord = 'go';

/**
 * Waits until the steps before are done, if the build has started this one early: by then its code is loaded and
 * what it remembers is read.
 */
export async function turn(): Promise<void> {
  if (process.env[waitVariable] === undefined) return;
  // The build may have ended without it.
  if ((await text(process.stdin)) !== goWord) process.exit(1);
}
