import '@credit-hub/schema/quick-start';

const [{ runDepartment }, { department }] = await Promise.all([import('@credit-hub/kit'), import('./index.ts')]);
await runDepartment(department);
