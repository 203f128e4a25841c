/**
 * How the gateway reaches a department, whatever lies between: HTTP or the same process.
 */

/** HTTP header that carries a step of a trace from the hub to a department (W3C Trace Context). */
export const traceparentHeader = 'traceparent';

export type DepartmentRequest = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** The three as `bodyOfRequest` writes them, where that is at hand already. */
  body?: string | undefined;
  /** Compact JWS made by the gateway; without it a department answers 401 and nothing else. */
  signedViewer: string | undefined;
  /** The hub's step that this is part of (W3C Trace Context), where it is traced. */
  traceparent?: string | undefined;
};

export type DepartmentResponse = {
  data?: Record<string, unknown> | null;
  errors?: readonly DepartmentError[];
};

export type DepartmentError = {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string } & Record<string, unknown>;
};

export type DepartmentHealth = {
  state: 'UP' | 'DOWN';
  /** When the newest of its facts was received (ISO 8601), null when it holds none or is down. */
  freshestFactReceivedAt: string | null;
};

export interface DepartmentTransport {
  /**
   * Resolves with the department's GraphQL response.
   * Rejects with `DepartmentUnavailable` when there is none: refused, timed out, not 200, too large, not JSON.
   */
  send(request: DepartmentRequest, signal: AbortSignal): Promise<DepartmentResponse>;
  /** Never rejects: a department that does not answer is `DOWN`. */
  probe(signal: AbortSignal): Promise<DepartmentHealth>;
  close(): Promise<void>;
}

/** The department gave no usable answer. The cause is for the hub's own log, never for a caller. */
export class DepartmentUnavailable extends Error {
  readonly department: string;
  constructor(department: string, cause?: unknown) {
    super(`department ${department} gave no usable answer`, { cause });
    this.name = 'DepartmentUnavailable';
    this.department = department;
  }
}
