/** The network of the hub and two departments, agreed on and committed as it is, and each bad change made to it by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOwnSdl, trustedDocument } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { composeSupergraph } from '../../../schema/composition/composeSupergraph.ts';
import type { Problem } from '../../../schema/composition/problem.ts';
import { readClassifications } from '../../../schema/composition/readClassifications.ts';
import { readSubgraphs } from '../../../schema/composition/readSubgraphs.ts';
import { checkSchema } from '../../../schema/composition/schemaCheck.ts';
import { parseApprovals } from '../../../schema/policy/approvals.ts';
import { type Policy, policyOf, regardlessOfDay } from '../../../schema/policy/policy.ts';
import { parsePolicyTable } from '../../../schema/policy/policyTable.ts';
import { versionOfSnapshot } from '../../../schema/policy/snapshot.ts';
import { type BadChange, placeOf, textAfter } from './badChange.ts';
import { schemaChanges } from './schemaChanges.ts';

const root = join(import.meta.dirname, '../../..');
const subgraphs = ['hub', 'tax', 'courts'].map((name) => ({ name, files: loadOwnSdl(name) }));
const document = `# roles: HALL
# purposes: HANDLING
query TaxCheck($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) { taxArrears { amount } }
}
`;
const written = new Map([['schema/trusted-documents/tax-check.graphql', document]]);
const read = (file: string): string => written.get(file) ?? readFileSync(join(root, file), 'utf8');

const policyFrom = (text: string): Policy => regardlessOfDay(policyOf(parsePolicyTable(text)));
const policy = policyFrom(read('schema/policy/policy.yaml'));
const agreedOn = composeSupergraph(readSubgraphs(subgraphs).subgraphs, policy).supergraphSdl as string;
const { classes, whose } = readClassifications(agreedOn, policy);
const baseline = { policy, classes, whose };

const unchanged: BadChange = { change: 'nothing', write: [], refused: [] };

async function problemsOf(change: BadChange): Promise<Problem[]> {
  const after = (file: string) => textAfter(change, file, read(file));
  const sources = subgraphs.map(({ name, files }) => ({
    name,
    files: files.map((file) => ({ name: file.name, text: textAfter(change, file.name, file.text) })),
  }));
  const { subgraphs: readable, problems } = readSubgraphs(sources);
  if (problems.length > 0) return problems;
  return checkSchema({
    subgraphs: readable,
    committedSdl: agreedOn,
    policy: policyFrom(after('schema/policy/policy.yaml')),
    baseline,
    approvals: parseApprovals(after('schema/policy/approvals.yaml')),
    trustedDocuments: [trustedDocument('tax-check', after('schema/trusted-documents/tax-check.graphql'))],
  });
}

test('nothing is refused while nothing is changed', async () => {
  expect(await problemsOf(unchanged)).toEqual([]);
});

test.for(schemaChanges)('$change is refused, and told where it stands and what to write', async (change) => {
  const told = await problemsOf(change);
  const expected = change.refused.map(({ at, ...refusal }) => ({
    ...refusal,
    mend: refusal.mend.replace('BASELINE', versionOfSnapshot(baseline)),
    file: placeOf(at, (file) => textAfter(change, file, read(file))),
  }));
  expect(told.map(({ code, file, coordinate, mend }) => ({ code, file, coordinate, mend }))).toEqual(
    expected,
  );
});
