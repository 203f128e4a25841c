import { GraphQLError } from 'graphql';
import { assembleSubgraph, type SdlFile, type Subgraph } from '../subgraphs.ts';
import type { Problem } from './problem.ts';

export type Sources = { readonly name: string; readonly files: readonly SdlFile[] };

/** Each subgraph that can be read, and why the others cannot, with file and line. */
export function readSubgraphs(sources: readonly Sources[]): { subgraphs: Subgraph[]; problems: Problem[] } {
  const subgraphs: Subgraph[] = [];
  const problems: Problem[] = [];
  for (const { name, files } of sources) {
    try {
      subgraphs.push(assembleSubgraph(name, files));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      problems.push(syntaxError(error));
    }
  }
  return { subgraphs, problems };
}

/** `Syntax Error: Expected Name, found "}".` → `"}" stands where a name is expected`. */
function syntaxError({ message, source, locations }: GraphQLError): Problem {
  const [, expected, found] = /^Syntax Error: Expected (.+), found (.+)\.$/.exec(message) ?? [];
  const unexpected = /^Syntax Error: Unexpected (.+)\.$/.exec(message)?.[1];
  return {
    code: 'SYNTAX_ERROR',
    file: `${source?.name}:${locations?.[0]?.line}`,
    coordinate: null,
    message:
      expected !== undefined && found !== undefined
        ? `${token(found)} stands where ${token(expected)} is expected`
        : `${unexpected === undefined ? message.replace('Syntax Error: ', '') : `${token(unexpected)} stands where nothing of the kind may`}`,
    mend: 'look at this line and the one before: a bracket, quotation mark or colon is missing or too many',
  };
}

const token = (name: string): string =>
  ({ Name: 'a name', '<EOF>': 'the end of the file' })[name] ?? name.replace(/^Name /, '');
