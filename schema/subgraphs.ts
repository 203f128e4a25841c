import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { concatAST, type DocumentNode, parse, print, Source, visit } from 'graphql';
import { folderOfDepartment, loadDepartments, loadEntry, type SubgraphEntry } from './departments.ts';
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

/** What every department answers, beside the shared SDL. */
const ofEveryDepartment = '../subgraphs/kit/persons.graphql';
/** Types that a subgraph has when it names them, a file each. */
const typesToName = '../subgraphs/kit/types/';
const entryFolder = '../gateway/entry/';

function assemble({ name }: SubgraphEntry): Subgraph {
  const isEntry = name === loadEntry().name;
  const folder = isEntry ? entryFolder : folderOfDepartment(name);
  const shared = ['shared.graphql', ...(isEntry ? [] : [ofEveryDepartment])].map((file) => read(name, file));
  const own = concatAST([`${folder}schema.graphql`, ...booksIn(folder)].map((file) => read(name, file)));
  return { name, document: inheritFields(concatAST([...shared, ...namedTypes(name, own), own])) };
}

/** A department that keeps its things in books has a schema in each of these folders, too. */
function booksIn(folder: string): string[] {
  const entries = readdirSync(new URL(folder, import.meta.url), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}${entry.name}/schema.graphql`)
    .filter((file) => existsSync(new URL(file, import.meta.url)))
    .sort();
}

/** The types of the kit that a document names, and those that they name. */
function namedTypes(subgraph: string, document: DocumentNode): DocumentNode[] {
  const found = new Map<string, DocumentNode>();
  const look = (among: DocumentNode) => {
    visit(among, {
      NamedType({ name: { value: type } }) {
        const file = `${typesToName}${type}.graphql`;
        if (found.has(type) || !existsSync(new URL(file, import.meta.url))) return;
        const text = read(subgraph, file);
        found.set(type, text);
        look(text);
      },
    });
  };
  look(document);
  return [...found.values()];
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
