import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** One place of the schema that takes a text, and how it is given there. */
export type TextPlace = {
  coordinate: string;
  /** A document that gives the variable to the argument around the place. */
  document(variable: string): string;
  /** The value of that variable, the text in its place. */
  givenAs(text: string): unknown;
};

type Path = { coordinate: string; wrap(text: string): unknown };

/** Every argument and, within inputs, every field that is a text or an identifier. */
export const inputFieldsOf = (schema: GraphQLSchema): TextPlace[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args.flatMap((argument) =>
            pathsTo(argument.type, `${type.name}.${field.name}(${argument.name}:)`).map(
              ({ coordinate, wrap }) => ({
                coordinate,
                document: (variable: string) =>
                  documentOf(
                    schema,
                    type.name,
                    `${field.name}(${argument.name}: ${variable})`,
                    argument.type,
                  ),
                givenAs: wrap,
              }),
            ),
          ),
        )
      : [],
  );

const documentOf = (schema: GraphQLSchema, parent: string, field: string, type: GraphQLInputType): string => {
  const operation = parent === schema.getMutationType()?.name ? 'mutation' : 'query';
  const selection = `${field} { __typename }`;
  const isRoot = parent === schema.getMutationType()?.name || parent === schema.getQueryType()?.name;
  return isRoot
    ? `${operation} ($given: ${type}) { ${selection} }`
    : `query ($given: ${type}) { ...F } fragment F on ${parent} { ${selection} }`;
};

const pathsTo = (type: GraphQLInputType, coordinate: string, above: readonly string[] = []): Path[] => {
  if (isNonNullType(type)) return pathsTo(type.ofType, coordinate, above);
  if (isListType(type))
    return pathsTo(type.ofType, coordinate, above).map((path) => ({
      ...path,
      wrap: (text) => [path.wrap(text)],
    }));
  const named = getNamedType(type);
  if (named.name === 'String' || named.name === 'ID') return [{ coordinate, wrap: (text) => text }];
  if (!isInputObjectType(named) || above.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    pathsTo(field.type, `${named.name}.${field.name}`, [...above, named.name]).map((path) => ({
      ...path,
      wrap: (text: string) => ({ [field.name]: path.wrap(text) }),
    })),
  );
};
