/**
 * The signed viewer, bound to one department and to one request: what is taken off the wire is of no use before
 * another department, for another question, or twice.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { DepartmentRequest } from './transport.ts';
import { signedViewerSchema } from './viewer.ts';

/** The one department a signed viewer is for. */
export const signedViewerAudience = (department: string): string => `credit-hub-department:${department}`;

/** Seconds for which a signed viewer is good, and for which a department remembers that it was used. */
export const signedViewerLifetime = 30;

/** Claims of the token: beside the viewer and the purpose, its own name and the request it is for. */
export const signedRequestSchema = signedViewerSchema.extend({
  jti: z.string().min(16).max(64),
  /** `digestOfRequest` of what is asked. */
  request: z.string(),
});

export type AskedOperation = Pick<DepartmentRequest, 'query' | 'variables' | 'operationName'>;

/** A request's body, as it is sent and as it is signed. JSON that is read and written again is the same text. */
export const bodyOfRequest = ({ query, variables, operationName }: AskedOperation): string =>
  JSON.stringify({ query, variables, operationName });

/** SHA-256 of a request's body, in base64url. */
export const digestOfRequest = (request: AskedOperation): string =>
  hash('sha256', bodyOfRequest(request), 'base64url');

/** Where the hub publishes the keys that viewers are signed with (RFC 7517). */
export const viewerKeysPath = '/.well-known/credit-hub/viewer-keys';
