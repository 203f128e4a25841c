/** Files of every kind of fact of every department, beside the acts that record the same. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@credit-hub/kit';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { importFacts, kindsOf } from '@credit-hub/kit/facts-import';
import { writeTemplate } from '@credit-hub/kit/facts-template';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { mutationOf, type RecordedField } from '@credit-hub/schema/acts';
import { makeResidentIdNumber } from '@credit-hub/schema/identifiers';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { fieldKeysFileIn } from '../constellation/fieldKeys.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-hub-sections-'));
afterAll(() => rm(folder, { recursive: true }));

/** A firm that no seed knows. */
const firm = Array.from({ length: 50 }, (_, index) => subjectAt(20_000 + index)).find(
  ({ kind }) => kind === 'ENTERPRISE',
)?.unifiedSocialCreditCode as string;

type Leaf = string | number | boolean | readonly string[];

/** What licences and penalties want to be told in words of their standard, and what an organization leaves empty. */
const words: Readonly<Record<string, Leaf | null>> = {
  licenceKind: '普通',
  penaltyKind: '罚款',
  'party.kind': null,
  'party.identityDocumentKind': null,
  'party.identityDocumentNumber': null,
  'party.legalRepresentativeDocumentKind': '身份证',
};

function filledWith({ path, type, isList, values, classification }: RecordedField): Leaf | null {
  const place = path.join('.');
  if (place in words) return words[place] ?? null;
  if (values !== null) return [...values.keys()][0] as string;
  if (isList) return ['A1', 'B2'];
  if (classification === 'RESIDENT_ID' || place.endsWith('legalRepresentativeDocumentNumber'))
    return makeResidentIdNumber('990000', '19900219', '917');
  switch (type) {
    case 'Date':
      return place.endsWith('Until') ? '2027-03-20' : '2026-03-20';
    case 'Money':
      return '12500.00';
    case 'Int':
      return 7;
    case 'Boolean':
      return true;
    default:
      return `A“1”, ${place}`;
  }
}

/** Every field of a section by its place, and the same as the input of its mutation. */
function factOf(fields: readonly RecordedField[]): {
  leaves: Map<string, Leaf>;
  input: Record<string, unknown>;
} {
  const leaves = new Map<string, Leaf>([['unifiedSocialCreditCode', firm]]);
  const input: Record<string, unknown> = { unifiedSocialCreditCode: firm };
  for (const field of fields) {
    const value = filledWith(field);
    if (value === null) continue;
    const [group = '', name] = field.path;
    leaves.set(field.path.join('.'), value);
    input[group] = name === undefined ? value : { ...(input[group] as object | undefined), [name]: value };
  }
  return { leaves, input };
}

const inCell = (value: Leaf): string => (typeof value === 'object' ? value.join('；') : String(value));
const csvOf = (leaves: ReadonlyMap<string, Leaf>): string =>
  [[...leaves.keys()], [...leaves.values()].map(inCell)]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
const xlsxOf = (leaves: ReadonlyMap<string, Leaf>) => {
  const cells = [...leaves.values()].map((value) => (typeof value === 'object' ? inCell(value) : value));
  return writeXlsx({ sheets: [{ name: '数据', rows: [[...leaves.keys()], cells] }] });
};

