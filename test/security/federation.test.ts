import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { exchangeSignatureHeader, type PurposeKind } from '@credit-hub/schema';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { send, stated, withoutReceipt } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';
import { signExchange } from './signing.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const clerk = { caller: 'hall-clerk', purpose: stated('HANDLING') };

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process']);
});
beforeEach(() => hub.received.splice(0));
afterAll(() => hub?.stop());

/** Whom each department was told of, and what it was asked: the signatures are new each time. */
const toldTo = (received: PlantedHub['received']) => received.map(({ signature: _, ...told }) => told);

const subject = (selection: string) =>
  `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`;

describe('the machinery of federation is not part of what callers may ask', () => {
  const machinery = {
    _service: '{ _service { sdl } }',
    _entities: `{ _entities(representations: [{ __typename: "MarketSubject", unifiedSocialCreditCode: "${code}" }]) { __typename } }`,
    'the type of a representation': 'query ($a: [_Any!]) { __typename }',
    'a fragment on the union of entities': `{ ...F } fragment F on _Entity { __typename }`,
    'a directive of composition': `{ me @join__field(graph: TAX) { role } }`,
    'the class of a field': `{ me @classified(as: PUBLIC) { role } }`,
  };
  describe.each([undefined, 'hall-clerk', 'credit-office', 'auditor'])('%s', (caller) => {
    test.each(Object.entries(machinery))('%s is refused', async (_, query) => {
      const { status, text } = await send(hub, { caller, body: { query } });
      expect(status).toBe(400);
      expect(JSON.parse(text)).not.toHaveProperty('data');
      expect(JSON.parse(text).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(hub.received).toEqual([]);
    });

    test('and introspection does not know it', async () => {
      const query = '{ __schema { types { name } directives { name } } _: __type(name: "_Any") { name } }';
      const { text } = await send(hub, { caller, body: { query } });
      expect(text).not.toMatch(/_Any|_Entity|_Service|join__|classified|link__|FieldSet/);
    });
  });
});

describe('departments believe the hub, and not what a caller says of itself', () => {
  const question = subject('registration { name legalRepresentative { name } } taxArrears { amount }');
  const body = { query: `query { me { role purpose } ${question.slice(1)}` };

  test.each<[string, () => Promise<Record<string, string>>]>([
    [
      'a role',
      async () => ({ 'x-role': 'CREDIT_OFFICE', 'x-credit-role': 'AUDITOR', 'credit-role': 'REGULATOR' }),
    ],
    [
      'a person',
      async () => ({ 'x-user': 'root', 'x-user-id': '1', 'x-forwarded-user': 'root', 'remote-user': 'root' }),
    ],
    [
      'a department',
      async () => ({ 'x-department': 'tax', 'x-forwarded-for': '10.0.0.1', forwarded: 'for=10.0.0.1' }),
    ],
    [
      'a purpose in another header',
      async () => ({ 'x-credit-purpose': 'SUPERVISION', purpose: 'SUPERVISION' }),
    ],
    [
      'a viewer in the place of a signature',
      async () => ({ [exchangeSignatureHeader]: '{"role":"CREDIT_OFFICE"}' }),
    ],
    [
      'a signature that the hub itself once made',
      async () => ({ [exchangeSignatureHeader]: await signExchange(hub, {}) }),
    ],
  ])('%s', async (_, headers) => {
    for (const caller of [clerk, { caller: 'bank' }, {}]) {
      const plain = await send(hub, { ...caller, body });
      const told = toldTo(hub.received);
      hub.received.splice(0);
      const dressed = await send(hub, { ...caller, body, headers: await headers() });
      expect(dressed.status).toBe(plain.status);
      expect(withoutReceipt(dressed.text)).toBe(withoutReceipt(plain.text));
      expect(toldTo(hub.received)).toEqual(told);
      hub.received.splice(0);
    }
  });

  test('every department of a request is told who asks and why, signed, and nothing of the token', async () => {
    await send(hub, { ...clerk, body });
    expect(new Set(hub.received.map(({ department }) => department))).toEqual(
      new Set(['market-regulation', 'tax']),
    );
    for (const told of hub.received) {
      expect(told).toMatchObject({
        viewer: { role: 'HALL', department: null },
        purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-1' },
      });
      const { iat = 0, exp = 0, ...claims } = decodeJwt(told.signature?.split('~')[0] ?? '');
      expect(exp - iat).toBeLessThanOrEqual(60);
      expect(Object.keys(claims)).toEqual(['iss', 'exchanges']);
      expect(JSON.stringify(told)).not.toMatch(/credit_purposes|credit-hub\.example/);
    }
  });
});

describe('a denied field never reaches its department', () => {
  const denied: [string, PurposeKind, string, string, string][] = [
    ['hall-clerk', 'INQUIRY', 'taxArrears { amount }', 'tax', 'PURPOSE_REQUIRED'],
    [
      'hall-clerk',
      'INQUIRY',
      'registration { name previousTaxpayerNumber }',
      'previousTaxpayerNumber',
      'PURPOSE_REQUIRED',
    ],
    [
      'hall-clerk',
      'HANDLING',
      'registration { name actualController { name residentIdNumber } }',
      'actualController',
      'CASE_REQUIRED',
    ],
    [
      'tax-officer',
      'HANDLING',
      'registration { name actualController { name } }',
      'actualController',
      'CASE_REQUIRED',
    ],
    [
      'bank',
      'INQUIRY',
      'publicCreditEvaluation { grade score }',
      'publicCreditEvaluation',
      'PURPOSE_REQUIRED',
    ],
    [
      'bank',
      'CREDIT_GRANTING',
      'publicCreditEvaluation { grade score }',
      'publicCreditEvaluation',
      'CONSENT_REQUIRED',
    ],
    ['association', 'MEMBERSHIP', 'sectorEvaluations { grade }', 'housing', 'MEMBERSHIP_REQUIRED'],
    [
      'credit-agency',
      'REPORT',
      'publicCreditEvaluation { grade }',
      'publicCreditEvaluation',
      'AGREEMENT_REQUIRED',
    ],
    ['subject', 'SELF', 'taxArrears { taxKind debitAccount }', 'tax', 'OWN_RECORD_REQUIRED'],
    ['auditor', 'INQUIRY', 'taxArrears { taxKind }', 'tax', 'PURPOSE_REQUIRED'],
  ];
  test.each(denied)('%s for %s: %s', async (caller, purpose, selection, kept, reason) => {
    const { status, text } = await send(hub, {
      caller,
      purpose: stated(purpose),
      body: { query: subject(selection) },
    });
    const { data, errors, extensions } = JSON.parse(text);
    expect({ status, errors }).toEqual({ status: 200 });
    expect(extensions.decisions).toContainEqual(expect.objectContaining({ form: 'DENIED', reason }));
    expect(Object.values(data.marketSubject)[0]).toSatisfy(
      (value) => value === null || Object.values(value as object).at(-1) === null,
    );
    expect(hub.received.map(({ department, query }) => `${department} ${query}`).join()).not.toContain(kept);
  });
});
