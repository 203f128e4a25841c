/** Where something answers over HTTP. */
export type HttpAddress = {
  origin: string;
  /** The path and the query, as they are to be asked for. */
  pathBelow(below: string): string;
};

/**
 * An address as requests need it; null for what is none: another scheme, a name or password in it, which would go
 * nowhere, or a fragment, which no server is sent.
 */
export const httpAddress = (text: string): HttpAddress | null => {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hash, origin, pathname, search } = new URL(text);
  if ((protocol !== 'http:' && protocol !== 'https:') || username + password + hash !== '') return null;
  const base = pathname.replace(/\/+$/, '');
  return { origin, pathBelow: (below) => `${below === '' ? pathname : base + below}${search}` };
};
