import { expect, test } from 'vitest';
import { createCommitments } from './commitments.ts';
import { createLeafMaker } from './leaf.ts';
import { answered, intentAbout, subjectCode } from './testing/store.ts';

const leaves = createLeafMaker(
  createCommitments(Buffer.alloc(32, 7)),
  () => new Date('2026-11-22T08:00:00Z'),
);
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
