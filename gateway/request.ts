import { type DocumentNode, executeSync } from 'graphql';
import { actsIn } from './actsIn.ts';
import { askedFields } from './askedFields.ts';
import type { Answer, Asking, ValidOperation } from './asking.ts';
import { type Disclosed, disclosed } from './audit/disclosures.ts';
import { assessCompleteness, type PublicName } from './completeness.ts';
import { desensitize } from './desensitization/desensitize.ts';
import type { Pseudonym } from './desensitization/pseudonym.ts';
import { recordLoader } from './entry/entry.ts';
import type { AskAgain } from './entry/readRecord.ts';
import { deniedSections, undecidedSections } from './entry/recordPlan.ts';
import type { EntryContext } from './entry/resolvers.ts';
import type { Execute, Fault, Gathered, Gathering } from './execution/gathering.ts';
import { Patience } from './execution/patience.ts';
import { refuseUnusableArguments } from './givenArguments.ts';
import { Parcel } from './parcel.ts';
import type { PersonNetwork } from './persons/personNetwork.ts';
import { throughPersonsOf } from './persons/throughPersons.ts';
import type { DecisionNote } from './policy/decisionNotes.ts';
import type { GovernedSchema } from './policy/governedSchema.ts';
import type { permit } from './policy/permit.ts';
import type { Refusal as PolicyRefusal } from './policy/refusal.ts';
import { Refusal } from './refusal.ts';
import { codesStandingIn } from './relations/codesStandingIn.ts';
import { faultsOfAnswer } from './relations/faultsOfAnswer.ts';
import type { RelationOffice } from './relations/office.ts';
import { createPermitRows, type PermittedRows, type RowsAsked } from './relations/permitRows.ts';
import { type RelationsOfRequest, relationsOfRequest } from './relations/relationsOfRequest.ts';
import { codesIn } from './relations/rows.ts';
import { WrittenData } from './transcription/writtenData.ts';
import { coerceVariables } from './variables.ts';

/** An operation, and what of it this caller may ask. */
type Prepared = {
  permitted: PermittedRows;
  variables: Record<string, unknown>;
  operationName: string | undefined;
};

type Data = Record<string, unknown>;

/** What could be had, and why the rest could not; what more is missing may turn out when it is taken. */
type GatheredInPart = { gathered: Gathered; faults: readonly Fault[] };

