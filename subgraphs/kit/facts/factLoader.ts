import DataLoader from 'dataloader';
import type { Sight } from '../context.ts';
import { readsAsOwner, type Visibility } from '../visibility.ts';
import type { FactsBySubject } from './factsBySubject.ts';
import { type Page, type PageArguments, parsePage } from './page.ts';

/** Loads a subject's facts of one type; all subjects of a request that ask for the same page share a statement. */
export type FactLoader<Row> = (
  subject: { unifiedSocialCreditCode: string },
  page: PageArguments,
) => Promise<Row[]>;

type Key = { code: string; page: Page; visibility: Visibility; group: string };

/** @param find the repository of the table; @param sight what this request's viewer may meet */
export function factLoader<Row>(find: FactsBySubject<Row>, sight: Sight): FactLoader<Row> {
  const owner = readsAsOwner(sight.viewer);
  const loader = new DataLoader<Key, Row[], string>(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ group }) => group);
      const found = new Map<string, Map<string, Row[]>>();
      await Promise.all(
        [...groups].map(async ([group, members]) => {
          const { page, visibility } = members[0] as Key;
          const codes = members.map(({ code }) => code);
          found.set(group, await find(codes, { page, visibility, today: sight.today, owner }));
        }),
      );
      return keys.map(({ group, code }) => found.get(group)?.get(code) ?? []);
    },
    { cacheKeyFn: ({ code, group }) => `${code} ${group}` },
  );

  return async function load({ unifiedSocialCreditCode: code }, given) {
    const page = parsePage(given);
    const visibility = sight.visibilityOf(code);
    const group = `${visibility} ${page.first} ${page.after?.decidedOn ?? ''} ${page.after?.id ?? ''}`;
    return loader.load({ code, page, visibility, group });
  };
}
