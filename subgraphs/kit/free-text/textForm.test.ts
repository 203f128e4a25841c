import type { PurposeKind, Viewer } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { type TextForm, textForm } from './textForm.ts';

const viewer = (told: Partial<Viewer>): Viewer => ({
  person: null,
  role: 'PUBLIC',
  organization: null,
  department: null,
  ...told,
});

test.each<[Partial<Viewer>, PurposeKind, TextForm]>([
  [{ role: 'PUBLIC' }, 'INQUIRY', 'WITHOUT_PERSONS'],
  [{ role: 'HALL' }, 'HANDLING', 'WITHOUT_NUMBERS'],
  [{ role: 'HALL' }, 'INQUIRY', 'WITHOUT_PERSONS'],
  [{ role: 'REGULATOR', department: 'courts' }, 'SUPERVISION', 'WHOLE'],
  [{ role: 'REGULATOR', department: 'tax' }, 'SUPERVISION', 'WITHOUT_NUMBERS'],
  [{ role: 'REGULATOR', department: 'courts' }, 'INQUIRY', 'WITHOUT_PERSONS'],
  [{ role: 'CREDIT_OFFICE' }, 'SUPERVISION', 'WITHOUT_NUMBERS'],
  [{ role: 'SUBJECT', organization: '91350100M000100Y43' }, 'SELF', 'WITHOUT_PERSONS'],
  [{ role: 'BANK' }, 'CREDIT_GRANTING', 'WITHOUT_PERSONS'],
  [{ role: 'AUDITOR' }, 'AUDIT', 'WITHOUT_PERSONS'],
  // A purpose that is not this role's opens nothing.
  [{ role: 'BANK' }, 'HANDLING', 'WITHOUT_PERSONS'],
])('%j for %s reads a text of the courts %s', (told, purpose, form) => {
  expect(textForm(viewer(told), purpose, 'courts')).toBe(form);
});
