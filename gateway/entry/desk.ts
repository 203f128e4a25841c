/** What waits for whoever asks, in all departments: every list of `Desk` that the supergraph has, asked as the caller. */
import { type DocumentNode, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';

const workItem = 'WorkItem';

/** How the desk is read in one view of the schema; null where it has none. */
export type DeskPlan = {
  document: DocumentNode;
  lists: readonly { key: string; department: string }[];
} | null;

export type DeskItem = {
  department: string;
  id: string;
  kind: string;
  unifiedSocialCreditCode: string | null;
  about: string | null;
  since: string | null;
  until: string | null;
  overdue: boolean | null;
  openActs: readonly string[] | null;
};

/** Finds every list of the desk, so that a department that joins is on it without a line changed here. */
export const deskPlan = (view: GraphQLSchema, departmentOf: (coordinate: string) => string): DeskPlan => {
  const desk = view.getType('Desk');
  if (!isObjectType(desk) || view.getQueryType()?.getFields().desk === undefined) return null;
  const kept = ['id', 'kind', 'unifiedSocialCreditCode', 'about', 'since', 'until', 'overdue', 'openActs'];
  const lists = Object.values(desk.getFields()).flatMap((field, index) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === workItem)) return [];
    const fields = kept.filter((name) => name in type.getFields());
    return [
      {
        key: `list${index}`,
        department: departmentOf(`Desk.${field.name}`),
        text: `list${index}: ${field.name} { ${fields.join(' ')} }`,
      },
    ];
  });
  if (lists.length === 0) return null;
  return {
    document: parse(`query Desk { desk { ${lists.map(({ text }) => text).join('\n')} } }`),
    lists: lists.map(({ key, department }) => ({ key, department })),
  };
};

/** The items of an answer to the plan's document, in the order in which they are to be done. */
export const deskItems = (plan: NonNullable<DeskPlan>, data: Record<string, unknown> | null): DeskItem[] => {
  const desk = (data?.desk ?? {}) as Record<string, Omit<DeskItem, 'department'>[] | null>;
  return plan.lists
    .flatMap(({ key, department }) => (desk[key] ?? []).map((item) => ({ ...item, department })))
    .sort(mostPressingFirst);
};

/** Without a last day it can wait longer than with any. */
const noDay = '9999-12-31';

const mostPressingFirst = (one: DeskItem, other: DeskItem): number => {
  const keys = ({ overdue, until, since, department, id }: DeskItem) => [
    overdue === true ? '0' : '1',
    until ?? noDay,
    since ?? noDay,
    department,
    id,
  ];
  const [ownKeys, otherKeys] = [keys(one), keys(other)];
  const differs = ownKeys.findIndex((key, at) => key !== otherKeys[at]);
  return differs === -1 ? 0 : (ownKeys[differs] as string) < (otherKeys[differs] as string) ? -1 : 1;
};
