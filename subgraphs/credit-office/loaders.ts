import { type Database, type DepartmentContext, oneBySubject, type ViewerScope } from '@credit-hub/kit';
import { createRepository } from './repository.ts';
import type { Law } from './resolvers/handlingAdvice/facts.ts';

export type Loaders = ReturnType<ReturnType<typeof openLoaders>>;
export type Context = DepartmentContext<Loaders>;

/** @param locality administrative division whose own rules count beside the country's; null where none's do */
export function openLoaders(database: Database, locality: string | null) {
  const repository = createRepository(database, locality);
  return ({ today }: ViewerScope) => {
    let law: Promise<Law> | undefined;
    return {
      /** Read once a request. */
      law: () => (law ??= repository.law()),
      ownBooks: oneBySubject((codes) => repository.ownBooks(codes, today)),
      /** What stands between subjects and their readers; not loaded but asked and changed. */
      relations: repository.relations,
      statistics: () => repository.statistics(today),
    };
  };
}
