import { opened } from '../encryption/sealedText.ts';
import { reading } from '../sections/reading.ts';
import { type PartyRow, partyColumns } from './tables.ts';

/** The party of a licence or penalty is told by the decision's own row. */
export const partyFieldResolvers: Readonly<Record<string, object>> = {
  'party: Party': reading(
    Object.keys(partyColumns()).filter((column) => column !== 'sealedIndex'),
    (decision: PartyRow) => decision,
  ),
};

export const partyResolvers = {
  Party: {
    kind: ({ partyKind }: PartyRow) => partyKind,
    name: ({ partyName }: PartyRow) => opened(partyName),
  },
};
