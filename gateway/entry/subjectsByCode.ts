import { isUnifiedSocialCreditCode } from '@credit-hub/schema';
import { type DocumentNode, Kind, type SelectionNode } from 'graphql';

type Data = Record<string, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/** Answers a document from its variables; null for variables of which graphql-js must say what is wrong. */
export type SubjectsByCode = (variables: Variables) => Data | null;

/** One root field: the way to one market subject, or to several. */
type Way = { key: string; list: boolean; variable: string; keys: readonly ResponseKey[] };
type ResponseKey = { key: string; isTypename: boolean };

const typeName = 'MarketSubject';
const code = 'unifiedSocialCreditCode';

/**
 * Where a document asks for nothing but the way to market subjects by their codes, as plans of nearly all requests do,
 * it is answered without graphql-js, which takes ten times as long; null for any other document.
 *
 * @param mostSubjects codes of one field; more are refused where the document is executed
 */
export const subjectsByCode = (document: DocumentNode, mostSubjects: number): SubjectsByCode | null => {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query' || others.length > 0)
    return null;
  const ways = operation.selectionSet.selections.map(wayOf);
  if (!ways.every((way) => way !== null) || new Set(ways.map(({ key }) => key)).size < ways.length)
    return null;

  return (variables) => {
    const data: Data = {};
    for (const { key, list, variable, keys } of ways) {
      const given = variables[variable];
      const codes = list ? given : [given];
      if (!Array.isArray(codes) || codes.length > mostSubjects || !codes.every(isWritten)) return null;
      const subjects = codes.map((each) => subjectOf(each, keys));
      data[key] = list ? subjects : subjects[0];
    }
    return data;
  };
};

const subjectOf = (written: string, keys: readonly ResponseKey[]): Data => {
  const subject: Data = {};
  for (const { key, isTypename } of keys) subject[key] = isTypename ? typeName : written;
  return subject;
};

/** Of what is no code as it stands, something has to be said. */
const isWritten = (value: unknown): value is string =>
  typeof value === 'string' && isUnifiedSocialCreditCode(value);

const wayOf = (selection: SelectionNode): Way | null => {
  if (selection.kind !== Kind.FIELD || selection.directives?.length) return null;
  const { name, alias, arguments: given = [], selectionSet } = selection;
  const list = name.value === 'marketSubjects';
  if (!list && name.value !== 'marketSubject') return null;
  const [argument, ...others] = given;
  if (argument?.value.kind !== Kind.VARIABLE || others.length > 0) return null;
  const keys = (selectionSet?.selections ?? []).map(responseKeyOf);
  if (!keys.every((key) => key !== null)) return null;
  const key = alias?.value ?? name.value;
  return key in Object.prototype ? null : { key, list, variable: argument.value.name.value, keys };
};

const responseKeyOf = (selection: SelectionNode): ResponseKey | null => {
  if (selection.kind !== Kind.FIELD || selection.directives?.length) return null;
  const { name, alias } = selection;
  const key = alias?.value ?? name.value;
  const isTypename = name.value === '__typename';
  return (isTypename || name.value === code) && !(key in Object.prototype) ? { key, isTypename } : null;
};
