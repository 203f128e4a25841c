import { setTimeout as pause } from 'node:timers/promises';
import { DepartmentUnavailable } from '@credit-hub/schema';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { NotWaitedFor } from '../execution/notWaitedFor.ts';
import { createDepartmentGuard, type DepartmentGuard, isCircuitOpen } from './departmentGuard.ts';

const logger = pino({ level: 'silent' });
const left = new NotWaitedFor('LEFT', new DOMException('left', 'AbortError'));
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

const fail = async (times: number, error: Error = lost('UND_ERR_HEADERS_TIMEOUT')) => {
  for (let n = 0; n < times; n++) await guard.send(department(error).attempt).catch(() => {});
};

describe('the circuit', () => {
  test('opens when most answers fail, and then nothing is sent', async () => {
    await fail(5);
    expect(guard.circuit).toBe('OPEN');
    const { asked, attempt } = department('answer');
    await expect(guard.send(attempt)).rejects.toSatisfy(isCircuitOpen);
    expect(asked.times).toBe(0);
  });

  test('stays closed while others are answered, however many of one caller’s requests fail', async () => {
    for (let n = 0; n < 50; n++) {
      await guard.send(department('answer').attempt);
      guard.judge(true);
      await fail(1);
    }
    expect(guard.circuit).toBe('CLOSED');
  });

  test('opens when most answers that came are none, as when none comes', async () => {
    for (let n = 0; n < 5; n++) {
      expect(guard.circuit).toBe('CLOSED');
      await guard.send(department('answer').attempt);
      guard.judge(false);
    }
    await expect.poll(() => guard.circuit).toBe('OPEN');
  });

  test('stays closed while half of what came is well, and what nobody reads does not count', async () => {
    for (let n = 0; n < 25; n++) {
      guard.judge(true);
      guard.judge(false);
      await pause(0);
    }
    expect(guard.circuit).toBe('CLOSED');
    guard.judge(false);
    await expect.poll(() => guard.circuit).toBe('OPEN');
  });

  test('is not closed by what was asked before it opened', async () => {
    await fail(5);
    guard.judge(true);
    expect(guard.circuit).toBe('OPEN');
  });

  test.each([
    ['callers leave', left],
    ['their answers are due', new NotWaitedFor('ANSWER_DUE', null)],
  ])('stays closed when %s', async (_, error) => {
    await fail(50, error);
    expect(guard.circuit).toBe('CLOSED');
  });

  test('lets one request try after a while, refuses the others meanwhile, and closes when it is answered', async () => {
    await fail(5);
    await pause(60);
    const { promise, resolve } = Promise.withResolvers<string>();
    const trial = guard.send(() => promise);
    await expect(guard.send(department('answer').attempt)).rejects.toSatisfy(isCircuitOpen);
    resolve('answer');
    await expect(trial).resolves.toBe('answer');
    expect(guard.circuit).toBe('CLOSED');
  });

  test.each([
    ['fails', lost('ECONNRESET')],
    ['is given up by its caller', left],
  ])('stays open when that one %s', async (_, error) => {
    await fail(5);
    await pause(60);
    await fail(1, error);
    expect(guard.circuit).toBe('OPEN');
  });
});
