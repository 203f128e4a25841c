import type { DocumentNode } from 'graphql';
import { nameOfForm } from '../../policy/form.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Standpoint, whereLooser } from '../../policy/strictest.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { coordinatesOf } from '../coordinates.ts';
import { fieldSetsOf } from '../federationDirective.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';
import { coordinatesRead, typeIndexOf } from '../typeIndex.ts';

/**
 * A field computed from what it `@requires`, and shown to somebody who may not see that. The gateway masks the
 * finished answer, so what a department computes from reaches it whole: only the class of the result holds it back.
 */
export function derivedLooser(supergraph: DocumentNode, subgraph: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(supergraph);
  const types = typeIndexOf(supergraph);
  return coordinatesOf(subgraph.document).flatMap(({ coordinate, typeName, node }) => {
    const own = classes.get(coordinate);
    if (!own) return [];
    const read = fieldSetsOf(node.directives, 'requires').flatMap((set) =>
      coordinatesRead(types, typeName, set),
    );
    return [...new Set(read)].flatMap((source) => {
      const required = classes.get(source);
      const leak = required && whereLooser(policy, own, required);
      if (!leak) return [];
      const form = (classification: typeof own) =>
        nameOfForm(policy.decide(classification, leak.role, leak.purpose, leak.relations));
      return {
        code: 'DERIVED_LOOSER',
        file: placeOf(node),
        coordinate,
        message: `${own} gives ${nameOf(leak)} ${form(own)}, but it is computed from ${source}, of which ${required} gives ${form(required)}`,
        mend: `classify it at least as strictly as ${required}, or do not require ${source}`,
      } satisfies Problem;
    });
  });
}

function nameOf({ role, purpose, relations }: Standpoint): string {
  return [`${role} under ${purpose}`, ...relations].join(' with ');
}
