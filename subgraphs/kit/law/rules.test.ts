import { describe, expect, test } from 'vitest';
import { parseRules, publicationRules, publicationSchema, severityRules, termRules } from './rules.ts';

const all = [...severityRules, ...publicationRules.published, ...publicationRules.periods, ...termRules];

describe('every row', () => {
  test('has a name of its own, a source, and days in their order', () => {
    for (const rows of [severityRules, publicationRules.published, publicationRules.periods, termRules])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { effectiveOn, expiresOn, source } of all) {
      expect(source).not.toBe('');
      expect(expiresOn === null || effectiveOn <= expiresOn).toBe(true);
    }
  });
});

const period = `
  - id: ordinary
    penalties: true
    severity: ORDINARY
    leastMonths: 3
    mostMonths: 12
    source: 某办法
    verified: true
    effectiveOn: 2026-04-01`;
const read = (periods: string) =>
  parseRules('rules.yaml', publicationSchema, `published: []\nperiods:${periods}\n`);

test('a row that is as it should be is read, and what it leaves out holds for all', () => {
  expect(read(period).periods).toMatchObject([
    { id: 'ordinary', department: null, locality: null, expiresOn: null, procedure: null },
  ]);
});

test.each([
  ['a word that nobody knows', period.replace('penalties', 'penalty')],
  ['a severity that is none', period.replace('ORDINARY', 'GRAVE')],
  ['a day that is none', period.replace('2026-04-01', '2026-02-30')],
  ['no source', period.replace('    source: 某办法\n', '')],
  ['no word whether it was read', period.replace('    verified: true\n', '')],
  ['a least above the most', period.replace('leastMonths: 3', 'leastMonths: 13')],
  ['a place that is no division', `${period}\n    locality: Fujian`],
])('a file with %s is refused, by its name', (_, periods) => {
  expect(() => read(periods)).toThrow(/^rules\.yaml: /);
});
