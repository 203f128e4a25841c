/** Where `@classified` goes by another name, because a document imports or links it under an alias. */
import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { type Classification, isClassification } from '../policy/classification.ts';
import { isWhose, type Whose } from '../policy/whose.ts';

/** The directive's name in this document, without `@`; null when the document does not link it. */
export function nameOfClassifiedDirective(document: DocumentNode): string | null {
  return nameInDocument(document, 'classified');
}

/** The same of `@tells`, which says whose a value is. */
export function nameOfTellsDirective(document: DocumentNode): string | null {
  return nameInDocument(document, 'tells');
}

/** Each of the two directives is linked by itself, under its own name. */
function nameInDocument(document: DocumentNode, ownName: string): string | null {
  const identity = `https://credit-hub.example/${ownName}/`;
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
  const value = enumIn(directives, directiveName, 'as');
  return value !== undefined && isClassification(value) ? value : undefined;
}

/** Whose the value is, as an applied directive says it; ANOTHER's, who is protected most, where it does not. */
export function whoseIn(
  directives: readonly ConstDirectiveNode[] | undefined,
  directiveName: string | null,
): Whose {
  const value = enumIn(directives, directiveName, 'of');
  return value !== undefined && isWhose(value) ? value : 'ANOTHER';
}

function enumIn(
  directives: readonly ConstDirectiveNode[] | undefined,
  directiveName: string | null,
  argumentName: string,
): string | undefined {
  const directive = directives?.find((candidate) => candidate.name.value === directiveName);
  const value = directive?.arguments?.find(({ name }) => name.value === argumentName)?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
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
