import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DepartmentResponse } from '@credit-hub/schema';
import { loadSubgraphSdl, scalarResolvers } from '@credit-hub/schema';
import DataLoader from 'dataloader';
import { type DocumentNode, execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type AskAgain, type CreditRecord, readRecords } from './readRecord.ts';
import type { RecordPlan } from './recordPlan.ts';
import { type EntryContext, mostSubjects, resolvers } from './resolvers.ts';
import { type SubjectsByCode, subjectsByCode } from './subjectsByCode.ts';

/** Name of the hub's own subgraph in the supergraph. */
export const entryName = 'hub';

/** The records of one request, read together for all its subjects. */
export const recordLoader = (plan: RecordPlan, askAgain: AskAgain): DataLoader<string, CreditRecord> =>
  new DataLoader(async (codes) => {
    const records = await readRecords(codes, plan, askAgain);
    return codes.map((code) => records.get(code) ?? new Error(`no record was read for a subject`));
  });

/** The hub's own subgraph, run in this process; what it answers goes the way of every department's answer. */
export const createEntry = () => {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(loadSubgraphSdl(entryName)), resolvers: { ...scalarResolvers, ...resolvers } },
  ]);
  // The gateway's plans send few documents, over and over.
  const documents = new LRUCache<string, { document: DocumentNode; short: SubjectsByCode | null }>({
    max: 1_000,
  });

  const documentOf = (query: string) => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const read = { document, short: subjectsByCode(document, mostSubjects) };
    documents.set(query, read);
    return read;
  };

  return async (
    request: { query: string; variables?: Record<string, unknown>; operationName?: string },
    context: EntryContext,
  ): Promise<DepartmentResponse> => {
    const { document, short } = documentOf(request.query);
    const { variables = {} } = request;
    const found = short?.(variables);
    if (found) return { data: found };
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName: request.operationName,
      contextValue: context,
    });
    return { data: data ?? null, errors: errors?.map((error) => error.toJSON()) };
  };
};
