/**
 * Writes an answer straight from what departments wrote. Most of what they write leaves as it is: reading it into
 * objects, checking, masking and writing those costs several times as much as going through the text once.
 *
 * Nothing leaves that would not leave by the other way (completion/, desensitize): a value stands where one of its field
 * must stand, passes its field's check and gets its field's form. Whatever is written otherwise than expected — an
 * error, a null too many, a blank, another order — is not judged here, but read.
 */
import type { DesensitizationContext } from '../desensitization/desensitize.ts';
import type { Fetched, ObjectShape } from '../execution/executor/index.ts';
import type { ObjectForms } from '../policy/forms.ts';
import { Entities } from './entities.ts';
import { unexpected } from './transcript.ts';
import { treeWriterOf, type WriteTree } from './tree.ts';

/**
 * The data of the answer, in its permitted form: JSON, each character of it one byte of its UTF-8. Null where it has to
 * be read. Neither the objects nor the texts are changed.
 *
 * @param forms of an operation for which no row decides anything
 */
export function transcribe(
  { root, shape, unmerged, failed }: Fetched,
  forms: ObjectForms,
  context: DesensitizationContext,
): string | null {
  if (failed) return null;
  const write = writerFor(shape, forms);
  if (write === null) return null;
  try {
    const entities = Entities.of(unmerged);
    const written = write(root, entities, context);
    entities.expectEnd();
    return written;
  } catch (error) {
    if (error === unexpected) return null;
    throw error;
  }
}

/** Shapes and forms outlive a request, so what is made of them is made once. */
const writers = new WeakMap<ObjectShape, WeakMap<ObjectForms, WriteTree | null>>();

function writerFor(shape: ObjectShape, forms: ObjectForms): WriteTree | null {
  const ofShape = writers.get(shape) ?? new WeakMap<ObjectForms, WriteTree | null>();
  writers.set(shape, ofShape);
  const known = ofShape.get(forms);
  if (known !== undefined) return known;
  const write = treeWriterOf(shape, forms);
  ofShape.set(forms, write);
  return write;
}
