import type { Classification } from '../../policy/classification.ts';
import type { Disclosure } from '../../policy/form.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf, namedTypeOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';

/** A field whose class is masked for somebody, of a type no mask can keep: the masked value could only be null. */
export function maskKeepsType({ document }: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(document);
  return coordinatesOf(document).flatMap(({ coordinate, kind, node }) => {
    const classification = classes.get(coordinate);
    if (kind !== 'FIELD' || !classification) return [];
    const typeName = namedTypeOf(node.type);
    const unfit = formsOf(policy, classification).find((form) => !keeps(form).includes(typeName));
    if (!unfit) return [];
    return {
      code: 'MASK_CANNOT_KEEP_TYPE',
      file: placeOf(node),
      coordinate,
      message: `${classification} is ${unfit.form} for some, which a ${typeName} cannot be`,
      mend: `make it ${keeps(unfit).join(' or ')}; of an object, classify the fields inside it`,
    } satisfies Problem;
  });
}

function formsOf(policy: Policy, classification: Classification): Disclosure[] {
  return policy.table.cells
    .filter((cell) => cell.classification === classification)
    .flatMap((cell) => cell.rules.map((rule) => rule.form))
    .filter(({ form }) => form !== 'CLEAR');
}

/** The types whose values a form can be. */
function keeps({ form }: Disclosure): readonly string[] {
  return form === 'BANDED' ? ['Money', 'String'] : ['String'];
}
