/** A property: whatever is appended and archived in whatever order, the log answers as if nothing had been archived. */
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { AccessLog, IntentTicket } from '../accessLog.ts';
import type { OutcomeEntry } from '../entries.ts';
import type { Access, AccessPage, AccessSearch, Page } from '../store/readAccesses.ts';
import { archived, segmentsFolderIn, verified } from '../testing/archiving.ts';
import {
  answered,
  clerk,
  intentAbout,
  openTestStore,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';

const subjects = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 });
const refusal = fc.constantFrom(null, null, 'REFUSED_LATER');

/** What happens to a log, one after the other. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ANSWER' as const),
      /** Few, or so many that they begin and end blocks. */
      times: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(200, 511, 600)),
      subjects,
      role: fc.constantFrom('HALL' as const, 'BANK' as const),
      further: subjects,
      exceptions: subjects,
      refusal,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ASK' as const), subjects }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('CONCLUDE' as const),
      further: subjects,
      exceptions: subjects,
      refusal,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('REFUSE' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('MONTH' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ARCHIVE' as const) }) },
);
type Happening = ReturnType<typeof happening.generate>['value'];

const codes = (numbers: readonly number[]) => numbers.map(subjectCode);

const outcomeOf = ({
  further,
  exceptions,
  refusal,
}: {
  readonly further: readonly number[];
  readonly exceptions: readonly number[];
  readonly refusal: string | null;
}): OutcomeEntry => ({
  ...answered,
  refusal,
  furtherSubjectCodes: codes(further),
  exceptions:
    exceptions.length > 0
      ? [{ subjectCodes: codes(exceptions), disclosures: answered.disclosures.slice(1) }]
      : [],
});

const live = async (store: TestStore, folder: string, history: readonly Happening[]): Promise<AccessLog> => {
  let month = 0;
  let tick = 0;
  const waiting: IntentTicket[] = [];
  const clock = () => new Date(Date.UTC(2025, month, 10) + tick++);
  const log = await store.open({ clock, segmentsFolder: folder });

  const happens = async (what: Happening): Promise<unknown> => {
    switch (what.kind) {
      case 'ANSWER': {
        const entry = { ...intentAbout(...codes(what.subjects)), viewer: { ...clerk, role: what.role } };
        return Promise.all(
          Array.from({ length: what.times }, async () =>
            log.conclude(await log.intend(entry), outcomeOf(what)),
          ),
        );
      }
      case 'ASK':
        return waiting.push(await log.intend(intentAbout(...codes(what.subjects))));
      case 'CONCLUDE': {
        const ticket = waiting.shift();
        return ticket && log.conclude(ticket, outcomeOf(what));
      }
      case 'REFUSE':
        return log.refuse({ ...intentAbout(), refusal: 'ARGUMENT_DENIED' });
      case 'MONTH':
        month += 1;
        return undefined;
      case 'ARCHIVE':
        await log.checkpoint();
        await store.query(
          `insert into kept_leaves select * from audit_leaves where leaf_index > (select coalesce(max(leaf_index), -1) from kept_leaves)`,
        );
        return archived(store, folder, clock().toISOString().slice(0, 7));
    }
  };
  for (const what of history) await happens(what);
  return log;
};

const paged = async (
  read: (page: Page) => Promise<AccessPage>,
  first: number,
): Promise<readonly Access[]> => {
  const all: Access[] = [];
  for (let before: number | null = null; ; ) {
    const { accesses, cursor }: AccessPage = await read({ first, before });
    all.push(...accesses);
    if (cursor === null) return all;
    before = cursor;
  }
};

const searches: readonly AccessSearch[] = [
  { role: 'BANK' },
  { role: 'HALL', purpose: 'HANDLING', organization: clerk.organization as string },
  { refusal: 'REFUSED_LATER' },
  { refusal: 'ARGUMENT_DENIED' },
  { from: '2025-02-01', until: '2025-03-15' },
  { department: 'tax' },
];

const told = async (log: AccessLog, treeSize: number, first: number) => {
  const places = [0, 0.1, 0.3, 0.5, 0.8, 1].map((part) => Math.floor(part * (treeSize - 1)));
  return {
    ofSubjects: await Promise.all(
      [0, 1, 2, 3, 4, 5].map((number) => paged((page) => log.accessesOf(subjectCode(number), page), first)),
    ),
    found: await Promise.all(searches.map((search) => paged((page) => log.search(search, page), first))),
    all: await paged((page) => log.search({}, page), 500),
    included: await Promise.all(places.map((index) => log.inclusionProof(index, treeSize))),
    consistent: await Promise.all(places.map((index) => log.consistencyProof(index + 1, treeSize))),
  };
};

/** The log as it would be without its archive. */
const unarchived = async (store: TestStore): Promise<AccessLog> => {
  await store.tamper(`
    insert into audit_leaves select * from kept_leaves on conflict do nothing;
    delete from audit_segments;
  `);
  return store.open({ checkpointFolder: await mkdtemp(path.join(store.folder, 'other-')) });
};

const runs = Number(process.env.HISTORIES ?? 6);

test('a log answers as if nothing of it had been archived', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 6, maxLength: 24 }),
      fc.constantFrom(3, 50, 500),
      async (history, first) => {
        const store = await openTestStore(inject('postgresUrl'));
        try {
          await store.query('create table kept_leaves (like audit_leaves)');
          const folder = await segmentsFolderIn(store);
          const log = await live(store, folder, [...history, { kind: 'REFUSE' }]);
          const { treeSize } = await log.checkpoint();
          const archivedTold = await told(log, treeSize, first);
          expect((await verified(store, folder)).at(-1)).toBe('The log is as it was signed.');
          expect(archivedTold).toEqual(await told(await unarchived(store), treeSize, first));
        } finally {
          await store.close();
        }
      },
    ),
    // To look for a smaller history would take as long as a hundred others.
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);
