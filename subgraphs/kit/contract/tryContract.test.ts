import { readFileSync } from 'node:fs';
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { readSections } from './publishedSections.ts';
import { serveKeys } from './servedKeys.ts';
import { ecologySdl, startPlainDepartment } from './testing/plainDepartment.ts';
import { Trial } from './trial.ts';
import { contractPoints, tryContract } from './tryContract.ts';

const code = makeUnifiedSocialCreditCode('91000000', 'MA000001');
const schema = readSections('ecology', [ecologySdl]);
/** What no fault of a department's answers shows: the schema file itself is wrong. */
const ofTheFile = 'schema/composes';

const notMetBy = async (fault: string | undefined, points = contractPoints) => {
  const keys = await serveKeys('127.0.0.1', 0);
  const department = await startPlainDepartment({ keysUrl: keys.url, code }, fault);
  const options = { url: department.url, department: 'ecology', code, deadline: 2_000, keyKnownIn: 3_000 };
  const notMet: string[] = [];
  try {
    for await (const { name, found } of tryContract(new Trial(options, schema, keys), points))
      if (found !== null) notMet.push(`${name}: ${found}`);
    return notMet;
  } finally {
    await department.close();
    await keys.close();
  }
};

test('a department that keeps the contract meets each point', async () => {
  expect(await notMetBy(undefined)).toEqual([]);
});

const breakable = contractPoints.filter(({ name }) => name !== ofTheFile);

test.for(breakable.map(({ name }) => name))('a department that breaks %s does not meet it', async (name) => {
  const points = contractPoints.filter((point) => point.name === name);
  expect(await notMetBy(name, points)).toEqual([expect.stringContaining(`${name}: `)]);
});

test('a schema that does not compose does not meet that point', async () => {
  const unclassified = {
    ...ecologySdl,
    text: ecologySdl.text.replace('pollutant: String @classified(as: PUBLISHED_FACT)', 'pollutant: String'),
  };
  const trial = new Trial(
    { url: 'http://127.0.0.1:9', department: 'ecology', code, deadline: 100 },
    readSections('ecology', [unclassified]),
    {} as never,
  );
  const points = contractPoints.filter(({ name }) => name === ofTheFile);
  const found: (string | null)[] = [];
  for await (const finding of tryContract(trial, points)) found.push(finding.found);
  expect(found).toEqual([expect.stringContaining('EmissionPermit.pollutant')]);
});

test('the contract names each point that is tried, and no other', () => {
  const text = readFileSync(new URL('../CONTRACT.md', import.meta.url), 'utf8');
  const families = [...new Set(contractPoints.map(({ name }) => name.split('/')[0]))].join('|');
  const named = [...text.matchAll(new RegExp(`\`((?:${families})/[a-z-]+)\``, 'g'))].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual(contractPoints.map(({ name }) => name).sort());
});

test('each point has a name of its own', () => {
  const names = contractPoints.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
