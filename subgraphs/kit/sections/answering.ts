/** Resolvers of sections whose rows are read for many subjects at once, beside the form in which graphql-js calls them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { DepartmentContext } from '../context.ts';
import type { PageArguments } from '../facts/page.ts';
import type { MarketSubjectReference } from '../marketSubject.ts';

/** @returns the section's value by the subject's code */
export type Answering = (
  subjects: readonly MarketSubjectReference[],
  page: PageArguments,
  context: DepartmentContext,
  info: GraphQLResolveInfo,
) => Promise<(code: string) => unknown>;

type SectionResolver = (
  subject: MarketSubjectReference,
  page: PageArguments,
  context: DepartmentContext,
  info: GraphQLResolveInfo,
  // biome-ignore lint/suspicious/noExplicitAny: rows of whichever table the section has
) => Promise<any>;

const answeringOfResolvers = new WeakMap<object, Answering>();

/** The resolver of a section, by how it is answered for many. */
export function resolverFrom(answering: Answering): SectionResolver {
  const resolver: SectionResolver = async (subject, page, context, info) =>
    (await answering([subject], page, context, info))(subject.unifiedSocialCreditCode);
  answeringOfResolvers.set(resolver, answering);
  return resolver;
}

/** How a section is answered for many subjects; null for a resolver that was not made so. */
export const answeringOf = (resolver: unknown): Answering | null =>
  typeof resolver === 'function' ? (answeringOfResolvers.get(resolver) ?? null) : null;
