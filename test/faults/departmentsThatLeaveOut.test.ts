import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type AskedForViewer,
  type DepartmentTransport,
  loadDepartments,
  readExchange,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, type HubAnswer } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

/** A black listing, a penalty, and nothing but incentives: what is left out of each must never read as clean. */
const subjects = ['dishonest-debtor', 'clean-and-red-listed'] as const;
const codeOf = (subject: (typeof subjects)[number]) => scenarioSubjects()[subject].unifiedSocialCreditCode;

// Fields that several departments answer, the record and the advice.
const question = (code: string) => `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name state }
  dishonestDebtorListings { caseNumber state } taxArrears { documentNumber decidedOn }
  wageArrearsListings { listing } administrativePenalties { documentNumber state } creditCommitments { documentNumber }
  creditRecord { department kind state }
  handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
} }`;

/** What a department does to its answer, at a place that the number chooses. */
const wrongs = {
  'leaves a field out': (answer, place) =>
    change(answer, place, (holder, key) => void delete (holder as Json)[key]),
  // Where null could be true nothing is missing.
  'answers null': (answer, place) =>
    change(answer, place, (holder, key) => set(holder, key, null), isNeverNull),
  'answers null with an error': (answer, place) => {
    const path = change(answer, place, (holder, key) => set(holder, key, null));
    return path && errorsOf(answer).push({ message: 'x', path });
  },
  'answers another type': (answer, place) =>
    change(answer, place, (holder, key) => set(holder, key, [[{ other: true }]])),
  'tells of an error at no place': (answer) => errorsOf(answer).push({ message: 'x' }),
  'answers no entity': (answer) => set(answer.data ?? {}, '_entities', null),
  'answers one entity too many': (answer) => entitiesOf(answer).push({}),
  'answers an empty entity': (answer) => set(entitiesOf(answer), 0, {}),
  'answers nothing': (answer) => set(answer, 'data', {}),
  'answers errors that are none': (answer) => set(answer, 'errors', {}),
} satisfies Record<string, (answer: Answer, place: number) => unknown>;

type Json = Record<string, unknown>;
type Answer = { data?: Json | null; errors?: unknown };
type Holder = Json | unknown[];

const set = (holder: Holder, key: string | number, value: unknown): void => {
  (holder as Json)[key] = value;
};
const entitiesOf = ({ data }: Answer): unknown[] =>
  Array.isArray(data?._entities) ? (data._entities as unknown[]) : [];
const errorsOf = (answer: Answer): unknown[] => {
  if (!Array.isArray(answer.errors)) answer.errors = [];
  return answer.errors as unknown[];
};

const deciding = new Set(['id', 'kind', 'state', 'decidedOn', 'listing']);

/** The lists that open sections, and what decides about facts. */
const isNeverNull = (key: string | number, value: unknown): boolean =>
  (Array.isArray(value) && key !== 'missingDepartments') || deciding.has(String(key));

/** Changes one of the fields of the answer. @returns its path */
function change(
  answer: Answer,
  place: number,
  how: (holder: Holder, key: string | number) => void,
  isMeant: (key: string | number, value: unknown) => boolean = () => true,
) {
  const places: { holder: Holder; key: string | number; path: (string | number)[] }[] = [];
  const walk = (holder: unknown, path: (string | number)[]): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [name, value] of Object.entries(holder)) {
      const key = Array.isArray(holder) ? Number(name) : name;
      if (path.length > 1 && !Array.isArray(holder) && isMeant(key, value))
        places.push({ holder: holder as Holder, key, path: [...path, key] });
      walk(value, [...path, key]);
    }
  };
  walk(answer.data, []);
  const chosen = places[place % places.length];
  if (chosen) how(chosen.holder, chosen.key);
  return chosen?.path;
}

type Planted = { department: string; wrong: keyof typeof wrongs; place: number; only: number };
let planted: readonly Planted[] = [];

