import { opened } from '../encryption/sealedText.ts';
import { factResolvers } from '../facts/factResolvers.ts';
import type { AdministrativeLicenceRow, AdministrativePenaltyRow, PartyRow } from './tables.ts';

/** Resolvers of the types of `double-publicity.graphql`; part of the department's that includes it. */
export const doublePublicityResolvers = {
  AdministrativeLicence: {
    ...factResolvers('AdministrativeLicence'),
    party: (licence: AdministrativeLicenceRow) => licence,
  },
  AdministrativePenalty: {
    ...factResolvers('AdministrativePenalty'),
    party: (penalty: AdministrativePenaltyRow) => penalty,
  },
  Party: {
    kind: ({ partyKind }: PartyRow) => partyKind,
    name: ({ partyName }: PartyRow) => opened(partyName),
  },
};
