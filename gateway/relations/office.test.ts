import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import { createRelationOffice } from './office.ts';

const code = makeUnifiedSocialCreditCode('91000000', 'MX000200');
const viewer = { person: 'p', role: 'BANK', organization: code, department: null } as const;
const reader = { viewer, purpose: { kind: 'CREDIT_GRANTING', matter: null, caseNumber: null } } as const;
const unavailable: Fault = { department: 'office', code: 'DEPARTMENT_UNAVAILABLE' };
const failed: Fault = { department: 'office', code: 'DEPARTMENT_FAILED' };
const row = {
  unifiedSocialCreditCode: code,
  relation: 'CONSENT',
  classes: ['EVALUATION'],
  onceConsent: null,
};
const held = { subjectCode: code, relation: 'CONSENT', classes: ['EVALUATION'], onceConsent: null };

/** An office that answers with this data, the nth time with the nth, and with these faults. */
function officeThat(data: readonly (Record<string, unknown> | null)[], met: readonly Fault[] = []) {
  let times = 0;
  const ask: AskSubgraph = async (_, __, { faults }) => {
    const answer = data[times++] ?? null;
    return {
      written: () => null,
      forget: () => {},
      read: () => {
        faults.push(...met);
        return { data: answer };
      },
    };
  };
  return createRelationOffice(ask, () => ['office']);
}

const asking = async <Answer>(ask: (waiting: Waiting, faults: Fault[]) => Promise<Answer>) => {
  const faults: Fault[] = [];
  return { answer: await ask({ signal: new AbortController().signal }, faults), faults };
};

describe('what is held', () => {
  test.each<[string, Record<string, unknown> | null, readonly Fault[], unknown, readonly Fault[]]>([
    ['is as the office tells it', { relationsHeld: [row] }, [], [held], []],
    [
      'of a class that this hub does not know is nothing',
      { relationsHeld: [{ ...row, classes: ['OF_TOMORROW', 'EVALUATION'] }] },
      [],
      [held],
      [],
    ],
    [
      'is unknown where the office reports an error',
      { relationsHeld: [row] },
      [unavailable],
      null,
      [unavailable],
    ],
    ['is unknown where it answers nothing', null, [], null, [failed]],
    ['is unknown where it answers null', { relationsHeld: null }, [], null, [failed]],
    ['is unknown where it answers something else', { relationsHeld: [{}] }, [], null, [failed]],
    [
      'is unknown where it names a relation that this hub does not know',
      { relationsHeld: [{ ...row, relation: 'OF_TOMORROW' }] },
      [],
      null,
      [failed],
    ],
  ])('%s', async (_, data, met, answer, faults) => {
    const office = officeThat([data], met);
    expect(await asking((waiting, noted) => office.relationsHeld(reader, [code], waiting, noted))).toEqual({
      answer,
      faults,
    });
  });

  test('is unknown as a whole where one of its parts is', async () => {
    const many = Array.from({ length: 1_001 }, () => code);
    const whole = officeThat([{ relationsHeld: [row] }, { relationsHeld: [row] }]);
    const part = officeThat([{ relationsHeld: [row] }, null]);
    const asked = (office: typeof whole) =>
      asking((waiting, noted) => office.relationsHeld(reader, many, waiting, noted));
    expect((await asked(whole)).answer).toHaveLength(2);
    expect(await asked(part)).toEqual({ answer: null, faults: [failed] });
  });

  test('is unknown where no department keeps relations', async () => {
    const office = createRelationOffice(
      async () => Promise.reject(new Error('nobody')),
      () => [],
    );
    const { answer, faults } = await asking((waiting, noted) =>
      office.relationsHeld(reader, [code], waiting, noted),
    );
    expect({ answer, faults }).toEqual({ answer: null, faults: [{ ...failed, department: 'hub' }] });
  });
});

test.each<[Record<string, unknown> | null, readonly Fault[], string[] | null, readonly Fault[]]>([
  [{ useConsents: ['a'] }, [], ['a'], []],
  [{ useConsents: [] }, [], [], []],
  [{ useConsents: null }, [], null, [failed]],
  [null, [], null, [failed]],
  [{ useConsents: ['a'] }, [unavailable], null, [unavailable]],
])('of consents to be used %j says which were used', async (data, met, expected, faults) => {
  const office = officeThat([data], met);
  const { answer, faults: noted } = await asking((waiting, into) =>
    office.useConsents([{ subjectCode: code, consent: 'a' }], waiting, into),
  );
  expect({ used: answer && [...answer], noted }).toEqual({ used: expected, noted: faults });
});

