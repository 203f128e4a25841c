import { composeServices } from '@apollo/composition';
import { type ConstDirectiveNode, type GraphQLError, Kind, parse, print, visit } from 'graphql';
import type { Classification } from '../policy/classification.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import type { Policy } from '../policy/policy.ts';
import { strictestOfAll } from '../policy/strictest.ts';
import { moreProtected, type Whose } from '../policy/whose.ts';
import type { Subgraph } from '../subgraphs.ts';
import { oneDirectiveName } from './checks/oneDirectiveName.ts';
import { checkStructure, checkSubgraphs, checkSupergraph } from './checks.ts';
import { nameOfClassifiedDirective, nameOfTellsDirective } from './classifiedDirective.ts';
import { type Coordinate, coordinatesOf } from './coordinates.ts';
import { isSharedFile } from './ownDefinitions.ts';
import { type Problem, placeOf } from './problem.ts';
import { classesOf, whoseOf } from './readClassifications.ts';
import { toldWhereWritten } from './toldWhereWritten.ts';

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
  const { supergraphSdl, problems } = composed(subgraphs, policy);
  return { supergraphSdl, problems: toldWhereWritten(problems, subgraphs) };
}

function composed(subgraphs: readonly Subgraph[], policy: Policy): Composition {
  const renamed = oneDirectiveName(subgraphs);
  if (renamed.length > 0) return { supergraphSdl: null, problems: renamed };
  const problems = checkSubgraphs(subgraphs, policy);
  const structure = checkStructure(subgraphs);
  if (structure.length > 0)
    return { supergraphSdl: null, problems: [...structure, ...problems.filter(isOfNoneOf(structure))] };
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, document }) => ({
      name,
      typeDefs: document,
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (!supergraphSdl)
    return { supergraphSdl: null, problems: [...unexplained(errors ?? [], problems), ...problems] };
  const governed = withStrictestClasses(supergraphSdl, subgraphs, policy);
  return {
    supergraphSdl: governed,
    problems: [...problems, ...checkSupergraph(governed, subgraphs, policy)],
  };
}

/** What is told of a coordinate that does not stand as it should may follow from that alone. */
function isOfNoneOf(structure: readonly Problem[]): (problem: Problem) => boolean {
  const told = new Set(structure.map(({ coordinate }) => coordinate));
  return ({ coordinate }) => !told.has(coordinate);
}

/** What `@classified(as:)` and `@tells(of:)` say of a coordinate. */
type Classified = { as: Classification; of: Whose };

/** The SDL with the class and person of each coordinate set to the strictest that any subgraph gives it. */
function withStrictestClasses(sdl: string, subgraphs: readonly Subgraph[], policy: Policy): string {
  const document = parse(sdl, { noLocation: true });
  const names = { as: nameOfClassifiedDirective(document), of: nameOfTellsDirective(document) };
  const strictest = strictestClasses(subgraphs, policy);
  const protecting = mostProtected(subgraphs);
  const replacements = new Map<Coordinate['node'], Classified>(
    coordinatesOf(document).flatMap(({ coordinate, node }) => {
      const as = strictest.get(coordinate);
      return as ? [[node, { as, of: protecting.get(coordinate) ?? 'ANOTHER' }] as const] : [];
    }),
  );
  const classify = {
    enter(node: Coordinate['node']) {
      const classified = replacements.get(node);
      return classified && reclassified(node, names, classified);
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

/** Whose the value of each coordinate is, as the subgraph says that protects it most. */
function mostProtected(subgraphs: readonly Subgraph[]): Map<string, Whose> {
  const told = new Map<string, Whose>();
  for (const { document } of subgraphs) {
    const whose = whoseOf(document);
    for (const coordinate of classesOf(document).keys()) {
      const own = whose.get(coordinate) ?? 'ANOTHER';
      told.set(coordinate, moreProtected(own, told.get(coordinate) ?? own));
    }
  }
  return told;
}

/** Replaces the class where composition kept one. Where it kept none, `CLASS_LOST` refuses the supergraph. */
function reclassified(
  node: Coordinate['node'],
  names: Record<keyof Classified, string | null>,
  { as, of }: Classified,
): Coordinate['node'] {
  return {
    ...node,
    directives: (node.directives ?? []).flatMap((directive): ConstDirectiveNode[] => {
      switch (directive.name.value) {
        case names.as:
          return [withValue(directive, as)];
        case names.of:
          return of === 'ANOTHER' ? [] : [withValue(directive, of)];
        default:
          return [directive];
      }
    }),
  };
}

function withValue(directive: ConstDirectiveNode, value: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) => ({
      ...argument,
      value: { kind: Kind.ENUM, value },
    })),
  };
}

/** Names that two subgraphs hold fail to compose in many ways, a line for each field; one says what is wrong. */
function unexplained(errors: readonly GraphQLError[], problems: readonly Problem[]): Problem[] {
  return problems.some(({ code }) => code === 'NAME_OF_ANOTHER') ? [] : errors.map(compositionFailed);
}

function compositionFailed(error: GraphQLError): Problem {
  // Where several subgraphs contribute, what a department wrote is odd before what all share.
  const nodes = (error.nodes ?? []).filter(({ loc }) => loc !== undefined);
  const node = nodes.find(({ loc }) => !isSharedFile(loc?.source.name ?? '')) ?? nodes[0];
  return {
    code: 'COMPOSITION_FAILED',
    file: node ? placeOf(node) : 'schema/departments.yaml',
    coordinate: /"(\w+\.\w+)/.exec(error.message)?.[1] ?? null,
    message: error.message,
    mend: `see ${String(error.extensions.code ?? 'the message')} in the federation error reference`,
  };
}
