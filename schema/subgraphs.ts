import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { concatAST, type DocumentNode, parse, print, Source } from 'graphql';
import { loadDepartments, loadEntry, type SubgraphEntry } from './departments.ts';
import { inheritFields } from './inheritFields.ts';

/** A subgraph as the composition takes it. Each node's `loc.source.name` is the file it stands in. */
export type Subgraph = { name: string; document: DocumentNode };

/**
 * The hub's own subgraph and every department's, each assembled from the shared SDL, what it includes and its own.
 *
 * @throws Error naming the subgraph and the file when a file is missing or is no SDL
 */
export function loadSubgraphs(): Subgraph[] {
  return [loadEntry(), ...loadDepartments()].map(assemble);
}

/**
 * One subgraph's whole SDL, as it is given to `buildSubgraphSchema`.
 *
 * @throws Error when no subgraph has that name, or a file of it is missing
 */
export const loadSubgraphSdl = (name: string): string => print(loadSubgraph(name).document);

/**
 * One subgraph, assembled.
 *
 * @throws Error when no subgraph has that name, or a file of it is missing
 */
export function loadSubgraph(name: string): Subgraph {
  const entry = [loadEntry(), ...loadDepartments()].find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no subgraph is called ${name}: schema/departments.yaml lists them all`);
  return assemble(entry);
}

function assemble(entry: SubgraphEntry): Subgraph {
  const files = ['shared.graphql', ...entry.include, entry.schema];
  return {
    name: entry.name,
    document: inheritFields(concatAST(files.map((file) => read(entry.name, file)))),
  };
}

function read(subgraph: string, file: string): DocumentNode {
  const url = new URL(file, import.meta.url);
  const shown = nameInRepository(url);
  if (!existsSync(url)) throw new Error(`subgraph ${subgraph} has no file ${shown}`);
  return parse(new Source(readFileSync(url, 'utf8'), shown));
}

function nameInRepository(url: URL): string {
  return fileURLToPath(url).slice(fileURLToPath(new URL('..', import.meta.url)).length);
}
