/**
 * Plugins of Stryker that leave alone what was not sampled, which Stryker would change, too: what stands inside a change
 * that was, and other changes of the same place.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { changeOf, nameOf } from './mutants.ts';

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

/** Refuses a change of a place that was sampled for another change, before any test is run for it. */
class SampledChangesOnly {
  readonly #sampled: ReadonlySet<string>;

  constructor() {
    this.#sampled = new Set(JSON.parse(readFileSync('mutation-sample.json', 'utf8')));
  }

  async init(): Promise<void> {}

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#resultOf(mutant)]));
  }

  #resultOf(mutant: Mutant): CheckResult {
    const change = changeOf({ ...mutant, fileName: relative(process.cwd(), mutant.fileName) });
    return this.#sampled.has(nameOf(change))
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: 'not sampled' };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Ignore, 'sampledOnly', SampledOnly),
  declareClassPlugin(PluginKind.Checker, 'sampledOnly', SampledChangesOnly),
];
