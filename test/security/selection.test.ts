import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import type { PurposeKind } from '@credit-hub/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { unifiedSocialCreditCode: code, legalRepresentative } = scenarioSubjects()['dishonest-debtor'];
const { name, residentIdNumber, phone } = legalRepresentative;

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process']);
});
beforeEach(() => hub.received.splice(0));
afterAll(() => hub?.stop());

async function asks(caller: string, purpose: PurposeKind, query: string, variables = {}) {
  const { status, text } = await send(hub, { caller, purpose: stated(purpose), body: { query, variables } });
  return { status, text, body: JSON.parse(text) };
}

const person = (selection: string, rest = '') =>
  `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { legalRepresentative { ${selection} } } } } ${rest}`;

/** Callers who read the representative's number and name in different forms. */
const readers = [
  { caller: 'market-officer', purpose: 'SUPERVISION', id: residentIdNumber, called: name },
  {
    caller: 'market-officer',
    purpose: 'HANDLING',
    id: `9****************${residentIdNumber.at(-1)}`,
    called: name,
  },
  {
    caller: 'tax-officer',
    purpose: 'SUPERVISION',
    id: `9****************${residentIdNumber.at(-1)}`,
    called: name,
  },
  {
    caller: 'hall-clerk',
    purpose: 'HANDLING',
    id: `9****************${residentIdNumber.at(-1)}`,
    called: name,
  },
  { caller: 'hall-clerk', purpose: 'INQUIRY', id: null, called: `${name.slice(0, 1)}**` },
  {
    caller: 'auditor',
    purpose: 'AUDIT',
    id: expect.stringMatching(/^PSN-[0-9a-f]{32}$/),
    called: `${name.slice(0, 1)}**`,
  },
  { caller: 'auditor', purpose: 'INQUIRY', id: null, called: `${name.slice(0, 1)}**` },
] as const;

describe.each(readers)('$caller for $purpose', ({ caller, purpose, id, called }) => {
  const representative = async (selection: string, rest = '', variables = {}) => {
    const { body } = await asks(caller, purpose, person(selection, rest), variables);
    return body.data?.marketSubject.registration.legalRepresentative;
  };

  test('an alias does not change what a field is', async () => {
    expect(await representative('x: residentIdNumber')).toEqual({ x: id });
  });

  test('swapped aliases leave each field its own rule', async () => {
    expect(await representative('name: residentIdNumber residentIdNumber: name phone: name')).toEqual({
      name: id,
      residentIdNumber: called,
      phone: called,
    });
  });

  test('a field is decided alike directly, inline, through a fragment and under three aliases', async () => {
    const answer = await representative(
      'residentIdNumber a: residentIdNumber ... on RegisteredPerson { b: residentIdNumber ... { c: residentIdNumber } } ...F',
      'fragment F on RegisteredPerson { d: residentIdNumber ...G } fragment G on RegisteredPerson { e: residentIdNumber }',
    );
    expect(answer).toEqual({ residentIdNumber: id, a: id, b: id, c: id, d: id, e: id });
  });

  test('aliases that mean something to JavaScript are answers like any other, and change nothing', async () => {
    const answer = await representative('__proto__: residentIdNumber constructor: name toString: name');
    expect(Object.entries(answer).sort()).toEqual(
      [
        ['__proto__', id],
        ['constructor', called],
        ['toString', called],
      ].sort(),
    );
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(await representative('name')).toEqual({ name: called });
  });

  test('a variable decides alone whether a field is asked for', async () => {
    const query = `query ($yes: Boolean!, $byDefault: Boolean = true) {
      marketSubject(unifiedSocialCreditCode: "${code}") { registration { legalRepresentative {
        a: residentIdNumber @include(if: $byDefault) b: residentIdNumber @skip(if: $byDefault)
        ... @include(if: $yes) { ... @skip(if: $byDefault) { c: residentIdNumber } d: residentIdNumber @include(if: $yes) }
      } } } }`;
    const { body } = await asks(caller, purpose, query, { yes: true });
    expect(body.data.marketSubject.registration.legalRepresentative).toEqual({ a: id, d: id });
    const { body: other } = await asks(caller, purpose, query, { yes: false, byDefault: false });
    expect(other.data.marketSubject.registration.legalRepresentative).toEqual({ b: id });
  });

  test('what the document skips is neither fetched nor explained', async () => {
    const { body } = await asks(
      caller,
      purpose,
      person('name residentIdNumber @skip(if: true) ... @include(if: false) { phone: residentIdNumber }'),
    );
    expect(body.data.marketSubject.registration.legalRepresentative).toEqual({ name: called });
    expect(JSON.stringify(body.extensions.decisions)).not.toMatch(/residentIdNumber|phone/);
    expect(hub.received.map(({ query }) => query).join()).not.toMatch(/residentIdNumber|phone/);
  });
});

