import { httpTransport } from '@credit-hub/gateway';
import { serveDepartment } from '@credit-hub/kit';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type DepartmentTransport,
  DepartmentUnavailable,
  loadDepartments,
  loadTrustedDocuments,
  purposeKinds,
  roles,
} from '@credit-hub/schema';
import { openTracer } from '@credit-hub/schema/tracing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tokenOf } from '../house/testHub.ts';
import { askers } from './askers.ts';
import { canariesIn } from './canaries/canaries.ts';
import { plantCanaries } from './canaries/plantCanaries.ts';
import { plantedSubjects } from './canaries/plantedSubjects.ts';
import { type CollectedSpan, type Collector, startCollector } from './collector.ts';
import { type Request, send, stated } from './hub.ts';
import { startPlantedHub } from './plantedHub.ts';

const { legalRepresentative, unifiedSocialCreditCode: debtor } = scenarioSubjects()['dishonest-debtor'];
const { name, residentIdNumber, phone } = legalRepresentative;
const handlingCheck = [...loadTrustedDocuments().values()].find(
  (document) => document.name === 'handling-check',
);
const clerk = { caller: 'hall-clerk', purpose: stated('HANDLING') };
/** A trace that a caller says its request is part of, and something it wants to travel along. */
const callersTrace = 'a'.repeat(32);
const callersHeaders = {
  traceparent: `00-${callersTrace}-${'b'.repeat(16)}-01`,
  tracestate: `hub=${phone}`,
  baggage: `person=${residentIdNumber}`,
};

const selection = `registration { name legalRepresentative { name residentIdNumber phone } registeredAddress }
  administrativePenalties { content facts } taxArrears { amount } dishonestDebtorListings { duty name }`;
const everything = `query Of${residentIdNumber}($codes: [UnifiedSocialCreditCode!]!) {
  marketSubjects(unifiedSocialCreditCodes: $codes) { ${selection} creditRecord { kind } judgments(after: "${residentIdNumber}") { summary } } }`;
const withoutNumbers = everything.replace(/ judgments.*?\} \}/, '}');
const asked: readonly unknown[] = [
  {
    query: withoutNumbers,
    variables: { codes: Object.values(plantedSubjects) },
  },
  { query: everything, variables: { codes: [debtor] } },
  { query: everything, variables: { codes: [residentIdNumber], [`of${phone}`]: name } },
  { query: `{ searchMarketSubjects(name: "${name}") { marketSubjects { registration { name } } } }` },
  { query: `{ marketSubject(unifiedSocialCreditCode: "${phone}") { registration { name } } }` },
  { query: `{ me(x: "${residentIdNumber}") { role } ` },
  { query: '{ me { role } }', operationName: `Of${residentIdNumber}` },
  { documentId: residentIdNumber },
  `{"query": "${phone}`,
];

let collector: Collector;
let spans: readonly CollectedSpan[] = [];
/** The spans of the requests that a test is about, in the order in which they were sent. */
const traces: Record<string, readonly CollectedSpan[]> = {};
const tokens: string[] = [];

