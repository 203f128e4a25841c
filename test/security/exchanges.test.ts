import { setTimeout as pause } from 'node:timers/promises';
import { httpTransport } from '@credit-hub/gateway';
import { createExchanges } from '@credit-hub/gateway/exchanges';
import { type DepartmentService, serveDepartment } from '@credit-hub/kit';
import {
  type Asker,
  bodyOfRequest,
  type DepartmentResponse,
  lineOfExchange,
  readExchange,
  viewerExtension,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A department that lets everybody in and says to each who it is, when it is told to. */
const telling: DepartmentService = {
  name: 'tax',
  knows: async () => true,
  exchange: async ({ body }, onAnswer) => {
    await Promise.all(
      readExchange(body).map(async ({ viewer, operation: { query, variables } }, line) => {
        await pause(Number(variables?.delay));
        const data = { to: viewer.person, query, padding: 'x'.repeat(Number(variables?.size)) };
        onAnswer(line, { read: () => ({ data }) });
      }),
    );
  },
  probe: async () => ({ state: 'UP', freshestFactReceivedAt: null }),
  close: async () => {},
};

let ask: ReturnType<ReturnType<typeof createExchanges>>;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const server = await serveDepartment(telling, { host: '127.0.0.1', port: 0 });
  const transport = httpTransport({ department: 'tax', url: server.url, connections: 4 });
  closing.push(
    () => transport.close(),
    () => server.close(),
  );
  ask = createExchanges((exchanges) => exchanges.map(() => 'signed'))({
    department: 'tax',
    transport,
    deadline: 20_000,
  });
});
afterAll(async () => {
  for (const close of closing) await close();
});

const asker = (person: string): Asker => ({
  viewer: { person, role: 'HALL', organization: null, department: null },
  purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
});

test('over HTTP each caller is given its own answer and no other, while some leave', async () => {
  const caller = fc.record({
    turn: fc.nat(4),
    delay: fc.nat(12),
    size: fc.constantFrom(0, 10, 3_000, 100_000),
    leavesAfter: fc.option(fc.nat(10), { nil: undefined, freq: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(caller, { minLength: 1, maxLength: 120 }), async (callers) => {
      const outcomes = await Promise.all(
        callers.map(async ({ turn, delay, size, leavesAfter }, index) => {
          if (turn > 0) await pause(turn);
          const request = bodyOfRequest({ query: `{ q${index} }`, variables: { delay, size } });
          const answered = ask({
            line: lineOfExchange(request, viewerExtension(asker(`caller ${index}`))),
            isRead: true,
            viewer: callers,
            whenLeft: (listener) => {
              if (leavesAfter !== undefined) setTimeout(() => listener(new Error('left')), leavesAfter);
            },
          });
          return answered.then(
            (answer) => (answer.read() as DepartmentResponse).data,
            ({ cause }) => cause.message,
          );
        }),
      );
      for (const [index, { size, leavesAfter }] of callers.entries()) {
        const right = { to: `caller ${index}`, query: `{ q${index} }`, padding: 'x'.repeat(size) };
        if (leavesAfter === undefined) expect(outcomes[index]).toEqual(right);
        else expect([right, 'left']).toContainEqual(outcomes[index]);
      }
    }),
    { numRuns: 40 },
  );
});