describe('what a variable skips is not disclosed', () => {
  test.each([
    ['hall-clerk', 'HANDLING'],
    ['market-officer', 'SUPERVISION'],
  ] as const)('to %s for %s', async (caller, purpose) => {
    const query = `query ($no: Boolean = false) { marketSubject(unifiedSocialCreditCode: "${code}") { registration {
      legalRepresentative { name phone @include(if: $no) } } } }`;
    const { body, text } = await asks(caller, purpose, query);
    expect(body.data.marketSubject.registration.legalRepresentative).toEqual({ name });
    expect(text).not.toContain('phone');
    expect(text).not.toContain(phone);
  });
});

describe('a field asked for through an interface is decided by what it is there', () => {
  const masked = (text: string) => text.replace(residentIdNumber, '[证件号码]');
  const seeded = `被执行人（负责人${name}，公民身份号码${residentIdNumber}，电话${phone}）`;
  test.each([
    ['courts-officer', 'SUPERVISION', seeded],
    ['tax-officer', 'SUPERVISION', masked(seeded).replace(phone, '[电话号码]')],
    ['hall-clerk', 'HANDLING', masked(seeded).replace(phone, '[电话号码]')],
    ['bank', 'INQUIRY', masked(seeded).replace(phone, '[电话号码]').replace(name, '[姓名]')],
  ] as const)('%s for %s reads the duty alike', async (caller, purpose, expected) => {
    const { body } = await asks(
      caller,
      purpose,
      `{ marketSubject(unifiedSocialCreditCode: "${code}") { dishonestDebtorListings {
        duty ... on CreditFact { ... on Listing { ... on DishonestDebtorListing { a: duty } } }
        ... on Listing { kind listing ... on CreditFact { state ... on TaxRedListing { year } } } } } }`,
    );
    const [listing] = body.data.marketSubject.dishonestDebtorListings;
    expect(listing).toMatchObject({ kind: 'DishonestDebtorListing', listing: 'BLACK', state: 'ACTIVE' });
    expect(listing.duty).toContain(expected);
    expect(listing.a).toBe(listing.duty);
    expect(listing).not.toHaveProperty('year');
  });
});

describe('what the hub asks for itself stays with the hub', () => {
  test.each([
    ['no type asked', 'kind', ['kind']],
    ['the type under an alias', 't: __typename kind', ['t', 'kind']],
    ['the type under the name of a field', 'kind: __typename', ['kind']],
  ] as const)('%s', async (_, selection, keys) => {
    for (const caller of ['bank', 'hall-clerk', 'auditor']) {
      const { body, text } = await asks(
        caller,
        'INQUIRY',
        `{ marketSubject(unifiedSocialCreditCode: "${code}") { judgments { ... on CreditFact { ${selection} } } } }`,
      );
      expect(Object.keys(body.data.marketSubject.judgments[0])).toEqual(keys);
      expect(text).not.toContain('hubRuntimeTypename__');
    }
  });

  test.each(['hubRuntimeTypename__: __typename', 'hubRuntimeTypename__: name', '__typename: name'])(
    'a document that takes its name is refused: %s',
    async (selection) => {
      const { status, body } = await asks('hall-clerk', 'INQUIRY', person(selection));
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'RESERVED_ALIAS']);
      expect(hub.received).toEqual([]);
    },
  );
});
