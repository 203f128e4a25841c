/**
 * The steps of a request as a trace. Each part of the gateway that is a step is wrapped once, when the gateway is put
 * together; without a tracer the part itself is used, so that a request then costs nothing for it.
 *
 * Nothing of a caller's own `traceparent` or `baggage` is taken, from whatever address: a trace begins at the hub. Who
 * names its trace could put its requests into another's, and decide what is kept.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Facts, Step, StepName, Tracer } from '@credit-hub/schema/tracing';
import { getOperationAST } from 'graphql';
import type { RecordOfRequest } from '../audit/recordOfRequest.ts';
import { Refusal } from '../errors/refusal.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Execute } from '../execution/fetchContext.ts';
import type { createIdentify } from '../identity/identify.ts';
import type { permit } from '../policy/permit.ts';
import type { AnswerOperation } from '../request/requestContext.ts';
import type { Admit } from '../server/admit.ts';
import type { ServerParts } from '../server/server.ts';

type Identify = ReturnType<typeof createIdentify>;

/** Wraps each part; gives back one that does the same. */
export type Traced = {
  respond(part: ServerParts['answer']): ServerParts['answer'];
  identify(part: Identify): Identify;
  admit(part: Admit): Admit;
  answer(part: AnswerOperation): AnswerOperation;
  permit(part: typeof permit): typeof permit;
  execute(part: Execute): Execute;
  ask(part: AskSubgraph): AskSubgraph;
  record(part: () => RecordOfRequest): () => RecordOfRequest;
  /** The step under way, for a department to go on with (W3C Trace Context). */
  traceparent(): string | undefined;
};

const itself = <Part>(part: Part): Part => part;

/** Where nothing is traced. */
const untraced: Traced = {
  respond: itself,
  identify: itself,
  admit: itself,
  answer: itself,
  permit: itself,
  execute: itself,
  ask: itself,
  record: itself,
  traceparent: () => undefined,
};

export const tracedBy = (tracer: Tracer | undefined): Traced => (tracer ? wrappedBy(tracer) : untraced);

/** The hub's own code of a failure; a message is never looked at. */
const failureOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'HUB_FAILED');

const wrappedBy = (tracer: Tracer): Traced => {
  const current = new AsyncLocalStorage<Step>();

  /** Does a part of the work as a step of the one under way, if any is. */
  const within = <Result>(
    name: StepName,
    facts: Facts,
    work: () => Promise<Result>,
    told: (result: Result) => Facts = () => ({}),
  ): Promise<Result> => {
    const step = current.getStore()?.begin(name, facts);
    if (!step) return work();
    return current
      .run(step, async () => work())
      .then(
        (result) => {
          step.end(told(result));
          return result;
        },
        (error: unknown) => {
          step.end({ failure: failureOf(error) });
          throw error;
        },
      );
  };
  const note = (facts: Facts): void => current.getStore()?.note(facts);

  return {
    respond: (part) => async (incoming) => {
      const step = tracer.begin('request');
      try {
        const outgoing = await current.run(step, () => part(incoming));
        step.note({ status: outgoing.status });
        return outgoing;
      } catch (error) {
        step.note({ status: error instanceof Refusal ? error.status : 500, failure: failureOf(error) });
        throw error;
      } finally {
        step.end();
      }
    },

    identify: (part) => async (authorization) => {
      const caller = await part(authorization);
      note({ role: caller.viewer.role });
      return caller;
    },

    admit: (part) => {
      const admit = (...asked: Parameters<Admit>) => {
        const admitted = part(...asked);
        if (admitted.isTrusted)
          note({ operation: getOperationAST(admitted.document, admitted.operationName)?.name?.value });
        return admitted;
      };
      return Object.assign(admit, { registered: part.registered });
    },

    answer: (part) => async (operation, requestContext) => {
      note({ purpose: requestContext.purpose.kind });
      const answered = await part(operation, requestContext);
      note({ completeness: answered.extensions.completeness });
      return answered;
    },

    permit:
      (part) =>
      (...asked) => {
        const step = current.getStore()?.begin('permit');
        try {
          const permitted = part(...asked);
          step?.end();
          return permitted;
        } catch (error) {
          step?.end({ failure: failureOf(error) });
          throw error;
        }
      },

    execute: (part) => (operation, fetchContext) =>
      within('plan and fetch', {}, () => part(operation, fetchContext)),

    ask: (part) => (department, request, fetchContext) =>
      within(
        'ask department',
        { department },
        async () => {
          const fetch = await part(department, request, fetchContext);
          return { fetch, answered: fetch.read() };
        },
        ({ answered: { data, errors } }) => ({
          failure:
            errors?.[0]?.extensions.code ??
            (data === null
              ? fetchContext.faults.findLast((fault) => fault.department === department)?.code
              : undefined),
        }),
      ).then(({ fetch, answered }) => ({
        read: () => answered,
        judge: (found) => fetch.judge?.(found),
      })),

    record: (part) => () => {
      const record = part();
      return {
        intend: (entry) => within('record intent', {}, () => record.intend(entry)),
        conclude: (outcome) => within('record outcome', {}, () => record.conclude(outcome)),
        refuse: (who, code) => {
          note({ failure: code, ...(who.purpose && { purpose: who.purpose.kind }) });
          return within('record outcome', {}, () => record.refuse(who, code));
        },
      };
    },

    traceparent: () => current.getStore()?.traceparent,
  };
};