describe('the office is asked', () => {
  const asked: unknown[] = [];
  const ask: AskSubgraph = async (department, request) => {
    asked.push([department, request]);
    return {
      written: () => null,
      forget: () => {},
      read: () => ({ data: { relationsHeld: [], useConsents: [] } }),
    };
  };
  const coordinates: string[] = [];
  const office = createRelationOffice(ask, (coordinate) => {
    coordinates.push(coordinate);
    return ['office', 'other'];
  });
  const batchSizes = async (codes: number) => {
    asked.length = 0;
    await asking((waiting, faults) =>
      office.relationsHeld(
        reader,
        Array.from({ length: codes }, () => code),
        waiting,
        faults,
      ),
    );
    return asked.map(
      (each) => (each as [string, { variables: { codes: unknown[] } }])[1].variables.codes.length,
    );
  };

  test.each([
    [0, []],
    [1, [1]],
    [1_000, [1_000]],
    [1_001, [1_000, 1]],
    [2_000, [1_000, 1_000]],
  ])('about a thousand subjects at a time: of %i', async (codes, sizes) => {
    expect(await batchSizes(codes)).toEqual(sizes);
  });

  test('who reads what for, and about whom', async () => {
    asked.length = coordinates.length = 0;
    const further = [{ matter: 'bidding', caseNumber: '2' }];
    const hall = { person: 'p', role: 'HALL', organization: code, department: 'tax' } as const;
    const purpose = { kind: 'HANDLING', matter: 'food-licence', caseNumber: '1', further } as const;
    await asking((waiting, faults) =>
      office.relationsHeld({ viewer: hall, purpose: { ...purpose, further } }, [code], waiting, faults),
    );
    await asking((waiting, faults) => office.relationsHeld(reader, [code], waiting, faults));
    expect(asked.map((each) => (each as [string, { variables: unknown }])[1].variables)).toEqual([
      {
        reader: {
          ...{ role: 'HALL', organization: code, department: 'tax', purpose: 'HANDLING' },
          ...{ matter: 'food-licence', caseNumber: '1', further },
        },
        codes: [code],
      },
      {
        reader: {
          ...{ role: 'BANK', organization: code, department: null, purpose: 'CREDIT_GRANTING' },
          ...{ matter: null, caseNumber: null, further: [] },
        },
        codes: [code],
      },
    ]);
    expect(asked.map((each) => (each as [string])[0])).toEqual(['office', 'office']);
    expect(coordinates).toEqual(['Query.relationsHeld', 'Query.relationsHeld']);
  });

  test('in documents that name what it is given and what is read', async () => {
    asked.length = 0;
    await asking((waiting, faults) => office.relationsHeld(reader, [code], waiting, faults));
    await asking((waiting, faults) =>
      office.useConsents([{ subjectCode: code, consent: 'a' }], waiting, faults),
    );
    const documents = asked.map((each) => parse((each as [string, { query: string }])[1].query));
    expect(documents.map(print)).toEqual(
      [
        'query RelationsHeld($reader: RelationReader!, $codes: [UnifiedSocialCreditCode!]!) { relationsHeld(reader: $reader, unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode relation classes onceConsent } }',
        'mutation UseConsents($uses: [ConsentUse!]!) { useConsents(uses: $uses) }',
      ].map((text) => print(parse(text))),
    );
  });

  test('which consents are to be used, of whom', async () => {
    asked.length = coordinates.length = 0;
    const { answer } = await asking((waiting, faults) =>
      office.useConsents([{ subjectCode: code, consent: 'a' }], waiting, faults),
    );
    expect(answer).toEqual(new Set());
    expect(asked).toMatchObject([
      ['office', { variables: { uses: [{ unifiedSocialCreditCode: code, consent: 'a' }] } }],
    ]);
    expect(coordinates).toEqual(['Mutation.useConsents']);
  });
});
