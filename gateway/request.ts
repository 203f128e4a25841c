import type { Asker } from '@credit-hub/schema';
import { type DocumentNode, executeSync } from 'graphql';
import { type Disclosed, disclosed } from './audit/disclosures.ts';
import { doubtfulTexts } from './codes/codesGiven.ts';
import { type CodesOfRequest, codesOfRequest } from './codes/codesOfRequest.ts';
import type { CodeRegisters } from './codes/register.ts';
import { settleCodes } from './codes/settleCodes.ts';
import { desensitize } from './desensitization/desensitize.ts';
import type { Pseudonym } from './desensitization/pseudonym.ts';
import { deskItems } from './entry/desk.ts';
import { recordLoader } from './entry/entry.ts';
import type { AskAgain } from './entry/readRecord.ts';
import { type AskHistory, recordsAsOf } from './entry/recordAsOf.ts';
import { deniedSections, undecidedSections } from './entry/recordPlan.ts';
import type { EntryContext } from './entry/resolvers.ts';
import { Refusal } from './errors/refusal.ts';
import { ofHubsQuestion } from './execution/askAsHub.ts';
import type { Execute, Fault, FetchContext, FetchedResult, Taken } from './execution/fetchContext.ts';
import { Patience } from './execution/patience.ts';
import { ConsumableResult } from './memory/consumableResult.ts';
import type { MessageNetwork } from './messages/messageNetwork.ts';
import type { PersonNetwork } from './persons/personNetwork.ts';
import { throughPersonsOf } from './persons/throughPersons.ts';
import type { DecisionNote } from './policy/decisionNotes.ts';
import type { GovernedSchema } from './policy/governedSchema.ts';
import type { permit } from './policy/permit.ts';
import type { Refusal as PolicyRefusal } from './policy/refusal.ts';
import { codesStandingIn } from './relations/codesStandingIn.ts';
import { faultsOfAnswer } from './relations/faultsOfAnswer.ts';
import type { RelationOffice } from './relations/office.ts';
import { createPermitRows, type PermittedRows, type RowsAsked } from './relations/permitRows.ts';
import { type RelationsOfRequest, relationsOfRequest } from './relations/relationsOfRequest.ts';
import { codesIn } from './relations/rows.ts';
import { actsIn } from './request/actsIn.ts';
import { assessCompleteness, type MetFault, type PublicName } from './request/completeness.ts';
import { fieldsOfOperation } from './request/fieldsOfOperation.ts';
import { refuseUnusableArguments } from './request/givenArguments.ts';
import { refuseMistakes } from './request/refuseMistakes.ts';
import type { Answer, RequestContext, ValidOperation } from './request/requestContext.ts';
import { coerceVariables } from './request/variables.ts';
import { WrittenData } from './transcription/writtenData.ts';

/** An operation, and what of it this caller may ask. */
type Prepared = {
  permitted: PermittedRows;
  variables: Record<string, unknown>;
  operationName: string | undefined;
};

type Data = Record<string, unknown>;

/**
 * What could be had, and why the rest could not; what more is missing may turn out when it is taken. Apart from these is
 * what the hub met when it asked for the record and what is computed from it.
 */
type PartialResult = { fetched: FetchedResult; faults: readonly Fault[]; recordFaults: readonly Fault[] };

/** An answer in its permitted form, and what is missing from it. */
type Told = {
  data: Data | null;
  decisions: readonly DecisionNote[];
  lacking: readonly MetFault[];
  disclosing: Disclosed;
};

/** What one request learns once, however often it asks. */
type Learnt = { relations: RelationsOfRequest; codes: CodesOfRequest };

/** An answer, and what it discloses of whom. */
type Fulfilled<AnswerData = ConsumableResult<Data> | WrittenData> = {
  answer: Answer<AnswerData>;
  disclosing: Disclosed;
};

