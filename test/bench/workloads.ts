import { makeUnifiedSocialCreditCode, type TrustedDocument, trustedDocument } from '@credit-hub/schema';

export type Workload = {
  name: string;
  /** Requests under way at a time. */
  concurrency: number;
  query: string;
  /** Each request takes the next; there are few, so that departments answer from memory. */
  variables: readonly Record<string, unknown>[];
};

const sections = `
    unifiedSocialCreditCode
    registration { name state legalRepresentative { name residentIdNumber phone } registeredAddress }
    administrativePenalties(first: 5) { decidedOn documentNumber content fineAmount }
    taxCreditRating { year grade }
    taxArrears { taxKind amount }
    constructionQualifications { name grade validUntil }
    wageArrearsListings { listedOn reason }
    dishonestDebtorListings { caseNumber court listedOn }`;

const codes = Array.from({ length: 200 }, (_, index) =>
  makeUnifiedSocialCreditCode('91330100', `MA${String(index).padStart(6, '0')}`),
);

/** The subgraphs that the workloads ask: the one that knows the way to a subject, and four departments. */
export const subgraphs = ['hub', 'market-regulation', 'tax', 'housing', 'courts'];

export const workloads: readonly Workload[] = [
  {
    name: 'one subject',
    concurrency: 16,
    query: `query One($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) {${sections}
  }
}`,
    variables: codes.slice(0, 50).map((code) => ({ code })),
  },
  {
    name: '100 subjects',
    concurrency: 4,
    query: `query Many($codes: [UnifiedSocialCreditCode!]!) {
  marketSubjects(unifiedSocialCreditCodes: $codes) {${sections}
  }
}`,
    variables: [0, 25, 50, 75, 100].map((start) => ({ codes: codes.slice(start, start + 100) })),
  },
];

/** A workload's query as a document that was registered for service halls. */
export const registered = ({ name, query }: Workload): TrustedDocument =>
  trustedDocument(name, `# roles: HALL\n# purposes: HANDLING\n${query}`);
