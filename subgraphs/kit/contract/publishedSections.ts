import { buildSubgraphSchema } from '@apollo/subgraph';
import { assembleSubgraph, type SdlFile, type Subgraph } from '@credit-hub/schema';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** A list of facts that the department contributes to `MarketSubject`. */
export type FactList = { field: string; type: GraphQLObjectType; selection: string };

/** The department's schema with what is shared, and what of it is tried. */
export type PublishedSections = {
  subgraph: Subgraph;
  schema: GraphQLSchema;
  files: readonly SdlFile[];
  lists: readonly FactList[];
};

const subjectType = 'MarketSubject';
const factInterface = 'CreditFact';
/** Objects within facts, and those within them. */
const deepest = 3;

/** @throws GraphQLError for a file that is no SDL; Error for a schema that no service can be built of */
export function readSections(department: string, files: readonly SdlFile[]): PublishedSections {
  const subgraph = assembleSubgraph(department, files);
  const schema = buildSubgraphSchema([{ typeDefs: subgraph.document }]);
  const subject = schema.getType(subjectType);
  const fields = isObjectType(subject) ? Object.values(subject.getFields()) : [];
  const lists = fields.flatMap(({ name, type, args }): FactList[] => {
    const of = getNamedType(type);
    const isPaged = ['first', 'after'].every((argument) => args.some((one) => one.name === argument));
    if (!isListType(getNullableType(type)) || !isObjectType(of) || !isPaged) return [];
    if (!of.getInterfaces().some((one) => one.name === factInterface)) return [];
    return [{ field: name, type: of, selection: selectionOf(of) }];
  });
  return { subgraph, schema, files, lists };
}

function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const selected = Object.values(named.getFields()).flatMap((field) => {
    const isDeeper = !isLeafType(getNamedType(field.type));
    const needsArguments = field.args.some(
      ({ type, defaultValue }) => 'ofType' in type && !isListType(type) && defaultValue === undefined,
    );
    if (needsArguments || (isDeeper && depth === deepest)) return [];
    return [`${field.name} ${selectionOf(field.type, depth + 1)}`.trim()];
  });
  return `{ __typename ${selected.join(' ')} }`;
}