describe.each(departments)('of $name', (department) => {
  let opened: TestDepartment;
  beforeAll(async () => {
    const postgresUrl = inject('postgresUrl');
    opened = await openTestDepartment(department, { postgresUrl, subjects: 1, clock: systemClock });
  });
  afterAll(() => opened?.close());

  async function importing(content: string | Uint8Array, kind: string) {
    const file = join(folder, `${department.name}-${kind}`);
    await writeFile(file, content);
    const { databaseUrl, fieldKeys } = opened;
    return importFacts({ department, databaseUrl, fieldKeys, file, kind, confirmedBy: '李复核' });
  }

  async function recorded(section: string, type: string, input: object) {
    const officer: Partial<Viewer> = {
      role: department.name === 'credit-office' ? 'CREDIT_OFFICE' : 'REGULATOR',
      ...{ department: department.name, person: 'officer-1' },
    };
    const mutation = mutationOf('record', section);
    const { data, errors } = await opened.ask(
      officer,
      `mutation ($facts: [${type}Input!]!) {
        ${mutation}(facts: $facts, idempotencyKey: "${section}") { results { outcome problems { field code } } }
      }`,
      { facts: [input] },
    );
    expect(errors).toBeUndefined();
    return (data?.[mutation] as { results: unknown[] } | undefined)?.results;
  }

  test.each(department.acts)(
    'a fact of $section is the same by line, by table and by act',
    async ({ section, type, fields, layout }) => {
      const { leaves, input } = factOf(fields);
      expect(await importing(`${JSON.stringify(input)}\n`, section)).toMatchObject({
        ...{ problems: [], outcome: 'IMPORTED', kind: section, added: 1 },
      });
      expect(await recorded(section, type, input)).toEqual([{ outcome: 'UNCHANGED', problems: [] }]);
      // As a table licences and penalties have the headings of their standard.
      if (layout.standard !== null) return;
      for (const content of [csvOf(leaves), await xlsxOf(leaves)])
        expect(await importing(content, section)).toMatchObject({
          ...{ problems: [], outcome: 'ALREADY_IMPORTED', unchanged: 1 },
        });
    },
  );

  test('the template of every kind is read as its header', async () => {
    const kinds = await kindsOf(department);
    expect(kinds.length).toBe(department.acts.length);
    for (const { name } of kinds) {
      for (const format of ['xlsx', 'csv'] as const) {
        const target = join(folder, `${department.name}-${name}-template.${format}`);
        await writeTemplate(department, name, { format, target });
        const { databaseUrl, fieldKeys } = opened;
        await expect(
          importFacts({ department, databaseUrl, fieldKeys, file: target, kind: name }),
        ).rejects.toThrow('NO_ROWS');
      }
    }
  });
});

test('what an officer recorded comes by file as the same', async () => {
  const courts = departments.find(({ name }) => name === 'courts') as (typeof departments)[number];
  const section = courts.acts.find((one) => one.section === 'judgments') as (typeof courts.acts)[number];
  const opened = await openTestDepartment(courts, {
    ...{ postgresUrl: inject('postgresUrl'), subjects: 1, clock: systemClock },
  });
  try {
    const { leaves, input } = factOf(section.fields);
    const { data } = await opened.ask(
      { role: 'REGULATOR', department: 'courts', person: 'judge' },
      `mutation ($facts: [JudgmentInput!]!) {
        recordJudgments(facts: $facts, idempotencyKey: "one") { results { outcome } }
      }`,
      { facts: [input] },
    );
    expect(data?.recordJudgments).toEqual({ results: [{ outcome: 'RECORDED' }] });
    const file = join(folder, 'judgment.csv');
    await writeFile(file, csvOf(leaves));
    const { databaseUrl, fieldKeys } = opened;
    const report = await importFacts({ department: courts, databaseUrl, fieldKeys, file });
    expect(report).toMatchObject({ kind: 'judgments', outcome: 'ALREADY_IMPORTED', unchanged: 1 });
  } finally {
    await opened.close();
  }
});

const command = (
  script: string,
  ...parameters: string[]
): Promise<{ status: number | null; output: string; errors: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../constellation', script), ...parameters],
      { env: { PATH: process.env.PATH, HUB_DATA_FOLDER: folder }, timeout: 25_000 },
      (_error, output, errors) => resolve({ status: child.exitCode, output, errors }),
    );
  });

test('the example of ratings goes in by the command, without a problem', async () => {
  const { databaseUrls, dataFolder } = inject('hubs')['in-process'];
  const { status, output, errors } = await command(
    ...([
      'importFacts.ts',
      'tax',
      join(import.meta.dirname, '../examples/tax-credit-ratings.jsonl'),
    ] as const),
    ...['--kind', 'taxCreditRatings', '--dry-run', '--database-url', databaseUrls.tax ?? ''],
    ...['--keys', fieldKeysFileIn(dataFolder, 'tax')],
  );
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  expect(output).toMatch(/^IMPORTED \(dry run, nothing was kept\): 3 rows: 3 added/m);
  expect(output).toContain('taxCreditRatings of tax; lines of JSON in utf-8\n');
});

test('the command lists the kinds of a department, and writes a template of each', async () => {
  const { output } = await command('factsTemplate.ts', 'courts', '--list');
  expect(output).toContain('judgments  裁判文书\n');
  const { status, errors } = await command('factsTemplate.ts', 'courts', '裁判文书', '--csv');
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  const unknown = await command('factsTemplate.ts', 'courts', 'talks');
  expect(unknown).toMatchObject({ status: 2, output: '' });
  expect(unknown.errors).toMatch(/^KIND_UNKNOWN: courts keeps [^\n]*judgments 裁判文书[^\n]*\n$/);
});
