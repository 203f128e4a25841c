import {
  type Classification,
  type Disclosure,
  freeTextClassifications,
  personalClassifications,
  scalarResolvers,
} from '@credit-hub/schema';
import {
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isScalarType,
  specifiedScalarTypes,
} from 'graphql';
import { type ConditionValues, isIncluded } from './conditions.ts';
import { classificationsBehind } from './decideCoordinate.ts';
import type { DecidedField, DecidedItem, DecidedMeta, DecidedSelection } from './decidedOperation.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { type FieldDecision, strictestDecision } from './strictestDecision.ts';
import { subjectType } from './subjectType.ts';

/**
 * The form of an answer: for each object exactly the keys that leave, in the caller's order, and what becomes
 * of each value. Conditions on variables are already decided in it.
 */
export type ObjectForms =
  | {
      readonly kind: 'CONCRETE';
      readonly fields: readonly FieldForm[];
      /** It is a market subject: a row, for which relations to the caller are decided. */
      readonly isSubject?: boolean;
    }
  /**
   * By the runtime type that stands under the private response key; a type that is not listed is answered as
   * null.
   */
  | { readonly kind: 'ABSTRACT'; readonly byType: ReadonlyMap<string, readonly FieldForm[]> }
  /**
   * A market subject whose form follows from what stands between it and the caller (relations/ makes these); one
   * of a standing that is not listed is answered as null.
   */
  | { readonly kind: 'ROWS'; readonly byStanding: ReadonlyMap<string, ObjectForms> };

export type FieldForm = {
  readonly key: string;
  /** How many lists stand around the value. */
  readonly lists: number;
  readonly form: ValueForm;
  /** Null for `__typename` and its like. */
  readonly decided: DecidedKey | null;
};

export type ValueForm =
  | Exclude<Disclosure, { form: 'CLEAR' }>
  /** `anything`: a custom scalar, which may be an object, leaves whole; any other leaf is no object. */
  | { readonly form: 'CLEAR'; readonly anything: boolean }
  | { readonly form: 'DENIED' }
  | { readonly form: 'OBJECT'; readonly object: ObjectForms };

/** The decision on one response key, at the coordinate that decided it. */
export type DecidedKey = {
  readonly coordinate: string;
  readonly decision: FieldDecision;
  readonly personal: boolean;
};

/** The fields of an object of these forms: one list for each type or standing it may turn out to have. */
export function* alternativesOf(forms: ObjectForms): Generator<readonly FieldForm[]> {
  switch (forms.kind) {
    case 'CONCRETE':
      yield forms.fields;
      return;
    case 'ABSTRACT':
      yield* forms.byType.values();
      return;
    case 'ROWS':
      for (const row of forms.byStanding.values()) yield* alternativesOf(row);
  }
}

/**
 * The form of the whole answer, for one set of values of the variables on which it depends what is included.
 */
export function formsOf(
  decided: DecidedSelection,
  values: ConditionValues,
  governed: GovernedSchema,
): ObjectForms {
  return objectForms([decided], values, governed);
}

function objectForms(
  selections: readonly DecidedSelection[],
  values: ConditionValues,
  governed: GovernedSchema,
): ObjectForms {
  const type = selections[0]?.type;
  if (!isAbstractType(type)) {
    const fields = fieldForms(selections, type ?? null, values, governed);
    return type?.name === subjectType
      ? { kind: 'CONCRETE', fields, isSubject: true }
      : { kind: 'CONCRETE', fields };
  }
  const byType = governed.apiSchema
    .getPossibleTypes(type)
    .map((possible) => [possible.name, fieldForms(selections, possible, values, governed)] as const);
  return { kind: 'ABSTRACT', byType: new Map(byType) };
}

function fieldForms(
  selections: readonly DecidedSelection[],
  type: GraphQLObjectType | null,
  values: ConditionValues,
  governed: GovernedSchema,
): readonly FieldForm[] {
  const byKey = new Map<string, (DecidedField | DecidedMeta)[]>();
  for (const item of selections.flatMap((selection) => includedIn(selection, type, values, governed))) {
    const together = byKey.get(item.key);
    if (together) together.push(item);
    else byKey.set(item.key, [item]);
  }
  return [...byKey].map(([key, items]) => fieldForm(key, items, values, governed));
}

/** Fields that apply to the runtime type, fragments unfolded. */
function includedIn(
  selection: DecidedSelection,
  type: GraphQLObjectType | null,
  values: ConditionValues,
  governed: GovernedSchema,
): readonly (DecidedField | DecidedMeta)[] {
  return selection.items.flatMap((item: DecidedItem): readonly (DecidedField | DecidedMeta)[] => {
    if (!isIncluded(item.conditions, values)) return [];
    if (item.kind !== 'FRAGMENT') return [item];
    const applies =
      item.on === type ||
      (isAbstractType(item.on) && type !== null && governed.apiSchema.isSubType(item.on, type));
    return applies ? includedIn(item.selection, type, values, governed) : [];
  });
}

/** One key may be selected through several types; the strictest of their decisions holds. */
function fieldForm(
  key: string,
  items: readonly (DecidedField | DecidedMeta)[],
  values: ConditionValues,
  governed: GovernedSchema,
): FieldForm {
  const fields = items.filter((item) => item.kind === 'FIELD');
  const [first] = fields;
  if (!first) return { key, lists: 0, form: { form: 'CLEAR', anything: true }, decided: null };
  const strictest = fields.reduce((a, b) =>
    strictestDecision(a.decision, b.decision) === b.decision ? b : a,
  );
  const decision = fields.map((field) => field.decision).reduce(strictestDecision);
  const personal = [...classificationsBehind(strictest.scope, strictest.definition.name, governed)].some(
    (classification) => mayBePersonal.has(classification),
  );
  return {
    key,
    lists: first.lists,
    form: valueForm(decision, fields, values, governed),
    decided: { coordinate: strictest.coordinate, decision, personal },
  };
}

function valueForm(
  decision: FieldDecision,
  fields: readonly DecidedField[],
  values: ConditionValues,
  governed: GovernedSchema,
): ValueForm {
  const type = fields[0] && getNamedType(fields[0].definition.type);
  switch (decision.form) {
    case 'DENIED':
      return { form: 'DENIED' };
    case 'MASKED':
      return { form: 'MASKED', by: decision.by };
    case 'BANDED':
      return { form: 'BANDED', by: decision.by };
    case 'PSEUDONYM':
      return { form: 'PSEUDONYM' };
    case 'CLEAR':
      if (!isCompositeType(type))
        return { form: 'CLEAR', anything: isScalarType(type) && !plainScalars.has(type.name) };
      return {
        form: 'OBJECT',
        object: objectForms(
          fields.flatMap((field) => field.selection ?? []),
          values,
          governed,
        ),
      };
  }
}

/** Classes of which each value that is given in clear is told of: whoever writes a free text may name anybody in it. */
const mayBePersonal: ReadonlySet<Classification> = new Set([
  ...personalClassifications,
  ...freeTextClassifications,
]);

/** Scalars whose values are known to be a text, a number or a boolean. */
const plainScalars = new Set([
  ...specifiedScalarTypes.map((type) => type.name),
  ...Object.keys(scalarResolvers),
]);
