import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Caused, standings } from './causes.ts';
import type { Cause, HandlingCase, Law, RecordEntry } from './facts.ts';
import { cleanBooks, handlingOf, ownFact, plainFact } from './testing/handlingCase.ts';

const suspending = {
  ...{
    id: 's',
    locality: null,
    says: '',
    saysInEnglish: '',
    source: '出处',
    provision: null,
    verified: true,
  },
  ...{ effectiveOn: '2020-01-01', expiresOn: null },
};
const law = { locality: null, suspensionRules: [suspending] } as unknown as Law;
const matter = { id: 'bidding' } as never;
const handling = (told: Partial<HandlingCase> = {}): HandlingCase => handlingOf(law, matter, told);

const listing: RecordEntry = { ...plainFact, kind: 'DishonestDebtorListing', factId: 'l' };
const cause: Cause = { department: 'courts', kind: listing.kind, factId: 'l', documentNumber: null };
const fact = (entry: Partial<RecordEntry>, because: Cause | null = null): Caused => ({
  entry: { ...listing, ...entry },
  cause: because,
});
const measure = (because: Cause | null, told: Partial<RecordEntry> = {}) =>
  fact(
    { department: 'credit-office', kind: 'CreditMeasure', factId: 'm', documentNumber: null, ...told },
    because,
  );
const read = { entries: [], gaps: [], kinds: [{ department: 'courts', kind: listing.kind }] };

describe('what was done because of a fact stands as the fact does', () => {
  test.each<[string, Partial<RecordEntry>, string]>([
    ['in force', {}, 'IN_FORCE'],
    ['corrected', { state: 'CORRECTED' }, 'IN_FORCE'],
    ['under objection', { state: 'UNDER_OBJECTION' }, 'SUSPENDED'],
    ['repaired', { state: 'REPAIRED' }, 'ENDED'],
    ['withdrawn', { state: 'WITHDRAWN' }, 'ENDED'],
    ['taken off its list today', { endedOn: '2026-06-30' }, 'ENDED'],
    ['no longer published', { publishedUntil: '2026-06-29' }, 'ENDED'],
  ])('%s', (_, told, standing) => {
    const facts = [fact(told), measure(cause)];
    expect(standings(handling(), facts)(facts[1] as Caused)).toBe(standing);
  });

  test('objected to at the office', () => {
    const objection = {
      ...{ targetDepartment: 'courts', targetKind: listing.kind },
      ...{ targetFactId: 'l', targetDocumentNumber: null },
    };
    const facts = [fact({}), measure(cause)];
    const books = { ...cleanBooks, objections: [objection] };
    expect(standings(handling({ books }), facts)(facts[1] as Caused)).toBe('SUSPENDED');
  });

  test('named by its document', () => {
    const byDocument = { ...cause, factId: null, documentNumber: listing.documentNumber };
    for (const [told, standing] of [
      [{}, 'IN_FORCE'],
      [{ state: 'REPAIRED' as const }, 'ENDED'],
    ] as const) {
      const facts = [fact(told), measure(byDocument)];
      expect(standings(handling(), facts)(facts[1] as Caused)).toBe(standing);
    }
  });

  test('through whatever stands between them', () => {
    const focus = fact({ department: 'credit-office', kind: 'FocusListing', factId: 'o' }, cause);
    const because = { ...cause, department: 'credit-office', kind: 'FocusListing', factId: 'o' };
    const facts = [fact({ state: 'REPAIRED' }), focus, measure(because)];
    const standingOf = standings(handling(), facts);
    expect(facts.map(standingOf)).toEqual(['ENDED', 'ENDED', 'ENDED']);
  });

  test('while one of those that it names stands, it stands', () => {
    const byDocument = { ...cause, factId: null, documentNumber: listing.documentNumber };
    const facts = [fact({ state: 'REPAIRED' }), fact({ factId: 'k' }), measure(byDocument)];
    expect(standings(handling(), facts)(facts[2] as Caused)).toBe('IN_FORCE');
  });
});

describe('a cause that is not there', () => {
  test('has ended where all facts of its kind were read', () => {
    expect(standings(handling({ record: read }), [])(measure(cause))).toBe('ENDED');
  });

  test.each([
    ['of a kind that was not read', cause, { ...read, kinds: [] }],
    ['of a department that holds no such kind', { ...cause, department: 'tax' }, read],
    ['that names no fact', { ...cause, factId: null }, read],
  ])('is not known to have ended: %s', (_, because, record) => {
    expect(standings(handling({ record }), [])(measure(because))).toBe('IN_FORCE');
  });

  test('is none, where the measure names none', () => {
    expect(standings(handling({ record: read }), [])(measure(null))).toBe('IN_FORCE');
  });
});

test('causes that go round in a circle end the search, and not the measure', () => {
  const itself: Cause = {
    ...ownFact.cause,
    department: 'credit-office',
    kind: 'CreditMeasure',
    factId: 'm',
    documentNumber: null,
  };
  const facts = [measure(itself)];
  expect(standings(handling(), facts)(facts[0] as Caused)).toBe('IN_FORCE');
});

test('whatever the chain, nothing outlives its cause', () => {
  const states = fc.constantFrom<RecordEntry['state'][]>(
    'ACTIVE',
    'CORRECTED',
    'UNDER_OBJECTION',
    'REPAIRED',
    'WITHDRAWN',
    'EXPIRED',
  );
  const strictness = ['ENDED', 'SUSPENDED', 'IN_FORCE'];
  fc.assert(
    fc.property(fc.array(states, { minLength: 2, maxLength: 6 }), (chain) => {
      const facts = chain.map((state, index) =>
        fact({ state, factId: String(index) }, index === 0 ? null : { ...cause, factId: String(index - 1) }),
      );
      const stand = facts.map(standings(handling({ record: read }), facts));
      for (const [index, standing] of stand.entries())
        if (index > 0)
          expect(strictness.indexOf(standing)).toBeLessThanOrEqual(
            strictness.indexOf(stand[index - 1] ?? ''),
          );
    }),
  );
});
