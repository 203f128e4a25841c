import '@credit-hub/schema/quick-start';

const { runDepartment } = await import('@credit-hub/kit');
const { department } = await import('./index.ts');
await runDepartment(department);
