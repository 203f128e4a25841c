import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

type Source = Record<string, unknown>;

const scalars: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Date: '2026-03-09',
  DateTime: '2026-03-09T08:00:00Z',
  Float: 87.5,
  Int: 7,
  Money: '12000.00',
};

/**
 * Answers every field of a department with a value of its type, always the same for a subject: two items for a list,
 * Chinese text, the subject's own code.
 */
export const inventValue: GraphQLFieldResolver<Source, unknown> = (source, args, context, info) => {
  const known = defaultFieldResolver(source, args, context, info);
  if (known !== undefined) return known;
  const codes = args.unifiedSocialCreditCodes;
  if (Array.isArray(codes)) return codes.map((unifiedSocialCreditCode) => ({ unifiedSocialCreditCode }));
  const code = String(args.unifiedSocialCreditCode ?? source?.unifiedSocialCreditCode);
  return invent(info.returnType, info.fieldName, code, info.schema);
};

function invent(type: GraphQLOutputType, field: string, code: string, schema: GraphQLSchema): unknown {
  if (isNonNullType(type)) return invent(type.ofType, field, code, schema);
  if (isListType(type))
    return [invent(type.ofType, field, code, schema), invent(type.ofType, field, code, schema)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isAbstractType(type)) {
    return { __typename: schema.getPossibleTypes(type)[0]?.name, unifiedSocialCreditCode: code };
  }
  if (!isLeafType(type)) return { unifiedSocialCreditCode: code };
  return (
    scalars[type.name] ??
    (type.name === 'UnifiedSocialCreditCode' ? code : `${field}：示例第${code.slice(-4)}号`)
  );
}
