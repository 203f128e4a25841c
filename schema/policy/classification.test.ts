import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { classifications, personalClassifications } from './classification.ts';
import { loadPolicy } from './loadPolicy.ts';

const shared = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');

test('the classes of the schema, of the code and of the table are the same', () => {
  const type = buildASTSchema(parse(shared), { assumeValidSDL: true }).getType('Classification');
  const inSchema = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect([...classifications]).toEqual(inSchema);
  expect(Object.keys(loadPolicy().table.classes)).toEqual(inSchema);
});

test('a personal class is one the public never reads in clear', () => {
  const policy = loadPolicy();
  for (const classification of personalClassifications) {
    expect(policy.decide(classification, 'PUBLIC', 'INQUIRY', new Set()).form).not.toBe('CLEAR');
  }
});
