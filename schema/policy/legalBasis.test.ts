import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifications } from './classification.ts';
import { compareForms, nameOfForm } from './form.ts';
import { isInForce } from './legalBasis.ts';
import { loadPolicy } from './loadPolicy.ts';
import { policyOf, regardlessOfDay } from './policy.ts';
import { parsePolicyTable } from './policyTable.ts';
import { relationSets } from './relation.ts';
import { standpoints } from './strictest.ts';

const policy = loadPolicy();
const { table } = policy;
const rules = new Map(
  [...table.cells, ...table.writing].flatMap((cell) =>
    cell.rules.map(({ id, basis }) => [id, basis] as const),
  ),
);

test('every rule of the table rests on law that exists and is in force, and all law in it carries a rule', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(rules.size).toBeGreaterThan(30);
  for (const [rule, basis] of rules) {
    expect(basis.length, rule).toBeGreaterThan(0);
    for (const name of basis) {
      const law = table.legalBases[name];
      expect(law, `${rule} rests on ${name}`).toBeDefined();
      expect(law && isInForce(law, today), `${name}, on which ${rule} rests`).toBe(true);
    }
  }
  expect(new Set([...rules.values()].flat())).toEqual(new Set(Object.keys(table.legalBases)));
});

test('law says where it stands: the items of 国办发〔2019〕35号 are items, and no two names cite one provision', () => {
  const cited = Object.values(table.legalBases).map(({ document, provision }) => `${document} ${provision}`);
  expect(new Set(cited).size).toBe(cited.length);
  for (const { document, provision } of Object.values(table.legalBases))
    if (document.includes('35号')) expect(provision).toMatch(/^第\([一二三四五六七八九十]+\)项$/);
});

/**
 * What law carries, as it was read: the rules whose basis must hold one of these. Written from the articles, not from
 * the table.
 */
const carriers: [rule: RegExp, oneOf: string[]][] = [
  // An audit office examines (审计法 36); 个人信息保护法 54 only has a handler audit itself.
  [/^(shared|amount-banded)-for-audit$/, ['AUDIT-36']],
  // An organization is no individual of 个人信息保护法 45; every civil subject may consult (民法典 1029).
  [/^(own-record|accesses-for-the-subject)$/, ['CIVIL-CODE-1029']],
  // 征信业管理条例 does not govern state organs (art. 2); consent to pass on is separate (个人信息保护法 23).
  [/-consent$/, ['PIPL-23']],
  // 个人信息保护法 27 allows use and demands no mask.
  [/(-masked|-without-names)$/, ['PIPL-51-3']],
  [/^resident-id-/, ['PIPL-6', 'PIPL-73-3']],
  [/^bank-account-/, ['PIPL-28']],
  [/^shared-for-duty$/, ['DATA-SHARING-809']],
  // Who objects is heard (民法典 1029), and answered (国办发〔2019〕35号 17); an organ writes within its powers (个人信息保护法 34).
  [/^written-(by-the-subject|at-a-hall)$/, ['CIVIL-CODE-1029']],
  [/^fact-written-/, ['PIPL-34']],
];

test.each(carriers)('what hangs on %s is carried by one of %j', (pattern, oneOf) => {
  const found = [...rules].filter(([rule]) => pattern.test(rule));
  expect(found.length).toBeGreaterThan(0);
  for (const [rule, basis] of found)
    expect(
      basis.some((name) => oneOf.includes(name)),
      rule,
    ).toBe(true);
});

test('what carries nothing of it is no longer cited', () => {
  for (const { document } of Object.values(table.legalBases)) expect(document).not.toMatch(/征信业管理条例/);
  expect(Object.keys(table.legalBases)).not.toContain('PIPL-27');
});

const written = (effective: string, expires = 'null') => `
legalBases:
  ALWAYS: { document: 法, provision: 第一条, effective: 2000-01-01, verified: true, says: It always held. }
  LAW: { document: 法, provision: 第二条, effective: ${effective}, expires: ${expires}, verified: false, says: It holds for a time. }
classes: { ${classifications.map((name) => `${name}: { chineseName: 类, says: It. }`).join(', ')} }
rules:
  - { id: masked, says: So., classes: [PHONE], form: MASKED by phone, readers: { BANK: [INQUIRY] }, basis: [ALWAYS] }
  - { id: clear, says: So., classes: [PHONE], form: CLEAR, relation: CONSENT, readers: { BANK: [INQUIRY] }, basis: [ALWAYS, LAW] }
  - { id: shared, says: So., classes: [SHARED], form: CLEAR, readers: { BANK: [INQUIRY] }, basis: [LAW] }`;

