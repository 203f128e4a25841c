import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { decisionNotes } from './decisionNotes.ts';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import type { DecidedKey, FieldForm, ObjectForms } from './forms.ts';
import { permit } from './permit.ts';

type Case = [string, StandingName, string, Record<string, unknown>, string[]];

const conditional =
  'query ($v: Boolean = false) { subject(code: "1") { rating @include(if: $v) ... @skip(if: $v) { arrears } } }';

/** Notes in one line each: path, coordinate, form, algorithm, rule, reason. */
const cases: Case[] = [
  ['what leaves as it is needs no explanation', 'clerk', '{ subject(code: "1") { code rating } }', {}, []],
  [
    'a personal value in clear is explained',
    'clerk',
    '{ subject(code: "1") { representative { name } } }',
    {},
    ['subject.representative.name Person.name CLEAR - named-clear -'],
  ],
  [
    'so is a free text, in which anybody may be named',
    'registryOfficer',
    '{ subject(code: "1") { representative { statement } } }',
    {},
    ['subject.representative.statement Person.statement CLEAR - restricted -'],
  ],
  [
    'a mask names its algorithm and rule',
    'clerk',
    '{ subject(code: "1") { representative { n: residentIdNumber } } }',
    {},
    ['subject.representative.n Person.residentIdNumber MASKED residentId numbers-masked -'],
  ],
  [
    'a pseudonym names its algorithm',
    'auditor',
    '{ subject(code: "1") { representative { residentIdNumber } } }',
    {},
    [
      'subject.representative.residentIdNumber Person.residentIdNumber PSEUDONYM HMAC-SHA-256 numbers-pseudonym -',
    ],
  ],
  [
    'a band names its algorithm',
    'bank',
    '{ subject(code: "1") { arrears } }',
    {},
    ['subject.arrears Subject.arrears BANDED amount banded -'],
  ],
  [
    'what another purpose would open says so',
    'inquiringClerk',
    '{ subject(code: "1") { rating } }',
    {},
    ['subject.rating Subject.rating DENIED - - PURPOSE_REQUIRED'],
  ],
  [
    'what a relation would open names the relation',
    'bank',
    '{ subject(code: "1") { rating } }',
    {},
    ['subject.rating Subject.rating DENIED - consented CONSENT_REQUIRED'],
  ],
  [
    'what the relation opens needs no explanation',
    'consentedBank',
    '{ subject(code: "1") { rating } }',
    {},
    [],
  ],
  [
    'a denied object is explained once',
    'clerk',
    '{ subject(code: "1") { controller { name residentIdNumber } } }',
    {},
    ['subject.controller Subject.controller DENIED - - NEVER'],
  ],
  [
    'what a form cannot carry says so',
    'clerk',
    '{ subject(code: "1") { birthYear } }',
    {},
    ['subject.birthYear Subject.birthYear DENIED - numbers-masked FORM_UNFIT'],
  ],
  [
    'positions in lists are left out of the path',
    'clerk',
    '{ subject(code: "1") { grid { statement } } }',
    {},
    ['subject.grid.statement Person.statement MASKED freeText text-masked -'],
  ],
  [
    'through an interface a note stands once, at the coordinate that was asked',
    'public',
    '{ newest { note } }',
    {},
    ['newest.note Fact.note DENIED - - NEVER'],
  ],
  [
    'on concrete types each has its own',
    'public',
    '{ everything { ... on Licence { x: note } ... on Penalty { x: note } } }',
    {},
    ['everything.x Penalty.note DENIED - - NEVER'],
  ],
  [
    'what the document skips is not explained',
    'inquiringClerk',
    '{ subject(code: "1") { code rating @skip(if: true) } }',
    {},
    [],
  ],
  [
    'what a default leaves out is not explained',
    'inquiringClerk',
    conditional,
    {},
    ['subject.arrears Subject.arrears DENIED - - PURPOSE_REQUIRED'],
  ],
  [
    'what a variable includes is',
    'inquiringClerk',
    conditional,
    { v: true },
    ['subject.rating Subject.rating DENIED - - PURPOSE_REQUIRED'],
  ],
];

