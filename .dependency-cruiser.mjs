/**
 * Which folder may import which: departments → kit → schema, gateway → schema, and only test/ knows all.
 * `pnpm check` enforces it; test/house/importArrows.test.ts proves that a violation is caught.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'schema-knows-nobody',
      comment: 'schema/ is what all sides share; it cannot know any of them.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(gateway|subgraphs|test)/' },
    },
    {
      name: 'kit-knows-schema-only',
      comment: 'Departments are built from the kit, not the kit from departments.',
      severity: 'error',
      from: { path: '^subgraphs/kit/' },
      to: { path: ['^(gateway|test)/', '^subgraphs/(?!kit/)'] },
    },
    {
      name: 'no-department-knows-another',
      comment: "A department reads another's facts through the network, never through its code.",
      severity: 'error',
      from: { path: '^subgraphs/(?!kit/)([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/(kit|$1)/' },
    },
    {
      name: 'departments-know-no-gateway',
      comment: 'A department must run without the gateway, and believes only what is signed.',
      severity: 'error',
      from: { path: '^subgraphs/(?!kit/)' },
      to: { path: '^(gateway|test)/' },
    },
    {
      name: 'gateway-knows-schema-only',
      comment: 'A department joins by its schema and its address, without a line changed in the gateway.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|test)/' },
    },
    {
      name: 'no-room-knows-the-door',
      comment: 'What stands at the top of the gateway puts its rooms together; no arrow runs back up.',
      severity: 'error',
      from: { path: '^gateway/[^/]+/', pathNot: '[.]test[.]ts$|/behaviour/' },
      to: { path: '^gateway/[^/]+[.]ts$' },
    },
    {
      name: 'no-sql-in-resolvers',
      comment: 'A resolver is a line; the statements of a department stand in its repository.',
      severity: 'error',
      from: {
        path: ['/(resolvers|index|permissions|Mutation|Query)[.]ts$', '/resolvers/'],
        pathNot: '^(schema|gateway|test|subgraphs/kit)/',
      },
      to: { path: 'node_modules/(drizzle-orm|pg)/' },
    },
    {
      name: 'no-circle',
      comment: 'Files that run each other are one file, or hide a third. Types may name each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-import',
      comment: 'What cannot be resolved was not looked at.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Installed apart, with a lock file of its own: a clone need not have it.
    exclude: { path: '^test/bench/hive/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
