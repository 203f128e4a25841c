import { makeUnifiedSocialCreditCode, type Relation, type Viewer } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { heldOf } from './held.ts';
import type { HeldRelation, RelationOffice } from './office.ts';
import { relationsOfRequest, withConsents } from './relationsOfRequest.ts';

const codes = Array.from({ length: 3 }, (_, n) => makeUnifiedSocialCreditCode('91000000', `MX00020${n}`));
const [one, two] = codes as [string, string, string];
const bank = makeUnifiedSocialCreditCode('91000000', 'BK000001');
const consents: ReadonlySet<Relation> = new Set(['CONSENT']);
const own: ReadonlySet<Relation> = new Set(['OWN_RECORD']);

/** An office that answers so, and what it was asked. */
function officeThat(answers: {
  held?: readonly HeldRelation[] | null;
  used?: readonly string[] | null;
}): RelationOffice & { asked: string[][] } {
  const asked: string[][] = [];
  const { held = [], used = [] } = answers;
  return {
    asked,
    relationsHeld: async (_reader, subjects, _signal, faults) => {
      asked.push([...subjects]);
      if (held === null) faults.push({ department: 'credit-office', code: 'DEPARTMENT_UNAVAILABLE' });
      return held === null ? null : [...held];
    },
    useConsents: async (uses, _signal, faults) => {
      asked.push(uses.map(({ consent }) => consent));
      if (used === null) faults.push({ department: 'credit-office', code: 'DEPARTMENT_UNAVAILABLE' });
      return used === null ? null : new Set(used);
    },
  };
}

const relationsFor = (office: RelationOffice, viewer: Partial<Viewer> = {}) =>
  relationsOfRequest(
    office,
    {
      viewer: { person: 'p', role: 'BANK', organization: bank, department: null, ...viewer },
      purpose: { kind: 'CREDIT_GRANTING', matter: null, caseNumber: null },
    },
    { signal: new AbortController().signal },
  );

const use = (consent: string) => ({ subjectCode: one, consent });
const consent = (onceConsent: string | null): HeldRelation => ({
  subjectCode: one,
  relation: 'CONSENT',
  classes: ['EVALUATION'],
  onceConsent,
});

describe('a consent counts as used where the office says that this request used it, and nowhere else', () => {
  test.each<[string, readonly string[] | null, string[]]>([
    ['it used one of them', ['a'], ['a']],
    ['it used none', [], []],
    ['it used another', ['c'], []],
    ['it does not answer any longer', null, []],
  ])('%s', async (_, used, expected) => {
    const relations = relationsFor(officeThat({ used }));
    expect([...(await relations.use([use('a'), use('b')]))]).toEqual(expected);
    expect(relations.faults).toHaveLength(used === null ? 1 : 0);
  });

  test('and is used once, however often this request wants it', async () => {
    const office = officeThat({ used: ['a'] });
    const relations = relationsFor(office);
    const uses = await Promise.all([relations.use([use('a')]), relations.use([use('a'), use('b')])]);
    expect(uses.map((each) => [...each])).toEqual([['a'], ['a']]);
    expect(office.asked).toEqual([['a'], ['b']]);
  });
});

test('where nothing is to be used or to be read, the office is not asked', async () => {
  const office = officeThat({});
  const relations = relationsFor(office);
  expect([...(await relations.use([]))]).toEqual([]);
  await relations.load([], consents);
  await relations.load(['no code'], consents);
  await relations.load([one], new Set());
  expect(office.asked).toEqual([]);
});

test('what the office tells of several subjects is told apart, and what a sole trader consents to is a person’s', async () => {
  const trader = makeUnifiedSocialCreditCode('92000000', 'MX000203');
  const told = (
    subjectCode: string,
    relation: Relation,
    onceConsent: string | null = null,
  ): HeldRelation => ({
    ...{ subjectCode, relation, onceConsent },
    classes: relation === 'CONSENT' ? ['ADDRESS'] : ['AMOUNT'],
  });
  const relations = relationsFor(
    officeThat({
      held: [
        told(one, 'CONSENT'),
        told(one, 'MEMBERSHIP'),
        told(two, 'CASE_IN_HAND'),
        told(trader, 'CONSENT'),
        told(trader, 'CONSENT', 'once'),
      ],
    }),
  );
  await relations.load([one, two, trader], consents);
  const towards = [one, two, trader].map((code) => {
    const { held, once } = relations.towards(code);
    return [[...held.relations], [...held.consentedTo], once];
  });
  expect(towards).toEqual([
    [['CONSENT', 'MEMBERSHIP'], ['ADDRESS'], []],
    [['CASE_IN_HAND'], [], []],
    [
      ['CONSENT', 'PERSON_CONSENT'],
      ['ADDRESS'],
      [{ subjectCode: trader, consent: 'once', classes: ['ADDRESS'] }],
    ],
  ]);
});

