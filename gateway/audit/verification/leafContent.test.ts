import { describe, expect, test } from 'vitest';
import { bytesOfBlindIndex, createCommitments } from '../commitments.ts';
import { createLeafMaker, type Leaf } from '../leaf.ts';
import { answered, intentAbout, subjectCode } from '../testing/store.ts';
import { indexes, tellFinding } from './finding.ts';
import { type LeafContent, readLeaf, searchedFits, subjectsFit, textsOf } from './leafContent.ts';

const leaves = createLeafMaker(
  createCommitments(Buffer.alloc(32, 7)),
  () => new Date('2026-11-22T08:00:00Z'),
);
const codes = [1, 2, 3].map(subjectCode);
const intent = leaves.intent(intentAbout(...codes));
const refusal = leaves.refusal({ ...intentAbout(...codes), refusal: 'ARGUMENT_DENIED' });
const exception = { subjectCodes: [codes[2] as string], disclosures: answered.disclosures.slice(1) };
const outcome = leaves.outcome(
  { index: 7, subjectCodes: new Set([codes[0] as string]) },
  { ...answered, exceptions: [exception], furtherSubjectCodes: codes },
);
const read = (leaf: Leaf): LeafContent => readLeaf(leaf.text) as LeafContent;
const all = { intent, refusal, outcome };

describe.each(Object.entries(all))('%s', (_, leaf) => {
  const subjects = leaf.subjects.map(bytesOfBlindIndex);

  test('is read, with its own subjects and the row that it is found by', () => {
    expect(subjectsFit(read(leaf), subjects)).toBe(true);
    expect(searchedFits(read(leaf), leaf.searched)).toBe(true);
    expect(textsOf(read(leaf))).toEqual(leaf.sharedTexts.map(({ name }) => name));
  });

  test('has no other subjects', () => {
    const another = Buffer.alloc(32, 1);
    for (const others of [
      subjects.slice(1),
      subjects.slice(0, -1),
      [...subjects, another],
      [another, ...subjects.slice(1)],
      [],
    ])
      expect(subjectsFit(read(leaf), others)).toBe(false);
  });

  test.each(['time', 'organization', 'person', 'intent'] as const)('is found by no other %s', (member) => {
    const other = member === 'intent' ? 8 : 'other';
    expect(searchedFits(read(leaf), { ...leaf.searched, [member]: other })).toBe(false);
  });

  test.each(['kind', 'salt', 'time'])('is no leaf without its %s', (member) => {
    const { [member]: _gone, ...less } = JSON.parse(leaf.text);
    expect(readLeaf(JSON.stringify(less))).toBeNull();
  });
});

test.each<[string, unknown]>([
  ['no JSON', undefined],
  ['nothing', null],
  ['another kind', { ...JSON.parse(intent.text), kind: 'OTHER' }],
  ['an intent without subjects', { ...JSON.parse(intent.text), subjects: undefined }],
  [
    'an intent of less than no subjects',
    { ...JSON.parse(intent.text), subjects: { count: -1, commitment: '' } },
  ],
  ['an intent without an organization', { ...JSON.parse(intent.text), organization: undefined }],
  ['an intent without a person', { ...JSON.parse(intent.text), person: 7 }],
  ['an outcome of no intent', { ...JSON.parse(outcome.text), intent: -1 }],
  ['an outcome of nothing', { ...JSON.parse(outcome.text), parts: [] }],
  [
    'an outcome without coordinates',
    { ...JSON.parse(outcome.text), parts: [{ subjects: { count: 0, commitment: '' } }] },
  ],
])('%s is no leaf', (_, told) => {
  expect(readLeaf(told === undefined ? '{' : JSON.stringify(told))).toBeNull();
});

test('a finding says what is wrong, and where', () => {
  expect([indexes(17, 17), indexes(17, 19)]).toEqual(['17', '17–19']);
  expect(tellFinding({ code: 'TAIL_CUT', place: '17', problem: 'leaves are missing' })).toBe(
    'TAIL_CUT at 17: leaves are missing',
  );
});
