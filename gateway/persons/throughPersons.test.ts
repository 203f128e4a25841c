import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../execution/fetchContext.ts';
import type { FactOfPersons, LeadingPerson, PersonNetwork } from './personNetwork.ts';
import { factsFor, throughPersonsOf } from './throughPersons.ts';

const leads = (
  person: string,
  unifiedSocialCreditCode: string,
  role: LeadingPerson['role'] = 'LEGAL_REPRESENTATIVE',
): LeadingPerson => ({ person, unifiedSocialCreditCode, role });

const fact = (factId: string, unifiedSocialCreditCode: string, ...persons: string[]): FactOfPersons => ({
  ...{ department: 'courts', kind: 'ConsumptionRestriction', factId, unifiedSocialCreditCode, persons },
  ...{ listing: null, severity: 'SERIOUS', state: 'ACTIVE', decidedOn: '2026-01-01', documentNumber: null },
  ...{ basis: null, penaltyKind: null, matters: null },
});

const told = (code: string, leading: LeadingPerson[], facts: FactOfPersons[]) =>
  factsFor(code, leading, facts).map(({ factId, role, ofPerson }) => [factId, role, ofPerson]);

test.each<[string, LeadingPerson[], FactOfPersons[], unknown[]]>([
  ['names the person', [leads('p', 'new')], [fact('1', 'old', 'p')], [['1', 'LEGAL_REPRESENTATIVE', true]]],
  [
    'is of another subject that the person leads',
    [leads('p', 'new', 'ACTUAL_CONTROLLER'), leads('p', 'old')],
    [fact('1', 'old')],
    [['1', 'ACTUAL_CONTROLLER', false]],
  ],
  ['is its own', [leads('p', 'new')], [fact('1', 'new', 'p'), fact('2', 'new')], []],
  ['names somebody else', [leads('p', 'new')], [fact('1', 'old', 'q')], []],
  [
    'is of a subject that somebody else leads',
    [leads('p', 'new'), leads('q', 'old')],
    [fact('1', 'old')],
    [],
  ],
  [
    'was found both ways',
    [leads('p', 'new'), leads('p', 'old')],
    [fact('1', 'old'), fact('1', 'old', 'p'), fact('1', 'old')],
    [['1', 'LEGAL_REPRESENTATIVE', true]],
  ],
  [
    'is met by several parts of one person, and by the one that weighs most',
    [leads('p', 'new', 'CONTROLLING_SHAREHOLDER'), leads('p', 'new'), leads('p', 'old')],
    [fact('1', 'old')],
    [['1', 'LEGAL_REPRESENTATIVE', false]],
  ],
  [
    'is met by several persons, and by the part that weighs most',
    [leads('p', 'new', 'CONTROLLING_SHAREHOLDER'), leads('q', 'new', 'ACTUAL_CONTROLLER')],
    [fact('1', 'old', 'p', 'q')],
    [['1', 'ACTUAL_CONTROLLER', true]],
  ],
])('a fact that %s', (_, leading, facts, expected) => {
  expect(told('new', leading, facts)).toEqual(expected);
});

/** Departments that hold these, and note what they are asked. */
function networkOf(leading: LeadingPerson[] | null, facts: FactOfPersons[] | null) {
  const asked: (readonly string[])[] = [];
  const unavailable = (department: string): Fault => ({ department, code: 'DEPARTMENT_UNAVAILABLE' });
  const network: PersonNetwork = {
    leadingPersons: async (codes, _waiting, faults) => {
      asked.push(codes);
      if (leading === null) faults.push(unavailable('market-regulation'));
      if (leading === null) return null;
      const persons = new Set(
        leading.filter((each) => codes.includes(each.unifiedSocialCreditCode)).map(({ person }) => person),
      );
      return leading.filter(({ person }) => persons.has(person));
    },
    facts: async (persons, subjects, _waiting, faults) => {
      asked.push(persons, subjects);
      if (facts === null) faults.push(unavailable('courts'));
      if (facts === null) return null;
      return facts.filter(
        (each) =>
          subjects.includes(each.unifiedSocialCreditCode) ||
          each.persons.some((one) => persons.includes(one)),
      );
    },
  };
  return { network, asked };
}

test('what is asked for at once is asked of the departments at once, each alike', async () => {
  const { network, asked } = networkOf(
    [leads('p', 'a'), leads('p', 'b'), leads('q', 'c'), leads('q', 'd')],
    [fact('1', 'a'), fact('2', 'd')],
  );
  const faults: Fault[] = [];
  const of = throughPersonsOf(network, { signal: new AbortController().signal }, faults);
  const found = await Promise.all(['a', 'b', 'c', 'a', 'nobody'].map(of));
  expect(found.map(({ facts }) => facts?.map(({ factId }) => factId))).toEqual([[], ['1'], ['2'], [], []]);
  expect(asked).toEqual([
    ['a', 'b', 'c', 'nobody'],
    ['p', 'q'],
    ['a', 'b', 'd'],
  ]);
  expect(faults).toEqual([]);
});

test.each([
  ['market-regulation', null, []],
  ['courts', [leads('p', 'a')], null],
] as const)(
  'where %s does not answer nothing is known of anybody, and it is said who',
  async (missing, leading, facts) => {
    const { network } = networkOf(leading && [...leading], facts && [...facts]);
    const faults: Fault[] = [];
    const of = throughPersonsOf(network, { signal: new AbortController().signal }, faults);
    expect(await Promise.all([of('a'), of('b')])).toEqual(Array(2).fill({ facts: null, missing: [missing] }));
    expect(faults.map(({ department }) => department)).toEqual([missing]);
  },
);

test('of any network a subject meets just what its persons name or lead, and nothing tells who or whose', () => {
  const codes = fc.constantFrom('a', 'b', 'c', 'd');
  const persons = fc.constantFrom('person-1', 'person-2', 'person-3');
  const role = fc.constantFrom(
    'LEGAL_REPRESENTATIVE',
    'ACTUAL_CONTROLLER',
    'CONTROLLING_SHAREHOLDER' as const,
  );
  const leading = fc.array(
    fc.tuple(persons, codes, role).map(([person, code, as]) => leads(person, code, as)),
  );
  const facts = fc
    .array(fc.tuple(codes, fc.uniqueArray(persons)))
    .map((all) => all.map(([code, named], at) => fact(`fact-${at}`, code, ...named)));
  fc.assert(
    fc.property(leading, facts, (led, held) => {
      // The oracle asks pair by pair.
      const leadsIt = (person: string, code: string) =>
        led.some((each) => each.person === person && each.unifiedSocialCreditCode === code);
      const everyone = ['person-1', 'person-2', 'person-3'];
      const expected = held
        .filter(({ unifiedSocialCreditCode: other }) => other !== 'a')
        .filter(({ unifiedSocialCreditCode: other, persons: named }) =>
          everyone.some(
            (person) => leadsIt(person, 'a') && (named.includes(person) || leadsIt(person, other)),
          ),
        )
        .map(({ factId }) => factId);
      const found = factsFor('a', led, held);
      expect(found.map(({ factId }) => factId)).toEqual(expected);
      expect(JSON.stringify(found)).not.toMatch(/person-|unifiedSocialCreditCode/);
    }),
  );
});
