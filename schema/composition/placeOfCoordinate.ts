/** Where a coordinate stands, though it may have been taken away: by the subgraphs as they are, and as they were composed. */
import { type ConstDirectiveNode, Kind, parse, type TypeDefinitionNode } from 'graphql';
import { folderOfDepartment, loadEntry } from '../departments.ts';
import type { Subgraph } from '../subgraphs.ts';
import { ownTypesOf } from './ownDefinitions.ts';
import { placeOf } from './problem.ts';
import { isTypeWithFields } from './typeWithFields.ts';

/**
 * The place of `Type.field`, or of the type where the field is gone, in the subgraph that answered it in the supergraph, or in the only one that has such
 * a type; null where there is none.
 */
export function placeOfCoordinate(
  coordinate: string,
  supergraphSdl: string,
  subgraphs: readonly Subgraph[],
): string | null {
  const [typeName = '', fieldName] = coordinate.replace(/\(.*/, '').split('.');
  const answering = answeredBy(supergraphSdl, typeName, fieldName);
  const holder = subgraphs.find((subgraph) => subgraph.name === answering);
  const places = (holder ? [holder] : answering === null ? subgraphs : []).flatMap((subgraph) =>
    ownTypesOf(subgraph)
      .filter(({ name }) => name.value === typeName)
      .map((type) => placeOf(fieldsOf(type).find(({ name }) => name.value === fieldName) ?? type)),
  );
  return places[0] ?? (answering === null ? null : schemaOf(answering));
}

const fieldsOf = (type: TypeDefinitionNode) => ('fields' in type ? (type.fields ?? []) : []);

function schemaOf(subgraph: string): string {
  return subgraph === loadEntry().name
    ? 'gateway/entry/schema.graphql'
    : `${folderOfDepartment(subgraph).slice('../'.length)}schema.graphql`;
}

function answeredBy(supergraphSdl: string, typeName: string, fieldName: string | undefined): string | null {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphs = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
      .filter(({ name }) => name.value === 'join__Graph')
      .flatMap(({ values }) => values ?? [])
      .map(({ name, directives }) => [name.value, argumentOf(directives, 'join__graph', 'name')]),
  );
  const type = definitions
    .filter((definition) => 'name' in definition && definition.name?.value === typeName)
    .find((definition) => 'directives' in definition);
  if (type === undefined || !('directives' in type)) return null;
  const field = isTypeWithFields(type)
    ? type.fields?.find(({ name }) => name.value === fieldName)
    : undefined;
  const graph =
    argumentOf(field?.directives, 'join__field', 'graph') ??
    argumentOf(type.directives as readonly ConstDirectiveNode[], 'join__type', 'graph');
  return graph === null ? null : (graphs.get(graph) ?? null);
}

/** The argument of the directive where it stands once; null where it stands several times or not. */
function argumentOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  directive: string,
  argument: string,
): string | null {
  const [applied, ...others] = (directives ?? []).filter(({ name }) => name.value === directive);
  const value = applied?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (others.length > 0) return null;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : null;
}