describe('what would be held if consents were used', () => {
  const trader = makeUnifiedSocialCreditCode('92000000', 'MX000203');
  const held = heldOf(['MEMBERSHIP'], []);
  const once = (subjectCode: string) => ({
    subjectCode,
    consent: 'a',
    classes: ['ADDRESS', 'PHONE'] as const,
  });
  const would = (...used: ReturnType<typeof once>[]) => {
    const { relations, consentedTo } = withConsents({ held, once: [] }, used);
    return [[...relations], [...consentedTo]];
  };

  test('is what is held, where none is', () => {
    expect(withConsents({ held, once: [once(one)] }, [])).toBe(held);
  });

  test('is a company’s consent beside it', () => {
    expect(would(once(one))).toEqual([
      ['MEMBERSHIP', 'CONSENT'],
      ['ADDRESS', 'PHONE'],
    ]);
  });

  test('is a sole trader’s as a person', () => {
    expect(would(once(trader))).toEqual([
      ['MEMBERSHIP', 'CONSENT', 'PERSON_CONSENT'],
      ['ADDRESS', 'PHONE'],
    ]);
  });
});

describe('what stands between the caller and a subject', () => {
  const loaded = async (office: RelationOffice, viewer: Partial<Viewer> = {}, relevant = consents) => {
    const relations = relationsFor(office, viewer);
    await relations.load(codes, relevant);
    const { held, once } = relations.towards(one);
    return {
      ...{ relations: [...held.relations], classes: [...held.consentedTo] },
      ...{ once: once.map(({ consent: name }) => name), faults: relations.faults.length },
    };
  };

  test.each<[string, readonly HeldRelation[] | null, object]>([
    ['a consent for its classes', [consent(null)], { relations: ['CONSENT'], classes: ['EVALUATION'] }],
    ['a consent for once, which opens nothing until it is used', [consent('a')], { once: ['a'] }],
    ['nothing', [], {}],
    [
      'nothing of a subject that the office names and nobody asked for',
      [{ ...consent(null), subjectCode: bank }],
      {},
    ],
    ['nothing that is known, where the office does not answer', null, { faults: 1 }],
  ])('%s', async (_, held, expected) => {
    expect(await loaded(officeThat({ held }))).toEqual({
      ...{ relations: [], classes: [], once: [], faults: 0 },
      ...expected,
    });
  });

  test('its own record, which the token tells, also while the office does not answer', async () => {
    const subject = { role: 'SUBJECT', organization: one } as const;
    const { relations, faults } = await loaded(officeThat({ held: null }), subject);
    expect({ relations, faults }).toEqual({ relations: ['OWN_RECORD'], faults: 1 });
  });

  test.each<[string, Partial<Viewer>]>([
    ['a subject of another', { role: 'SUBJECT', organization: two }],
    ['a bank, were it of this organization', { role: 'BANK', organization: one }],
    ['a subject of no organization', { role: 'SUBJECT', organization: null }],
  ])('it is not the own record of %s', async (_, viewer) => {
    expect((await loaded(officeThat({}), viewer, own)).relations).toEqual([]);
  });

  test('is read at once for all who wait for it, and what is asked of the token alone waits for nobody else', async () => {
    const asked: string[][] = [];
    const relations = relationsFor({
      ...officeThat({}),
      relationsHeld: async (_, subjects) => {
        asked.push([...subjects]);
        await new Promise((done) => setImmediate(done));
        return [consent(null)];
      },
    });
    const first = relations.load([one, two], consents);
    await relations.load([one], consents);
    expect([...relations.towards(one).held.relations]).toEqual(['CONSENT']);
    await first;
    await relations.load([one], own);
    expect([...relations.towards(one).held.relations]).toEqual(['CONSENT']);
    expect(asked).toEqual([[one, two]]);
  });

  test.each<[string, Partial<Viewer>, ReadonlySet<Relation>]>([
    ['whom no organization sends', { organization: null }, consents],
    ['of whom the token alone tells', {}, own],
  ])('is not asked of the office for one %s', async (_, viewer, relevant) => {
    const office = officeThat({ held: [consent(null)] });
    expect((await loaded(office, viewer, relevant)).relations).toEqual([]);
    expect(office.asked).toEqual([]);
  });

  test('is asked once for a code, only for what is one, and again where the token alone was asked before', async () => {
    const office = officeThat({});
    const relations = relationsFor(office);
    await relations.load([one], own);
    await Promise.all([relations.load([one, 'no code'], consents), relations.load([one, two], consents)]);
    await relations.load([one, two], own);
    expect(office.asked).toEqual([[one], [two]]);
  });

  test('is nothing towards a code that was not loaded', () => {
    const { held, once } = relationsFor(officeThat({ held: [consent(null)] })).towards(one);
    expect([held.relations.size, once.length]).toEqual([0, 0]);
  });
});
