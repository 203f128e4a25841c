import { readFileSync } from 'node:fs';
import { type Policy, policyOf } from './policy.ts';
import { parsePolicyTable } from './policyTable.ts';

/** How the policy's file is named in reports. */
export const policyFileName = 'schema/policy/policy.yaml';
const policyFile = new URL('policy.yaml', import.meta.url);

/**
 * The policy of `schema/policy/policy.yaml`.
 *
 * @param today the day in Beijing whose law holds; the day it is, unless told
 * @throws Error saying what is wrong with the table; a hub without a sound table does not start
 */
export function loadPolicy(today?: () => string): Policy {
  return policyOf(parsePolicyTable(readFileSync(policyFile, 'utf8')), today);
}
