import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Asker, bodyOfRequest, type DepartmentTransport, lineOfExchange } from '@credit-hub/schema';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asked } from './askDepartment.ts';
import { createExchanges } from './exchange/exchanges.ts';
import type { FetchContext } from './fetchContext.ts';
import { httpTransport } from './httpTransport.ts';

/** Stands for whatever personal data a department could let slip. */
const canary = '991301199001011234';

const json = (response: ServerResponse, status: number, body: string | Buffer) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);

const behaviours: Record<string, (response: ServerResponse) => void> = {
  'answers 500 with a record in its body': (response) => json(response, 500, `{"data":{"s":"${canary}"}}`),
  'answers 401': (response) => json(response, 401, '{"errors":[]}'),
  'answers HTML': (response) => response.writeHead(200).end(`<html>${canary}</html>`),
  'answers a list': (response) => json(response, 200, `["${canary}"]\n`),
  'answers without saying to what': (response) => json(response, 200, `{"data":{"s":"${canary}"}}\n`),
  'answers with what is no GraphQL response': (response) => json(response, 200, `[0,["${canary}"]]\n`),
  'answers to what was not asked': (response) => json(response, 200, `[1,{"data":{"s":"${canary}"}}]\n`),
  'answers to a line before the first': (response) => json(response, 200, `[-1,{"data":{}}]\n`),
  'answers with what is no UTF-8': (response) =>
    json(response, 200, Buffer.from(`[0,{"data":{"s":"${canary}\xff"}}]\n`, 'latin1')),
  'answers with half a line': (response) => json(response, 200, `[0,{"data":{"s":"${canary}"}}`),
  'answers nothing': (response) => json(response, 200, ''),
  'answers more than is bearable': (response) =>
    json(response, 200, `${JSON.stringify([0, { data: { s: canary.repeat(1_000) } }])}\n`),
  'breaks off in the middle': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write(`[0,{"data":{"s":"${canary}`);
    setTimeout(() => response.destroy(), 20);
  },
  'never answers': () => {},
};

const asker: Asker = {
  viewer: { person: null, role: 'HALL', organization: null, department: null },
  purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
};

