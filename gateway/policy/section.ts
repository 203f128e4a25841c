import type { GovernedSchema } from './governedSchema.ts';

/** The department whose facts are being read; null where that cannot be told for certain. */
export type Section = string | null;

/**
 * The section a field lies in. A field of an entity or of a root type opens a section: it is of the
 * department that alone resolves it. A value type that several departments share (`Provenance`, an
 * administrative penalty) lies in the section around it, so the same type is the caller's own in one place
 * and another department's in the next.
 */
export function sectionOf(
  field: { typeName: string; coordinate: string },
  enclosing: Section,
  governed: GovernedSchema,
): Section {
  const owners = governed.ownersOf(field.coordinate);
  if (!governed.opensSections(field.typeName) && enclosing !== null && owners.includes(enclosing))
    return enclosing;
  return owners.length === 1 ? (owners[0] ?? null) : null;
}
