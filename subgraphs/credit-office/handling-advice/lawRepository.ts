/**
 * The rules and catalogues that advice is decided by; they are law, and only migrations write them. How grave a fact is say
 * the kit's rows, by which departments record.
 */
import { severityRules } from '@credit-hub/kit/law';
import { asc } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import {
  commitmentRules,
  handlingMatters,
  handlingRules,
  measureCatalogue,
  personRules,
  registeringAuthorities,
  suspensionRules,
} from '../tables.ts';
import type { Law } from './facts.ts';

/** All rows, whatever their day and place; `locality` says whose own count. */
export async function readLaw(database: NodePgDatabase, locality: string | null): Promise<Law> {
  const [matters, rules, rulesOfPersons, suspensions, waysOfCommitment, catalogue, authorities] =
    await Promise.all([
      database.select().from(handlingMatters).orderBy(asc(handlingMatters.id)),
      database.select().from(handlingRules).orderBy(asc(handlingRules.id)),
      database.select().from(personRules).orderBy(asc(personRules.id)),
      database.select().from(suspensionRules).orderBy(asc(suspensionRules.id)),
      database.select().from(commitmentRules).orderBy(asc(commitmentRules.id)),
      database.select().from(measureCatalogue).orderBy(asc(measureCatalogue.code)),
      database.select().from(registeringAuthorities).orderBy(asc(registeringAuthorities.codePrefix)),
    ]);
  return {
    ...{ locality, matters, rules, catalogue },
    personRules: rulesOfPersons,
    severityRules,
    suspensionRules: suspensions,
    commitmentRules: waysOfCommitment,
    registeringAuthorities: authorities,
  };
}