beforeAll(async () => {
  await using stack = new AsyncDisposableStack();
  const hub = inject('hubs')['in-process'];
  collector = await startCollector();
  const tracer = openTracer({
    address: collector.address,
    service: 'hub',
    ratio: 1,
    onLost: () => {
      throw new Error('traces were lost');
    },
  });
  let isHousingDown = false;
  const planted = await startPlantedHub(hub, {
    tracer,
    transport: (department, real) => {
      if (department === 'tax') return overHttp(department, real, stack);
      if (department !== 'housing') return real;
      const exchange: DepartmentTransport['exchange'] = (...asked) =>
        isHousingDown
          ? Promise.reject(new DepartmentUnavailable(department, new Error(phone)))
          : real.exchange(...asked);
      return { ...real, exchange };
    },
  });
  stack.defer(() => planted.stop());
  await plantCanaries(planted);

  const told = new Map<string, Request>([
    [
      'registered',
      {
        ...clerk,
        body: { documentId: handlingCheck?.id, variables: { code: debtor, matter: 'construction-permit' } },
      },
    ],
    [
      'ad hoc',
      {
        ...clerk,
        headers: callersHeaders,
        body: { query: everything.replace(/ judgments.*?\} \}/, '}'), variables: { codes: [debtor] } },
      },
    ],
    ['refused', { ...clerk, purpose: 'SUPERVISION', body: { query: '{ me { role } }' } }],
    [
      'housing down',
      {
        ...clerk,
        body: {
          query: `{ marketSubject(unifiedSocialCreditCode: "${debtor}") { wageArrearsListings { listedOn } } }`,
        },
      },
    ],
  ]);
  const statuses: number[] = [];
  const begun = new Map<string, number>();
  for (const [called, request] of told) {
    begun.set(called, planted.received.length);
    isHousingDown = called === 'housing down';
    statuses.push((await send(planted, request)).status);
  }
  expect(statuses).toEqual([200, 200, 403, 200]);
  isHousingDown = false;
  for (const asker of askers)
    for (const body of asked)
      await send(planted, {
        caller: asker.name,
        purpose: stated(asker.purpose),
        headers: callersHeaders,
        body,
      });
  await send(planted, {
    headers: { authorization: `Bearer ${residentIdNumber}` },
    body: { query: '{ me { role } }' },
  });
  tokens.push(await tokenOf(planted, 'hall-clerk'));
  await stack[Symbol.asyncDispose]();
  await tracer.close();

  spans = collector.spans();
  const requests = spans.filter((span) => span.name === 'request');
  for (const [index, called] of [...told.keys()].entries())
    traces[called] = spans.filter(({ traceId }) => traceId === requests[index]?.traceId);
}, 120_000);
afterAll(() => collector?.[Symbol.asyncDispose]());

/** The department as the gateway reaches it in production. */
function overHttp(
  department: string,
  real: DepartmentTransport,
  stack: AsyncDisposableStack,
): DepartmentTransport {
  const server = serveDepartment(
    { ...real, name: department, knows: async () => true },
    { host: '127.0.0.1', port: 0 },
  );
  const reached = server.then(({ url }) => httpTransport({ department, url }));
  stack.defer(async () => (await server).close());
  return {
    exchange: async (...asked) => (await reached).exchange(...asked),
    probe: async (signal) => (await reached).probe(signal),
    close: async () => (await reached).close(),
  };
}

const factsOf = (called: string, step: string) =>
  traces[called]?.filter((span) => span.name === step).map(({ facts }) => facts);

