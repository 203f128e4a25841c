import { readFileSync } from 'node:fs';
import { type Policy, policyOf } from './policy.ts';
import { parsePolicyTable } from './policyTable.ts';

const policyFile = new URL('policy.yaml', import.meta.url);

/**
 * The policy of `schema/policy/policy.yaml`, or of the file named.
 *
 * @throws Error saying what is wrong with the table; a hub without a sound table does not start
 */
export function loadPolicy(file: URL | string = policyFile): Policy {
  return policyOf(parsePolicyTable(readFileSync(file, 'utf8')));
}
