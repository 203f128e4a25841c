import { column, reading } from '@credit-hub/kit';
import type { QueryResolvers, Resolvers } from '../generated.ts';
import { consentState } from './consentTerms.ts';
import { Mutation } from './Mutation.ts';

const Query: QueryResolvers = {
  relationsHeld: async (_, { reader, unifiedSocialCreditCodes }, { loaders, today }) => {
    const { organization, department, purpose, matter, caseNumber, further } = reader;
    // Of organizations alone the office keeps relations.
    if (!organization) return [];
    const of = {
      ...{ organization, purpose },
      department: department ?? null,
      handlings: [{ matter, caseNumber }, ...(further ?? [])].map((stated) => ({
        matter: stated.matter ?? null,
        caseNumber: stated.caseNumber ?? null,
      })),
    };
    return loaders.relations.held(of, unifiedSocialCreditCodes, today);
  },
};

export const resolvers: Resolvers = {
  Query,
  Mutation,
  DataUseConsent: {
    givenOn: column('decidedOn'),
    state: reading(['state', 'awaiting', 'standing', 'validUntil', 'usedOn'], (consent, _, { today }) =>
      consentState(consent, today),
    ),
  },
  AssociationMembership: { joinedOn: column('decidedOn') },
  CaseInHand: { openedOn: column('decidedOn') },
  SubjectKey: { registeredOn: column('decidedOn') },
  HeldRelation: { unifiedSocialCreditCode: ({ subjectCode }) => subjectCode },
};
