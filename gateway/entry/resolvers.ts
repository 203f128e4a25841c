import {
  type CallerMistake,
  callerMistakes,
  type DepartmentHealth,
  longestPage,
  mostMessages,
  mostSubjects,
  type Purpose,
} from '@credit-hub/schema';
import { GraphQLError } from 'graphql';
import type { AccessLog } from '../audit/accessLog.ts';
import { AccessLogError } from '../audit/errors.ts';
import type { AccessPage, AccessSearch } from '../audit/store/readAccesses.ts';
import type { CodesOfRequest } from '../codes/codesOfRequest.ts';
import type { Caller } from '../identity/identify.ts';
import type { HandedInMessage, MessageOutcome } from '../messages/messageNetwork.ts';
import type { ThroughPersons } from '../persons/throughPersons.ts';
import type { DeskItem } from './desk.ts';
import type { AskedRecord, CreditRecord, CreditRecordEntry } from './readRecord.ts';

/** Reads a subject's record of these kinds; of what else it holds only if the same request asks for that, too. */
export type RecordsOfRequest = (code: string, asked: AskedRecord) => Promise<CreditRecord>;

/** What a request gives the hub's own subgraph to work with. */
export type EntryContext = {
  caller: Caller;
  purpose: Purpose;
  /** Which of the texts that were given as codes are codes. */
  verdictOn: CodesOfRequest['verdictOn'];
  records: RecordsOfRequest;
  /** Facts of others that bear upon a subject by a person who leads both. */
  throughPersons(code: string): Promise<ThroughPersons>;
  /** What departments held of a subject at the end of a day; null where one did not answer. */
  recordAsOf(code: string, day: string): Promise<readonly CreditRecordEntry[] | null>;
  /** Calendar day in Beijing. */
  today(): string;
  /** What waits for the caller, in all departments that answer. */
  desk(): Promise<readonly DeskItem[]>;
  /** Every kind of fact in the caller's view of the network. */
  recordKinds: ReadonlySet<string>;
  accessLog: ReadableAccessLog;
  /** Hands messages of the caller's department over to others. */
  deliverMessages(messages: readonly HandedInMessage[]): Promise<MessageOutcome[]>;
  departments(): Promise<readonly ({ name: string; chineseName: string } & DepartmentHealth)[]>;
};

/** What of the access log is asked for. */
export type ReadableAccessLog = Pick<
  AccessLog,
  'search' | 'accessesOf' | 'checkpoint' | 'inclusionProof' | 'consistencyProof'
>;

type Subject = { unifiedSocialCreditCode: string };
type RecordArguments = { kinds?: readonly string[] | null; from?: string | null; to?: string | null };

const mistake = (code: CallerMistake): GraphQLError =>
  new GraphQLError(callerMistakes[code], { extensions: { code } });

const subjectOf = (unifiedSocialCreditCode: string): Subject => ({ unifiedSocialCreditCode });

/** An error in the place of what is no code, or of what nobody knows whether it is one: never an empty subject. */
const subjectGiven = (text: string, { verdictOn }: EntryContext): Subject | GraphQLError => {
  const verdict = verdictOn(text);
  switch (verdict.is) {
    case 'CODE':
      return subjectOf(verdict.code);
    case 'NO_CODE':
      return mistake('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
    case 'UNKNOWN':
      return new GraphQLError('Whether it is a code its register would know.', {
        extensions: { fault: verdict.fault },
      });
  }
};

const subjectsGiven = (texts: readonly string[], context: EntryContext): (Subject | GraphQLError)[] => {
  if (texts.length > mostSubjects) throw mistake('TOO_MANY_SUBJECTS');
  return texts.map((text) => subjectGiven(text, context));
};

const within = (asked: RecordArguments) => (entry: CreditRecordEntry) =>
  (!asked.kinds || asked.kinds.includes(entry.kind)) &&
  (!asked.from || (entry.decidedOn !== null && entry.decidedOn >= asked.from)) &&
  (!asked.to || (entry.decidedOn !== null && entry.decidedOn <= asked.to));

/** What nobody holds is not told as nothing: a kind that is misspelt must not read as a clean record. */
const refuseUnknown = ({ kinds, from, to }: RecordArguments, known: ReadonlySet<string>): void => {
  const unknown = (kinds ?? []).some((kind) => !known.has(kind));
  const backwards = from && to && from > to;
  if (unknown || backwards) throw mistake(unknown ? 'KIND_UNKNOWN' : 'INVALID_PERIOD');
};

/** The record, or null when a department whose facts were asked for did not answer: a part is not a record. */
const recordOf = ({ entries, gaps }: CreditRecord, asked: RecordArguments): CreditRecordEntry[] | null => {
  const partial = gaps.some(
    ({ reason, kind }) => reason === 'DEPARTMENT_UNAVAILABLE' && (!asked.kinds || asked.kinds.includes(kind)),
  );
  return partial ? null : entries.filter(within(asked));
};

/** A record without a part of it is none, and its gaps say what is missing. */
const wholeOf = (
  { entries, registers, gaps, undecided, kinds }: CreditRecord,
  { facts: throughPersons, missing: withoutPersons }: ThroughPersons,
) => {
  const missing = [
    ...gaps,
    ...undecided,
    ...withoutPersons.map((department) => ({
      department,
      kind: personsKind,
      reason: 'DEPARTMENT_UNAVAILABLE' as const,
    })),
  ];
  const partial = missing.some(({ reason }) => reason === 'DEPARTMENT_UNAVAILABLE');
  return { entries: partial ? null : [...entries, ...registers], gaps: missing, kinds, throughPersons };
};

/** What a gap names where it is not known whom the subject's persons lead, or what they answer for. */
const personsKind = 'FactMetThroughPerson';

/** `after` is a position in the log, as the caller's sealed cursor was opened to. */
type PageArguments = { first?: number | null; after?: string | null };

const readPage = async (
  read: (page: { first: number; before: number | null }) => Promise<AccessPage>,
  { first: given, after }: PageArguments,
) => {
  const first = given ?? 50;
  if (first < 1 || first > longestPage) throw mistake('INVALID_PAGE');
  const { accesses, cursor } = await read({ first, before: after ? Number(after) : null });
  return { accesses, cursor: cursor === null ? null : String(cursor) };
};
/** GraphQL says null for what is not asked by; the log takes what is given. */
const givenOf = (search: AccessSearch): AccessSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== null));
/** A leaf or a tree that the log does not have is a mistake of who asks, and no fault of the hub. */
const proven = <Proof>(proof: Promise<Proof>): Promise<Proof> =>
  proof.catch((error: unknown) => {
    throw error instanceof AccessLogError && error.code === 'AUDIT_PROOF_OUT_OF_RANGE'
      ? new GraphQLError('The log has no such leaf or tree.', { extensions: { code: 'BAD_USER_INPUT' } })
      : error;
  });

