/** Bad changes to the tables, permissions, resolvers and migrations of a department: `pnpm department:check` refuses them. */
import type { BadChange } from './badChange.ts';

const schema = 'subgraphs/tax/schema.graphql';
const tables = 'subgraphs/tax/tables.ts';
const permissions = 'subgraphs/tax/permissions.ts';
const index = 'subgraphs/tax/index.ts';
const seed = 'subgraphs/tax/seed.ts';
const first = 'subgraphs/tax/migrations/0000_first.sql';

const migrate =
  'write its migration: cd subgraphs/tax && pnpm exec drizzle-kit generate, then pnpm department:check tax --record';
const keep = 'take it back as it was, and write what is to be different as a migration behind the newest';

export const departmentChanges: readonly BadChange[] = [
  {
    change: 'a section without a table',
    write: [[tables, 'export const taxArrears =', 'export const arrears =']],
    refused: [
      {
        code: 'TABLE_OF_NO_SECTION',
        at: tables,
        coordinate: 'arrears',
        mend: 'write the field MarketSubject.arrears in schema.graphql, or call the table like its field',
      },
      {
        code: 'SECTION_UNANSWERED',
        at: [schema, '"Taxes due and unpaid'],
        coordinate: 'MarketSubject.taxArrears',
        mend: "write `export const taxArrears = factTable('tax_arrears', { … })` in tables.ts with a column for each field of TaxArrears, or a resolver MarketSubject.taxArrears",
      },
    ],
  },
  {
    change: 'listings that are told as any other fact',
    write: [
      [
        schema,
        'type MajorTaxViolation implements CreditFact & Listing {',
        'type MajorTaxViolation implements CreditFact {',
      ],
    ],
    refused: [
      {
        code: 'LISTING_NOT_SAID',
        at: [schema, '"A major violation and dishonesty'],
        coordinate: 'MajorTaxViolation',
        mend: 'write `type MajorTaxViolation implements CreditFact & Listing`, or make its table by factTable',
      },
    ],
  },
  {
    change: 'a section without its resolver',
    write: [
      [index, "  resolvers: { MarketSubject: { taxCreditRating: newestOf('taxCreditRatings') } },\n", ''],
    ],
    refused: [
      {
        code: 'SECTION_UNANSWERED',
        at: [schema, '"Its newest tax credit rating'],
        coordinate: 'MarketSubject.taxCreditRating',
        mend: "write `export const taxCreditRating = factTable('tax_credit_rating', { … })` in tables.ts with a column for each field of LatestTaxCreditRating, or a resolver MarketSubject.taxCreditRating",
      },
    ],
  },
  {
    change: 'a resolver that is none',
    write: [[index, "taxCreditRating: newestOf('taxCreditRatings')", "taxCreditRating: 'taxCreditRatings'"]],
    refused: [
      {
        code: 'RESOLVER_IS_NO_FUNCTION',
        at: index,
        coordinate: 'MarketSubject.taxCreditRating',
        mend: 'write a function `(marketSubject) => …`',
      },
    ],
  },
  {
    change: 'a resolver of a field of a fact that there is not',
    write: [[index, "'taxCreditRatings') }", "'taxCreditRatings') }, TaxArrears: { duOn: () => null }"]],
    refused: [
      {
        code: 'RESOLVER_OF_NO_FIELD',
        at: index,
        coordinate: 'TaxArrears.duOn',
        mend: 'write the field in schema.graphql, or take the resolver away',
      },
    ],
  },
  {
    change: 'a field of a fact without a column or resolver',
    write: [[schema, '  dueOn: Date @', '  kindOfTax: String @classified(as: SHARED)\n  dueOn: Date @']],
    refused: [
      {
        code: 'FIELD_UNANSWERED',
        at: tables,
        coordinate: 'TaxArrears.kindOfTax',
        mend: 'add a column `kindOfTax` there and run drizzle-kit generate, or write a resolver TaxArrears.kindOfTax',
      },
    ],
  },
  {
    change: 'a section that a resolver answers, and no table keeps',
    write: [
      [
        schema,
        '  "Listings as a taxpayer',
        '  oldArrears: [TaxArrears!] @classified(as: SHARED)\n  "Listings as a taxpayer',
      ],
      [index, "'taxCreditRatings') }", "'taxCreditRatings'), oldArrears: () => [] }"],
      [permissions, '    taxLicences: everyone', '    oldArrears: everyone,\n    taxLicences: everyone'],
    ],
    refused: [
      {
        code: 'SECTION_NOT_RECORDED',
        at: [schema, 'oldArrears:'],
        coordinate: 'MarketSubject.oldArrears',
        mend: 'write a table of its name, or say @notRecorded(because: …) behind the field',
      },
    ],
  },
  {
    change: 'a field of a fact that a resolver answers, and no column keeps',
    write: [
      [schema, '  dueOn: Date @', '  kindOfTax: String @classified(as: SHARED)\n  dueOn: Date @'],
      [index, "'taxCreditRatings') }", "'taxCreditRatings') }, TaxArrears: { kindOfTax: () => null }"],
    ],
    refused: [
      {
        code: 'FIELD_NOT_RECORDED',
        at: [schema, '"The day it was due'],
        coordinate: 'TaxArrears.kindOfTax',
        mend: 'write a column of its name, or say @notRecorded(because: …) behind the field',
      },
    ],
  },
  {
    change: 'a section without a permission',
    write: [[permissions, '    taxArrears: governmentAndSubjectItself,\n', '']],
    refused: [
      {
        code: 'PERMISSION_MISSING',
        at: permissions,
        coordinate: 'MarketSubject.taxArrears',
        mend: 'write `MarketSubject: { taxArrears: governmentAndSubjectItself }` there, or everyone, or onlyRoles(…)',
      },
    ],
  },
  {
    change: 'a permission of another type',
    write: [[permissions, 'taxArrears: governmentAndSubjectItself', "taxArrears: 'HALL' as never"]],
    refused: [
      {
        code: 'PERMISSION_IS_NO_RULE',
        at: permissions,
        coordinate: 'MarketSubject.taxArrears',
        mend: 'write `MarketSubject: { taxArrears: governmentAndSubjectItself }` there, or everyone, or onlyRoles(…)',
      },
    ],
  },
  {
    change: 'a permission of a misspelt field',
    write: [
      [permissions, '    taxLicences: everyone', '    taxLicenses: everyone,\n    taxLicences: everyone'],
    ],
    refused: [
      {
        code: 'PERMISSION_OF_NO_FIELD',
        at: permissions,
        coordinate: 'MarketSubject.taxLicenses',
        mend: 'write the field in schema.graphql, or take the permission away',
      },
    ],
  },
  {
    change: 'a column in clear',
    write: [[tables, 'debitAccount: sealedText()', 'debitAccount: text()']],
    refused: [
      {
        code: 'COLUMN_IN_CLEAR',
        at: tables,
        coordinate: 'TaxArrears.debitAccount',
        mend: 'write `debitAccount: sealedText()`',
      },
    ],
  },
  {
    change: 'a column of the wrong seal',
    write: [[tables, 'responsiblePersonName: sealedName()', 'responsiblePersonName: sealedText()']],
    refused: [
      {
        code: 'COLUMN_SEALED_OTHERWISE',
        at: tables,
        coordinate: 'MajorTaxViolation.responsiblePersonName',
        mend: 'write `responsiblePersonName: sealedName()`',
      },
    ],
  },
  {
    change: 'a column in clear that no field tells, and whose name tells of a person',
    write: [[tables, 'dueOn: date', 'contactPhone: text(),\n  dueOn: date']],
    refused: [
      {
        code: 'COLUMN_IN_CLEAR',
        at: tables,
        coordinate: 'tax_arrears.contactPhone',
        mend: 'write `contactPhone: sealedText()`',
      },
    ],
  },
  {
    change: 'a column that is not there',
    write: [
      [tables, "  dueOn: date({ mode: 'string' }),\n", ''],
      [seed, '    dueOn: calendar.daysAgo(decidedDaysAgo + 15),\n', ''],
    ],
    refused: [
      {
        code: 'FIELD_UNANSWERED',
        at: tables,
        coordinate: 'TaxArrears.dueOn',
        mend: 'add a column `dueOn` there and run drizzle-kit generate, or write a resolver TaxArrears.dueOn',
      },
    ],
  },
  {
    change: 'a misnamed column',
    write: [[tables, 'dueOn: date', 'duOn: date']],
    refused: [
      {
        code: 'FIELD_UNANSWERED',
        at: tables,
        coordinate: 'TaxArrears.dueOn',
        mend: 'add a column `dueOn` there and run drizzle-kit generate, or write a resolver TaxArrears.dueOn',
      },
    ],
  },
  {
    change: 'a floating-point column',
    write: [
      [
        tables,
        'const money = () => numeric({ precision: 18, scale: 2 });',
        'const money = () => numeric({ precision: 18, scale: 2 });\nconst share = () => doublePrecision();',
      ],
      [tables, 'import { date, ', 'import { date, doublePrecision, '],
      [tables, 'score: integer()', 'score: integer(),\n  share: share()'],
    ],
    refused: [
      {
        code: 'FLOATING_POINT',
        at: tables,
        coordinate: 'tax_credit_ratings.share',
        mend: 'write `share: numeric({ precision: 18, scale: 2 })`',
      },
    ],
  },
  {
    change: 'a table that no migration makes as it is',
    write: [[tables, 'dueOn: date', 'remindedOn: date(),\n  dueOn: date']],
    refused: [
      { code: 'MIGRATION_MISSING', at: tables, coordinate: 'tax_arrears.reminded_on', mend: migrate },
    ],
  },
  {
    change: 'a migration that was edited',
    write: [[first, '', '-- anything']],
    refused: [{ code: 'MIGRATION_EDITED', at: first, coordinate: null, mend: keep }],
  },
  {
    change: 'a migration that was written anew',
    write: [
      [first, 'DELETED', ''],
      ['subgraphs/tax/migrations/0000_second.sql', '', 'select 1;'],
    ],
    refused: [
      { code: 'MIGRATION_GONE', at: first, coordinate: null, mend: keep },
      {
        code: 'MIGRATION_NOT_RECORDED',
        at: 'subgraphs/tax/migrations/0000_second.sql',
        coordinate: null,
        mend: 'record it: pnpm department:check tax --record',
      },
    ],
  },
];
