import { describe, expect, test } from 'vitest';
import type { CommitmentRuleRow } from '../tables.ts';
import { whatCloses } from './commitmentWays.ts';
import type { HandlingCase, Way } from './facts.ts';
import type { Finding, Hit } from './hit.ts';
import {
  cleanBooks,
  commitmentRule,
  handlingOf,
  matter,
  plainFact,
  silentLaw,
} from './testing/handlingCase.ts';

const found = (told: Partial<Finding> = {}): Finding => ({ ...plainFact, suspended: false, ...told });
const hit = (told: Partial<Hit> = {}): Hit => ({
  ...found(),
  effect: 'NORMAL',
  rules: [],
  cures: false,
  measureCodes: [],
  ...told,
});
type Told = { findings?: Finding[]; hits?: Hit[] } & Partial<HandlingCase>;
const whyClosed = (
  rule: Partial<CommitmentRuleRow> | null,
  told: Told = {},
  way: Way = 'NOTIFIED_COMMITMENT',
) => {
  const { findings = [], hits = [], ...rest } = told;
  const commitmentRules = rule === null ? [] : [commitmentRule({ way, ...rule })];
  const handling = handlingOf({ ...silentLaw, commitmentRules }, matter, rest);
  return whatCloses(way, handling, { findings, hits }).map(({ why, by }) => by?.factId ?? why);
};
const graded = (grade: string | null) => ({
  books: {
    ...cleanBooks,
    evaluation: { ...(cleanBooks.evaluation as NonNullable<typeof cleanBooks.evaluation>), grade },
  },
});

describe.each(['NOTIFIED_COMMITMENT', 'DEFERRED_MATERIAL'] as const)('%s is open', (way) => {
  const known = way === 'NOTIFIED_COMMITMENT' ? 'notifiedCommitment' : 'deferredMaterial';
  const other = way === 'NOTIFIED_COMMITMENT' ? 'deferredMaterial' : 'notifiedCommitment';

  test('where the matter knows it, a rule is in force and nothing is against it', () => {
    expect(whyClosed({}, {}, way)).toEqual([]);
    expect(whyClosed({}, { matter: { ...matter, [other]: false } }, way)).toEqual([]);
  });

  test.each<[string, Partial<CommitmentRuleRow> | null, Told, string[]]>([
    ['the matter does not know it', {}, { matter: { ...matter, [known]: false } }, ['NOT_IN_THIS_MATTER']],
    ['there is no matter', {}, { matter: null }, ['NOT_IN_THIS_MATTER']],
    ['there is no rule', null, {}, ['NO_RULE']],
    [
      'the rule is of another way',
      { way: way === 'DEFERRED_MATERIAL' ? 'NOTIFIED_COMMITMENT' : 'DEFERRED_MATERIAL' },
      {},
      ['NO_RULE'],
    ],
    ['the rule is of another place', { locality: '350526' }, {}, ['NO_RULE']],
    ['the rule is past', { expiresOn: '2026-06-29' }, {}, ['NO_RULE']],
    ['the register was not asked', {}, { subjectCode: '51000000MX000000DT' }, ['REGISTER_NOT_ASKED']],
  ])('but not where %s', (_, rule, told, why) => {
    expect(whyClosed(rule, told, way)).toEqual(why);
  });
});

