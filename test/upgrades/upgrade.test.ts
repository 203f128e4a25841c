/** Today's hub on what an earlier one kept: it answers the same facts, keeps consents, and its access log still verifies. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifyLog } from '../audit/verifyLog.ts';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { ask, testSettings } from '../house/testHub.ts';
import { type EarlierHub, layDownEarlierHub } from './earlierHub.ts';

/** Each with the day on which it was asked. */
const revisions = [['458c360', '2026-12-01T06:30:00Z']] as const;

describe.each(revisions)('a hub of %s', (revision, day) => {
  let earlier: EarlierHub;
  let hub: Constellation;
  beforeAll(async () => {
    earlier = await layDownEarlierHub(revision, inject('postgresUrl'));
    const ahead = Date.parse(day) - Date.now();
    hub = await startConstellation({
      ...testSettings,
      ...{ dataFolder: earlier.dataFolder, databaseUrls: earlier.databaseUrls, departments: 'in-process' },
      clock: () => new Date(Date.now() + ahead),
    });
  });
  afterAll(async () => {
    await hub?.stop();
    await earlier?.drop();
  });

  const running = () => ({ ...earlier, gatewayUrl: hub.gatewayUrl, issuerUrl: hub.issuerUrl });

  test('answers what it answered', async () => {
    for (const { name, caller, purpose, query, variables, data } of earlier.answers) {
      const { body } = await ask(running(), { caller, purpose, query, variables });
      expect(body.errors, name).toBeUndefined();
      expect(sameIn(body.data), name).toEqual(sameIn(data));
    }
  });

  test('has an access log that goes on from where it stood', async () => {
    expect(await verifyLog(running())).toMatchObject({ exitCode: 0 });
  });
});

/** What was asked since is in the log, too; and the last question of the earlier hub was not answered when it was told. */
function sameIn(data: unknown): unknown {
  const subject = (data as { marketSubject?: { accessLog?: { accesses: { auditIndex: number }[] } } } | null)
    ?.marketSubject;
  if (!subject?.accessLog) return data;
  const before = subject.accessLog.accesses.filter(({ auditIndex }) => auditIndex < lastAsked);
  return { accesses: before };
}
const lastAsked = 19;
