import { describe, expect, test } from 'vitest';
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, nameOfForm } from './form.ts';
import { loadPolicy } from './loadPolicy.ts';
import { policyOf, regardlessOfDay } from './policy.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import { parsePolicyTable } from './policyTable.ts';
import { type Relation, relationSets } from './relation.ts';
import { standpoints } from './strictest.ts';

const policy = loadPolicy();

type Reader = [role: PolicyRole, purpose: PurposeKind, ...relations: Relation[]];

const decisions: [Classification, Reader, string][] = [
  ['PUBLIC', ['PUBLIC', 'INQUIRY'], 'CLEAR'],
  ['PUBLISHED_FACT', ['PUBLIC', 'INQUIRY'], 'CLEAR'],
  ['PUBLISHED_FACT', ['BANK', 'CREDIT_GRANTING'], 'CLEAR'],
  ['SHARED', ['PUBLIC', 'INQUIRY'], 'NEVER'],
  ['SHARED', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'NEVER'],
  ['SHARED', ['HALL', 'HANDLING'], 'CLEAR'],
  ['SHARED', ['HALL', 'INQUIRY'], 'PURPOSE_REQUIRED'],
  ['SHARED', ['AUDITOR', 'AUDIT'], 'CLEAR'],
  ['SHARED', ['SUBJECT', 'SELF'], 'OWN_RECORD_REQUIRED'],
  ['SHARED', ['SUBJECT', 'SELF', 'OWN_RECORD'], 'CLEAR'],
  ['RESTRICTED', ['REGULATOR_OWN_DEPARTMENT', 'SUPERVISION'], 'CLEAR'],
  ['RESTRICTED', ['REGULATOR_OTHER_DEPARTMENT', 'SUPERVISION'], 'CASE_REQUIRED'],
  ['RESTRICTED', ['REGULATOR_OTHER_DEPARTMENT', 'SUPERVISION', 'CASE_IN_HAND'], 'CLEAR'],
  ['RESTRICTED', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'NEVER'],
  ['EVALUATION', ['BANK', 'CREDIT_GRANTING'], 'CONSENT_REQUIRED'],
  ['EVALUATION', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'CLEAR'],
  ['EVALUATION', ['BANK', 'INQUIRY', 'CONSENT'], 'PURPOSE_REQUIRED'],
  ['EVALUATION', ['ASSOCIATION', 'MEMBERSHIP'], 'MEMBERSHIP_REQUIRED'],
  ['EVALUATION', ['ASSOCIATION', 'MEMBERSHIP', 'CONSENT'], 'MEMBERSHIP_REQUIRED'],
  ['EVALUATION', ['ASSOCIATION', 'MEMBERSHIP', 'MEMBERSHIP'], 'CLEAR'],
  ['EVALUATION', ['CREDIT_AGENCY', 'REPORT'], 'AGREEMENT_REQUIRED'],
  ['EVALUATION', ['PUBLIC', 'INQUIRY'], 'NEVER'],
  ['COMMERCIAL_SECRET', ['CREDIT_OFFICE_OWN_DEPARTMENT', 'SUPERVISION'], 'NEVER'],
  ['PERSON_NAME', ['PUBLIC', 'INQUIRY'], 'MASKED by personName'],
  ['PERSON_NAME', ['HALL', 'HANDLING'], 'CLEAR'],
  ['PERSON_NAME', ['SUBJECT', 'SELF'], 'MASKED by personName'],
  ['PERSON_NAME', ['SUBJECT', 'SELF', 'OWN_RECORD'], 'CLEAR'],
  ['RESIDENT_ID', ['PUBLIC', 'INQUIRY'], 'NEVER'],
  ['RESIDENT_ID', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'NEVER'],
  ['RESIDENT_ID', ['HALL', 'HANDLING'], 'MASKED by residentId'],
  ['RESIDENT_ID', ['HALL', 'INQUIRY'], 'PURPOSE_REQUIRED'],
  ['RESIDENT_ID', ['REGULATOR_OWN_DEPARTMENT', 'SUPERVISION'], 'CLEAR'],
  ['RESIDENT_ID', ['REGULATOR_OTHER_DEPARTMENT', 'SUPERVISION'], 'MASKED by residentId'],
  ['RESIDENT_ID', ['AUDITOR', 'AUDIT'], 'PSEUDONYM'],
  ['ADDRESS', ['PUBLIC', 'INQUIRY'], 'MASKED by address'],
  ['AMOUNT', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'BANDED by amount'],
  ['AMOUNT', ['HALL', 'HANDLING'], 'CLEAR'],
  ['FREE_TEXT', ['HALL', 'HANDLING'], 'MASKED by freeText'],
  ['FREE_TEXT', ['REGULATOR_OWN_DEPARTMENT', 'SUPERVISION'], 'CLEAR'],
  ['FREE_TEXT', ['PUBLIC', 'INQUIRY'], 'MASKED by freeTextWithoutNames'],
  ['FREE_TEXT', ['SUBJECT', 'SELF', 'OWN_RECORD'], 'MASKED by freeTextWithoutNames'],
  ['FREE_TEXT', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'MASKED by freeTextWithoutNames'],
  ['FREE_TEXT_WITH_AMOUNTS', ['REGULATOR_OWN_DEPARTMENT', 'SUPERVISION'], 'CLEAR'],
  ['FREE_TEXT_WITH_AMOUNTS', ['HALL', 'HANDLING'], 'MASKED by freeText'],
  ['FREE_TEXT_WITH_AMOUNTS', ['PUBLIC', 'INQUIRY'], 'MASKED by freeTextWithoutNamesOrAmounts'],
  ['FREE_TEXT_WITH_AMOUNTS', ['AUDITOR', 'AUDIT'], 'MASKED by freeTextWithoutNamesOrAmounts'],
  [
    'FREE_TEXT_WITH_AMOUNTS',
    ['BANK', 'CREDIT_GRANTING', 'CONSENT'],
    'MASKED by freeTextWithoutNamesOrAmounts',
  ],
  ['FREE_TEXT_WITH_AMOUNTS', ['SUBJECT', 'SELF'], 'MASKED by freeTextWithoutNamesOrAmounts'],
  ['FREE_TEXT_WITH_AMOUNTS', ['SUBJECT', 'SELF', 'OWN_RECORD'], 'MASKED by freeTextWithoutNames'],
];