describe('a rule closes it', () => {
  const broken = (told: Partial<Finding> = {}) =>
    found({ kind: 'CreditCommitment', grade: 'BROKEN', ...told });
  const days = { brokenCommitmentDays: 365 };

  test.each<[string, Partial<CommitmentRuleRow>, Told, string[]]>([
    [
      'by the severity that it names',
      { closedFrom: 'ORDINARY' },
      { findings: [found({ severity: 'ORDINARY' })] },
      ['f'],
    ],
    ['by a graver one', { closedFrom: 'MINOR' }, { findings: [found({ severity: 'SERIOUS' })] }, ['f']],
    ['not by a lesser one', { closedFrom: 'SERIOUS' }, { findings: [found({ severity: 'ORDINARY' })] }, []],
    ['not by what is no dishonesty', { closedFrom: 'MINOR' }, { findings: [found()] }, []],
    [
      'not by what is suspended',
      { closedFrom: 'MINOR' },
      { findings: [found({ severity: 'SERIOUS', suspended: true })] },
      [],
    ],
    ['by a black listing', {}, { findings: [found({ listing: 'BLACK' })] }, ['f']],
    ['not by a suspended one', {}, { findings: [found({ listing: 'BLACK', suspended: true })] }, []],
    [
      'not by another listing',
      {},
      { findings: [found({ listing: 'FOCUS' }), found({ listing: 'RED' })] },
      [],
    ],

    ['by what bars', {}, { hits: [hit({ effect: 'BARRED' })] }, ['f']],
    [
      'not by what bars while it is suspended',
      {},
      { hits: [hit({ effect: 'BARRED', suspended: true })] },
      [],
    ],
    ['not by any other hit', {}, { hits: [hit({ effect: 'RESTRICTED' }), hit()] }, []],
    [
      'by any hit, where it says so',
      { closedByHits: true },
      { hits: [hit({ factId: 'a' }), hit({ factId: 'b', effect: 'RESTRICTED' })] },
      ['a', 'b'],
    ],
    ['not by a preference', { closedByHits: true }, { hits: [hit({ effect: 'GREEN_CHANNEL' })] }, []],
    ['not by a suspended hit', { closedByHits: true }, { hits: [hit({ suspended: true })] }, []],

    ['by a broken commitment', {}, { findings: [broken()] }, ['f']],
    ['not by one that is kept', {}, { findings: [broken({ grade: 'KEPT' })] }, []],
    ['not by anything else that is broken', {}, { findings: [broken({ kind: 'SpotCheck' })] }, []],
    ['not by a broken one that is suspended', {}, { findings: [broken({ suspended: true })] }, []],
    ['by one within its days', days, { findings: [broken({ decidedOn: '2025-06-30' })] }, ['f']],
    ['not by one before them', days, { findings: [broken({ decidedOn: '2025-06-29' })] }, []],
    ['by one of which nobody knows the day', days, { findings: [broken({ decidedOn: null })] }, ['f']],
    [
      'by one however old, where it names no days',
      {},
      { findings: [broken({ decidedOn: '2000-01-01' })] },
      ['f'],
    ],

    ['not by a grade as good as it asks for', { leastGrade: 'GOOD' }, graded('GOOD'), []],
    ['not by a better one', { leastGrade: 'GOOD' }, graded('EXCELLENT'), []],
    ['by a lesser grade', { leastGrade: 'GOOD' }, graded('FAIR'), ['GRADE']],
    ['by no grade', { leastGrade: 'POOR' }, graded(null), ['GRADE']],
    ['by no evaluation', { leastGrade: 'POOR' }, { books: { ...cleanBooks, evaluation: null } }, ['GRADE']],
    ['by no grade that it does not ask for', {}, { books: { ...cleanBooks, evaluation: null } }, []],

    [
      'by each of several facts',
      { leastGrade: 'GOOD' },
      {
        ...graded('POOR'),
        findings: [found({ listing: 'BLACK', factId: 'a' }), found({ severity: 'SERIOUS', factId: 'b' })],
      },
      ['a', 'b', 'GRADE'],
    ],
    [
      'by a fact once, though it is a hit, too',
      { closedByHits: true },
      { findings: [found({ listing: 'BLACK' })], hits: [hit({ effect: 'RESTRICTED' })] },
      ['f'],
    ],
    [
      'by facts of one number elsewhere, each',
      {},
      {
        findings: [
          found({ listing: 'BLACK' }),
          found({ listing: 'BLACK', department: 'tax' }),
          found({ listing: 'BLACK', kind: 'Other' }),
        ],
      },
      ['f', 'f', 'f'],
    ],
  ])('%s', (_, rule, told, why) => {
    expect(whyClosed(rule, told)).toEqual(why);
  });

  test('and says by which rule and which fact', () => {
    const [first, second] = [
      commitmentRule({ id: 'one' }),
      commitmentRule({ id: 'two', leastGrade: 'EXCELLENT' }),
    ];
    const black = found({ listing: 'BLACK' });
    const handling = handlingOf({ ...silentLaw, commitmentRules: [first, second] }, matter);
    expect(whatCloses('NOTIFIED_COMMITMENT', handling, { findings: [black], hits: [] })).toEqual([
      { why: 'FACT', rule: first, by: black },
      { why: 'FACT', rule: second, by: black },
      { why: 'GRADE', rule: second, by: null },
    ]);
  });
});
