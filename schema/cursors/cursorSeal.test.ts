import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purposeKinds, roles } from '../viewer.ts';
import { type CursorQuery, openCursorSeal } from './cursorSeal.ts';

const secret = randomBytes(32);
const seal = openCursorSeal(secret, 'tax');
const position = '2026-03-31\nPlLIHmyZawYeyp5k2Id_XL';

const query: CursorQuery = {
  viewer: { role: 'HALL', person: 'clerk-1', organization: '11000000MB0000001X', department: null },
  purpose: { kind: 'HANDLING', matter: 'bidding', caseNumber: 'C-1' },
  field: 'MarketSubject.taxArrears',
  subject: '91000000MX0000019T',
  filters: { kinds: ['A', 'B'], from: '2026-01-01' },
};

/** Short texts that meet, so that two queries differ by little; and any text, so that none is mistaken for structure. */
const text = fc.oneof(fc.constantFrom('a', 'b', 'ab', '', ',', '"', 'null'), fc.string());
const maybeText = fc.option(text);
const queries: fc.Arbitrary<CursorQuery> = fc.record({
  viewer: fc.record({
    role: fc.constantFrom(...roles),
    person: maybeText,
    organization: maybeText,
    department: maybeText,
  }),
  purpose: fc.record({ kind: fc.constantFrom(...purposeKinds), matter: maybeText, caseNumber: maybeText }),
  field: text,
  subject: maybeText,
  filters: fc.dictionary(fc.constantFrom('from', 'to', 'kinds'), fc.oneof(maybeText, fc.array(text))),
});

/** The query with one of its parts as another has it. */
const changed = fc
  .tuple(queries, queries, fc.constantFrom('role', 'person', 'organization', 'department'))
  .chain(([one, other, part]) =>
    fc
      .constantFrom<CursorQuery>(
        { ...one, viewer: { ...one.viewer, [part]: other.viewer[part] } },
        { ...one, purpose: other.purpose },
        { ...one, field: other.field },
        { ...one, subject: other.subject },
        { ...one, filters: other.filters },
        other,
      )
      .map((asked) => [one, asked] as const),
  );

/** What a query is, as its caller would say: null is what is not filtered by. */
const same = (one: CursorQuery, other: CursorQuery) => {
  const told = ({ filters, ...rest }: CursorQuery) => ({
    ...rest,
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null)),
  });
  try {
    expect(told(one)).toEqual(told(other));
    return true;
  } catch {
    return false;
  }
};

test('a cursor opens for the very query that it was given to, and for no other', () => {
  fc.assert(
    fc.property(changed, fc.string(), ([one, asked], given) => {
      const cursor = seal(one).seal(given);
      expect(seal(one).open(cursor)).toBe(given);
      expect(seal(asked).open(cursor)).toBe(same(one, asked) ? given : null);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[string, CursorQuery]>([
  ['another role', { ...query, viewer: { ...query.viewer, role: 'CREDIT_OFFICE' } }],
  ['another person', { ...query, viewer: { ...query.viewer, person: 'clerk-2' } }],
  ['nobody known', { ...query, viewer: { ...query.viewer, person: null } }],
  ['another organization', { ...query, viewer: { ...query.viewer, organization: '91000000MX0000019T' } }],
  ['another department', { ...query, viewer: { ...query.viewer, department: 'tax' } }],
  ['another purpose', { ...query, purpose: { ...query.purpose, kind: 'PROCUREMENT' } }],
  ['another case', { ...query, purpose: { ...query.purpose, caseNumber: 'C-2' } }],
  ['another field', { ...query, field: 'MarketSubject.taxPenalties' }],
  ['another subject', { ...query, subject: '91000000MX0000020A' }],
  ['no filters', { ...query, filters: {} }],
  ['one filter more', { ...query, filters: { ...query.filters, to: '2026-02-01' } }],
  ['another filter', { ...query, filters: { ...query.filters, from: '2026-01-02' } }],
])('a cursor does not open for %s', (_, asked) => {
  expect(seal(asked).open(seal(query).seal(position))).toBeNull();
});

test('filters that are null, or stand in another order, are the same filters', () => {
  const { from, kinds } = query.filters;
  const cursor = seal(query).seal(position);
  expect(seal({ ...query, filters: { to: null, from, kinds } }).open(cursor)).toBe(position);
});

describe('whatever else is shown for a cursor is refused', () => {
  const cursors = seal(query);
  const cursor = cursors.seal(position);

  test('with any bit of it changed, as it is sent and as it is encoded', () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(cursors.open(flipped.toString('base64url'))).toBeNull();
    }
    const sent = Buffer.from(cursor, 'latin1');
    for (let bit = 0; bit < sent.length * 8; bit++) {
      const flipped = Buffer.from(sent);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(cursors.open(flipped.toString('latin1'))).toBeNull();
    }
  });

  test('for every length of what is sealed, by its last character', () => {
    for (const length of [0, 1, 2, 3]) {
      const sealed = cursors.seal('p'.repeat(length));
      for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        const shown = sealed.slice(0, -1) + last;
        expect(cursors.open(shown)).toBe(shown === sealed ? 'p'.repeat(length) : null);
      }
    }
  });

  test('cut, lengthened, or made up', () => {
    for (let length = 0; length < cursor.length; length++)
      expect(cursors.open(cursor.slice(0, length))).toBeNull();
    for (const more of ['A', '=', ' ', '\n', '.', cursor]) expect(cursors.open(cursor + more)).toBeNull();
    fc.assert(fc.property(fc.string(), (made) => cursors.open(made) === null));
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 28, maxLength: 90 }),
        (bytes) => cursors.open(Buffer.from(bytes).toString('base64url')) === null,
      ),
    );
    expect(cursors.open(Buffer.from(position).toString('base64url'))).toBeNull();
  });

  test('of another owner, or under another secret', () => {
    expect(openCursorSeal(secret, 'courts')(query).open(cursor)).toBeNull();
    expect(openCursorSeal(randomBytes(32), 'tax')(query).open(cursor)).toBeNull();
  });
});

test('a process that holds the same secret opens what another sealed', () => {
  expect(openCursorSeal(Buffer.from(secret), 'tax')(query).open(seal(query).seal(position))).toBe(position);
});

test('a cursor shows nothing of the position it holds', () => {
  const bytes = Buffer.from(seal(query).seal(position), 'base64url').toString('latin1');
  for (const part of position.split('\n')) expect(bytes).not.toContain(part);
});

test('the same place has the same cursor, and no two places or queries share a nonce', () => {
  expect(seal(query).seal(position)).toBe(seal({ ...query }).seal(position));
  const nonces = new Set<string>();
  for (let place = 0; place < 500; place++)
    for (const subject of ['A', 'B'])
      nonces.add(
        Buffer.from(seal({ ...query, subject }).seal(String(place)), 'base64url').toString('hex', 0, 12),
      );
  expect(nonces.size).toBe(1_000);
});
