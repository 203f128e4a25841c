import { Kind } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { nameOfClassifiedDirective } from '../classifiedDirective.ts';
import { type Problem, placeOf } from '../problem.ts';

/**
 * Subgraphs that link the class directive under different names. Composition 2.14 cannot merge them: it throws
 * without saying where.
 */
export function oneDirectiveName(subgraphs: readonly Subgraph[]): Problem[] {
  const named = subgraphs.flatMap((subgraph) => {
    const name = nameOfClassifiedDirective(subgraph.document);
    return name === null ? [] : [{ subgraph, name }];
  });
  const [first] = named;
  return named
    .filter(({ name }) => name !== first?.name)
    .map(({ subgraph, name }) => ({
      code: 'CLASS_RENAMED',
      file: placeOfLinks(subgraph),
      coordinate: null,
      message: `subgraph ${subgraph.name} calls the class directive @${name}, ${first?.subgraph.name} calls it @${first?.name}`,
      mend: 'leave the @link to schema/shared.graphql, which stands before every schema',
    }));
}

function placeOfLinks({ document }: Subgraph): string {
  const schema = document.definitions.find(
    ({ kind }) => kind === Kind.SCHEMA_EXTENSION || kind === Kind.SCHEMA_DEFINITION,
  );
  return placeOf(schema ?? document);
}
