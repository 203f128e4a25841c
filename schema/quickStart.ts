/**
 * Imported by a process before anything else, it halves the CPU that loading takes: a department or gateway that was
 * killed is back the sooner. Everything else is imported dynamically after it.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Not where Node would put it, in the machine's temporary folder: there anyone could lay down what we then run. */
const folder = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
const writtenAfterMilliseconds = 5_000;

// Without a folder it may write to it goes on as if there were no cache.
enableCompileCache(folder);
// Node writes it when a process ends; one that is killed would leave nothing to its successor.
setTimeout(flushCompileCache, writtenAfterMilliseconds).unref();

/**
 * For each module Node 24 parses the whole package.json above it again, to learn whether it is an ES module, and the
 * one of drizzle-orm has 180 kB. What its ES modules import from each other are ES modules.
 */
const inDrizzle = /\/node_modules\/drizzle-orm\/.*\.js$/;
registerHooks({
  resolve(specifier, context, resolveUsually) {
    const { parentURL, conditions } = context;
    if (
      !specifier.startsWith('.') ||
      !parentURL ||
      !inDrizzle.test(parentURL) ||
      !conditions.includes('import')
    )
      return resolveUsually(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
