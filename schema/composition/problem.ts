/** Something the schema check refuses: what, where, and how to mend it. */
export type Problem = {
  code: ProblemCode;
  /** The file to mend, as named in the repository, with its line where it is known: `subgraphs/tax/schema.graphql:12`. */
  file: string;
  /** Schema coordinate, null where the problem is the file's. */
  coordinate: string | null;
  message: string;
  mend: string;
};

export type ProblemCode =
  | 'SYNTAX_ERROR'
  | 'UNKNOWN_TYPE'
  | 'UNKNOWN_DIRECTIVE'
  | 'UNKNOWN_CLASS'
  | 'DEFINED_TWICE'
  | 'SECTION_NOT_RECORDED'
  | 'FIELD_NOT_RECORDED'
  | 'NAME_OF_ANOTHER'
  | 'INTERFACE_NOT_KEPT'
  | 'KEY_MISSING'
  | 'KEY_OF_NO_FIELD'
  | 'LIST_OF_NO_FACTS'
  | 'FLOATING_POINT'
  | 'NAME_TELLS_CLASS'
  | 'COMPOSITION_FAILED'
  | 'DEPARTMENT_ENTRY_WRONG'
  | 'NAME_TWICE'
  | 'PORT_TWICE'
  | 'DEPARTMENT_WITHOUT_FOLDER'
  | 'DEPARTMENT_NOT_LISTED'
  | 'SECTION_UNANSWERED'
  | 'FIELD_UNANSWERED'
  | 'RESOLVER_OF_NO_FIELD'
  | 'RESOLVER_IS_NO_FUNCTION'
  | 'TABLE_OF_NO_SECTION'
  | 'LISTING_NOT_SAID'
  | 'TWO_BOOKS'
  | 'PERMISSION_MISSING'
  | 'PERMISSION_IS_NO_RULE'
  | 'PERMISSION_OF_NO_FIELD'
  | 'COLUMN_IN_CLEAR'
  | 'COLUMN_SEALED_OTHERWISE'
  | 'MIGRATION_MISSING'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_GONE'
  | 'MIGRATION_NOT_RECORDED'
  | 'UNCLASSIFIED'
  | 'CLASS_LOST'
  | 'CLASS_RENAMED'
  | 'CLASSES_CONFLICT'
  | 'PERSONS_CONFLICT'
  | 'CLASS_LOOSER_THAN_INTERFACE'
  | 'DERIVED_LOOSER'
  | 'AMOUNT_BESIDE_BAND'
  | 'REQUIRED_BY_CALLERS'
  | 'PERSONAL_KEY'
  | 'DENIABLE_NON_NULL'
  | 'MASK_CANNOT_KEEP_TYPE'
  | 'BREAKING_CHANGE'
  | 'SUPERGRAPH_DRIFT'
  | 'DOCUMENT_INVALID'
  | 'DOCUMENT_ASKS_TOO_MUCH'
  | 'WIDENING_NOT_APPROVED'
  | 'BASELINE_BEHIND';

/** The file and line a node stands in. */
export function placeOf(node: {
  loc?: { source: { name: string }; startToken: { line: number } } | undefined;
}): string {
  return node.loc ? `${node.loc.source.name}:${node.loc.startToken.line}` : 'unknown file';
}

/** A problem as a reader wants it: where, what, and what to do. */
export function tellProblem({ code, file, coordinate, message, mend }: Problem): string {
  return `${code} ${[file, coordinate].filter(Boolean).join(' ')}\n  ${message}\n  mend: ${mend}`;
}