const writings: [Classification, Reader, boolean | string][] = [
  ['RESIDENT_ID', ['REGULATOR_OWN_DEPARTMENT', 'SUPERVISION'], true],
  ['RESIDENT_ID', ['REGULATOR_OTHER_DEPARTMENT', 'SUPERVISION'], 'NEVER'],
  ['RESIDENT_ID', ['DEPARTMENT_SYSTEM_OWN_DEPARTMENT', 'SUPERVISION'], true],
  ['RESIDENT_ID', ['DEPARTMENT_SYSTEM_OWN_DEPARTMENT', 'HANDLING'], 'PURPOSE_REQUIRED'],
  ['RESIDENT_ID', ['DEPARTMENT_SYSTEM_OTHER_DEPARTMENT', 'SUPERVISION'], 'NEVER'],
  ['RESIDENT_ID', ['SUBJECT', 'SELF', 'OWN_RECORD'], 'NEVER'],
  ['RESIDENT_ID', ['HALL', 'HANDLING'], 'NEVER'],
  ['RESIDENT_ID', ['CREDIT_OFFICE_OWN_DEPARTMENT', 'HANDLING'], true],
  ['RESIDENT_ID', ['CREDIT_OFFICE_OTHER_DEPARTMENT', 'HANDLING'], 'NEVER'],
  ['BANK_ACCOUNT', ['CREDIT_OFFICE_OWN_DEPARTMENT', 'HANDLING'], 'NEVER'],
  ['FREE_TEXT', ['SUBJECT', 'SELF', 'OWN_RECORD'], true],
  ['FREE_TEXT', ['SUBJECT', 'SELF'], 'OWN_RECORD_REQUIRED'],
  ['FREE_TEXT', ['SUBJECT', 'INQUIRY', 'OWN_RECORD'], 'PURPOSE_REQUIRED'],
  ['FREE_TEXT', ['HALL', 'HANDLING'], true],
  ['FREE_TEXT', ['REGULATOR_OTHER_DEPARTMENT', 'HANDLING'], true],
  ['FREE_TEXT_WITH_AMOUNTS', ['REGULATOR_OTHER_DEPARTMENT', 'HANDLING'], 'NEVER'],
  ['FREE_TEXT', ['DEPARTMENT_SYSTEM_OTHER_DEPARTMENT', 'SUPERVISION'], true],
  ['FREE_TEXT', ['PUBLIC', 'INQUIRY'], 'NEVER'],
  ['FREE_TEXT', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], 'NEVER'],
  ['FREE_TEXT', ['AUDITOR', 'AUDIT', 'CASE_IN_HAND'], 'NEVER'],
];

