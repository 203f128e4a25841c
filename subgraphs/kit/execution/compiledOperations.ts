/** Operations that were compiled, by their text: the hub asks the same ones again and again. */
import type { AskedOperation } from '@credit-hub/schema';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { DepartmentContext } from '../context.ts';
import type { Department } from '../department.ts';
import { answeringOf } from '../sections/answering.ts';
import { type CompiledOperation, compileOperation } from './compiledOperation.ts';

/** @returns the data; null where graphql-js is to answer: what is not compiled, and whatever has an error to tell */
export type AnswersCompiled = (
  operation: AskedOperation,
  context: DepartmentContext,
) => Promise<Record<string, unknown> | null>;

/**
 * Characters of all texts that are kept, and of the longest that is compiled at all. What the hub asks follows what its
 * callers write, and an operation takes some fifty times its text: 13 MB in all.
 */
const mostCharactersKept = 256 * 1024;
const longestCompiled = 16 * 1024;

/** @param schema the department's, as graphql-js executes it */
export function compileOperations(
  schema: GraphQLSchema,
  { permissions, resolvers }: Pick<Department, 'permissions' | 'resolvers'>,
): AnswersCompiled {
  const resolverOf = (type: string, field: string): unknown =>
    (resolvers[type] as Record<string, unknown> | undefined)?.[field];
  const against = {
    ...{ schema, permissions, resolverOf },
    answeringOf: (field: string) => answeringOf(resolverOf('MarketSubject', field)),
  };
  const known = new LRUCache<string, { compiled: CompiledOperation | null }>({
    maxSize: mostCharactersKept,
    // Nothing may weigh nothing.
    sizeCalculation: (_, text) => text.length + 1,
  });

  function compiledFrom(text: string): CompiledOperation | null {
    if (text.length > longestCompiled) return null;
    const before = known.get(text);
    if (before) return before.compiled;
    const compiled = compileOperation(text, against);
    known.set(text, { compiled });
    return compiled;
  }

  return async (operation, context) => {
    const compiled = compiledFrom(operation.query);
    // Whatever went wrong is met again by graphql-js, which tells where.
    return compiled === null ? null : compiled(operation, context).catch(() => null);
  };
}
