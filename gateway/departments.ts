import { bodyOfRequest, type DepartmentTransport, loadDepartments, loadEntry } from '@credit-hub/schema';
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
import type { Gathering } from './execution/gathering.ts';
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

type SentRequest = Parameters<DepartmentTransport['send']>[0];

/**
 * A request as a transport is given it. Over HTTP the variables are not read apart from the body, and so not parsed.
 *
 * A class: an object literal with a getter has a hidden class of its own each time it is made, and those hold what the
 * getter closes over until the old generation is collected, which cost a tenth of all CPU.
 */
class SignedRequest implements SentRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly body: string;
  readonly signedViewer: string;
  readonly #planned: PlannedRequest;

  constructor(planned: PlannedRequest, body: string, signedViewer: string) {
    this.query = planned.query;
    this.operationName = planned.operationName;
    this.body = body;
    this.signedViewer = signedViewer;
    this.#planned = planned;
  }

  get variables(): SentRequest['variables'] {
    return this.#planned.variables;
  }
}

/** How one department is sent what a plan asks of it: signed anew each time, and not at all while its circuit is open. */
const createSend = (
  name: string,
  transport: DepartmentTransport,
  guard: DepartmentGuard,
  metrics: Pick<Metrics, 'departmentAsked'>,
): AskedDepartment['send'] => {
  const sendOnce: AskedDepartment['send'] = async (request, gathering, signal) => {
    const began = performance.now();
    const took = () => (performance.now() - began) / 1_000;
    try {
      const body = request.body ?? bodyOfRequest(request);
      const signedViewer = await gathering.signedViewer(name, body);
      const response = await transport.send(new SignedRequest(request, body, signedViewer), signal);
      metrics.departmentAsked(name, 'ANSWERED', took());
      return response;
    } catch (error) {
      metrics.departmentAsked(name, 'FAILED', took());
      throw error;
    }
  };
  return (request, gathering, signal) =>
    guard.send(() => sendOnce(request, gathering, signal), {
      isRead: isRead(request.query),
      left: gathering.signal,
    });
};

/**
 * The departments as the gateway reaches them.
 * @param cursorSecret keys the cursors of the hub's own subgraph
 * @throws TypeError when a department of the network has no transport
 */
export const reachDepartments = (
  options: DepartmentsOptions,
  logger: Logger,
  metrics: Pick<Metrics, 'departmentAsked'>,
  cursorSecret: Uint8Array,
) => {
  const { transports, deadline = usualDeadline, deadlines = {} } = options;
  const departments = new Map<
    string,
    AskedDepartment & PublicName & { transport: DepartmentTransport; guard: DepartmentGuard }
  >(
    loadDepartments().map(({ name, chineseName }) => {
      const transport = transports[name];
      if (!transport) throw new TypeError(`the department ${name} has no transport`);
      const guard = createDepartmentGuard(name, logger);
      const send = createSend(name, transport, guard, metrics);
      return [name, { name, chineseName, transport, deadline: deadlines[name] ?? deadline, send, guard }];
    }),
  );
  const all = [...departments.values()];
  const answerEntry = createEntry(cursorSecret);

  const ask: AskSubgraph = (subgraph, request, gathering) => {
    const department =
      subgraph === entryName
        ? {
            name: entryName,
            deadline: entryDeadline,
            send: (asked: PlannedRequest, { entry }: Gathering) => answerEntry(asked, entry as EntryContext),
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
