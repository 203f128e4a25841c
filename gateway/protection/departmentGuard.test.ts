import { setTimeout as pause } from 'node:timers/promises';
import { DepartmentUnavailable } from '@credit-hub/schema';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDepartmentGuard, type DepartmentGuard } from './departmentGuard.ts';

const logger = pino({ level: 'silent' });
const stays = new AbortController().signal;
const read = { isRead: true, left: stays };
const write = { isRead: false, left: stays };
const lost = (code: string) => new DepartmentUnavailable('tax', { code });

/** Answers in turn what it is given: an error is thrown, the last one again and again. */
const department = (...outcomes: unknown[]) => {
  const asked = { times: 0 };
  const attempt = async () => {
    const outcome = outcomes[Math.min(asked.times++, outcomes.length - 1)];
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { asked, attempt };
};

let guard: DepartmentGuard;
beforeEach(() => {
  guard = createDepartmentGuard('tax', logger, { tryAgainAfter: 50 });
});

const fail = async (times: number, request = write, error: Error = lost('UND_ERR_HEADERS_TIMEOUT')) => {
  for (let n = 0; n < times; n++) await guard.send(department(error).attempt, request).catch(() => {});
};

describe('what is sent again', () => {
  test.each([
    ['a read over a connection that broke', read, lost('ECONNRESET'), 2],
    ['a read that was refused a connection', read, lost('ECONNREFUSED'), 2],
    ['no read that was not answered in time', read, lost('UND_ERR_HEADERS_TIMEOUT'), 1],
    ['no read that was answered with something else', read, lost('STATUS_500'), 1],
    ['no read that failed in the hub', read, new TypeError('x'), 1],
    ['never a write', write, lost('ECONNRESET'), 1],
  ])('%s', async (_, request, error, times) => {
    const { asked, attempt } = department(error);
    await expect(guard.send(attempt, request)).rejects.toBe(error);
    expect(asked.times).toBe(times);
  });

  test('a read that is answered the second time is answered', async () => {
    await expect(guard.send(department(lost('ECONNRESET'), 'answer').attempt, read)).resolves.toBe('answer');
  });

  test('nothing for a caller who left', async () => {
    const left = AbortSignal.abort();
    const { asked, attempt } = department(lost('ECONNRESET'));
    await expect(guard.send(attempt, { isRead: true, left })).rejects.toThrow(DepartmentUnavailable);
    expect(asked.times).toBe(1);
  });
});

describe('the circuit', () => {
  test('opens when most answers fail, and then nothing is sent', async () => {
    await fail(5);
    expect(guard.circuit).toBe('OPEN');
    const { asked, attempt } = department('answer');
    await expect(guard.send(attempt, read)).rejects.toMatchObject({
      name: 'DepartmentUnavailable',
      cause: { code: 'CIRCUIT_OPEN' },
    });
    expect(asked.times).toBe(0);
  });

  test('stays closed while others are answered, however many of one caller’s requests fail', async () => {
    for (let n = 0; n < 50; n++) {
      await guard.send(department('answer').attempt, read);
      await fail(1);
    }
    expect(guard.circuit).toBe('CLOSED');
  });

  test('stays closed when callers leave', async () => {
    await fail(50, { isRead: true, left: AbortSignal.abort() }, new DOMException('left', 'AbortError'));
    expect(guard.circuit).toBe('CLOSED');
  });

  test('lets one request try after a while, refuses the others meanwhile, and closes when it is answered', async () => {
    await fail(5);
    await pause(60);
    const { promise, resolve } = Promise.withResolvers<string>();
    const trial = guard.send(() => promise, read);
    await expect(guard.send(department('answer').attempt, read)).rejects.toThrow(DepartmentUnavailable);
    resolve('answer');
    await expect(trial).resolves.toBe('answer');
    expect(guard.circuit).toBe('CLOSED');
  });

  test.each([
    ['fails', stays],
    ['is given up by its caller', AbortSignal.abort()],
  ])('stays open when that one %s', async (_, left) => {
    await fail(5);
    await pause(60);
    await fail(1, { isRead: false, left });
    expect(guard.circuit).toBe('OPEN');
  });
});
