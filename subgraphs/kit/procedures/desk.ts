/** Items of a procedure as they stand on the desk of whoever may act on them. */
import { asc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import { actsOpenTo } from './actsOpenTo.ts';
import { isAsked, mutationOf, type Procedure, type ProcedureItem } from './procedure.ts';
import { procedureActs } from './tables.ts';
import type { Actor } from './who.ts';

/** Items of one list at most: those that are due first. */
const longestDesk = 500;

export type ProcedureWorkItem = {
  id: string;
  unifiedSocialCreditCode: string;
  about: string;
  since: string | null;
  until: string | null;
  overdue: boolean;
  openActs: string[];
  stage: string;
  chineseStage: string | undefined;
};

/** States from which somebody may act. */
const openStages = ({ states, acts }: Procedure): string[] =>
  Object.keys(states).filter((state) =>
    Object.values(acts).some(
      (act) =>
        isAsked(act) && (typeof act.from === 'string' ? act.from === state : act.from?.includes(state)),
    ),
  );

/** @throws where the database does not answer */
export async function deskOf(
  database: Database,
  procedure: Procedure,
  actor: Actor,
  today: string,
): Promise<ProcedureWorkItem[]> {
  const table = procedure.table as Procedure['table'] & Record<string, PgColumn>;
  const of = concerns(table, actor);
  if (of === null) return [];
  const rows = (await database
    .select()
    .from(table)
    .where(sql`${table.stage} = any(${sql.param(openStages(procedure))}::text[]) and ${of}`)
    .orderBy(sql`${table.dueOn} asc nulls last`, asc(table.id as PgColumn))
    .limit(longestDesk)) as (ProcedureItem & { enteredOn: string | null; decidedOn: string })[];
  return rows.flatMap((row) => {
    const openActs = actsOpenTo(procedure, row, actor, today).map((name) => mutationOf(procedure, name));
    if (openActs.length === 0) return [];
    return [
      {
        ...{ id: row.id, unifiedSocialCreditCode: row.subjectCode, about: procedure.name, openActs },
        since: row.enteredOn ?? row.decidedOn,
        until: row.dueOn,
        overdue: row.dueOn !== null && row.dueOn < today,
        stage: row.stage,
        chineseStage: procedure.states[row.stage],
      },
    ];
  });
}

/** Which items may be an actor's at all; what is open of them the table of acts says. Null: none. */
function concerns(table: Record<string, PgColumn>, { role, organization, department }: Actor): SQL | null {
  switch (role) {
    case 'SUBJECT':
      return organization === null ? null : sql`${table.subjectCode} = ${organization}`;
    case 'REGULATOR':
    case 'DEPARTMENT_SYSTEM':
      return department === null ? null : sql`${table.targetDepartment} = ${department}`;
    case 'CREDIT_OFFICE':
      return sql`true`;
    case 'HALL':
      // What a hall has filed for subjects at its counter.
      return organization === null
        ? null
        : sql`exists (select from ${procedureActs} where ${procedureActs.subjectCode} = ${table.subjectCode}
            and ${procedureActs.itemId} = ${table.id} and ${procedureActs.number} = 1
            and ${procedureActs.role} = 'HALL' and ${procedureActs.organization} = ${organization})`;
    default:
      return null;
  }
}
