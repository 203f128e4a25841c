import { opened } from '../encryption/sealedText.ts';
import { organizationNameOf } from '../facts/organizationName.ts';
import { reading } from '../sections/reading.ts';
import { partyKinds } from './partyKinds.ts';
import { type PartyRow, partyColumns } from './tables.ts';

/** The party of a licence or penalty is told by the decision's own row. */
export const partyFieldResolvers: Readonly<Record<string, object>> = {
  'party: Party': reading(
    ['subjectCode', ...Object.keys(partyColumns()).filter((column) => column !== 'sealedIndex')],
    (decision: PartyRow) => decision,
  ),
};

export const partyResolvers = {
  Party: {
    kind: ({ partyKind }: PartyRow) => partyKind,
    name: ({ partyName }: PartyRow) => opened(partyName),
    organizationName: (party: PartyRow) =>
      party.partyKind === partyKinds.organization
        ? organizationNameOf({
            subjectCode: party.subjectCode,
            name: party.partyName,
            legalRepresentativeName: party.legalRepresentativeName,
            ofPersonAlone: [party.identityDocumentKind, party.identityDocumentNumber],
          })
        : null,
  },
};
