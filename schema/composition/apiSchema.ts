import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { scalarResolvers } from '../scalars/scalarResolvers.ts';

/**
 * The schema callers ask against: the supergraph without the machinery of federation. The hub's scalars check
 * what comes in, so that a bad code is refused at the door.
 *
 * @throws Error when the text is no supergraph
 */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  for (const [name, { serialize, parseValue, parseLiteral }] of Object.entries(scalarResolvers)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { serialize, parseValue, parseLiteral });
  }
  return schema;
}
