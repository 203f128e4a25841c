import { type GraphQLSchema, getNamedType, isAbstractType, isCompositeType } from 'graphql';
import type { Reader } from '../audit/store/readReaders.ts';

/** Days that are looked back for who still reads what is to be taken away. */
export const daysLookedBack = 90;

/**
 * Which coordinates have values that are told because this one was asked for. Of a type and of a field of objects no value
 * is told itself, but of what hangs on it; of an argument its field's is.
 */
export function toldBy(schema: GraphQLSchema, coordinate: string): (told: string) => boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = type !== undefined && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  const asked = field === undefined ? type : getNamedType(field.type);
  if (!isCompositeType(asked)) return (told) => told === `${typeName}.${fieldName}`;
  const types = [asked, ...(isAbstractType(asked) ? schema.getPossibleTypes(asked) : [])];
  const names = new Set(types.map(({ name }) => name));
  return (told) => names.has(told.slice(0, told.indexOf('.')));
}

/** A reader in a line: `HALL 云州市政务服务中心: 12 answers, the last on 2026-11-30`. */
export const tellReader = ({ role, organization, department, answers, last }: Reader): string => {
  const who = [role ?? 'nobody known', organization ?? department].filter((part) => part !== null).join(' ');
  return `${who}: ${answers === 1 ? '1 answer' : `${answers} answers`}, the last on ${last.slice(0, 10)}`;
};
