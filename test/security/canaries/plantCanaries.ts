/** Lays a row into every table of every department, with something personal in every column that may hold it. */
import { type SeedRow, sealedKind, seedDepartment } from '@credit-hub/kit';
import {
  nameWithMiddleDot,
  nameWithRareCharacter,
  personFor,
  type SeedCalendar,
  seedCalendar,
  subjectAt,
} from '@credit-hub/kit/demonstration';
import { freeTextClassifications, loadSupergraph } from '@credit-hub/schema';
import { readClassifications } from '@credit-hub/schema/composition';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { departments } from '../../constellation/departments.ts';
import { keptFieldKeys } from '../../constellation/fieldKeys.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';
import { plantedSubjects } from './plantedSubjects.ts';

/** So many subjects are drawn until each table had a row, even those that few ever stand in. */
const drawn = 6_000;

const { name, residentIdNumber, phone } = personFor('free text', 1);
const account = '6299990123456789012';
const fullWidth = (text: string) =>
  text.replaceAll(/[0-9X]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0),
  );
const grouped = (text: string, by: string) => text.replaceAll(/(\d{4})(?=\w)/g, `$1${by}`);

/** Nobody whom a row names; so that only the text itself can tell that they are persons. */
const stranger = personFor('free text', 2).name;

/** Numbers as clerks write them, and as those write them who hope that no machine finds them; and people. */
const numbersAndStrangers = [
  `身份证${residentIdNumber}`,
  `身份证号：${fullWidth(residentIdNumber)}`,
  `税号${residentIdNumber}01、L${residentIdNumber}`,
  `证件 ${grouped(residentIdNumber, ' ')}`,
  `证件 ${[...residentIdNumber].join('\u200b')}`,
  `电话${phone}，+86 ${phone}，${grouped(phone, '-')}，${fullWidth(phone)}`,
  `账号${account}（${grouped(account, ' ')}）`,
  `${residentIdNumber}`,
  `${name}称由${stranger}办理`,
  `负责人${stranger}，联系人：${[...name].join(' ')}`,
  `${nameWithRareCharacter}与${nameWithMiddleDot}`,
];

/** A text of the row's: with persons whom the row names, in words that do not tell that they are, and with others. */
function freeTextIn(table: SeedRow['table'], row: SeedRow['row']): string {
  const persons = Object.entries(getTableColumns(table)).flatMap(([property, column]) => {
    const value = row[property];
    return sealedKind(column) === 'NAME' && typeof value === 'string' ? [value] : [];
  });
  return [...persons.map((person) => `致${person}函`), ...numbersAndStrangers].join('；');
}

const relationTables = new Set(['data_use_consents', 'association_memberships', 'credit_agency_agreements']);

const freeTextFields = new Set(
  [...readClassifications(loadSupergraph()).classes].flatMap(([coordinate, classification]) =>
    freeTextClassifications.has(classification) ? [coordinate.split('.')[1] as string] : [],
  ),
);

/** Lays the rows down as seeds are laid, sealed where columns are; once, however many tests ask for it. */
export async function plantCanaries({ databaseUrls, dataFolder }: TestHub): Promise<void> {
  const { clock } = testSettings;
  const calendar = seedCalendar('2026-09-15');
  for (const department of departments) {
    const rows = plantedRows(department.seedSubject, calendar);
    await seedDepartment(
      { ...department, name: 'canaries', seedSubject: () => rows, seedOnce: () => [] },
      databaseUrls[department.name] as string,
      { subjects: 1, clock, fieldKeys: await keptFieldKeys(dataFolder, department.name) },
    );
  }
}

const known = new Map<SeedSubject, readonly SeedRow[]>();
type SeedSubject = (typeof departments)[number]['seedSubject'];

/** What is planted in a department. To find a row for each table takes a second. */
export function plantedRows(seedSubject: SeedSubject, calendar: SeedCalendar): readonly SeedRow[] {
  const rows = known.get(seedSubject) ?? rowsOf(seedSubject, calendar);
  known.set(seedSubject, rows);
  return rows;
}

/** The first row of each table that a subject of either kind has, told of the planted subject instead. */
function rowsOf(seedSubject: SeedSubject, calendar: SeedCalendar): readonly SeedRow[] {
  const rows = new Map<string, SeedRow>();
  for (let index = 0; index < drawn; index += 1) {
    const subject = subjectAt(index);
    if (subject.kind === 'SOCIAL_ORGANIZATION') continue;
    for (const { table, row } of seedSubject(subject, calendar)) {
      if (subject.kind === 'SOLE_TRADER' && relationTables.has(getTableName(table))) continue;
      const key = `${getTableName(table)} ${subject.kind} ${row.revision ?? ''}`;
      if (!rows.has(key))
        rows.set(key, { table, row: { ...row, ...planted(table, row, plantedSubjects[subject.kind]) } });
    }
  }
  return [...rows.values()];
}

/** Persons of nobody else: whoever shares one with another subject meets that one's facts, too. */
function ownPersons(
  columns: Readonly<Record<string, unknown>>,
  row: SeedRow['row'],
  subjectCode: string,
): Record<string, unknown> {
  const numbers = Object.keys(columns).filter((property) => `${property}Index` in columns && row[property]);
  return Object.fromEntries(
    numbers.map((property) => [property, personFor(`planted ${subjectCode}`, 1).residentIdNumber]),
  );
}

/** In force and published, so that everyone meets the row; what of it they read is the policy's. */
function planted(table: SeedRow['table'], row: SeedRow['row'], subjectCode: string): Record<string, unknown> {
  const columns = getTableColumns(table);
  const told: Record<string, unknown> = {
    subjectCode,
    ...ownPersons(columns, row, subjectCode),
    state: 'ACTIVE',
    publishedFrom: '2026-01-01',
    publishedUntil: null,
    ...Object.fromEntries(
      Object.entries(columns)
        .filter(([property, column]) => freeTextFields.has(property) && column.getSQLType() === 'text')
        .map(([property]) => [property, freeTextIn(table, row)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(told).filter(
      ([property]) => property in columns && !(property === 'state' && !('publishedFrom' in columns)),
    ),
  );
}
