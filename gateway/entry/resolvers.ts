import type { DepartmentHealth, Purpose } from '@credit-hub/schema';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { Caller } from '../identity/identify.ts';
import type { CreditRecord, CreditRecordEntry } from './readRecord.ts';

/** What a request gives the hub's own subgraph to work with. */
export type EntryContext = {
  caller: Caller;
  purpose: Purpose;
  records: DataLoader<string, CreditRecord>;
  departments(): Promise<readonly ({ name: string; chineseName: string } & DepartmentHealth)[]>;
};

type Subject = { unifiedSocialCreditCode: string };
type RecordArguments = { kinds?: readonly string[] | null; from?: string | null; to?: string | null };

/** Subjects in one request at most. */
const mostSubjects = 1_000;

const subjectOf = (unifiedSocialCreditCode: string): Subject => ({ unifiedSocialCreditCode });

const subjectsOf = (codes: readonly string[]): Subject[] => {
  if (codes.length > mostSubjects)
    throw new GraphQLError(`At most ${mostSubjects} market subjects a request.`, {
      extensions: { code: 'TOO_MANY_SUBJECTS' },
    });
  return codes.map(subjectOf);
};

const within = (asked: RecordArguments) => (entry: CreditRecordEntry) =>
  (!asked.kinds || asked.kinds.includes(entry.kind)) &&
  (!asked.from || (entry.decidedOn !== null && entry.decidedOn >= asked.from)) &&
  (!asked.to || (entry.decidedOn !== null && entry.decidedOn <= asked.to));

/** The record, or null when a department whose facts were asked for did not answer: a part is not a record. */
const recordOf = ({ entries, gaps }: CreditRecord, asked: RecordArguments): CreditRecordEntry[] | null => {
  const partial = gaps.some(
    ({ reason, kind }) => reason === 'DEPARTMENT_UNAVAILABLE' && (!asked.kinds || asked.kinds.includes(kind)),
  );
  return partial ? null : entries.filter(within(asked));
};

export const resolvers = {
  Query: {
    marketSubject: (_: unknown, { unifiedSocialCreditCode }: { unifiedSocialCreditCode: string }) =>
      subjectOf(unifiedSocialCreditCode),
    marketSubjects: (_: unknown, { unifiedSocialCreditCodes }: { unifiedSocialCreditCodes: string[] }) =>
      subjectsOf(unifiedSocialCreditCodes),
    departments: (_: unknown, __: unknown, { departments }: EntryContext) => departments(),
    me: (_: unknown, __: unknown, { caller, purpose }: EntryContext) => ({
      role: caller.viewer.role,
      department: caller.viewer.department,
      organization: caller.viewer.organization,
      purposes: [...caller.mayState],
      purpose: purpose.kind,
    }),
  },
  MarketSubject: {
    __resolveReference: ({ unifiedSocialCreditCode }: Subject) => subjectOf(unifiedSocialCreditCode),
    creditRecord: async (
      { unifiedSocialCreditCode }: Subject,
      asked: RecordArguments,
      { records }: EntryContext,
    ) => recordOf(await records.load(unifiedSocialCreditCode), asked),
    creditRecordGaps: async ({ unifiedSocialCreditCode }: Subject, _: unknown, { records }: EntryContext) =>
      (await records.load(unifiedSocialCreditCode)).gaps,
  },
};
