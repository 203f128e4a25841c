import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import type { PurposeKind } from '@credit-hub/schema';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { type Request, send, stated, withoutReceipt } from './hub.ts';

const hub = inject('hubs')['in-process'];
const subjects = scenarioSubjects();
const codeOf = (scenario: keyof typeof subjects) => subjects[scenario].unifiedSocialCreditCode;

const asks = async (request: Request) => {
  const { status, text } = await send(hub, request);
  return { status, text, body: JSON.parse(text) };
};

describe('what exists and is denied, and what does not exist, are answered alike', () => {
  const rows: [string, PurposeKind | null, string][] = [
    ['bank', 'INQUIRY', 'publicCreditEvaluation { grade score }'],
    ['bank', 'CREDIT_GRANTING', 'publicCreditEvaluation { grade } sectorEvaluations { grade }'],
    ['hall-clerk', 'INQUIRY', 'taxArrears { taxKind amount } complaints { category }'],
    ['hall-clerk', 'HANDLING', 'registrationOfController: registration { actualController { name } }'],
    [
      'auditor',
      'INQUIRY',
      'taxArrears { taxKind } handlingAdvice(matter: "construction-permit") { outcome }',
    ],
    ['subject', 'SELF', 'taxArrears { taxKind } publicCreditEvaluation { grade }'],
  ];
  test.each(rows)('%s for %s: %s', async (caller, purpose, selection) => {
    const query = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${selection} } }`;
    const [exists, doesNot] = await Promise.all(
      (['dishonest-debtor', 'abnormal-operation'] as const).map((scenario) =>
        asks({
          caller,
          purpose: purpose ? stated(purpose) : undefined,
          body: { query, variables: { code: codeOf(scenario) } },
        }),
      ),
    );
    expect(withoutReceipt(exists?.text ?? '')).toBe(withoutReceipt(doesNot?.text ?? ''));
    expect(exists?.status).toBe(200);
    expect(exists?.body.extensions.decisions).toContainEqual(expect.objectContaining({ form: 'DENIED' }));
  });

  test.each([
    ['repaired', 'administrativePenalties { documentNumber } constructionPenalties { documentNumber }'],
    ['publication-expired', 'administrativePenalties { documentNumber } constructionConductRecords { item }'],
    ['dishonest-debtor', 'spotless: majorTaxViolations { amount }'],
  ] as const)(
    '%s: the public cannot tell what is published no more from what never was',
    async (scenario, selection) => {
      const query = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${selection} } }`;
      for (const caller of [undefined, 'public', 'bank', 'subject']) {
        const ask = (code: string) => asks({ caller, body: { query, variables: { code } } });
        const [was, never] = [await ask(codeOf(scenario)), await ask(codeOf('unknown'))];
        expect(withoutReceipt(was.text)).toBe(withoutReceipt(never.text));
        expect(was.body.errors).toBeUndefined();
      }
    },
  );
});

