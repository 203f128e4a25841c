import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { DepartmentUnavailable } from '@credit-hub/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];

test.each([
  { asked: '(kinds: ["DishonestDebtorListings"])', refused: 'KIND_UNKNOWN' },
  { asked: '(kinds: ["DishonestDebtorListing", "Nope"])', refused: 'KIND_UNKNOWN' },
  { asked: '(from: "2027-01-01", to: "2020-01-01")', refused: 'INVALID_PERIOD' },
])(
  'a record asked for by $asked is not told as empty, and no department is called missing',
  async ({ asked, refused }) => {
    const { status, body } = await ask(inject('hubs')['in-process'], {
      caller: 'hall-clerk',
      purpose: 'HANDLING;matter="bidding";case="C-1"',
      query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { record: creditRecord${asked} { kind } } }`,
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^An argument of MarketSubject.creditRecord cannot be used: /),
          path: ['marketSubject', 'record'],
          extensions: { code: refused, coordinate: 'MarketSubject.creditRecord' },
        },
      ],
    });
  },
);

describe('a department that holds none of the kinds that are asked for', () => {
  let hub: PlantedHub;
  const reached = new Set<string>();
  beforeAll(async () => {
    hub = await startPlantedHub(inject('hubs')['in-process'], {
      transport: (department, real) => ({
        ...real,
        exchange: async (...asked) => {
          reached.add(department);
          if (['courts', 'housing'].includes(department)) throw new DepartmentUnavailable(department);
          return real.exchange(...asked);
        },
      }),
    });
  });
  beforeEach(() => reached.clear());
  afterAll(() => hub?.stop());

  const asked = async (selection: string) => {
    const { body } = await ask(hub, {
      caller: 'hall-clerk',
      purpose: 'HANDLING;matter="bidding";case="C-1"',
      query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`,
    });
    return { ...body, departments: [...reached] };
  };

  test('is not asked, and is not missing', async () => {
    const { data, errors, extensions, departments } = await asked(
      'creditRecord(kinds: ["TaxArrears", "TaxCreditRating"]) { department kind }',
    );
    const told = data?.marketSubject as { creditRecord: { department: string }[] } | null | undefined;
    expect(errors).toBeUndefined();
    expect(extensions).toMatchObject({ completeness: 'COMPLETE', missingDepartments: [] });
    expect(new Set(told?.creditRecord.map(({ department }) => department))).toEqual(new Set(['tax']));
    expect(departments).toEqual(['tax']);
  });

  test('is missing where one of its own is among them, or all are', async () => {
    for (const given of ['(kinds: ["TaxArrears", "Judgment"])', '']) {
      const { data, extensions } = await asked(`creditRecord${given} { kind }`);
      expect(data).toEqual({ marketSubject: { creditRecord: null } });
      expect(extensions?.completeness).toBe('PARTIAL');
      expect(extensions?.missingDepartments).toContainEqual({ name: 'courts', chineseName: '人民法院' });
    }
  });

  test('is no reason to withhold the part that another field asks for', async () => {
    const { data, extensions } = await asked(
      'tax: creditRecord(kinds: ["TaxArrears"]) { kind } courts: creditRecord(kinds: ["Judgment"]) { kind }',
    );
    expect(data?.marketSubject).toEqual({ tax: expect.any(Array), courts: null });
    expect(extensions?.completeness).toBe('PARTIAL');
  });

  test('a kind that nobody knows is refused all the same', async () => {
    const { errors, departments } = await asked('creditRecord(kinds: ["TaxArrears", "Nope"]) { kind }');
    expect(errors).toMatchObject([{ extensions: { code: 'KIND_UNKNOWN' } }]);
    expect(departments).toEqual([]);
  });
});
