import type { DepartmentService } from '@credit-hub/kit';
import { DepartmentUnavailable } from '@credit-hub/schema/transport';
import type { DepartmentSite } from './departmentSite.ts';

/** A department in this process: the transport is the service itself, while it runs. Resolves when it does. */
export async function startInProcessSite(
  name: string,
  open: () => Promise<DepartmentService>,
): Promise<DepartmentSite> {
  let service: DepartmentService | null = await open();
  const stop = async () => {
    const stopping = service;
    service = null;
    await stopping?.close();
  };
  return {
    transport: {
      async exchange(exchange, onAnswer, signal) {
        if (service === null) throw new DepartmentUnavailable(name);
        return service.exchange(exchange, onAnswer, signal);
      },
      async probe(signal) {
        return service === null ? { state: 'DOWN', freshestFactReceivedAt: null } : service.probe(signal);
      },
      close: stop,
    },
    async start() {
      service ??= await open();
    },
    stop,
  };
}
