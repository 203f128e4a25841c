import type { Classification, Purpose, Viewer } from '@credit-hub/schema';

/** That values of one class left, or were kept back, in one form. Never a value. */
export type Disclosure = {
  readonly classification: Classification;
  readonly form: 'CLEAR' | 'MASKED' | 'BANDED' | 'PSEUDONYM' | 'DENIED';
  /** Name of the mask or band; null for the other forms. */
  readonly by: string | null;
  /** `Type.field` of each of them. */
  readonly coordinates: readonly string[];
};

/** Written before anything is fetched. */
export type IntentEntry = {
  readonly viewer: Viewer;
  readonly purpose: Purpose;
  readonly policyVersion: string;
  /** The pruned document's hash; kept as a keyed commitment, for a document may hold values. */
  readonly planKey: string;
  /** Unified social credit codes that are asked about by argument. */
  readonly subjectCodes: readonly string[];
  /** Mutations that are asked for, by the names of their fields. */
  readonly acts?: readonly string[];
};

/** Written before the answer leaves. */
export type OutcomeEntry = {
  /** Everything of the answer, for every subject that is not among the exceptions. */
  readonly disclosures: readonly Disclosure[];
  /** Subjects that the answer tells of and the intent did not name, e.g. those a search found. */
  readonly furtherSubjectCodes?: readonly string[];
  /** Subjects of whom something else was disclosed than of the rest, e.g. for want of a consent. */
  readonly exceptions?: readonly {
    readonly subjectCodes: readonly string[];
    readonly disclosures: readonly Disclosure[];
  }[];
  readonly completeness: 'COMPLETE' | 'PARTIAL';
  /** Stable code when the request was refused after its intent; null when it is answered. */
  readonly refusal: string | null;
};

/** A request that is refused before anything is fetched. */
export type RefusalEntry = {
  /** Null where nobody was identified. */
  readonly viewer: Viewer | null;
  /** Null where none was stated, or none that reads. */
  readonly purpose: Purpose | null;
  readonly policyVersion: string;
  readonly planKey: string | null;
  readonly subjectCodes: readonly string[];
  /** Stable code of the refusal. */
  readonly refusal: string;
};