test.each(writings)('%s written by %j: %j', (classification, [role, purpose, ...relations], expected) => {
  const writing = policy.decideWriting(classification, role, purpose, new Set(relations));
  expect(writing.allowed || writing.reason).toBe(expected);
});

test('nobody writes what is internal, nor what is recorded of who asked, nor acts by a value', () => {
  const written = new Set(policy.table.writing.map(({ classification }) => classification));
  for (const classification of ['INTERNAL', 'ACCESS_RECORD', 'OWN_ACT', 'PUBLIC'] as const)
    expect(written).not.toContain(classification);
});

test('facts are acted upon at home alone, under supervision', () => {
  const actors = standpoints
    .filter(
      ({ role, purpose, relations }) => policy.decide('OWN_ACT', role, purpose, relations).form !== 'DENIED',
    )
    .map(({ role, purpose }) => `${role} ${purpose}`);
  expect(new Set(actors)).toEqual(
    new Set([
      'REGULATOR_OWN_DEPARTMENT SUPERVISION',
      'CREDIT_OFFICE_OWN_DEPARTMENT SUPERVISION',
      'DEPARTMENT_SYSTEM_OWN_DEPARTMENT SUPERVISION',
    ]),
  );
});

test.each(decisions)('%s for %j: %s', (classification, [role, purpose, ...relations], expected) => {
  const decision = policy.decide(classification, role, purpose, new Set(relations));
  expect(decision.form === 'DENIED' ? decision.reason : nameOfForm(decision)).toBe(expected);
});

test('nobody reads what is internal, from whatever standpoint', () => {
  const forms = standpoints.map(({ role, purpose, relations }) =>
    policy.decide('INTERNAL', role, purpose, relations),
  );
  expect(new Set(forms.map((form) => JSON.stringify(form)))).toEqual(
    new Set(['{"form":"DENIED","reason":"NEVER","rule":null}']),
  );
});

test('an identity number is read whole only by its keeper in supervision and by its subject', () => {
  const readers = standpoints
    .filter(
      ({ role, purpose, relations }) =>
        policy.decide('RESIDENT_ID', role, purpose, relations).form === 'CLEAR',
    )
    .map(({ role, purpose }) => `${role} ${purpose}`);
  expect(new Set(readers)).toEqual(new Set(['SUBJECT SELF', 'REGULATOR_OWN_DEPARTMENT SUPERVISION']));
});

test('who does not read the names of persons in clear reads no text with names in it', () => {
  const withNames = standpoints.filter(({ role, purpose, relations }) => {
    const text = nameOfForm(policy.decide('FREE_TEXT', role, purpose, relations));
    const readsNames = policy.decide('PERSON_NAME', role, purpose, relations).form === 'CLEAR';
    return !readsNames && text !== 'DENIED' && text !== 'MASKED by freeTextWithoutNames';
  });
  expect(withNames).toEqual([]);
});

test('who does not read amounts in clear reads no text with amounts in it, and everyone no more of it than of other texts', () => {
  for (const { role, purpose, relations } of standpoints) {
    const amounts = policy.decide('AMOUNT', role, purpose, relations);
    const text = policy.decide('FREE_TEXT_WITH_AMOUNTS', role, purpose, relations);
    if (amounts.form !== 'CLEAR')
      expect(['DENIED', 'MASKED by freeTextWithoutNamesOrAmounts']).toContain(nameOfForm(text));
    const other = policy.decide('FREE_TEXT', role, purpose, relations);
    expect(['EQUAL', 'STRICTER']).toContain(compareForms(text, other));
  }
});

test('a relation never takes away what a reader has without it', () => {
  const everyCell = classifications.flatMap((classification) =>
    standpoints.map((standpoint) => ({ classification, ...standpoint })),
  );
  const losers = everyCell.filter(({ classification, role, purpose, relations }) => {
    const without = policy.decide(classification, role, purpose, new Set());
    const withIt = policy.decide(classification, role, purpose, relations);
    return !['EQUAL', 'LOOSER'].includes(compareForms(withIt, without));
  });
  expect(losers).toEqual([]);
});

