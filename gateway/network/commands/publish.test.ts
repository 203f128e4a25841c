import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  answered,
  intentAbout,
  openTestStore,
  subjectCode,
  type TestStore,
} from '../../audit/testing/store.ts';
import { SchemaOvertaken, SchemaRegistry } from '../schemaRegistry.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-publish-'));
const schema = (field: string) => `
  "A market subject (市场主体)."
  type MarketSubject @key(fields: "unifiedSocialCreditCode") {
    unifiedSocialCreditCode: UnifiedSocialCreditCode! @classified(as: PUBLIC)
    "Permits to emit pollutants (排污许可). 排污许可管理条例."
    ${field}(first: Int = 20 @classified(as: PUBLIC), after: String @classified(as: PUBLIC)): [EmissionPermit!]
      @classified(as: PUBLISHED_FACT)
  }
  "A permit to emit pollutants (排污许可证). 排污许可管理条例."
  type EmissionPermit implements CreditFact {
    "What may be emitted (污染物种类)."
    pollutant: String @classified(as: PUBLISHED_FACT)
  }`;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

type Ran = { exitCode: number; output: string; errors: string };
const publish = (...parameters: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const command = new URL('publish.ts', import.meta.url).pathname;
    const env = { ...process.env, HUB_DATABASE_URL: store.databaseUrl };
    execFile(process.execPath, [command, ...parameters], { env }, (error, output, errors) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), output, errors }),
    );
  });
const said = ['--by', '信用办', '--why', '生态环境局接入'];
const ecology = (path: string) => [
  '--department',
  'ecology',
  '--chinese-name',
  '生态环境',
  '--url',
  'http://127.0.0.1:4106',
  '--schema',
  path,
];

let store: TestStore;
let pool: Pool;
let registry: SchemaRegistry;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new Pool({ connectionString: store.databaseUrl, max: 1 });
  registry = new SchemaRegistry(pool);
});
afterAll(async () => {
  await pool.end();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a department joins, changes are refused that break its callers, and one is taken back', async () => {
  expect(
    await publish(...said, '--check', ...ecology(file('ecology.graphql', schema('emissionPermits')))),
  ).toEqual({
    exitCode: 0,
    output: 'It may be published.\n',
    errors: '',
  });
  expect(await registry.newestVersion()).toBeNull();

  expect(
    await publish(...said, ...ecology(file('ecology.graphql', schema('emissionPermits')))),
  ).toMatchObject({
    exitCode: 0,
    output: 'Version 1 is published.\n',
  });
  const first = await registry.read(1);
  expect(first).toMatchObject({ publishedBy: '信用办', reason: '生态环境局接入' });
  expect(first?.departments.map(({ name, urls }) => [name, urls])).toEqual([
    ['market-regulation', []],
    ['tax', []],
    ['housing', []],
    ['courts', []],
    ['credit-office', []],
    ['ecology', ['http://127.0.0.1:4106']],
  ]);
  expect(first?.supergraphSdl).toContain('emissionPermits');

  const refused = await publish(...said, ...ecology(file('ecology.graphql', schema('permitsToEmit'))));
  expect(refused).toMatchObject({ exitCode: 1, output: '' });
  expect(refused.errors).toContain('BREAKING_CHANGE');
  expect(refused.errors).toContain('MarketSubject.emissionPermits');
  expect(refused.errors).toContain('nothing was published');
  expect(await registry.newestVersion()).toBe(1);
}, 120_000);

test('what is no schema is told with its file and line', async () => {
  const broken = file('broken.graphql', 'type A {\n  a: }\n');
  const { exitCode, errors } = await publish(...said, ...ecology(broken));
  expect(exitCode).toBe(1);
  expect(errors).toContain(`SYNTAX_ERROR ${broken}:2\n  "}" stands where a name is expected`);
});

test('what is published at the same time loses against what was quicker', async () => {
  const first = await registry.read(1);
  if (first === null) throw new TypeError('the first version is not there');
  await registry.publish({ ...first, version: 2, departments: first.departments.slice(0, 5) });
  await expect(registry.publish({ ...first, version: 2 })).rejects.toThrow(SchemaOvertaken);
});

