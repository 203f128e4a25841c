import { describe, expect, test } from 'vitest';
import type { HandlingRuleRow } from '../tables.ts';
import type { HandlingCase, RecordEntry } from './facts.ts';
import { hitsOf } from './hits.ts';
import {
  cleanBooks,
  handlingOf,
  handlingRule,
  matter,
  ownFact,
  plainFact,
  silentLaw,
} from './testing/handlingCase.ts';

type Told = Parameters<typeof handlingOf>[2] & { rules?: readonly HandlingRuleRow[]; locality?: string };
const handling = ({ rules = [], locality, ...told }: Told = {}): HandlingCase =>
  handlingOf({ ...silentLaw, rules, locality: locality ?? null }, matter, {
    books: { ...cleanBooks, evaluation: null },
    ...told,
  });
const hits = (told: Told) => hitsOf(handling(told)).hits;
const effects = (told: Told) => hits(told).map(({ effect }) => effect);

const black: RecordEntry = { ...plainFact, kind: 'DishonestDebtorListing', listing: 'BLACK' };
const penalty: RecordEntry = { ...plainFact, kind: 'AdministrativePenalty', severity: 'ORDINARY' };

describe('a rule speaks of a fact that meets each of its conditions', () => {
  // What the rule asks for, a fact that has it, and one that has not.
  test.each<[string, Partial<HandlingRuleRow>, Partial<RecordEntry>, Partial<RecordEntry>]>([
    ['list', { listing: 'RED' }, { listing: 'RED' }, { listing: null }],
    ['kind', { kind: 'SpotCheck' }, {}, { kind: 'Licence' }],
    ['severity', { severity: 'ORDINARY' }, { severity: 'ORDINARY' }, { severity: 'MINOR' }],
    ['severity, or graver', { severity: 'MINOR' }, { severity: 'SERIOUS' }, { severity: null }],
    ['grade', { grade: 'D' }, { grade: 'D' }, { grade: 'C' }],
    [
      'kind of penalty',
      { penaltyKind: '吊销' },
      { penaltyKind: '罚款、吊销许可证件' },
      { penaltyKind: '罚款' },
    ],
    ['fine', { fineFrom: 1_000 }, { fineAmount: '1000.00' }, { fineAmount: '999.99' }],
    ['years', { kind: 'SpotCheck', yearsBack: 3 }, { decidedOn: '2023-06-30' }, { decidedOn: '2023-06-29' }],
    [
      'years, where nobody knows the day',
      { kind: 'SpotCheck', yearsBack: 3 },
      { decidedOn: null },
      { decidedOn: '2000-01-01' },
    ],
  ])('%s', (_, conditions, meets, fails) => {
    // Where the matter cures it the fact is a hit; else one that means nothing is none.
    const rules = [handlingRule({ ...conditions, effect: 'RESTRICTED' })];
    const of = (told: Partial<RecordEntry>) =>
      hits({ rules, entries: [{ ...plainFact, ...told }] }).flatMap((hit) => hit.rules.map(({ id }) => id));
    expect([of(meets), of(fails)]).toEqual([['rule'], []]);
  });

  test.each<[string, Partial<HandlingRuleRow>, boolean]>([
    ['of the matter', { matter: 'food-licence' }, true],
    ['of another', { matter: 'bidding' }, false],
    ['of its industry', { industry: 'H' }, true],
    ['of another of its industries', { industry: 'F51' }, true],
    ['of another industry', { industry: 'E' }, false],
    ['of the place', { locality: '350526' }, true],
    ['of another place', { locality: '361100' }, false],
    ['of another day', { effectiveOn: '2026-07-01' }, false],
    ['that is past', { expiresOn: '2026-06-29' }, false],
  ])('and is %s', (_, conditions, speaks) => {
    const rules = [handlingRule({ kind: 'SpotCheck', ...conditions })];
    expect(effects({ rules, locality: '350526', entries: [plainFact] })).toEqual(
      speaks ? ['RESTRICTED'] : [],
    );
  });

  test('of no matter it speaks of none', () => {
    const rules = [handlingRule({ kind: 'SpotCheck' })];
    expect(effects({ rules, matter: null, entries: [plainFact] })).toEqual([]);
  });

  test('and nobody is preferred where a matter has no green channel', () => {
    const rules = [handlingRule({ listing: 'RED', effect: 'GREEN_CHANNEL' })];
    const entries = [{ ...plainFact, listing: 'RED' as const }];
    expect(effects({ rules, entries })).toEqual(['GREEN_CHANNEL']);
    expect(effects({ rules, entries, matter: { ...matter, greenChannel: false } })).toEqual([]);
  });
});

