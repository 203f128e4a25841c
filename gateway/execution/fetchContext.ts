import type { Asker, CallerMistake } from '@credit-hub/schema';
import type { DocumentNode } from 'graphql';
import type { DesensitizationContext } from '../desensitization/desensitize.ts';
import type { ObjectForms } from '../policy/forms.ts';
import type { Patience } from './patience.ts';

/** What may be fetched: a permitted operation, ready to plan. Nothing of the caller is in it but the variables. */
export type ExecutableOperation = {
  document: DocumentNode;
  /** Names the plan: a hash of the pruned document. */
  planKey: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
};

/** Why a department's part of the answer is missing. */
export type Fault = { department: string; code: FaultCode };

/** Any other error of a department than a mistake of the caller's stays inside. */
export type FaultCode = 'DEPARTMENT_UNAVAILABLE' | 'DEPARTMENT_FAILED' | 'DEPARTMENT_REFUSED' | CallerMistake;

/** What one request carries to the departments and brings back beside the data. */
export type FetchContext = {
  /** Who asks and for what, as departments are told it. */
  asker: Asker;
  /** Ends every fetch when the caller leaves. */
  signal: AbortSignal;
  /** How long departments are waited for, for the answer that this is part of; each for its deadline without it. */
  patience?: Patience | undefined;
  /** Filled while departments are asked: whose part is missing, and why. */
  faults: Fault[];
  /** How the hub's own subgraph asks again as the same caller. */
  entry: unknown;
};

/** How long whoever asks waits. */
export type Waiting = Pick<FetchContext, 'signal' | 'patience'>;

/** What was fetched; to be had once, in one of two ways. */
export type FetchedResult = {
  /**
   * As JSON in its permitted form, each character of it one byte of its UTF-8, where no row decides anything. Null where
   * it has to be taken.
   */
  write(forms: ObjectForms, context: DesensitizationContext): string | null;
  take(): Taken;
};

export type Taken = {
  /** Null when nothing at all could be had. What is missing is noted with the faults of the fetch context. */
  data: Record<string, unknown> | null;
  /** Where faults stand in the data; of one that is not in it, it is not known. */
  placesOf: ReadonlyMap<Fault, readonly Place[]>;
};

/** Names of fields and numbers of list items, from the answer down; nothing where no place is known. */
export type Place = readonly (string | number)[];

/** Plans and fetches. */
export type Execute = (operation: ExecutableOperation, fetchContext: FetchContext) => Promise<FetchedResult>;
