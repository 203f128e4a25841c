import type { Setting } from './candidate.ts';

/** The supergraph with each subgraph's address in it, where @apollo/gateway reads them. */
export function withAddresses({ supergraphSdl, urls }: Setting): string {
  return supergraphSdl.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? 'http://127.0.0.1:9/'}")`,
  );
}
