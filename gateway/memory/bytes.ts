/**
 * About how many bytes of heap things take, rounded up from what was measured over generated documents; a test holds
 * them against the heap (`bytes.test.ts`). What is kept is counted by these.
 */

/** A parsed document: its text, its nodes, and what is found out about it by reading it once. */
export const bytesOfDocument = (text: string, tokens: number): number =>
  6_000 + 2 * text.length + 260 * tokens;

/**
 * What an operation is permitted, and all that is made of it: the pruned document, its plan, the shape and the forms of
 * its answer, their writers and their explanations.
 * @param selections fields and fragments, the fragments unfolded
 * @param conditions places of `@skip` and `@include`: what they leave in is kept for some of their combinations
 */
export const bytesOfPermitted = (selections: number, conditions: number): number =>
  40_000 + 3_000 * selections + (conditions > 0 ? 4_000 * selections : 0);
