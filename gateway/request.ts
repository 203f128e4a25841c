import { executeSync } from 'graphql';
import { askedFields } from './askedFields.ts';
import type { Answer, Asking, ValidOperation } from './asking.ts';
import { assessCompleteness, type PublicName } from './completeness.ts';
import { desensitize } from './desensitization/desensitize.ts';
import type { Pseudonym } from './desensitization/pseudonym.ts';
import { recordLoader } from './entry/entry.ts';
import type { AskAgain } from './entry/readRecord.ts';
import { deniedSections } from './entry/recordPlan.ts';
import type { EntryContext } from './entry/resolvers.ts';
import type { Execute, Fault, Gathering } from './execution/gathering.ts';
import type { SignViewer } from './identity/signViewer.ts';
import type { GovernedSchema } from './policy/governedSchema.ts';
import type { PermittedOperation, permit } from './policy/permit.ts';
import type { Refusal as PolicyRefusal } from './policy/refusal.ts';
import type { Standing } from './policy/standing.ts';
import { Refusal } from './refusal.ts';
import { provenRelations } from './relations.ts';
import { coerceVariables } from './variables.ts';

/** What the story of a request is told with. */
export type Hub = {
  governed: GovernedSchema;
  permit: typeof permit;
  execute: Execute;
  signViewer: SignViewer;
  /** Pseudonyms for one recipient and purpose. */
  pseudonymFor(asking: Asking): Pseudonym;
  publicNames: ReadonlyMap<string, PublicName>;
  departments: EntryContext['departments'];
};

/**
 * The way of a request from a valid operation to its answer. Nothing leaves but through the last two steps.
 * Throws `Refusal` when the operation as a whole may not be asked.
 */
export const createAnswer = (hub: Hub) => {
  const answer = async (operation: ValidOperation, asking: Asking): Promise<Answer> => {
    const { permitted, variables } = permitFor(hub, operation, asking);
    const { data, faults } = await gather(permitted, variables, operation.operationName, asking);
    const whole = withIntrospection(data, permitted, variables, asking);
    const answered = desensitize(whole, permitted.forms(variables), { pseudonym: hub.pseudonymFor(asking) });
    return explain(hub, permitted, variables, faults, answered);
  };

  const gather = async (
    permitted: PermittedOperation,
    variables: Record<string, unknown>,
    operationName: string | undefined,
    asking: Asking,
  ): Promise<{ data: Record<string, unknown> | null; faults: readonly Fault[] }> => {
    if (permitted.needsNothing) return { data: {}, faults: [] };
    const faults: Fault[] = [];
    const gathering: Gathering = {
      signedViewer: hub.signViewer(asking.caller.viewer, asking.purpose),
      signal: asking.signal,
      faults,
      entry: entryContext(asking, faults),
    };
    const { document, planKey } = permitted;
    const { data } = await hub.execute({ document, planKey, operationName, variables }, gathering);
    return { data, faults };
  };

  /** The record runs as the caller, through this same way; what it lacks, the answer that holds it lacks too. */
  const entryContext = (asking: Asking, faults: Fault[]): EntryContext => {
    const { recordPlan } = asking.sight;
    const askAgain: AskAgain = async (variables) => {
      const { data, errors, extensions } = await answer(
        { document: recordPlan.document, operationName: undefined, variables },
        asking,
      );
      const missing = (errors ?? []).map(({ extensions: { code, department } }) => ({ code, department }));
      faults.push(...missing);
      return { data, faults: missing, denied: deniedSections(extensions.decisions) };
    };
    return {
      caller: asking.caller,
      purpose: asking.purpose,
      records: recordLoader(recordPlan, askAgain),
      departments: hub.departments,
    };
  };

  return answer;
};

const standingOf = ({ caller, purpose }: Asking, operation: ValidOperation): Standing => ({
  role: caller.viewer.role,
  department: caller.viewer.department,
  purpose: purpose.kind,
  mayState: caller.mayState,
  relations: provenRelations(caller.viewer, operation.document, operation.operationName, operation.variables),
  consentedTo: new Set(),
});

const permitFor = (
  hub: Hub,
  operation: ValidOperation,
  asking: Asking,
): { permitted: PermittedOperation; variables: Record<string, unknown> } => {
  const variables = coerceVariables(asking.sight.schema, operation);
  const permitted = hub.permit(operation, standingOf(asking, operation), hub.governed);
  const [refusal] = permitted.refusals(variables);
  if (refusal) throw refusalOf(refusal);
  return { permitted, variables };
};

const refusalOf = ({ code, coordinate, reason }: PolicyRefusal): Refusal => {
  const what = {
    RESERVED_ALIAS: 'The document uses a name that the hub keeps for itself.',
    OPERATION_TOO_LARGE: 'The fragments of the document unfold to more fields than the hub decides on.',
    OPERATION_UNKNOWN: 'The document has no operation of that name, or several and none was named.',
    ARGUMENT_DENIED: `This caller may not ask by ${coordinate}.`,
    MUTATION_DENIED: `This caller may not change ${coordinate}.`,
  }[code];
  return new Refusal(code, what, { ...(coordinate ? { coordinate } : {}), ...(reason ? { reason } : {}) });
};

/** What the caller asks of the schema is answered from its own view of it. */
const withIntrospection = (
  data: Record<string, unknown> | null,
  { introspection }: PermittedOperation,
  variables: Record<string, unknown>,
  { sight }: Asking,
): Record<string, unknown> | null => {
  if (introspection === null || data === null) return data;
  const known = executeSync({ schema: sight.schema, document: introspection, variableValues: variables });
  return { ...data, ...known.data };
};

const explain = (
  hub: Hub,
  permitted: PermittedOperation,
  variables: Record<string, unknown>,
  faults: readonly Fault[],
  data: Record<string, unknown> | null,
): Answer => {
  const { reports, ...completeness } = assessCompleteness(faults, hub.publicNames, (department) =>
    askedFields(permitted.document, hub.governed, department),
  );
  return {
    data,
    ...(reports.length > 0 ? { errors: reports } : {}),
    extensions: {
      ...completeness,
      policyVersion: hub.governed.policy.version,
      decisions: permitted.decisions(variables),
    },
  };
};
