import { buildSubgraphSchema } from '@apollo/subgraph';
import type { AskedOperation, DepartmentResponse } from '@credit-hub/schema';
import {
  hubName,
  loadSubgraphSdl,
  mostSubjects,
  openCursorSeal,
  scalarResolvers,
  sealCursors,
  unifiedSocialCreditCodeScalar,
} from '@credit-hub/schema';
import DataLoader from 'dataloader';
import { type DocumentNode, execute, GraphQLError, GraphQLScalarType, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { codeTypeName, givenCodeParsing } from '../codes/givenCodeScalar.ts';
import type { IsAskedApart } from '../execution/executor/index.ts';
import type { Fault } from '../execution/fetchContext.ts';
import { bytesOfDocument } from '../memory/bytes.ts';
import { subjectType } from '../policy/subjectType.ts';
import { type AskAgain, type AskedRecord, type CreditRecord, type Kinds, readRecords } from './readRecord.ts';
import type { RecordPlan } from './recordPlan.ts';
import { type EntryContext, type RecordsOfRequest, resolvers } from './resolvers.ts';
import { type SubjectsByCode, subjectsByCode } from './subjectsByCode.ts';

/** Bytes of plans' documents that stay parsed. */
const keptDocuments = 4 * 1024 * 1024;

/** Name of the hub's own subgraph in the supergraph. */
export const entryName = hubName;

/** What the hub tells of a subject beside its code: it reads the access log for it, or asks all departments. */
export const isLearntFirst: IsAskedApart = (coordinate, subgraph) =>
  subgraph === entryName && coordinate.startsWith(`${subjectType}.`);

/**
 * The records of one request, read together for all its subjects and for all the kinds that it asks for at once: a
 * document that asks for many under as many aliases has each department asked once.
 */
export const recordLoader = (
  plan: RecordPlan,
  askAgain: AskAgain,
  noteFault?: (fault: Fault) => void,
): RecordsOfRequest => {
  const open = () =>
    new DataLoader<RecordKey, CreditRecord, string>(
      async (keys) => {
        const codes = [...new Set(keys.map(({ code }) => code))];
        const records = await readRecords(codes, plan, askAgain, askedBy(keys), noteFault);
        return keys.map(({ code }) => records.get(code) as CreditRecord);
      },
      { cacheKeyFn: ({ code, kinds, whole }) => JSON.stringify([code, kinds && [...kinds].sort(), whole]) },
    );
  // Most requests ask for none.
  let loader: ReturnType<typeof open> | undefined;
  return (code, asked) => {
    loader ??= open();
    return loader.load({ code, ...asked });
  };
};

type RecordKey = AskedRecord & { code: string };

const askedBy = (keys: readonly RecordKey[]): AskedRecord => ({
  kinds: keys.reduce<Kinds>(
    (all, { kinds }) => (all === null || kinds === null ? null : all.union(kinds)),
    new Set<string>(),
  ),
  whole: keys.some(({ whole }) => whole),
});

/** The texts that are none are given to it, too: it tells of each by itself. */
const givenCodeScalar = new GraphQLScalarType({
  ...unifiedSocialCreditCodeScalar.toConfig(),
  ...givenCodeParsing,
});

/**
 * The hub's own subgraph, run in this process; what it answers goes the way of every department's answer.
 * @param cursorSecret 32 bytes or more, the same for every gateway before the same access log
 */
export const createEntry = (cursorSecret: Uint8Array) => {
  const schema = sealCursors<EntryContext>(
    buildSubgraphSchema([
      {
        typeDefs: parse(loadSubgraphSdl(entryName), { noLocation: true }),
        resolvers: { ...scalarResolvers, [codeTypeName]: givenCodeScalar, ...resolvers },
      },
    ]),
    {
      seal: openCursorSeal(cursorSecret, entryName),
      readerOf: ({ caller: { viewer }, purpose }) => ({ viewer, purpose }),
      refusal: () =>
        new GraphQLError('A cursor is one that this list gave out.', {
          extensions: { code: 'INVALID_CURSOR' },
        }),
    },
  );
  // The gateway's plans send few documents, over and over.
  const documents = new LRUCache<string, { document: DocumentNode; short: SubjectsByCode | null }>({
    maxSize: keptDocuments,
    sizeCalculation: ({ document }, query) => bytesOfDocument(query, document.tokenCount ?? query.length),
  });

  const documentOf = (query: string) => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query, { noLocation: true });
    const read = { document, short: subjectsByCode(document, mostSubjects) };
    documents.set(query, read);
    return read;
  };

  const executed = async (
    document: DocumentNode,
    variables: Record<string, unknown>,
    operationName: string | undefined,
    context: EntryContext,
  ): Promise<DepartmentResponse> => {
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: context,
    });
    return { data: data ?? null, errors: errors?.map((error) => error.toJSON()) };
  };

  /** At once, where nothing but the way to subjects is asked for. */
  return (
    { query, variables = {}, operationName }: AskedOperation,
    context: EntryContext,
  ): DepartmentResponse | Promise<DepartmentResponse> => {
    const { document, short } = documentOf(query);
    const found = short?.(variables);
    return found ? { data: found } : executed(document, variables, operationName, context);
  };
};
