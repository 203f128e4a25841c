import { type DepartmentContext, departmentSchema } from '@credit-hub/kit';
import { seedCalendar, subjectAt } from '@credit-hub/kit/demonstration';
import { type GraphQLField, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { departments } from '../constellation/departments.ts';

type Field = GraphQLField<unknown, unknown>;
const subjects = 100;
const toThePublic = { textForm: 'WITHOUT_PERSONS' } as DepartmentContext;

/**
 * What the demonstration publishes names nobody but in its sealed columns: offices, laws, kinds, numbers of documents. A
 * published text that the public is told otherwise is one that the reader of names or numbers takes for a person's.
 */
test.each(departments.map((department) => [department.name, department] as const))(
  'the public reads every published text of %s as it was laid down',
  (_, department) => {
    const calendar = seedCalendar('2026-11-30');
    const rows = Array.from({ length: subjects }, (_, index) => [
      ...department.seedSubject(subjectAt(index), calendar),
    ]).flat();
    const resolvers = new Map<string, NonNullable<Field['resolve']>>();
    for (const type of Object.values(departmentSchema(department).getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields()) as Field[])
        if (field.resolve && field.args.length === 0) resolvers.set(field.name, field.resolve);
    }
    const told = new Set<string>();
    let read = 0;
    for (const { row } of rows) {
      for (const name of ['documentNumber', 'authority', 'basis', 'publicationReason', ...published]) {
        const text = row[name];
        const resolve = resolvers.get(name);
        // What is no published text of this department is answered by the row itself.
        if (typeof text !== 'string' || resolve === undefined) continue;
        read += 1;
        const answered = resolve(row, {}, toThePublic, { fieldName: name } as GraphQLResolveInfo);
        if (answered !== text) told.add(`${name}: ${text} is told as ${String(answered)}`);
      }
    }
    expect([...told]).toEqual([]);
    expect(read).toBeGreaterThan(subjects);
  },
);

/** Published texts of one department or another. */
const published = [
  'violationKind',
  'revokedCertificate',
  'documentName',
  'certificateName',
  'licenceNumber',
  'projectName',
  'projectNumber',
  'estateName',
  'presalePermitNumber',
  'filingNumber',
  'certificateNumber',
  'accidentKind',
  'item',
  'district',
  'court',
  'caseNumber',
  'province',
  'basisUnit',
  'basisDocumentNumber',
  'circumstance',
  'cause',
  'procedure',
  'sanction',
  'checkKind',
  'subjectMatter',
  'result',
  'honour',
];
