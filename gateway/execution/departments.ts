import {
  bodyOfRequest,
  type DepartmentError,
  extensionsOf,
  lineOfExchange,
  loadEntry,
  viewerExtension,
} from '@credit-hub/schema';
import type { Logger } from 'pino';
import { createEntry, entryName } from '../entry/entry.ts';
import type { EntryContext } from '../entry/resolvers.ts';
import type { SignExchanges } from '../identity/signExchanges.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { DepartmentLink } from '../network/departmentLinks.ts';
import { isCircuitOpen } from '../protection/departmentGuard.ts';
import type { PublicName } from '../request/completeness.ts';
import { Asked, type AskSubgraph, codeOf, type PlannedRequest, type UnreadFetch } from './askDepartment.ts';
import { createExchanges } from './exchange/exchanges.ts';
import type { AskedOfDepartment } from './exchange/waitingOperation.ts';
import type { Fault, FetchContext } from './fetchContext.ts';
import { deadlineOver, NotWaitedFor } from './notWaitedFor.ts';
import { withinDeadline } from './withinDeadline.ts';

/** Milliseconds a department is waited for, and exceptions by name. */
export type Deadlines = {
  deadline?: number | undefined;
  deadlines?: Readonly<Record<string, number>> | undefined;
};

const usualDeadline = 3_000;

/** The planner writes the kind of an operation first; what cannot be read as a query is taken for a write. */
const isRead = (query: string): boolean => /^\s*(query\b|\{)/.test(query);

/** One department as plans ask it, and how long it is waited for. */
export type LinkedDepartment = PublicName & DepartmentLink;
type Department = LinkedDepartment & { deadline: number };

/** How a department is asked; not at all while its circuit is open. Never rejects. */
const askOf = (
  { name, transport, guard, deadline }: Department,
  exchangesWith: ReturnType<typeof createExchanges>,
  { metrics, traceparent, logger }: ReachParts,
) => {
  const askFor = exchangesWith({ department: name, transport, deadline });
  const asked = new Asked(name, logger, guard.judge);

  return (request: PlannedRequest, fetchContext: FetchContext): Promise<UnreadFetch> => {
    const began = performance.now();
    const took = () => (performance.now() - began) / 1_000;
    const told = viewerExtension(fetchContext.asker, traceparent());
    const line = request.bodyWith?.(extensionsOf(told)) ?? lineOfExchange(bodyOfRequest(request), told);
    const patience = fetchContext.patience?.for(name, deadline);
    if (patience === 0) return Promise.resolve(asked.failed(deadlineOver('ANSWER_DUE'), fetchContext));
    const operation = {
      line,
      viewer: fetchContext.asker.viewer,
      isRead: isRead(request.query),
      patience,
      whenLeft: whenLeft(request, fetchContext),
    };
    return guard
      .send(() => askFor(operation))
      .then(
        (answer) => {
          metrics.departmentAsked(name, 'ANSWERED', took());
          return asked.answered(answer, fetchContext);
        },
        (error: unknown) => {
          if (error instanceof NotWaitedFor && error.why !== 'LEFT') fetchContext.patience?.ranOutFor(name);
          if (!isCircuitOpen(error)) metrics.departmentAsked(name, 'FAILED', took());
          return asked.failed(error, fetchContext);
        },
      );
  };
};

/** A plan's own requests tell it themselves, at a fraction of the cost. */
const whenLeft =
  (request: PlannedRequest, { signal }: FetchContext): AskedOfDepartment['whenLeft'] =>
  (listener) => {
    if (request.onCancel) request.onCancel(listener);
    else if (signal.aborted) listener(signal.reason);
    else signal.addEventListener('abort', () => listener(signal.reason), { once: true });
  };

/** The hub's own subgraph also tells what it could not learn from a department. */
const faultToldByEntry = (error: DepartmentError): Fault => {
  const { fault } = error.extensions ?? {};
  return fault ? (fault as Fault) : { department: entryName, code: codeOf(error) };
};

/** The hub's own subgraph. What it answers at once, as nearly always, need not be waited for. */
const askEntryWith = (answerEntry: ReturnType<typeof createEntry>, deadline: number, logger: Logger) => {
  const asked = new Asked(entryName, logger, undefined, faultToldByEntry);
  return async (request: PlannedRequest, fetchContext: FetchContext): Promise<UnreadFetch> => {
    try {
      const answering = answerEntry(request, fetchContext.entry as EntryContext);
      const answer =
        answering instanceof Promise
          ? await withinDeadline(answering, deadline, fetchContext.signal)
          : answering;
      return asked.answered({ read: () => answer }, fetchContext);
    } catch (error) {
      return asked.failed(error, fetchContext);
    }
  };
};

export type ReachParts = {
  logger: Logger;
  metrics: Pick<Metrics, 'departmentAsked'>;
  sign: SignExchanges;
  /** Keys the cursors of the hub's own subgraph. */
  cursorSecret: Uint8Array;
  /** The step that is under way, where it is traced (W3C Trace Context). */
  traceparent(): string | undefined;
};

/** The departments of a network as the gateway reaches them. */
export const reachDepartments = (
  linked: readonly LinkedDepartment[],
  { deadline = usualDeadline, deadlines = {} }: Deadlines,
  parts: ReachParts,
) => {
  const { logger } = parts;
  const exchangesWith = createExchanges(parts.sign);
  const all = linked.map(
    ({ name, chineseName, transport, guard }): Department => ({
      name,
      chineseName,
      transport,
      guard,
      deadline: deadlines[name] ?? deadline,
    }),
  );
  // It asks the departments again, and tells when one of them was waited for in vain.
  const entryDeadline = 2 * Math.max(...all.map((department) => department.deadline));
  const requestContext = new Map([
    ...all.map((department) => [department.name, askOf(department, exchangesWith, parts)] as const),
    [entryName, askEntryWith(createEntry(parts.cursorSecret), entryDeadline, logger)] as const,
  ]);

  const ask: AskSubgraph = (subgraph, request, fetchContext) => {
    const askIt = requestContext.get(subgraph);
    if (!askIt) throw new TypeError(`the plan names the subgraph ${subgraph}, which has no transport`);
    return askIt(request, fetchContext);
  };

  return {
    ask,
    circuits: () =>
      all.map(({ name: department, guard }) => ({ department, open: guard.circuit === 'OPEN' })),
    publicNames: new Map<string, PublicName>(
      [...all, loadEntry()].map(({ name, chineseName }) => [name, { name, chineseName }]),
    ),
    /** Whether each answers now, and how fresh its facts are. Never rejects. */
    probe: () =>
      Promise.all(
        all.map(async ({ name, chineseName, transport, deadline: patience }) => ({
          name,
          chineseName,
          ...(await transport.probe(AbortSignal.timeout(patience))),
        })),
      ),
  };
};
