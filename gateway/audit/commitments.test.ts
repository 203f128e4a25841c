import { expect, test } from 'vitest';
import { heapKeptBy, textsCutFromLongOnes } from '../testing/heapKept.ts';
import { bytesOfBlindIndex, commitToSubjects, createCommitments } from './commitments.ts';

const commitments = createCommitments(Buffer.alloc(32, 7));
const subjects = ['91350211M00000001A', '91350211M00000002B', '91350211M00000003C'].map(commitments.subject);

test('who searches with the same secret years later finds the same', () => {
  expect({
    subject: bytesOfBlindIndex(subjects[0] as string).toString('hex'),
    subjects: commitToSubjects('salt', subjects),
    person: commitments.person({ role: 'HALL', person: 'clerk-7' }),
    caseNumber: commitments.caseNumber('C-1'),
    document: commitments.document('plan'),
  }).toEqual({
    subject: '96826e75634c97fca65ca97cde4ad60f387654e0eb8ac6a9c95d75610e085fb3',
    subjects: '22K73_TYLHMKm-_dCix_2T570hg4NLtp0aQUJ8o6Ga4',
    person: 'B2BpCU13WRhxjmH502WnQw_oyN93LkF2GWpX7TfCHNQ',
    caseNumber: 'aaRlMgjGWGEVkp0ekfdXFFNgo61Pki0ogBUnnj0YEuI',
    document: 'ZlZvmFkhDU7P9RoN8hUwRgkrA5__jWnQ1aXVXjkrda0',
  });
});

test('subjects are committed to whatever their order, and to each of them', () => {
  const commitment = commitToSubjects('salt', subjects);
  expect(commitToSubjects('salt', subjects.toReversed())).toBe(commitment);
  expect(commitToSubjects('salt', subjects.slice(1))).not.toBe(commitment);
  expect(commitToSubjects('other', subjects)).not.toBe(commitment);
});

test('a secret that is too short is refused', () => {
  expect(() => createCommitments(Buffer.alloc(31))).toThrow(
    'AUDIT_MISCONFIGURED: the secret of the access log needs 32 bytes',
  );
});

test('what is remembered of a code, a case or a document holds nothing of the text it was cut from', async () => {
  for (const commit of ['subject', 'caseNumber', 'document'] as const) {
    const made = createCommitments(Buffer.alloc(32, 7));
    const commitToEach = () => [made, textsCutFromLongOnes().map((text) => made[commit](text))];
    expect(await heapKeptBy(commitToEach), commit).toBeLessThan(5_000_000);
  }
});
