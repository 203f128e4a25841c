import type { Role } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import type { Disclosure } from '../entries.ts';
import { archived, segmentsFolderIn } from '../testing/archiving.ts';
import {
  answered,
  clerk,
  intentAbout,
  openTestStore,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';

const [subject, second, third] = [subjectCode(1), subjectCode(2), subjectCode(3)];
const isPermit = (coordinate: string) => coordinate.startsWith('Permit.');

let store: TestStore;
let segmentsFolder: string;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  let now = new Date('2025-01-10T04:00:00.000Z');
  const log = await store.open({ clock: () => now });
  const asks = (organization: string | null, codes: string[] = [subject], role: Role = 'HALL') =>
    log.intend({
      ...intentAbout(subject),
      subjectCodes: codes,
      viewer: { ...clerk, role, organization, department: organization === null ? 'tax' : null },
    });
  const of = (coordinate: string, form: Disclosure['form'] = 'CLEAR'): Disclosure[] => [
    { classification: 'PUBLISHED_FACT', form, by: null, coordinates: [coordinate] },
  ];
  const tells = (...disclosures: Disclosure[][]) => ({ ...answered, disclosures: disclosures.flat() });

  await log.conclude(await asks('reader'), tells(of('Permit.site')));
  await log.conclude(await asks('reader'), tells(of('Permit.kind')));
  const late = await asks('across months');
  await log.conclude(await asks('of something else'), tells(of('Licence.site')));
  await log.conclude(
    await asks('that was denied it'),
    tells(of('Permit.site', 'DENIED'), of('Licence.site')),
  );
  await log.conclude(await asks('of another'), { ...tells(of('Licence.site')) });
  await log.conclude(await asks('of others', [second]), tells(of('Permit.site')));
  await log.conclude(await asks('that was refused'), { ...tells(of('Permit.site')), refusal: 'OVERLOADED' });
  await asks('that got no answer');
  now = new Date('2025-02-10T04:00:00.000Z');
  await log.conclude(late, tells(of('Permit.site', 'MASKED')));
  await log.conclude(await asks(null), tells(of('Permit.site')));
  // Of a search that named no subject.
  await log.conclude(await asks('that found it', []), {
    ...tells(of('Permit.site')),
    furtherSubjectCodes: [subject],
  });
  // Of one of several that was told something else of, and of one that was told it alone.
  await log.conclude(await asks('of all but this', [second, subject]), {
    ...tells(of('Permit.site')),
    furtherSubjectCodes: [second, subject],
    exceptions: [{ subjectCodes: [subject], disclosures: of('Licence.site') }],
  });
  await log.conclude(await asks('of this alone', [third, subject]), {
    ...tells(of('Licence.site')),
    furtherSubjectCodes: [third, subject],
    exceptions: [{ subjectCodes: [subject], disclosures: of('Permit.site') }],
  });
  await log.close();
  segmentsFolder = await segmentsFolderIn(store);
});
afterAll(() => store.close());

const readers = async (asked: AccessLog, code = subject) =>
  (await asked.readersAbout(code, isPermit))
    .map(({ role, organization, department }) => `${role} ${organization ?? department}`)
    .sort();

const expected = [
  ...['HALL across months', 'HALL of this alone', 'HALL reader', 'HALL tax', 'HALL that found it'],
];

test('who was told such values of a subject is found, whatever of it is archived, and nobody else', async () => {
  const log = await store.open();
  expect(await readers(log)).toEqual(expected);
  expect(await readers(log, third)).toEqual([]);
  for (const before of ['2025-02', '2025-03']) {
    await archived(store, segmentsFolder, before);
    expect([before, await readers(await store.open({ segmentsFolder }))]).toEqual([before, expected]);
  }
});

test('from a log of which something is missing nobody is found, and nobody is left out in silence', async () => {
  await expect(readers(await store.open())).rejects.toMatchObject({ code: 'AUDIT_SEGMENT_MISSING' });
  await store.tamper('delete from audit_texts');
  await expect(readers(await store.open({ segmentsFolder }))).rejects.toMatchObject({
    code: 'AUDIT_LOG_REWRITTEN',
  });
});