test('a denial is NEVER exactly where no purpose and no relation opens the class to the role', () => {
  const everyPurpose = new Set(purposeKinds);
  for (const classification of classifications) {
    for (const role of policyRoles) {
      const readable = purposeKinds.some((purpose) =>
        relationSets.some((held) => policy.decide(classification, role, purpose, held).form !== 'DENIED'),
      );
      expect(policy.canEverRead(classification, role, everyPurpose)).toBe(readable);
      const reasons = purposeKinds.map((purpose) => policy.decide(classification, role, purpose, new Set()));
      expect(reasons.some((decision) => decision.form === 'DENIED' && decision.reason === 'NEVER')).toBe(
        !readable,
      );
    }
  }
});

test.each<[Classification, PolicyRole, PurposeKind[], boolean]>([
  ['EVALUATION', 'BANK', ['CREDIT_GRANTING', 'INQUIRY'], true],
  ['EVALUATION', 'BANK', ['INQUIRY'], false],
  ['EVALUATION', 'BANK', [], false],
  ['PUBLIC', 'PUBLIC', ['INQUIRY'], true],
])(
  'whether a token that may state only some purposes can ever read: %s, %s, %j',
  (classification, role, purposes, can) => {
    expect(policy.canEverRead(classification, role, new Set(purposes))).toBe(can);
  },
);

const table = (rules: string) => `
legalBases: { L-1: { document: Law, provision: null, effective: 2020-01-01, verified: true, says: Something. } }
classes: { ${classifications.map((name) => `${name}: { chineseName: 类, says: It. }`).join(', ')} }
rules: ${rules}`;
const rule = (form: string, relation = '') =>
  `{ id: ${form.toLowerCase().replace(/[^a-z]+/g, '-')}${relation && '-related'}, says: So., classes: [PHONE], form: ${form}, ${relation && `relation: ${relation},`} readers: { BANK: [INQUIRY] }, basis: [L-1] }`;

const writing = (id: string, relation = '') =>
  `{ id: ${id}, says: So., classes: [PHONE], ${relation && `relation: ${relation},`} writers: { BANK: [INQUIRY] }, basis: [L-1] }`;

describe('who may write', () => {
  const written = policyOf(
    parsePolicyTable(
      table(
        `[${rule('MASKED by phone')}, ${writing('related', 'CONSENT')}, ${writing('bound', 'AGREEMENT')}]`,
      ),
    ),
  );
  const decided = (classification: Classification, [role, purpose, ...relations]: Reader) => {
    const decision = written.decideWriting(classification, role, purpose, new Set(relations));
    return decision.allowed ? decision.rule : [decision.reason, decision.rule];
  };

  test.each<[Classification, Reader, unknown]>([
    ['PHONE', ['BANK', 'INQUIRY', 'CONSENT'], 'related'],
    ['PHONE', ['BANK', 'INQUIRY', 'AGREEMENT', 'MEMBERSHIP'], 'bound'],
    ['PHONE', ['BANK', 'INQUIRY'], ['CONSENT_REQUIRED', 'related']],
    ['PHONE', ['BANK', 'INQUIRY', 'MEMBERSHIP'], ['CONSENT_REQUIRED', 'related']],
    ['PHONE', ['BANK', 'CREDIT_GRANTING', 'CONSENT'], ['PURPOSE_REQUIRED', null]],
    ['PHONE', ['HALL', 'INQUIRY', 'CONSENT'], ['NEVER', null]],
    ['ADDRESS', ['BANK', 'INQUIRY', 'CONSENT'], ['NEVER', null]],
  ])('%s for %j: %j', (classification, writer, expected) => {
    expect(decided(classification, writer)).toEqual(expected);
  });

  test('does not read more for it', () => {
    const held = new Set<Relation>(['CONSENT']);
    expect(nameOfForm(written.decide('PHONE', 'BANK', 'INQUIRY', held))).toBe('MASKED by phone');
    const onlyWritten = policyOf(parsePolicyTable(table(`[${writing('written')}]`)));
    expect(onlyWritten.decide('PHONE', 'BANK', 'INQUIRY', new Set())).toMatchObject({ reason: 'NEVER' });
    expect(onlyWritten.canEverRead('PHONE', 'BANK', new Set(['INQUIRY']))).toBe(false);
    expect(onlyWritten.canEverWrite('PHONE', 'BANK', new Set(['INQUIRY', 'REPORT']))).toBe(true);
    expect(onlyWritten.canEverWrite('PHONE', 'BANK', new Set(['REPORT']))).toBe(false);
  });

  test('changes the version', () => {
    const versionOf = (rules: string) => policyOf(parsePolicyTable(table(rules))).version;
    const versions = [
      [rule('CLEAR')],
      [rule('CLEAR'), writing('written')],
      [rule('CLEAR'), writing('written', 'CONSENT')],
      [rule('CLEAR'), writing('other')],
    ].map((rules) => versionOf(`[${rules}]`));
    expect(new Set(versions).size).toBe(versions.length);
    expect(versionOf(`[${writing('written')}, ${rule('CLEAR')}]`)).toBe(versions[1]);
  });

  test('hangs on law that is in force, and is told with what is in force', () => {
    const later = parsePolicyTable(table(`[${writing('written')}]`).replace('2020-01-01', '2026-04-01'));
    const allowedOn = (day: string) =>
      policyOf(later, () => day).decideWriting('PHONE', 'BANK', 'INQUIRY', new Set());
    expect(allowedOn('2026-03-31')).toEqual({ allowed: false, reason: 'NEVER', rule: null });
    expect(allowedOn('2026-04-01')).toEqual({ allowed: true, rule: 'written', basis: ['L-1'] });
    const told = policyOf(later).inForceFrom('2026-03-31');
    expect(told.map(({ from, writing: cells }) => [from, cells.length])).toEqual([
      ['2026-03-31', 0],
      ['2026-04-01', 1],
    ]);
    expect(new Set(told.map(({ version }) => version)).size).toBe(2);
    expect(regardlessOfDay(policyOf(later, () => '2026-03-31')).table.writing).toHaveLength(1);
  });
});

