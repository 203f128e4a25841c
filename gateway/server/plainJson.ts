const plainJson = new Set([undefined, '*/*', 'application/json']);

/** Whether there is nothing to choose: an answer is wanted as plain JSON. */
export const wantsPlainJson = (
  accept: string | undefined,
): accept is undefined | '*/*' | 'application/json' => plainJson.has(accept);

export const plainHeaders: readonly [string, string][] = [
  ['content-type', 'application/json; charset=utf-8'],
];
