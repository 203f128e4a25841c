import type { DepartmentTransport } from '@credit-hub/schema/transport';

/** Where a department runs, and how the gateway reaches it there: also after it was stopped and started again. */
export type DepartmentSite = {
  readonly transport: DepartmentTransport;
  start(): Promise<void>;
  stop(): Promise<void>;
};
