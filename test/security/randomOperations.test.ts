import { expect, test } from 'vitest';
import { tooLittleMet } from './canaries/mustMeet.ts';
import { searchForLeaks } from './canaries/search.ts';
import { roleAndPurpose, rolesAndPurposes, searchAskers } from './canaries/searchAskers.ts';

/** `pnpm test:canary` sends five times as many, or as many as it is told. */
const operations = 4_000;
const seed = Math.floor(Math.random() * 2_147_483_647);
/** Its processes wait for those of other tests, so that it may take as long as all of them. */
const halfAnHour = 1_800_000;

test('everyone asks for every purpose for which the policy gives them anything', () => {
  const asked = new Set(searchAskers.map(roleAndPurpose));
  expect([...rolesAndPurposes()].filter((one) => !asked.has(one))).toEqual([]);
});

test(
  `of ${operations} operations by callers of every role none tells more than the policy allows (seed ${seed})`,
  async () => {
    const tally = await searchForLeaks({ operations, seed });
    const again = ({ number, what }: (typeof tally.findings)[number]) =>
      `pnpm test:canary --seed ${seed} --only ${number}: ${what}`;
    expect(tally.findings.map(again)).toEqual([]);
    expect(tooLittleMet(tally, operations)).toEqual([]);
  },
  halfAnHour,
);
