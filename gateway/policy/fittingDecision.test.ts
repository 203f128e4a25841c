import type { GraphQLOutputType } from 'graphql';
import { expect, test } from 'vitest';
import { fittingDecision } from './fittingDecision.ts';
import { fixture } from './fixture/schema.ts';
import type { FieldDecision } from './strictestDecision.ts';

const forms: Record<string, FieldDecision> = {
  CLEAR: { form: 'CLEAR', rule: 'r', basis: [] },
  MASKED: { form: 'MASKED', by: 'personName', rule: 'r', basis: [] },
  BANDED: { form: 'BANDED', by: 'amount', rule: 'r', basis: [] },
  PSEUDONYM: { form: 'PSEUDONYM', rule: 'r', basis: [] },
};

const carried: Record<string, string[]> = {
  String: ['CLEAR', 'MASKED', 'BANDED', 'PSEUDONYM'],
  ID: ['CLEAR', 'MASKED', 'BANDED', 'PSEUDONYM'],
  Money: ['CLEAR', 'BANDED'],
  JSON: ['CLEAR'],
  Int: ['CLEAR'],
  Boolean: ['CLEAR'],
  Person: ['CLEAR'],
  Fact: ['CLEAR'],
};

test.each(Object.entries(carried))('%s carries %j and no other form', (typeName, expected) => {
  const type = fixture.apiSchema.getType(typeName) as GraphQLOutputType;
  const fitting = Object.entries(forms).filter(
    ([, decision]) => fittingDecision(decision, type) === decision,
  );
  expect(fitting.map(([form]) => form)).toEqual(expected);
});

test('a form that does not fit is denied, and says by which rule it would have been given', () => {
  const type = fixture.apiSchema.getType('Int') as GraphQLOutputType;
  expect(fittingDecision(forms.MASKED as FieldDecision, type)).toEqual({
    form: 'DENIED',
    reason: 'FORM_UNFIT',
    rule: 'r',
  });
});
