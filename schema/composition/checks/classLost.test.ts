import { expect, test } from 'vitest';
import { classifications } from '../../policy/classification.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, own, subjectFields } from '../subgraphFixture.ts';

const federation =
  '@link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@composeDirective"])';
const classified = '@link(url: "https://credit-hub.example/classified/v1.0", import: ["@classified"])';
const definitions = `
  directive @classified(as: Classification!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  enum Classification { ${classifications.join(' ')} }
  scalar UnifiedSocialCreditCode
`;

test('a class is lost where its subgraph does not compose the directive, and the check names the place', () => {
  const forgetful = own(
    'tax',
    `extend schema ${federation} ${classified} ${definitions} ${subjectFields('grade: String @classified(as: SHARED)')}`,
  );
  const { problems } = composeSupergraph([hub, forgetful]);
  expect(problems.filter(({ code }) => code === 'CLASS_LOST')).toMatchObject([
    { coordinate: 'MarketSubject.grade', file: expect.stringContaining('subgraphs/tax/schema.graphql:') },
  ]);
});

test('no class is lost where every subgraph composes it', () => {
  const tax = department('tax', subjectFields('grade: String @classified(as: SHARED)'));
  expect(composeSupergraph([hub, tax]).problems).toEqual([]);
});
