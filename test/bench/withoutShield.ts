/**
 * Loaded before a department's own `main.ts`: takes graphql-shield away, so that what it costs can be measured. Nothing
 * a department can be told does that.
 */
import { registerHooks } from 'node:module';

const unguarded = new URL('unguarded.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './permissions.ts' && context.parentURL?.endsWith('/kit/service.ts')
      ? { url: unguarded, shortCircuit: true }
      : next(specifier, context),
});
