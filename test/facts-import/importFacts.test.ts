import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@credit-hub/kit';
import { subjectAt } from '@credit-hub/kit/demonstration';
import { makeKeyring } from '@credit-hub/kit/encryption';
import { importFacts } from '@credit-hub/kit/facts-import';
import { entitiesQuery, openTestDepartment, representationsOf } from '@credit-hub/kit/testing';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, inject, test } from 'vitest';
import { departments, importingDepartments, sectionOf } from '../constellation/departments.ts';
import { fieldKeysFileIn } from '../constellation/fieldKeys.ts';
import { ask } from '../house/testHub.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-hub-facts-'));
afterAll(() => rm(folder, { recursive: true }));
const examples = join(import.meta.dirname, '../examples');

/** No seeded subject: what it has is what was imported. */
const subjectCode = subjectAt(10_000).unifiedSocialCreditCode;

const penalty = {
  CF_XDR_MC: '云州恒达食品有限公司',
  CF_XDR_LB: subjectCode.startsWith('92') ? '个体工商户' : '法人及非法人组织',
  CF_XDR_SHXYM: subjectCode,
  CF_WSH: '云罚字〔2026〕第1号',
  CF_SY: '标签不符合规定',
  CF_YJ: '《中华人民共和国食品安全法》',
  CF_CFLB: '罚款',
  CF_NR: '罚款12500元',
  CF_NR_FK: '1.25',
  CF_JDRQ: '2026-03-20',
  CF_GSJZQ: '2029-03-19',
  CF_CFJG: '云州市某局',
};
const licence = {
  XK_XDR_MC: penalty.CF_XDR_MC,
  XK_XDR_LB: penalty.CF_XDR_LB,
  XK_XDR_SHXYM: subjectCode,
  XK_WSH: '云许字〔2026〕第1号',
  XK_XKLB: '普通',
  XK_NR: '准予从事食品销售',
  XK_JDRQ: '2026-03-20',
  XK_XKJG: '云州市某局',
};

const csvOf = (record: Record<string, string>) =>
  `${Object.keys(record).join(',')}\n${Object.values(record).join(',')}\n`;

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

test('some departments publish licences and penalties, and some do not', () => {
  expect(importingDepartments.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['market-regulation', 'tax', 'housing']),
  );
  expect(importingDepartments.length).toBeLessThan(departments.length);
});

/** What a record becomes, in the sections of its type. */
const told = [
  {
    type: 'AdministrativeLicence',
    record: licence,
    selection: 'documentNumber content state provenance { sourceUnit row batch }',
    fact: {
      documentNumber: licence.XK_WSH,
      content: licence.XK_NR,
      state: 'ACTIVE',
      provenance: { sourceUnit: licence.XK_XKJG, row: 2, batch: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  },
  {
    type: 'AdministrativePenalty',
    record: penalty,
    selection: 'documentNumber fineAmount publishedUntil state party { kind name } provenance { row }',
    fact: {
      documentNumber: penalty.CF_WSH,
      fineAmount: '12500.00',
      publishedUntil: '2029-03-19',
      state: 'ACTIVE',
      party: { kind: penalty.CF_XDR_LB, name: penalty.CF_XDR_MC },
      provenance: { row: 2 },
    },
  },
];

test.for(importingDepartments)('what $name imports is answered by its next query', async (department) => {
  const opened = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1,
    clock: systemClock,
  });
  try {
    for (const { type, record, selection, fact } of told) {
      const section = sectionOf(department, type);
      if (section === null) continue;
      const file = await fileOf(`${type}.csv`, csvOf(record));
      const { databaseUrl, fieldKeys } = opened;
      const report = await importFacts({ department, databaseUrl, fieldKeys, file });
      expect(report).toMatchObject({ outcome: 'IMPORTED', added: 1 });
      const query = entitiesQuery(`${section} { ${selection} }`);
      const { data, errors } = await opened.ask({ role: 'PUBLIC' }, query, representationsOf([subjectCode]));
      expect(errors).toBeUndefined();
      expect(data?._entities).toMatchObject([{ [section]: [fact] }]);
    }
  } finally {
    await opened.close();
  }
});

type Ended = { status: number | null; output: string; errors: string };

function command(...parameters: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../constellation/importFacts.ts'), ...parameters],
      { env: { PATH: process.env.PATH, HUB_DATA_FOLDER: folder }, timeout: 25_000 },
      (_error, output, errors) => resolve({ status: child.exitCode, output, errors }),
    );
  });
}

const market = () => {
  const { databaseUrls, dataFolder } = inject('hubs')['in-process'];
  return [
    ...['--database-url', databaseUrls['market-regulation'] ?? ''],
    ...['--keys', fieldKeysFileIn(dataFolder, 'market-regulation')],
  ];
};

