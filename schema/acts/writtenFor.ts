/** What somebody wrote in a schema for what was derived from it: a check speaks of what can be mended. */
import { type DocumentNode, Kind } from 'graphql';
import { actNames, derivedFile, inputOfGroup, inputsOfType, mutationOf } from './deriveActs.ts';
import { type RecordedSection, recordedSections } from './recordedSections.ts';

/** What a derived coordinate follows from. */
export type Written = {
  /** The field that it repeats, or else the section that it belongs to. */
  coordinate: string;
  /** The section and the type without which there would be no such coordinate. */
  within: readonly string[];
};

/** By the coordinate of a field, an argument, an input or its field; null for what is itself written. */
export type WrittenFor = (coordinate: string) => Written | null;

/**
 * @param documents the subgraphs as they are, and, without locations, a supergraph that may have what was taken out of
 * them since
 */
export function writtenFor(documents: readonly DocumentNode[]): WrittenFor {
  const derived = new Map(documents.flatMap(recordedSections).flatMap(derivedFrom));
  const byHand = new Set(documents.flatMap(writtenByHand));
  return (coordinate) => {
    const field = coordinate.replace(/\(.*/, '');
    const type = field.replace(/\..*/, '');
    if (byHand.has(type) || byHand.has(field)) return null;
    return derived.get(field) ?? derived.get(type) ?? null;
  };
}

function derivedFrom({ section, type, fields }: RecordedSection): [string, Written][] {
  const own = `MarketSubject.${section}`;
  const { fact, values, correction } = inputsOfType(type);
  const from = (written: string, coordinates: readonly string[]): [string, Written][] =>
    coordinates.map((coordinate) => [coordinate, { coordinate: written, within: [own, type] }]);
  return [
    ...from(own, [
      ...actNames.map((act) => `Mutation.${mutationOf(act, section)}`),
      ...[fact, values, correction],
    ]),
    ...fields.flatMap(({ path: [first = '', second], coordinate }) => {
      const inputs = [`${fact}.${first}`, `${values}.${first}`];
      if (second === undefined) return from(coordinate, inputs);
      const group = inputOfGroup(type, first);
      return [...from(`${type}.${first}`, [...inputs, group]), ...from(coordinate, [`${group}.${second}`])];
    }),
  ];
}

/** An input or a mutation that is called as one that would be derived. */
function writtenByHand({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((definition) => {
    if (definition.loc === undefined || definition.loc.source.name === derivedFile) return [];
    switch (definition.kind) {
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return [definition.name.value];
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
        return definition.name.value === 'Mutation'
          ? (definition.fields ?? []).map(({ name }) => `Mutation.${name.value}`)
          : [];
      default:
        return [];
    }
  });
}
