import type { DocumentNode } from 'graphql';
import type { Classification } from '../../policy/classification.ts';
import { nameOfForm } from '../../policy/form.ts';
import type { Policy } from '../../policy/policy.ts';
import {
  type DerivedLeak,
  type FormAtStandpoint,
  whereDerivedLooser,
} from '../../policy/whereDerivedLooser.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { fieldSetsOf } from '../federationDirective.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';
import { coordinatesRead, typeIndexOf } from '../typeIndex.ts';

/**
 * A field computed from what it `@requires`, and shown to somebody who may not see that, or without the relation that
 * opens it. The gateway masks the finished answer, so what a department computes from reaches it whole: only the class
 * of the result holds it back.
 */
export function derivedLooser(supergraph: DocumentNode, subgraph: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(supergraph);
  const types = typeIndexOf(supergraph);
  const leaks = new Map<string, DerivedLeak | null>();
  const leakOf = (own: Classification, required: Classification): DerivedLeak | null => {
    const pair = `${own} of ${required}`;
    const known = leaks.get(pair);
    if (known !== undefined) return known;
    const leak = whereDerivedLooser(policy, own, required);
    leaks.set(pair, leak);
    return leak;
  };
  return coordinatesOf(subgraph.document).flatMap(({ coordinate, typeName, node }) => {
    const own = classes.get(coordinate);
    if (!own) return [];
    const read = fieldSetsOf(node.directives, 'requires').flatMap((set) =>
      coordinatesRead(types, typeName, set),
    );
    return [...new Set(read)].flatMap((source) => {
      const required = classes.get(source);
      const leak = required && leakOf(own, required);
      if (!leak) return [];
      return {
        code: 'DERIVED_LOOSER',
        file: placeOf(node),
        coordinate,
        message: `${own} gives ${nameOf(leak.derived)}, but it is computed from ${source}, of which ${required} gives ${nameOf(leak.source)}`,
        mend: `classify it so that none reads it who may not read ${source}, or do not require ${source}`,
      } satisfies Problem;
    });
  });
}

function nameOf({ role, purpose, relations, form }: FormAtStandpoint): string {
  return `${[`${role} under ${purpose}`, ...relations].join(' with ')} ${nameOfForm(form)}`;
}
