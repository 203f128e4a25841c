/** What a subgraph defines in files of its own, not in those that it shares with others. */
import { type DefinitionNode, isTypeDefinitionNode, type TypeDefinitionNode } from 'graphql';
import type { Subgraph } from '../subgraphs.ts';

/** What stands before every department's own schema, and the types of the kit. */
export const isSharedFile = (name: string): boolean => /^(schema|subgraphs\/kit)\//.test(name);

export function ownTypesOf({ document }: Subgraph): TypeDefinitionNode[] {
  return document.definitions.filter(isTypeDefinitionNode).filter(isOwn);
}

export const isOwn = ({ loc }: DefinitionNode): boolean => !isSharedFile(loc?.source.name ?? '');
