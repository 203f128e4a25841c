import {
  type ASTNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import { type FieldsTypeNode, fieldSet, given, isTypeDefinition, joined, standingIn } from './joins.ts';
import { TypesBelow } from './typesBelow.ts';

/** Whether a field of an entity, as `Type.name`, is asked of this subgraph in a fetch of its own. */
export type IsAskedApart = (coordinate: string, subgraph: string) => boolean;

/**
 * Fields of entities that their subgraph takes long for, while others wait for what it answers at once, as for the key of
 * the entity. In the supergraph that is planned with they are of a subgraph of their own, which knows the entity by the
 * same key: so a plan asks for them beside all that needs nothing but the key, and only what requires them waits for them.
 * Whoever sends a plan's fetches asks the one subgraph for both.
 */
export class AskedApart {
  /** The supergraph that is planned with. */
  readonly supergraph: DocumentNode;
  /** By the name that plans have for it, the subgraph that is asked. */
  readonly #asked = new Map<string, string>();

  /** @throws Error for fields that lead back to their type by an interface or a union */
  constructor(supergraph: DocumentNode, isAskedApart: IsAskedApart) {
    const graphs = graphsOf(supergraph);
    let planned = supergraph;
    for (const [graph, subgraph] of graphs) {
      const apart = entitiesApart(supergraph, graph, (coordinate) => isAskedApart(coordinate, subgraph));
      if (apart.size === 0) continue;
      const own = freeName(`${graph}_APART`, [...graphs.keys()]);
      const name = freeName(`${subgraph}-apart`, [...graphs.values()]);
      this.#asked.set(name, subgraph);
      planned = withGraphApart(planned, apart, { graph, own, name });
    }
    this.supergraph = planned;
  }

  /** The subgraph that a fetch of a plan is for. */
  subgraphOf(planned: string): string {
    return this.#asked.get(planned) ?? planned;
  }
}

/** A subgraph as the supergraph names it, and the one beside it that has the fields apart. */
type Split = { graph: string; own: string; name: string };

/** An entity of a subgraph: which of its fields are asked apart, and which both know it by or are sent of it. */
type EntityApart = {
  type: ObjectTypeDefinitionNode;
  fields: ReadonlySet<string>;
  ofBoth: ReadonlySet<string>;
};

const isGraphEnum = (node: DefinitionNode): node is EnumTypeDefinitionNode =>
  node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph';

/** By the supergraph's own name for it, each subgraph. */
const graphsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, string> =>
  new Map(
    definitions
      .filter(isGraphEnum)
      .flatMap(({ values = [] }) => values)
      .map(({ name, directives: [graph] = [] }) => [name.value, String(graph && given(graph, 'name'))]),
  );

function freeName(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freeName(`${wanted}_`, taken) : wanted;
}

function entitiesApart(
  { definitions }: DocumentNode,
  graph: string,
  isApart: (coordinate: string) => boolean,
): ReadonlyMap<string, EntityApart> {
  const found = new Map<string, EntityApart>();
  const interfaces = new Set(
    definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .filter((node) => joinsOf(node, graph).some(isResolvedKey))
      .map(({ name }) => name.value),
  );
  for (const type of definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !joinsOf(type, graph).some(isResolvedKey)) continue;
    // Who has only the interface's key would be asked for a field by another subgraph than can tell the type.
    if (joined(type, 'join__implements', graph, 'interface').some((name) => interfaces.has(name))) continue;
    const keys = keyFieldsOf(type);
    const fields = (type.fields ?? [])
      .filter((field) => standingIn(field, graph) === 'ANSWERED' && !keys.has(field.name.value))
      .map(({ name }) => name.value)
      .filter((name) => isApart(`${type.name.value}.${name}`));
    const external = (type.fields ?? [])
      .filter((field) => standingIn(field, graph) === 'EXTERNAL')
      .map(({ name }) => name.value);
    if (fields.length > 0)
      found.set(type.name.value, { type, fields: new Set(fields), ofBoth: new Set([...keys, ...external]) });
  }
  return found;
}

const joinsOf = ({ directives = [] }: FieldsTypeNode, graph?: string): ConstDirectiveNode[] =>
  directives.filter(
    (each) => each.name.value === 'join__type' && (graph === undefined || given(each, 'graph') === graph),
  );

const isResolvedKey = (directive: ConstDirectiveNode): boolean =>
  given(directive, 'key') !== undefined &&
  given(directive, 'resolvable') !== false &&
  given(directive, 'isInterfaceObject') !== true;

/** The fields that any key of the type begins with: by them everyone finds the entity. */
const keyFieldsOf = (type: ObjectTypeDefinitionNode): ReadonlySet<string> =>
  new Set(
    joinsOf(type)
      .map((each) => given(each, 'key'))
      .filter((key) => typeof key === 'string')
      .flatMap((key) => fieldSet(key).selections)
      .flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : [])),
  );

