import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commitToSubjects, createCommitments } from './commitments.ts';
import { createLeafMaker, type Leaf } from './leaf.ts';
import { hashLeaf } from './merkle/hashes.ts';
import { answered, intentAbout, subjectCode } from './testing/store.ts';

const commitments = createCommitments(Buffer.alloc(32, 7));
const leaves = createLeafMaker(commitments, () => new Date('2026-11-22T08:00:00Z'));
const codes = [subjectCode(1), subjectCode(2)];

/** RFC 8785: members sorted, no white space. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );

test.each([
  { kind: 'an intent', leaf: leaves.intent(intentAbout(...codes)) },
  {
    kind: 'an intent of acts and further handlings, whatever their texts hold',
    leaf: leaves.intent({
      ...intentAbout(...codes),
      viewer: { person: '"', role: 'HALL', organization: '住建"\\\n局', department: 'a"b' },
      purpose: {
        kind: 'HANDLING',
        matter: '"\\',
        caseNumber: '',
        further: [{ matter: 'n"', caseNumber: 'D' }],
      },
      policyVersion: 'v"',
      acts: ['a"'],
    }),
  },
  { kind: 'a refusal', leaf: leaves.refusal({ ...intentAbout(...codes), refusal: 'ARGUMENT_DENIED' }) },
  {
    kind: 'an outcome',
    leaf: leaves.outcome(
      { index: 7, subjectCodes: new Set() },
      { ...answered, exceptions: [{ subjectCodes: codes, disclosures: answered.disclosures }] },
    ),
  },
])('$kind is canonical JSON, and so are the texts it names', ({ leaf }) => {
  const texts = [leaf.text, ...leaf.sharedTexts.map(({ text }) => text)];
  expect(texts.map((text) => canonical(JSON.parse(text)))).toEqual(texts);
});

test('disclosures of one class and form are one, whatever their order', () => {
  const [first, ...rest] = answered.disclosures;
  const twice = [...rest, { ...first, coordinates: ['Subject.b', 'Subject.a'] }, ...answered.disclosures];
  const { sharedTexts } = leaves.outcome(
    { index: 7, subjectCodes: new Set() },
    { ...answered, disclosures: twice as typeof answered.disclosures },
  );
  expect(JSON.parse(sharedTexts[0]?.text ?? '')).toEqual([
    {
      classification: 'PUBLIC',
      form: 'CLEAR',
      by: null,
      coordinates: ['Registration.name', 'Subject.a', 'Subject.b'],
    },
    rest[0],
  ]);
});

const time = '2026-11-22T08:00:00.000Z';
const indexes = codes.map(commitments.subject);
const told = (leaf: Leaf): Record<string, unknown> => JSON.parse(leaf.text);
const committed = (leaf: Leaf, subjects: readonly string[]) => ({
  commitment: commitToSubjects(told(leaf).salt as string, subjects),
  count: subjects.length,
});

describe('what a leaf tells', () => {
  const viewer = { person: 'p', role: 'REGULATOR' as const, organization: 'O', department: 'tax' };
  const purpose = { kind: 'HANDLING' as const, matter: 'm', caseNumber: 'C' };
  const intent = {
    viewer,
    purpose,
    policyVersion: 'v',
    planKey: 'd',
    subjectCodes: [...codes, codes[0] as string],
  };
  const person = commitments.person({ role: 'REGULATOR', person: 'p' });

  test('of an intent', () => {
    const leaf = leaves.intent(intent);
    expect(told(leaf)).toEqual({
      case: commitments.caseNumber('C'),
      department: 'tax',
      document: commitments.document('d'),
      kind: 'INTENT',
      matter: 'm',
      organization: 'O',
      person,
      policyVersion: 'v',
      purpose: 'HANDLING',
      role: 'REGULATOR',
      salt: expect.stringMatching(/^[0-9a-f-]{36}$/),
      subjects: committed(leaf, indexes),
      time,
    });
    expect(leaf).toMatchObject({
      hash: hashLeaf(leaf.text),
      searched: { time, organization: 'O', person, intent: null },
      subjects: indexes,
      sharedTexts: [],
    });
  });

  test('of acts, and of further handlings', () => {
    const further = [
      { matter: 'n', caseNumber: 'D' },
      { matter: null, caseNumber: null },
    ];
    const leaf = leaves.intent({ ...intent, purpose: { ...purpose, further }, acts: ['fileObjection'] });
    expect(told(leaf)).toMatchObject({
      acts: ['fileObjection'],
      further: [
        { case: commitments.caseNumber('D'), matter: 'n' },
        { case: null, matter: null },
      ],
    });
    const none = told(leaves.intent({ ...intent, purpose: { ...purpose, further: [] }, acts: [] }));
    expect(Object.keys(none)).not.toEqual(expect.arrayContaining(['acts']));
    expect(Object.keys(none)).not.toEqual(expect.arrayContaining(['further']));
  });

  test('of a refusal of nobody for nothing', () => {
    const leaf = leaves.refusal({
      viewer: null,
      purpose: null,
      policyVersion: 'v',
      planKey: null,
      subjectCodes: [],
      refusal: 'UNAUTHENTICATED',
    });
    expect(told(leaf)).toEqual({
      case: null,
      department: null,
      document: null,
      kind: 'REFUSED',
      matter: null,
      organization: null,
      person: null,
      policyVersion: 'v',
      purpose: null,
      refusal: 'UNAUTHENTICATED',
      role: null,
      salt: expect.any(String),
      subjects: committed(leaf, []),
      time,
    });
    expect(leaf.searched).toEqual({ time, organization: null, person: null, intent: null });
  });

  test('of an outcome, part by part', () => {
    const exception = { subjectCodes: [codes[1] as string], disclosures: answered.disclosures.slice(1) };
    const leaf = leaves.outcome(
      { index: 7, subjectCodes: new Set([codes[0] as string]) },
      { ...answered, furtherSubjectCodes: codes, exceptions: [exception] },
    );
    const [all, own] = leaf.sharedTexts as [{ name: string; text: string }, { name: string; text: string }];
    const told_ = told(leaf);
    expect(told_).toEqual({
      completeness: 'COMPLETE',
      intent: 7,
      kind: 'OUTCOME',
      parts: [
        {
          coordinates: all.name,
          disclosed: [
            { by: null, classification: 'PUBLIC', form: 'CLEAR' },
            { by: 'residentId', classification: 'RESIDENT_ID', form: 'MASKED' },
          ],
          subjects: committed(leaf, indexes.slice(1)),
        },
        {
          coordinates: own.name,
          disclosed: [{ by: 'residentId', classification: 'RESIDENT_ID', form: 'MASKED' }],
          subjects: committed(leaf, indexes.slice(1)),
        },
      ],
      refusal: null,
      salt: expect.any(String),
      time,
    });
    expect(leaf.searched).toEqual({ time, organization: null, person: null, intent: 7 });
    expect(leaf.subjects).toEqual([indexes[1], indexes[1]]);
    for (const { name, text } of leaf.sharedTexts)
      expect(name).toBe(createHash('sha256').update(text).digest('base64url'));
  });

  test('salted, so that no two are alike', () => {
    expect(leaves.intent(intent).text).not.toBe(leaves.intent(intent).text);
  });
});

describe('what cannot be stored fails alone', () => {
  const of = (organization: string, matter: string) => () =>
    leaves.intent({
      ...intentAbout(),
      viewer: { person: 'p', role: 'HALL', organization, department: null },
      purpose: { kind: 'HANDLING', matter, caseNumber: 'C' },
    });
  const invalid = expect.objectContaining({ code: 'AUDIT_ENTRY_INVALID' });
  const base = of('o'.repeat(256), '')().text.length;

  test.each<[string, string, string]>([
    ['as long as they may be', 'o'.repeat(256), 'm'.repeat(65_536 - base)],
    ['with a control character', 'o', '\u0001'],
    ['with a whole pair', 'o', '😀'],
    ['that only look like an escape', 'o', String.raw`\u0000 \ud83d`],
    ['that only look like one behind a backslash', 'o', String.raw`\\u0000`],
    ['with an escape that ends in an unstorable one', 'o', '\u0001\u0010d83d'],
  ])('texts %s are stored', (_, organization, matter) => {
    expect(of(organization, matter)).not.toThrow();
  });

  test.each<[string, string, string, string]>([
    ['a leaf too long', 'o'.repeat(256), 'm'.repeat(65_537 - base), 'too long, or not Unicode text'],
    ['an organization too long', 'o'.repeat(257), '', "the organization's name is too long"],
    ['U+0000', 'o', '\u0000', 'not Unicode'],
    ['U+0000 behind a backslash', 'o', '\\\u0000', 'not Unicode'],
    ['U+0000 behind two', 'o', '\\\\\u0000', 'not Unicode'],
    ['the first half of a pair', 'o', '\ud83d', 'not Unicode'],
    ['the second half of a pair', 'o', '\udfff', 'not Unicode'],
  ])('%s is not', (_, organization, matter, message) => {
    expect(of(organization, matter)).toThrow(invalid);
    expect(of(organization, matter)).toThrow(message);
  });
});

test('what is disclosed is told in a fixed order, once for the same disclosures', () => {
  const [first, second] = answered.disclosures as [
    (typeof answered.disclosures)[number],
    (typeof answered.disclosures)[number],
  ];
  const of = (disclosures: typeof answered.disclosures) =>
    leaves.outcome({ index: 7, subjectCodes: new Set() }, { ...answered, disclosures }).sharedTexts[0];
  const [one, other] = [
    [first, second],
    [second, first],
  ].map(of);
  expect(one).toEqual(other);
  const disclosures = [first];
  expect(of(disclosures)).toBe(of(disclosures));
  expect(of([])).toMatchObject({ text: '[]' });
});
