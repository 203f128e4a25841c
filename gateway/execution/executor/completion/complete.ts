import type { ErrorPlaces } from '../errorPlaces.ts';
import { invalidAnswerError, type ResultError } from '../errors.ts';
import { isJsonObject, type JsonObject, readOwn, writeOwn } from '../json.ts';
import type { FieldShape, ObjectShape, ValueShape } from './shape.ts';

/** A null that its place does not allow, already reported: the place above becomes null instead. */
const bubble = Symbol('null that bubbles up');

/**
 * Makes the caller's result of what subgraphs answered: only what was selected, in the order selected, under
 * the caller's names, checked against the API schema; a null where none may be erases the object around it
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
 *
 * `raw` is used up: an object that already holds just what was selected becomes part of the result.
 * @param introspection answers of `__schema` and `__type` by response key
 * @param told where errors are known to be: what they tell of is not told of again
 */
export function completeResult(
  raw: JsonObject,
  shape: ObjectShape,
  introspection: JsonObject | undefined,
  reported: ErrorPlaces,
): { data: JsonObject | null; errors: ResultError[] } {
  const completion = new Completion(introspection, reported);
  const data = completion.object(raw, shape);
  return { data: data === bubble ? null : data, errors: completion.errors };
}

class Completion {
  readonly errors: ResultError[] = [];
  readonly #introspection: JsonObject | undefined;
  readonly #reported: ErrorPlaces;
  readonly #path: (string | number)[] = [];

  constructor(introspection: JsonObject | undefined, reported: ErrorPlaces) {
    this.#introspection = introspection;
    this.#reported = reported;
  }

  object(raw: JsonObject, shape: ObjectShape): JsonObject | typeof bubble {
    const { fields } = shape;
    const asItIs = !shape.inheritedKeys && !shape.renamedKeys && hasKeysInOrder(raw, fields);
    const target = asItIs ? raw : undefined;
    const result = target ?? {};
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FieldShape;
      const value = shape.inheritedKeys ? readOwn(raw, field.fetchedAs) : raw[field.fetchedAs];
      const completed = this.#field(value, field, shape);
      if (completed === bubble) return bubble;
      if (result !== raw || completed !== value) writeOwn(result, field.key, completed);
    }
    return result;
  }

  #field(value: unknown, field: FieldShape, shape: ObjectShape): unknown {
    if (field.source !== 'SUBGRAPH') return this.#ownField(field, shape);
    const expected = field.value;
    if (value === null) {
      if (!expected.nonNull) return null;
    } else if (value === undefined) {
      return this.#unanswered(field);
    } else if (expected.kind === 'LEAF' && expected.check?.(value)) return value;
    this.#path.push(field.key);
    const completed = this.#value(value, expected, field.place);
    this.#path.pop();
    return completed;
  }

  /** What no subgraph was asked, or none answered: it is missing, whatever its type allows. */
  #unanswered({ key, place, value: { nonNull } }: FieldShape): null | typeof bubble {
    this.#path.push(key);
    const completed = this.#reject(`No answer for ${place}.`, nonNull);
    this.#path.pop();
    return completed;
  }

  #ownField(field: FieldShape, shape: ObjectShape): unknown {
    if (field.source === 'INTROSPECTION') return readOwn(this.#introspection ?? {}, field.key) ?? null;
    return shape.concrete ? shape.typeName : this.#reject(`Unknown object type in ${shape.typeName}.`, true);
  }

  #value(value: unknown, expected: ValueShape, place: string): unknown {
    if (value === null || value === undefined) {
      return expected.nonNull ? this.#reject(`Cannot return null for non-nullable ${place}.`, true) : null;
    }
    switch (expected.kind) {
      case 'LEAF':
        return expected.check?.(value)
          ? value
          : this.#reject(`Invalid value found for ${place}.`, expected.nonNull);
      case 'LIST':
        return this.#list(value, expected, place);
      case 'OBJECT':
        return this.#composite(value, expected, place);
    }
  }

  #list(value: unknown, expected: ValueShape, place: string): unknown {
    const item = expected.item;
    if (!Array.isArray(value) || item === undefined) {
      return this.#reject(`Expected a list for ${place}.`, expected.nonNull);
    }
    let erased = false;
    for (let index = 0; index < value.length; index++) {
      this.#path.push(index);
      const completed = this.#value(value[index], item, place);
      this.#path.pop();
      if (completed === bubble) erased = true;
      else if (completed !== value[index]) value[index] = completed;
    }
    if (!erased) return value;
    return expected.nonNull ? bubble : null;
  }

  #composite(value: unknown, expected: ValueShape, place: string): unknown {
    if (!isJsonObject(value)) return this.#reject(`Expected an object for ${place}.`, expected.nonNull);
    const shape = expected.object?.shapeFor(value.__typename);
    // The type's name is not quoted: it may be one that the API hides.
    if (shape === undefined)
      return this.#reject(`Invalid __typename found for object at ${place}.`, expected.nonNull);
    const completed = this.object(value, shape);
    return completed === bubble && !expected.nonNull ? null : completed;
  }

  #reject(message: string, nonNull: boolean): null | typeof bubble {
    if (!this.#reported.explain(this.#path)) {
      this.errors.push(invalidAnswerError(message, this.#path));
      this.#reported.add(this.#path);
    }
    return nonNull ? bubble : null;
  }
}

function hasKeysInOrder(raw: JsonObject, fields: readonly FieldShape[]): boolean {
  let index = 0;
  for (const key in raw) {
    if (fields[index]?.key !== key) return false;
    index++;
  }
  return index === fields.length;
}
