import type { FieldShape, ObjectShape, ValueShape } from '../execution/executor/index.ts';
import type { FieldForm, ValueForm } from '../policy/forms.ts';

/** How a value is written that stands in some place: in a department's answer, or among the objects read already. */
export type Makers<Writer> = {
  typename(name: string): Writer;
  leaf(shape: ValueShape, form: ValueForm): Writer | null;
  list(shape: ValueShape, item: Writer): Writer;
  object(shape: ValueShape, inner: ObjectShape, forms: readonly FieldForm[]): Writer | null;
};

/** Makes the writer of a field from its shape and its form. @returns null for one that has to be read */
export function fieldWriter<Writer>(
  makers: Makers<Writer>,
  { typeName }: ObjectShape,
  { source, value }: FieldShape,
  { form, lists, decided }: FieldForm,
): Writer | null {
  switch (source) {
    case 'SUBGRAPH':
      return decided === null ? null : valueWriter(makers, value, form, lists);
    case 'TYPENAME':
      return makers.typename(JSON.stringify(typeName));
    case 'INTROSPECTION':
      return null;
  }
}

function valueWriter<Writer>(
  makers: Makers<Writer>,
  shape: ValueShape,
  form: ValueForm,
  lists: number,
): Writer | null {
  switch (shape.kind) {
    case 'LIST': {
      const item =
        shape.item === undefined || lists === 0 ? null : valueWriter(makers, shape.item, form, lists - 1);
      return item === null ? null : makers.list(shape, item);
    }
    case 'OBJECT': {
      const inner = shape.object?.only;
      if (lists > 0 || form.form !== 'OBJECT' || form.object.kind !== 'CONCRETE' || inner === undefined)
        return null;
      return makers.object(shape, inner, form.object.fields);
    }
    case 'LEAF':
      return lists > 0 ? null : makers.leaf(shape, form);
  }
}
