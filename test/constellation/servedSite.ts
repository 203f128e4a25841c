import { httpTransport } from '@credit-hub/gateway';
import { type DepartmentServer, type DepartmentService, serveDepartment } from '@credit-hub/kit';
import type { DepartmentSite } from './departmentSite.ts';

/**
 * A department in this process, but reached through its own HTTP server on 127.0.0.1. Resolves when it runs; what
 * port 0 gave it the first time it takes again afterwards.
 */
export async function startServedSite(
  name: string,
  port: number,
  open: () => Promise<DepartmentService>,
): Promise<DepartmentSite> {
  const serve = async (on: number) => serveDepartment(await open(), { host: '127.0.0.1', port: on });
  let server: DepartmentServer | null = await serve(port);
  const { url } = server;
  return {
    transport: httpTransport({ department: name, url }),
    async start() {
      server ??= await serve(Number(new URL(url).port));
    },
    async stop() {
      const stopping = server;
      server = null;
      await stopping?.close();
    },
  };
}