test.each(cases)('%s', (_, caller, query, variables, expected) => {
  const notes = permit({ document: parse(query) }, standings[caller], fixture).decisions(variables);
  const lines = notes.map((note) => {
    const { path, coordinate, form, algorithm, rule, reason, policyVersion } = note as Required<typeof note> &
      Record<string, string>;
    expect(policyVersion).toBe(caller === 'public' ? undefined : fixture.policy.version);
    return caller === 'public'
      ? { path, form, reason }
      : [path.join('.'), coordinate, form, algorithm ?? '-', rule ?? '-', reason ?? '-'].join(' ');
  });
  const publicLines = expected.map((line) => {
    const [path, , form, , , reason] = line.split(' ');
    return { path: path?.split('.'), form, reason };
  });
  expect(lines).toEqual(caller === 'public' ? publicLines : expected);
});

test('the public is told a path, a form and a reason’s code, and nothing else', () => {
  const { decisions } = permit(
    { document: parse('{ subject(code: "1") { representative { name } rating } }') },
    standings.public,
    fixture,
  );
  expect(decisions({})).toEqual([
    { path: ['subject', 'representative', 'name'], form: 'MASKED', reason: null },
    { path: ['subject', 'rating'], form: 'DENIED', reason: 'NEVER' },
  ]);
});

describe('where rows are of different standings', () => {
  const decided = (coordinate: string, personal = false): DecidedKey => ({
    coordinate,
    decision: { form: 'CLEAR', rule: 'r', basis: [] },
    personal,
  });
  const denied: DecidedKey = {
    coordinate: 'Subject.rating',
    decision: { form: 'DENIED', reason: 'CONSENT_REQUIRED', rule: 'consented' },
    personal: false,
  };
  const leaf = (key: string, of: DecidedKey | null): FieldForm => ({
    key,
    lists: 0,
    form: of?.decision.form === 'DENIED' ? { form: 'DENIED' } : { form: 'CLEAR', anything: false },
    decided: of,
  });
  const row = (...fields: FieldForm[]): ObjectForms => ({ kind: 'CONCRETE', fields });
  const forms = (byStanding: Record<string, ObjectForms>): ObjectForms =>
    row(
      {
        key: 'subjects',
        lists: 1,
        form: { form: 'OBJECT', object: { kind: 'ROWS', byStanding: new Map(Object.entries(byStanding)) } },
        decided: decided('Query.subjects'),
      },
      leaf('__typename', null),
    );
  const both = forms({
    near: row(leaf('rating', decided('Subject.rating')), leaf('name', decided('Person.name', true))),
    far: row(leaf('rating', denied), leaf('name', decided('Person.name', true))),
  });
  const notes = (of: ObjectForms, standings: Record<string, number[]>, role: 'BANK' | 'PUBLIC' = 'BANK') =>
    decisionNotes(of, role, 'v', (path) => {
      expect(path).toEqual(['subjects']);
      return new Map(Object.entries(standings));
    }).map(({ path, form, reason, rows }) => [path.join('.'), form, reason, rows]);

  test('a decision is said of those that it is made for, counted in order', () => {
    expect(notes(both, { far: [3, 0], near: [1, 2] })).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', [0, 3]],
      ['subjects.name', 'CLEAR', null, undefined],
    ]);
    expect(notes(both, { near: [0, 2], far: [1] })).toEqual([
      ['subjects.name', 'CLEAR', null, undefined],
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', [1]],
    ]);
  });

  test('of all where all stand alike, and where there are none', () => {
    expect(notes(both, { far: [0, 1] })).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', undefined],
      ['subjects.name', 'CLEAR', null, undefined],
    ]);
    expect(notes(both, { far: [] })).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', undefined],
      ['subjects.name', 'CLEAR', null, undefined],
    ]);
    expect(notes(both, {})).toEqual([]);
  });

  test('of those of a standing that is not known nothing is said, and the others are not all', () => {
    expect(notes(both, { far: [0], strange: [1] })).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', [0]],
      ['subjects.name', 'CLEAR', null, [0]],
    ]);
  });

  test('to the public what is said alike of all of them is said once', () => {
    const other: DecidedKey = { ...denied, coordinate: 'Other.rating' };
    const differing = forms({ near: row(leaf('rating', other)), far: row(leaf('rating', denied)) });
    const standings = { near: [0], far: [1] };
    expect(notes(differing, standings)).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', [0]],
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', [1]],
    ]);
    expect(notes(differing, standings, 'PUBLIC')).toEqual([
      ['subjects.rating', 'DENIED', 'CONSENT_REQUIRED', undefined],
    ]);
  });

  test('without any that are known nothing is said of them', () => {
    expect(decisionNotes(both, 'BANK', 'v')).toEqual([]);
  });
});
