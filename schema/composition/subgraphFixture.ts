/** For tests: subgraphs written in a line or two, put together as the real ones are. */
import { readFileSync } from 'node:fs';
import { concatAST, parse, Source } from 'graphql';
import { inheritFields } from '../inheritFields.ts';
import type { Subgraph } from '../subgraphs.ts';

const shared = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');

/** A subgraph as a department would write it: the shared SDL stands before it. */
export function department(name: string, sdl: string): Subgraph {
  return {
    name,
    document: inheritFields(
      concatAST([parse(new Source(shared, 'schema/shared.graphql')), own(name, sdl).document]),
    ),
  };
}

/** A subgraph of exactly this SDL, linking and importing what it says itself. */
export function own(name: string, sdl: string): Subgraph {
  return { name, document: parse(new Source(sdl, `subgraphs/${name}/schema.graphql`)) };
}

/** The hub's own part: without a root field nothing composes. */
export const hub = department(
  'hub',
  `type Query { marketSubject(code: UnifiedSocialCreditCode! @classified(as: PUBLIC)): MarketSubject @classified(as: PUBLIC) }
   type MarketSubject @key(fields: "code") { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) }`,
);

/** Fields that a department adds to the market subject. */
export function subjectFields(fields: string): string {
  return `type MarketSubject @key(fields: "code") { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) ${fields} }`;
}