test('the command imports a spreadsheet into the running hub, and the hub answers it', async () => {
  const sheet = await writeXlsx({
    sheets: [
      {
        name: '行政处罚',
        rows: [
          ['行政处罚信息'],
          Object.keys(penalty),
          Object.entries(penalty).map(([code, value]) => {
            if (code === 'CF_NR_FK') return Number(value);
            return code === 'CF_JDRQ' ? new Date(`${value}T00:00:00Z`) : value;
          }),
        ],
      },
    ],
  });
  const file = await fileOf('penalties.xlsx', sheet);
  const first = await command('market-regulation', file, ...market());
  expect(first).toMatchObject({ status: 0, errors: '' });
  // What was decided long ago is told to be late, above.
  expect(first.output).toMatch(/^IMPORTED: 1 rows: 1 added, 0 corrected, 0 already there\n {2}penalties of/m);

  const { body } = await ask(inject('hubs').processes, {
    query: `query ($code: UnifiedSocialCreditCode!) {
      marketSubject(unifiedSocialCreditCode: $code) {
        administrativePenalties { documentNumber fineAmount decidedOn }
      }
    }`,
    variables: { code: subjectCode },
    caller: 'hall-clerk',
    purpose: 'HANDLING;matter="construction-permit";case="2026-1"',
  });
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    marketSubject: {
      administrativePenalties: [
        { documentNumber: penalty.CF_WSH, fineAmount: '12500.00', decidedOn: '2026-03-20' },
      ],
    },
  });

  const again = await command('market-regulation', file, ...market());
  expect(again).toMatchObject({ status: 0, errors: '' });
  expect(again.output).toMatch(/^ALREADY_IMPORTED: already imported/m);
});

test('the command tells bad rows, ends with 1, and lays them aside to be mended', async () => {
  const bad = { ...licence, XK_WSH: '坏字〔2026〕第1号', XK_JDRQ: 'soon', XK_NR: '=1+1' };
  const file = await fileOf('bad.csv', csvOf(bad));
  const rejects = join(folder, 'rejects.csv');
  const { status, output } = await command('market-regulation', file, ...market(), '--rejects', rejects);
  expect(status).toBe(1);
  expect(output).toMatch(
    /^row 2: XK_JDRQ 许可决定日期 \(text, 4 characters\): DATE_INVALID: .*\nREFUSED: 1 of 1 rows are bad; nothing was written/,
  );
  expect((await stat(rejects)).mode & 0o777).toBe(0o600);
  const laidAside = await readFile(rejects, 'utf8');
  expect(laidAside.split('\r\n')[0]).toContain('"XK_WSH"');
  expect(laidAside).toContain(`"${bad.XK_WSH}"`);
  expect(laidAside, 'a spreadsheet program must not run it').toContain(`"'=1+1"`);
});

test('as JSON, each problem that is asked for and the report are a line of their own', async () => {
  const file = await fileOf('json.csv', csvOf({ ...penalty, CF_XDR_SHXYM: 'nobody' }));
  const { output } = await command('market-regulation', file, ...market(), '--json', '--each');
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { problem: { row: 2, field: 'CF_XDR_SHXYM', value: 'text, 6 characters', code: 'CREDIT_CODE_INVALID' } },
    {
      report: {
        ...{ outcome: 'REFUSED', kind: 'penalties', badRows: [2] },
        problems: [{ code: 'CREDIT_CODE_INVALID', rows: 1, firstRows: [2] }],
      },
    },
  ]);
});

test.for([
  ['licences', 'licences.csv'],
  ['penalties', 'penalties.csv'],
] as const)(
  'the example of %s goes in without a problem, about demonstration subjects only',
  async ([kind, name]) => {
    const { status, output } = await command(
      'market-regulation',
      join(examples, name),
      ...market(),
      '--dry-run',
    );
    expect({ status, output }).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^IMPORTED \(dry run/m),
    });
    expect(output).toContain(`3 added`);
    expect(output).toContain(kind);

    const codes = readFileSync(join(examples, name), 'utf8').match(/\b[0-9A-Z]{18}\b/g) ?? [];
    const demonstration = new Set(
      Array.from({ length: 100 }, (_, index) => subjectAt(index).unifiedSocialCreditCode),
    );
    expect(codes).toHaveLength(3);
    expect(codes.filter((code) => !demonstration.has(code))).toEqual([]);
  },
);

test('a database that does not answer is told in one line, with status 2, without its address', async () => {
  const { status, output, errors } = await command(
    'tax',
    join(examples, 'penalties.csv'),
    '--database-url',
    'postgres://someone:secret@127.0.0.1:1/x',
    ...['--keys', fieldKeysFileIn(inject('hubs')['in-process'].dataFolder, 'tax')],
  );
  expect(errors).toBe("DATABASE_UNREACHABLE: the department's database does not answer (ECONNREFUSED)\n");
  expect({ status, output }).toEqual({ status: 2, output: '' });
});

test('where no hub runs and no database is named, the command says so', async () => {
  const { status, errors } = await command('tax', join(examples, 'penalties.csv'));
  expect(errors).toMatch(/^HUB_NOT_RUNNING[^\n]*\n$/);
  expect(status).toBe(2);
});

test.for(departments.filter((department) => !importingDepartments.includes(department)))(
  'a department that publishes neither takes neither: $name',
  async (department) => {
    const file = join(examples, 'penalties.csv');
    const keyring = makeKeyring();
    await expect(
      importFacts({
        department,
        databaseUrl: 'postgres://127.0.0.1:1/x',
        fieldKeys: () => keyring,
        file,
      }),
    ).rejects.toThrow(`DEPARTMENT_HOLDS_NONE: ${department.name} keeps no penalties`);
  },
);
