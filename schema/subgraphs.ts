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

/** A text of SDL, and the file that it stands in. */
export type SdlFile = { name: string; text: string };

/**
 * A subgraph of its own SDL, the shared one, and the types of the kit that it names.
 *
 * @throws GraphQLError for a text that is no SDL, with its file and line
 */
export function assembleSubgraph(name: string, files: readonly SdlFile[]): Subgraph {
  const own = concatAST(files.map(parsed));
  const shared = parsed(read(name, 'shared.graphql'));
  return { name, document: inheritFields(concatAST([shared, ...namedTypes(name, own), own])) };
}

/**
 * The SDL of a subgraph of `departments.yaml`, without what it shares with others.
 *
 * @throws Error naming the file that is missing
 */
export function loadOwnSdl(name: string): SdlFile[] {
  const isEntry = name === loadEntry().name;
  const folder = isEntry ? entryFolder : folderOfDepartment(name);
  const files = [...(isEntry ? [] : [ofEveryDepartment]), `${folder}schema.graphql`, ...booksIn(folder)];
  return files.map((file) => read(name, file));
}

const assemble = ({ name }: SubgraphEntry): Subgraph => assembleSubgraph(name, loadOwnSdl(name));

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
        const document = parsed(read(subgraph, file));
        found.set(type, document);
        look(document);
      },
    });
  };
  look(document);
  return [...found.values()];
}

function read(subgraph: string, file: string): SdlFile {
  const url = new URL(file, import.meta.url);
  const shown = nameInRepository(url);
  if (!existsSync(url)) throw new Error(`subgraph ${subgraph} has no file ${shown}`);
  return { name: shown, text: readFileSync(url, 'utf8') };
}

const parsed = ({ name, text }: SdlFile): DocumentNode => parse(new Source(text, name));

function nameInRepository(url: URL): string {
  return fileURLToPath(url).slice(fileURLToPath(new URL('..', import.meta.url)).length);
}
