import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import type { Classification } from '../policy/classification.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import type { Policy } from '../policy/policy.ts';
import { strictestOfAll } from '../policy/strictest.ts';
import type { Whose } from '../policy/whose.ts';
import {
  classificationIn,
  nameOfClassifiedDirective,
  nameOfTellsDirective,
  whoseIn,
} from './classifiedDirective.ts';
import { coordinatesOf } from './coordinates.ts';
import { givenInMutations } from './givenInMutations.ts';

/** The classes of a supergraph, by schema coordinate. A coordinate that is missing is denied to everyone. */
export type ClassificationIndex = {
  /** The class written at the coordinate. */
  classes: ReadonlyMap<string, Classification>;
  /**
   * The class that decides when the coordinate is read without knowing the concrete type: for an interface's field
   * (or argument) the strictest over the interface and all that implement it, elsewhere the class itself.
   */
  deciding: ReadonlyMap<string, Classification>;
  /** Whose the value is at each coordinate that says so; what is missing is ANOTHER's. */
  whose: ReadonlyMap<string, Whose>;
  /** The subgraphs that resolve the field at the coordinate (`Type.field`); external declarations do not count. */
  owners: ReadonlyMap<string, readonly string[]>;
  /** The arguments of mutations, and the fields of input objects within them: what callers may write. */
  givenInMutations: ReadonlySet<string>;
};

/**
 * Reads the classes back out of a composed supergraph. They do not survive into a schema object, so they are read
 * from the SDL, under whatever name the directive is linked.
 *
 * @throws GraphQLError when the text is no SDL
 */
export function readClassifications(
  supergraphSdl: string,
  policy: Policy = loadPolicy(),
): ClassificationIndex {
  const document = parse(supergraphSdl, { noLocation: true });
  const classes = classesOf(document);
  return {
    classes,
    deciding: decidingOver(document, classes, policy),
    whose: whoseOf(document),
    owners: ownersOf(document),
    givenInMutations: givenInMutations(document),
  };
}

/** The classes written in an SDL document: a supergraph's or a subgraph's. */
export function classesOf(document: DocumentNode): Map<string, Classification> {
  const directiveName = nameOfClassifiedDirective(document);
  return new Map(
    coordinatesOf(document).flatMap(({ coordinate, node }) => {
      const classification = classificationIn(node.directives, directiveName);
      return classification ? [[coordinate, classification] as const] : [];
    }),
  );
}

/** Whose the values of an SDL document are, where it says so. */
export function whoseOf(document: DocumentNode): Map<string, Whose> {
  const directiveName = nameOfTellsDirective(document);
  return new Map(
    coordinatesOf(document).flatMap(({ coordinate, node }) => {
      const whose = whoseIn(node.directives, directiveName);
      return whose === 'ANOTHER' ? [] : [[coordinate, whose] as const];
    }),
  );
}

function decidingOver(
  document: DocumentNode,
  classes: ReadonlyMap<string, Classification>,
  policy: Policy,
): Map<string, Classification> {
  const implementations = implementationsOf(document);
  return new Map(
    [...classes].map(([coordinate, own]) => {
      const [typeName, rest] = halves(coordinate);
      const others = (implementations.get(typeName) ?? []).map(
        (type) => classes.get(`${type}${rest}`) ?? 'INTERNAL',
      );
      return [coordinate, strictestOfAll(policy, [...new Set([own, ...others])])];
    }),
  );
}

/** The types that implement each interface. */
function implementationsOf(document: DocumentNode): Map<string, string[]> {
  const implementations = new Map<string, string[]>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name } of type.interfaces ?? []) {
      implementations.set(name.value, [...(implementations.get(name.value) ?? []), type.name.value]);
    }
  }
  return implementations;
}

function ownersOf(document: DocumentNode): Map<string, string[]> {
  const subgraphs = subgraphNames(document);
  return new Map(
    document.definitions
      .filter(
        (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION,
      )
      .flatMap((type) => {
        const ofType = graphsIn(type.directives, 'join__type');
        return ((type as ObjectTypeDefinitionNode).fields ?? []).map((field) => {
          const joins = field.directives?.filter(({ name }) => name.value === 'join__field') ?? [];
          // Composition writes no join__field where every subgraph of the type resolves the field.
          const graphs = joins.length === 0 ? ofType : graphsIn(joins.filter(resolves), 'join__field');
          return [
            `${type.name.value}.${field.name.value}`,
            graphs.map((graph) => subgraphs.get(graph) ?? graph),
          ] as const;
        });
      }),
  );
}

/** Names of the subgraphs by their enum value in `join__Graph`. */
function subgraphNames(document: DocumentNode): Map<string, string> {
  const graphs = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).flatMap((value) => {
      const graph = value.directives?.find(({ name }) => name.value === 'join__graph');
      const name = graph && argumentOf(graph, 'name');
      return name?.kind === Kind.STRING ? [[value.name.value, name.value] as const] : [];
    }),
  );
}

function resolves(joinField: ConstDirectiveNode): boolean {
  const external = argumentOf(joinField, 'external');
  return !(external?.kind === Kind.BOOLEAN && external.value);
}

function graphsIn(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  const graphs = (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => {
      const graph = argumentOf(directive, 'graph');
      return graph?.kind === Kind.ENUM ? [graph.value] : [];
    });
  return [...new Set(graphs)];
}

function argumentOf(directive: ConstDirectiveNode, argument: string): ConstValueNode | undefined {
  return directive.arguments?.find(({ name }) => name.value === argument)?.value;
}

/** `Type.field(argument:)` → `Type` and `.field(argument:)`. */
function halves(coordinate: string): [string, string] {
  const dot = coordinate.indexOf('.');
  return [coordinate.slice(0, dot), coordinate.slice(dot)];
}
