/** Why an operation is not executed at all. `coordinate` names the thing in the schema, never a value. */
export type Refusal = {
  readonly code: /** The caller's document uses a response key by which the hub itself knows a type. */
    | 'RESERVED_ALIAS'
    /** Its fragments unfold to more fields than the hub decides on. */
    | 'OPERATION_TOO_LARGE'
    /** There is no operation, or none of that name. */
    | 'OPERATION_UNKNOWN'
    /** It filters by what the caller may not read in clear, or gives in a mutation what it may not write either. */
    | 'ARGUMENT_DENIED'
    /** It gives the number of a person where none belongs. */
    | 'PERSONAL_NUMBER_IN_ARGUMENT'
    /** It would write where the caller may not. */
    | 'MUTATION_DENIED';
  readonly coordinate: string | null;
  /** What is missing, as in a decision; null where nothing would help. */
  readonly reason: string | null;
  /** What is refused is given in a mutation itself: whom the change is made for decides, and no other row. */
  readonly ofMutation?: true;
};

/** Ends the reading of an operation that is refused whatever its variables are. */
export class OperationRefused extends Error {
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], coordinate: string | null = null) {
    super(code);
    this.name = 'OperationRefused';
    this.refusal = { code, coordinate, reason: null };
  }
}
