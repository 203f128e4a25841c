import { freeTextClassifications, personalClassifications } from '@credit-hub/schema';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { classOf } from './formOf.ts';
import type { GeneratedOperation } from './operations.ts';

const personal = new Set([...personalClassifications, ...freeTextClassifications]);

/** All that is personal in what a schema shows about a subject. */
export const personalAbout = (schema: GraphQLSchema, code: string): GeneratedOperation => ({
  query: `query ($code: UnifiedSocialCreditCode!) {
    marketSubject(unifiedSocialCreditCode: $code) { unifiedSocialCreditCode ${personalIn(schema.getType('MarketSubject') as GraphQLNamedType)} }
  }`,
  variables: { code },
});

/** The selection of a type's personal fields at any depth; nothing where it has none. */
function personalIn(type: GraphQLNamedType, above: readonly string[] = []): string {
  if (!isObjectType(type) || above.includes(type.name)) return '';
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some((argument) => isNonNullType(argument.type)))
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return personal.has(classOf(`${type.name}.${field.name}`)) ? [field.name] : [];
      const within = personalIn(named, [...above, type.name]);
      return within === '' ? [] : [`${field.name} { ${within} }`];
    })
    .join(' ');
}
