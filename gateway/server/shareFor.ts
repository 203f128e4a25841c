/**
 * Makes the function that does a thing at most once in so many milliseconds and gives everyone its outcome: what
 * anyone may ask without a token must not be a way to make the hub work.
 */
export const shareFor = <Outcome>(
  milliseconds: number,
  act: () => Promise<Outcome>,
): (() => Promise<Outcome>) => {
  let shared: Promise<Outcome> | null = null;
  return () => {
    if (shared !== null) return shared;
    shared = act();
    const forget = () => {
      shared = null;
    };
    shared.then(() => setTimeout(forget, milliseconds).unref(), forget);
    return shared;
  };
};
