import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { importFacts } from '@credit-hub/kit/facts-import';
import { DepartmentUnavailable, makeUnifiedSocialCreditCode, mostSubjects } from '@credit-hub/schema';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { accessesOf, asAuditor } from '../audit/logReading.ts';
import { callers } from '../constellation/callers.ts';
import { departments } from '../constellation/departments.ts';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import { ask, type HubAnswer, testSettings } from '../house/testHub.ts';
import { recordConsent, reviewConsent, termsFor } from '../relations/books.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const otherCheckCharacter = (code: string) => code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
const codeOf = (organization: string) => makeUnifiedSocialCreditCode('91350203', organization);
const good = scenarioSubjects()['dishonest-debtor'].unifiedSocialCreditCode;
const clean = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;
/** Of the first years: its 18th character does not compute, and market regulation verified it by hand. */
const early = otherCheckCharacter(codeOf('MX900777'));
/** Nobody's. */
const slip = otherCheckCharacter(codeOf('MX900778'));
const bank = callers.bank?.organization as string;

/** Registers the early code as another subject is, under a name and persons that nobody searches for; or ends that. */
async function inRegister(change: 'insert' | 'delete') {
  const client = new pg.Client(inject('hubs')['in-process'].databaseUrls['market-regulation']);
  await client.connect();
  try {
    const values = JSON.stringify({
      ...{ subject_code: early, name: '云州早年商贸有限公司', name_key: '' },
      ...{
        legal_representative_resident_id_number_index: null,
        actual_controller_resident_id_number_index: null,
      },
    });
    for (const table of ['registrations', 'registration_acts'])
      if (change === 'delete') await client.query(`delete from ${table} where subject_code = $1`, [early]);
      else
        await client.query(
          `insert into ${table} select (jsonb_populate_record(own, $1)).* from ${table} as own where subject_code = $2`,
          [values, clean],
        );
  } finally {
    await client.end();
  }
}

let hub: PlantedHub;
let registerIsDown = false;
const folder = await mkdtemp(join(tmpdir(), 'credit-hub-codes-'));
beforeAll(async () => {
  const shared = inject('hubs')['in-process'];
  hub = await startPlantedHub(shared, {
    transport: (department, real) => ({
      ...real,
      exchange: async (...asked) => {
        if (registerIsDown && department === 'market-regulation') throw new DepartmentUnavailable(department);
        return real.exchange(...asked);
      },
    }),
  });
  const file = join(folder, 'penalty.csv');
  const penalty = {
    CF_XDR_MC: '云州早年商贸有限公司',
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: early,
    CF_WSH: '云早罚字〔2026〕第1号',
    CF_SY: '标签不符合规定',
    CF_YJ: '《中华人民共和国食品安全法》第一百二十五条第一款',
    CF_CFLB: '罚款',
    CF_NR: '罚款12500元',
    CF_NR_FK: '1.25',
    CF_JDRQ: '2026-03-20',
    CF_GSJZQ: '2029-03-19',
    CF_CFJG: '云州市某局',
  };
  await writeFile(file, `${Object.keys(penalty).join(',')}\n${Object.values(penalty).join(',')}\n`);
  const register = departments.find(({ name }) => name === 'market-regulation');
  if (register === undefined) throw new Error('there is no market regulation');
  const report = await importFacts({
    department: register,
    databaseUrl: shared.databaseUrls['market-regulation'] as string,
    fieldKeys: await keptFieldKeys(shared.dataFolder, 'market-regulation'),
    file,
    verifiedCodes: [early],
    clock: testSettings.clock,
  });
  expect(report.outcome).toBe('IMPORTED');
  await inRegister('insert');
});
beforeEach(() => {
  registerIsDown = false;
});
afterAll(async () => {
  await hub?.stop();
  await inRegister('delete');
  await rm(folder, { recursive: true });
});

