import { parse, Source } from 'graphql';
import { expect, test } from 'vitest';
import { writtenFor } from './writtenFor.ts';

const written = writtenFor([
  parse(
    new Source(
      `type MarketSubject { emissionPermits: [EmissionPermit!] stations: [Station!] @notRecorded(because: "they are measured") }
       type EmissionPermit implements CreditFact { substance: String party: Holder }
       type Station implements CreditFact { place: String }
       type Holder { name: String }
       input EmissionPermitCorrection { why: String }
       extend type Mutation { endEmissionPermits(of: ID): ID }`,
      'subgraphs/ecology/schema.graphql',
    ),
  ),
]);

test.each([
  ['Mutation.recordEmissionPermits', 'MarketSubject.emissionPermits'],
  ['Mutation.reviewEmissionPermits(reviews:)', 'MarketSubject.emissionPermits'],
  ['EmissionPermitInput', 'MarketSubject.emissionPermits'],
  ['EmissionPermitInput.unifiedSocialCreditCode', 'MarketSubject.emissionPermits'],
  ['EmissionPermitInput.substance', 'EmissionPermit.substance'],
  ['EmissionPermitValues.substance', 'EmissionPermit.substance'],
  ['EmissionPermitValues.party', 'EmissionPermit.party'],
  ['EmissionPermitPartyInput', 'EmissionPermit.party'],
  ['EmissionPermitPartyInput.name', 'Holder.name'],
])('%s follows from %s', (derived, coordinate) => {
  expect(written(derived)).toEqual({
    coordinate,
    within: ['MarketSubject.emissionPermits', 'EmissionPermit'],
  });
});

test.each([
  ...['EmissionPermit.substance', 'MarketSubject.emissionPermits', 'Mutation.withdrawConsent'],
  ...['StationInput.place', 'Mutation.recordStations'],
])('%s follows from nothing', (coordinate) => {
  expect(written(coordinate)).toBeNull();
});

test.each(['EmissionPermitCorrection.why', 'Mutation.endEmissionPermits(of:)'])(
  '%s, called as what would be derived, is what somebody wrote',
  (coordinate) => {
    expect(written(coordinate)).toBeNull();
  },
);