/** What a bank with consent reads of PHONE and of SHARED on that day. */
const readOn = (table: string, day: string) => {
  const on = policyOf(parsePolicyTable(table), () => day);
  return (['PHONE', 'SHARED'] as const).map((each) =>
    nameOfForm(on.decide(each, 'BANK', 'INQUIRY', new Set(['CONSENT']))),
  );
};

test.each([
  ['the day before it is law', '2026-03-31', ['MASKED by phone', 'DENIED']],
  ['its first day', '2026-04-01', ['CLEAR', 'CLEAR']],
  ['its last day', '2026-12-31', ['CLEAR', 'CLEAR']],
  ['the day after it', '2027-01-01', ['MASKED by phone', 'DENIED']],
])('law opens what rests on it from its first day to its last: on %s', (_, day, forms) => {
  expect(readOn(written('2026-04-01', '2026-12-31'), day)).toEqual(forms);
});

test('what rests on law that is not in force does not exist for its readers, and the version is another', () => {
  let day = '2026-03-31';
  const changing = policyOf(parsePolicyTable(written('2026-04-01')), () => day);
  const before = changing.version;
  expect(changing.decide('SHARED', 'BANK', 'INQUIRY', new Set())).toMatchObject({ reason: 'NEVER' });
  expect(changing.canEverRead('SHARED', 'BANK', new Set(['INQUIRY']))).toBe(false);
  day = '2026-04-01';
  expect(changing.canEverRead('SHARED', 'BANK', new Set(['INQUIRY']))).toBe(true);
  expect(changing.version).not.toBe(before);
  expect(changing.inForceFrom('2026-03-31').map(({ from, version }) => [from, version])).toEqual([
    ['2026-03-31', before],
    ['2026-04-01', changing.version],
  ]);
});

test('what is in force changes on the first day of law and on the day after its last, in order, each told once', () => {
  const policyFor = (effective: string, expires?: string) =>
    policyOf(parsePolicyTable(written(effective, expires)));
  const from = (day: string, ...law: [string, string?]) =>
    policyFor(...law)
      .inForceFrom(day)
      .map((each) => [each.from, each.cells.length]);
  expect(from('2000-01-01', '2026-04-01', '2026-12-31')).toEqual([
    ['2000-01-01', 1],
    ['2026-04-01', 2],
    ['2027-01-01', 1],
  ]);
  expect(from('2026-04-01', '2026-04-01', '2026-12-31')).toEqual([
    ['2026-04-01', 2],
    ['2027-01-01', 1],
  ]);
  expect(from('2027-01-01', '2026-04-01', '2026-12-31')).toEqual([['2027-01-01', 1]]);
  expect(from('1999-12-31', '2000-01-01')).toEqual([
    ['1999-12-31', 0],
    ['2000-01-01', 2],
  ]);
});

test('on no day and whichever law is missing does anybody read or write more than with all of it', () => {
  const whole = regardlessOfDay(policy);
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(table.legalBases)),
      fc.constantFrom(...standpoints),
      fc.constantFrom(...classifications),
      (missing, { role, purpose }, classification) => {
        const law = table.legalBases[missing] as (typeof table.legalBases)[string];
        const without = policyOf(
          { ...table, legalBases: { ...table.legalBases, [missing]: { ...law, expires: '2025-01-01' } } },
          () => '2026-11-30',
        );
        for (const held of relationSets) {
          const now = without.decide(classification, role, purpose, held);
          const otherwise = whole.decide(classification, role, purpose, held);
          expect(['EQUAL', 'STRICTER']).toContain(compareForms(now, otherwise));
          if (now.form !== 'DENIED') expect(now.basis).not.toContain(missing);
          const writing = without.decideWriting(classification, role, purpose, held);
          if (!writing.allowed) continue;
          expect(writing.basis).not.toContain(missing);
          expect(whole.decideWriting(classification, role, purpose, held).allowed).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ['ends before it begins', written('2026-04-01', '2026-03-31'), /ends before it takes effect/],
  ['names no day', written('null'), /effective/],
  [
    'carries nothing',
    written('2026-04-01').replace('[ALWAYS, LAW]', '[ALWAYS]').replace('basis: [LAW]', 'basis: [ALWAYS]'),
    /no rule rests on LAW/,
  ],
  ['is not there', written('2026-04-01').replace('basis: [LAW]', 'basis: [LORE]'), /unknown basis LORE/],
  [
    'does not say whether it was verified',
    written('2026-04-01').replace('verified: false, ', ''),
    /verified/,
  ],
])('a table is refused whose law %s', (_, text, message) => {
  expect(() => parsePolicyTable(text)).toThrow(message);
});
