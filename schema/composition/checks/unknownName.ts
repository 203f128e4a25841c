import {
  type ConstDirectiveNode,
  type DefinitionNode,
  isTypeDefinitionNode,
  Kind,
  specifiedDirectives,
  specifiedScalarTypes,
  type TypeNode,
  visit,
} from 'graphql';
import { classifications, isClassification } from '../../policy/classification.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { nameOfClassifiedDirective } from '../classifiedDirective.ts';
import { type Coordinate, coordinatesOf } from '../coordinates.ts';
import { mendOfName } from '../nearest.ts';
import { type Problem, placeOf } from '../problem.ts';

/** A type, a directive or a class that is misspelt, or that nobody has defined. */
export function unknownName({ document }: Subgraph): Problem[] {
  const types = new Set([
    ...specifiedScalarTypes.map(({ name }) => name),
    ...document.definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value),
  ]);
  const directives = new Set([
    ...specifiedDirectives.map(({ name }) => name),
    ...document.definitions.flatMap(directivesKnownBy),
  ]);
  const classified = nameOfClassifiedDirective(document);
  const ofDirectives = (coordinate: string, applied: readonly ConstDirectiveNode[] | undefined) =>
    (applied ?? []).flatMap((directive) => [
      ...unknownDirective(coordinate, directive, directives),
      ...(directive.name.value === classified ? unknownClass(coordinate, directive) : []),
    ]);
  return [
    ...coordinatesOf(document).flatMap(({ coordinate, node }) => [
      ...unknownType(coordinate, node.type, types),
      ...ofDirectives(coordinate, node.directives),
    ]),
    ...document.definitions.flatMap((definition) =>
      isTypeDefinitionNode(definition)
        ? [
            ...namesIn(definition).flatMap((name) => unknownType(definition.name.value, name, types)),
            ...ofDirectives(definition.name.value, definition.directives),
          ]
        : [],
    ),
  ];
}

/** A directive that is defined here, or imported by a `@link`, and all that are written with its prefix. */
function directivesKnownBy(definition: DefinitionNode): string[] {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [definition.name.value];
  if (definition.kind !== Kind.SCHEMA_EXTENSION && definition.kind !== Kind.SCHEMA_DEFINITION) return [];
  const imported: string[] = ['link'];
  for (const directive of definition.directives ?? [])
    visit(directive, {
      StringValue({ value }) {
        if (value.startsWith('@')) imported.push(value.slice(1));
      },
    });
  return imported;
}

/** The interfaces and members that a type names. */
function namesIn(definition: DefinitionNode): readonly TypeNode[] {
  if ('interfaces' in definition) return definition.interfaces ?? [];
  return definition.kind === Kind.UNION_TYPE_DEFINITION ? (definition.types ?? []) : [];
}

function unknownType(coordinate: string, type: TypeNode, known: ReadonlySet<string>): Problem[] {
  if (type.kind !== Kind.NAMED_TYPE) return unknownType(coordinate, type.type, known);
  const { value: name } = type.name;
  if (known.has(name)) return [];
  return [
    {
      code: 'UNKNOWN_TYPE',
      file: placeOf(type),
      coordinate,
      message: `there is no type ${name}`,
      mend: mendOfName(name, known, `define ${name}`),
    },
  ];
}

function unknownDirective(
  coordinate: string,
  directive: ConstDirectiveNode,
  known: ReadonlySet<string>,
): Problem[] {
  const { value: name } = directive.name;
  if (known.has(name) || name.startsWith('federation__')) return [];
  return [
    {
      code: 'UNKNOWN_DIRECTIVE',
      file: placeOf(directive),
      coordinate,
      message: `there is no directive @${name}`,
      mend: mendOfName(
        `@${name}`,
        [...known].map((each) => `@${each}`),
        'leave it out',
      ),
    },
  ];
}

/** PUBLIC is proposed for nothing but itself misspelt: who copies a mend must not open a field by it. */
const proposable = (name: string): readonly string[] =>
  classifications.filter((one) => one !== 'PUBLIC' || Math.abs(name.length - one.length) <= 1);

function unknownClass(coordinate: Coordinate['coordinate'], directive: ConstDirectiveNode): Problem[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'as')?.value;
  const name = value?.kind === Kind.ENUM ? value.value : '';
  if (isClassification(name)) return [];
  return [
    {
      code: 'UNKNOWN_CLASS',
      file: placeOf(directive),
      coordinate,
      message: name === '' ? 'this names no class' : `there is no class ${name}`,
      mend: mendOfName(name, proposable(name), 'take one of enum Classification in schema/shared.graphql'),
    },
  ];
}