describe('the newest of a kind tells how the subject stands', () => {
  const rules = [handlingRule({ kind: 'SpotCheck', newestOnly: true })];
  const of = (told: Partial<RecordEntry>) => ({ ...plainFact, ...told });
  test.each<[string, readonly Partial<RecordEntry>[], readonly string[]]>([
    [
      'the newest',
      [
        { factId: 'old', decidedOn: '2025-01-01' },
        { factId: 'new', decidedOn: '2026-01-01' },
      ],
      ['new'],
    ],
    [
      'in whichever order',
      [
        { factId: 'new', decidedOn: '2026-01-01' },
        { factId: 'old', decidedOn: '2025-01-01' },
      ],
      ['new'],
    ],
    ['two of one day', [{ factId: 'a' }, { factId: 'b' }], ['a', 'b']],
    ['one of no day, and the newest', [{ factId: 'a', decidedOn: null }, { factId: 'b' }], ['a', 'b']],
    ['none of a day', [{ factId: 'a', decidedOn: null }], ['a']],
    [
      'each of its department and kind',
      [
        { factId: 'a', decidedOn: '2025-01-01' },
        { factId: 'b', decidedOn: '2026-01-01', department: 'tax' },
        { factId: 'c', decidedOn: '2026-01-01', kind: 'Licence' },
      ],
      ['a', 'b'],
    ],
    [
      'of those in force',
      [
        { factId: 'a', decidedOn: '2025-01-01' },
        { factId: 'b', decidedOn: '2026-01-01', state: 'REPAIRED' },
      ],
      ['a'],
    ],
  ])('%s', (_, entries, found) => {
    expect(hits({ rules, entries: entries.map(of) }).map(({ factId }) => factId)).toEqual(found);
  });
});

describe('where no rule speaks', () => {
  test.each<[string, Partial<RecordEntry>, readonly string[]]>([
    ['a black listing restricts', { listing: 'BLACK' }, ['RESTRICTED']],
    ['a focus listing restricts', { listing: 'FOCUS' }, ['RESTRICTED']],
    ['a red listing means nothing', { listing: 'RED' }, []],
    ['a serious dishonesty ends incentives', { severity: 'SERIOUS' }, ['NORMAL']],
    ['an ordinary one does', { severity: 'ORDINARY' }, ['NORMAL']],
    ['a minor one does not', { severity: 'MINOR' }, []],
    ['a fact means nothing', {}, []],
  ])('%s', (_, told, found) => {
    expect(effects({ entries: [{ ...plainFact, ...told }] })).toEqual(found);
  });
});

describe('of what rules say', () => {
  const rule = (id: string, effect: HandlingRuleRow['effect'], measureCodes: string[] = []) =>
    handlingRule({ id, kind: null, effect, measureCodes });

  test('the strictest counts, and what follows from all of them follows, once', () => {
    const rules = [rule('a', 'NORMAL', ['P1']), rule('b', 'BARRED', ['P2', 'P1'])];
    expect(hits({ rules, entries: [penalty] }).slice(1)).toMatchObject([
      { effect: 'BARRED', rules: [{ id: 'a' }, { id: 'b' }], measureCodes: ['P1', 'P2'], cures: false },
    ]);
  });

  test('none prefers anybody for what is no red listing', () => {
    expect(
      effects({
        rules: [handlingRule({ kind: 'SpotCheck', effect: 'GREEN_CHANNEL' })],
        entries: [plainFact],
      }),
    ).toEqual(['NORMAL']);
  });

  test('what is in force is found, whether it bears upon the matter or not', () => {
    const { findings } = hitsOf(handling({ entries: [plainFact, { ...black, state: 'WITHDRAWN' }] }));
    expect(findings.map(({ kind, suspended }) => [kind, suspended])).toEqual([
      ['RegistrationAct', false],
      ['SpotCheck', false],
    ]);
  });
});

