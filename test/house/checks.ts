export type Check = {
  readonly name: string;
  readonly command: readonly [program: string, ...parameters: string[]];
};

/** What `pnpm check` runs; the slowest first. Programs are those that pnpm puts on the path of a script. */
export const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'generated resolver types', command: ['graphql-codegen', '--config', 'codegen.ts', '--check'] },
  { name: 'schema', command: ['node', 'schema/commands/check.ts'] },
  { name: 'departments', command: ['node', 'test/house/departments/departmentCheck.ts'] },
  { name: 'procedures', command: ['node', 'test/house/departments/procedures.ts'] },
  { name: 'import arrows', command: ['node', 'test/house/importArrows.ts'] },
  { name: 'unused files, exports and dependencies', command: ['knip'] },
  { name: 'style', command: ['biome', 'check', '--error-on-warnings', '.'] },
];
