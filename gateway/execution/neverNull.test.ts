import { loadPolicy, loadSupergraph } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { governedSchema } from '../policy/governedSchema.ts';
import { neverNullIn } from './neverNull.ts';

const supergraphSdl = loadSupergraph();
const isNeverNull = neverNullIn(governedSchema(supergraphSdl, loadPolicy()), 'hub');

describe('a department answers with null only beside an error', () => {
  test.each([
    ['a section that is a list', 'MarketSubject.dishonestDebtorListings'],
    ['a section that is a list', 'MarketSubject.administrativePenalties'],
    ['a list at the root', 'Query.handlingMatters'],
    ['what is derived', 'MarketSubject.handlingAdvice'],
    ['the state of a fact', 'TaxArrears.state'],
    ['the day of a fact', 'Judgment.decidedOn'],
    ['the state of a listing', 'DishonestDebtorListing.state'],
    ['the list of a listing', 'DishonestDebtorListing.listing'],
  ])('%s: %s', (_, coordinate) => {
    expect(isNeverNull(coordinate)).toBe(true);
  });
});

describe('what may be null in truth is not missing', () => {
  test.each([
    ['a single object', 'MarketSubject.registration'],
    ['the newest of a list', 'MarketSubject.taxCreditRating'],
    ['a leaf', 'DishonestDebtorListing.removedOn'],
    ['how grave what is no dishonesty is', 'SpotCheck.severity'],
    ['a list within an object', 'HandlingAdvice.hits'],
    ['the hub’s own record, of which faults tell', 'MarketSubject.creditRecord'],
    ['what an entry of it lacks', 'CreditRecordEntry.state'],
  ])('%s: %s', (_, coordinate) => {
    expect(isNeverNull(coordinate)).toBe(false);
  });
});
