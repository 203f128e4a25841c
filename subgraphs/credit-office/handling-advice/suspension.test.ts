import { describe, expect, test } from 'vitest';
import type { OpenObjection, RecordEntry } from './facts.ts';
import { isSuspended, names } from './suspension.ts';
import {
  cleanBooks,
  handlingOf,
  matter,
  plainFact,
  silentLaw,
  suspensionRule,
} from './testing/handlingCase.ts';

const objection: OpenObjection = {
  targetDepartment: 'courts',
  targetKind: 'SpotCheck',
  targetFactId: 'f',
  targetDocumentNumber: null,
};
const suspended = (
  fact: RecordEntry,
  {
    rule = suspensionRule as Partial<typeof suspensionRule> & typeof suspensionRule,
    objections = [] as OpenObjection[],
  } = {},
) =>
  isSuspended(
    fact,
    handlingOf(
      { ...silentLaw, suspensionRules: [{ ...suspensionRule, effectiveOn: '2027-01-01' }, rule] },
      matter,
      {
        books: { ...cleanBooks, objections },
      },
    ),
  );

describe('nothing follows from a fact while an objection to it is verified', () => {
  const verified: RecordEntry = { ...plainFact, state: 'UNDER_OBJECTION' };
  test('by its department or by the office', () => {
    expect(suspended(plainFact)).toBe(false);
    expect(suspended(verified)).toBe(true);
    expect(suspended(plainFact, { objections: [{ ...objection, targetFactId: 'g' }, objection] })).toBe(true);
    expect(suspended(plainFact, { objections: [{ ...objection, targetKind: 'Other' }] })).toBe(false);
    expect(
      suspended(plainFact, {
        objections: [{ ...objection, targetFactId: null, targetDocumentNumber: '〔2026〕1号' }],
      }),
    ).toBe(true);
  });

  test.each([
    ['past', { expiresOn: '2026-06-29' as unknown as null }],
    ['to come', { effectiveOn: '2026-07-01' }],
    ['of another place', { locality: '350526' as unknown as null }],
  ])('but not by a rule that is %s', (_, told) => {
    expect(suspended(verified, { rule: { ...suspensionRule, ...told } })).toBe(false);
    expect(suspended(plainFact, { rule: { ...suspensionRule, ...told }, objections: [objection] })).toBe(
      false,
    );
  });
});

test.each<[string, Partial<Parameters<typeof names>[0]>, boolean]>([
  ['its identifier', {}, true],
  ['its identifier, whatever the document', { documentNumber: 'other' }, true],
  ['another identifier, though by its document', { factId: 'g', documentNumber: '〔2026〕1号' }, false],
  ['its document', { factId: null, documentNumber: '〔2026〕1号' }, true],
  ['another document', { factId: null, documentNumber: '〔2026〕9号' }, false],
  ['nothing', { factId: null }, false],
  ['another department', { department: 'tax' }, false],
  ['another kind', { kind: 'Other' }, false],
])('a fact is named by %s: %s', (_, named, isNamed) => {
  const { department, kind, factId } = plainFact;
  expect(names({ department, kind, factId, documentNumber: null, ...named }, plainFact)).toBe(isNamed);
});

test('what has no document is not named by none', () => {
  const { department, kind } = plainFact;
  const nothing = { department, kind, factId: null, documentNumber: null };
  expect(names(nothing, { ...plainFact, documentNumber: null, factId: null })).toBe(false);
});
