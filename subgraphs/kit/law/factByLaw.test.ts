import { expect, test } from 'vitest';
import { correctedByLaw, factByLaw } from './factByLaw.ts';

const under = { department: 'tax', type: 'AdministrativePenalty', publishes: true, day: '2026-05-10' };
const told = {
  ...{ decidedOn: '2026-04-15', documentNumber: '〔2026〕1号', severity: null, publishedUntil: null },
  ...{ penaltyKind: '罚款', fineAmount: '5000.00', content: null, facts: null },
  ...{ confiscatedAmount: null, revokedCertificate: null },
};
const recorded = (values: object, of = under) => ({
  ...told,
  ...values,
  ...factByLaw(of, { ...told, ...values }),
});

test('what its department says of its grade and its last day stands', () => {
  expect(recorded({ severity: 'SERIOUS', publishedUntil: '2027-01-01' })).toMatchObject({
    severity: 'SERIOUS',
    publishedFrom: '2026-05-10',
    publishedUntil: '2027-01-01',
  });
});

test('a section that is not public publishes nothing, and grades all the same', () => {
  expect(factByLaw({ ...under, publishes: false }, told)).toEqual({
    ...{ severity: 'ORDINARY', publishedFrom: null, publishedUntil: null, publicationReason: null },
  });
});

const corrected = (before: Record<string, unknown>, values: Record<string, unknown>) =>
  correctedByLaw(under, before, { ...before, ...values }, new Set(Object.keys(values)), '2026-06-01');

test('a correction has what came of the rules come of them anew', () => {
  const ordinary = recorded({});
  expect([ordinary.severity, ordinary.publishedUntil]).toEqual(['ORDINARY', '2027-04-15']);
  expect(corrected(ordinary, { fineAmount: '2000000.00' })).toMatchObject({
    severity: 'SERIOUS',
    publishedFrom: '2026-05-10',
    publishedUntil: '2029-04-15',
  });
  expect(corrected(ordinary, { decidedOn: '2026-04-20' }).publishedUntil).toBe('2027-04-20');
});

test('a correction leaves what its department said, and takes what it gives', () => {
  const own = recorded({ severity: 'SERIOUS', publishedUntil: '2027-01-01' });
  const changed = corrected(own, { fineAmount: '100.00', decidedOn: '2026-04-20' });
  expect([changed.severity, changed.publishedUntil]).toEqual(['SERIOUS', '2027-01-01']);
  expect(corrected(recorded({}), { severity: 'MINOR' }).severity).toBe('MINOR');
  const anew = corrected(own, { severity: null, publishedUntil: null });
  expect([anew.severity, anew.publishedUntil]).toEqual(['ORDINARY', '2027-04-15']);
});

test('what turns out to be a warning alone is no longer published, and the other way round is from that day on', () => {
  const fine = recorded({});
  expect(corrected(fine, { penaltyKind: '警告', fineAmount: null })).toMatchObject({
    ...{ severity: 'MINOR', publishedFrom: null, publishedUntil: '2026-07-15' },
    publicationReason: expect.stringContaining('第36号'),
  });
  const warning = recorded({ penaltyKind: '警告', fineAmount: null });
  expect(warning.publishedFrom).toBeNull();
  expect(corrected(warning, { penaltyKind: '罚款', fineAmount: '5000.00' })).toMatchObject({
    ...{ severity: 'ORDINARY', publishedFrom: '2026-06-01', publishedUntil: '2027-04-15' },
  });
});

test('what its sender keeps from publication stays so', () => {
  const kept = { ...recorded({}), publishedFrom: null, publicationReason: null };
  expect(corrected(kept, { fineAmount: '6000.00' })).toMatchObject({
    publishedFrom: null,
    publicationReason: null,
  });
});

test('what the calendar ended begins anew where its term does, and what an officer ended does not', () => {
  const listing = { listing: 'BLACK', listedOn: '2026-04-15', decidedOn: '2026-04-10', removedOn: null };
  const of = { ...under, type: 'WageArrearsListing' };
  const listed = { ...listing, ...factByLaw(of, listing) };
  expect(listed.publishedUntil).toBe('2029-04-15');
  const anew = (removedOn: string) =>
    correctedByLaw(
      of,
      { ...listed, removedOn },
      { ...listed, removedOn, listedOn: '2026-05-15' },
      new Set(['listedOn']),
      '2029-05-01',
    );
  expect(anew('2029-04-16')).toMatchObject({ publishedUntil: '2029-05-15', removedOn: null });
  expect(anew('2028-01-01')).not.toHaveProperty('removedOn');
});
