import { opened } from '@credit-hub/kit';
import type { Loaders } from './loaders.ts';

/** Everyone whom the register names of the subject: what is written about it may name them. */
export async function personsOf(loaders: Loaders, subjectCode: string): Promise<readonly string[]> {
  const [registration, shareholders] = await Promise.all([
    loaders.registration(subjectCode),
    loaders.shareholders(subjectCode),
  ]);
  const names = [
    registration?.legalRepresentativeName,
    registration?.actualControllerName,
    ...(shareholders ?? []).map(({ name }) => name),
  ];
  return names.flatMap((name) => opened(name ?? null) ?? []);
}