/** An answer, and what it discloses of whom. */
type Fulfilled<AnswerData = Parcel<Data> | WrittenData> = {
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
  /** Departments, asked for what persons lead and answer for. */
  personNetwork: PersonNetwork;
  /** Pseudonyms for one recipient and purpose. */
  pseudonymFor(asking: Asking): Pseudonym;
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

  const answer = async (operation: ValidOperation, admitted: Asking): Promise<Answer> => {
    const asking = { ...admitted, patience: new Patience() };
    const { viewer } = asking.caller;
    const relations = relationsOfRequest(hub.relationOffice, { viewer, purpose: asking.purpose }, asking);
    const prepared = await prepare(operation, asking, relations);
    const { permitted } = prepared;
    if (permitted.needsNothing) return (await fulfil(prepared, asking, relations)).answer;

    await asking.record.intend({
      viewer,
      purpose: asking.purpose,
      policyVersion: hub.governed.policy.version,
      planKey: permitted.planKey,
      subjectCodes: [...(permitted.named ?? [])],
      acts: actsIn(permitted.document),
    });
    const { answer: answered, disclosing } = await fulfil(prepared, asking, relations);
    const { completeness } = answered.extensions;
    const receipt = await asking.record.conclude({ ...disclosed(disclosing, hub.governed), completeness });
    return { ...answered, extensions: { ...answered.extensions, receipt: receipt.jws } };
  };

  /** What of the operation may be asked at all. */
  const prepare = async (
    operation: ValidOperation,
    asking: Asking,
    relations: RelationsOfRequest,
  ): Promise<Prepared> => {
    const variables = coerceVariables(asking.sight.schema, operation);
    refuseUnusableArguments(operation.document, variables, hub.governed);
    const permitted = await permitRows({ operation, variables, caller: standingOf(asking) }, relations);
    refuse(permitted.refusals);
    return { permitted, variables, operationName: operation.operationName };
  };

  /** Fetches what may be asked and gives it the form in which it may leave. */
  const fulfil = async (
    prepared: Prepared,
    asking: Asking,
    relations: RelationsOfRequest,
  ): Promise<Fulfilled> => {
    const { permitted } = prepared;
    const { gathered, faults } = await gather(prepared, asking, relations);
    const nothingUnknown = faults.length === 0 && relations.faults.length === 0;
    const written =
      nothingUnknown && mayBeWritten(permitted) ? await asWritten(permitted, gathered, asking) : null;
    return written ?? asObjects(prepared, asking, { gathered, faults }, relations);
  };

  /** Null for an answer that has to be read. One that need not be lacks nothing. */
  const asWritten = async (
    permitted: PermittedRows,
    gathered: Gathered,
    asking: Asking,
  ): Promise<Fulfilled | null> => {
    const pseudonym = hub.pseudonymFor(asking);
    const { forms, standingTo, decisions, refusals } = await permitted.decide(null, pseudonym);
    refuse(refusals);
    const written = gathered.write(forms, { pseudonym, standingTo });
    if (written === null) return null;
    return {
      answer: { ...explain(hub, permitted.document, decisions, [], null), data: new WrittenData(written) },
      disclosing: { forms, standingTo, subjectCodes: permitted.named ?? [] },
    };
  };

  const asObjects = async (
    { permitted, variables }: Prepared,
    asking: Asking,
    { gathered, faults }: GatheredInPart,
    relations: RelationsOfRequest,
  ): Promise<Fulfilled<Parcel<Data>>> => {
    const taken = gathered.take();
    const { data } = taken;
    const rows = codesIn(data);
    // Before a consent is used up for what would not leave.
    if (permitted.tellsOfOthers) await asking.countSubjects(rows);
    const pseudonym = hub.pseudonymFor(asking);
    const decided = await permitted.decide(data, pseudonym);
    const { forms, standingTo, decisions, refusals } = decided;
    refuse(refusals);
    const lacking = [...faultsOfAnswer(faults, taken, decided), ...relations.faults];
    const whole = withIntrospection(data, permitted, variables, asking);
    const answered = desensitize(whole, forms, { pseudonym, standingTo });
    if (permitted.tellsOfOthers) await asking.countSubjects(codesStandingIn(answered));
    return {
      answer: explain(hub, permitted.document, decisions, lacking, answered),
      disclosing: { forms, standingTo, subjectCodes: permitted.named ?? rows },
    };
  };

  const gather = async (
    { permitted, variables, operationName }: Prepared,
    asking: Asking,
    relations: RelationsOfRequest,
  ): Promise<GatheredInPart> => {
    if (permitted.needsNothing) return { gathered: nothingGathered, faults: [] };
    const faults: Fault[] = [];
    const gathering: Gathering = {
      asker: { viewer: asking.caller.viewer, purpose: asking.purpose },
      signal: asking.signal,
      patience: asking.patience,
      faults,
      entry: entryContext(asking, faults, relations),
    };
    const { document, planKey } = permitted;
    const gathered = await hub.execute({ document, planKey, operationName, variables }, gathering);
    return { gathered, faults };
  };

  /**
   * The record runs as the caller, through this same way; what it lacks, the answer that holds it lacks too. It is
   * part of the access that is recorded already.
   */
  const entryContext = (asking: Asking, faults: Fault[], relations: RelationsOfRequest): EntryContext => {
    const { recordPlan } = asking.sight;
    const askAgain: AskAgain = async (variables) => {
      const operation = { document: recordPlan.document, operationName: undefined, variables };
      const prepared = await prepare(operation, asking, relations);
      const { answer } = await asObjects(
        prepared,
        asking,
        await gather(prepared, asking, relations),
        relations,
      );
      const { data, errors, extensions } = answer;
      // A mistake names no department; here nobody but the hub makes one, and nobody knows what it lost.
      const missing = (errors ?? []).map(({ extensions: { code, department = 'hub' } }) => ({
        code,
        department,
      }));
      faults.push(...missing);
      return {
        ...{ data: data?.take() ?? null, faults: missing },
        denied: deniedSections(extensions.decisions),
        undecided: undecidedSections(extensions.decisions),
      };
    };
    return {
      caller: asking.caller,
      purpose: asking.purpose,
      records: recordLoader(recordPlan, askAgain, (fault) => void faults.push(fault)),
      throughPersons: throughPersonsOf(hub.personNetwork, asking, faults),
      recordKinds: recordPlan.kinds,
      accessLog: hub.accessLog,
      departments: hub.departments,
    };
  };

  return answer;
};

const nothingGathered: Gathered = {
  write: () => null,
  take: () => ({ data: {}, placesOf: new Map() }),
};

/** Whether nothing of the data need be looked at to know what of it leaves, and whom it is about. */
const mayBeWritten = ({ rowsDecide, tellsOfOthers, introspection }: PermittedRows): boolean =>
  !rowsDecide && !tellsOfOthers && introspection === null;

const standingOf = ({ caller, purpose }: Asking): RowsAsked['caller'] => ({
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
  { sight }: Asking,
): Record<string, unknown> | null => {
  if (introspection === null || data === null) return data;
  const known = executeSync({ schema: sight.schema, document: introspection, variableValues: variables });
  return { ...data, ...known.data };
};

const explain = (
  hub: Hub,
  document: DocumentNode,
  decisions: readonly DecisionNote[],
  faults: readonly Fault[],
  data: Data | null,
): Answer<Parcel<Data>> => {
  const { reports, ...completeness } = assessCompleteness(
    faults,
    hub.publicNames,
    (department) => askedFields(document, hub.governed, department),
    data,
  );
  return {
    data: data && new Parcel(data),
    ...(reports.length > 0 ? { errors: reports } : {}),
    extensions: { ...completeness, policyVersion: hub.governed.policy.version, decisions },
  };
};
