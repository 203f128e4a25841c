import { expect, test } from 'vitest';
import { composeSupergraph } from './composeSupergraph.ts';
import { readClassifications } from './readClassifications.ts';
import { department, hub } from './subgraphFixture.ts';

const shop = (name: string, sign: string, branch: string) =>
  department(
    name,
    `type MarketSubject @key(fields: "code") { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) ${name}Shop: Shop @classified(as: PUBLIC) }
     type Shop @shareable { sign(long: Boolean @classified(as: ${branch})): String @classified(as: ${sign}) }`,
  );

test.each([
  ['first', [shop('tax', 'PUBLIC', 'SHARED'), shop('courts', 'RESTRICTED', 'PUBLIC')]],
  ['last', [shop('courts', 'RESTRICTED', 'PUBLIC'), shop('tax', 'PUBLIC', 'SHARED')]],
])(
  'the strictest class of two subgraphs stands in the supergraph, though the looser comes %s',
  (_, subgraphs) => {
    const { supergraphSdl } = composeSupergraph([hub, ...subgraphs]);
    const { classes } = readClassifications(supergraphSdl as string);
    expect(classes.get('Shop.sign')).toBe('RESTRICTED');
    expect(classes.get('Shop.sign(long:)')).toBe('SHARED');
  },
);

test('subgraphs that do not compose give no supergraph, and the check says why and in which file', () => {
  const contradiction = department(
    'tax',
    'type MarketSubject @key(fields: "missing") { a: Int @classified(as: PUBLIC) }',
  );
  const { supergraphSdl, problems } = composeSupergraph([hub, contradiction]);
  expect(supergraphSdl).toBeNull();
  expect(problems).toMatchObject([
    {
      code: 'COMPOSITION_FAILED',
      file: 'subgraphs/tax/schema.graphql:1',
      message: expect.stringContaining('missing'),
    },
  ]);
});
