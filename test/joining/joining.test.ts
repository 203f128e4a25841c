import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { changedDepartments, checkDepartments } from '../../gateway/network/nextSchema.ts';
import type { PublishedDepartment } from '../../gateway/network/publishedSchema.ts';
import { send, stated } from '../security/hub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';
import { composedWith, five, parts, servedSdl } from './composition.ts';
import { ecologyDepartment, ecologySdl } from './ecology.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['clean-and-red-listed'];
const ecologyNamed = (sdl = ecologySdl(), url = 'http://127.0.0.1:4106'): PublishedDepartment => ({
  name: 'ecology',
  chineseName: '生态环境',
  urls: [url],
  protocol: 'exchange',
  sdl: [sdl],
});

let hub: PlantedHub;
const ecologies = new Map<string, ReturnType<typeof ecologyDepartment>>();
beforeAll(async () => {
  ecologies.set('http://127.0.0.1:4106', ecologyDepartment());
  ecologies.set('http://127.0.0.1:4107', ecologyDepartment(ecologySdl('permitsToEmit')));
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    // The departments are in this process, and wait with it while a schema is opened on a machine that does much else.
    deadline: 20_000,
    openTransport: ({ urls }) => ecologies.get(String(urls[0]))?.transport as never,
  });
});
afterAll(() => hub.stop());

const askAsClerk = async (query: string) => {
  const { status, text } = await send(hub, {
    caller: 'hall-clerk',
    purpose: stated('HANDLING'),
    body: { query, variables: { code } },
  });
  return { status, ...JSON.parse(text) };
};
const record = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
  registration { name } creditRecord { kind } } }`;
const permits = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
  emissionPermits { pollutant } } }`;

/** Asks on and on, sixteen at a time, until it is told to end. */
const asking = (query: string) => {
  let isOver = false;
  const answers: Awaited<ReturnType<typeof askAsClerk>>[] = [];
  const one = async () => {
    while (!isOver) answers.push(await askAsClerk(query));
  };
  const all = Array.from({ length: 16 }, one);
  return async () => {
    isOver = true;
    await Promise.all(all);
    return answers;
  };
};

test('a field that nobody serves yet does not exist', async () => {
  expect(await askAsClerk(permits)).toMatchObject({ status: 400 });
});

describe('a department joins while the hub is asked', () => {
  test('no request fails, and its facts are in fields, record and views from then on', async () => {
    const joined = await composedWith(ecologyNamed());
    const end = asking(record);
    await hub.takeIn(joined);
    const before = ecologies.get('http://127.0.0.1:4106')?.asked() as number;
    expect(await askAsClerk(permits)).toMatchObject({
      status: 200,
      data: { marketSubject: { emissionPermits: [{ pollutant: '二氧化硫' }] } },
      extensions: { completeness: 'COMPLETE' },
    });
    const answers = await end();
    expect(answers.length).toBeGreaterThan(16);
    expect([
      ...new Set(
        answers.map(({ status, errors, extensions }) => `${status} ${errors} ${extensions?.completeness}`),
      ),
    ]).toEqual(['200 undefined COMPLETE']);
    const { data } = await askAsClerk(record);
    expect(data.marketSubject.creditRecord).toContainEqual({ kind: 'EmissionPermit' });
    expect(ecologies.get('http://127.0.0.1:4106')?.asked()).toBeGreaterThan(before);
  });

  test('an officer of it is known by its token only while it is of the network', async () => {
    const { data } = await askAsClerk('{ __type(name: "EmissionPermit") { name } }');
    expect(data).toEqual({ __type: { name: 'EmissionPermit' } });
  });

  test('it answers at a new address, and nothing is asked at the old one any longer', async () => {
    const moved = ecologyNamed(ecologySdl(), 'http://127.0.0.1:4108');
    ecologies.set('http://127.0.0.1:4108', ecologyDepartment());
    await hub.takeIn(await composedWith(moved));
    const before = ecologies.get('http://127.0.0.1:4106')?.asked();
    expect(await askAsClerk(permits)).toMatchObject({ status: 200 });
    expect(ecologies.get('http://127.0.0.1:4106')?.asked()).toBe(before);
    expect(ecologies.get('http://127.0.0.1:4108')?.asked()).toBe(1);
  });

  test('what cannot be opened leaves the hub as it is', async () => {
    await expect(hub.takeIn({ departments: five, supergraphSdl: 'type Query { a: Int }' })).rejects.toThrow();
    expect(await askAsClerk(permits)).toMatchObject({ status: 200 });
  });

  test('it leaves, and what was its own does not exist any longer', async () => {
    const end = asking(record);
    await hub.takeIn({ departments: five, supergraphSdl: servedSdl });
    expect(await askAsClerk(permits)).toMatchObject({ status: 400 });
    expect([
      ...new Set((await end()).map(({ status, extensions }) => `${status} ${extensions?.completeness}`)),
    ]).toEqual(['200 COMPLETE']);
  });
});

test.each([
  ['a field without a class', ecologySdl('emissionPermits', 'site: String'), 'UNCLASSIFIED'],
  ['a text that is no schema', { name: 'ecology.graphql', text: 'type {' }, 'ecology.graphql'],
])('%s is refused before it is published', async (_, sdl, said) => {
  const told = await checkDepartments(
    changedDepartments(five, { join: ecologyNamed(sdl) }),
    servedSdl,
    parts,
  ).then(
    (checked) => JSON.stringify(checked.problems),
    (error: Error) => String(error),
  );
  expect(told).toContain(said);
});

test('what callers used may not go without a word', async () => {
  const { supergraphSdl } = await composedWith(ecologyNamed());
  const checked = await checkDepartments(
    changedDepartments(five, { join: ecologyNamed(ecologySdl('permitsToEmit')) }),
    supergraphSdl,
    parts,
  );
  expect(checked.problems.map(({ code, coordinate }) => [code, coordinate])).toContainEqual([
    'BREAKING_CHANGE',
    'MarketSubject.emissionPermits',
  ]);
});

test('what somebody would see more of is not published without an approval', async () => {
  const looser = five.map((department) => ({
    ...department,
    sdl: department.sdl.map((file) => ({
      ...file,
      text: file.text.replace(
        'score: Int @classified(as: RESTRICTED)',
        'score: Int @classified(as: PUBLISHED_FACT)',
      ),
    })),
  }));
  const checked = await checkDepartments(looser, servedSdl, parts);
  expect(checked.problems.map(({ code, coordinate }) => [code, coordinate])).toContainEqual([
    'WIDENING_NOT_APPROVED',
    'TaxCreditRating.score',
  ]);
});