describe('a value that does not fit is not quoted', () => {
  const secret = '990000198801011234';
  const query = (field: string, declared = '') =>
    `query ${declared} { marketSubject(unifiedSocialCreditCode: "${codeOf('dishonest-debtor')}") { ${field} } }`;
  const places: [string, Request, string][] = [
    [
      'a code in the document',
      {
        body: {
          query: `{ marketSubject(unifiedSocialCreditCode: "${secret}") { unifiedSocialCreditCode } }`,
        },
      },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
    ],
    [
      'a code as a number',
      {
        body: { query: `{ marketSubject(unifiedSocialCreditCode: ${secret}) { unifiedSocialCreditCode } }` },
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'one code of many',
      {
        body: {
          query: `{ marketSubjects(unifiedSocialCreditCodes: ["${secret}"]) { unifiedSocialCreditCode } }`,
        },
      },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
    ],
    [
      'a code in a variable',
      {
        body: {
          query:
            'query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { unifiedSocialCreditCode } }',
          variables: { c: secret },
        },
      },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
    ],
    [
      'codes in a variable',
      {
        body: {
          query:
            'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { unifiedSocialCreditCode } }',
          variables: { c: [codeOf('unknown'), secret] },
        },
      },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
    ],
    [
      'a number in a variable',
      { body: { query: query('spotChecks(first: $n) { result }', '($n: Int)'), variables: { n: secret } } },
      'BAD_USER_INPUT',
    ],
    [
      'an object in a variable',
      {
        body: {
          query: query('spotChecks(first: $n) { result }', '($n: Int)'),
          variables: { n: { [secret]: secret } },
        },
      },
      'BAD_USER_INPUT',
    ],
    [
      'a day',
      { body: { query: query(`creditRecord(from: "${secret}") { kind }`) } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a day in a variable',
      { body: { query: query('creditRecord(from: $d) { kind }', '($d: Date)'), variables: { d: secret } } },
      'BAD_USER_INPUT',
    ],
    [
      'a default',
      { body: { query: query('spotChecks(first: $n) { result }', `($n: Int = "${secret}")`) } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a condition',
      { body: { query: `{ me @include(if: "${secret}") { role } }` } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a cursor', { body: { query: query(`spotChecks(after: "${secret}") { result }`) } }, 'INVALID_CURSOR'],
    ['a page', { body: { query: query('spotChecks(first: -990000) { result }') } }, 'INVALID_PAGE'],
    [
      'a name that is too long to search for',
      {
        body: { query: `{ searchMarketSubjects(name: "${secret.repeat(3)}") { cursor } }` },
      },
      'INVALID_NAME',
    ],
    ['a text that never ends', { body: { query: `{ me(x: "${secret}) { role } }` } }, 'GRAPHQL_PARSE_FAILED'],
    ['a body that is no JSON', { body: `{"query": "${secret}` }, 'REQUEST_MALFORMED'],
    ['a body that is a text', { body: `"${secret}"` }, 'REQUEST_MALFORMED'],
    [
      'the name of the only operation',
      { body: { query: 'query A { me { role } }', operationName: secret } },
      'OPERATION_UNKNOWN',
    ],
    [
      'a name with a null character to search for',
      { body: { query: `{ searchMarketSubjects(name: "${secret}\\u0000") { cursor } }` } },
      'INVALID_NAME',
    ],
    [
      'a number of a person to search for',
      { body: { query: `{ searchMarketSubjects(name: "${secret}") { cursor } }` } },
      'PERSONAL_NUMBER_IN_ARGUMENT',
    ],
    ['an address that cannot be read', { method: 'GET', path: `/%${secret}%` }, 'REQUEST_MALFORMED'],
    [
      'the name of an operation',
      { body: { query: 'query A { me { role } } query B { me { role } }', operationName: secret } },
      'OPERATION_UNKNOWN',
    ],
    ['the name of a trusted document', { body: { documentId: secret } }, 'TRUSTED_DOCUMENT_UNKNOWN'],
    [
      'the name of a trusted document by GET',
      { method: 'GET', path: `/graphql?documentId=${secret}` },
      'TRUSTED_DOCUMENT_UNKNOWN',
    ],
    ['a path', { method: 'GET', path: `/subjects/${secret}` }, 'NOT_FOUND'],
    [
      'a number of a person as the case of a purpose',
      {
        caller: 'hall-clerk',
        purpose: `HANDLING;matter="M";case="${secret}"`,
        body: { query: '{ me { role } }' },
      },
      'PURPOSE_MALFORMED',
    ],
    ['a purpose', { purpose: secret, body: { query: '{ me { role } }' } }, 'PURPOSE_MALFORMED'],
    [
      'the case of a purpose',
      { purpose: `HANDLING;matter="${secret}";case=${secret}`, body: { query: '{ me { role } }' } },
      'PURPOSE_MALFORMED',
    ],
    [
      'a token',
      { headers: { authorization: `Bearer ${secret}` }, body: { query: '{ me { role } }' } },
      'UNAUTHENTICATED',
    ],
    [
      'a password',
      { headers: { authorization: `Basic ${secret}` }, body: { query: '{ me { role } }' } },
      'UNAUTHENTICATED',
    ],
  ];
  describe.each([undefined, 'hall-clerk', 'market-officer'])('to %s', (caller) => {
    test.each(places)('%s', async (_, request, code) => {
      const headers = request.headers?.authorization ? undefined : caller;
      const { status, text, body } = await asks({ caller: headers, ...request });
      expect(body.errors[0].extensions.code).toBe(code);
      expect(text).not.toMatch(/990000|19880101|stack|node_modules|\.ts:/);
      expect(status).toBeLessThan(500);
    });
  });
});

describe('of a name that a caller wrote little is said back', () => {
  const long = 'n'.repeat(3_000);
  test.each<[string, Request]>([
    ['a field', { body: { query: `{ ${long} }` } }],
    ['an argument', { body: { query: `{ me(${long}: 1) { role } }` } }],
    [
      'a variable',
      { body: { query: `{ marketSubject(unifiedSocialCreditCode: $${long}) { __typename } }` } },
    ],
    ['a fragment', { body: { query: `{ ...${long} }` } }],
    ['a type', { body: { query: `{ ... on ${long} { me { role } } }` } }],
    ['the name of an operation', { body: { query: '{ me { role } }', operationName: long } }],
    [
      'a name that turns the text around it',
      { body: { query: '{ me { role } }', operationName: 'a\u202e\u0000b' } },
    ],
    ['a document that does', { body: { query: '{ me { role \u202e } }' } }],
  ])('%s', async (_, request) => {
    for (const caller of [undefined, 'hall-clerk']) {
      const { text, body } = await asks({ caller, ...request });
      expect(body.errors[0].extensions.code).toMatch(
        /^(GRAPHQL_(VALIDATION|PARSE)_FAILED|OPERATION_UNKNOWN)$/,
      );
      expect(text.length).toBeLessThan(700);
      expect(JSON.parse(text).errors[0].message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|n{100}/u);
    }
  });
});

describe('a misspelt field is told of nothing that is there', () => {
  const hidden = {
    public: [
      'residentIdNumber',
      'taxArrears',
      'publicCreditEvaluation',
      'handlingAdvice',
      'actualController',
      'phone',
    ],
    bank: ['residentIdNumber', 'taxArrears', 'handlingAdvice', 'actualController', 'phone', 'debitAccount'],
    'credit-agency': ['residentIdNumber', 'taxArrears', 'handlingAdvice', 'phone'],
  } as const;
  const cases = Object.entries(hidden).flatMap(([caller, fields]) =>
    fields.map((field) => [caller, field] as const),
  );
  const errorsOf = async (caller: string, field: string) => {
    const query = `{ marketSubject(unifiedSocialCreditCode: "${codeOf('unknown')}") { ${field} registration { ${field} legalRepresentative { ${field} } } } }`;
    const { status, body } = await asks({ caller, body: { query } });
    expect(status).toBe(400);
    return JSON.stringify(body.errors.map(({ message }: { message: string }) => message)).replaceAll(
      field,
      'X',
    );
  };

  test.each(cases)('to %s %s is as unknown as any other word', async (caller, field) => {
    const made = await errorsOf(caller, 'somethingElse');
    expect(await errorsOf(caller, field)).toBe(made);
    expect(await errorsOf(caller, `${field.slice(0, -1)}`)).toBe(made);
    expect(made).not.toMatch(/Did you mean|suggest/i);
  });

  test.each(['hall-clerk', 'market-officer', 'credit-office', 'auditor'])(
    'to %s, who could read it, nothing is suggested',
    async (caller) => {
      const { text } = await asks({
        caller,
        body: { query: '{ marketSubjec(unifiedSocialCreditCod: "x") { registratio { nam } } me { rol } }' },
      });
      expect(text).not.toMatch(/Did you mean|marketSubject\b|registration|"role"/);
    },
  );

  test.each(Object.entries(hidden))(
    'introspection as %s shows only what that caller may read',
    async (caller, fields) => {
      const { body, text } = await asks({ caller, body: { query: getIntrospectionQuery() } });
      for (const field of fields) expect(text).not.toContain(`"${field}"`);
      const shown = printSchema(buildClientSchema(body.data));
      expect(shown).toContain('type MarketSubject');
      expect(shown).not.toMatch(/Did you mean|_Entity|classified/);
    },
  );

  test.each([undefined, 'bank'])('what is hidden from %s is hidden by name, too', async (caller) => {
    const { body } = await asks({
      caller,
      body: {
        query:
          '{ a: __type(name: "HandlingAdvice") { name } b: __type(name: "TaxArrears") { fields { name } } c: __type(name: "Nothing") { name } }',
      },
    });
    expect(body.data).toEqual({ a: null, b: null, c: null });
  });
});