test('of several relations held, the strictest rule holds', () => {
  const both = policyOf(
    parsePolicyTable(table(`[${rule('CLEAR', 'CONSENT')}, ${rule('MASKED by phone', 'AGREEMENT')}]`)),
  );
  const held = (...relations: Relation[]) =>
    nameOfForm(both.decide('PHONE', 'BANK', 'INQUIRY', new Set(relations)));
  expect(held('CONSENT')).toBe('CLEAR');
  expect(held('AGREEMENT')).toBe('MASKED by phone');
  expect(held('CONSENT', 'AGREEMENT')).toBe('MASKED by phone');
  expect(held('MEMBERSHIP')).toBe('DENIED');
});

test('the version changes with what is decided, and not with the words or the order', () => {
  const clear = rule('CLEAR');
  const masked = rule('MASKED by phone', 'CONSENT');
  const versionOf = (rules: string) => policyOf(parsePolicyTable(table(rules))).version;
  const version = versionOf(`[${clear}, ${masked}]`);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(`[${masked}, ${clear}]`)).toBe(version);
  expect(versionOf(`[${clear.replace('So.', 'Else.')}, ${masked}]`)).toBe(version);
  expect(versionOf(`[${clear}]`)).not.toBe(version);
  expect(versionOf(`[${clear.replace('CLEAR', 'PSEUDONYM')}, ${masked}]`)).not.toBe(version);
});

test.each([
  [
    'two rules speak about one cell',
    `[${rule('CLEAR')}, ${rule('PSEUDONYM')}]`,
    /both speak about PHONE × BANK × INQUIRY/,
  ],
  [
    'two rules have one name',
    `[${rule('CLEAR')}, ${rule('CLEAR').replace('PHONE', 'AMOUNT')}]`,
    /two rules are called clear/,
  ],
  ['a rule rests on nothing', `[${rule('CLEAR').replace('L-1', 'L-2')}]`, /unknown basis L-2/],
  [
    'two relations give forms of which neither is the stricter',
    `[${rule('PSEUDONYM', 'CONSENT')}, ${rule('MASKED by phone', 'AGREEMENT')}]`,
    /neither is the stricter/,
  ],
  ['a form is none', `[${rule('BLURRED')}]`, /a form is CLEAR/],
  ['a denial is written', `[${rule('DENIED')}]`, /a form is CLEAR/],
  ['a mask is none', `[${rule('MASKED by magic')}]`, /a form is CLEAR/],
  ['a role is none', `[${rule('CLEAR').replace('BANK', 'BANKER')}]`, /BANKER/],
  ['a purpose is none', `[${rule('CLEAR').replace('INQUIRY', 'CURIOSITY')}]`, /purpose|option/i],
])('a table is refused where %s', (_, rules, message) => {
  expect(() => parsePolicyTable(table(rules))).toThrow(message);
});
