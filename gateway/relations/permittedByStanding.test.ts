import { expect, test } from 'vitest';
import type { PermittedOperation } from '../policy/permit.ts';
import type { Refusal } from '../policy/refusal.ts';
import { type Held, heldOf, keyOfHeld, nothingHeld } from './held.ts';
import { permittedByStanding } from './permittedByStanding.ts';

const consented = heldOf(['CONSENT'], ['EVALUATION']);
const member = heldOf(['MEMBERSHIP'], []);

/** Permits that are refused for those who hold nothing, and remember whom they were asked for. */
function permits(code: Refusal['code'], ofMutation?: true) {
  const asked: string[] = [];
  const given: unknown[] = [];
  const permittedFor = (held: Held) => {
    asked.push(keyOfHeld(held));
    return {
      refusals: (variables: unknown) => {
        given.push(variables);
        return held.relations.size === 0
          ? [{ code, coordinate: 'Mutation.a', reason: null, ...(ofMutation && { ofMutation }) }]
          : [];
      },
    } as unknown as PermittedOperation;
  };
  const variables = { v: 1 };
  return {
    asked,
    given,
    permits: { caller: { role: 'BANK' } as const, variables, policyVersion: 'v', permittedFor },
  };
}

test('each standing is permitted once, that outside and that of one who holds nothing among them', () => {
  const { asked, given, permits: of } = permits('ARGUMENT_DENIED');
  const { byStanding } = permittedByStanding([consented, nothingHeld, consented], member, of);
  expect(asked).toEqual([member, nothingHeld, consented].map(keyOfHeld));
  expect([...byStanding.keys()]).toEqual(asked);
  expect(given).toEqual([{ v: 1 }, { v: 1 }, { v: 1 }]);
});

test('an argument that one standing may not use refuses the operation', () => {
  const { refusals } = permittedByStanding([consented], consented, permits('ARGUMENT_DENIED').permits);
  expect(refusals).toEqual([{ code: 'ARGUMENT_DENIED', coordinate: 'Mutation.a', reason: null }]);
});

test('whether a change may be made is told by the standing outside alone', () => {
  const of = permits('MUTATION_DENIED').permits;
  expect(permittedByStanding([consented], consented, of).refusals).toEqual([]);
  expect(permittedByStanding([consented], nothingHeld, of).refusals).toEqual([
    { code: 'MUTATION_DENIED', coordinate: 'Mutation.a', reason: null },
  ]);
});

test('and so is with what is given in it', () => {
  const of = permits('ARGUMENT_DENIED', true).permits;
  expect(permittedByStanding([consented], consented, of).refusals).toEqual([]);
  expect(permittedByStanding([consented], nothingHeld, of).refusals).toHaveLength(1);
});
