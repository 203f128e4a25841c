import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Policy, PurposeKind, Viewer } from '@credit-hub/schema';
import type { Logger } from 'pino';
import type { AccessLog } from './audit/accessLog.ts';
import { createCodeRegisters } from './codes/register.ts';
import { createPseudonym, type Pseudonym } from './desensitization/pseudonym.ts';
import { entryName, isLearntFirst } from './entry/entry.ts';
import { createHistory } from './entry/recordAsOf.ts';
import type { EntryContext } from './entry/resolvers.ts';
import type { AskSubgraph } from './execution/askDepartment.ts';
import { type Deadlines, type ReachParts, reachDepartments } from './execution/departments.ts';
import type { NeverNull } from './execution/executor/index.ts';
import { neverNullIn } from './execution/neverNull.ts';
import { createPlannedExecution, type PlannedExecution } from './execution/plannedExecution.ts';
import { createMessageNetwork } from './messages/messageNetwork.ts';
import { createTellReaders } from './messages/tellReaders.ts';
import type { DepartmentLink, DepartmentLinks } from './network/departmentLinks.ts';
import type { Composition, Network } from './network/network.ts';
import { warm } from './network/warm.ts';
import { createPersonNetwork } from './persons/personNetwork.ts';
import { governedSchema } from './policy/governedSchema.ts';
import { createPermitCache } from './policy/permitCache.ts';
import { createRelationOffice } from './relations/office.ts';
import type { RequestContext } from './request/requestContext.ts';
import { createAnswer } from './request.ts';
import { type AdmitOptions, createAdmit } from './server/admit.ts';
import { createViews } from './server/views.ts';
import type { Traced } from './tracing/traced.ts';

/** What executes plans: our own executor, or @apollo/gateway, the reference it is held against. */
export type Execution = 'PLANNED' | 'APOLLO_GATEWAY';

/** What all networks of a gateway have in common. */
export type NetworkParts = ReachParts & {
  logger: Logger;
  links: DepartmentLinks;
  deadlines: Deadlines;
  policy: Policy;
  admission: Omit<AdmitOptions, 'governed'>;
  execution: Execution;
  /** 32 bytes or more that key pseudonyms. */
  pseudonymSecret: Uint8Array;
  accessLog: EntryContext['accessLog'] & Pick<AccessLog, 'readersAbout'>;
  traced: Traced;
  /** Calendar day in Beijing. */
  today(): string;
};

/**
 * Puts together all that answers requests by one composition.
 * @throws Error for a supergraph that is none, or a department that cannot be reached; then nothing is left open
 */
export const openNetwork = async (composition: Composition, parts: NetworkParts): Promise<Network> => {
  const { logger, links, policy, traced } = parts;
  const governed = governedSchema(composition.supergraphSdl, policy);
  // Each of these steps takes a while, and others are answered between them.
  await nextTurn();
  const taken = await takeLinks(composition, links);
  const release = async () => {
    await Promise.all([...taken].map(([name, link]) => links.release(name, link)));
  };
  try {
    const departments = reachDepartments(
      composition.departments.map(({ name, chineseName }) => ({
        name,
        chineseName,
        ...(taken.get(name) as DepartmentLink),
      })),
      parts.deadlines,
      parts,
    );
    const ask = traced.ask(departments.ask);
    await nextTurn();
    const neverNull = neverNullIn(governed, entryName);
    const execution = await executionOf(
      parts.execution,
      { supergraphSdl: composition.supergraphSdl, ask, neverNull },
      logger,
    );
    const permitted = createPermitCache();
    const answer = createAnswer({
      governed,
      permit: traced.permit(permitted),
      execute: traced.execute(execution.execute),
      relationOffice: createRelationOffice(ask, governed.ownersOf),
      codeRegisters: createCodeRegisters(ask, governed.ownersOf),
      personNetwork: createPersonNetwork(ask, governed.ownersOf),
      messageNetwork: createMessageNetwork(ask, governed.ownersOf, createTellReaders(parts.accessLog)),
      history: createHistory(ask, governed.ownersOf),
      today: parts.today,
      pseudonymFor: pseudonymsKeyedBy(parts.pseudonymSecret),
      publicNames: departments.publicNames,
      accessLog: parts.accessLog,
      departments: departments.probe,
    });
    const views = createViews(governed, logger);
    const admit = createAdmit({ ...parts.admission, governed });
    return {
      composition,
      governed,
      admit: traced.admit(admit),
      views,
      answer: traced.answer(answer),
      departments,
      warm: (callers) =>
        warm(callers, {
          governed,
          views,
          permit: permitted,
          documents: parts.admission.documents.values(),
          documentOf: admit.registered,
          plan: execution.plan ?? (() => {}),
        }),
      stop: async () => {
        await views.stop();
        await execution.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};

const takeLinks = async (
  { departments }: Composition,
  links: DepartmentLinks,
): Promise<ReadonlyMap<string, DepartmentLink>> => {
  const taken = new Map<string, DepartmentLink>();
  try {
    for (const department of departments) taken.set(department.name, links.take(department));
    return taken;
  } catch (error) {
    for (const [name, link] of taken) await links.release(name, link);
    throw error;
  }
};

const executionOf = async (
  kind: Execution,
  { supergraphSdl, ask, neverNull }: { supergraphSdl: string; ask: AskSubgraph; neverNull: NeverNull },
  logger: Logger,
): Promise<Omit<PlannedExecution, 'plan'> & Partial<PlannedExecution>> => {
  if (kind === 'PLANNED') return createPlannedExecution(supergraphSdl, ask, neverNull, isLearntFirst);
  // Loaded where it is wanted: @apollo/gateway holds as much memory as all the rest.
  const { createApolloExecution } = await import('./execution/apolloExecution.ts');
  return createApolloExecution(supergraphSdl, ask, logger);
};

/** The recipient of a pseudonym is the organization behind the caller, or the person where there is none. */
const pseudonymsKeyedBy = (masterKey: Uint8Array) => {
  // A viewer is kept for as long as the token that told it.
  const kept = new WeakMap<Viewer, Map<PurposeKind, Pseudonym>>();
  return ({ caller: { viewer }, purpose: { kind } }: RequestContext): Pseudonym => {
    const ofViewer = kept.get(viewer) ?? new Map<PurposeKind, Pseudonym>();
    kept.set(viewer, ofViewer);
    const known = ofViewer.get(kind);
    if (known !== undefined) return known;
    const recipient = JSON.stringify([
      viewer.role,
      viewer.organization ?? viewer.department ?? viewer.person,
    ]);
    const pseudonym = createPseudonym({ masterKey, recipient, purpose: kind });
    ofViewer.set(kind, pseudonym);
    return pseudonym;
  };
};
