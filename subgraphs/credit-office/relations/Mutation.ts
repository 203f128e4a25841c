import { departmentError } from '@credit-hub/kit';
import type { MutationResolvers } from '../generated.ts';
import type { Context } from '../loaders.ts';
import { readArtefact, readPublicKey } from './artefact.ts';
import { caseOfPurpose } from './caseOfPurpose.ts';
import { readTerms } from './consentTerms.ts';
import type { Act } from './repository.ts';

const actOf = ({ viewer, today }: Context, documentNumber: string | null = null): Act => ({
  by: viewer.organization ?? viewer.person,
  officer: viewer,
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
    return loaders.relations.giveConsent(subject, terms, artefact, actOf(context));
  },
  recordDataUseConsent: (_, { unifiedSocialCreditCode: subject, terms, documentNumber }, context) => {
    if (documentNumber.trim() === '') throw departmentError('TERMS_INVALID');
    const act = actOf(context, documentNumber);
    return context.loaders.relations.proposeConsent(subject, readTerms(terms, context.today), act);
  },
  changeDataUseConsent: (
    _,
    { unifiedSocialCreditCode: subject, consent, change, documentNumber },
    context,
  ) => {
    const { relations } = context.loaders;
    const act = actOf(context, documentNumber ?? null);
    if (context.viewer.role !== 'HALL') return relations.changeConsent(subject, consent, change, act);
    // A hall changes nothing of its own accord, and opens nothing again by one officer's word.
    if (!documentNumber?.trim()) throw departmentError('TERMS_INVALID');
    return change === 'RESUME'
      ? relations.proposeResumption(subject, consent, act)
      : relations.changeConsent(subject, consent, change, act);
  },
  reviewDataUseConsent: (_, { unifiedSocialCreditCode, consent, decision }, context) =>
    context.loaders.relations.reviewConsent(unifiedSocialCreditCode, consent, decision, actOf(context)),

  registerSubjectKey: async (_, { unifiedSocialCreditCode: subject, publicKey, documentNumber }, context) => {
    const key = await readPublicKey(publicKey);
    return context.loaders.relations.proposeKey(
      subject,
      key.keyId,
      key.publicKey,
      actOf(context, documentNumber),
    );
  },
  reviewSubjectKey: (_, { unifiedSocialCreditCode, key, decision }, context) =>
    context.loaders.relations.reviewKey(unifiedSocialCreditCode, key, decision, actOf(context)),
  revokeSubjectKey: (_, { unifiedSocialCreditCode, key, documentNumber }, context) =>
    context.loaders.relations.revokeKey(unifiedSocialCreditCode, key, actOf(context, documentNumber)),
  registerAssociationMembership: (_, { unifiedSocialCreditCode, documentNumber, ...of }, context) =>
    context.loaders.relations.proposeMembership(unifiedSocialCreditCode, of, actOf(context, documentNumber)),
  reviewAssociationMembership: (_, { unifiedSocialCreditCode, membership, decision }, context) =>
    context.loaders.relations.reviewMembership(unifiedSocialCreditCode, membership, decision, actOf(context)),
  endAssociationMembership: (_, { unifiedSocialCreditCode, membership, documentNumber }, context) =>
    context.loaders.relations.endMembership(
      unifiedSocialCreditCode,
      membership,
      actOf(context, documentNumber),
    ),
  registerCreditAgencyAgreement: (_, { unifiedSocialCreditCode, terms, documentNumber }, context) => {
    if (terms.validUntil < terms.validFrom) throw departmentError('TERMS_INVALID');
    const agencyName = terms.agencyName ?? null;
    return context.loaders.relations.proposeAgreement(
      unifiedSocialCreditCode,
      { ...terms, agencyName },
      actOf(context, documentNumber),
    );
  },
  reviewCreditAgencyAgreement: (_, { unifiedSocialCreditCode, agreement, decision }, context) =>
    context.loaders.relations.reviewAgreement(unifiedSocialCreditCode, agreement, decision, actOf(context)),
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
