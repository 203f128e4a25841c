/** How many bytes an archived access takes. `ARCHIVED_ACCESSES=100000` measures as many as README.md speaks of. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '@credit-hub/schema';
import { expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import type { IntentEntry, OutcomeEntry } from '../entries.ts';
import { archived, segmentsFolderIn, verified } from '../testing/archiving.ts';
import { answered, openTestStore, subjectCode } from '../testing/store.ts';

const accesses = Number(process.env.ARCHIVED_ACCESSES ?? 4_000);
const underWay = 64;

const roles: readonly Role[] = ['HALL', 'HALL', 'HALL', 'BANK', 'REGULATOR'];

/** Each about another subject, in another case: what is said of nobody else takes the most. */
const asked = (number: number): IntentEntry => ({
  viewer: {
    person: `person-${(number * 7) % 400}`,
    role: roles[number % roles.length] as Role,
    organization: subjectCode(9_000_000 + ((number * 7) % 40)),
    department: null,
  },
  purpose: { kind: 'HANDLING', matter: `matter-${(number * 3) % 30}`, caseNumber: `case-${number}` },
  policyVersion: 'a policy',
  planKey: `document-${(number * 11) % 60}`,
  subjectCodes: [subjectCode(number)],
});

const told: readonly OutcomeEntry[] = Array.from({ length: 30 }, (_, kind) => ({
  ...answered,
  disclosures: answered.disclosures.map((disclosure) => ({
    ...disclosure,
    coordinates: Array.from({ length: 1 + kind }, (__, nth) => `Type${kind}.field${nth}`),
  })),
}));

const record = async (log: AccessLog): Promise<void> => {
  let number = 0;
  const work = async () => {
    for (let own = number++; own < accesses; own = number++)
      await log.conclude(await log.intend(asked(own)), told[own % told.length] as OutcomeEntry);
  };
  await Promise.all(Array.from({ length: underWay }, work));
};

test('an archived access with one subject takes 400 bytes at most', async () => {
  const store = await openTestStore(inject('postgresUrl'));
  try {
    let milliseconds = Date.parse('2026-09-01T00:00:00Z');
    const clock = () => {
      milliseconds += (milliseconds * 7_919) % 20_011;
      return new Date(milliseconds);
    };
    const log = await store.open({ clock });
    await record(log);
    await log.checkpoint();
    const [stored] = await store.query<{ bytes: string }>(
      `select pg_total_relation_size('audit_leaves') as bytes`,
    );
    const folder = await segmentsFolderIn(store);
    await archived(store, folder, '2027-01');
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (file) => (await stat(path.join(folder, file))).size),
    );
    const each = sizes.reduce((sum, size) => sum + size, 0) / accesses;
    console.log(
      `${accesses} accesses: ${Math.round(Number(stored?.bytes) / accesses)} bytes each in the database, ${Math.round(each)} in ${sizes.length} segments`,
    );
    expect(await verified(store, folder)).toContain('The log is as it was signed.');
    expect(each).toBeLessThan(400);
  } finally {
    await store.close();
  }
}, 1_200_000);
