import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTransport } from '@credit-hub/gateway';
import { personFor, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { type DepartmentTransport, DepartmentUnavailable } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answeringEach } from '../house/answeringEach.ts';
import { canariesIn } from './canaries/canaries.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const { name, residentIdNumber, phone } = personFor('department error', 1);
const record = `row (${name}, ${residentIdNumber}, ${phone}) in tax_arrears at postgres://tax:secret@10.0.0.7:5432`;
const down = { state: 'DOWN', freshestFactReceivedAt: null } as const;

const exchanging = (exchange: DepartmentTransport['exchange']): DepartmentTransport => ({
  exchange,
  probe: async () => down,
  close: async () => {},
});
const answering = (answer: () => Promise<unknown>) => exchanging(answeringEach(answer));

const servers: Server[] = [];
/** A tax department behind HTTP that answers everything like this. */
async function served(answer: (response: ServerResponse) => void): Promise<DepartmentTransport> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return httpTransport({
    department: 'tax',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
}
const json = (status: number, body: unknown) => (response: ServerResponse) =>
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-row': encodeURIComponent(record) })
    .end(JSON.stringify(body));

const faults: [string, () => Promise<DepartmentTransport>, string][] = [
  [
    'throws with a record in its message',
    async () => answering(() => Promise.reject(new Error(record))),
    'DEPARTMENT_FAILED',
  ],
  [
    'throws before it answers',
    async () =>
      answering(() => {
        throw new TypeError(record);
      }),
    'DEPARTMENT_FAILED',
  ],
  [
    'answers the record without being asked',
    async () =>
      exchanging(async (_exchange, onAnswer) => onAnswer(7, { read: () => ({ data: { record } }) })),
    'DEPARTMENT_FAILED',
  ],
  [
    'answers twice, with a record the second time',
    async () =>
      exchanging(async (_exchange, onAnswer) => {
        onAnswer(0, { read: () => ({ data: null, errors: [{ message: record }] }) });
        onAnswer(0, { read: () => ({ data: { record } }) });
      }),
    'DEPARTMENT_FAILED',
  ],
  ['answers nothing', async () => exchanging(async () => {}), 'DEPARTMENT_UNAVAILABLE'],
  [
    'answers with a line that is no answer',
    () => served((response) => response.writeHead(200).end(`[0,"${record}"]\n`)),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'answers with a line without its number',
    () => served((response) => response.writeHead(200).end(`{"data":{"x":"${record}"}}\n`)),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'throws what is no error',
    async () => answering(() => Promise.reject({ code: record, name: record })),
    'DEPARTMENT_FAILED',
  ],
  [
    'is unavailable because of a record',
    async () => answering(() => Promise.reject(new DepartmentUnavailable('tax', { code: record }))),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'reports an error that quotes a record',
    async () =>
      answering(async () => ({
        data: null,
        errors: [
          { message: record, extensions: { code: 'INTERNAL_SERVER_ERROR', record, stacktrace: [record] } },
        ],
      })),
    'DEPARTMENT_FAILED',
  ],
  [
    'reports an error with a record for a code',
    async () =>
      answering(async () => ({
        data: null,
        errors: [{ message: record, path: [record], extensions: { code: record } }],
      })),
    'DEPARTMENT_FAILED',
  ],
  [
    'calls a record the caller’s mistake',
    async () =>
      answering(async () => ({
        data: null,
        errors: [{ message: record, extensions: { code: 'BAD_USER_INPUT', argument: record } }],
      })),
    'BAD_USER_INPUT',
  ],
  [
    'refuses, quoting a record',
    async () =>
      answering(async () => ({ errors: [{ message: record, extensions: { code: 'UNAUTHENTICATED' } }] })),
    'DEPARTMENT_REFUSED',
  ],
  [
    'answers 500 with a record in its body',
    () => served(json(500, { errors: [{ message: record }], data: { record } })),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'answers 401 with a record in its body',
    () => served(json(401, { errors: [{ message: record }] })),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'answers 302 to somewhere else',
    () =>
      served((response) =>
        response.writeHead(302, { location: `http://127.0.0.1:1/${residentIdNumber}` }).end(),
      ),
    'DEPARTMENT_UNAVAILABLE',
  ],
  [
    'answers with a page',
    () =>
      served((response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${record}</h1>`),
      ),
    'DEPARTMENT_UNAVAILABLE',
  ],
  ['answers with what is no GraphQL', () => served(json(200, [record])), 'DEPARTMENT_UNAVAILABLE'],
  [
    'breaks off in the middle',
    () =>
      served((response) => {
        response.writeHead(200, { 'content-length': '9999' }).write(record);
        response.destroy();
      }),
    'DEPARTMENT_UNAVAILABLE',
  ],
  ['closes the connection', () => served((response) => response.destroy()), 'DEPARTMENT_UNAVAILABLE'],
  [
    'is not there',
    async () => httpTransport({ department: 'tax', url: 'http://127.0.0.1:1' }),
    'DEPARTMENT_UNAVAILABLE',
  ],
];

const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name } taxCreditRating { grade } taxLicences { documentNumber } creditRecord { kind }
} departments { name state } }`;

let hub: PlantedHub;
let tax: DepartmentTransport;
let well: DepartmentTransport;
/** A department that fails too often is not asked any more; here each fault comes to one that has been well. */
const wellFor = 12;
beforeAll(async () => {
  const planted = exchanging((...asked) => tax.exchange(...asked));
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    transport: (department, real) => {
      if (department !== 'tax') return real;
      well = real;
      tax = real;
      return planted;
    },
  });
});
afterAll(async () => {
  await hub?.stop();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe.each(faults)('a department that %s', (_, plant, told) => {
  test('is named in public words with a stable code, and nothing of its own passes to callers or logs', async () => {
    for (let asked = 0; asked < wellFor; asked += 1) await send(hub, { body: { query } });
    tax = await plant();
    hub.logged.splice(0);
    for (const caller of [
      {},
      { caller: 'hall-clerk', purpose: stated('HANDLING') },
      { caller: 'tax-officer', purpose: stated('SUPERVISION') },
    ]) {
      const { status, headers, text } = await send(hub, { ...caller, body: { query } });
      const { data, errors, extensions } = JSON.parse(text);
      expect({ status, completeness: extensions.completeness }).toEqual({
        status: 200,
        completeness: 'PARTIAL',
      });
      expect(data.marketSubject).toMatchObject({
        taxCreditRating: null,
        taxLicences: null,
        creditRecord: null,
      });
      expect(data.marketSubject.registration.name).toBeTruthy();
      expect(errors).toContainEqual(
        expect.objectContaining({
          message: expect.stringContaining('税务 (tax)'),
          extensions: expect.objectContaining({ code: told, department: 'tax' }),
        }),
      );
      expect(canariesIn(text + headers)).toEqual([]);
      expect(text + headers).not.toMatch(/postgres|10\.0\.0\.7|127\.0\.0\.1|ECONN|secret|stack|node_modules/);
    }
    expect(hub.logged.join('\n')).toContain('tax');
    expect(canariesIn(hub.logged.join('\n'))).toEqual([]);
    expect(hub.logged.join('\n')).not.toMatch(/secret@/);
    await tax.close();
    tax = well;
  });
});
