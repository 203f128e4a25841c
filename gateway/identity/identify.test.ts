import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import fc from 'fast-check';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refusal } from '../errors/refusal.ts';
import { createIdentify, type Issuer } from './identify.ts';

/** An issuer over real HTTP, which can be made to fail in each way that one can. */
type Failing = 'NOTHING' | 'DISCOVERY' | 'KEYS' | 'NO_KEYS' | 'ANOTHER_ISSUER' | 'HANGS_UP';

const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const other = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const published = async (kid: string, key: typeof pair): Promise<JWK> => ({
  ...(await exportJWK(key.publicKey)),
  kid,
  alg: 'EdDSA',
});

let server: Server;
let url: string;
let failing: Failing;
let keys: JWK[];
let asked: number;
beforeEach(async () => {
  failing = 'NOTHING';
  asked = 0;
  keys = [await published('first', pair)];
  server = createServer((request, response) => {
    asked++;
    const isDiscovery = request.url?.startsWith('/.well-known/') ?? false;
    if (failing === 'HANGS_UP') return void request.socket.destroy();
    if ((failing === 'DISCOVERY' && isDiscovery) || (failing === 'KEYS' && !isDiscovery))
      response.statusCode = 500;
    const discovery = {
      issuer: failing === 'ANOTHER_ISSUER' ? 'https://elsewhere.example' : url,
      jwks_uri: `${url}/keys`,
    };
    response.end(
      JSON.stringify(isDiscovery ? discovery : failing === 'NO_KEYS' ? { error: 'none' } : { keys }),
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const audience = 'https://credit-hub.example/api';
const now = Math.floor(Date.parse('2026-09-15T04:00:00Z') / 1_000);
const organization = makeUnifiedSocialCreditCode('11000000', 'HA000001');

type Differing = { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: typeof pair };

const tokenOf = ({ claims = {}, header = {}, key = pair }: Differing = {}): Promise<string> => {
  const told = {
    iss: url,
    aud: audience,
    sub: 'hall-clerk',
    iat: now,
    exp: now + 300,
    credit_role: 'HALL',
    credit_organization: organization,
    credit_purposes: ['HANDLING', 'INQUIRY'],
    ...claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(told)))
    .setProtectedHeader(JSON.parse(JSON.stringify({ alg: 'EdDSA', kid: 'first', typ: 'at+jwt', ...header })))
    .sign(key.privateKey);
};

const identifying = (settings: Partial<Issuer> = {}) => {
  const logged: Record<string, unknown>[] = [];
  const troubles: string[] = [];
  const identify = createIdentify(
    { url, audience, ...settings },
    {
      clock: () => new Date(now * 1_000),
      logger: { warn: (told: object) => void logged.push(told as Record<string, unknown>) } as never,
      onIssuerTrouble: (trouble) => void troubles.push(trouble),
      isDepartment: (name) =>
        ['market-regulation', 'tax', 'housing', 'courts', 'credit-office'].includes(name),
    },
  );
  const outcomeOf = async (token: string): Promise<string> => {
    try {
      return (await identify(`Bearer ${token}`)).viewer.role;
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  return { outcomeOf, identify, logged, troubles };
};

describe('what a token is', () => {
  test.each<[string, Differing, Partial<Issuer>, string]>([
    ['an access token (RFC 9068)', {}, {}, 'HALL'],
    ['the same, its type written in full', { header: { typ: 'application/AT+JWT' } }, {}, 'HALL'],
    ['one that says only that it is a JWT', { header: { typ: 'JWT' } }, {}, 'UNAUTHENTICATED'],
    ['one that does not say what it is', { header: { typ: undefined } }, {}, 'UNAUTHENTICATED'],
    ['what an issuer signs of a logout', { header: { typ: 'logout+jwt' } }, {}, 'UNAUTHENTICATED'],
    ['a JWT, where the issuer sends such', { header: { typ: 'JWT' } }, { tokenTypes: ['JWT'] }, 'HALL'],
    ['an access token, where it does not', {}, { tokenTypes: ['JWT'] }, 'UNAUTHENTICATED'],
    [
      'no type, whatever the issuer sends',
      { header: { typ: undefined } },
      { tokenTypes: ['JWT'] },
      'UNAUTHENTICATED',
    ],
    ['one made as far ahead as clocks may be apart', { claims: { iat: now + 30 } }, {}, 'HALL'],
    ['one made further ahead', { claims: { iat: now + 31 } }, {}, 'UNAUTHENTICATED'],
    ['one that is as long as a token may be', { claims: { more: 'a'.repeat(5_700) } }, {}, 'HALL'],
    ['a longer one', { claims: { more: 'a'.repeat(6_200) } }, {}, 'UNAUTHENTICATED'],
  ])('%s', async (_, differing, settings, outcome) => {
    expect(await identifying(settings).outcomeOf(await tokenOf(differing))).toBe(outcome);
  });
});

describe('claims that do not say who asks are refused, and the operator learns which', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['an empty subject', 'sub', { sub: '' }],
    ['a subject of 256 characters', 'sub', { sub: 'a'.repeat(256) }],
    ['a subject with a line break', 'sub', { sub: 'a\nb' }],
    ['a role that there is not', 'credit_role', { credit_role: 'ROOT' }],
    ['a department that there is not', 'credit_department', { credit_department: 'customs' }],
    ['a department of another spelling', 'credit_department', { credit_department: 'Tax' }],
    ['a regulator of no department', 'credit_department', { credit_role: 'REGULATOR' }],
    ['an organization that is no code', 'credit_organization', { credit_organization: 'the bank' }],
    [
      'a code with a wrong last character',
      'credit_organization',
      { credit_organization: `${organization.slice(0, -1)}?` },
    ],
    [
      'a subject without a code',
      'credit_organization',
      { credit_role: 'SUBJECT', credit_organization: undefined },
    ],
    ['a purpose that there is not', 'credit_purposes', { credit_purposes: ['CURIOSITY'] }],
    ['a purpose ten times', 'credit_purposes', { credit_purposes: Array(10).fill('INQUIRY') }],
    ['purposes as one text', 'credit_purposes', { credit_purposes: 'INQUIRY' }],
  ])('%s', async (_, claim, claims) => {
    const { outcomeOf, logged } = identifying();
    expect(await outcomeOf(await tokenOf({ claims }))).toBe('UNAUTHENTICATED');
    expect(logged).toEqual([expect.objectContaining({ claim })]);
    for (const value of Object.values(claims).flat())
      if (typeof value === 'string' && value.length > 2 && !['SUBJECT', 'REGULATOR'].includes(value))
        expect(JSON.stringify(logged)).not.toContain(value);
  });

  test('255 characters, a department and a code are taken', async () => {
    const claims = { sub: 'a'.repeat(255), credit_role: 'REGULATOR', credit_department: 'tax' };
    expect(await identifying().outcomeOf(await tokenOf({ claims }))).toBe('REGULATOR');
  });

  test('whatever text a claim holds, it becomes a caller only if it is what the claim is for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const { outcomeOf } = identifying();
        for (const claim of ['credit_department', 'credit_organization', 'credit_role'])
          expect(await outcomeOf(await tokenOf({ claims: { [claim]: text } }))).toBe('UNAUTHENTICATED');
      }),
      { numRuns: 30 },
    );
  });
});

