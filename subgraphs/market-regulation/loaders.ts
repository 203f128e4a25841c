import { type Database, type DepartmentContext, oneBySubject, opened } from '@credit-hub/kit';
import { createRepository } from './repository.ts';

export type Loaders = ReturnType<ReturnType<typeof openLoaders>>;
export type Context = DepartmentContext<Loaders>;

export function openLoaders(database: Database) {
  const repository = createRepository(database);
  return () => ({
    names: oneBySubject(repository.names),
    shareholders: oneBySubject(repository.shareholders),
    searchByName: repository.searchByName,
    genuineCodes: repository.genuineCodes,
    leadingPersons: repository.leadingPersons,
  });
}

/** Everyone whom the register names of the subject: what is written about it may name them. */
export async function personsOf(loaders: Loaders, subjectCode: string): Promise<readonly string[]> {
  const [registered, shareholders] = await Promise.all([
    loaders.names(subjectCode),
    loaders.shareholders(subjectCode),
  ]);
  const names = [
    registered?.legalRepresentativeName,
    registered?.actualControllerName,
    ...(shareholders ?? []).map(({ name }) => name),
  ];
  return names.flatMap((name) => opened(name ?? null) ?? []);
}
