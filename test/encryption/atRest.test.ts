/** A dump of a department's database is of no use to whoever stole it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@credit-hub/kit';
import { findCanaries, subjectAt } from '@credit-hub/kit/demonstration';
import { importFacts } from '@credit-hub/kit/facts-import';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { loadSubgraphSdl, type Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departmentOf, departments } from '../constellation/departments.ts';
import { dumpOf } from './dump.ts';
import { personalFields, selectionOfAll } from './personalFields.ts';

const subjects = 3_000;
const subjectsAtOnce = 500;
/** Of each field among so many subjects: a column is sealed or it is not. */
const valuesLookedFor = 20;

/** Eleven digits in a row, as a phone has, happen in hexadecimal by themselves. */
const withoutDigests = (line: string) => line.replaceAll(/\b[0-9a-f]{64}\b/g, '');
const withoutEnvelopes = (line: string) => line.replaceAll(/\bv1\.[\w-]+\.[\w-]{16}\.[\w-]*\.[\w-]+/g, '');

/** Personal fields of all departments, and whether a value of theirs was looked for in a dump. */
const lookedFor = new Map<string, boolean>();

describe.for(departments)('the database of $name', (department) => {
  let opened: TestDepartment;
  let dump: string[];
  beforeAll(async () => {
    const postgresUrl = inject('postgresUrl');
    opened = await openTestDepartment(department, { postgresUrl, subjects, clock: systemClock });
    dump = (await dumpOf(opened.databaseUrl)).map(withoutDigests);
  });
  afterAll(() => opened?.close());

  test('has no name, number, phone, address or account in clear', () => {
    expect(dump.some((line) => line.includes('v1.'))).toBe(true);
    expect(dump.filter((line) => findCanaries(line).length > 0)).toEqual([]);
  });

  test('keeps the fields of a personal class sealed, and answers them all the same', async () => {
    const sdl = loadSubgraphSdl(department.name);
    const viewer: Partial<Viewer> =
      department.name === 'credit-office'
        ? { role: 'CREDIT_OFFICE' }
        : { role: 'REGULATOR', department: department.name };
    const query = entitiesQuery(selectionOfAll(sdl, 'MarketSubject'));
    const whole = dump.map(withoutEnvelopes).join('\n');
    const inClear = new Set<string>();
    for (let from = 0; from < subjects; from += subjectsAtOnce) {
      const codes = Array.from(
        { length: subjectsAtOnce },
        (_, index) => subjectAt(from + index).unifiedSocialCreditCode,
      );
      const { data, errors } = await opened.ask(viewer, query, representationsOf(codes));
      expect(errors).toBeUndefined();
      for (const [coordinate, values] of personalFields(sdl, data?._entities)) {
        lookedFor.set(coordinate, lookedFor.get(coordinate) === true || values.size > 0);
        const some = [...values].slice(0, valuesLookedFor);
        if (some.some((value) => whole.includes(value))) inClear.add(coordinate);
      }
    }
    expect([...inClear]).toEqual([]);
  });
});

test('what is imported is sealed before it is written', async () => {
  const postgresUrl = inject('postgresUrl');
  const market = await openTestDepartment(departmentOf('market-regulation'), {
    postgresUrl,
    subjects: 1,
    clock: systemClock,
  });
  const folder = await mkdtemp(join(tmpdir(), 'credit-hub-at-rest-'));
  try {
    const { legalRepresentative: person, unifiedSocialCreditCode, name } = subjectAt(50);
    const record = {
      CF_XDR_MC: name,
      CF_XDR_LB: unifiedSocialCreditCode.startsWith('92') ? '个体工商户' : '法人及非法人组织',
      CF_XDR_SHXYM: unifiedSocialCreditCode,
      CF_FRDB: person.name,
      CF_FR_ZJLX: '身份证',
      CF_FR_ZJHM: person.residentIdNumber,
      CF_WSH: '云罚字〔2026〕第50号',
      CF_SY: `当事人电话${person.phone}`,
      CF_YJ: '《中华人民共和国食品安全法》',
      CF_CFLB: '警告',
      CF_NR: '警告',
      CF_JDRQ: '2026-03-20',
      CF_CFJG: '云州市某局',
    };
    const file = join(folder, 'penalties.csv');
    await writeFile(file, `${Object.keys(record).join(',')}\n${Object.values(record).join(',')}\n`);
    const { databaseUrl, fieldKeys } = market;
    const report = await importFacts({
      department: departmentOf('market-regulation'),
      databaseUrl,
      fieldKeys,
      file,
    });
    expect(report).toMatchObject({ outcome: 'IMPORTED', added: 1 });

    const dump = (await dumpOf(databaseUrl)).map(withoutDigests).join('\n');
    expect(dump).toContain(record.CF_WSH);
    expect(findCanaries(dump)).toEqual([]);
    const { data } = await market.ask(
      { role: 'REGULATOR', department: 'market-regulation' },
      entitiesQuery('administrativePenalties { facts party { legalRepresentativeDocumentNumber } }'),
      representationsOf([unifiedSocialCreditCode]),
    );
    expect(data?._entities).toEqual([
      {
        administrativePenalties: [
          { facts: record.CF_SY, party: { legalRepresentativeDocumentNumber: person.residentIdNumber } },
        ],
      },
    ]);
  } finally {
    await market.close();
    await rm(folder, { recursive: true });
  }
});

test('every field of a personal class was looked for in a dump, so that a new one cannot hide', () => {
  expect(lookedFor.size).toBeGreaterThan(15);
  expect([...lookedFor].flatMap(([coordinate, found]) => (found ? [] : [coordinate]))).toEqual([]);
});