describe('the issuer’s trouble is the hub’s', () => {
  test.each<[Failing, string]>([
    ['DISCOVERY', 'DISCOVERY_FAILED'],
    ['ANOTHER_ISSUER', 'DISCOVERED_ANOTHER_ISSUER'],
    ['KEYS', 'KEYS_FAILED'],
    ['NO_KEYS', 'KEYS_FAILED'],
    ['HANGS_UP', 'DISCOVERY_FAILED'],
  ])(
    '%s: a token that may be good is told so, and the trouble is logged and counted',
    async (how, trouble) => {
      failing = how;
      const { identify, logged, troubles } = identifying();
      const refusal = (await identify(`Bearer ${await tokenOf()}`).catch((error) => error)) as Refusal;
      expect([refusal.code, refusal.status, refusal.extensions.retryAfter]).toEqual([
        'ISSUER_UNAVAILABLE',
        503,
        5,
      ]);
      expect(troubles).toEqual([trouble]);
      expect(logged).toEqual([{ trouble }]);
    },
  );

  test.each<[string, Differing]>([
    ['is over', { claims: { exp: now } }],
    ['is of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['is for another audience', { claims: { aud: 'https://elsewhere.example' } }],
    ['is made in the future', { claims: { iat: now + 600 } }],
    ['is an ID token', { header: { typ: 'JWT' } }],
    ['never ends', { claims: { exp: undefined } }],
  ])('a token that %s is bad under any key', async (_, differing) => {
    failing = 'HANGS_UP';
    expect(await identifying().outcomeOf(await tokenOf(differing))).toBe('UNAUTHENTICATED');
  });

  test.each(['a.b.c', 'eyJhbGciOiJub25lIn0.e30.', 'x'])('so is what is no token: %s', async (token) => {
    failing = 'HANGS_UP';
    expect(await identifying().outcomeOf(token)).toBe('UNAUTHENTICATED');
  });

  test('while it is away it is not asked for each request', async () => {
    failing = 'KEYS';
    const { outcomeOf } = identifying();
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, each) => tokenOf({ claims: { sub: `clerk-${each}` } })),
    );
    expect(new Set(await Promise.all(tokens.map(outcomeOf)))).toEqual(new Set(['ISSUER_UNAVAILABLE']));
    expect(await outcomeOf(tokens[0] as string)).toBe('ISSUER_UNAVAILABLE');
    expect(asked).toBe(2);
  });

  test('the keys known last are used, and for a bounded time', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { outcomeOf } = identifying({ keysKeptFor: 3_600_000 });
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'before' } }))).toBe('HALL');
    failing = 'HANGS_UP';
    vi.advanceTimersByTime(3_600_000 - 1_000);
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'within' } }))).toBe('HALL');
    vi.advanceTimersByTime(2_000);
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'behind' } }))).toBe('ISSUER_UNAVAILABLE');
    failing = 'NOTHING';
    vi.advanceTimersByTime(6_000);
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'again' } }))).toBe('HALL');
  });

  test('a key that nobody knows is looked for once in a while; while it cannot be, nobody knows', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { outcomeOf } = identifying();
    const unknown = () => tokenOf({ key: other, header: { kid: 'second' }, claims: { jti: Math.random() } });
    expect(await outcomeOf(await tokenOf())).toBe('HALL');
    expect(await outcomeOf(await unknown())).toBe('UNAUTHENTICATED');
    expect(asked).toBe(2);
    vi.advanceTimersByTime(6_000);
    failing = 'KEYS';
    expect(await outcomeOf(await unknown())).toBe('ISSUER_UNAVAILABLE');
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'another' } }))).toBe('HALL');
    failing = 'NOTHING';
    keys = [await published('second', other)];
    vi.advanceTimersByTime(6_000);
    expect(await outcomeOf(await unknown())).toBe('HALL');
    // Taken back by its issuer, a key opens nothing any more.
    expect(await outcomeOf(await tokenOf({ claims: { sub: 'a third' } }))).toBe('UNAUTHENTICATED');
  });
});
