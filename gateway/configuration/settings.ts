import { readFileSync, statSync } from 'node:fs';
import { dayInBeijing, roles } from '@credit-hub/schema';
import ipaddr from 'ipaddr.js';
import type { JWK } from 'jose';
import { z } from 'zod';
import { leastYearsKept } from '../audit/keeping.ts';
import { httpAddress } from '../execution/executor/httpAddress.ts';
import { usualTokenTypes } from '../identity/identify.ts';
import { budgetsWith } from '../limits/budgets.ts';

/** What a setting may read like; each says what is wrong with a value and never quotes it. */

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const milliseconds = z.coerce.number('is not a number of milliseconds').int().positive();

/** Zero, too. */
export const someMilliseconds = z.coerce.number('is not a number of milliseconds').int().min(0);

/** Years for which accesses are kept at least; no fewer than the law has it on the day of the start. */
export const yearsKept = z.coerce
  .number()
  .int()
  .default(() => leastYearsKept(dayInBeijing(Date.now())))
  .refine(
    (years) => years >= leastYearsKept(dayInBeijing(Date.now())),
    'is not a number of years that the law lets the access log be kept for: three at least',
  );

export const yesOrNo = z
  .enum(['true', 'false'], 'is neither true nor false')
  .default('false')
  .transform((text) => text === 'true');

/** Addresses and networks, e.g. `10.0.0.0/8, 192.0.2.1`. */
export const networks = z
  .string()
  .default('')
  .transform(parts)
  .refine(
    (list) => list.every((network) => ipaddr.isValid(network) || ipaddr.isValidCIDR(network)),
    'is not a list of addresses and networks',
  );

/** An address that requests can be sent to. */
export const httpUrl = z.string().refine((text) => httpAddress(text) !== null, 'is no http(s) address');

/** What the headers of tokens may call them, e.g. `at+jwt, JWT`. */
export const tokenTypes = z
  .string()
  .default(usualTokenTypes.join())
  .transform(parts)
  .refine(
    (list) => list.length > 0 && list.every((type) => /^[\w+./-]+$/.test(type)),
    'is not a list of types',
  );

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** Origins, e.g. `https://hall.example`; no wildcard. */
export const origins = z
  .string()
  .default('')
  .transform(parts)
  .refine((list) => list.every(isOrigin), 'is not a list of origins');

const amount = z.int().positive();
const budgetChanges = z.partialRecord(
  z.enum(roles),
  z
    .strictObject({
      requestsPerMinute: amount,
      costOfOneOperation: amount,
      costPerMinute: amount,
      subjectsPerDay: amount,
      lookupsOfOneSubjectPerMinute: amount,
      ownLookupsOfOneSubjectPerMinute: z.int().min(0),
    })
    .partial(),
);

/** A folder that is there: who sets one that is not has misspelt it, or not mounted it. */
export const folderThatIs = z
  .string()
  .min(1)
  .refine(
    (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    'is no folder that is there',
  )
  .optional();

/** A JSON file of what differs from the usual budgets, role by role. */
export const budgetsFile = z
  .string()
  .optional()
  .transform((path, context) => {
    if (path === undefined) return budgetsWith({});
    try {
      return budgetsWith(budgetChanges.parse(JSON.parse(readFileSync(path, 'utf8'))));
    } catch {
      context.addIssue({ code: 'custom', message: 'is not a JSON file of budgets by role' });
      return z.NEVER;
    }
  });

/**
 * 32 bytes or more as base64url without padding (RFC 4648, section 5). Hexadecimal digits would pass for it and mean
 * other bytes, so they are refused.
 */
export const secretBytes = z.string().transform((text, context): Uint8Array => {
  const bytes = Buffer.from(text, 'base64url');
  const isBase64url = bytes.toString('base64url') === text && !/^[0-9a-fA-F]*$/.test(text);
  if (isBase64url && bytes.byteLength >= 32) return bytes;
  context.addIssue({ code: 'custom', message: 'is not base64url of 32 bytes or more' });
  return z.NEVER;
});

/** An Ed25519 private key as JWK, in JSON. */
export const signingKey = z.string().transform((text, context): JWK => {
  const shape = z.looseObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    d: z.string(),
  });
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an Ed25519 private key as JWK' });
    return z.NEVER;
  }
});
