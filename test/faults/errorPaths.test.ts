/** Every error has a place that its answer has, and a stable code, whatever departments do. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type DepartmentTransport,
  DepartmentUnavailable,
  loadDepartments,
  readExchange,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, type HubAnswer } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const debtor = scenarioSubjects()['dishonest-debtor'].unifiedSocialCreditCode;
const clean = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;
const departments = loadDepartments().map(({ name }) => name);

type Json = Record<string, unknown>;
type Answer = { data?: Json | null; errors?: unknown };
type Wrong =
  | 'is away'
  | 'is away when the record is read'
  | 'fails at one entity'
  | 'answers no data'
  | 'says that an argument is wrong';
type Planted = { department: string; wrong: Wrong };
let planted: readonly Planted[] = [];

function plantedIn(department: string, real: DepartmentTransport): DepartmentTransport {
  return {
    ...real,
    exchange: async (exchange, onAnswer, signal) => {
      const asked = readExchange(exchange.body);
      const own = planted.filter((each) => each.department === department).map(({ wrong }) => wrong);
      if (own.includes('is away')) throw new DepartmentUnavailable(department);
      return real.exchange(
        exchange,
        (line, unread) => {
          const answer = structuredClone(unread.read()) as Answer;
          const isRecord = asked[line]?.operation.query.includes('CreditRecord') ?? false;
          for (const wrong of own) spoil(answer, wrong, isRecord);
          onAnswer(line, { read: () => answer, written: () => Buffer.from(JSON.stringify(answer)) });
        },
        signal,
      );
    },
  };
}

function spoil(answer: Answer, wrong: Wrong, isRecord: boolean) {
  const entities = (answer.data?._entities ?? []) as (Json | null)[];
  const failed = { extensions: { code: 'DEPARTMENT_FAILED' }, message: 'x' };
  if (wrong === 'answers no data' || (wrong === 'is away when the record is read' && isRecord))
    Object.assign(answer, { data: null, errors: [failed] });
  if (wrong === 'fails at one entity' && entities.length > 0) {
    const last = entities.length - 1;
    const [key] = Object.keys(entities[last] ?? {}).filter((name) => name !== '__typename');
    const holder = entities[last];
    if (holder && key !== undefined) {
      holder[key] = null;
      answer.errors = [{ ...failed, path: ['_entities', last, key] }];
    }
  }
  if (wrong === 'says that an argument is wrong' && !isRecord)
    answer.errors = [{ message: 'x', extensions: { code: 'INVALID_CURSOR' } }];
}

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], { transport: plantedIn });
});
afterAll(() => hub?.stop());

const sections = [
  'registration { name }',
  'r: registration { state }',
  'dishonestDebtorListings { caseNumber }',
  'taxArrears { documentNumber }',
  'owed: taxArrears(first: 2) { documentNumber }',
  'wageArrearsListings { listing }',
  'creditCommitments { documentNumber }',
  'creditRecord { kind }',
  'handlingAdvice(matter: "construction-permit") { outcome }',
  'record: creditRecord(kinds: ["TaxArrears"]) { kind }',
  'creditRecordGaps { department }',
];
const ways: ((selection: string) => string)[] = [
  (selection) => `a: marketSubject(unifiedSocialCreditCode: "${debtor}") { ${selection} }`,
  (selection) => `b: marketSubject(unifiedSocialCreditCode: "${clean}") { ${selection} }`,
  (selection) =>
    `c: marketSubjects(unifiedSocialCreditCodes: ["${clean}", "x", "${debtor}"]) { ${selection} }`,
];

const clerkAsks = (query: string): Promise<HubAnswer> =>
  ask(hub, { caller: 'hall-clerk', purpose: 'HANDLING;matter="construction-permit";case="2026-1"', query });

/** The keys of a path that the answer has, and what stands at its end. */
function at(data: unknown, path: readonly unknown[]) {
  let value = data;
  let held = 0;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key as string)) break;
    value = (value as Json)[key as string];
    held++;
  }
  return { held, value };
}

/** Of a busy machine: when the property is broken off, it goes on planting beside the tests behind it. */
const untilAllAsked = 180_000;

describe('every error has a path that exists and a stable code, and names nothing that was answered', () => {
  test('of any selection, whatever departments do', { timeout: untilAllAsked }, async () => {
    let told = 0;
    const question = fc
      .array(fc.tuple(fc.nat(ways.length - 1), fc.subarray(sections, { minLength: 1, maxLength: 4 })), {
        minLength: 1,
        maxLength: 3,
      })
      .map((asked) => [...new Map(asked)].map(([way, chosen]) => ways[way]?.(chosen.join(' '))).join('\n'));
    const plantings = fc.array(
      fc.record<Planted>({
        department: fc.constantFrom(...departments),
        wrong: fc.constantFrom<Wrong>(
          'is away',
          'is away when the record is read',
          'fails at one entity',
          'answers no data',
          'says that an argument is wrong',
        ),
      }),
      { maxLength: 2 },
    );
    await fc.assert(
      fc.asyncProperty(question, plantings, async (asked, wrongs) => {
        planted = wrongs;
        const { status, body } = await clerkAsks(`{ ${asked} }`);
        planted = [];
        const { errors = [], data, extensions } = body;
        told += errors.length;
        if (status === 400) return void expect(errors[0]?.extensions?.code).toBe('INVALID_CURSOR');
        expect(status).toBe(200);
        expect(extensions?.completeness).toBe(errors.length === 0 ? 'COMPLETE' : 'PARTIAL');
        for (const { path = [], extensions: { code, fields, index } = {} } of errors) {
          expect(code).toMatch(/^(DEPARTMENT_(UNAVAILABLE|FAILED)|INVALID_UNIFIED_SOCIAL_CREDIT_CODE)$/);
          const { held, value } = at(data, path);
          expect([path, path.length > 0, held]).toEqual([path, true, path.length]);
          if (code === 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE') expect([path, index]).toEqual([['c', 1], 1]);
          else expect(fields).not.toEqual([]);
          // Advice says itself that it cannot be given, and gaps what they lack.
          if (value !== null) expect(path.at(-1)).toMatch(/^(handlingAdvice|creditRecordGaps)$/);
        }
      }),
      { numRuns: 150, seed: 20_261_130 },
    );
    expect(told).toBeGreaterThan(100);
  });
});

describe('of what is derived, asked alone while a department is away', () => {
  const fields = ['creditRecord { kind }', 'handlingAdvice(matter: "construction-permit") { outcome }'];
  test.each(fields)('%s has an error at its own place', async (field) => {
    planted = [{ department: 'tax', wrong: 'is away' }];
    const { body } = await clerkAsks(`{ ${ways[0]?.(`derived: ${field}`)} }`);
    planted = [];
    const name = field.split(/[ (]/)[0];
    expect(body.errors?.map(({ path, extensions }) => [path, extensions?.code, extensions?.fields])).toEqual([
      [['a', 'derived'], 'DEPARTMENT_UNAVAILABLE', [`MarketSubject.${name}`]],
    ]);
  });
});

test('a list that was answered under one alias is not told as missing for what another lost', async () => {
  planted = [{ department: 'tax', wrong: 'is away when the record is read' }];
  const { body } = await clerkAsks(
    `{ ${ways[0]?.('taxArrears { documentNumber }')} ${ways[1]?.('taxArrears { documentNumber } creditRecord { kind }')} }`,
  );
  planted = [];
  expect(body.errors?.map(({ path }) => path)).toEqual([['b', 'creditRecord']]);
});
