import { describe, expect, test } from 'vitest';
import { readTraceparent, writeTraceparent } from './traceparent.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';

test('a traceparent that is read and written again is the same', () => {
  for (const flags of ['00', '01']) {
    const text = `00-${traceId}-${spanId}-${flags}`;
    const read = readTraceparent(text);
    expect(read).toEqual({ traceId, spanId, traceFlags: Number(flags), isRemote: true });
    expect(read && writeTraceparent(read)).toBe(text);
  }
});

describe('what is no traceparent of version 00 is none', () => {
  test.each([
    undefined,
    '',
    `01-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId}-${spanId}-1`,
    ` 00-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01\n`,
  ])('%j', (text) => {
    expect(readTraceparent(text)).toBeNull();
  });
});
