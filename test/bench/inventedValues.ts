import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
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

/** Answers every field with a value of its type, always the same for a subject: two items for a list, Chinese text. */
export const inventValue: GraphQLFieldResolver<Source, unknown> = (source, args, context, info) => {
  const known = defaultFieldResolver(source, args, context, info);
  if (known !== undefined) return known;
  const code = args.unifiedSocialCreditCode ?? source?.unifiedSocialCreditCode;
  const codes = args.unifiedSocialCreditCodes ?? args.codes;
  if (Array.isArray(codes)) return codes.map((unifiedSocialCreditCode) => ({ unifiedSocialCreditCode }));
  return invent(info.returnType, info.fieldName, String(code));
};

function invent(type: GraphQLOutputType, field: string, code: string): unknown {
  if (isNonNullType(type)) return invent(type.ofType, field, code);
  if (isListType(type)) return [invent(type.ofType, field, code), invent(type.ofType, field, code)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isLeafType(type)) return { unifiedSocialCreditCode: code };
  return (
    scalars[type.name] ??
    (type.name === 'UnifiedSocialCreditCode' ? code : `${field}：示例第${code.slice(-4)}号`)
  );
}
