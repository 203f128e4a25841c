import type { Classification, Policy, Whose } from '@credit-hub/schema';
import { apiSchemaOf, readClassifications } from '@credit-hub/schema/composition';
import { type DefinitionNode, type GraphQLNamedType, type GraphQLSchema, Kind, parse } from 'graphql';
import { codeTypeName, givenCodeParsing } from '../codes/givenCodeScalar.ts';

/**
 * The schema callers ask against, with what policy needs to know of each coordinate. Derived once, never
 * changed.
 */
export type GovernedSchema = {
  readonly apiSchema: GraphQLSchema;
  readonly policy: Policy;
  /** The class of a field, argument or input field; INTERNAL, which nobody reads, where none is known. */
  classificationOf(coordinate: string): Classification;
  /** Whose the value at the coordinate is; ANOTHER's, who is protected most, where nobody said. */
  whoseOf(coordinate: string): Whose;
  /** The departments (subgraphs) that resolve the field `Type.field`. */
  ownersOf(coordinate: string): readonly string[];
  /** Whether each field of the type may come from another department: entities and root types. */
  opensSections(typeName: string): boolean;
  /** Whether the field is computed from others (`@requires`). */
  requiresOthers(coordinate: string): boolean;
  /** Whether the type's fields make changes: what is given in their arguments is written. */
  isMutation(type: GraphQLNamedType): boolean;
  /** Whether the coordinate is an argument of a mutation, or a field of an input object within one. */
  isGivenInMutations(coordinate: string): boolean;
};

/**
 * @param supergraphSdl the composed supergraph
 * @throws Error when the text is no supergraph
 */
export function governedSchema(supergraphSdl: string, policy: Policy): GovernedSchema {
  const apiSchema = apiSchemaOf(supergraphSdl);
  Object.assign(apiSchema.getType(codeTypeName) ?? {}, givenCodeParsing);
  const { classes, whose, owners, givenInMutations } = readClassifications(supergraphSdl, policy);
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const entities = entitiesOf(definitions);
  const requiring = requiringFields(definitions);
  const roots = new Set(
    [apiSchema.getQueryType(), apiSchema.getMutationType(), apiSchema.getSubscriptionType()].map(
      (type) => type?.name,
    ),
  );
  return Object.freeze({
    apiSchema,
    policy,
    classificationOf: (coordinate: string) => classes.get(coordinate) ?? 'INTERNAL',
    whoseOf: (coordinate: string) => whose.get(coordinate) ?? 'ANOTHER',
    ownersOf: (coordinate: string) => owners.get(coordinate) ?? [],
    isMutation: (type: GraphQLNamedType) => type === apiSchema.getMutationType(),
    isGivenInMutations: (coordinate: string) => givenInMutations.has(coordinate),
    requiresOthers: (coordinate: string) => requiring.has(coordinate),
    opensSections: (typeName: string) => entities.has(typeName) || roots.has(typeName),
  });
}

/** Types that composition joined by a key. */
function entitiesOf(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const entities = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const joins = definition.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
    const keyed = joins.some((join) => join.arguments?.some(({ name }) => name.value === 'key'));
    if (keyed) entities.add(definition.name.value);
  }
  return entities;
}

/** As the supergraph's `@join__field` tells it. */
function requiringFields(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const requiring = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.fields ?? []) {
      const joins = directives.filter((directive) => directive.name.value === 'join__field');
      if (joins.some((join) => join.arguments?.some((argument) => argument.name.value === 'requires')))
        requiring.add(`${definition.name.value}.${name.value}`);
    }
  }
  return requiring;
}
