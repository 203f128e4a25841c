import { departmentError } from '@credit-hub/kit';
import type { MutationResolvers } from '../generated.ts';
import type { Context } from '../loaders.ts';
import type { Act } from '../relationRepository.ts';
import { readArtefact, readPublicKey } from './relations/artefact.ts';
import { caseOfPurpose } from './relations/caseOfPurpose.ts';
import { readTerms } from './relations/consentTerms.ts';

const actOf = ({ viewer, today }: Context, documentNumber: string | null = null): Act => ({
  by: viewer.organization ?? viewer.person,
  today,
  documentNumber,
});

export const Mutation: MutationResolvers = {
  useConsents: (_, { uses }, { loaders, today }) =>
    loaders.relations.useConsents(
      uses.map(({ unifiedSocialCreditCode, consent }) => ({ subjectCode: unifiedSocialCreditCode, consent })),
      today,
    ),

  giveDataUseConsent: async (_, { unifiedSocialCreditCode: subject, artefact }, context) => {
    const { loaders, today } = context;
    const terms = await readArtefact(artefact, subject, await loaders.relations.keysOf(subject), today);
    return loaders.relations.keepConsent(subject, terms, artefact, actOf(context));
  },
  recordDataUseConsent: (_, { unifiedSocialCreditCode: subject, terms, documentNumber }, context) => {
    if (documentNumber.trim() === '') throw departmentError('TERMS_INVALID');
    const act = actOf(context, documentNumber);
    return context.loaders.relations.keepConsent(subject, readTerms(terms, context.today), null, act);
  },
  changeDataUseConsent: (
    _,
    { unifiedSocialCreditCode: subject, consent, change, documentNumber },
    context,
  ) => {
    // A hall changes nothing of its own accord.
    if (context.viewer.role === 'HALL' && !documentNumber?.trim()) throw departmentError('TERMS_INVALID');
    return context.loaders.relations.changeConsent(
      subject,
      consent,
      change,
      actOf(context, documentNumber ?? null),
    );
  },

  registerSubjectKey: async (_, { unifiedSocialCreditCode: subject, publicKey, documentNumber }, context) => {
    const key = await readPublicKey(publicKey);
    return context.loaders.relations.keepKey(
      subject,
      key.keyId,
      key.publicKey,
      actOf(context, documentNumber),
    );
  },
  revokeSubjectKey: (_, { unifiedSocialCreditCode, key, documentNumber }, context) =>
    context.loaders.relations.revokeKey(unifiedSocialCreditCode, key, actOf(context, documentNumber)),
  registerAssociationMembership: (_, { unifiedSocialCreditCode, documentNumber, ...of }, context) =>
    context.loaders.relations.keepMembership(unifiedSocialCreditCode, of, actOf(context, documentNumber)),
  endAssociationMembership: (_, { unifiedSocialCreditCode, membership, documentNumber }, context) =>
    context.loaders.relations.endMembership(
      unifiedSocialCreditCode,
      membership,
      actOf(context, documentNumber),
    ),
  registerCreditAgencyAgreement: (_, { unifiedSocialCreditCode, terms, documentNumber }, context) => {
    if (terms.validUntil < terms.validFrom) throw departmentError('TERMS_INVALID');
    const agencyName = terms.agencyName ?? null;
    return context.loaders.relations.keepAgreement(
      unifiedSocialCreditCode,
      { ...terms, agencyName },
      actOf(context, documentNumber),
    );
  },
  endCreditAgencyAgreement: (_, { unifiedSocialCreditCode, agreement, documentNumber }, context) =>
    context.loaders.relations.endAgreement(
      unifiedSocialCreditCode,
      agreement,
      actOf(context, documentNumber),
    ),

  openCase: (_, { unifiedSocialCreditCode }, context) =>
    context.loaders.relations.openCase(
      unifiedSocialCreditCode,
      caseOfPurpose(context.viewer, context.purpose),
      actOf(context),
    ),
  closeCase: (_, { unifiedSocialCreditCode }, context) =>
    context.loaders.relations.closeCase(
      unifiedSocialCreditCode,
      caseOfPurpose(context.viewer, context.purpose),
      actOf(context),
    ),
};
