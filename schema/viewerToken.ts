/**
 * The plain subgraph protocol, for departments that no kit of ours builds: one POST of a GraphQL request an operation, and
 * who asks, for what, in a JWT that the hub signs for this department and this very body. `subgraphs/kit/CONTRACT.md`
 * tells all of it.
 */

/** How the hub speaks with a department: what many callers ask in one request, or one operation a request. */
export const departmentProtocols = ['exchange', 'plain'] as const;
export type DepartmentProtocol = (typeof departmentProtocols)[number];

/** The `typ` of the JWT that stands behind `Authorization: Bearer`. */
export const viewerTokenType = 'credit-viewer+jwt';

/** Claims beside `iss`, `aud`, `iat`, `exp` and `jti`: `viewer` and `purpose`, and this, the digest of the body. */
export const digestClaim = 'request';
