import type { Purpose, Viewer } from '@credit-hub/schema';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { AccessLog, IntentTicket } from './accessLog.ts';
import type { IntentEntry } from './entries.ts';
import { AccessLogError } from './errors.ts';
import { createRecordOfRequest } from './recordOfRequest.ts';

const ticket: IntentTicket = { auditIndex: 7 };
const receipt = { auditIndex: 8, jws: 'jws' };
const intent = { subjectCodes: ['S'] } as unknown as IntentEntry;
const outcome = { disclosures: [], completeness: 'COMPLETE' as const };
const who = {
  viewer: { person: 'p' } as unknown as Viewer,
  purpose: { kind: 'INQUIRY' } as unknown as Purpose,
};

/** A record, what the log was told, and what was logged. */
const begin = (failure?: unknown) => {
  const told: unknown[][] = [];
  const logged: Record<string, unknown>[] = [];
  const take =
    <Result>(step: string, result: Result) =>
    async (...entry: unknown[]): Promise<Result> => {
      told.push([step, ...entry]);
      if (failure) throw failure;
      return result;
    };
  const log: Pick<AccessLog, 'intend' | 'conclude' | 'refuse'> = {
    intend: take('intend', ticket),
    conclude: take('conclude', receipt),
    refuse: take('refuse', undefined),
  };
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  return { record: createRecordOfRequest(log, () => 'version', logger)(), told, logged };
};

test('an answer is an intent and its outcome, once', async () => {
  const { record, told } = begin();
  await record.intend(intent);
  expect(await record.conclude(outcome)).toBe(receipt);
  expect(told).toEqual([
    ['intend', intent],
    ['conclude', ticket, { ...outcome, refusal: null }],
  ]);
  expect(() => record.conclude(outcome)).toThrow(
    new TypeError('a request is concluded once, after its intent'),
  );
  await record.refuse(who, 'CALLER_LEFT');
  expect(told).toHaveLength(2);
});

test('nothing is concluded without an intent', () => {
  expect(() => begin().record.conclude(outcome)).toThrow(TypeError);
});

describe('a refusal', () => {
  test('behind an intent is its outcome, whatever the reason', async () => {
    for (const code of ['UPSTREAM_FAILED', 'RATE_LIMITED', 'CALLER_LEFT', 'OVERLOADED']) {
      const { record, told } = begin();
      await record.intend(intent);
      await record.refuse(who, code);
      await record.refuse(who, code);
      expect(told.slice(1)).toEqual([
        ['conclude', ticket, { disclosures: [], completeness: 'PARTIAL', refusal: code }],
      ]);
    }
  });

  test('without one is an entry of its own, once', async () => {
    const { record, told } = begin();
    await record.refuse(who, 'PURPOSE_REQUIRED');
    await record.refuse(who, 'PURPOSE_REQUIRED');
    expect(told).toEqual([
      [
        'refuse',
        { ...who, policyVersion: 'version', planKey: null, subjectCodes: [], refusal: 'PURPOSE_REQUIRED' },
      ],
    ]);
  });

  test.each(['RATE_LIMITED', 'OVERLOADED', 'ACCESS_LOG_UNAVAILABLE', 'ISSUER_UNAVAILABLE', 'CALLER_LEFT'])(
    'for %s is none',
    async (code) => {
      const { record, told } = begin();
      await record.refuse(who, code);
      expect(told).toEqual([]);
    },
  );

  test('because of the log itself is no outcome', async () => {
    const { record, told } = begin();
    await record.intend(intent);
    await record.refuse(who, 'ACCESS_LOG_UNAVAILABLE');
    expect(told).toHaveLength(1);
  });
});

describe('where the log takes no entry, the request is refused', () => {
  const unavailable = {
    code: 'ACCESS_LOG_UNAVAILABLE',
    message: 'The hub cannot record accesses at present, and answers nothing without.',
  };
  test.each([
    [new AccessLogError('AUDIT_QUEUE_FULL', 'full'), 'AUDIT_QUEUE_FULL'],
    [new Error('x'), 'UNKNOWN'],
  ])('and it is logged why: %s', async (failure, code) => {
    for (const step of [
      ({ record }: ReturnType<typeof begin>) => record.intend(intent),
      ({ record }: ReturnType<typeof begin>) => record.refuse(who, 'PURPOSE_REQUIRED'),
    ]) {
      const begun = begin(failure);
      await expect(step(begun)).rejects.toMatchObject(unavailable);
      expect(begun.logged).toMatchObject([{ code, msg: 'the access log took no entry' }]);
    }
  });
});
