/** What follows from a procedure for a department: its mutations, who opens them, and the fields of its items. */
import type { DepartmentContext } from '../context.ts';
import { type Permissions, sectionRule } from '../permissions.ts';
import { reading } from '../sections/reading.ts';
import { actsOpenTo } from './actsOpenTo.ts';
import { deskFieldOf, isAsked, mutationOf, type Procedure, type ProcedureItem } from './procedure.ts';

type ActArguments = Readonly<Record<string, unknown>> & {
  unifiedSocialCreditCode: string;
  idempotencyKey?: string | null;
};

const askedActs = ({ acts }: Procedure) => Object.entries(acts).filter(([, act]) => isAsked(act));

/** So long an act waits for what it does to facts elsewhere: the next request is to meet it already. */
const patienceInMilliseconds = 2_000;

/** Columns by which it is decided what is open, beside the subject's code and the item's own. */
const decidingColumns = [
  ...['subjectCode', 'id', 'stage', 'enteredOn', 'dueOn', 'targetDepartment'],
  ...['awaitingAct', 'proposingBody', 'proposedBy'],
];

const columnsOfConditions = ({ acts }: Procedure): string[] =>
  Object.values(acts).flatMap(({ only = [] }) => only.flatMap(({ reads }) => reads));

/** Resolvers of the mutations and of the items' fields that no column answers. */
export function procedureResolvers(procedure: Procedure): Record<string, Record<string, unknown>> {
  const { name: item, acts } = procedure;
  return {
    Mutation: Object.fromEntries(
      askedActs(procedure).map(([name, act]) => [
        mutationOf(procedure, name),
        async (
          _: unknown,
          given: ActArguments,
          { procedures, messages, viewer, auditIndex, today }: DepartmentContext,
        ) => {
          const done = await procedures.act(procedure, name, {
            subjectCode: given.unifiedSocialCreditCode,
            item: act.from === null ? null : String(given[item]),
            values: given,
            idempotencyKey: given.idempotencyKey ?? null,
            actor: procedures.actorOf(viewer),
            auditIndex,
            today,
          });
          await messages.settled(done.sent, patienceInMilliseconds);
          return {
            unifiedSocialCreditCode: given.unifiedSocialCreditCode,
            [item]: done.item,
            problems: done.problems,
          };
        },
      ]),
    ),
    Desk: {
      [deskFieldOf(procedure)]: (_: unknown, __: unknown, { procedures, viewer, today }: DepartmentContext) =>
        procedures.deskOf(procedure, procedures.actorOf(viewer), today),
    },
    [procedure.itemType]: {
      openActs: reading(
        [...new Set([...decidingColumns, ...columnsOfConditions(procedure)])],
        (row: ProcedureItem, _: unknown, { procedures, viewer, today }: DepartmentContext) =>
          actsOpenTo(procedure, row, procedures.actorOf(viewer), today).map((name) => ({
            act: mutationOf(procedure, name),
            chineseName: acts[name]?.chineseName,
            until: row.dueOn,
            takesTwo: acts[name]?.takesTwo ?? false,
            takes: Object.entries(acts[name]?.takes ?? {}).map(([field, { chineseName, type, needed }]) => ({
              ...{ field, chineseName, type },
              needed: needed === 'ALWAYS' || (needed === 'ON_PAPER' && viewer.role === 'HALL'),
            })),
          })),
      ),
      history: reading(
        ['subjectCode', 'id'],
        async (row: ProcedureItem, _: unknown, { actsOfItem }: DepartmentContext) =>
          (await actsOfItem(row)).map((act) => ({ ...act, chineseName: acts[act.act]?.chineseName ?? null })),
      ),
    },
  };
}

/** The second lock: roles of which somebody may make the act at all, the subject about itself. Of which item, the act decides. */
export function procedurePermissions(procedure: Procedure): Required<Pick<Permissions, 'Mutation'>> {
  return {
    Mutation: Object.fromEntries(
      askedActs(procedure).map(([name, { by }]) => [
        mutationOf(procedure, name),
        sectionRule(
          `${mutationOf(procedure, name)}: ${by.map((who) => who.name).join(' or ')}`,
          ({ role, organization }, subject) =>
            by.some(({ roles }) => roles.includes(role)) &&
            subject !== null &&
            (role !== 'SUBJECT' || organization === subject),
        ),
      ]),
    ),
  };
}