describe('the matter by which the subject mends it', () => {
  const curing = handlingRule({ listing: 'BLACK', curedBy: ['other', 'food-licence'], measureCodes: ['P1'] });
  test.each([
    ['is not restricted by it', [curing], 'NORMAL', true, []],
    [
      'nor by any other rule',
      [curing, handlingRule({ id: 'b', effect: 'BARRED', measureCodes: ['P2'] })],
      'NORMAL',
      true,
      [],
    ],
    ['another is', [{ ...curing, curedBy: ['other'] }], 'RESTRICTED', false, ['P1']],
  ])('%s', (_, rules, effect, cures, measureCodes) => {
    expect(hits({ rules, entries: [black] }).find(({ kind }) => kind === black.kind)).toMatchObject({
      effect,
      cures,
      measureCodes,
    });
  });
});

describe('a ban that is served ends what followed from the same fact', () => {
  const rules = [handlingRule({ listing: 'BLACK', effect: 'BARRED', endedByServedBan: true })];
  const cause = { department: 'courts', kind: black.kind, factId: 'f', documentNumber: null };
  const served = { ...ownFact, matters: ['food-licence'], industries: [], cause };
  test.each([
    ['the ban of the matter', served, 'RESTRICTED'],
    ['one of everything', { ...served, matters: [] }, 'RESTRICTED'],
    ['one of another matter', { ...served, matters: ['bidding'] }, 'BARRED'],
    ['one for another fact', { ...served, cause: { ...cause, factId: 'g' } }, 'BARRED'],
    ['one for nothing that is known', { ...served, cause: null }, 'BARRED'],
  ])('%s', (_, ban, effect) => {
    const books = { ...cleanBooks, evaluation: null, bansServed: [ban] };
    expect(effects({ rules, books, entries: [black] })).toEqual([effect]);
    const lasting = rules.map((rule) => ({ ...rule, endedByServedBan: false }));
    expect(effects({ rules: lasting, books, entries: [black] })).toEqual(['BARRED']);
  });
});

describe('what the office keeps', () => {
  const ban = { ...ownFact, matters: [], industries: [] };
  test('it reads in its books and not in its record, but what others keep under the same name it does', () => {
    const told = (department: string, kind: string) => ({
      ...penalty,
      department,
      kind,
      severity: 'SERIOUS' as const,
    });
    const kinds = [
      'IndustryBan',
      'CreditMeasure',
      'CreditCommitment',
      'CreditTalk',
      'CreditRectification',
      'PublicCreditEvaluation',
    ];
    expect(effects({ entries: kinds.map((kind) => told('credit-office', kind)) })).toEqual([]);
    expect(effects({ entries: kinds.map((kind) => told('courts', kind)) })).toEqual(
      kinds.map(() => 'NORMAL'),
    );
    expect(effects({ entries: [told('credit-office', 'HonestyListing')] })).toEqual(['NORMAL']);
  });

  test('covers other matters and ends incentives all the same, without what its rules say', () => {
    const rules = [handlingRule({ kind: 'IndustryBan', effect: 'BARRED', measureCodes: ['P1'] })];
    const books = (matters: string[]) => ({ ...cleanBooks, evaluation: null, bans: [{ ...ban, matters }] });
    expect(hits({ rules, books: books(['food-licence']) })).toMatchObject([
      { effect: 'BARRED', measureCodes: ['P1'] },
    ]);
    expect(hits({ rules, books: books(['bidding']) })).toMatchObject([
      { effect: 'NORMAL', rules: [], cures: false, measureCodes: [] },
    ]);
  });

  test('it did for another fact, and ends with that', () => {
    const focus: RecordEntry = {
      ...plainFact,
      department: 'credit-office',
      kind: 'FocusListing',
      listing: 'FOCUS',
      factId: 'o',
    };
    const cause = { department: 'courts', kind: black.kind, factId: 'f', documentNumber: null };
    const of = (state: RecordEntry['state'], told: Partial<RecordEntry> = {}, id = 'o') =>
      hits({
        books: {
          ...cleanBooks,
          evaluation: null,
          focusCauses: [
            { id: 'x', cause },
            { id, cause },
          ],
        },
        entries: [
          { ...black, state },
          { ...focus, ...told },
        ],
      }).map(({ kind }) => kind);
    expect(of('ACTIVE')).toEqual([black.kind, 'FocusListing']);
    expect(of('REPAIRED')).toEqual([]);
    expect(of('REPAIRED', { department: 'courts' })).toEqual(['FocusListing']);
    expect(of('REPAIRED', {}, 'p')).toEqual(['FocusListing']);
  });
});
