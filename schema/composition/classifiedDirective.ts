/** Where `@classified` goes by another name, because a document imports or links it under an alias. */
import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { type Classification, isClassification } from '../policy/classification.ts';

const identity = 'https://credit-hub.example/classified/';
const ownName = 'classified';

/** The directive's name in this document, without `@`; null when the document does not link it. */
export function nameOfClassifiedDirective(document: DocumentNode): string | null {
  const link = linksOf(document).find((candidate) => textOf(candidate, 'url')?.startsWith(identity));
  if (!link) return null;
  const imported = importsOf(link).find(({ name }) => name === `@${ownName}`);
  return imported ? imported.as.slice(1) : (textOf(link, 'as') ?? ownName);
}

/** The class an applied directive names; undefined when it is absent or names none that exists. */
export function classificationIn(
  directives: readonly ConstDirectiveNode[] | undefined,
  directiveName: string | null,
): Classification | undefined {
  const directive = directives?.find((candidate) => candidate.name.value === directiveName);
  const value = directive?.arguments?.find((argument) => argument.name.value === 'as')?.value;
  return value?.kind === Kind.ENUM && isClassification(value.value) ? value.value : undefined;
}

function linksOf(document: DocumentNode): ConstDirectiveNode[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .filter((directive) => directive.name.value === 'link');
}

function importsOf(link: ConstDirectiveNode): { name: string; as: string }[] {
  const value = link.arguments?.find((argument) => argument.name.value === 'import')?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((element) => importIn(element) ?? []) : [];
}

function importIn(element: ConstValueNode): { name: string; as: string } | null {
  if (element.kind === Kind.STRING) return { name: element.value, as: element.value };
  if (element.kind !== Kind.OBJECT) return null;
  const part = (key: string) => {
    const value = element.fields.find((field) => field.name.value === key)?.value;
    return value?.kind === Kind.STRING ? value.value : null;
  };
  const name = part('name');
  return name === null ? null : { name, as: part('as') ?? name };
}

function textOf(directive: ConstDirectiveNode, argument: string): string | null {
  const value = directive.arguments?.find((candidate) => candidate.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
