import type { FieldShape, ObjectShape, ValueShape } from '../completion/shape.ts';
import type { ErrorPlaces } from '../errorPlaces.ts';
import { executorErrorCodes, type SubgraphError } from '../errors.ts';
import { isJsonObject, type JsonObject, readOwn, writeOwn } from '../json.ts';

/** What of an answer is not as it has to be, as an error of the subgraph. */
export type Malformed = SubgraphError & {
  /** The field, by the schema's names; unknown where no field of a type can be told. */
  place?: string | undefined;
};

/** What cannot be read: it stands for a value that is not what was asked for. */
const malformed = Symbol('malformed');

/**
 * Goes through what a subgraph answered, once, before anything of it is taken: what was not asked for is taken out, at
 * every depth; what is not as it has to be becomes null and is found out. What an error of the answer tells of is not
 * found again. The objects are changed.
 */
export class AnswerCheck {
  /** What was wrong, as errors of the subgraph; each path begins at the answer. */
  readonly found: Malformed[] = [];
  readonly #reported: ErrorPlaces | undefined;
  readonly #isInterfaceObject: (type: string) => boolean;
  readonly #path: (string | number)[] = [];

  /**
   * @param told where the answer's own errors are
   * @param isInterfaceObject whether the subgraph answers an interface's own name for its objects
   */
  constructor(reported: ErrorPlaces | undefined, isInterfaceObject: (type: string) => boolean) {
    this.#reported = reported;
    this.#isInterfaceObject = isInterfaceObject;
  }

  /** An object of the answer, with all below it. @param path where it stands; no other is looked at meanwhile */
  object(object: JsonObject, shape: ObjectShape, path: readonly (string | number)[] = []): void {
    this.#path.length = 0;
    this.#path.push(...path);
    this.#object(object, shape);
  }

  /** Notes what is wrong. @param path where it stands in the answer */
  note(message: string, path: readonly (string | number)[], place?: string): void {
    const extensions = { code: executorErrorCodes.invalidAnswer };
    this.found.push({ message, path: [...path], extensions, place });
  }

  /** Notes what is missing, unless an error of the answer tells of it. */
  noteAbsent(message: string, path: readonly (string | number)[], place?: string): void {
    if (!this.#reported?.explain(path)) this.note(message, path, place);
  }

  #object(object: JsonObject, shape: ObjectShape): void {
    const { fields } = shape;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FieldShape;
      const value = shape.inheritedKeys ? readOwn(object, field.key) : object[field.key];
      const checked = this.#field(value, field);
      if (checked !== value) writeOwn(object, field.key, checked);
    }
    let keys = 0;
    for (const _ in object) keys++;
    if (keys > fields.length) removeOthers(object, fields);
  }

  #field(value: unknown, { key, place, source, value: expected }: FieldShape): unknown {
    if (value !== undefined && value !== null) {
      if (expected.kind === 'LEAF' && (source !== 'SUBGRAPH' || expected.check?.(value))) return value;
    } else if (value === null && !expected.nonNull && !expected.neverNull) return null;
    this.#path.push(key);
    const checked = value === undefined ? this.#absent(place) : this.#value(value, expected, place);
    this.#path.pop();
    return checked === malformed ? null : checked;
  }

  #absent(place: string): null {
    this.noteAbsent(`No answer for ${place}.`, this.#path, place);
    return null;
  }

  #value(value: unknown, expected: ValueShape, place: string): unknown {
    if (value === null) {
      if (expected.nonNull || expected.neverNull)
        this.noteAbsent(`Cannot answer null for ${place} without an error.`, this.#path, place);
      return null;
    }
    switch (expected.kind) {
      case 'LEAF':
        return expected.check?.(value) ? value : this.#refuse(`Invalid value found for ${place}.`, place);
      case 'LIST':
        return this.#list(value, expected, place);
      case 'OBJECT':
        return this.#composite(value, expected, place);
    }
  }

  #list(value: unknown, { item }: ValueShape, place: string): unknown {
    if (!Array.isArray(value) || item === undefined)
      return this.#refuse(`Expected a list for ${place}.`, place);
    for (let index = 0; index < value.length; index++) {
      this.#path.push(index);
      const checked = this.#value(value[index], item, place);
      this.#path.pop();
      if (checked !== value[index]) value[index] = checked === malformed ? null : checked;
    }
    return value;
  }

  #composite(value: unknown, expected: ValueShape, place: string): unknown {
    if (!isJsonObject(value)) return this.#refuse(`Expected an object for ${place}.`, place);
    const shape = this.#shapeOf(value, expected);
    // The type's name is not quoted: it may be one that the API hides.
    if (shape === undefined) return this.#refuse(`Invalid __typename found for object at ${place}.`, place);
    this.#object(value, shape);
    return value;
  }

  #shapeOf(value: JsonObject, { object }: ValueShape): ObjectShape | undefined {
    const shape = object?.only ?? object?.shapeFor(readOwn(value, '__typename'));
    if (shape === undefined) return undefined;
    const named = readOwn(value, '__typename');
    if (shape.concrete) return named === undefined || named === shape.typeName ? shape : undefined;
    if (this.#isInterfaceObject(shape.typeName)) return shape;
    return undefined;
  }

  #refuse(message: string, place: string): typeof malformed {
    this.note(message, this.#path, place);
    return malformed;
  }
}

function removeOthers(object: JsonObject, fields: readonly FieldShape[]): void {
  const asked = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(object)) if (!asked.has(key)) delete object[key];
}
