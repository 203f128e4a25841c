import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How the committed supergraph is named in reports. */
export const supergraphFileName = 'schema/supergraph.graphql';
const supergraphFile = new URL('supergraph.graphql', import.meta.url);

/**
 * The committed supergraph: the one contract the gateway serves.
 *
 * @throws Error when it has not been composed yet
 */
export function loadSupergraph(): string {
  const sdl = loadSupergraphIfThere();
  if (sdl === null) throw new Error(`${supergraphFileName} is missing: run pnpm schema:compose`);
  return sdl;
}

export function loadSupergraphIfThere(): string | null {
  return existsSync(supergraphFile) ? readFileSync(supergraphFile, 'utf8') : null;
}

export function saveSupergraph(sdl: string): void {
  writeFileSync(supergraphFile, sdl);
}
