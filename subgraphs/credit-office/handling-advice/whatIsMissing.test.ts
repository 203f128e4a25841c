import { describe, expect, test } from 'vitest';
import type { HandlingCase, RecordEntry } from './facts.ts';
import { handlingOf, matter, plainFact, silentLaw } from './testing/handlingCase.ts';
import {
  isRegisteredAs,
  missingDepartments,
  registrationNotInNetwork,
  whatIsMissing,
} from './whatIsMissing.ts';

const given = handlingOf(silentLaw, matter);
const gap = (department: string, reason: 'DEPARTMENT_UNAVAILABLE' | 'DENIED') => ({
  department,
  kind: 'Any',
  reason,
});
const withRecord = (told: Partial<HandlingCase['record']>) => ({
  ...given,
  record: { ...given.record, ...told },
});
const registered: RecordEntry = { ...plainFact, kind: 'RegistrationAct' };
const register = (grade: string): RecordEntry => ({ ...plainFact, kind: 'RegisterEntry', grade });
const outside = { subjectCode: '51000000MX000000DT' };

test.each<[string, HandlingCase, string[]]>([
  ['nothing', given, []],
  ['the matter', { ...given, matter: null }, ['UNKNOWN_MATTER']],
  ['the record', withRecord({ entries: null }), ['RECORD_UNAVAILABLE']],
  ['what the record lacks', withRecord({ gaps: null }), ['RECORD_UNAVAILABLE']],
  ['a department', withRecord({ gaps: [gap('tax', 'DEPARTMENT_UNAVAILABLE')] }), ['DEPARTMENT_UNAVAILABLE']],
  ['what is denied', withRecord({ gaps: [gap('tax', 'DENIED')] }), ['RECORD_DENIED']],
  [
    'how a fact stands',
    withRecord({ entries: [registered, { ...plainFact, state: null }] }),
    ['ENTRY_UNREADABLE'],
  ],
  ['the registration', withRecord({ entries: [plainFact] }), ['SUBJECT_NOT_REGISTERED']],
  [
    'a registration in force',
    withRecord({ entries: [{ ...registered, state: 'WITHDRAWN' }] }),
    ['SUBJECT_NOT_REGISTERED'],
  ],
  [
    'a subject that is there no more',
    withRecord({ entries: [registered, register('DEREGISTERED')] }),
    ['SUBJECT_DEREGISTERED'],
  ],
  ['nothing of one that was revoked', withRecord({ entries: [register('REVOKED')] }), []],
  ['nothing of one that is dormant', withRecord({ entries: [registered, register('SUSPENDED')] }), []],
  [
    'whatever the network could know of whom its register does not',
    { ...withRecord({ entries: [] }), ...outside },
    ['SUBJECT_NOT_REGISTERED'],
  ],
  ['nothing of whom another department knows', { ...withRecord({ entries: [plainFact] }), ...outside }, []],
  [
    'everything',
    {
      ...withRecord({
        entries: [{ ...plainFact, state: null }],
        gaps: [gap('tax', 'DENIED'), gap('tax', 'DEPARTMENT_UNAVAILABLE')],
      }),
      matter: null,
    },
    [
      'UNKNOWN_MATTER',
      'DEPARTMENT_UNAVAILABLE',
      'RECORD_DENIED',
      'ENTRY_UNREADABLE',
      'SUBJECT_NOT_REGISTERED',
    ],
  ],
])('what is missing is %s', (_, handling, obstacles) => {
  expect(whatIsMissing(handling)).toEqual(obstacles);
});

test('departments are named once, in order, where gaps are known', () => {
  const gaps = [
    gap('tax', 'DENIED'),
    gap('courts', 'DEPARTMENT_UNAVAILABLE'),
    gap('tax', 'DEPARTMENT_UNAVAILABLE'),
  ];
  expect(missingDepartments(withRecord({ gaps }))).toEqual(['courts', 'tax']);
  expect(missingDepartments(withRecord({ gaps: null }))).toEqual([]);
});

describe('the register of a code is in the network', () => {
  const [authority] = silentLaw.registeringAuthorities as [(typeof silentLaw.registeringAuthorities)[number]];
  test.each([
    ['whose prefix it is', {}, true],
    ['with a longer prefix', { codePrefix: '91000000MX' }, true],
    ['whose prefix it is not', { codePrefix: '5' }, false],
    ['whose prefix stands elsewhere in it', { codePrefix: '1000' }, false],
    ['that is not', { inNetwork: false }, false],
    ['that is no more', { expiresOn: '2026-06-29' }, false],
  ])('by the authority %s', (_, told, known) => {
    const law = {
      ...silentLaw,
      registeringAuthorities: [
        { ...authority, codePrefix: 'Y' },
        { ...authority, ...told },
      ],
    };
    expect(registrationNotInNetwork({ ...given, law })).toBe(!known);
  });
});

test('how a subject is registered its register says, and no other fact', () => {
  const of = (...entries: RecordEntry[]) => isRegisteredAs(withRecord({ entries }), 'REVOKED');
  expect([
    of(plainFact, register('REVOKED')),
    of(register('DEREGISTERED')),
    of({ ...register('REVOKED'), kind: 'Licence' }),
  ]).toEqual([true, false, false]);
  expect(isRegisteredAs(withRecord({ entries: null }), 'REVOKED')).toBe(false);
});
