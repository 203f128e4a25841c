/** The files of a department that works, from what it is to hold. */

export type FactToHold = {
  /** Name of the type, e.g. `EmissionPermit`. */
  type: string;
  chineseName: string;
  isListing: boolean;
};

export type NewDepartment = {
  /** Name of the subgraph and of its folder. */
  name: string;
  chineseName: string;
  facts: readonly FactToHold[];
};

/** `EmissionPermit` → `emissionPermits`: the field of `MarketSubject`, and the table of its name. */
export function fieldOf(type: string): string {
  const singular = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  if (/(?:s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  return /[^aeiou]y$/.test(singular) ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}

/** `emissionPermits` → `emission_permits` */
const tableNameOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Texts by path within the department's folder; its migrations are drizzle-kit's to write. */
export function departmentFiles(department: NewDepartment): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', readme(department)],
    ['schema.graphql', schema(department)],
    ['tables.ts', tables(department)],
    ['permissions.ts', permissions(department)],
    ['seed.ts', seed(department)],
    ['index.ts', index(department)],
    ['main.ts', main],
    ['subgraph.test.ts', test(department)],
    ['drizzle.config.ts', drizzle],
    ['package.json', packageJson(department)],
  ]);
}

const readme = ({ name, chineseName, facts }: NewDepartment): string => `# ${titleOf(name)} (${chineseName})

**What we hold.** ${facts.map(({ type, chineseName: said }) => `${said} (\`${type}\`)`).join('; ')}.

**Legal basis.** To be named here, for each kind of fact, with the provision and its first day.

**Owner.** To be named here: who keeps the facts, and decides a dispute about one.

## How the folder reads
| file | what it says |
|---|---|
| \`schema.graphql\` | what we contribute to \`MarketSubject\`, with the class of every field |
| \`permissions.ts\` | who opens which section; what is not named stays shut |
| \`tables.ts\`, \`migrations/\` | the tables, each called like the field that tells it, and their history |
| \`seed.ts\` | invented demonstration data |
| \`index.ts\`, \`main.ts\` | the department put together; the department as a process |
| \`subgraph.test.ts\` | what it guarantees |
`;

const schema = ({ facts }: NewDepartment): string => `"A market subject (市场主体)."
type MarketSubject @key(fields: "unifiedSocialCreditCode") {
  unifiedSocialCreditCode: UnifiedSocialCreditCode! @classified(as: PUBLIC)
${facts.map(sectionOf).join('\n')}
}
${facts.map(typeOf).join('')}`;

const sectionOf = ({
  type,
  chineseName,
}: FactToHold): string => `  "${chineseName}, newest first (${chineseName})."
  ${fieldOf(type)}(first: Int = 20 @classified(as: PUBLIC), after: String @classified(as: PUBLIC)): [${type}!]
    @classified(as: PUBLISHED_FACT)`;

const typeOf = ({ type, chineseName, isListing }: FactToHold): string => `
"${chineseName} (${chineseName})."
type ${type} implements CreditFact${isListing ? ' & Listing' : ''} {
  "What it is about (事项)."
  subjectMatter: String @classified(as: PUBLISHED_FACT)
}
`;

const tables = ({ facts }: NewDepartment): string => {
  const makers = [
    ...new Set(facts.map(({ isListing }) => (isListing ? 'listingTable' : 'factTable'))),
  ].sort();
  const each = facts.map(({ type, isListing }) => {
    const field = fieldOf(type);
    const maker = isListing ? 'listingTable' : 'factTable';
    return `export const ${field} = ${maker}('${tableNameOf(field)}', {\n  subjectMatter: text(),\n});\n`;
  });
  return `import { ${makers.join(', ')} } from '@credit-hub/kit/tables';
import { text } from 'drizzle-orm/pg-core';

export * from '@credit-hub/kit/tables-of-every-department';

${each.join('\n')}`;
};

const permissions = ({
  facts,
}: NewDepartment): string => `import { everyone, type Permissions } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
${facts.map(({ type }) => `    ${fieldOf(type)}: everyone,`).join('\n')}
  },
};
`;

