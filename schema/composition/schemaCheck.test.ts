import { expect, test } from 'vitest';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { versionOfSnapshot } from '../policy/snapshot.ts';
import { trustedDocument } from '../trustedDocuments.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { readClassifications } from './readClassifications.ts';
import { checkSchema, type SchemaToCheck } from './schemaCheck.ts';
import { department, hub, subjectFields } from './subgraphFixture.ts';

const policy = loadPolicy();

/** A schema with one department of these fields, agreed on and committed as it is. */
function agreed(fields: string): SchemaToCheck {
  const subgraphs = [hub, department('tax', subjectFields(fields))];
  const committedSdl = composeSupergraph(subgraphs, policy).supergraphSdl as string;
  const { classes, whose } = readClassifications(committedSdl, policy);
  return {
    subgraphs,
    committedSdl,
    policy,
    baseline: { policy, classes, whose },
    approvals: [],
    trustedDocuments: [],
  };
}

const good = agreed('grade: String @classified(as: SHARED)');
const loosened = agreed('grade: String @classified(as: PUBLIC)');
const widening = 'MarketSubject.grade: SHARED → PUBLIC';
const approval = {
  baseline: good.baseline ? versionOfSnapshot(good.baseline) : '',
  widenings: [widening],
  reason: 'grades are published since the new rule',
  decidedBy: 'the credit office',
  decidedOn: '2026-03-31',
};
const asksTooMuch = trustedDocument(
  'grades',
  '# roles: PUBLIC\n# purposes: INQUIRY\n{ marketSubject(code: "91350100M000100Y43") { grade } }',
);

test.each<[string, SchemaToCheck, string[]]>([
  ['nothing of what is agreed on and committed', good, []],
  [
    'a field without a class',
    {
      ...good,
      subgraphs: [hub, department('tax', subjectFields('grade: String @classified(as: SHARED) b: Int'))],
    },
    ['UNCLASSIFIED'],
  ],
  [
    'subgraphs that do not compose, without guessing further',
    { ...good, subgraphs: [hub, department('tax', 'type Query { a: Missing @classified(as: PUBLIC) }')] },
    ['UNKNOWN_TYPE'],
  ],
  ['a field that is gone', { ...good, subgraphs: [hub] }, ['BREAKING_CHANGE']],
  ['a supergraph that was never composed', { ...good, committedSdl: null }, ['SUPERGRAPH_DRIFT']],
  [
    'a trusted document that asks too much',
    { ...good, trustedDocuments: [asksTooMuch] },
    ['DOCUMENT_ASKS_TOO_MUCH'],
  ],
  ['a class loosened without approval', { ...loosened, baseline: good.baseline }, ['WIDENING_NOT_APPROVED']],
  [
    'an approved widening only until the baseline is written anew',
    { ...loosened, baseline: good.baseline, approvals: [approval] },
    ['BASELINE_BEHIND'],
  ],
  ['a baseline that was never written', { ...good, baseline: null }, ['BASELINE_BEHIND']],
])('the check refuses %s', async (_, schema, codes) => {
  expect((await checkSchema(schema)).map(({ code }) => code)).toEqual(codes);
});

test('an unapproved widening is named word for word as an approval has to quote it', async () => {
  const [problem] = await checkSchema({ ...loosened, baseline: good.baseline });
  expect(problem?.message).toContain(widening);
});

test.each<[string, SchemaToCheck, RegExp, RegExp, string]>([
  [
    'a widening',
    { ...loosened, baseline: good.baseline },
    /somebody would see more/,
    /approvals\.yaml/,
    'subgraphs/tax/schema.graphql:1',
  ],
  [
    'a baseline that was never written',
    { ...good, baseline: null },
    /nothing has been agreed on/,
    /pnpm schema:compose/,
    'schema/policy/baseline.json',
  ],
  [
    'a baseline that is behind',
    { ...loosened, baseline: good.baseline, approvals: [approval] },
    /^1 differences/,
    /pnpm schema:compose/,
    'schema/policy/baseline.json',
  ],
  [
    'a supergraph that was never composed',
    { ...good, committedSdl: null },
    /has not been composed/,
    /pnpm schema:compose/,
    'schema/supergraph.graphql',
  ],
  [
    'a supergraph that is another',
    { ...good, committedSdl: `${good.committedSdl}\n` },
    /not what the subgraphs compose to/,
    /pnpm schema:compose/,
    'schema/supergraph.graphql',
  ],
  [
    'what breaks callers',
    { ...good, subgraphs: [hub], baseline: agreed('').baseline },
    /grade/,
    /--accept-breaking/,
    'subgraphs/tax/schema.graphql',
  ],
])('%s is told with what to do about it', async (_, schema, message, mend, file) => {
  const [problem] = await checkSchema(schema);
  expect(problem?.message).toMatch(message);
  expect(problem?.mend).toMatch(mend);
  expect(problem?.file).toBe(file);
});
