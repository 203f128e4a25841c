import type { Role, TrustedDocument } from '@credit-hub/schema';
import type { DocumentNode } from 'graphql';
import { getOperationAST, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { Refusal } from '../errors/refusal.ts';
import type { Budgets } from '../limits/budgets.ts';
import { createHoldWithin, type Limits, parseWithin } from '../limits/limits.ts';
import { bytesOfDocument, bytesOfPermitted } from '../memory/bytes.ts';
import { derivedFrom } from '../memory/derived.ts';
import { createKeptDocuments, type Keeper } from '../memory/keptDocuments.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { type Charge, payer, type Spender } from '../protection/rateLimits.ts';
import { subjectCodes } from '../protection/subjectCodes.ts';
import type { Incoming } from './incoming.ts';

/** A request for an operation, within the limits, and what it is charged. */
export type Admitted = Asked & {
  charge: Charge;
  document: DocumentNode;
  /** About how many bytes are held for it while it is prepared; none when it is prepared already. */
  bytes: number;
};

type Asked = {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** Whether it was registered beforehand. */
  isTrusted: boolean;
};

export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

const variablesSchema = z.record(z.string(), z.unknown()).nullish();

const postSchema = z.object({
  query: z.string().min(1).optional(),
  documentId: z.string().optional(),
  operationName: z.string().nullish(),
  variables: variablesSchema,
});

/** A parameter of an address is a text, or, given more than once, a list. */
const parameter = z.string().optional();

const getSchema = z.object({
  documentId: parameter,
  query: parameter,
  operationName: parameter,
  variables: parameter,
});

const readVariables = (text: string | undefined): Record<string, unknown> => {
  if (text === undefined) return {};
  try {
    return variablesSchema.parse(JSON.parse(text)) ?? {};
  } catch {
    throw new Refusal('REQUEST_MALFORMED', 'The parameter `variables` is not a JSON object.');
  }
};

const trusted = (id: string, role: Role, documents: TrustedDocuments): string => {
  const document = documents.get(id);
  if (!document) throw new Refusal('TRUSTED_DOCUMENT_UNKNOWN', 'No trusted document has this `documentId`.');
  if (!document.roles.includes(role))
    throw new Refusal(
      'TRUSTED_DOCUMENT_NOT_FOR_ROLE',
      `This trusted document does not serve the role ${role}.`,
    );
  return document.text;
};

const readPost = (
  body: unknown,
  role: Role,
  documents: TrustedDocuments,
  trustedDocumentsOnly: boolean,
): Asked => {
  if (Array.isArray(body)) throw new Refusal('BATCH_REFUSED', 'Send one operation a request.');
  const request = postSchema.safeParse(body);
  if (!request.success || (request.data.query === undefined) === (request.data.documentId === undefined))
    throw new Refusal(
      'REQUEST_MALFORMED',
      'The body is a JSON object with `query` or `documentId`, and perhaps `variables` and `operationName`.',
    );
  const { query, documentId, operationName, variables } = request.data;
  // Introspection, too, is a document that nobody registered.
  if (query !== undefined && trustedDocumentsOnly)
    throw new Refusal(
      'TRUSTED_DOCUMENTS_ONLY',
      'This hub answers trusted documents only: give `documentId`.',
    );
  return {
    query: query ?? trusted(documentId ?? '', role, documents),
    operationName: operationName || undefined,
    variables: variables ?? {},
    isTrusted: query === undefined,
  };
};

/** A GET may be sent from any page by a mere image: only what has been registered beforehand is read that way. */
const readGet = (parameters: unknown, role: Role, documents: TrustedDocuments): Asked => {
  const request = getSchema.safeParse(parameters);
  if (!request.success) {
    const [name] = request.error.issues[0]?.path ?? [];
    throw new Refusal('REQUEST_MALFORMED', `The parameter \`${String(name)}\` is given more than once.`);
  }
  const { documentId, query, operationName, variables } = request.data;
  if (documentId === undefined)
    throw new Refusal(
      'METHOD_NOT_ALLOWED',
      'By GET only trusted documents are read: give `documentId`, or POST.',
      { allow: ['POST'] },
    );
  if (query !== undefined) throw new Refusal('REQUEST_MALFORMED', 'Give `documentId` or `query`, not both.');
  return {
    query: trusted(documentId, role, documents),
    operationName: operationName || undefined,
    variables: readVariables(variables),
    isTrusted: true,
  };
};

export type Admit = {
  (incoming: Incoming, spender: Spender): Admitted;
  /** A registered document as it is parsed, and kept. */
  registered(text: string): DocumentNode;
};

export type AdmitOptions = {
  documents: TrustedDocuments;
  limits: Limits;
  budgets: Budgets;
  governed: GovernedSchema;
  /** Refuses every document that was not registered beforehand. */
  trustedDocumentsOnly: boolean;
};

/** Makes the function that says what a request asks, once it is known to stay within the limits: a `Refusal` before anything is planned. */
export const createAdmit = (options: AdmitOptions): Admit => {
  const { documents, limits, budgets, governed, trustedDocumentsOnly } = options;
  const kept = createKeptDocuments((text) => parseWithin(text, limits));
  const holdWithin = createHoldWithin(limits, governed);
  const admit = (incoming: Incoming, spender: Spender): Admitted => {
    const { role } = spender.caller.viewer;
    const asked =
      incoming.method === 'GET'
        ? readGet(incoming.body, role, documents)
        : readPost(incoming.body, role, documents, trustedDocumentsOnly);
    const document = kept.documentOf(asked.query, keeperOf(asked, spender));
    const operation = getOperationAST(document, asked.operationName);
    // @apollo/server fails on a name that it does not find, instead of saying so.
    if (!operation)
      throw new Refusal(
        'OPERATION_UNKNOWN',
        'The document has no operation of that name, or several and none was named.',
      );
    // Whoever follows a link has not said that anything is to be changed.
    if (incoming.method === 'GET' && operation.operation !== OperationTypeNode.QUERY)
      throw new Refusal('METHOD_NOT_ALLOWED', 'By GET nothing is changed: POST.', { allow: ['POST'] });
    const { isTrusted } = asked;
    const { costOfOneOperation: mostCost } = budgets[role];
    const { cost, preparation, work } = holdWithin(document, asked.variables, { role, mostCost, isTrusted });
    const prepared = isPrepared(document, role);
    return {
      ...asked,
      document,
      charge: {
        cost: prepared || isTrusted ? cost : cost + preparation,
        subjectCodes: subjectCodes(document, asked.variables),
      },
      bytes: prepared
        ? 0
        : bytesOfDocument(asked.query, document.tokenCount ?? 0) +
          bytesOfPermitted(work.selections, work.conditions),
    };
  };
  return Object.assign(admit, { registered: (text: string) => kept.documentOf(text, registered) });
};

const preparedFor = (role: Role): string => `prepared for ${role}`;
const bytesOfNote = 100;

const isPrepared = (document: DocumentNode, role: Role): boolean =>
  derivedFrom(document).get(preparedFor(role)) === true;

/** Notes that a document was found valid for a role and is prepared, so that it is not charged for that again. */
export const notePrepared = (document: DocumentNode, role: Role): void => {
  if (!isPrepared(document, role)) derivedFrom(document).keep(preparedFor(role), true, bytesOfNote);
};

const registered: Keeper = { shelf: 'REGISTERED', name: 'registered' };

const keeperOf = ({ isTrusted }: Asked, spender: Spender): Keeper => {
  if (isTrusted) return registered;
  const isStranger = spender.caller.viewer.person === null;
  return { shelf: isStranger ? 'STRANGERS' : 'KNOWN', name: payer(spender) };
};