describe('of what is taken away it says who was told it in ninety days', () => {
  const day = 24 * 60 * 60 * 1_000;
  const now = Date.now();
  const today = new Date(now).toISOString().slice(0, 10);
  /** Records answers that told values of a coordinate, some days ago. */
  const told = async (daysAgo: number, organizations: readonly string[], coordinate: string) => {
    const log = await store.open({ clock: () => new Date(now - daysAgo * day) });
    for (const organization of organizations) {
      const intent = intentAbout(subjectCode(1));
      const viewer = { person: 'someone', role: 'BANK' as const, organization, department: null };
      const disclosures = [
        {
          classification: 'PUBLISHED_FACT' as const,
          form: 'CLEAR' as const,
          by: null,
          coordinates: [coordinate],
        },
      ];
      await log.conclude(await log.intend({ ...intent, viewer }), { ...answered, disclosures });
    }
    await log.close();
  };
  beforeAll(async () => {
    await told(91, ['示例农村商业银行'], 'EmissionPermit.pollutant');
    await told(0, ['示例银行', '示例银行', '示例信用社'], 'EmissionPermit.pollutant');
    await told(0, ['示例商会'], 'TaxArrears.taxKind');
  });

  test('a field that is gone: whoever was told what hung on it', async () => {
    const { exitCode, errors } = await publish(
      ...said,
      ...ecology(file('ecology.graphql', schema('permitsToEmit'))),
    );
    expect(exitCode).toBe(1);
    const problem = errors.split('\n\n').find((one) => one.includes('MarketSubject.emissionPermits'));
    expect(problem?.split('\n').slice(3)).toEqual([
      '  told in the last 90 days to',
      `    BANK 示例银行: 2 answers, the last on ${today}`,
      `    BANK 示例信用社: 1 answer, the last on ${today}`,
    ]);
  });

  test('a field that fewer may read, which is published all the same', async () => {
    const stricter = schema('emissionPermits').replace(
      'pollutant: String @classified(as: PUBLISHED_FACT)',
      'pollutant: String @classified(as: RESTRICTED)',
    );
    expect(await publish(...said, ...ecology(file('ecology.graphql', stricter)), '--check')).toMatchObject({
      exitCode: 0,
      errors: [
        'FEWER_READ EmissionPermit.pollutant: PUBLISHED_FACT → RESTRICTED',
        '  told in the last 90 days to',
        `    BANK 示例银行: 2 answers, the last on ${today}`,
        `    BANK 示例信用社: 1 answer, the last on ${today}`,
        '',
      ].join('\n'),
    });
  });

  test('who accepts it may break callers, and nothing else', async () => {
    const { exitCode, output, errors } = await publish(
      ...said,
      ...ecology(file('ecology.graphql', schema('permitsToEmit'))),
      '--accept-breaking',
      '--check',
    );
    expect([exitCode, output]).toEqual([0, 'It may be published.\n']);
    expect(errors).toContain('BREAKING_CHANGE');
    const unread = schema('emissionPermits').replace('first: Int = 20', 'first: Float = 20');
    const refused = await publish(...said, ...ecology(file('ecology.graphql', unread)), '--accept-breaking');
    expect(refused.exitCode).toBe(1);
  });
});

test('the version before the newest is one command away, and the history says who and why', async () => {
  expect(await publish('--by', '信用办', '--why', '恢复', '--back')).toMatchObject({
    exitCode: 0,
    output: 'Version 3 is published: version 1 once more.\n',
  });
  expect((await registry.read(3))?.departments).toHaveLength(6);
  const { output } = await publish('--list');
  expect(output.split('\n').map((line) => line.replace(/\d{4}-\S+ \S+/, 'WHEN'))).toEqual([
    expect.stringMatching(/^3 .*信用办: 恢复 .*ecology/),
    expect.stringMatching(/^2 .*信用办: 生态环境局接入/),
    expect.stringMatching(/^1 .*信用办: 生态环境局接入 .*ecology/),
    '',
  ]);
});

test.each([
  [['--why', 'x'], '--by WHO and --why TEXT are needed'],
  [[...said, '--department', 'Ecology', '--schema', 'x', '--chinese-name', 'x'], 'small letters and hyphens'],
  [[...said, '--department', 'ecology', '--chinese-name', 'x'], 'needs --schema FILE'],
  [[...said, ...ecology('x'), '--url', 'ftp://a'], 'is no http(s) address'],
  [
    [...said, ...ecology('no-such-file.graphql')],
    'FILE_UNREADABLE: no-such-file.graphql cannot be read (ENOENT)',
  ],
  [[...said, '--leave', 'nosuch'], 'DEPARTMENT_UNKNOWN: nosuch is none of market-regulation'],
  [
    [...said, '--leave', 'tax', '--database-url', 'postgres://127.0.0.1:1/none'],
    "DATABASE_FAILED: the hub's database did not answer (ECONNREFUSED)",
  ],
])('%j is refused with a sentence', async (parameters, sentence) => {
  const { exitCode, errors } = await publish(...parameters);
  expect(exitCode).toBe(2);
  expect(errors).toContain(sentence);
  expect(errors.trim().split('\n')).toHaveLength(1);
});
