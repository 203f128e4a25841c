import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type DocumentNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measure } from '../limits/measure.ts';
import { costlyDocuments, generatedDocument, randomFrom } from '../limits/testing/documents.ts';
import { prepare, viewOf } from '../limits/testing/preparing.ts';
import { bytesOfDocument, bytesOfPermitted } from './bytes.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};

const schema = viewOf('CREDIT_OFFICE');
const parsed = (text: string): DocumentNode => parse(text, { noLocation: true });

/** Bytes that the heap grew by for each of these, and those that are counted for them. */
const growth = (texts: readonly string[]) => {
  const kept: unknown[] = [];
  const before = heap();
  for (const text of texts) {
    const document = parsed(text);
    measure(document, {});
    kept.push(text, document, prepare(document, 'CREDIT_OFFICE', 'SUPERVISION'));
  }
  const grown = heap() - before;
  const counted = (kept as unknown[]).filter(isDocument).reduce((sum: number, document, n) => {
    const { selections, conditions } = measure(document, {});
    return (
      sum +
      bytesOfDocument(texts[n] as string, document.tokenCount ?? 0) +
      bytesOfPermitted(selections, conditions)
    );
  }, 0);
  return { grown, counted };
};
const isDocument = (value: unknown): value is DocumentNode => (value as DocumentNode)?.kind === 'Document';

describe('what is counted is no less than what is kept', () => {
  // What the first of all makes is made once.
  for (const make of Object.values(costlyDocuments(schema)).slice(0, 2))
    prepare(parsed(make(0)), 'CREDIT_OFFICE', 'SUPERVISION');

  test.each(
    Object.entries(costlyDocuments(schema)).filter(([name]) => name !== 'fragments that double each other'),
  )('of %s', (name, make) => {
    const { grown, counted } = growth(
      Array.from({ length: name.includes('19 roots') ? 3 : 12 }, (_, n) => make(n + 1)),
    );
    expect(grown / counted).toBeLessThan(1);
  });

  test('of generated documents', () => {
    const random = randomFrom(7);
    const texts = Array.from({ length: 120 }, () => generatedDocument(schema, random)).filter(
      (text) => text.length < 20_000,
    );
    const { grown, counted } = growth(texts);
    expect(texts.length).toBeGreaterThan(60);
    expect(grown / counted).toBeLessThan(1);
  });
});