/** What the story of a request is told with. */
export type Hub = {
  governed: GovernedSchema;
  permit: typeof permit;
  execute: Execute;
  /** Who keeps consents, memberships, agreements and cases. */
  relationOffice: RelationOffice;
  /** Departments that give out codes, asked which of the doubtful are codes. */
  codeRegisters: CodeRegisters;
  /** Departments, asked for what persons lead and answer for. */
  personNetwork: PersonNetwork;
  /** Departments, handed what others tell them. */
  messageNetwork: MessageNetwork;
  /** Departments, asked how facts stood on a day. */
  history: AskHistory;
  /** Calendar day in Beijing. */
  today(): string;
  /** Pseudonyms for one recipient and purpose. */
  pseudonymFor(requestContext: RequestContext): Pseudonym;
  publicNames: ReadonlyMap<string, PublicName>;
  accessLog: EntryContext['accessLog'];
  departments: EntryContext['departments'];
};

/**
 * The way of a request from a valid operation to its answer. Nothing leaves but through the last two steps.
 * Throws `Refusal` when the operation as a whole may not be asked.
 */
export const createAnswer = (hub: Hub) => {
  const permitRows = createPermitRows(hub.permit, hub.governed);

  const answer = async (operation: ValidOperation, admitted: RequestContext): Promise<Answer> => {
    const requestContext = { ...admitted, patience: new Patience() };
    const { viewer } = requestContext.caller;
    const learnt = {
      relations: relationsOfRequest(
        hub.relationOffice,
        { viewer, purpose: requestContext.purpose },
        requestContext,
      ),
      codes: codesOfRequest(hub.codeRegisters, requestContext),
    };
    const prepared = await prepare(operation, requestContext, learnt);
    const { permitted } = prepared;
    if (permitted.needsNothing) return (await fulfil(prepared, requestContext, learnt)).answer;

    const acts = actsIn(permitted.document);
    const auditIndex = await requestContext.record.intend({
      viewer,
      purpose: requestContext.purpose,
      policyVersion: hub.governed.policy.version,
      planKey: permitted.planKey,
      subjectCodes: [...(permitted.named ?? [])],
      acts,
    });
    // What is changed tells by which request; what is only read need not.
    const recorded = acts.length > 0 ? { ...requestContext, auditIndex } : requestContext;
    const { answer: answered, disclosing } = await fulfil(prepared, recorded, learnt);
    const { completeness } = answered.extensions;
    const receipt = await requestContext.record.conclude({
      ...disclosed(disclosing, hub.governed),
      completeness,
    });
    return { ...answered, extensions: { ...answered.extensions, receipt: receipt.jws } };
  };

  /** What of the operation may be asked at all. */
  const prepare = async (
    operation: ValidOperation,
    requestContext: RequestContext,
    { relations, codes }: Learnt,
  ): Promise<Prepared> => {
    const variables = coerceVariables(requestContext.schemaView.schema, operation);
    refuseUnusableArguments(operation.document, variables, hub.governed);
    // From here on a code is one: nothing is decided, recorded or fetched by what only looks like it.
    await settleCodes(doubtfulTexts(operation.document, variables, hub.governed), codes);
    const caller = standingOf(requestContext);
    const permitted = await permitRows({ operation, variables, caller, codeOf: codes.codeOf }, relations);
    refuse(permitted.refusals);
    return { permitted, variables, operationName: operation.operationName };
  };

  /** Fetches what may be asked and gives it the form in which it may leave. */
  const fulfil = async (
    prepared: Prepared,
    requestContext: RequestContext,
    learnt: Learnt,
  ): Promise<Fulfilled> => {
    const { permitted } = prepared;
    const partialResult = await fetchPermitted(prepared, requestContext, learnt);
    const { fetched, faults, recordFaults } = partialResult;
    const nothingUnknown = [faults, recordFaults, learnt.relations.faults].every(
      ({ length }) => length === 0,
    );
    const written =
      nothingUnknown && mayBeWritten(permitted) ? await asWritten(permitted, fetched, requestContext) : null;
    return written ?? asObjects(prepared, requestContext, partialResult, learnt);
  };

  /** Null for an answer that has to be read. One that need not be lacks nothing. */
  const asWritten = async (
    permitted: PermittedRows,
    fetched: FetchedResult,
    requestContext: RequestContext,
  ): Promise<Fulfilled | null> => {
    const pseudonym = hub.pseudonymFor(requestContext);
    const { forms, standingTo, decisions, refusals } = await permitted.decide(null, pseudonym);
    refuse(refusals);
    const written = fetched.write(forms, { pseudonym, standingTo });
    if (written === null) return null;
    return {
      answer: { ...explain(hub, permitted.document, decisions, [], null), data: new WrittenData(written) },
      disclosing: { forms, standingTo, subjectCodes: permitted.named ?? [] },
    };
  };

  const asObjects = async (
    prepared: Prepared,
    requestContext: RequestContext,
    partialResult: PartialResult,
    learnt: Learnt,
  ): Promise<Fulfilled<ConsumableResult<Data>>> => {
    const { document } = prepared.permitted;
    const taken = partialResult.fetched.take();
    // Before a consent is used up for what does not leave.
    refuseMistakes(document, placed(partialResult.faults, taken), hub.governed);
    const { data, decisions, lacking, disclosing } = await tell(
      prepared,
      requestContext,
      { ...partialResult, taken },
      learnt,
    );
    return { answer: explain(hub, document, decisions, lacking, data), disclosing };
  };

  const tell = async (
    { permitted, variables }: Prepared,
    requestContext: RequestContext,
    { taken, faults, recordFaults }: Omit<PartialResult, 'fetched'> & { taken: Taken },
    { relations }: Learnt,
  ): Promise<Told> => {
    const { data } = taken;
    const rows = codesIn(data);
    // Before a consent is used up for what would not leave.
    if (permitted.tellsOfOthers) await requestContext.countSubjects(rows);
    const pseudonym = hub.pseudonymFor(requestContext);
    const decided = await permitted.decide(data, pseudonym);
    const { forms, standingTo, decisions, refusals } = decided;
    refuse(refusals);
    const nowhere = { places: [] };
    const lacking: MetFault[] = [
      ...placed(faultsOfAnswer(faults, taken, decided), taken),
      ...recordFaults.map((fault) => ({ ...fault, ...nowhere, askedFor: 'RECORD' as const })),
      ...relations.faults.map((fault) => ({ ...fault, ...nowhere, askedFor: 'RELATIONS' as const })),
    ];
    const whole = withIntrospection(data, permitted, variables, requestContext);
    const answered = desensitize(whole, forms, { pseudonym, standingTo });
    if (permitted.tellsOfOthers) await requestContext.countSubjects(codesStandingIn(answered));
    return {
      data: answered,
      decisions,
      lacking,
      disclosing: { forms, standingTo, subjectCodes: permitted.named ?? rows },
    };
  };

  const fetchPermitted = async (
    { permitted, variables, operationName }: Prepared,
    requestContext: RequestContext,
    learnt: Learnt,
  ): Promise<PartialResult> => {
    const faults: Fault[] = [];
    const recordFaults: Fault[] = [];
    if (permitted.needsNothing) return { fetched: emptyResult, faults, recordFaults };
    const fetchContext: FetchContext = {
      asker: askerOf(requestContext),
      signal: requestContext.signal,
      patience: requestContext.patience,
      faults,
      entry: entryContext(requestContext, recordFaults, learnt),
    };
    const { document, planKey } = permitted;
    const fetched = await hub.execute({ document, planKey, operationName, variables }, fetchContext);
    return { fetched, faults, recordFaults };
  };

  /**
   * The record runs as the caller, through this same way; what it lacks, the answer that holds it lacks too. It is
   * part of the access that is recorded already.
   */
  const entryContext = (requestContext: RequestContext, faults: Fault[], learnt: Learnt): EntryContext => {
    const { recordPlan, deskPlan } = requestContext.schemaView;
    const askOf = async (document: DocumentNode, variables: Record<string, unknown>) => {
      const prepared = await prepare(
        { document, operationName: undefined, variables },
        requestContext,
        learnt,
      );
      const partialResult = await fetchPermitted(prepared, requestContext, learnt);
      const taken = partialResult.fetched.take();
      const told = await tell(prepared, requestContext, { ...partialResult, taken }, learnt);
      const missing = told.lacking.map(ofHubsQuestion);
      faults.push(...missing);
      return { ...told, missing };
    };
    const askAgain: AskAgain = async (variables) => {
      const { data, decisions, missing } = await askOf(recordPlan.document, variables);
      return {
        ...{ data, faults: missing },
        denied: deniedSections(decisions),
        undecided: undecidedSections(decisions),
      };
    };
    return {
      caller: requestContext.caller,
      purpose: requestContext.purpose,
      verdictOn: learnt.codes.verdictOn,
      records: recordLoader(recordPlan, askAgain, (fault) => void faults.push(fault)),
      throughPersons: throughPersonsOf(hub.personNetwork, requestContext, faults),
      recordAsOf: recordsAsOf(
        hub.history,
        new Set([...recordPlan.sections, ...recordPlan.hidden].map(({ department }) => department)),
        requestContext,
        faults,
      ),
      today: hub.today,
      desk: async () =>
        deskPlan === null ? [] : deskItems(deskPlan, (await askOf(deskPlan.document, {})).data),
      recordKinds: recordPlan.kinds,
      deliverMessages: (messages) =>
        hub.messageNetwork.deliver(requestContext.caller.viewer, messages, requestContext),
      accessLog: hub.accessLog,
      departments: hub.departments,
    };
  };

  return answer;
};