const clerk = { caller: 'hall-clerk', purpose: 'HANDLING;matter="construction-permit";case="2026-1"' };
const selection = `unifiedSocialCreditCode administrativePenalties { documentNumber }
  taxArrears { documentNumber } creditRecord { kind documentNumber }
  handlingAdvice(matter: "construction-permit") { outcome }`;
const oneByVariable = (code: string) => ({
  query: `query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { ${selection} } }`,
  variables: { c: code },
});
const oneByLiteral = (code: string) => ({
  query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} } }`,
});
const manyByVariable = (codes: readonly string[]) => ({
  query: `query ($c: [UnifiedSocialCreditCode!]!) { all: marketSubjects(unifiedSocialCreditCodes: $c) { ${selection} } }`,
  variables: { c: codes },
});
const manyByLiteral = (codes: readonly string[]) => ({
  query: `{ all: marketSubjects(unifiedSocialCreditCodes: ${JSON.stringify(codes)}) { ${selection} } }`,
});

type Subject = { unifiedSocialCreditCode: string; handlingAdvice: { outcome: string } } | null;
const errorsOf = ({ body }: HubAnswer) =>
  body.errors?.map(({ path, extensions }) => [path, extensions?.code, extensions?.index]);

describe('a code of the first years that its register knows', () => {
  test.each([oneByVariable, oneByLiteral])('is answered as any (%#)', async (question) => {
    for (const written of [early, ` ${early.toLowerCase()}`]) {
      const { status, body } = await ask(hub, { ...clerk, ...question(written) });
      expect([status, body.errors, body.extensions?.completeness]).toEqual([200, undefined, 'COMPLETE']);
      expect(body.data?.marketSubject).toMatchObject({
        unifiedSocialCreditCode: early,
        administrativePenalties: [{ documentNumber: '云早罚字〔2026〕第1号' }],
        creditRecord: expect.arrayContaining([
          { kind: 'AdministrativePenalty', documentNumber: '云早罚字〔2026〕第1号' },
        ]),
        handlingAdvice: { outcome: expect.stringMatching(/^(NORMAL|RESTRICTED)$/) },
      });
    }
  });

  test('stands in the access log, and in the receipt', async () => {
    const { body } = await ask(hub, { ...clerk, ...oneByVariable(early) });
    expect(body.extensions?.receipt).toEqual(expect.any(String));
    const [, access] = await accessesOf(hub, early, asAuditor);
    expect(access).toMatchObject({ role: 'HALL', purpose: 'HANDLING', outcome: 'ANSWERED', subjectCount: 1 });
  });

  test('opens by its subject’s consent', async () => {
    const reads = async () => {
      const { body } = await ask(hub, {
        ...{ caller: 'bank', purpose: 'CREDIT_GRANTING' },
        query: `{ marketSubject(unifiedSocialCreditCode: "${early}") { publicCreditEvaluations { grade } } }`,
      });
      const subject = body.data?.marketSubject as { publicCreditEvaluations: unknown } | undefined;
      return subject?.publicCreditEvaluations;
    };
    expect(await reads()).toBeNull();
    const { body } = await recordConsent(hub, early, termsFor(bank), '云授-早年');
    const consent = body.data?.recordDataUseConsent as { id: string } | undefined;
    await reviewConsent(hub, early, consent?.id ?? '');
    expect(await reads()).toEqual([]);
  });
});

describe('what is no code', () => {
  const bad = [slip, slip.toLowerCase(), 'x', '', '350203198801011234', `99${good.slice(2)}`];

  test.each(bad)('alone refuses the request, and nobody is told what it was: %s', async (code) => {
    for (const question of [oneByVariable, oneByLiteral]) {
      const { status, body } = await ask(hub, { ...clerk, ...question(code) });
      expect(status).toBe(400);
      expect(body).toEqual({
        errors: [
          {
            message: expect.stringContaining('both check characters right'),
            extensions: {
              code: 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
              coordinate: 'Query.marketSubject(unifiedSocialCreditCode:)',
            },
          },
        ],
      });
    }
  });

  test.each([manyByVariable, manyByLiteral])('among others is null in its place (%#)', async (question) => {
    const codes = [good, slip, early, 'x', clean];
    const { status, body } = await ask(hub, { ...clerk, ...question(codes) });
    expect([status, body.extensions?.completeness, body.extensions?.missingDepartments]).toEqual([
      200,
      'PARTIAL',
      [],
    ]);
    const all = body.data?.all as Subject[];
    expect(all.map((subject) => subject?.unifiedSocialCreditCode)).toEqual([
      good,
      undefined,
      early,
      undefined,
      clean,
    ]);
    expect(all[0]?.handlingAdvice.outcome).toBe('RESTRICTED');
    const code = 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE';
    expect(errorsOf({ status, body })).toEqual([
      [['all', 1], code, 1],
      [['all', 3], code, 3],
    ]);
  });

  test('among a thousand refuses none of them, and is recorded of nobody', async () => {
    const codes = Array.from({ length: mostSubjects }, (_, n) =>
      n === 617 ? slip : makeUnifiedSocialCreditCode('91350203', String(70_000_000 + n)),
    );
    const { status, body } = await ask(hub, {
      query:
        'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { registration { name } dishonestDebtorListings { caseNumber } } }',
      variables: { c: codes },
    });
    expect(status).toBe(200);
    const all = body.data?.marketSubjects as unknown[];
    expect(all.flatMap((subject, index) => (subject === null ? [index] : []))).toEqual([617]);
    expect(all[618]).toEqual({ registration: null, dishonestDebtorListings: [] });
    expect(errorsOf({ status, body })).toEqual([
      [['marketSubjects', 617], 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE', 617],
    ]);
    const [, access] = await accessesOf(hub, codes[0] as string, asAuditor);
    expect(access).toMatchObject({ role: 'PUBLIC', subjectCount: mostSubjects - 1 });
  });

  test('nowhere changes anything', async () => {
    const { status, body } = await ask(hub, {
      ...clerk,
      query: `mutation { openCase(unifiedSocialCreditCode: "${slip}") { caseNumber } }`,
    });
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      400,
      {
        code: 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
        coordinate: 'Mutation.openCase(unifiedSocialCreditCode:)',
      },
    ]);
  });
});

describe('while the register does not answer', () => {
  beforeEach(() => {
    registerIsDown = true;
  });

  const missing = [{ name: 'market-regulation', chineseName: '市场监督管理' }];

  test.each([early, slip])(
    'nobody says what only it knows of %s, and nobody is called clean',
    async (code) => {
      const { status, body } = await ask(hub, { ...clerk, ...oneByVariable(code) });
      expect([status, body.data, errorsOf({ status, body })]).toEqual([
        200,
        { marketSubject: null },
        [[['marketSubject'], 'DEPARTMENT_UNAVAILABLE', undefined]],
      ]);
      expect(body.extensions).toMatchObject({ completeness: 'PARTIAL', missingDepartments: missing });
    },
  );

  test('a code that computes is answered among them, and what is none for certain is told as that', async () => {
    const { status, body } = await ask(hub, { ...clerk, ...manyByVariable(['x', good, early]) });
    const [none, answered, unknown] = (body.data?.all ?? []) as Subject[];
    expect([none, unknown]).toEqual([null, null]);
    expect(answered).toMatchObject({ creditRecord: null, handlingAdvice: { outcome: 'UNDETERMINED' } });
    expect(errorsOf({ status, body })).toContainEqual([['all', 0], 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE', 0]);
    expect(body.extensions).toMatchObject({ completeness: 'PARTIAL', missingDepartments: missing });
  });

  test('nothing is changed by a code that nobody knows of', async () => {
    const { status, body } = await ask(hub, {
      ...clerk,
      query: `mutation { openCase(unifiedSocialCreditCode: "${early}") { caseNumber } }`,
    });
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([503, 'DEPARTMENT_UNAVAILABLE']);
  });
});
