import { expect, test } from 'vitest';
import type { Effect, HandlingCase } from './facts.ts';
import { groundsOf } from './grounds.ts';
import type { Hit } from './hit.ts';
import { handlingOf, matter, plainFact, silentLaw } from './testing/handlingCase.ts';

const given = handlingOf(silentLaw, matter);
const revoked = handlingOf(silentLaw, matter, {
  entries: [{ ...plainFact, kind: 'RegisterEntry', grade: 'REVOKED' }],
});
const outside = { ...given, subjectCode: '51000000MX000000DT' };
const hit = (effect: Effect, told: Partial<Hit> = {}): Hit => ({
  ...plainFact,
  suspended: false,
  effect,
  rules: [],
  cures: false,
  measureCodes: [],
  ...told,
});
const broken = { kind: 'CreditCommitment', grade: 'BROKEN' };

test.each<[HandlingCase, Effect, Hit[], string[]]>([
  [given, 'NORMAL', [], ['NOTHING_ADVERSE']],
  [given, 'BARRED', [hit('BARRED')], ['BARRED_BY_RULE']],
  [given, 'RESTRICTED', [hit('RESTRICTED')], ['RESTRICTED_BY_RULE']],
  [given, 'NORMAL', [hit('NORMAL')], ['ADVERSE_RECORD']],
  [given, 'NORMAL', [hit('NORMAL', { suspended: true })], ['OBJECTION_UNDER_VERIFICATION']],
  [
    given,
    'NORMAL',
    [hit('NORMAL'), hit('NORMAL', { suspended: true })],
    ['OBJECTION_UNDER_VERIFICATION', 'ADVERSE_RECORD'],
  ],
  [given, 'GREEN_CHANNEL', [hit('GREEN_CHANNEL')], ['RED_LISTED', 'NOTHING_ADVERSE']],
  [given, 'NORMAL', [hit('GREEN_CHANNEL'), hit('NORMAL')], ['ADVERSE_RECORD']],
  [given, 'NORMAL', [hit('NORMAL', broken)], ['COMMITMENT_BROKEN', 'ADVERSE_RECORD']],
  [given, 'NORMAL', [hit('NORMAL', { ...broken, grade: 'KEPT' })], ['ADVERSE_RECORD']],
  [given, 'NORMAL', [hit('NORMAL', { grade: 'BROKEN' })], ['ADVERSE_RECORD']],
  [given, 'NORMAL', [hit('NORMAL', { ...broken, suspended: true })], ['OBJECTION_UNDER_VERIFICATION']],
  [revoked, 'RESTRICTED', [hit('RESTRICTED')], ['RESTRICTED_BY_RULE', 'SUBJECT_REVOKED']],
  [outside, 'NORMAL', [], ['REGISTRATION_NOT_IN_NETWORK']],
  [outside, 'NORMAL', [hit('GREEN_CHANNEL')], ['REGISTRATION_NOT_IN_NETWORK']],
])('the grounds are told, the strictest first: %#', (handling, outcome, hits, grounds) => {
  expect(groundsOf(handling, outcome, hits)).toEqual(grounds);
});