const seed = ({ name, chineseName, facts }: NewDepartment): string => {
  const fields = facts.map(({ type }) => fieldOf(type)).sort();
  const rows = facts.map(
    ({ type, chineseName: said, isListing }) => `  if (random.chance(${isListing ? '0.02' : '0.1'})) {
    const decidedDaysAgo = random.int(30, 300);
    yield seedFact(
      ${fieldOf(type)},
      subject,
      calendar,
      { ...decision(subject), decidedDaysAgo${isListing ? ", severity: 'SERIOUS'" : ''} },
      { ${isListing ? `listing: 'BLACK', listedOn: calendar.daysAgo(decidedDaysAgo), reason: '示例', ` : ''}subjectMatter: '${said}示例' },
    );
  }`,
  );
  return `/** Invented demonstration data of ${titleOf(name)}: of the crowd alone, for what scenario subjects have is told elsewhere. */
import type { SeedRow } from '@credit-hub/kit';
import { type DemonstrationSubject, randomFor, type SeedCalendar, seedFact } from '@credit-hub/kit/demonstration';
import { ${fields.join(', ')} } from './tables.ts';

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (subject.scenario !== null) return;
  const random = randomFor('${name}.facts', subject.index);
${rows.join('\n')}
}

const decision = ({ district }: DemonstrationSubject) => ({
  authority: \`\${district}${chineseName}局\`,
  basis: '示例依据',
});
`;
};

const index = ({
  name,
}: NewDepartment): string => `import { type Department, defineDepartment } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: '${name}',
  folder: import.meta.url,
  tables,
  permissions,
  seedSubject,
});
`;

const main = `import '@credit-hub/schema/quick-start';

const { runDepartment } = await import('@credit-hub/kit');
const { department } = await import('./index.ts');
await runDepartment(department);
`;

const drizzle = `import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './tables.ts',
  out: './migrations',
});
`;

const packageJson = ({ name }: NewDepartment): string =>
  `${JSON.stringify(
    {
      name: `@credit-hub/${name}`,
      version: '0.1.0',
      private: true,
      license: 'Apache-2.0',
      type: 'module',
      exports: { '.': './index.ts' },
      dependencies: {
        '@credit-hub/kit': 'workspace:*',
        '@credit-hub/schema': 'workspace:*',
        'drizzle-orm': 'catalog:',
      },
    },
    null,
    2,
  )}\n`;

const test = ({ facts }: NewDepartment): string => {
  const sections = facts.map(({ type }) => `${fieldOf(type)} { kind state subjectMatter }`).join(' ');
  const [first] = facts as readonly [FactToHold];
  return `import { departmentSchema, unguardedSections } from '@credit-hub/kit';
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  readAloneAndTogether,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';
import { permissions } from './permissions.ts';

const subjects = 200;
const codes = Array.from({ length: subjects }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
const sections = '${sections}';

let opened: TestDepartment;
beforeAll(async () => {
  opened = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => opened?.close());

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), department.permissions)).toEqual([]);
});

test('the public reads what is published, in one statement for all subjects', async () => {
  opened.statements.length = 0;
  const { data, errors } = await opened.ask({ role: 'PUBLIC' }, entitiesQuery(sections), representationsOf(codes));
  expect(errors).toBeUndefined();
  expect(opened.statements).toHaveLength(1);
  const told = (data?._entities ?? []) as { ${fieldOf(first.type)}: object[] }[];
  const found = told.flatMap((subject) => subject.${fieldOf(first.type)});
  expect(found).toContainEqual({ kind: '${first.type}', state: 'ACTIVE', subjectMatter: '${first.chineseName}示例' });
});

test('who has no facts has empty lists, and so has a code that nobody knows', async () => {
  const { unifiedSocialCreditCode } = scenarioSubjects().unknown;
  const { data } = await opened.ask(
    { role: 'HALL' },
    entitiesQuery(sections),
    representationsOf([unifiedSocialCreditCode]),
  );
  expect(data?._entities).toEqual([{ ${facts.map(({ type }) => `${fieldOf(type)}: []`).join(', ')} }]);
});

test('each field is read the same, whatever is asked for beside it', async () => {
  const { alone, together } = await readAloneAndTogether(opened, { role: 'HALL' }, codes.slice(0, 30));
  expect(alone).toEqual(together);
});
`;
};

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
