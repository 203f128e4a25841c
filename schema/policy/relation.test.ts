import { expect, test } from 'vitest';
import { policyOf } from './policy.ts';
import type { PolicyRule } from './policyTable.ts';
import { type Relation, reasonOfMissing, relationSets, relations } from './relation.ts';

const reasons: Record<Relation, string> = {
  CONSENT: 'CONSENT_REQUIRED',
  MEMBERSHIP: 'MEMBERSHIP_REQUIRED',
  OWN_RECORD: 'OWN_RECORD_REQUIRED',
  CASE_IN_HAND: 'CASE_REQUIRED',
  AGREEMENT: 'AGREEMENT_REQUIRED',
  PERSON_CONSENT: 'PERSON_CONSENT_REQUIRED',
};

test('each relation that may stand has a reason for where it is missing', () => {
  expect(new Set(relations)).toEqual(new Set(Object.keys(reasons)));
  expect(reasonOfMissing).toEqual(reasons);
});

test.each(Object.entries(reasons) as [Relation, string][])(
  'what %s alone opens is denied with the reason %s, and masked with it',
  (relation, reason) => {
    const clear: PolicyRule = { id: 'clear', form: { form: 'CLEAR' }, relation, basis: [] };
    const masked: PolicyRule = { ...clear, id: 'masked', form: { form: 'PSEUDONYM' }, relation: null };
    const decisionBy = (rules: PolicyRule[], held: Relation[] = []) =>
      policyOf({
        legalBases: {},
        classes: {},
        cells: [{ classification: 'PHONE', role: 'BANK', purpose: 'INQUIRY', rules }],
        writing: [],
      }).decide('PHONE', 'BANK', 'INQUIRY', new Set(held));
    expect(decisionBy([clear])).toEqual({ form: 'DENIED', reason, rule: 'clear' });
    expect(decisionBy([masked, clear])).toEqual({
      form: 'PSEUDONYM',
      rule: 'masked',
      basis: [],
      missing: reason,
    });
    expect(decisionBy([masked, clear], [relation])).toEqual({ form: 'CLEAR', rule: 'clear', basis: [] });
  },
);

test('while one relation stands, what another would show more of is not told', () => {
  const rule = (id: string, relation: Relation, form: PolicyRule['form']): PolicyRule => ({
    id,
    form,
    relation,
    basis: [],
  });
  const policy = policyOf({
    legalBases: {},
    classes: {},
    writing: [],
    cells: [
      {
        ...{ classification: 'PHONE', role: 'BANK', purpose: 'INQUIRY' },
        rules: [
          rule('masked', 'AGREEMENT', { form: 'PSEUDONYM' }),
          rule('clear', 'CONSENT', { form: 'CLEAR' }),
        ],
      },
    ],
  });
  const decide = (...held: Relation[]) => policy.decide('PHONE', 'BANK', 'INQUIRY', new Set(held));
  expect(decide('AGREEMENT')).toEqual({ form: 'PSEUDONYM', rule: 'masked', basis: [] });
  expect(decide()).toEqual({ form: 'DENIED', reason: 'AGREEMENT_REQUIRED', rule: 'masked' });
});

test('there is every set of relations once, and each behind all that it holds', () => {
  expect(relationSets).toHaveLength(64);
  expect(new Set(relationSets.map((set) => [...set].sort().join())).size).toBe(64);
  expect(relationSets[0]?.size).toBe(0);
  for (const [place, set] of relationSets.entries())
    for (const later of relationSets.slice(place + 1)) expect(later.isSubsetOf(set)).toBe(false);
});
