import { makeUnifiedSocialCreditCode, type TrustedDocument, trustedDocument } from '@credit-hub/schema';

export type Workload = {
  name: string;
  /** Requests under way at a time. */
  concurrency: number;
  query: string;
  /** Each request takes the next; there are few, so that departments answer from memory. */
  variables: readonly Record<string, unknown>[];
};

export const oneSubject = 'one subject';
export const hundredSubjects = '100 subjects';

const sections = `
    unifiedSocialCreditCode
    registration { name state legalRepresentative { name residentIdNumber phone } registeredAddress }
    administrativePenalties(first: 5) { decidedOn documentNumber content fineAmount }
    taxCreditRating { year grade }
    taxArrears { taxKind amount }
    constructionQualifications { name grade validUntil }
    wageArrearsListings { listedOn reason }
    dishonestDebtorListings { caseNumber court listedOn }`;

/** The subgraphs that the workloads ask: the one that knows the way to a subject, and four departments. */
export const subgraphs = ['hub', 'market-regulation', 'tax', 'housing', 'courts'];

/** Subjects that nobody knows: the canned departments invent what they tell of them. */
export const inventedCodes: readonly string[] = Array.from({ length: 200 }, (_, index) =>
  makeUnifiedSocialCreditCode('91330100', `MA${String(index).padStart(6, '0')}`),
);

/** Requests under way at a time, of one subject and of a hundred: enough that a gateway never waits for its askers. */
const manyAtOnce = { one: 64, hundred: 8 };

/** @param codes of 200 subjects */
export const workloadsOver = (codes: readonly string[], atOnce = manyAtOnce): Workload[] =>
  workloadsOf(sections, codes, atOnce);

const workloadsOf = (selected: string, codes: readonly string[], atOnce: typeof manyAtOnce): Workload[] => [
  {
    name: oneSubject,
    concurrency: atOnce.one,
    query: `query One($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) {${selected}
  }
}`,
    variables: codes.slice(0, 50).map((code) => ({ code })),
  },
  {
    name: hundredSubjects,
    concurrency: atOnce.hundred,
    query: `query Many($codes: [UnifiedSocialCreditCode!]!) {
  marketSubjects(unifiedSocialCreditCodes: $codes) {${selected}
  }
}`,
    variables: [0, 25, 50, 75, 100].map((start) => ({ codes: codes.slice(start, start + 100) })),
  },
];

/** A workload's query as a document that was registered for service halls. */
export const registered = ({ name, query }: Workload): TrustedDocument =>
  trustedDocument(name, `# roles: HALL\n# purposes: HANDLING\n${query}`);

const advised = `
    registration { name state legalRepresentative { name residentIdNumber } }
    dishonestDebtorListings { caseNumber court listedOn }
    handlingAdvice(matter: "construction-permit") { outcome hits { department listing } missingDepartments }`;

/**
 * The first query of the project's README, with its advice, and the same of a hundred subjects.
 * @param codes of 200 subjects
 */
export const advisedWorkloads = (codes: readonly string[], atOnce = manyAtOnce): Workload[] =>
  workloadsOf(advised, codes, atOnce);
