import { httpTransport } from '@credit-hub/gateway';
import type { DepartmentSite } from './departmentSite.ts';
import { type Supervision, supervisedProcess } from './supervisedProcess.ts';

/** A department as production runs it: its own process, reached over HTTP. Resolves when it runs. */
export async function startProcessSite(supervision: Supervision): Promise<DepartmentSite> {
  const department = supervisedProcess(supervision);
  await department.start();
  return {
    transport: httpTransport({ department: supervision.name, url: department.url }),
    start: department.start,
    stop: department.stop,
  };
}
