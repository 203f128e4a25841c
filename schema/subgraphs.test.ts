import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { loadDepartments, loadEntry } from './departments.ts';
import { loadSubgraphSdl } from './subgraphs.ts';

test.each([loadEntry(), ...loadDepartments()].map(({ name }) => name))(
  'the SDL of %s is a whole subgraph, whatever folder it is loaded from',
  (name) => {
    const folder = process.cwd();
    process.chdir(mkdtempSync(join(tmpdir(), 'credit-hub-')));
    try {
      const schema = buildSubgraphSchema(parse(loadSubgraphSdl(name)));
      expect(schema.getType('MarketSubject')).toBeDefined();
      expect(schema.getType('CreditFact')).toBeDefined();
    } finally {
      process.chdir(folder);
    }
  },
);

test('a subgraph that departments.yaml does not name is refused by name', () => {
  expect(() => loadSubgraphSdl('weather')).toThrow('no subgraph is called weather');
});

test('no two departments share a name or a port', () => {
  const departments = loadDepartments();
  expect(new Set(departments.map(({ name }) => name)).size).toBe(departments.length);
  expect(new Set(departments.map(({ port }) => port)).size).toBe(departments.length);
});
