import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { concatAST, type DocumentNode, parse, print, Source, visit } from 'graphql';
import { deriveActs } from './acts/deriveActs.ts';
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
 * @param folder where its own schema stands, when it is elsewhere than the others'
 * @throws Error when no subgraph has that name, or a file of it is missing
 */
export function loadSubgraph(name: string, folder?: URL): Subgraph {
  const entry = [loadEntry(), ...loadDepartments()].find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no subgraph is called ${name}: schema/departments.yaml lists them all`);
  return assembleSubgraph(name, loadOwnSdl(name, folder));
}

/** What every department answers, beside the shared SDL. */
const ofEveryDepartment = ['persons', 'history', 'messages', 'desk', 'acts'].map(
  (name) => `../subgraphs/kit/${name}.graphql`,
);
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
  const shared = parsed(read(name, new URL('shared.graphql', import.meta.url)));
  const whole = inheritFields(concatAST([shared, ...namedTypes(name, own), own]));
  return { name, document: deriveActs(name, whole) };
}

/**
 * The SDL of a subgraph of `departments.yaml`, without what it shares with others.
 *
 * @param elsewhere its folder, when it is not where departments stand
 * @throws Error naming the file that is missing
 */
export function loadOwnSdl(name: string, elsewhere?: URL): SdlFile[] {
  const isEntry = name === loadEntry().name;
  const usual = new URL(isEntry ? entryFolder : folderOfDepartment(name), import.meta.url);
  const folder = elsewhere ?? usual;
  // It is told of by the name that it has where departments stand.
  const own = ['schema.graphql', ...booksIn(folder)].map((file) =>
    read(name, new URL(file, folder), new URL(file, usual)),
  );
  const shared = isEntry ? [] : ofEveryDepartment.map((file) => read(name, new URL(file, import.meta.url)));
  return [...shared, ...own];
}

const assemble = ({ name }: SubgraphEntry): Subgraph => assembleSubgraph(name, loadOwnSdl(name));

/** A department that keeps its things in books has a schema in each of these folders, too, and one that follows from a procedure. */
function booksIn(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((book) => [`${book}/schema.graphql`, `${book}/acts.graphql`])
    .filter((file) => existsSync(new URL(file, folder)));
}

/** The types of the kit that a document names, and those that they name. */
function namedTypes(subgraph: string, document: DocumentNode): DocumentNode[] {
  const found = new Map<string, DocumentNode>();
  const look = (among: DocumentNode) => {
    visit(among, {
      NamedType({ name: { value: type } }) {
        const file = new URL(`${typesToName}${type}.graphql`, import.meta.url);
        if (found.has(type) || !existsSync(file)) return;
        const document = parsed(read(subgraph, file));
        found.set(type, document);
        look(document);
      },
    });
  };
  look(document);
  return [...found.values()];
}

function read(subgraph: string, url: URL, named = url): SdlFile {
  const shown = nameInRepository(named);
  if (!existsSync(url)) throw new Error(`subgraph ${subgraph} has no file ${shown}`);
  return { name: shown, text: readFileSync(url, 'utf8') };
}

const parsed = ({ name, text }: SdlFile): DocumentNode => parse(new Source(text, name));

function nameInRepository(url: URL): string {
  return fileURLToPath(url).slice(fileURLToPath(new URL('..', import.meta.url)).length);
}
