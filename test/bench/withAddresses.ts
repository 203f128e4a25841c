/** The supergraph with each subgraph's address in it, where gateways of others read them. */
export function withAddresses(supergraphSdl: string, urls: Readonly<Record<string, string>>): string {
  return supergraphSdl.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? 'http://127.0.0.1:9/'}")`,
  );
}
