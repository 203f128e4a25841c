import type { MessageBacklog } from '@credit-hub/schema';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalCode } from '../errors/refusal.ts';
import type { IssuerTrouble } from '../identity/issuerKeys.ts';

export type DepartmentOutcome = 'ANSWERED' | 'FAILED';

/**
 * What the hub counts of itself. Labels are of closed sets (a status, a code, a department of the network): a label
 * from a caller would tell who was looked up, and let callers fill the memory.
 */
export type Metrics = {
  answered(status: number, seconds: number): void;
  refused(code: RefusalCode): void;
  departmentAsked(department: string, outcome: DepartmentOutcome, seconds: number): void;
  /** The issuer of tokens could not be asked for its keys. */
  issuerFailed(trouble: IssuerTrouble): void;
  /** Circuits and requests under way are looked up when they are asked for. */
  watch(now: {
    underWay(): number;
    openCircuits(): readonly { department: string; open: boolean }[];
    /** What departments have not delivered to each other, by the department that sent it. */
    messages(): Promise<readonly ({ department: string } & MessageBacklog)[]>;
  }): void;
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
};

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The labels are of closed sets, so what is found by them is found once. */
const remembered = <Label, Found>(find: (label: Label) => Found): ((label: Label) => Found) => {
  const known = new Map<Label, Found>();
  return (label) => {
    const found = known.get(label) ?? find(label);
    known.set(label, found);
    return found;
  };
};

/** @param ofProcess whether memory, event loop and the like are told, too; they are watched from then on */
export const createMetrics = (ofProcess = false): Metrics => {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });

  const answers = new Histogram({
    name: 'hub_answer_seconds',
    help: 'Seconds from a request to its answer, by HTTP status',
    labelNames: ['status'],
    buckets: seconds,
    registers,
  });
  const refusals = new Counter({
    name: 'hub_refusals_total',
    help: 'Requests refused before they were an operation, by code',
    labelNames: ['code'],
    registers,
  });
  const departments = new Histogram({
    name: 'hub_department_seconds',
    help: 'Seconds that a department took, by department and whether it answered',
    labelNames: ['department', 'outcome'],
    buckets: seconds,
    registers,
  });

  const issuerFailures = new Counter({
    name: 'hub_issuer_failures_total',
    help: 'Times that the issuer of tokens could not be asked for its keys, by what failed',
    labelNames: ['trouble'],
    registers,
  });

  const ofStatus = remembered((status: number) => answers.labels({ status: String(status) }));
  const ofAnswers = remembered((department: string) =>
    departments.labels({ department, outcome: 'ANSWERED' }),
  );
  const ofFailures = remembered((department: string) =>
    departments.labels({ department, outcome: 'FAILED' }),
  );

  return {
    answered: (status, took) => ofStatus(status).observe(took),
    refused: (code) => refusals.inc({ code }),
    departmentAsked: (department, outcome, took) =>
      (outcome === 'ANSWERED' ? ofAnswers : ofFailures)(department).observe(took),
    issuerFailed: (trouble) => issuerFailures.inc({ trouble }),
    watch: ({ underWay, openCircuits, messages }) => {
      new Gauge({
        name: 'hub_requests_under_way',
        help: 'Requests that are under way',
        registers,
        collect() {
          this.set(underWay());
        },
      });
      new Gauge({
        name: 'hub_circuit_open',
        help: '1 while a department is not asked because most of its answers failed',
        labelNames: ['department'],
        registers,
        collect() {
          for (const { department, open } of openCircuits()) this.set({ department }, open ? 1 : 0);
        },
      });
      const ofMessages = (name: string, help: string, told: (backlog: MessageBacklog) => number) =>
        new Gauge({
          ...{ name, help, labelNames: ['department'], registers },
          async collect() {
            // Of a department that is down nothing is known, and nothing old is told.
            this.reset();
            for (const { department, ...backlog } of await messages())
              this.set({ department }, told(backlog));
          },
        });
      ofMessages('hub_messages_waiting', 'Messages to other departments that wait', ({ waiting }) => waiting);
      ofMessages('hub_messages_dead', 'Messages to other departments that were given up', ({ dead }) => dead);
      ofMessages(
        'hub_message_oldest_seconds',
        'Seconds for which the oldest message to another department waits',
        ({ oldestSince }) => (oldestSince === null ? 0 : (Date.now() - Date.parse(oldestSince)) / 1_000),
      );
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
};
