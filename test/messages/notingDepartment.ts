/** The department that `NOTING_DEPARTMENT` names, as its own `main.ts` runs it, which takes the notes of tests, too. */
import '@credit-hub/schema/quick-start';

const { runDepartment } = await import('@credit-hub/kit');
const { loadDepartment } = await import('../constellation/loadDepartment.ts');
const { takesNotes } = await import('./notes.ts');
await runDepartment(takesNotes(await loadDepartment(process.env.NOTING_DEPARTMENT as string)));