describe('a department that gives no usable answer', () => {
  let server: Server;
  let url: string;
  let behaviour = '';

  beforeAll(async () => {
    server = createServer((_request, response) => behaviours[behaviour]?.(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = async (address: string) => {
    const transport = httpTransport({ department: 'tax', url: address, largestAnswer: 2_000 });
    const logged: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line) => logged.push(line) });
    const askFor = createExchanges(() => ['signed'])({ department: 'tax', transport, deadline: 500 });
    const fetchContext: FetchContext = {
      asker,
      signal: new AbortController().signal,
      faults: [],
      entry: null,
    };
    const line = lineOfExchange(bodyOfRequest({ query: '{ s }' }), '');
    const asked = new Asked('tax', logger);
    const answer = await askFor({ line, viewer: {}, isRead: false, whenLeft: () => {} }).then(
      (unread) => asked.answered(unread, fetchContext),
      (error) => asked.failed(error, fetchContext),
    );
    await transport.close();
    return { answer: answer.read(), faults: fetchContext.faults, logged: logged.join('') };
  };

  test.each(Object.keys(behaviours))('that %s is a fault that quotes nothing', async (name) => {
    behaviour = name;
    const { answer, faults, logged } = await ask(url);
    expect(answer).toMatchObject({ data: null });
    expect(answer.errors?.map(({ extensions }) => extensions.fault)).toEqual(faults);
    expect(faults).toEqual([{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' }]);
    expect(logged).not.toContain(canary.slice(0, 6));
  });

  test.each([
    ['a deadline that is over', 'never answers', 'TimeoutError'],
    ['a connection that broke', 'breaks off in the middle', 'UND_ERR_SOCKET'],
  ])('is logged by what it was: %s', async (_, name, cause) => {
    behaviour = name;
    const { logged } = await ask(url);
    expect(JSON.parse(logged).cause).toBe(cause);
  });

  test('that is not there is a fault', async () => {
    const { answer, faults } = await ask('http://127.0.0.1:1');
    expect(answer).toMatchObject({ data: null });
    expect(answer.errors?.map(({ extensions }) => extensions.fault)).toEqual(faults);
    expect(faults).toEqual([{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' }]);
  });
});

/** A department behind HTTP, told of each request. */
const served = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { host = '127.0.0.1', port = 0 } = {},
) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
const whole = (response: ServerResponse) => json(response, 200, '[0,{"data":{"s":"示例"}}]\n');
const exchangeWith = async (transport: DepartmentTransport) => {
  const answers: unknown[] = [];
  const { signal } = new AbortController();
  await transport.exchange(
    { body: '{}', signature: 'signed' },
    (_, answer) => answers.push(answer.read()),
    signal,
  );
  return answers;
};

describe('a department behind HTTP', () => {
  test('that says first that it is at work is waited for', async () => {
    await using department = await served((request, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      if (request.url === '/graphql') whole(response);
      else json(response, 200, '{"state":"UP","freshestFactReceivedAt":null}');
    });
    const transport = httpTransport({ department: 'tax', url: `http://127.0.0.1:${department.port}` });
    expect(await exchangeWith(transport)).toEqual([{ data: { s: '示例' } }]);
    expect(await transport.probe(new AbortController().signal)).toMatchObject({ state: 'UP' });
    await transport.close();
  });

  test.each([
    ['', '/graphql', '/health/ready'],
    ['/', '/graphql', '/health/ready'],
    ['/tax', '/tax/graphql', '/tax/health/ready'],
    ['/tax/', '/tax/graphql', '/tax/health/ready'],
    ['/a/b?tenant=1&c', '/a/b/graphql?tenant=1&c', '/a/b/health/ready?tenant=1&c'],
    ['?tenant=%E4%B8%80', '/graphql?tenant=%E4%B8%80', '/health/ready?tenant=%E4%B8%80'],
  ])('is asked below its address %j', async (below, graphql, health) => {
    const asked: (string | undefined)[] = [];
    await using department = await served((request, response) => {
      asked.push(request.url);
      whole(response);
    });
    const url = `http://127.0.0.1:${department.port}${below}`;
    const transport = httpTransport({ department: 'tax', url });
    await exchangeWith(transport);
    await transport.probe(new AbortController().signal);
    expect(asked).toEqual([graphql, health]);
    await transport.close();
  });

  test.each([
    '',
    'tax',
    '127.0.0.1:4102',
    'ftp://tax.example',
    'http://',
    'http://user:secret@tax.example',
    'http://tax.example/#a',
  ])('is named when its address is %j, which is none', (url) => {
    expect(() => httpTransport({ department: 'tax', url })).toThrow(
      'the address of the department tax is no http(s) address',
    );
  });

  test('whose name means another address by now is asked there, however steadily it is asked', async () => {
    const asked = { before: 0, after: 0 };
    await using before = await served((_, response) => {
      asked.before++;
      whole(response);
    });
    await using _ = await served(
      (_request, response) => {
        asked.after++;
        whole(response);
      },
      { host: '127.0.0.2', port: before.port },
    );
    let address = '127.0.0.1';
    const lookup: LookupFunction = (_name, options, done) =>
      options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4);
    const url = `http://department.example:${before.port}`;
    const transport = httpTransport({ department: 'tax', url, lookup });
    await exchangeWith(transport);
    address = '127.0.0.2';
    while (asked.after === 0) {
      // Before the one that was answered is free, a second connection would be made.
      await pause(5);
      expect(await exchangeWith(transport)).toEqual([{ data: { s: '示例' } }]);
    }
    expect(asked.before).toBeGreaterThan(1);
    await transport.close();
  });
});

test('an exchange that was given up while it waited for a connection is not asked any more', async () => {
  const arrived: string[] = [];
  const server = createServer((request) => request.on('data', (chunk) => arrived.push(String(chunk))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const transport = httpTransport({ department: 'tax', url: `http://127.0.0.1:${port}`, connections: 1 });
  const [first, second] = [new AbortController(), new AbortController()];
  const exchanges = [first, second].map(({ signal }, index) =>
    transport.exchange({ body: `exchange ${index}`, signature: 'signed' }, () => {}, signal),
  );
  const ended = Promise.allSettled(exchanges);
  await expect.poll(() => arrived).toEqual(['exchange 0']);
  second.abort();
  first.abort();
  const outcomes = await ended;
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(arrived).toEqual(['exchange 0']);
  await transport.close();
  server.closeAllConnections();
  server.close();
});

describe('a department that answers with an error', () => {
  const codes = [
    { told: 'INVALID_CURSOR', noted: 'INVALID_CURSOR' },
    { told: 'FORBIDDEN', noted: 'DEPARTMENT_REFUSED' },
    { told: 'ANYTHING_ELSE', noted: 'DEPARTMENT_FAILED' },
    { told: undefined, noted: 'DEPARTMENT_FAILED' },
  ];
  test.each(codes)('$told is noted as $noted, without its words', async ({ told, noted }) => {
    const faults: FetchContext['faults'] = [];
    const logged: string[] = [];
    const asked = new Asked('tax', pino({ level: 'debug' }, { write: (line) => logged.push(line) }));
    const read = () => ({
      data: { s: null },
      errors: [{ message: canary, path: ['s'], extensions: { ...(told ? { code: told } : {}), canary } }],
    });
    const answer = asked.answered(
      { read },
      { asker, signal: new AbortController().signal, faults, entry: null },
    );
    const fault = { department: 'tax', code: noted };
    const errors = [{ message: noted, path: ['s'], extensions: { code: noted, fault } }];
    expect(answer.read()).toEqual({ data: { s: null }, errors });
    expect(faults).toEqual([fault]);
    expect(logged.join('')).not.toContain(canary);
  });
});
