import { type Database, type DepartmentContext, oneBySubject, type ViewerScope } from '@credit-hub/kit';
import type { Law } from './handling-advice/facts.ts';
import { createAdviceRepository } from './handling-advice/repository.ts';
import { createNoticeRepository } from './notices/repository.ts';
import { createRelationRepository } from './relations/repository.ts';
import { createStatistics } from './statistics/repository.ts';

export type Loaders = ReturnType<ReturnType<typeof openLoaders>>;
export type Context = DepartmentContext<Loaders>;

/** @param locality administrative division whose own rules count beside the country's; null where none's do */
export function openLoaders(database: Database, locality: string | null) {
  const advice = createAdviceRepository(database, locality);
  const relations = createRelationRepository(database);
  const notices = createNoticeRepository(database);
  const statistics = createStatistics(database);
  return ({ today }: ViewerScope) => {
    let law: Promise<Law> | undefined;
    return {
      /** One request knows one law. */
      law: () => (law ??= advice.law()),
      ownBooks: oneBySubject((codes) => advice.ownBooks(codes, today)),
      /** What stands between subjects and their readers; not loaded but asked and changed. */
      relations,
      /** What is told to whom of acts. */
      notices,
      statistics: () => statistics(today),
    };
  };
}
