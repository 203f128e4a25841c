import { type DocumentNode, type GraphQLSchema, getOperationAST, OperationTypeNode, validate } from 'graphql';
import type { Answer, Sight, ValidOperation } from '../asking.ts';
import type { DecisionNote } from '../policy/decisionNotes.ts';
import { toBytes } from '../transcription/bytes.ts';
import { WrittenData } from '../transcription/writtenData.ts';
import type { Incoming, Outgoing } from './incoming.ts';

/** Documents by the schema that they were found to be valid for. */
const found = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, boolean>>();

const isValid = (schema: GraphQLSchema, document: DocumentNode): boolean => {
  const ofSchema = found.get(schema) ?? new WeakMap<DocumentNode, boolean>();
  found.set(schema, ofSchema);
  const known = ofSchema.get(document);
  if (known !== undefined) return known;
  const valid = validate(schema, document).length === 0;
  ofSchema.set(document, valid);
  return valid;
};

const plainJson = new Set([undefined, '*/*', 'application/json']);

/** Whether there is nothing to choose: an answer is wanted as plain JSON. */
export const wantsPlainJson = (
  accept: string | undefined,
): accept is undefined | '*/*' | 'application/json' => plainJson.has(accept);

/**
 * Whether a registered document may go the shorter way: a query, valid for the caller's sight of the schema, whose
 * answer is wanted as plain JSON. Whatever else there is to say of it, @apollo/server says.
 */
export const mayGoTrustedWay = (
  { isTrusted, document, operationName }: ValidOperation & { isTrusted: boolean },
  { accept }: Pick<Incoming, 'accept'>,
  { schema }: Sight,
): boolean =>
  isTrusted &&
  wantsPlainJson(accept) &&
  getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY &&
  isValid(schema, document);

/** Explanations outlive a request, so their text is written once. */
const texts = new WeakMap<readonly DecisionNote[], string>();

/** As JSON in bytes. */
const textOf = (decisions: readonly DecisionNote[]): string => {
  const known = texts.get(decisions);
  if (known !== undefined) return known;
  const text = toBytes(JSON.stringify(decisions));
  texts.set(decisions, text);
  return text;
};

export const plainHeaders: readonly [string, string][] = [
  ['content-type', 'application/json; charset=utf-8'],
];

/** The answer as @apollo/server would write it, but for the order of the extensions. */
export const outgoingOf = (
  { data, errors, extensions: { decisions, ...rest } }: Answer,
  headers: Outgoing['headers'],
): Outgoing => {
  const failed = errors ? `"errors":${toBytes(JSON.stringify(errors))},` : '';
  const written = data instanceof WrittenData ? data.take() : toBytes(JSON.stringify(data));
  const explained = `{"decisions":${textOf(decisions)},${toBytes(JSON.stringify(rest)).slice(1)}`;
  return {
    status: 200,
    headers,
    body: `{${failed}"data":${written},"extensions":${explained}}\n`,
    encoding: 'latin1',
  };
};
