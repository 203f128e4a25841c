import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Role } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { anonymous, type Caller } from '../identity/identify.ts';
import { createLargeBodies } from './largeBodies.ts';

const callerOf = (role: Role): Caller => ({ ...anonymous, viewer: { ...anonymous.viewer, role } });

const bodies = createLargeBodies(
  async (authorization) => {
    if (authorization === undefined) return anonymous;
    if (authorization === 'forged') throw new Refusal('UNAUTHENTICATED', 'forged');
    return callerOf(authorization as Role);
  },
  { body: 10, bodyOfActs: 100 },
);
const requestOf = (length: number | null, authorization?: string) =>
  ({
    headers: { ...(length === null ? {} : { 'content-length': String(length) }), authorization },
  }) as unknown as IncomingMessage;

test.each<[string, number, string | undefined, string | null]>([
  ['a small body of anybody', 10, undefined, null],
  ['a large body of nobody', 11, undefined, 'BODY_TOO_LARGE'],
  ['a large body of a forged token', 11, 'forged', 'UNAUTHENTICATED'],
  ['a large body of a bank', 11, 'BANK', 'BODY_TOO_LARGE'],
  ['a large body of a subject', 11, 'SUBJECT', 'BODY_TOO_LARGE'],
  ['a large body of an officer', 100, 'REGULATOR', null],
  ['a large body of a machine', 100, 'DEPARTMENT_SYSTEM', null],
  ['a body that is larger than any', 101, 'REGULATOR', 'BODY_TOO_LARGE'],
])('%s', async (_, length, authorization, code) => {
  const admitted = bodies.admit(requestOf(length, authorization)).then(
    () => null,
    (error: Refusal) => error.code,
  );
  expect(await admitted).toBe(code);
});

test('a body that does not say its length is counted as it comes, whoever sends it', async () => {
  const read = (bytes: number) => {
    const request = requestOf(null, 'REGULATOR');
    const payload = Readable.from([Buffer.alloc(bytes - 1), Buffer.alloc(1)]);
    return buffer(bodies.bounded(request, payload) as Readable);
  };
  expect(await read(10)).toHaveLength(10);
  await expect(read(11)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
});
