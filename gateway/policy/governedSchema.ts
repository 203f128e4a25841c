import type { Classification, Policy, Whose } from '@credit-hub/schema';
import { apiSchemaOf, readClassifications } from '@credit-hub/schema/composition';
import { type GraphQLSchema, Kind, parse } from 'graphql';

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
};

/**
 * @param supergraphSdl the composed supergraph
 * @throws Error when the text is no supergraph
 */
export function governedSchema(supergraphSdl: string, policy: Policy): GovernedSchema {
  const apiSchema = apiSchemaOf(supergraphSdl);
  const { classes, whose, owners } = readClassifications(supergraphSdl, policy);
  const entities = entitiesOf(supergraphSdl);
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
    opensSections: (typeName: string) => entities.has(typeName) || roots.has(typeName),
  });
}

/** Types that composition joined by a key. */
function entitiesOf(supergraphSdl: string): ReadonlySet<string> {
  const entities = new Set<string>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const joins = definition.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
    const keyed = joins.some((join) => join.arguments?.some(({ name }) => name.value === 'key'));
    if (keyed) entities.add(definition.name.value);
  }
  return entities;
}
