import type { DepartmentTransport } from '@credit-hub/schema/transport';

/** Where a department runs, and how the gateway reaches it there. Stopped and started again it is the same site. */
export type DepartmentSite = {
  readonly transport: DepartmentTransport;
  start(): Promise<void>;
  stop(): Promise<void>;
};
