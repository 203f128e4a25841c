/**
 * Who asks, as every side of the hub understands it. The gateway makes a `Viewer` from a checked token,
 * signs it, and a department believes nothing else.
 */
import { z } from 'zod';

export const roles = [
  'PUBLIC',
  'SUBJECT',
  'HALL',
  'REGULATOR',
  'BANK',
  'ASSOCIATION',
  'CREDIT_AGENCY',
  'AUDITOR',
  'CREDIT_OFFICE',
  'DEPARTMENT_SYSTEM',
] as const;
export type Role = (typeof roles)[number];

export const purposeKinds = [
  'HANDLING',
  'SUPERVISION',
  'CREDIT_GRANTING',
  'MEMBERSHIP',
  'PROCUREMENT',
  'REPORT',
  'SELF',
  'INQUIRY',
  'AUDIT',
] as const;
export type PurposeKind = (typeof purposeKinds)[number];

/** One handling: its matter, and the number of its case. */
export type Handling = { matter: string | null; caseNumber: string | null };

/** Why this request is made. `matter` and `caseNumber` name the handling it serves; one that serves several names all. */
export type Purpose = Handling & { kind: PurposeKind; further?: Handling[] | undefined };

/** Handlings that one request may serve. */
export const mostHandlings = 20;

/** Every handling that the purpose names. */
export const handlingsOf = ({ matter, caseNumber, further = [] }: Purpose): readonly Handling[] => [
  { matter, caseNumber },
  ...further,
];

export const viewerSchema = z.strictObject({
  /** The person or machine account, as its issuer names it; null for an anonymous caller. */
  person: z.string().nullable(),
  role: z.enum(roles),
  /** Unified social credit code of the organization the person acts for. */
  organization: z.string().nullable(),
  /** Name of the department (its subgraph) the person serves, e.g. `tax`. */
  department: z.string().nullable(),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** By what departments know the hub, and the network its own subgraph. */
export const hubName = 'hub';

/** The hub itself, where it asks a department in its own name: what no caller may ask. */
export const hubViewer: Viewer = {
  person: null,
  role: 'DEPARTMENT_SYSTEM',
  organization: null,
  department: hubName,
};

const handling = { matter: z.string().nullable(), caseNumber: z.string().nullable() };

/** Whom the hub asks a department for: the viewer, the purpose of this request, and nothing of the token. */
export const askerSchema = z.object({
  viewer: viewerSchema,
  purpose: z.strictObject({
    kind: z.enum(purposeKinds),
    ...handling,
    further: z
      .array(z.strictObject(handling))
      .max(mostHandlings - 1)
      .optional(),
  }),
  /** Index in the access log of a request that changes something: what it changes names it. */
  auditIndex: z.number().int().nonnegative().optional(),
});
export type Asker = z.infer<typeof askerSchema>;
