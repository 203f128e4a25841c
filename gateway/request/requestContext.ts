import type { Purpose } from '@credit-hub/schema';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RecordOfRequest } from '../audit/recordOfRequest.ts';
import type { DeskPlan } from '../entry/desk.ts';
import type { RecordPlan } from '../entry/recordPlan.ts';
import type { Patience } from '../execution/patience.ts';
import type { Caller } from '../identity/identify.ts';
import type { ConsumableResult } from '../memory/consumableResult.ts';
import type { DecisionNote } from '../policy/decisionNotes.ts';
import type { WrittenData } from '../transcription/writtenData.ts';
import type { Completeness, FaultReport } from './completeness.ts';

/** The network as one kind of caller sees it. */
export type SchemaView = { schema: GraphQLSchema; recordPlan: RecordPlan; deskPlan: DeskPlan };

/** Who asks, for what, what of the network they see, and until when they wait. */
export type RequestContext = {
  caller: Caller;
  purpose: Purpose;
  schemaView: SchemaView;
  signal: AbortSignal;
  /** How long departments are waited for; from when the answer is begun. */
  patience?: Patience | undefined;
  record: RecordOfRequest;
  /** Index of its intent in the access log, where the request is to change something. */
  auditIndex?: number;
  /**
   * Counts the market subjects that an answer tells of, before it leaves; those that the request names are counted
   * already, and so is each once. Rejects with RATE_LIMITED when they are more than the caller may look up in a day.
   */
  countSubjects(codes: Iterable<string>): Promise<void>;
};

/** An operation that is valid for the view of the schema that the caller has. */
export type ValidOperation = {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
};

/** What leaves the hub. */
export type Answer<Data = ConsumableResult<Record<string, unknown>> | WrittenData> = {
  data: Data | null;
  errors?: FaultReport[];
  extensions: Completeness & {
    policyVersion: string;
    decisions: readonly DecisionNote[];
    /** Compact JWS of the access log: what was answered, and where it is recorded. */
    receipt?: string;
  };
};

/** The way of a valid operation to its answer. */
export type AnswerOperation = (operation: ValidOperation, requestContext: RequestContext) => Promise<Answer>;
