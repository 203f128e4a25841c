import { isResidentIdNumber, isUnifiedSocialCreditCode } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { bankAccountFor, findCanaries, scenarioNames, scenarioSubjects, subjectAt } from './index.ts';

const crowd = Array.from({ length: 5_000 }, (_, index) => subjectAt(index));

test('every code is valid, stands for one subject, and is of no real division', () => {
  expect(
    crowd.filter(({ unifiedSocialCreditCode }) => !isUnifiedSocialCreditCode(unifiedSocialCreditCode)),
  ).toEqual([]);
  expect(new Set(crowd.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode)).size).toBe(
    crowd.length,
  );
  expect(new Set(crowd.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode.slice(2, 8)))).toEqual(
    new Set(['000000']),
  );
});

test('the same index is the same subject each time', () => {
  expect(crowd.slice(0, 100).map(({ index }) => subjectAt(index))).toEqual(crowd.slice(0, 100));
});

test('the scenarios are the first subjects', () => {
  expect(Object.values(scenarioSubjects())).toEqual(crowd.slice(0, scenarioNames.length));
});

test('identity numbers pass their check and are of no real area', () => {
  const numbers = crowd.map(({ legalRepresentative }) => legalRepresentative.residentIdNumber);
  expect(numbers.filter((number) => !isResidentIdNumber(number) || !number.startsWith('99'))).toEqual([]);
});

test('every name, number, phone, address and account is found as a canary, and by itself', () => {
  const personal = crowd
    .slice(0, 500)
    .flatMap(({ legalRepresentative, registeredAddress, index }) => [
      legalRepresentative.name,
      legalRepresentative.residentIdNumber,
      legalRepresentative.phone,
      registeredAddress,
      bankAccountFor('tax', index),
    ]);
  expect(personal.filter((text) => findCanaries(`前${text}后`).length !== 1)).toEqual([]);
});

test('what is not personal holds no canary', () => {
  const open = crowd.map(({ name, district, industry, unifiedSocialCreditCode }) => [
    name,
    district,
    industry,
    unifiedSocialCreditCode,
  ]);
  expect(findCanaries(JSON.stringify(open))).toEqual([]);
});
