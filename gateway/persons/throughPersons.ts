/** Facts of others that bear upon a subject because a person who leads it is behind them, too (易地开张). */
import DataLoader from 'dataloader';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import type { FactOfPersons, LeadingPerson, PersonNetwork, PersonRole } from './personNetwork.ts';

/** Such a fact: neither the person nor the other subject is told. */
export type FactThroughPerson = Omit<FactOfPersons, 'persons' | 'unifiedSocialCreditCode'> & {
  /** In which part the person leads the subject that is asked about. */
  role: PersonRole;
  /** The fact names the person itself; else it is one of another subject that the person leads. */
  ofPerson: boolean;
};

/** Null where a department did not answer: then `missing` names them. */
export type ThroughPersons = { facts: FactThroughPerson[] | null; missing: readonly string[] };

/** The facts of one request, read together for all its subjects; what is missing is noted with the request's faults. */
export const throughPersonsOf = (
  network: PersonNetwork,
  waiting: Waiting,
  faults: Fault[],
): ((code: string) => Promise<ThroughPersons>) => {
  const open = () =>
    new DataLoader<string, ThroughPersons>(async (codes) => {
      const found = await read(codes, network, waiting, faults);
      return codes.map(found);
    });
  // Most requests ask for none.
  let loader: ReturnType<typeof open> | undefined;
  return (code) => {
    loader ??= open();
    return loader.load(code);
  };
};

async function read(
  codes: readonly string[],
  network: PersonNetwork,
  waiting: Waiting,
  faults: Fault[],
): Promise<(code: string) => ThroughPersons> {
  const met: Fault[] = [];
  const nothing = (): ThroughPersons => {
    faults.push(...met);
    return { facts: null, missing: [...new Set(met.map(({ department }) => department))] };
  };
  const leading = await network.leadingPersons(codes, waiting, met);
  if (leading === null) return always(nothing());
  const asked = new Set(codes);
  const others = [...new Set(leading.map((each) => each.unifiedSocialCreditCode))].filter(
    (code) => !asked.has(code) || leadsAnother(code, leading, asked),
  );
  const persons = [...new Set(leading.map(({ person }) => person))];
  const facts = await network.facts(persons, others, waiting, met);
  if (facts === null) return always(nothing());
  return (code) => ({ facts: factsFor(code, leading, facts), missing: [] });
}

const always = (value: ThroughPersons) => () => value;

/** One that is asked about may be another's other subject. */
const leadsAnother = (
  code: string,
  leading: readonly LeadingPerson[],
  asked: ReadonlySet<string>,
): boolean => {
  const persons = new Set(
    leading.filter((each) => each.unifiedSocialCreditCode === code).map(({ person }) => person),
  );
  return leading.some(
    ({ unifiedSocialCreditCode: other, person }) => other !== code && asked.has(other) && persons.has(person),
  );
};

/** Those of the others, each once, by the part that weighs most (`weightOf`); by department, kind and identifier. */
export function factsFor(
  code: string,
  leading: readonly LeadingPerson[],
  facts: readonly FactOfPersons[],
): FactThroughPerson[] {
  const own = leading
    .filter((each) => each.unifiedSocialCreditCode === code)
    .sort((one, other) => weightOf[other.role] - weightOf[one.role]);
  const roles = new Map<string, PersonRole>();
  for (const { person, role } of own) if (!roles.has(person)) roles.set(person, role);
  const elsewhere = new Map<string, string[]>();
  for (const { unifiedSocialCreditCode: other, person } of leading)
    if (other !== code && roles.has(person)) elsewhere.set(other, [...(elsewhere.get(other) ?? []), person]);

  const found = new Map<string, FactThroughPerson>();
  for (const { persons, unifiedSocialCreditCode: subject, ...fact } of facts) {
    // What is the subject's own is in its own record.
    if (subject === code) continue;
    const named = persons.filter((person) => roles.has(person));
    const by = named.length > 0 ? named : (elsewhere.get(subject) ?? []);
    const [role] = by
      .flatMap((person) => roles.get(person) ?? [])
      .sort((one, other) => weightOf[other] - weightOf[one]);
    if (role === undefined) continue;
    const name = JSON.stringify([fact.department, fact.kind, fact.factId]);
    const ofPerson = named.length > 0;
    // Two questions may have found it: the one by the person knows more.
    if (!found.has(name) || ofPerson) found.set(name, { ...fact, role, ofPerson });
  }
  // Departments answer in no order.
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fact]) => fact);
}

const weightOf = { LEGAL_REPRESENTATIVE: 3, ACTUAL_CONTROLLER: 2, CONTROLLING_SHAREHOLDER: 1 } as const;
