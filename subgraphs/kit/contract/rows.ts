import type { Asker } from '@credit-hub/schema';
import type { FactList } from './publishedSections.ts';
import { dataOf, NotMet, type Trial } from './trial.ts';

/** A fact as it is answered. */
export type Row = Record<string, unknown> & {
  id: string;
  state: string | null;
  publishedFrom: string | null;
  publishedUntil: string | null;
};

export type ListArguments = { first?: number; after?: string };

export const entitiesQuery = (selection: string, variables = ''): string =>
  `query ($representations: [_Any!]!${variables}) {
    _entities(representations: $representations) { __typename ... on MarketSubject { unifiedSocialCreditCode ${selection} } }
  }`;

export const representation = (code: string) => ({
  __typename: 'MarketSubject',
  unifiedSocialCreditCode: code,
});

/** One page of a list, as it is answered, with what is wrong. */
export const askList = (
  trial: Trial,
  list: FactList,
  asker: Asker,
  { first, after }: ListArguments = {},
  code = trial.code,
) =>
  trial.ask(
    {
      query: entitiesQuery(
        `${list.field}(first: $first, after: $after) ${list.selection}`,
        ', $first: Int, $after: String',
      ),
      variables: { representations: [representation(code)], first: first ?? 500, after: after ?? null },
    },
    asker,
  );

/** @throws NotMet where no list is answered */
export async function rowsOf(
  trial: Trial,
  list: FactList,
  asker: Asker,
  page: ListArguments = {},
  code = trial.code,
): Promise<Row[]> {
  const { _entities } = dataOf(await askList(trial, list, asker, page, code));
  const [subject] = (Array.isArray(_entities) ? _entities : []) as Record<string, unknown>[];
  const rows = subject?.[list.field];
  if (!Array.isArray(rows)) throw new NotMet(`${list.field} is ${rows === null ? 'null' : 'no list'}`);
  return rows as Row[];
}

/** @throws NotMet where the department has no list to try */
export function listsOf({ schema }: Trial): readonly FactList[] {
  if (schema.lists.length > 0) return schema.lists;
  throw new NotMet(
    'MarketSubject has no list of a type that implements CreditFact, with `first` and `after`',
  );
}

/** The first list of which the asker meets so many rows. @throws NotMet where there is none */
export async function listWithRows(
  trial: Trial,
  asker: Asker,
  least: number,
): Promise<{ list: FactList; rows: Row[] }> {
  for (const list of listsOf(trial)) {
    const rows = await rowsOf(trial, list, asker);
    if (rows.length >= least) return { list, rows };
  }
  throw new NotMet(`no list of ${trial.code} has ${least} rows or more for the role ${asker.viewer.role}`);
}
