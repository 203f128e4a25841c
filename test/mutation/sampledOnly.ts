/**
 * A plugin of Stryker: leaves alone what stands inside a change that was sampled and was not sampled itself, which
 * Stryker would change, too.
 */
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

type Position = { readonly line: number; readonly column: number };
type Range = { readonly start: Position; readonly end: Position };
type NodePath = { readonly node?: { readonly loc?: Range | null } };

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.column <= other.column);
const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

class SampledOnly {
  static readonly inject = tokens(commonTokens.options);
  readonly #sampled: readonly Range[];

  constructor({ mutate }: { readonly mutate: readonly string[] }) {
    this.#sampled = mutate.map(rangeIn);
  }

  /** Ranges of other files are taken for this one's: a change too many is made now and then. */
  shouldIgnore({ node }: NodePath): string | undefined {
    const range = node?.loc;
    if (!range || this.#sampled.some((sampled) => holds(range, sampled))) return undefined;
    return this.#sampled.some((sampled) => holds(sampled, range)) ? 'not sampled' : undefined;
  }
}

function rangeIn(pattern: string): Range {
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = pattern.split(/[:-]/).slice(-4).map(Number);
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Ignore, 'sampledOnly', SampledOnly)];
