import { composeServices } from '@apollo/composition';
import { type GraphQLError, Kind, parse, print, visit } from 'graphql';
import type { Classification } from '../policy/classification.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import type { Policy } from '../policy/policy.ts';
import { strictestOfAll } from '../policy/strictest.ts';
import type { Subgraph } from '../subgraphs.ts';
import { oneDirectiveName } from './checks/oneDirectiveName.ts';
import { checkSubgraphs, checkSupergraph } from './checks.ts';
import { nameOfClassifiedDirective } from './classifiedDirective.ts';
import { type Coordinate, coordinatesOf } from './coordinates.ts';
import { type Problem, placeOf } from './problem.ts';
import { classesOf } from './readClassifications.ts';

export type Composition = {
  /** Null when the subgraphs do not compose. */
  supergraphSdl: string | null;
  problems: Problem[];
};

/**
 * Composes the subgraphs and checks their classes. Composition itself lets the first subgraph's class win where
 * two classify one coordinate; the text that comes out of here bears the strictest.
 */
export function composeSupergraph(
  subgraphs: readonly Subgraph[],
  policy: Policy = loadPolicy(),
): Composition {
  const renamed = oneDirectiveName(subgraphs);
  if (renamed.length > 0) return { supergraphSdl: null, problems: renamed };
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, document }) => ({
      name,
      typeDefs: document,
      url: `http://${name}.invalid/graphql`,
    })),
  );
  const problems = checkSubgraphs(subgraphs, policy);
  if (!supergraphSdl)
    return { supergraphSdl: null, problems: [...(errors ?? []).map(compositionFailed), ...problems] };
  const governed = withStrictestClasses(supergraphSdl, subgraphs, policy);
  return {
    supergraphSdl: governed,
    problems: [...problems, ...checkSupergraph(governed, subgraphs, policy)],
  };
}

/** The SDL with the class of each coordinate set to the strictest that any subgraph gives it. */
function withStrictestClasses(sdl: string, subgraphs: readonly Subgraph[], policy: Policy): string {
  const document = parse(sdl, { noLocation: true });
  const directiveName = nameOfClassifiedDirective(document);
  const strictest = strictestClasses(subgraphs, policy);
  const replacements = new Map<Coordinate['node'], Classification>(
    coordinatesOf(document).flatMap(({ coordinate, node }) => {
      const classification = strictest.get(coordinate);
      return classification ? [[node, classification] as const] : [];
    }),
  );
  const classify = {
    enter(node: Coordinate['node']) {
      const classification = replacements.get(node);
      return classification && reclassified(node, directiveName, classification);
    },
  };
  return `${print(visit(document, { FieldDefinition: classify, InputValueDefinition: classify }))}\n`;
}

function strictestClasses(subgraphs: readonly Subgraph[], policy: Policy): Map<string, Classification> {
  const given = new Map<string, Set<Classification>>();
  for (const { document } of subgraphs) {
    for (const [coordinate, classification] of classesOf(document)) {
      given.set(coordinate, (given.get(coordinate) ?? new Set()).add(classification));
    }
  }
  return new Map(
    [...given].map(([coordinate, classes]) => [coordinate, strictestOfAll(policy, [...classes])]),
  );
}

/** Replaces the class where composition kept one. Where it kept none, `CLASS_LOST` refuses the supergraph. */
function reclassified(
  node: Coordinate['node'],
  directiveName: string | null,
  classification: Classification,
): Coordinate['node'] {
  return {
    ...node,
    directives: node.directives?.map((directive) =>
      directive.name.value === directiveName
        ? {
            ...directive,
            arguments: directive.arguments?.map((argument) => ({
              ...argument,
              value: { kind: Kind.ENUM, value: classification },
            })),
          }
        : directive,
    ),
  };
}

function compositionFailed(error: GraphQLError): Problem {
  const node = error.nodes?.find(({ loc }) => loc !== undefined);
  return {
    code: 'COMPOSITION_FAILED',
    file: node ? placeOf(node) : 'schema/departments.yaml',
    coordinate: null,
    message: error.message,
    mend: `see ${String(error.extensions.code ?? 'the message')} in the federation error reference`,
  };
}
