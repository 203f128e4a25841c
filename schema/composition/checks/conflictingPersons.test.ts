import { expect, test } from 'vitest';
import { composeSupergraph } from '../composeSupergraph.ts';
import { readClassifications } from '../readClassifications.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { conflictingPersons } from './conflictingPersons.ts';

const party = (of: string) => (name: string) =>
  department(
    name,
    `${subjectFields(`${name}Party: Party @classified(as: PUBLIC)`)}
     type Party @shareable { name: String @classified(as: PERSON_NAME) ${of} }`,
  );
const own = party('@tells(of: SUBJECT)');
const others = party('');

test('two departments that say whose a value is differently are told, and who is protected most counts', () => {
  for (const subgraphs of [
    [own('tax'), others('housing')],
    [others('housing'), own('tax')],
  ]) {
    expect(conflictingPersons(subgraphs)).toMatchObject([
      { code: 'PERSONS_CONFLICT', coordinate: 'Party.name' },
    ]);
    const { supergraphSdl, problems } = composeSupergraph([hub, ...subgraphs]);
    expect(problems.map(({ code }) => code)).toContain('PERSONS_CONFLICT');
    expect(readClassifications(supergraphSdl as string).whose.get('Party.name')).toBeUndefined();
  }
});

test('where they agree, it is kept with the class', () => {
  const subgraphs = [own('tax'), own('housing')];
  expect(conflictingPersons(subgraphs)).toEqual([]);
  const { classes, whose } = readClassifications(
    composeSupergraph([hub, ...subgraphs]).supergraphSdl as string,
  );
  expect([classes.get('Party.name'), whose.get('Party.name')]).toEqual(['PERSON_NAME', 'SUBJECT']);
});
