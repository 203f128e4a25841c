import { type Held, keyOfHeld, nothingHeld } from './held.ts';

const nobody = keyOfHeld(nothingHeld);

/** Names the standing to each subject; a code that nobody looked up stands as one towards whom nothing is held. */
export const standingIn = (held: ReadonlyMap<string, Held>): ((code: unknown) => string) => {
  const keys = new Map<unknown, string>([...held].map(([code, each]) => [code, keyOfHeld(each)]));
  return (code) => keys.get(code) ?? nobody;
};