/** The real department, of whose answers some are changed. */
function plantedIn(department: string, real: DepartmentTransport): DepartmentTransport {
  return {
    ...real,
    exchange: (exchange, onAnswer, signal) => {
      const asked: AskedForViewer[] = readExchange(exchange.body);
      return real.exchange(
        exchange,
        (line, unread) => {
          const answer = structuredClone(unread.read()) as Answer;
          // Of its own sections, of the record, or of both.
          for (const { wrong, place, only, department: of } of planted)
            if (
              of === department &&
              (only === 2 || (asked[line]?.operation.query.includes('CreditRecord') ? 1 : 0) === only)
            )
              wrongs[wrong](answer, place);
          onAnswer(line, { read: () => answer, written: () => Buffer.from(JSON.stringify(answer)) });
        },
        signal,
      );
    },
  };
}

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], { transport: plantedIn });
});
afterAll(() => hub?.stop());

type Subject = Json & {
  handlingAdvice: { outcome: string | null; missingDepartments: string[] | null } | null;
};

const clerkAsks = async (code: string): Promise<HubAnswer['body']> => {
  const { status, body } = await ask(hub, {
    caller: 'hall-clerk',
    purpose: 'HANDLING;matter="construction-permit";case="2026-1"',
    query: question(code),
  });
  expect(status).toBe(200);
  return body;
};

const whole = new Map<string, HubAnswer['body']>();
beforeAll(async () => {
  for (const subject of subjects) whole.set(subject, await clerkAsks(codeOf(subject)));
});

const subjectOf = ({ data }: HubAnswer['body']): Subject => data?.marketSubject as Subject;
const missingIn = ({ extensions = {} }: HubAnswer['body']): string[] =>
  (extensions.missingDepartments as { name: string }[]).map(({ name }) => name).sort();

/** What the envelope, the errors and the advice say must be one thing. */
function agree(told: HubAnswer['body'], expected: HubAnswer['body']) {
  const { errors = [], extensions, data } = told;
  const missing = missingIn(told);
  const named = [...new Set(errors.map((error) => String(error.extensions?.department)))].sort();
  expect(named).toEqual(missing);
  expect(extensions?.completeness).toBe(missing.length === 0 ? 'COMPLETE' : 'PARTIAL');
  for (const error of errors) expect(error.extensions?.code).toMatch(/^DEPARTMENT_/);
  if (missing.length === 0) return expect(data).toEqual(expected.data);
  const { outcome = null, missingDepartments } = subjectOf(told).handlingAdvice ?? {};
  if (outcome === null) return undefined;
  if (outcome === 'UNDETERMINED')
    return expect(missing).toEqual(expect.arrayContaining(missingDepartments ?? []));
  // What is missing is then nothing that the advice is computed from.
  return expect(outcome).toEqual(subjectOf(expected).handlingAdvice?.outcome);
}

test('unchanged departments answer wholly', () => {
  for (const body of whole.values()) {
    expect(body.extensions?.completeness).toBe('COMPLETE');
    expect(subjectOf(body).handlingAdvice?.outcome).not.toBe('UNDETERMINED');
  }
});

describe('envelope, errors and advice say one thing, whatever departments leave out', () => {
  test('at random places', async () => {
    const one = fc.record<Planted>({
      department: fc.constantFrom(...loadDepartments().map(({ name }) => name)),
      wrong: fc.constantFrom(...(Object.keys(wrongs) as (keyof typeof wrongs)[])),
      place: fc.nat(10_000),
      only: fc.nat(2),
    });
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...subjects),
        fc.array(one, { minLength: 1, maxLength: 2 }),
        async (subject, all) => {
          planted = all;
          const told = await clerkAsks(codeOf(subject));
          planted = [];
          if (told.extensions?.completeness === 'PARTIAL') changed++;
          agree(told, whole.get(subject) as HubAnswer['body']);
        },
      ),
      { numRuns: 150, seed: 20_260_915 },
    );
    // Else it would prove nothing.
    expect(changed).toBeGreaterThan(50);
  });
});
