import type { DocumentNode } from 'graphql';
import { writtenFor } from '../acts/index.ts';
import type { Subgraph } from '../subgraphs.ts';
import { type Problem, placeOf } from './problem.ts';
import { isTypeWithFields } from './typeWithFields.ts';

/**
 * Problems of acts and their inputs, which follow from the sections, told where somebody can mend them: not at all while
 * something is wrong with what they are derived from, since they may follow from that; alone once, at what was written.
 *
 * @param served without locations, the supergraph that these are to take the place of
 */
export function toldWhereWritten(
  problems: readonly Problem[],
  subgraphs: readonly Subgraph[],
  served: readonly DocumentNode[] = [],
): Problem[] {
  if (problems.length === 0) return [];
  const documents = subgraphs.map(({ document }) => document);
  const written = writtenFor([...documents, ...served]);
  const sourceOf = ({ coordinate }: Problem) => (coordinate === null ? null : written(coordinate));
  const told = new Set(
    problems.filter((problem) => sourceOf(problem) === null).map(({ coordinate }) => coordinate),
  );
  const moved = new Set<string>();
  return problems.flatMap((problem) => {
    const source = sourceOf(problem);
    if (source === null) return [problem];
    const { coordinate, within } = source;
    const { code, file, mend } = problem;
    const once = JSON.stringify([code, coordinate, mend]);
    if ([coordinate, ...within].some((one) => told.has(one)) || moved.has(once)) return [];
    moved.add(once);
    // What is to be mended in a file that is no schema is told there.
    const place = file.includes('.graphql') ? placeIn(documents, coordinate) : null;
    return [{ ...problem, coordinate, file: place ?? file }];
  });
}

/** The place of a field, or of its type where the field is gone. */
function placeIn(documents: readonly DocumentNode[], coordinate: string): string | null {
  const [typeName, fieldName] = coordinate.split('.');
  const types = documents
    .flatMap(({ definitions }) => definitions)
    .filter(isTypeWithFields)
    .filter(({ name, loc }) => name.value === typeName && loc !== undefined);
  const field = types
    .flatMap(({ fields = [] }) => fields)
    .find(({ name, loc }) => name.value === fieldName && loc !== undefined);
  const node = field ?? types[0];
  return node === undefined ? null : placeOf(node);
}
