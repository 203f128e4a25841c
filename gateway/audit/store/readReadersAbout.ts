import type { Pool } from 'pg';
import type { Archive } from '../archive/archive.ts';
import { createSharedTexts } from '../archive/sharedTexts.ts';
import type { Disclosure } from '../entries.ts';
import { AccessLogError } from '../errors.ts';
import { partOf, type RequestLeaf } from './access.ts';
import { accessesAbout } from './readAccesses.ts';

export type ReaderAbout = Pick<RequestLeaf, 'role' | 'organization' | 'department'>;

/** A subject that everybody asks about is read in few statements. */
const rowsOfOneStatement = 10_000;

/**
 * Who was told values of the coordinates that are meant of one subject, each once. Rejects where some of the log cannot be
 * read, or what an answer disclosed is not there: nobody is left out.
 */
export async function readReadersAbout(
  pool: Pool,
  archive: Archive,
  blindIndex: Buffer,
  isMeant: (coordinate: string) => boolean,
): Promise<ReaderAbout[]> {
  const askers = new Map<string, { who: ReaderAbout; texts: Set<string> }>();
  const whole = { limit: rowsOfOneStatement, from: Number.MAX_SAFE_INTEGER };
  for await (const { asked, outcome, places } of accessesAbout(pool, archive, blindIndex, whole)) {
    if (outcome === null || outcome.refusal !== null) continue;
    const { role, organization, department } = asked;
    const who = { role, organization, department };
    const name = JSON.stringify(who);
    const known = askers.get(name) ?? { who, texts: new Set() };
    askers.set(name, known);
    known.texts.add(partOf(outcome, places).coordinates);
  }
  const told = await textsThatTell(
    pool,
    [...askers.values()].flatMap(({ texts }) => [...texts]),
    isMeant,
  );
  return [...askers.values()].flatMap(({ who, texts }) => (texts.isDisjointFrom(told) ? [] : [who]));
}

/** Those of the lists of coordinates, by their names, by which values left that are meant; what was denied did not. */
async function textsThatTell(
  pool: Pool,
  names: readonly string[],
  isMeant: (coordinate: string) => boolean,
): Promise<ReadonlySet<string>> {
  const texts = await createSharedTexts(pool).named([...new Set(names)]);
  if (texts === null)
    throw new AccessLogError('AUDIT_LOG_REWRITTEN', 'what an answer disclosed is not there');
  const told = texts.filter(({ text }) =>
    (JSON.parse(text) as Disclosure[]).some(
      ({ form, coordinates }) => form !== 'DENIED' && coordinates.some(isMeant),
    ),
  );
  return new Set(told.map(({ name }) => name));
}
