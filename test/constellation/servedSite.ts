import { httpTransport } from '@credit-hub/gateway';
import { type DepartmentServer, type DepartmentService, serveDepartment } from '@credit-hub/kit';
import type { DepartmentSite } from './departmentSite.ts';

/** A department in this process, but reached through its own HTTP server on 127.0.0.1. */
export function servedSite(
  name: string,
  port: number,
  open: () => Promise<DepartmentService>,
): DepartmentSite {
  let server: DepartmentServer | null = null;
  return {
    transport: httpTransport({ department: name, url: `http://127.0.0.1:${port}` }),
    async start() {
      server ??= await serveDepartment(await open(), { host: '127.0.0.1', port });
    },
    async stop() {
      const stopping = server;
      server = null;
      await stopping?.close();
    },
  };
}
