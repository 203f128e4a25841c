/** What all sides of the hub share. */
export * from './callerMistakes.ts';
export { classificationIn, nameOfClassifiedDirective } from './composition/classifiedDirective.ts';
export {
  type CursorQuery,
  type CursorSeal,
  openCursorSeal,
  type QueryCursors,
} from './cursors/cursorSeal.ts';
export { sealCursors } from './cursors/sealCursors.ts';
export {
  type DepartmentEntry,
  leadingOffice,
  loadDepartments,
  loadEntry,
  type SubgraphEntry,
} from './departments.ts';
export * from './exchange.ts';
export * from './identifiers/index.ts';
export { type NoticeRecipient, recipientOf } from './notices/recipient.ts';
export { readersFound, type ToldToReaders, tellReaders } from './notices/tellReaders.ts';
export * from './personal-data/index.ts';
export {
  type Classification,
  classifications,
  freeTextClassifications,
  personalClassifications,
  personsClassifications,
} from './policy/classification.ts';
export {
  type BandName,
  bandNames,
  compareForms,
  type Disclosure,
  type Form,
  type MaskName,
  maskNames,
  nameOfForm,
} from './policy/form.ts';
export { citationOf, isInForce, type LegalBasis } from './policy/legalBasis.ts';
export { loadPolicy } from './policy/loadPolicy.ts';
export { nameTells } from './policy/personalNames.ts';
export {
  type Decision,
  type DenialReason,
  type LawInForce,
  type Policy,
  policyOf,
  regardlessOfDay,
  type WritingDecision,
} from './policy/policy.ts';
export {
  isOwnDepartment,
  type PolicyRole,
  policyRoles,
  policyRolesOf,
  policyRoleTowards,
} from './policy/policyRole.ts';
export {
  type Cell,
  type CellOf,
  type PolicyRule,
  type PolicyTable,
  parsePolicyTable,
  type WritingCell,
  type WritingRule,
} from './policy/policyTable.ts';
export { type Relation, relationSets, relations } from './policy/relation.ts';
export { strictest, strictestOfAll } from './policy/strictest.ts';
export { relationsTowardsPerson, type Whose, whoseValues } from './policy/whose.ts';
export { type BadValueCode, badValue, badValueMessages, isBadValueCode } from './scalars/badValue.ts';
export { dateScalar } from './scalars/date.ts';
export { dateTimeScalar } from './scalars/dateTime.ts';
export { moneyScalar } from './scalars/money.ts';
export { scalarResolvers } from './scalars/scalarResolvers.ts';
export { unifiedSocialCreditCodeScalar } from './scalars/unifiedSocialCreditCode.ts';
export * from './signedExchange.ts';
export {
  assembleSubgraph,
  loadOwnSdl,
  loadSubgraph,
  loadSubgraphSdl,
  loadSubgraphs,
  type SdlFile,
  type Subgraph,
} from './subgraphs.ts';
export { loadSupergraph } from './supergraph.ts';
export { type FoldedText, foldText, markStretches, type Stretch } from './text/foldText.ts';
export { readTlsFiles, type TlsIdentity } from './tlsFiles.ts';
export { tracingOf, tracingSettings } from './tracing/settings.ts';
export * from './transport.ts';
export { loadTrustedDocuments, type TrustedDocument, trustedDocument } from './trustedDocuments.ts';
export * from './viewer.ts';
export * from './viewerToken.ts';
