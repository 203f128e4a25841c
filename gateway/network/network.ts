import type { reachDepartments } from '../execution/departments.ts';
import type { Caller } from '../identity/identify.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { AnswerOperation } from '../request/requestContext.ts';
import type { Admit } from '../server/admit.ts';
import type { Views } from '../server/views.ts';
import type { NetworkDepartment } from './departmentLinks.ts';

/** What departments were composed to, and where they answer. */
export type Composition = {
  supergraphSdl: string;
  departments: readonly NetworkDepartment[];
};

/** The departments as they were composed at one time, and all that answers a request by them. Derived once, never changed. */
export type Network = {
  readonly composition: Composition;
  readonly governed: GovernedSchema;
  readonly admit: Admit;
  readonly views: Views;
  readonly answer: AnswerOperation;
  readonly departments: Pick<ReturnType<typeof reachDepartments>, 'circuits' | 'probe'>;
  /** Prepares what such callers ask, so that the first of them does not wait for it. */
  warm(callers: readonly Caller[]): Promise<void>;
  /** When no request is under way. */
  stop(): Promise<void>;
};
