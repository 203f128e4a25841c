import { mayBeCreditCode, type PurposeKind, purposeKinds, roles, type Viewer } from '@credit-hub/schema';
import type { JWTPayload } from 'jose';
import { z } from 'zod';

/** Who asks, and for what purposes the issuer lets them ask. */
export type Caller = { viewer: Viewer; mayState: ReadonlySet<PurposeKind> };

/** A verified token whose claims do not say who asks; it names the claim, never what stands in it. */
export class ClaimRefused extends Error {
  readonly claim: string;
  readonly why: string;
  constructor(claim: string, why: string) {
    super(`${claim}: ${why}`);
    this.name = 'ClaimRefused';
    this.claim = claim;
    this.why = why;
  }
}

/** OpenID Connect Core 1.0, 2: no longer than 255 ASCII characters. */
const longestSubject = 255;

const claimsSchema = z.object({
  sub: z.string().regex(new RegExp(`^[\\x21-\\x7e]{1,${longestSubject}}$`)),
  credit_role: z.enum(roles),
  credit_department: z.string().optional(),
  credit_organization: z.string().refine(mayBeCreditCode).optional(),
  credit_purposes: z.array(z.enum(purposeKinds)).max(purposeKinds.length),
});

const whatIsRight: Readonly<Record<keyof z.infer<typeof claimsSchema>, string>> = {
  sub: `is not 1 to ${longestSubject} visible ASCII characters`,
  credit_role: 'is not a role of the hub',
  credit_department: 'is not a department of the network',
  credit_organization: 'is not a unified social credit code',
  credit_purposes: 'is not a list of purposes of the hub, each once at most',
};

/**
 * Reads the claims of a verified token; a caller that does not fit its role is refused, never guessed.
 * @param isDepartment whether the network has a department of this name now
 * @throws ClaimRefused
 */
export const callerOf = (payload: JWTPayload, isDepartment: (name: string) => boolean): Caller => {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) {
    const claim = String(claims.error.issues[0]?.path[0]) as keyof typeof whatIsRight;
    throw new ClaimRefused(claim, whatIsRight[claim]);
  }
  const { sub, credit_role, credit_department, credit_organization, credit_purposes } = claims.data;
  if (credit_department !== undefined && !isDepartment(credit_department))
    throw new ClaimRefused('credit_department', whatIsRight.credit_department);
  if (credit_role === 'REGULATOR' && credit_department === undefined)
    throw new ClaimRefused('credit_department', 'is missing: a regulator serves a department');
  if (credit_role === 'SUBJECT' && credit_organization === undefined)
    throw new ClaimRefused('credit_organization', 'is missing: a subject has a code');
  return {
    viewer: {
      person: sub,
      role: credit_role,
      organization: credit_organization ?? null,
      department: credit_department ?? null,
    },
    mayState: new Set(credit_purposes),
  };
};
