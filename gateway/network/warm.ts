import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TrustedDocument } from '@credit-hub/schema';
import { type DocumentNode, Kind } from 'graphql';
import type { Caller } from '../identity/identify.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { permit } from '../policy/permit.ts';
import type { Views } from '../server/views.ts';

export type WarmParts = {
  governed: GovernedSchema;
  views: Views;
  permit: typeof permit;
  documents: Iterable<TrustedDocument>;
  /** The parsed document, the very one that requests for it are answered by. */
  documentOf(text: string): DocumentNode;
  /** Plans a permitted document and keeps the plan with it. */
  plan(document: DocumentNode, operationName: string | undefined): void;
};

/**
 * Makes the views of these callers, and the plans of what is registered for them where no relation decides. Between two
 * of them whoever is asked meanwhile is answered. A document that cannot be planned is left for who asks it.
 */
export async function warm(callers: readonly Caller[], parts: WarmParts): Promise<void> {
  for (const caller of callers) {
    await parts.views.of(caller);
    await nextTurn();
    for (const { text, roles } of parts.documents) {
      if (!roles.includes(caller.viewer.role)) continue;
      planFor(caller, parts.documentOf(text), parts);
      await nextTurn();
    }
  }
}

const none: ReadonlySet<never> = new Set();

function planFor({ viewer, mayState }: Caller, document: DocumentNode, parts: WarmParts): void {
  const { role, department } = viewer;
  for (const operationName of operationsOf(document)) {
    for (const purpose of mayState) {
      const standing = { role, department, purpose, mayState, relations: none, consentedTo: none };
      try {
        const permitted = parts.permit({ document, operationName }, standing, parts.governed);
        if (permitted.needsNothing || permitted.dependsOn.size > 0) continue;
        parts.plan(permitted.document, operationName);
      } catch {
        // Whoever asks it is told why.
      }
    }
  }
}

/** Names of the operations; undefined for the only one, which need not be named. */
function operationsOf({ definitions }: DocumentNode): (string | undefined)[] {
  const names = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  );
  return names.length === 1 ? [undefined] : names;
}
