import { type Handling, type PurposeKind, purposeKinds } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { refuseAnotherMatter } from './matterOfPurpose.ts';

const handling = (matter: string | null): Handling => ({ matter, caseNumber: 'C' });
const codeFor = (matter: string, kind: PurposeKind, ...named: (string | null)[]): string | null => {
  const [first = null, ...others] = named;
  const purpose = { kind, ...handling(first), ...(others.length > 0 && { further: others.map(handling) }) };
  try {
    refuseAnotherMatter(matter, purpose);
    return null;
  } catch (error) {
    return String((error as { extensions: { code: string } }).extensions.code);
  }
};

test.each(purposeKinds)('%s that names a matter, or several, is answered about those alone', (kind) => {
  expect(codeFor('bidding', kind, 'bidding')).toBeNull();
  expect(codeFor('bidding', kind, 'food-licence', 'bidding')).toBeNull();
  expect(codeFor('bidding', kind, null, 'bidding')).toBeNull();
  expect(codeFor('bidding', kind, 'food-licence')).toBe('MATTER_MISMATCH');
  expect(codeFor('bidding', kind, 'food-licence', 'construction-permit')).toBe('MATTER_MISMATCH');
  expect(codeFor('bidding', kind, 'Bidding')).toBe('MATTER_MISMATCH');
});

test('what is asked for a handling names its matter; whoever supervises or reads its own record need not', () => {
  const mustName = purposeKinds.filter((kind) => codeFor('bidding', kind) !== null);
  expect(mustName).toEqual(['HANDLING', 'PROCUREMENT']);
});