describe('a traced request', () => {
  test('is one trace from the gateway to the departments, which begins at the hub', () => {
    const trace = traces.registered ?? [];
    const named = new Map(trace.map((span) => [span.spanId, span]));
    const tree = trace.map((span) => {
      const parent = named.get(span.parentSpanId ?? '');
      return `${parent?.name ?? 'nothing'} → ${span.name}`;
    });
    expect(tree.filter((line) => line.startsWith('nothing'))).toEqual(['nothing → request']);
    expect(new Set(tree)).toEqual(
      new Set([
        'nothing → request',
        'request → permit',
        'request → record intent',
        'request → plan and fetch',
        'plan and fetch → ask department',
        'ask department → answer as department',
        // What the same persons lead is asked for in the hub's own name.
        'ask department → ask department',
        'ask department → permit',
        'ask department → plan and fetch',
        'request → record outcome',
      ]),
    );
    const answeredAs = trace.filter((span) => span.name === 'answer as department');
    for (const { parentSpanId, facts } of answeredAs)
      expect(named.get(parentSpanId ?? '')?.facts['credit_hub.department']).toBe(
        facts['credit_hub.department'],
      );
    expect(new Set(answeredAs.map(({ facts }) => facts['credit_hub.department']))).toEqual(
      new Set(loadDepartments().map((department) => department.name)),
    );
  });

  test('names a registered operation, and no other', () => {
    const told = {
      'credit_hub.role': 'HALL',
      'credit_hub.purpose': 'HANDLING',
      'credit_hub.completeness': 'COMPLETE',
      'http.response.status_code': 200,
    };
    expect(factsOf('registered', 'request')).toEqual([
      { ...told, 'graphql.operation.name': 'HandlingCheck' },
    ]);
    expect(factsOf('ad hoc', 'request')).toEqual([told]);
  });

  test('tells the code of a refusal', () => {
    expect(factsOf('refused', 'request')).toEqual([
      { 'credit_hub.role': 'HALL', 'http.response.status_code': 403, 'error.type': 'PURPOSE_NOT_ALLOWED' },
    ]);
    expect(traces.refused?.find((span) => span.name === 'request')?.isFailed).toBe(true);
  });

  test('tells which department failed, by the hub’s own code', () => {
    expect(factsOf('housing down', 'ask department')).toContainEqual({
      'credit_hub.department': 'housing',
      'error.type': 'DEPARTMENT_UNAVAILABLE',
    });
    expect(factsOf('housing down', 'request')).toMatchObject([{ 'credit_hub.completeness': 'PARTIAL' }]);
  });

  test('takes nothing of a trace that its caller names', () => {
    expect(traces['ad hoc']?.length).toBeGreaterThan(5);
    expect(collector.received.join('')).not.toContain(callersTrace);
  });
});

describe('what leaves the hub in traces', () => {
  test('is of closed sets: no text of a caller, a department or a library has a place in it', () => {
    const words = new Set<string | number>([
      ...roles,
      ...purposeKinds,
      ...loadDepartments().map((department) => department.name),
      'hub',
      'HandlingCheck',
      'COMPLETE',
      'PARTIAL',
    ]);
    const others = spans.flatMap(({ facts }) =>
      Object.entries(facts).filter(([, value]) => !words.has(value)),
    );
    expect(new Set(others.map(([key]) => key))).toEqual(new Set(['http.response.status_code', 'error.type']));
    for (const [key, value] of others) if (key === 'error.type') expect(value).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(
      new Set(others.filter(([key]) => key === 'error.type').map(([, value]) => value)).size,
    ).toBeGreaterThan(5);
  });

  test('holds no person, subject, token, case, variable or document in any byte', () => {
    const bytes = collector.received.join('\n');
    expect(spans.length).toBeGreaterThan(500);
    // What is drawn by chance may look like a number of someone's.
    const told = bytes.replaceAll(/"(?:traceId|spanId|parentSpanId)":"[0-9a-f]+"/g, '');
    expect(canariesIn(told)).toEqual([]);
    const secrets = [
      name,
      residentIdNumber,
      phone,
      debtor,
      ...Object.values(plantedSubjects),
      ...tokens,
      'construction-permit',
      '2026-1"',
      'registeredAddress',
      'marketSubject',
      handlingCheck?.id as string,
      'hall-clerk',
      'postgres',
      'stack',
    ];
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    expect(bytes).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });

  test('goes to the one address that was set, as traces alone', () => {
    const lines = collector.received.map((one) => one.split('\n')[0]);
    expect(new Set(lines)).toEqual(new Set(['POST /v1/traces']));
  });
});

test('without a tracer departments are told of no trace', async () => {
  const hub = await startPlantedHub(inject('hubs')['in-process']);
  try {
    await send(hub, {
      ...clerk,
      headers: callersHeaders,
      body: { query: withoutNumbers, variables: { codes: [debtor] } },
    });
    expect(hub.received.length).toBeGreaterThan(0);
    expect(hub.received.filter(({ traceparent }) => traceparent !== undefined)).toEqual([]);
  } finally {
    await hub.stop();
  }
});
