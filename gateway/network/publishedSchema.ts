import type { SdlFile } from '@credit-hub/schema';
import type { NetworkDepartment } from './departmentLinks.ts';

/** A department with the SDL it was composed with. */
export type PublishedDepartment = NetworkDepartment & { sdl: readonly SdlFile[] };

/** A version of the schema in the registry. */
export type PublishedSchema = {
  version: number;
  departments: readonly PublishedDepartment[];
  supergraphSdl: string;
  /** ISO 8601. */
  publishedAt: string;
  publishedBy: string;
  reason: string;
};
