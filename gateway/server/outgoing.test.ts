import { expect, test } from 'vitest';
import { WrittenData } from '../transcription/writtenData.ts';
import { outgoingOf } from './outgoing.ts';

test.each([1, 100_000])('an answer of %i written characters is whole, in UTF-8', (length) => {
  const text = 'é'.repeat(length);
  const { body, encoding } = outgoingOf(
    {
      data: new WrittenData(Buffer.from(JSON.stringify({ text })).toString('latin1')),
      extensions: {
        completeness: 'COMPLETE',
        missingDepartments: [],
        policyVersion: '证',
        decisions: [],
        receipt: '书',
      },
    } as unknown as Parameters<typeof outgoingOf>[0],
    [],
  );
  expect(Buffer.isBuffer(body)).toBe(length > 1);
  const bytes = typeof body === 'string' ? Buffer.from(body, encoding) : body;
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
    data: { text },
    extensions: { completeness: 'COMPLETE', policyVersion: '证', receipt: '书' },
  });
});
