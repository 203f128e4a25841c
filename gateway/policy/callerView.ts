import type { PurposeKind, Role } from '@credit-hub/schema';
import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  isScalarType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
} from 'graphql';
import { consistentDefinitions, withArguments, withInputFields } from './consistentDefinitions.ts';
import { fieldCoordinate } from './coordinates.ts';
import { isFieldsType } from './decideCoordinate.ts';
import {
  argumentEverUsable,
  type CallerKind,
  fieldEverReadable,
  inputFieldEverUsable,
} from './everReadable.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { reachableDefinitions } from './reachableDefinitions.ts';

/**
 * The API schema as it is for one kind of caller. What its role can never read, for whatever purpose its
 * token allows and with whatever relation, does not exist in it. Operations are validated and introspected
 * against it, so neither an error nor a suggestion can name what is not there. A masked field exists; an
 * argument exists only for those who may read its class in clear, or, of a mutation, write it.
 */
export function callerView(
  governed: GovernedSchema,
  role: Role,
  department: string | null,
  mayState: ReadonlySet<PurposeKind>,
): GraphQLSchema {
  const caller: CallerKind = { role, department, mayState };
  const { definitions } = parse(printSchema(governed.apiSchema), { noLocation: true });
  const readable = definitions.flatMap((definition) => readableDefinition(definition, caller, governed));
  const reachable = reachableDefinitions(consistentDefinitions(readable), rootTypes);
  const hasQuery = reachable.some((definition) => 'name' in definition && definition.name?.value === 'Query');
  const view = buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: hasQuery ? reachable : [...reachable, ...emptyQuery],
  });
  return withScalarsOf(governed.apiSchema, view);
}

function readableDefinition(
  definition: DefinitionNode,
  caller: CallerKind,
  governed: GovernedSchema,
): readonly DefinitionNode[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [withReadableFields(definition, caller, governed)];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return withInputFields(definition, (field) =>
        inputFieldEverUsable(fieldCoordinate(definition.name.value, field.name.value), caller, governed),
      );
    case Kind.DIRECTIVE_DEFINITION:
    case Kind.SCHEMA_DEFINITION:
      return [];
    default:
      return [definition];
  }
}

function withReadableFields(
  definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  caller: CallerKind,
  governed: GovernedSchema,
): DefinitionNode {
  const type = governed.apiSchema.getType(definition.name.value);
  if (!isFieldsType(type)) return { ...definition, fields: [] };
  const fields = (definition.fields ?? []).flatMap((node) => {
    const field = type.getFields()[node.name.value];
    if (!field || !fieldEverReadable(type, field, caller, governed)) return [];
    return withArguments(node, ({ name }) =>
      argumentEverUsable(type, field.name, name.value, caller, governed),
    );
  });
  return { ...definition, fields };
}

/** Composition gives the roots these names. Subscriptions are not served. */
const rootTypes = ['Query', 'Mutation'];

/** A schema must have a query; one to whom nothing is open is told so. */
const emptyQuery = parse('type Query { "Nothing is open to this caller." nothing: Boolean }', {
  noLocation: true,
}).definitions;

/** A view built from SDL knows scalars by name only; literals are checked as the API schema checks them. */
function withScalarsOf(apiSchema: GraphQLSchema, view: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(view.getTypeMap())) {
    const original = apiSchema.getType(type.name);
    if (!isScalarType(type) || !isScalarType(original)) continue;
    const { serialize, parseValue, parseLiteral } = original;
    Object.assign(type, { serialize, parseValue, parseLiteral });
  }
  return view;
}
