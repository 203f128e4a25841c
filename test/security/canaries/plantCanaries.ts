/** Lays a row into every table of every department, with something personal in every column that may hold it. */
import { type SeedRow, seedDepartment } from '@credit-hub/kit';
import { personFor, type SeedCalendar, seedCalendar, subjectAt } from '@credit-hub/kit/demonstration';
import { loadSupergraph } from '@credit-hub/schema';
import { readClassifications } from '@credit-hub/schema/composition';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { departments } from '../../constellation/departments.ts';
import { keptFieldKeys } from '../../constellation/fieldKeys.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';
import { plantedSubjects } from './plantedSubjects.ts';

/** So many subjects are drawn until each table had a row, even those that few ever stand in. */
const drawn = 6_000;

const { residentIdNumber, phone } = personFor('free text', 1);
const account = '6299990123456789012';
const fullWidth = (text: string) =>
  text.replaceAll(/[0-9X]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0),
  );
const grouped = (text: string, by: string) => text.replaceAll(/(\d{4})(?=\w)/g, `$1${by}`);

/** Numbers as clerks write them, and as those write them who hope that no machine finds them. */
const freeText = [
  `身份证${residentIdNumber}`,
  `身份证号：${fullWidth(residentIdNumber)}`,
  `税号${residentIdNumber}01、L${residentIdNumber}`,
  `证件 ${grouped(residentIdNumber, ' ')}`,
  `证件 ${[...residentIdNumber].join('\u200b')}`,
  `电话${phone}，+86 ${phone}，${grouped(phone, '-')}，${fullWidth(phone)}`,
  `账号${account}（${grouped(account, ' ')}）`,
  `${residentIdNumber}`,
].join('；');

const relationTables = new Set(['data_use_consents', 'association_memberships', 'credit_agency_agreements']);

const freeTextFields = new Set(
  [...readClassifications(loadSupergraph()).classes].flatMap(([coordinate, classification]) =>
    classification === 'FREE_TEXT' ? [coordinate.split('.')[1] as string] : [],
  ),
);

/** Lays the rows down as seeds are laid, sealed where columns are; once, however many tests ask for it. */
export async function plantCanaries({ databaseUrls, dataFolder }: TestHub): Promise<void> {
  const { clock } = testSettings;
  const calendar = seedCalendar('2026-09-15');
  for (const department of departments) {
    const rows = rowsOf(department.seedSubject, calendar);
    await seedDepartment(
      { ...department, name: 'canaries', seedSubject: () => rows, seedOnce: () => [] },
      databaseUrls[department.name] as string,
      { subjects: 1, clock, fieldKeys: await keptFieldKeys(dataFolder, department.name) },
    );
  }
}

/** The first row of each table that a subject of either kind has, told of the planted subject instead. */
function rowsOf(
  seedSubject: (typeof departments)[number]['seedSubject'],
  calendar: SeedCalendar,
): readonly SeedRow[] {
  const rows = new Map<string, SeedRow>();
  for (let index = 0; index < drawn; index += 1) {
    const subject = subjectAt(index);
    if (subject.kind === 'SOCIAL_ORGANIZATION') continue;
    for (const { table, row } of seedSubject(subject, calendar)) {
      if (subject.kind === 'SOLE_TRADER' && relationTables.has(getTableName(table))) continue;
      const key = `${getTableName(table)} ${subject.kind} ${row.revision ?? ''}`;
      if (!rows.has(key))
        rows.set(key, { table, row: { ...row, ...plantedIn(table, plantedSubjects[subject.kind]) } });
    }
  }
  return [...rows.values()];
}

/** In force and published, so that everyone meets the row; what of it they read is the policy's. */
function plantedIn(table: SeedRow['table'], subjectCode: string): Record<string, unknown> {
  const columns = getTableColumns(table);
  const planted: Record<string, unknown> = {
    subjectCode,
    state: 'ACTIVE',
    publishedFrom: '2026-01-01',
    publishedUntil: null,
    ...Object.fromEntries(
      Object.entries(columns)
        .filter(([name, column]) => freeTextFields.has(name) && column.getSQLType() === 'text')
        .map(([name]) => [name, freeText]),
    ),
  };
  return Object.fromEntries(
    Object.entries(planted).filter(
      ([name]) => name in columns && !(name === 'state' && !('publishedFrom' in columns)),
    ),
  );
}
