import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { expect, test } from 'vitest';
import { findLeaks } from './findLeaks.ts';
import type { Reader } from './formOf.ts';

const { unifiedSocialCreditCode: code, legalRepresentative } = scenarioSubjects()['dishonest-debtor'];
const { name, residentIdNumber, phone } = legalRepresentative;
const reader = (told: Partial<Reader>): Reader => ({
  role: 'PUBLIC',
  department: null,
  organization: null,
  purpose: 'INQUIRY',
  ...told,
});
const clerk = reader({ role: 'HALL', purpose: 'HANDLING' });
const registrar = reader({ role: 'REGULATOR', department: 'market-regulation', purpose: 'SUPERVISION' });
const taxOfficer = reader({ role: 'REGULATOR', department: 'tax', purpose: 'SUPERVISION' });
const itself = reader({ role: 'SUBJECT', organization: code, purpose: 'SELF' });

const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { ...R } } }
  fragment R on Registration { legalRepresentative { x: residentIdNumber residentIdNumber: name } }`;
const answer = {
  data: {
    marketSubject: { registration: { legalRepresentative: { x: residentIdNumber, residentIdNumber: name } } },
  },
};
const leaksOf = (told: Reader, body = answer) => findLeaks({ query, variables: {} }, body, told).leaks;

test.each([
  ['the public, which reads neither', reader({}), 2],
  ['a clerk, who reads the name only', clerk, 1],
  ['a regulator of another department', taxOfficer, 1],
  ['a regulator of the department that holds it', registrar, 0],
  ['the subject itself', itself, 0],
  ['another subject', { ...itself, organization: '91350100M000100Y43' }, 2],
] as const)('what is searched for is found in an answer to %s', (_, told, leaks) => {
  expect(leaksOf(told)).toHaveLength(leaks);
});

test.each([
  ['an error', { ...answer, errors: [{ message: `bad value ${phone}` }] }],
  ['the extensions', { ...answer, extensions: { decisions: [phone] } }],
  ['a key that nobody asked for', { data: { marketSubject: { phone } } }],
  ['a type that nobody asked about', { data: { __schema: phone } }],
])('%s may hold nothing, whoever reads it', (_, body) => {
  expect(leaksOf(registrar, body as typeof answer)).toHaveLength(1);
});
