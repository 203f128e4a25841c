import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Reader } from '../audit/store/readReaders.ts';

/** Days that are looked back for who still reads what is to be taken away. */
export const daysLookedBack = 90;

/**
 * Which coordinates have values that are told because this one was asked for. Of a type and of a field of objects no value
 * is told itself, but of what hangs on it; of an argument its field's is; of an enum or scalar those of all fields of it.
 * Null where answers do not show who used it, as what stands in an input: then nobody may be said to.
 */
export function toldBy(schema: GraphQLSchema, coordinate: string): ((told: string) => boolean) | null {
  const [typeName = '', fieldName] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (type === undefined || isInputObjectType(type)) return null;
  if (isLeafType(type)) return (told) => namedTypeAt(schema, told) === type;
  if (fieldName === undefined || isUnionType(type)) return within(schema, type);
  const field = type.getFields()[fieldName];
  if (field === undefined) return null;
  const asked = getNamedType(field.type);
  if (isCompositeType(asked)) return within(schema, asked);
  const names = new Set(typesOf(schema, type).map(({ name }) => `${name}.${fieldName}`));
  return (told) => names.has(told);
}

const typesOf = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLCompositeType[] => [
  type,
  ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
];

const within = (schema: GraphQLSchema, type: GraphQLCompositeType) => {
  const names = new Set(typesOf(schema, type).map(({ name }) => name));
  return (told: string): boolean => names.has(told.slice(0, told.indexOf('.')));
};

const namedTypeAt = (schema: GraphQLSchema, coordinate: string): unknown => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[fieldName];
  return field && getNamedType(field.type);
};

/** A reader in a line: `HALL 云州市政务服务中心: 12 answers, the last on 2026-11-30`. */
export const tellReader = ({ role, organization, department, answers, last }: Reader): string => {
  const who = [role ?? 'nobody known', organization ?? department].filter((part) => part !== null).join(' ');
  return `${who}: ${answers === 1 ? '1 answer' : `${answers} answers`}, the last on ${last.slice(0, 10)}`;
};
