import { departmentSchema, unguardedSections } from '@credit-hub/kit';
import { findCanaries, scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';
import { permissions } from './permissions.ts';

const subjects = scenarioSubjects();
const codeOf = (name: keyof typeof subjects) => subjects[name].unifiedSocialCreditCode;
const everyone: Partial<Viewer> = { role: 'PUBLIC' };
const hall: Partial<Viewer> = { role: 'HALL' };
const ownRegulator: Partial<Viewer> = { role: 'REGULATOR', department: 'market-regulation' };
const otherRegulator: Partial<Viewer> = { role: 'REGULATOR', department: 'tax' };

let market: TestDepartment;
beforeAll(async () => {
  market = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1_200,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => market?.close());

async function entity(viewer: Partial<Viewer>, code: string, selection: string) {
  const { data, errors } = await market.ask(viewer, entitiesQuery(selection), representationsOf([code]));
  return { subject: (data?._entities as Record<string, never>[] | undefined)?.[0], errors };
}

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), permissions)).toEqual([]);
});

test('a thousand subjects cost one statement a table', async () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  market.statements.length = 0;

  const { data, errors } = await market.ask(
    hall,
    entitiesQuery('registration { name } administrativePenalties { id } spotChecks { id }'),
    representationsOf(codes),
  );

  expect(errors).toBeUndefined();
  expect(data?._entities).toHaveLength(1_000);
  expect(market.statements).toHaveLength(3);
});
