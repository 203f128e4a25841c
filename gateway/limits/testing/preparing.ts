import { loadPolicy, loadSupergraph, type PurposeKind, purposeKinds, type Role } from '@credit-hub/schema';
import type { DocumentNode } from 'graphql';
import { entryName, isLearntFirst } from '../../entry/entry.ts';
import { openSupergraph } from '../../execution/executor/openSupergraph.ts';
import { neverNullIn } from '../../execution/neverNull.ts';
import { callerView } from '../../policy/callerView.ts';
import { governedSchema } from '../../policy/governedSchema.ts';
import { permit } from '../../policy/permit.ts';
import { treeWriterOf } from '../../transcription/tree.ts';

const supergraphSdl = loadSupergraph();

/** The hub's own schema and policy. */
export const governed = governedSchema(supergraphSdl, loadPolicy());

const neverNull = neverNullIn(governed, entryName);
const executor = openSupergraph({
  supergraphSdl,
  compiledDocuments: 1,
  overrideLabels: [],
  isAskedApart: isLearntFirst,
  rules: { neverNull, scalars: {} },
});

/** The schema as a role sees it that may state every purpose. */
export const viewOf = (role: Role) => callerView(governed, role, null, new Set(purposeKinds));

/** Conditions that leave everything in. */
const variables = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`c${n}`, true]));

/** What the gateway makes of an operation before and while it is answered for the first time; what it keeps of it. */
export const prepare = (document: DocumentNode, role: Role, purpose: PurposeKind) => {
  const standing = {
    role,
    department: null,
    purpose,
    mayState: new Set(purposeKinds),
    relations: new Set<never>(),
    consentedTo: new Set<never>(),
  };
  const permitted = permit({ document }, standing, governed);
  const refusals = permitted.refusals(variables);
  if (permitted.needsNothing || refusals.length > 0) return { permitted, compiled: null, kept: [refusals] };
  const forms = permitted.forms(variables);
  const explained = JSON.stringify(permitted.decisions(variables));
  const compiled = executor.compile(permitted.document, undefined);
  const shape = compiled.shapeFor(variables);
  return { permitted, compiled, kept: [forms, explained, shape, treeWriterOf(shape, forms)] };
};
