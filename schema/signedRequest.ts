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

const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/** SHA-256 of a request's body, in base64url. */
export const digestOfBody = digestOf;

/** The same, of what a body that was read asks. */
export const digestOfRequest = (request: AskedOperation): string => digestOf(bodyOfRequest(request));

/**
 * Viewers that are signed together, as an SD-JWT (RFC 9901): the signature is over the digests of all, and each
 * department is shown its own. `<signed>~<disclosure>~`, where a disclosure is the claims of one viewer.
 */
export const signedTogetherType = 'credit-viewers+sd-jwt';
/** Viewers signed together at most: each adds 46 bytes to the header of all. */
export const mostSignedTogether = 16;

export const signedTogetherSchema = z.object({ _sd: z.array(z.string()).max(mostSignedTogether) });

/** The name of the token, which is its salt too: without it the digest of one viewer tells nothing to the others. */
export const disclosureSchema = z.tuple([
  z.string().min(16).max(64),
  z.literal('viewer'),
  signedViewerSchema.extend({ aud: z.string(), request: z.string() }),
]);

/** SHA-256 of a disclosure as it is sent, in base64url. */
export const digestOfDisclosure = digestOf;

/** Where the hub publishes the keys that viewers are signed with (RFC 7517). */
export const viewerKeysPath = '/.well-known/credit-hub/viewer-keys';
