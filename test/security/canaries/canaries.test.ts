import { bankAccountFor, personFor } from '@credit-hub/kit/demonstration';
import type { Classification } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { type FindCanaries, remembering, searchFor } from './canaries.ts';
import { findLeaks } from './findLeaks.ts';
import { plantedIn } from './plantedIn.ts';

const { name, residentIdNumber, phone } = personFor('search', 1);
const account = bankAccountFor('search', 1);
const address = '云州市临溪区示范路7号';
const of: readonly [Classification, string][] = [
  ['RESIDENT_ID', residentIdNumber],
  ['PHONE', phone],
  ['BANK_ACCOUNT', account],
  ['PERSON_NAME', name],
  ['PERSON_NAME', '𠮷野曦'],
  ['PERSON_NAME', '阿依努尔·买买提昶'],
  ['ADDRESS', address],
];
const known = [residentIdNumber, phone, account, name];
const find: FindCanaries = searchFor(known);
const fullWidth = (text: string) =>
  text.replaceAll(/[0-9X]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) as number) + 0xfee0));
const escapedAsJson = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const ways: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['within a sentence', (text) => `经查${text}，拒不改正`],
  ['in full width', fullWidth],
  ['spaced', (text) => [...text].join(' ')],
  ['with something unseen in between', (text) => [...text].join('\u200b')],
  ['with variation selectors', (text) => [...text].join('\ufe00')],
  ['in groups', (text) => text.replaceAll(/(\d{4})(?=\w)/g, '$1-')],
];

for (const [classification, canary] of of) {
  test.each(ways)(`${classification} (${canary.length} characters) is found %s`, (_, write) => {
    expect(find(write(canary)).map((found) => found.classification)).toContain(classification);
  });
}

test.each(of.filter(([, canary]) => [...canary].length === canary.length))(
  '%s is found escaped as JSON within a text',
  (classification, canary) => {
    expect(find(`{"message":"${escapedAsJson(canary)}"}`).map((found) => found.classification)).toContain(
      classification,
    );
  },
);

test.each([
  ['RESIDENT_ID', `${residentIdNumber.slice(0, 14)}****`],
  ['RESIDENT_ID', `****${residentIdNumber.slice(6)}`],
  ['RESIDENT_ID', `${residentIdNumber.slice(4, 13)}`],
  ['PHONE', `${phone.slice(0, 9)}**`],
  ['PHONE', `**${phone.slice(2)}`],
  ['BANK_ACCOUNT', `${account.slice(0, 12)}*******`],
  ['BANK_ACCOUNT', `*******${account.slice(-9)}`],
  ['PERSON_NAME', `*${name.slice(-2)}`],
  ['PERSON_NAME', `${name.slice(0, -1)}*`],
] as const)('what a mask leaves too much of is found: %s', (classification, masked) => {
  expect(find(masked).map((found) => found.classification)).toContain(classification);
});

test.each([
  `${residentIdNumber[0]}****************${residentIdNumber.at(-1)}`,
  `${phone.slice(0, 3)}****${phone.slice(-4)}`,
  `***************${account.slice(-4)}`,
  `${name[0]}**`,
  '云州市临溪区***',
  '负责人[姓名]，公民身份号码[证件号码]，电话[电话号码]',
  '2026-09-15T04:00:00Z 12500.00 云州恒达建筑工程有限公司',
])('what a mask leaves, and what is nobody’s, is no canary: %s', (text) => {
  expect(find(text)).toEqual([]);
});

test('what is searched for is all that the seeds hold, and what was planted', () => {
  const planted = plantedIn(60);
  expect(planted.length).toBeGreaterThan(200);
  expect(planted).toContain(personFor('legal representative', 0).name);
  expect(planted).toContain(personFor('free text', 1).residentIdNumber);
  expect(planted).toContain(personFor('free text', 2).name);
});

test('a text that comes again is answered from memory, and alike', () => {
  let asked = 0;
  const remembered = remembering((text) => {
    asked += 1;
    return find(text);
  }, 2);
  expect([phone, phone, phone].map((text) => remembered(text).length)).toEqual(
    Array(3).fill(find(phone).length),
  );
  expect(asked).toBe(1);
  for (const text of ['a', 'b', phone]) remembered(text);
  expect(asked).toBe(4);
});

test('a text of the free kind, told whole to the public, is found with every class that stands in it', () => {
  const code = '91000000MX0000019T';
  const operation = {
    query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { administrativePenalties { x: facts } } }`,
    variables: {},
  };
  const text = `负责人${name}，身份证${residentIdNumber}，电话${phone}，账号${account}，住${address}`;
  const body = { data: { marketSubject: { administrativePenalties: [{ x: text }] } } };
  const leaksTo = (role: 'PUBLIC' | 'HALL', purpose: 'INQUIRY' | 'HANDLING') =>
    new Set(
      findLeaks(operation, body, { role, purpose, department: null, organization: null }, find).leaks.map(
        ({ classification }) => classification,
      ),
    );
  const numbers = ['RESIDENT_ID', 'PHONE', 'BANK_ACCOUNT', 'ADDRESS'];
  expect(leaksTo('PUBLIC', 'INQUIRY')).toEqual(new Set([...numbers, 'PERSON_NAME']));
  expect(leaksTo('HALL', 'INQUIRY')).toEqual(new Set([...numbers, 'PERSON_NAME']));
  expect(leaksTo('HALL', 'HANDLING')).toEqual(new Set(numbers));
});
