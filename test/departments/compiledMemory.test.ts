import { departmentSchema } from '@credit-hub/kit';
import { expect, test } from 'vitest';
import { heapKeptBy } from '../../gateway/testing/heapKept.ts';
import { compileOperations } from '../../subgraphs/kit/execution/compiledOperations.ts';
import { departmentOf } from '../constellation/departments.ts';

test('however many operations a department is asked, what it keeps of them is bounded', async () => {
  const department = departmentOf('market-regulation');
  const answer = compileOperations(departmentSchema(department), department);
  const sections = (nth: number) =>
    Array.from({ length: 40 }, (_, index) => `a${nth}x${index}: spotChecks(first: 5) { decidedOn basis }`);
  let characters = 0;
  const ask = async (nth: number) => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on MarketSubject { ${sections(nth).join(' ')} } } }`;
    characters += query.length;
    // Without its variables it is graphql-js that answers it.
    expect(await answer({ query }, {} as never)).toBeNull();
  };
  await ask(0);
  const kept = await heapKeptBy(async () => {
    for (let nth = 1; nth <= 600; nth++) await ask(nth);
    return answer;
  });
  // All of them would be some fifty times their text.
  expect(characters).toBeGreaterThan(1_000_000);
  expect(kept).toBeLessThan(25_000_000);
});
