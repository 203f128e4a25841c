import { expect, test } from 'vitest';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';

const holder = department(
  'market-regulation',
  `${subjectFields(`
    score: Int @classified(as: EVALUATION)
    owner: Owner @classified(as: PUBLIC)
    record(since: Date @classified(as: PUBLIC)): [Entry!] @classified(as: PUBLISHED_FACT)
  `)}
  type Owner { phone: String @classified(as: PHONE) kind: String @classified(as: PUBLIC) }
  type Entry { kind: String @classified(as: PUBLISHED_FACT) }`,
);

function derived(fields: string) {
  const office = department('credit-office', subjectFields(fields));
  return composeSupergraph([hub, holder, office]).problems;
}

test.each([
  [
    'a published field computed from an evaluation',
    `score: Int @external @classified(as: EVALUATION)
     tier: Int @requires(fields: "score") @classified(as: PUBLISHED_FACT)`,
    'MarketSubject.score',
  ],
  [
    'a shared field computed from a telephone deep inside',
    `owner: Owner @external @classified(as: PUBLIC)
     reachable: Boolean @requires(fields: "owner { phone }") @classified(as: SHARED)
   } type Owner { phone: String @external @classified(as: PHONE)`,
    'Owner.phone',
  ],
])('%s is refused', (_, fields, source) => {
  const [problem, ...others] = derived(fields);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'DERIVED_LOOSER', file: expect.stringContaining('credit-office') });
  expect(problem?.message).toContain(`it is computed from ${source}`);
});

test.each([
  [
    'as strict as what it requires',
    `score: Int @external @classified(as: EVALUATION)
     tier: Int @requires(fields: "score") @classified(as: EVALUATION)`,
  ],
  [
    'stricter than what it requires',
    `record(since: Date @classified(as: PUBLIC)): [Entry!] @external @classified(as: PUBLISHED_FACT)
     advice: Int @requires(fields: "record { kind }") @classified(as: SHARED)
   } type Entry { kind: String @external @classified(as: PUBLISHED_FACT)`,
  ],
])('a derived field may be %s', (_, fields) => {
  expect(derived(fields)).toEqual([]);
});