function withGraphApart(
  supergraph: DocumentNode,
  apart: ReadonlyMap<string, EntityApart>,
  split: Split,
): DocumentNode {
  const below = new TypesBelow(supergraph, split.graph).of(
    [...apart.values()].flatMap(({ type, fields, ofBoth }) =>
      (type.fields ?? []).filter(({ name: { value } }) => ofBoth.has(value) || fields.has(value)),
    ),
    (name) => apart.has(name),
  );
  for (const { type } of apart.values()) refuseAbstract(supergraph, type.name.value, below);
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((node) => {
      if (isGraphEnum(node)) return withGraph(node, split);
      if (!isTypeDefinition(node)) return node;
      const entity = apart.get(node.name.value);
      if (entity !== undefined) return withFieldsApart(node as ObjectTypeDefinitionNode, entity, split);
      return below.has(node.name.value) ? saidOfBoth(node, split) : node;
    }),
  };
}

/** Without its other fields the entity would be no object of the interface. */
function refuseAbstract({ definitions }: DocumentNode, entity: string, below: ReadonlySet<string>): void {
  const leadsBack = definitions.some(
    (node) =>
      (node.kind === Kind.UNION_TYPE_DEFINITION &&
        below.has(node.name.value) &&
        node.types?.some(({ name }) => name.value === entity)) ||
      (node.kind === Kind.OBJECT_TYPE_DEFINITION &&
        node.name.value === entity &&
        node.interfaces?.some(({ name }) => below.has(name.value))),
  );
  if (leadsBack)
    throw new Error(
      `fields of ${entity} cannot be asked apart: they lead back to it by an interface or a union`,
    );
}

/** Whatever is said of the subgraph's own is said of the other's, too. */
const saidOfBoth = <Node extends ASTNode>(node: Node, { graph, own }: Split): Node =>
  visit(node, {
    enter: (each) => {
      // A supergraph's are all constant.
      const { directives = [] } = each as { directives?: readonly ConstDirectiveNode[] };
      if (!directives.some((directive) => given(directive, 'graph') === graph)) return undefined;
      const said = directives.flatMap((directive) =>
        given(directive, 'graph') === graph ? [directive, ofGraph(directive, own)] : [directive],
      );
      return { ...each, directives: said };
    },
  });

function withFieldsApart(
  type: ObjectTypeDefinitionNode,
  { fields, ofBoth }: EntityApart,
  split: Split,
): ObjectTypeDefinitionNode {
  const { graph, own } = split;
  const graphs = [...new Set(joinsOf(type).map((each) => String(given(each, 'graph'))))];
  const keysOfBoth = joinsOf(type, graph).filter(isResolvedKey);
  return {
    ...type,
    directives: [...(type.directives ?? []), ...keysOfBoth.map((directive) => ofGraph(directive, own))],
    fields: (type.fields ?? []).map((field) => {
      const name = field.name.value;
      if (ofBoth.has(name)) return saidOfBoth(field, split);
      const explicit = withJoins(field, graphs);
      if (!fields.has(name)) return explicit;
      return {
        ...explicit,
        directives:
          explicit.directives?.map((each) =>
            each.name.value === 'join__field' && given(each, 'graph') === graph ? ofGraph(each, own) : each,
          ) ?? [],
      };
    }),
  };
}

/** A field of which nothing is said is everyone's who has the type. */
const withJoins = (field: FieldDefinitionNode, graphs: readonly string[]): FieldDefinitionNode =>
  field.directives?.some(({ name }) => name.value === 'join__field')
    ? field
    : { ...field, directives: [...(field.directives ?? []), ...graphs.map(joinField)] };

const withGraph = (node: EnumTypeDefinitionNode, { graph, own, name }: Split): EnumTypeDefinitionNode => ({
  ...node,
  values: (node.values ?? []).flatMap((value) => {
    if (value.name.value !== graph) return [value];
    const directives = value.directives?.map((each) =>
      withArgument(each, 'name', { kind: Kind.STRING, value: name }),
    );
    return [value, { ...value, name: { kind: Kind.NAME, value: own }, directives: directives ?? [] }];
  }),
});

const ofGraph = (directive: ConstDirectiveNode, graph: string): ConstDirectiveNode =>
  withArgument(directive, 'graph', { kind: Kind.ENUM, value: graph });

const withArgument = (
  directive: ConstDirectiveNode,
  argument: string,
  value: ConstValueNode,
): ConstDirectiveNode => ({
  ...directive,
  arguments: (directive.arguments ?? []).map((each) =>
    each.name.value === argument ? { ...each, value } : each,
  ),
});

const joinField = (graph: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'join__field' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'graph' },
      value: { kind: Kind.ENUM, value: graph },
    },
  ],
});