const text = (hash: Buffer): string => hash.toString('base64url');

export const resolvers = {
  Query: {
    searchAccessLog: (
      _: unknown,
      { first, after, ...search }: AccessSearch & PageArguments,
      { accessLog }: EntryContext,
    ) => readPage((page) => accessLog.search(givenOf(search), page), { first, after }),
    accessLogCheckpoint: async (_: unknown, __: unknown, { accessLog }: EntryContext) => {
      const { root, ...checkpoint } = await accessLog.checkpoint();
      return { ...checkpoint, rootHash: text(root) };
    },
    accessLogInclusionProof: async (
      _: unknown,
      { index, treeSize }: { index: number; treeSize: number },
      { accessLog }: EntryContext,
    ) => {
      const { leafHash, rootHash, path } = await proven(accessLog.inclusionProof(index, treeSize));
      return { leafHash: text(leafHash), rootHash: text(rootHash), path: path.map(text) };
    },
    accessLogConsistencyProof: async (
      _: unknown,
      { firstSize, secondSize }: { firstSize: number; secondSize: number },
      { accessLog }: EntryContext,
    ) => {
      const { firstRootHash, secondRootHash, path } = await proven(
        accessLog.consistencyProof(firstSize, secondSize),
      );
      return { firstRootHash: text(firstRootHash), rootHash: text(secondRootHash), path: path.map(text) };
    },
    marketSubject: (
      _: unknown,
      { unifiedSocialCreditCode }: { unifiedSocialCreditCode: string },
      context: EntryContext,
    ) => subjectGiven(unifiedSocialCreditCode, context),
    marketSubjects: (
      _: unknown,
      { unifiedSocialCreditCodes }: { unifiedSocialCreditCodes: string[] },
      context: EntryContext,
    ) => subjectsGiven(unifiedSocialCreditCodes, context),
    desk: () => ({ id: 'desk' }),
    departments: (_: unknown, __: unknown, { departments }: EntryContext) => departments(),
    me: (_: unknown, __: unknown, { caller, purpose }: EntryContext) => ({
      role: caller.viewer.role,
      department: caller.viewer.department,
      organization: caller.viewer.organization,
      purposes: [...caller.mayState],
      purpose: purpose.kind,
    }),
  },
  Mutation: {
    deliverMessages: (
      _: unknown,
      { messages }: { messages: readonly HandedInMessage[] },
      { deliverMessages }: EntryContext,
    ) => {
      if (messages.length > mostMessages) throw mistake('TOO_MANY_MESSAGES');
      return deliverMessages(messages);
    },
  },
  Desk: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    items: (_: unknown, __: unknown, { desk }: EntryContext) => desk(),
  },
  MarketSubject: {
    accessLog: ({ unifiedSocialCreditCode }: Subject, asked: PageArguments, { accessLog }: EntryContext) =>
      readPage((page) => accessLog.accessesOf(unifiedSocialCreditCode, page), asked),
    __resolveReference: ({ unifiedSocialCreditCode }: Subject) => subjectOf(unifiedSocialCreditCode),
    creditRecord: async (
      { unifiedSocialCreditCode }: Subject,
      asked: RecordArguments,
      { records, recordKinds }: EntryContext,
    ) => {
      refuseUnknown(asked, recordKinds);
      const kinds = asked.kinds ? new Set(asked.kinds) : null;
      return recordOf(await records(unifiedSocialCreditCode, { kinds, whole: false }), asked);
    },
    creditRecordAsOf: (
      { unifiedSocialCreditCode }: Subject,
      { day }: { day: string },
      { recordAsOf, today }: EntryContext,
    ) => {
      if (day > today()) throw mistake('DAY_TO_COME');
      return recordAsOf(unifiedSocialCreditCode, day);
    },
    creditRecordGaps: async ({ unifiedSocialCreditCode }: Subject, _: unknown, { records }: EntryContext) =>
      (await records(unifiedSocialCreditCode, { kinds: null, whole: false })).gaps,
    wholeRecord: async (
      { unifiedSocialCreditCode: code }: Subject,
      _: unknown,
      { records, throughPersons }: EntryContext,
    ) => wholeOf(...(await Promise.all([records(code, { kinds: null, whole: true }), throughPersons(code)]))),
  },
};
