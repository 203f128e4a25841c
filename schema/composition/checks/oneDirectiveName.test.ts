import { expect, test } from 'vitest';
import { classifications } from '../../policy/classification.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { hub, own } from '../subgraphFixture.ts';

const sdl = (link: string, name: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@composeDirective"])
    @link(url: "https://credit-hub.example/classified/v1.0", ${link}) @composeDirective(name: "@${name}")
  directive @${name}(as: Classification!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  enum Classification { ${classifications.join(' ')} }
  type Query { grade: String @${name}(as: SHARED) }`;

test.each([
  ['imported', 'import: [{ name: "@classified", as: "@geheim" }]', 'geheim'],
  ['linked', 'as: "geheim"', 'geheim'],
])('a subgraph that has the class directive %s under a name of its own is refused', (_, link, name) => {
  const { supergraphSdl, problems } = composeSupergraph([hub, own('tax', sdl(link, name))]);
  expect(supergraphSdl).toBeNull();
  expect(problems).toMatchObject([
    {
      code: 'CLASS_RENAMED',
      file: 'subgraphs/tax/schema.graphql:2',
      message: 'subgraph tax calls the class directive @geheim, hub calls it @classified',
      mend: 'leave the @link to schema/shared.graphql, which stands before every schema',
    },
  ]);
});

test('the same name, however it is linked, composes', () => {
  const { problems } = composeSupergraph([hub, own('tax', sdl('import: ["@classified"]', 'classified'))]);
  expect(problems).toEqual([]);
});
