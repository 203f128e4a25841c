import type { PurposeKind, Viewer } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { readsNamesInText } from './readsNamesInText.ts';

const viewer = (told: Partial<Viewer>): Viewer => ({
  person: null,
  role: 'PUBLIC',
  organization: null,
  department: null,
  ...told,
});

test.each<[Partial<Viewer>, PurposeKind, boolean]>([
  [{ role: 'PUBLIC' }, 'INQUIRY', false],
  [{ role: 'HALL' }, 'HANDLING', true],
  [{ role: 'HALL' }, 'INQUIRY', false],
  [{ role: 'REGULATOR', department: 'courts' }, 'SUPERVISION', true],
  [{ role: 'REGULATOR', department: 'tax' }, 'SUPERVISION', true],
  [{ role: 'REGULATOR', department: 'courts' }, 'INQUIRY', false],
  [{ role: 'CREDIT_OFFICE' }, 'SUPERVISION', true],
  [{ role: 'SUBJECT', organization: '91350100M000100Y43' }, 'SELF', false],
  [{ role: 'BANK' }, 'CREDIT_GRANTING', false],
  [{ role: 'AUDITOR' }, 'AUDIT', false],
  // A purpose that is not this role's opens nothing.
  [{ role: 'BANK' }, 'HANDLING', false],
])('%j for %s reads names in a text of the courts: %s', (told, purpose, reads) => {
  expect(readsNamesInText(viewer(told), purpose, 'courts')).toBe(reads);
});
