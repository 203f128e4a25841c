/** The rules and catalogues that advice is decided by; they are law, and only migrations write them. */
import { asc } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import {
  commitmentRules,
  handlingMatters,
  handlingRules,
  measureCatalogue,
  personRules,
  registeringAuthorities,
  severityRules,
  suspensionRules,
} from '../tables.ts';
import type { Law } from './facts.ts';

/** All rows, whatever their day and place; `locality` says whose own count. */
export async function readLaw(database: NodePgDatabase, locality: string | null): Promise<Law> {
  const [matters, rules, rulesOfPersons, severities, suspensions, waysOfCommitment, catalogue, authorities] =
    await Promise.all([
      database.select().from(handlingMatters).orderBy(asc(handlingMatters.id)),
      database.select().from(handlingRules).orderBy(asc(handlingRules.id)),
      database.select().from(personRules).orderBy(asc(personRules.id)),
      database.select().from(severityRules).orderBy(asc(severityRules.id)),
      database.select().from(suspensionRules).orderBy(asc(suspensionRules.id)),
      database.select().from(commitmentRules).orderBy(asc(commitmentRules.id)),
      database.select().from(measureCatalogue).orderBy(asc(measureCatalogue.code)),
      database.select().from(registeringAuthorities).orderBy(asc(registeringAuthorities.codePrefix)),
    ]);
  return {
    ...{ locality, matters, rules, catalogue },
    personRules: rulesOfPersons,
    severityRules: severities,
    suspensionRules: suspensions,
    commitmentRules: waysOfCommitment,
    registeringAuthorities: authorities,
  };
}
