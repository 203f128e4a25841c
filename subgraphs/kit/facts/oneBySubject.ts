import DataLoader from 'dataloader';

/** Loads what a subject has one of, such as its registration; null when it has none. */
export type SubjectLoader<Value> = (subjectCode: string) => Promise<Value | null>;

/** @param find the repository: a statement for any number of codes */
export function oneBySubject<Value>(
  find: (codes: readonly string[]) => Promise<Map<string, Value>>,
): SubjectLoader<Value> {
  const loader = new DataLoader<string, Value | null>(async (codes) => {
    const found = await find(codes);
    return codes.map((code) => found.get(code) ?? null);
  });
  return (code) => loader.load(code);
}
