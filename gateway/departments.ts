import {
  bodyOfRequest,
  type DepartmentTransport,
  loadDepartments,
  loadEntry,
  toldOfViewer,
} from '@credit-hub/schema';
import type { Logger } from 'pino';
import type { PublicName } from './completeness.ts';
import { createEntry, entryName } from './entry/entry.ts';
import type { EntryContext } from './entry/resolvers.ts';
import {
  type AskedDepartment,
  type AskSubgraph,
  askDepartment,
  type PlannedRequest,
} from './execution/askDepartment.ts';
import { type AskDepartmentFor, createExchanges } from './execution/exchange/exchanges.ts';
import type { Gathering } from './execution/gathering.ts';
import type { SignExchanges } from './identity/signExchanges.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createDepartmentGuard, type DepartmentGuard } from './protection/departmentGuard.ts';

export type DepartmentsOptions = {
  /** One transport for each department of the network; closed with the gateway. */
  transports: Readonly<Record<string, DepartmentTransport>>;
  /** Milliseconds a department is waited for, and exceptions by name. */
  deadline?: number;
  deadlines?: Readonly<Record<string, number>>;
};

const usualDeadline = 3_000;
/** The hub's own subgraph asks the departments again, page by page, and each of those has its own deadline. */
const entryDeadline = 60_000;

/** The planner writes the kind of an operation first; what cannot be read as a query is taken for a write. */
const isRead = (query: string): boolean => /^\s*(query\b|\{)/.test(query);

/** How one department is sent what a plan asks of it; not at all while its circuit is open. */
const createSend = (
  name: string,
  askFor: AskDepartmentFor,
  guard: DepartmentGuard,
  { metrics, traceparent }: Pick<ReachParts, 'metrics' | 'traceparent'>,
): AskedDepartment['send'] => {
  const send: AskedDepartment['send'] = async (request, { asker }, whenOver) => {
    const began = performance.now();
    const took = () => (performance.now() - began) / 1_000;
    const asked = {
      request: request.body ?? bodyOfRequest(request),
      told: toldOfViewer(asker, traceparent()),
      isRead: isRead(request.query),
    };
    try {
      const response = await askFor(asked, whenOver);
      metrics.departmentAsked(name, 'ANSWERED', took());
      return response;
    } catch (error) {
      metrics.departmentAsked(name, 'FAILED', took());
      throw error;
    }
  };
  return (request, gathering, whenOver) =>
    guard.send(() => send(request, gathering, whenOver), gathering.signal);
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

/**
 * The departments as the gateway reaches them.
 * @throws TypeError when a department of the network has no transport
 */
export const reachDepartments = (options: DepartmentsOptions, parts: ReachParts) => {
  const { logger } = parts;
  const { transports, deadline = usualDeadline, deadlines = {} } = options;
  const exchangesWith = createExchanges(parts.sign);
  const departments = new Map<
    string,
    AskedDepartment & PublicName & { transport: DepartmentTransport; guard: DepartmentGuard }
  >(
    loadDepartments().map(({ name, chineseName }) => {
      const transport = transports[name];
      if (!transport) throw new TypeError(`the department ${name} has no transport`);
      const guard = createDepartmentGuard(name, logger);
      const send = createSend(name, exchangesWith(name, transport), guard, parts);
      return [name, { name, chineseName, transport, deadline: deadlines[name] ?? deadline, send, guard }];
    }),
  );
  const all = [...departments.values()];
  const answerEntry = createEntry(parts.cursorSecret);

  const ask: AskSubgraph = (subgraph, request, gathering) => {
    const department =
      subgraph === entryName
        ? {
            name: entryName,
            deadline: entryDeadline,
            send: async (asked: PlannedRequest, { entry }: Gathering) => {
              const answer = await answerEntry(asked, entry as EntryContext);
              return { read: () => answer };
            },
          }
        : departments.get(subgraph);
    if (!department) throw new TypeError(`the plan names the subgraph ${subgraph}, which has no transport`);
    return askDepartment(department, request, gathering, logger);
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
    close: async (): Promise<void> => {
      await Promise.all(all.map(({ transport }) => transport.close()));
    },
  };
};