const placed = (faults: readonly Fault[], { placesOf }: Taken): MetFault[] =>
  faults.map((fault) => ({ ...fault, places: placesOf.get(fault) ?? [], askedFor: 'FIELDS' }));

const emptyResult: FetchedResult = {
  write: () => null,
  take: () => ({ data: {}, placesOf: new Map() }),
};

/** Whether nothing of the data need be looked at to know what of it leaves, and whom it is about. */
const mayBeWritten = ({ rowsDecide, tellsOfOthers, introspection }: PermittedRows): boolean =>
  !rowsDecide && !tellsOfOthers && introspection === null;

const askerOf = ({ caller: { viewer }, purpose, auditIndex }: RequestContext): Asker =>
  auditIndex === undefined ? { viewer, purpose } : { viewer, purpose, auditIndex };

const standingOf = ({ caller, purpose }: RequestContext): RowsAsked['caller'] => ({
  role: caller.viewer.role,
  department: caller.viewer.department,
  purpose: purpose.kind,
  mayState: caller.mayState,
});

const refuse = ([refusal]: readonly PolicyRefusal[]): void => {
  if (refusal) throw refusalOf(refusal);
};

const refusalOf = ({ code, coordinate, reason }: PolicyRefusal): Refusal => {
  const what = {
    RESERVED_ALIAS: 'The document uses a name that the hub keeps for itself.',
    OPERATION_TOO_LARGE: 'The fragments of the document unfold to more fields than the hub decides on.',
    OPERATION_UNKNOWN: 'The document has no operation of that name, or several and none was named.',
    ARGUMENT_DENIED: `This caller may not ask by ${coordinate}.`,
    PERSONAL_NUMBER_IN_ARGUMENT: `The text given for ${coordinate} holds the number of a person; none is asked by, or written, there.`,
    MUTATION_DENIED: `This caller may not change ${coordinate}.`,
  }[code];
  return new Refusal(code, what, { ...(coordinate ? { coordinate } : {}), ...(reason ? { reason } : {}) });
};

/** What the caller asks of the schema is answered from its own view of it. */
const withIntrospection = (
  data: Record<string, unknown> | null,
  { introspection }: PermittedRows,
  variables: Record<string, unknown>,
  { schemaView }: RequestContext,
): Record<string, unknown> | null => {
  if (introspection === null || data === null) return data;
  const known = executeSync({
    schema: schemaView.schema,
    document: introspection,
    variableValues: variables,
  });
  return { ...data, ...known.data };
};

const explain = (
  hub: Hub,
  document: DocumentNode,
  decisions: readonly DecisionNote[],
  faults: readonly MetFault[],
  data: Data | null,
): Answer<ConsumableResult<Data>> => {
  const { reports, ...completeness } = assessCompleteness(
    faults,
    hub.publicNames,
    fieldsOfOperation(document, decisions, hub.governed),
    data,
  );
  return {
    data: data && new ConsumableResult(data),
    ...(reports.length > 0 ? { errors: reports } : {}),
    extensions: { ...completeness, policyVersion: hub.governed.policy.version, decisions },
  };
};
