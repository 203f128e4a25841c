/** Makes the acts of a procedure that a day makes which has passed, as of that day. */
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rowOpener } from '../encryption/sealedRows.ts';
import type { FactTable } from '../facts/tables.ts';
import { dayAfter } from '../law/afterMonths.ts';
import { actDue } from '../procedures/calendar.ts';
import { isAsked, isFrom, type Procedure, type ProcedureItem } from '../procedures/procedure.ts';
import { calendarActor } from '../procedures/who.ts';
import { batchSize, type CalendarContext, type CalendarWork, type Position } from './work.ts';

/** Null for a procedure in which nothing happens by itself. */
export function passDeadlines(procedure: Procedure): CalendarWork | null {
  const acts = Object.values(procedure.acts).filter((act) => !isAsked(act));
  const stages = Object.keys(procedure.states).filter((stage) => acts.some((act) => isFrom(act, stage)));
  if (stages.length === 0) return null;
  const table: FactTable = procedure.table;
  const { subjectCode, id } = table;
  const { stage } = getTableColumns(table) as unknown as Record<'stage', PgColumn>;
  return {
    name: `${procedure.name}: deadlines passed`,
    async batch(transaction, context, after) {
      const behind =
        after === null ? sql`true` : sql`(${subjectCode}, ${id}) > (${after.subjectCode}, ${after.id})`;
      const rows = await transaction
        .select()
        .from(table)
        .where(sql`${stage} = any(${sql.param(stages)}::text[]) and ${behind}`)
        .orderBy(subjectCode, id)
        .limit(batchSize);
      const items = rows.map(
        rowOpener<(typeof rows)[number]>(context.vault, table),
      ) as unknown as ProcedureItem[];
      const next = items.length < batchSize ? null : ((items.at(-1) as Position | undefined) ?? null);
      const due = items.filter((item) => actDue(procedure, item, context.today) !== null);
      if (context.dryRun) return { done: due.length, next };
      const afterwards = async () => {
        let done = 0;
        for (const item of due) done += await passAll(procedure, item, context);
        return done;
      };
      return { done: 0, next, afterwards };
    },
  };
}

/** All that is due on an item, one act after the other: a deadline that one sets may be over, too. */
async function passAll(
  procedure: Procedure,
  first: ProcedureItem,
  { procedures, today }: CalendarContext,
): Promise<number> {
  let done = 0;
  for (let item: ProcedureItem | null = first; item !== null; ) {
    const day = dayDue(procedure, item, today);
    const act = actDue(procedure, item, day);
    if (act === null) break;
    const asked = { subjectCode: item.subjectCode, item: item.id, values: {}, idempotencyKey: null };
    const made = await procedures.act(procedure, act, {
      ...asked,
      actor: calendarActor,
      auditIndex: null,
      today: day,
    });
    // Somebody was quicker: what is due now is seen the next time.
    if (made.problems.length > 0) break;
    done += 1;
    item = made.item as ProcedureItem | null;
  }
  return done;
}

/** The first day on which the act is due: the one behind the deadline, however late it is made. */
function dayDue(procedure: Procedure, item: ProcedureItem, today: string): string {
  if (item.dueOn === null || item.dueOn >= today) return today;
  const first = dayAfter(item.dueOn);
  return actDue(procedure, item, first) === null ? today : first;
}
