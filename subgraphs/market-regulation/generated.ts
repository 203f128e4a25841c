import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MarketSubjectReference, FactRevisionRow, FactRow } from '@credit-hub/kit';
import type { PartyRow } from '@credit-hub/kit/double-publicity';
import type { Context } from './loaders.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in Beijing time, `2026-03-31` (日期). GB/T 7408. */
  Date: { input: string; output: string; }
  /** An instant in UTC, `2026-03-31T08:00:00.000Z` (时间). GB/T 7408. */
  DateTime: { input: string; output: string; }
  /** Yuan and fen as decimal text, `"12500.00"`; never a float (金额, 元). */
  Money: { input: string; output: string; }
  /** A unified social credit code (统一社会信用代码), 18 characters, both check characters right. GB 32100-2015, GB 11714. */
  UnifiedSocialCreditCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Listed as abnormal in operation (列入经营异常名录). 企业信息公示暂行条例 art. 17. */
export type AbnormalOperationListing = CreditFact & Listing & {
  __typename?: 'AbnormalOperationListing';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The day of listing (列入日期). */
  listedOn?: Maybe<Scalars['Date']['output']>;
  /** Which list (名单类别). */
  listing?: Maybe<ListingKind>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why it was listed (列入事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** Why it was taken off (移出事由). */
  removalReason?: Maybe<Scalars['String']['output']>;
  /** The day it was taken off the list; null while listed (移出日期). */
  removedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A fact to be corrected (更正：经营异常名录). */
export type AbnormalOperationListingCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: AbnormalOperationListingValues;
};

/** A fact to be recorded (登记：经营异常名录). */
export type AbnormalOperationListingInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (列入日期). */
  listedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (名单类别). */
  listing?: InputMaybe<ListingKind>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (列入事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (移出事由). */
  removalReason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：经营异常名录). */
export type AbnormalOperationListingValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (列入日期). */
  listedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (名单类别). */
  listing?: InputMaybe<ListingKind>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (列入事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (移出事由). */
  removalReason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** Kinds of administrative act beside licence and penalty (行政行为类别). */
export type AdministrativeActKind =
  /** 行政奖励 */
  | 'AWARD'
  /** 行政补偿 */
  | 'COMPENSATION'
  /** 行政确认 */
  | 'CONFIRMATION'
  /** 行政强制 */
  | 'ENFORCEMENT'
  /** 行政监督检查 */
  | 'INSPECTION'
  /** 行政征收 */
  | 'LEVY'
  /** 行政给付 */
  | 'PAYMENT'
  /** 行政裁决 */
  | 'RULING';

/** An administrative licence (行政许可). */
export type AdministrativeLicence = CreditFact & {
  __typename?: 'AdministrativeLicence';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Name of the certificate (许可证书名称). */
  certificateName?: Maybe<Scalars['String']['output']>;
  /** What is permitted (许可内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Name of the decision document (行政许可决定文书名称). */
  documentName?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Kind: ordinary, franchise, recognition, approval, registration or other (许可类别). */
  licenceKind?: Maybe<Scalars['String']['output']>;
  /** Number of the licence (许可编号). */
  licenceNumber?: Maybe<Scalars['String']['output']>;
  /** The party, as the decision names it (行政相对人). */
  party?: Maybe<Party>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Remark (备注). */
  remark?: Maybe<Scalars['String']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** First day of validity (有效期自). */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity (有效期至). */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** A fact to be corrected (更正：市场监管行政许可). */
export type AdministrativeLicenceCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: AdministrativeLicenceValues;
};

/** A fact to be recorded (登记：市场监管行政许可). */
export type AdministrativeLicenceInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可证书名称). */
  certificateName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (行政许可决定文书名称). */
  documentName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可类别). */
  licenceKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可编号). */
  licenceNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (party). */
  party?: InputMaybe<AdministrativeLicencePartyInput>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (备注). */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** As in the type (有效期自). */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (有效期至). */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** As in the type (市场监管行政许可). */
export type AdministrativeLicencePartyInput = {
  /** As in the type (证件类型). */
  identityDocumentKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (证件号码). */
  identityDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (相对人类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人证件类型). */
  legalRepresentativeDocumentKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人证件号码). */
  legalRepresentativeDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人). */
  legalRepresentativeName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (名称). */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：市场监管行政许可). */
export type AdministrativeLicenceValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可证书名称). */
  certificateName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (行政许可决定文书名称). */
  documentName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可类别). */
  licenceKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (许可编号). */
  licenceNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (party). */
  party?: InputMaybe<AdministrativeLicencePartyInput>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (备注). */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (有效期自). */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (有效期至). */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** An administrative penalty (行政处罚). */
export type AdministrativePenalty = CreditFact & {
  __typename?: 'AdministrativePenalty';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What was confiscated: illegal gains and property (没收金额, 元). */
  confiscatedAmount?: Maybe<Scalars['Money']['output']>;
  /** What is imposed (处罚内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The facts found (违法事实). */
  facts?: Maybe<Scalars['String']['output']>;
  /** The fine (罚款金额, 元). */
  fineAmount?: Maybe<Scalars['Money']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The party, as the decision names it (行政相对人). */
  party?: Maybe<Party>;
  /** Kind of penalty (处罚类别). */
  penaltyKind?: Maybe<Scalars['String']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Remark (备注). */
  remark?: Maybe<Scalars['String']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** The licence withheld or revoked: its name and number (暂扣或吊销证照名称及编号). */
  revokedCertificate?: Maybe<Scalars['String']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Last day of its effect (处罚有效期). */
  validUntil?: Maybe<Scalars['Date']['output']>;
  /** Kind of violation (违法行为类型). */
  violationKind?: Maybe<Scalars['String']['output']>;
};

/** A fact to be corrected (更正：市场监管行政处罚). */
export type AdministrativePenaltyCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: AdministrativePenaltyValues;
};

/** A fact to be recorded (登记：市场监管行政处罚). */
export type AdministrativePenaltyInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (没收金额, 元). */
  confiscatedAmount?: InputMaybe<Scalars['Money']['input']>;
  /** As in the type (处罚内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (违法事实). */
  facts?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (罚款金额, 元). */
  fineAmount?: InputMaybe<Scalars['Money']['input']>;
  /** As in the type (party). */
  party?: InputMaybe<AdministrativePenaltyPartyInput>;
  /** As in the type (处罚类别). */
  penaltyKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (备注). */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (暂扣或吊销证照名称及编号). */
  revokedCertificate?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** As in the type (处罚有效期). */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (违法行为类型). */
  violationKind?: InputMaybe<Scalars['String']['input']>;
};

/** As in the type (市场监管行政处罚). */
export type AdministrativePenaltyPartyInput = {
  /** As in the type (证件类型). */
  identityDocumentKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (证件号码). */
  identityDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (相对人类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人证件类型). */
  legalRepresentativeDocumentKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人证件号码). */
  legalRepresentativeDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (法定代表人). */
  legalRepresentativeName?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (名称). */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：市场监管行政处罚). */
export type AdministrativePenaltyValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (没收金额, 元). */
  confiscatedAmount?: InputMaybe<Scalars['Money']['input']>;
  /** As in the type (处罚内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (违法事实). */
  facts?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (罚款金额, 元). */
  fineAmount?: InputMaybe<Scalars['Money']['input']>;
  /** As in the type (party). */
  party?: InputMaybe<AdministrativePenaltyPartyInput>;
  /** As in the type (处罚类别). */
  penaltyKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (备注). */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (暂扣或吊销证照名称及编号). */
  revokedCertificate?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (处罚有效期). */
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (违法行为类型). */
  violationKind?: InputMaybe<Scalars['String']['input']>;
};

export type Classification =
  /** Who asked the hub about a subject, for what, and what it was given (访问记录). */
  | 'ACCESS_RECORD'
  /** An address (地址). */
  | 'ADDRESS'
  /** An amount of money (金额). */
  | 'AMOUNT'
  /** A bank account (银行账号). */
  | 'BANK_ACCOUNT'
  /** A commercial secret (商业秘密). */
  | 'COMMERCIAL_SECRET'
  /** A credit evaluation result (评价结果). */
  | 'EVALUATION'
  /** Text written by hand, in which anything may stand (自由文本). */
  | 'FREE_TEXT'
  /** The same, of a fact or a case whose amounts law does not have published: they may stand in it (含金额的自由文本). */
  | 'FREE_TEXT_WITH_AMOUNTS'
  /** Nobody's outside the hub's own machinery (内部). */
  | 'INTERNAL'
  /** What an officer or a machine does with the facts of its own department, and what it is answered (本部门办理). */
  | 'OWN_ACT'
  /** A natural person's name (姓名). */
  | 'PERSON_NAME'
  /** A telephone number (电话). */
  | 'PHONE'
  /** Open to everyone: codes, kinds, states (公开). */
  | 'PUBLIC'
  /** A credit fact while it is published, under the double-publicity rule (公示信息). */
  | 'PUBLISHED_FACT'
  /** How the record of a subject stood on an earlier day, what has ended since in it (历史信用记录). */
  | 'RECORD_HISTORY'
  /** A resident identity number, or what holds or embeds one (公民身份号码). */
  | 'RESIDENT_ID'
  /** For the department that holds it and those the law names (受限信息). */
  | 'RESTRICTED'
  /** Shared between departments for handling and supervision (共享信息). */
  | 'SHARED'
  /** What waits for whoever asks, and what they are told of it (待办与通知). */
  | 'WORK_ITEM';

/** A complaint by the line 12315 that was found to be true (投诉举报). */
export type Complaint = CreditFact & {
  __typename?: 'Complaint';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What it is about, e.g. 食品安全 (投诉类别). */
  category?: Maybe<Scalars['String']['output']>;
  /** What was complained of (投诉内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** How it ended (处理结果). */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A fact to be corrected (更正：12315投诉举报). */
export type ComplaintCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: ComplaintValues;
};

/** A fact to be recorded (登记：12315投诉举报). */
export type ComplaintInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (投诉类别). */
  category?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (投诉内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (处理结果). */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：12315投诉举报). */
export type ComplaintValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (投诉类别). */
  category?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (投诉内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (处理结果). */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** What all credit facts share (信用信息). */
export type CreditFact = {
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** The desk of whoever asks (待办). */
export type Desk = {
  __typename?: 'Desk';
  /** Of everybody the same: whose desk it is, its reader says (标识). */
  id: Scalars['ID']['output'];
  /** Acts on its facts that wait for a second officer, the oldest first, 500 at most (待复核事项). */
  marketRegulationProposals?: Maybe<Array<FactProposalItem>>;
};

/** What is done to a fact (办理行为). */
export type FactAct =
  /** 更正 */
  | 'CORRECT'
  /** 移出或解除 */
  | 'END'
  /** 登记 */
  | 'RECORD'
  /** 信用修复 */
  | 'REPAIR'
  /** 恢复原数据 */
  | 'RESTORE'
  /** 异议办结恢复 */
  | 'RESUME'
  /** 因异议中止 */
  | 'SUSPEND'
  /** 撤销 */
  | 'WITHDRAW';

/** What an act did to a fact (办理情形). */
export type FactActOutcome =
  /** 已更正 */
  | 'CORRECTED'
  /** A second officer refused it (复核未通过). */
  | 'DECLINED'
  /** 已移出或解除 */
  | 'ENDED'
  /** It waits for a second officer, and does not count until then (待复核). */
  | 'PROPOSED'
  /** 已登记 */
  | 'RECORDED'
  /** 未办理 */
  | 'REFUSED'
  /** It was so before (未变更). */
  | 'UNCHANGED'
  /** 已撤销 */
  | 'WITHDRAWN';

/** What became of one fact of an act (逐项结果). */
export type FactActResult = {
  __typename?: 'FactActResult';
  /** The fact (信息标识). */
  fact?: Maybe<Scalars['ID']['output']>;
  /** What was done (办理情形). */
  outcome?: Maybe<FactActOutcome>;
  /** What is wrong with it (问题). */
  problems?: Maybe<Array<FactProblem>>;
  /** What a second officer decides on; null where nothing waits (待复核事项). */
  proposal?: Maybe<Scalars['ID']['output']>;
  /** Number of its newest revision (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
};

/** What became of an act (办理结果). */
export type FactActs = {
  __typename?: 'FactActs';
  /** Whether all of it was done, some, or none (办理结果). */
  outcome?: Maybe<FactActsOutcome>;
  /** What became of each fact, in the order in which they were given (逐项结果). */
  results?: Maybe<Array<FactActResult>>;
};

/** Whether all of an act was done, some, or none (办理结果). */
export type FactActsOutcome =
  /** 全部办理 */
  | 'DONE'
  /** 部分办理 */
  | 'DONE_IN_PART'
  /** 未办理 */
  | 'REFUSED';

/** A fact as it stood on a day (历史信用信息). */
export type FactAsOf = {
  __typename?: 'FactAsOf';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rested on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Identifier of the fact within its department (信息标识). */
  factId?: Maybe<Scalars['ID']['output']>;
  /** The kind of fact: the name of its type (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** The list it belongs to, when it is a listing (名单类别). */
  listing?: Maybe<ListingKind>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** The day it was taken off the list, when it was (移出日期). */
  removedOn?: Maybe<Scalars['Date']['output']>;
  /** How grave it was (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stood in its life (状态). */
  state?: Maybe<FactState>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** A fact to be ended (移出或解除). */
export type FactEnding = {
  /** Number of the document that ends it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The day on which it ended (移出或解除日期). */
  endedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (移出或解除原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};

/** What is wrong with a fact that was given (问题). */
export type FactProblem = {
  __typename?: 'FactProblem';
  /** Stable code, the same as for files (问题代码). */
  code?: Maybe<Scalars['String']['output']>;
  /** The field, `party.name` of one within another; null for the fact as a whole (字段). */
  field?: Maybe<Scalars['String']['output']>;
  /** What would be right (说明). */
  message?: Maybe<Scalars['String']['output']>;
};

/** An act on a fact that waits for a second officer (待复核的登记、更正). */
export type FactProposalItem = WorkItem & {
  __typename?: 'FactProposalItem';
  /** What of the subject it is about: a section, or the name of a procedure (涉及内容). */
  about?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Identifier within its department (事项标识). */
  id: Scalars['ID']['output'];
  /** The name of its type (事项类别). */
  kind: Scalars['String']['output'];
  /** Mutations that whoever asks may make on it now (可办理事项). */
  openActs?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether that day is over (是否逾期). */
  overdue?: Maybe<Scalars['Boolean']['output']>;
  /** The section of `MarketSubject` that the fact is to stand in (信息类别). */
  section?: Maybe<Scalars['String']['output']>;
  /** Since when it waits (开始日期). */
  since?: Maybe<Scalars['Date']['output']>;
  /** The subject it is about (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** The last day in time; null where none is set, or nobody can say (办理期限). */
  until?: Maybe<Scalars['Date']['output']>;
};

/** What a second officer decides of a proposal (复核). */
export type FactReview = {
  /** What becomes of it (复核决定). */
  decision: ReviewDecision;
  /** The proposal (待复核事项). */
  proposal: Scalars['ID']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};

/** One change in the life of a fact; nothing is overwritten (修订记录). */
export type FactRevision = {
  __typename?: 'FactRevision';
  /** The act that changed it; null of what was changed before acts were kept (办理行为). */
  act?: Maybe<FactAct>;
  /** Index in the access log of the request that did it, the `intentIndex` of its receipt (访问日志序号). */
  auditIndex?: Maybe<Scalars['Int']['output']>;
  /** On what document (依据文书). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Why (修订原因). */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was done (办理时间). */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organization that did it, by its code or its name (办理单位). */
  revisedBy?: Maybe<Scalars['String']['output']>;
  /** The day it was changed (修订日期). */
  revisedOn?: Maybe<Scalars['Date']['output']>;
  /** Its number, counted from 1 for each fact (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The state it was given (修订后状态). */
  state?: Maybe<FactState>;
};

/** Where a fact stands in its life (信用信息状态). */
export type FactState =
  /** In force (有效). */
  | 'ACTIVE'
  /** Corrected after an objection (已更正). */
  | 'CORRECTED'
  /** Its publication period is over; it must not be used (公示期满). */
  | 'EXPIRED'
  /** Repaired: publication, sharing and use have ended (已修复). */
  | 'REPAIRED'
  /** The subject objects and it is being verified; measures are suspended (异议核实中). */
  | 'UNDER_OBJECTION'
  /** Withdrawn as wrong (已撤销). */
  | 'WITHDRAWN';

/** A fact that bears upon another subject than its own by a person (关联责任人信息). */
export type FactThroughPerson = {
  __typename?: 'FactThroughPerson';
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Identifier of the fact within its department (信息标识). */
  factId?: Maybe<Scalars['ID']['output']>;
  /** The kind of fact: the name of its type (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** The list it belongs to, when it is a listing (名单类别). */
  listing?: Maybe<ListingKind>;
  /** Matters that a ban covers; empty for all, null for what is no ban (禁入事项). */
  matters?: Maybe<Array<Scalars['ID']['output']>>;
  /** Kind of a penalty (处罚类别). */
  penaltyKind?: Maybe<Scalars['String']['output']>;
  /** Those of the persons asked for whom it names itself (责任人索引). */
  persons?: Maybe<Array<Scalars['String']['output']>>;
  /** How grave it is (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The subject of the fact (信息主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** A fact to be withdrawn (撤销). */
export type FactWithdrawal = {
  /** Number of the document that withdraws it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (撤销原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};

/** A person who leads a subject (责任人). */
export type LeadingPerson = {
  __typename?: 'LeadingPerson';
  /** Keyed index of the person (责任人索引). */
  person?: Maybe<Scalars['String']['output']>;
  /** In which part (责任人身份). */
  role?: Maybe<PersonRole>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** A fact that puts the subject on a list (名单信息). */
export type Listing = {
  authority?: Maybe<Scalars['String']['output']>;
  basis?: Maybe<Scalars['String']['output']>;
  cursor: Scalars['String']['output'];
  decidedOn?: Maybe<Scalars['Date']['output']>;
  documentNumber?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  /** The day of listing (列入日期). */
  listedOn?: Maybe<Scalars['Date']['output']>;
  /** Which list (名单类别). */
  listing?: Maybe<ListingKind>;
  provenance?: Maybe<Provenance>;
  publicationReason?: Maybe<Scalars['String']['output']>;
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why it was listed (列入事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day it was taken off the list; null while listed (移出日期). */
  removedOn?: Maybe<Scalars['Date']['output']>;
  revision?: Maybe<Scalars['Int']['output']>;
  revisions?: Maybe<Array<FactRevision>>;
  severity?: Maybe<Severity>;
  state?: Maybe<FactState>;
};

/** The list a listing belongs to (名单类别). */
export type ListingKind =
  /** Joint punishment (失信联合惩戒对象名单). */
  | 'BLACK'
  /** Under special attention (重点关注名单). */
  | 'FOCUS'
  /** Joint incentive (守信联合激励对象名单). */
  | 'RED';

/** A market subject (市场主体). */
export type MarketSubject = {
  __typename?: 'MarketSubject';
  /** Listings as abnormal in operation, newest first (经营异常名录). */
  abnormalOperationListings?: Maybe<Array<AbnormalOperationListing>>;
  /** Licences granted by market regulation, newest first (市场监管行政许可). Those of every department stand in `creditRecord`. */
  administrativeLicences?: Maybe<Array<AdministrativeLicence>>;
  /** Penalties imposed by market regulation, newest first (市场监管行政处罚). Those of every department stand in `creditRecord`. */
  administrativePenalties?: Maybe<Array<AdministrativePenalty>>;
  /** Complaints by the line 12315 that were found to be true, newest first (12315投诉举报). */
  complaints?: Maybe<Array<Complaint>>;
  /** Other administrative acts that are published, newest first (其他行政行为). */
  otherAdministrativeActs?: Maybe<Array<OtherAdministrativeAct>>;
  /** Its registration; null for what market regulation does not register (登记信息). */
  registration?: Maybe<Registration>;
  /** Acts of its registration in force, newest first: to the whole network, that it is registered (登记行为). */
  registrationActs?: Maybe<Array<RegistrationAct>>;
  /** Listings for serious violations, newest first (严重违法失信名单). */
  seriousViolationListings?: Maybe<Array<SeriousViolationListing>>;
  /** Spot checks and their results, newest first (抽查检查). */
  spotChecks?: Maybe<Array<SpotCheck>>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
};


/** A market subject (市场主体). */
export type MarketSubjectAbnormalOperationListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectAdministrativeLicencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectAdministrativePenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectOtherAdministrativeActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectRegistrationActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectSeriousViolationListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectSpotChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of market subjects (市场主体分页). */
export type MarketSubjectPage = {
  __typename?: 'MarketSubjectPage';
  /** Opaque; give it as `after` to read on; null at the end (游标). */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The market subjects (市场主体). */
  marketSubjects?: Maybe<Array<MarketSubject>>;
};

/** What became of a message (消息投递结果). */
export type MessageDelivery =
  /** Its effect stands, from this time or from an earlier one (已送达). */
  | 'DELIVERED'
  /** It can never be applied as it is (被拒绝). */
  | 'REFUSED'
  /** It was not applied this time, and may be sent again (未送达). */
  | 'UNDELIVERED';

export type Mutation = {
  __typename?: 'Mutation';
  /** Corrects facts of `abnormalOperationListings`; what is not given stays as it is (更正：经营异常名录). */
  correctAbnormalOperationListings?: Maybe<FactActs>;
  /** Corrects facts of `administrativeLicences`; what is not given stays as it is (更正：市场监管行政许可). */
  correctAdministrativeLicences?: Maybe<FactActs>;
  /** Corrects facts of `administrativePenalties`; what is not given stays as it is (更正：市场监管行政处罚). */
  correctAdministrativePenalties?: Maybe<FactActs>;
  /** Corrects facts of `complaints`; what is not given stays as it is (更正：12315投诉举报). */
  correctComplaints?: Maybe<FactActs>;
  /** Corrects facts of `otherAdministrativeActs`; what is not given stays as it is (更正：其他行政行为). */
  correctOtherAdministrativeActs?: Maybe<FactActs>;
  /** Corrects facts of `seriousViolationListings`; what is not given stays as it is (更正：严重违法失信名单). */
  correctSeriousViolationListings?: Maybe<FactActs>;
  /** Corrects facts of `spotChecks`; what is not given stays as it is (更正：抽查检查). */
  correctSpotChecks?: Maybe<FactActs>;
  /** Ends facts of `abnormalOperationListings`: taken off the list, or lifted (移出或解除：经营异常名录). */
  endAbnormalOperationListings?: Maybe<FactActs>;
  /** Ends facts of `seriousViolationListings`: taken off the list, or lifted (移出或解除：严重违法失信名单). */
  endSeriousViolationListings?: Maybe<FactActs>;
  /** Applies messages of another department, each once however often it comes (接收部门间消息). */
  receiveMessages?: Maybe<Array<ReceivedOutcome>>;
  /** Records facts of `abnormalOperationListings` (登记：经营异常名录). */
  recordAbnormalOperationListings?: Maybe<FactActs>;
  /** Records facts of `administrativeLicences` (登记：市场监管行政许可). */
  recordAdministrativeLicences?: Maybe<FactActs>;
  /** Records facts of `administrativePenalties` (登记：市场监管行政处罚). */
  recordAdministrativePenalties?: Maybe<FactActs>;
  /** Records facts of `complaints` (登记：12315投诉举报). */
  recordComplaints?: Maybe<FactActs>;
  /** Records facts of `otherAdministrativeActs` (登记：其他行政行为). */
  recordOtherAdministrativeActs?: Maybe<FactActs>;
  /** Records facts of `seriousViolationListings` (登记：严重违法失信名单). */
  recordSeriousViolationListings?: Maybe<FactActs>;
  /** Records facts of `spotChecks` (登记：抽查检查). */
  recordSpotChecks?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `abnormalOperationListings` (复核：经营异常名录). */
  reviewAbnormalOperationListings?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `administrativeLicences` (复核：市场监管行政许可). */
  reviewAdministrativeLicences?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `administrativePenalties` (复核：市场监管行政处罚). */
  reviewAdministrativePenalties?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `complaints` (复核：12315投诉举报). */
  reviewComplaints?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `otherAdministrativeActs` (复核：其他行政行为). */
  reviewOtherAdministrativeActs?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `seriousViolationListings` (复核：严重违法失信名单). */
  reviewSeriousViolationListings?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `spotChecks` (复核：抽查检查). */
  reviewSpotChecks?: Maybe<FactActs>;
  /** Withdraws facts of `abnormalOperationListings` that should not have been recorded (撤销：经营异常名录). */
  withdrawAbnormalOperationListings?: Maybe<FactActs>;
  /** Withdraws facts of `administrativeLicences` that should not have been recorded (撤销：市场监管行政许可). */
  withdrawAdministrativeLicences?: Maybe<FactActs>;
  /** Withdraws facts of `administrativePenalties` that should not have been recorded (撤销：市场监管行政处罚). */
  withdrawAdministrativePenalties?: Maybe<FactActs>;
  /** Withdraws facts of `complaints` that should not have been recorded (撤销：12315投诉举报). */
  withdrawComplaints?: Maybe<FactActs>;
  /** Withdraws facts of `otherAdministrativeActs` that should not have been recorded (撤销：其他行政行为). */
  withdrawOtherAdministrativeActs?: Maybe<FactActs>;
  /** Withdraws facts of `seriousViolationListings` that should not have been recorded (撤销：严重违法失信名单). */
  withdrawSeriousViolationListings?: Maybe<FactActs>;
  /** Withdraws facts of `spotChecks` that should not have been recorded (撤销：抽查检查). */
  withdrawSpotChecks?: Maybe<FactActs>;
};


export type MutationCorrectAbnormalOperationListingsArgs = {
  corrections: Array<AbnormalOperationListingCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectAdministrativeLicencesArgs = {
  corrections: Array<AdministrativeLicenceCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectAdministrativePenaltiesArgs = {
  corrections: Array<AdministrativePenaltyCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectComplaintsArgs = {
  corrections: Array<ComplaintCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectOtherAdministrativeActsArgs = {
  corrections: Array<OtherAdministrativeActCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectSeriousViolationListingsArgs = {
  corrections: Array<SeriousViolationListingCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectSpotChecksArgs = {
  corrections: Array<SpotCheckCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEndAbnormalOperationListingsArgs = {
  endings: Array<FactEnding>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEndSeriousViolationListingsArgs = {
  endings: Array<FactEnding>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReceiveMessagesArgs = {
  from: Scalars['String']['input'];
  messages: Array<ReceivedMessage>;
};


export type MutationRecordAbnormalOperationListingsArgs = {
  facts: Array<AbnormalOperationListingInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordAdministrativeLicencesArgs = {
  facts: Array<AdministrativeLicenceInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordAdministrativePenaltiesArgs = {
  facts: Array<AdministrativePenaltyInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordComplaintsArgs = {
  facts: Array<ComplaintInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordOtherAdministrativeActsArgs = {
  facts: Array<OtherAdministrativeActInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordSeriousViolationListingsArgs = {
  facts: Array<SeriousViolationListingInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordSpotChecksArgs = {
  facts: Array<SpotCheckInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReviewAbnormalOperationListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewAdministrativeLicencesArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewAdministrativePenaltiesArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewComplaintsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewOtherAdministrativeActsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewSeriousViolationListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewSpotChecksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationWithdrawAbnormalOperationListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawAdministrativeLicencesArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawAdministrativePenaltiesArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawComplaintsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawOtherAdministrativeActsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawSeriousViolationListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawSpotChecksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};

/** Another act that is published: enforcement, confirmation, levy, payment, ruling, compensation, award, inspection (其他行政行为). 国办发〔2019〕35号 item 15. */
export type OtherAdministrativeAct = CreditFact & {
  __typename?: 'OtherAdministrativeAct';
  /** Kind of act (行为类别). */
  actKind?: Maybe<AdministrativeActKind>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What it says (内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A fact to be corrected (更正：其他行政行为). */
export type OtherAdministrativeActCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: OtherAdministrativeActValues;
};

/** A fact to be recorded (登记：其他行政行为). */
export type OtherAdministrativeActInput = {
  /** As in the type (行为类别). */
  actKind?: InputMaybe<AdministrativeActKind>;
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：其他行政行为). */
export type OtherAdministrativeActValues = {
  /** As in the type (行为类别). */
  actKind?: InputMaybe<AdministrativeActKind>;
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** The party to a decision, as the document names it; people's documents are theirs, not the organization's (行政相对人). */
export type Party = {
  __typename?: 'Party';
  /** Kind of a natural person's document (证件类型). */
  identityDocumentKind?: Maybe<Scalars['String']['output']>;
  /** Number of that document (证件号码). */
  identityDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** Kind: organization, sole trader or natural person (相对人类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** Kind of the legal representative's document (法定代表人证件类型). */
  legalRepresentativeDocumentKind?: Maybe<Scalars['String']['output']>;
  /** Number of that document (法定代表人证件号码). */
  legalRepresentativeDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** The legal representative (法定代表人). */
  legalRepresentativeName?: Maybe<Scalars['String']['output']>;
  /** Name in the document; a natural person's own name where it is one (名称). */
  name?: Maybe<Scalars['String']['output']>;
  /** The same where it certainly is an organization's; null where it may be a person's (法人及非法人组织名称). */
  organizationName?: Maybe<Scalars['String']['output']>;
};

/** In which part a person leads a subject (责任人身份). */
export type PersonRole =
  /** 实际控制人 */
  | 'ACTUAL_CONTROLLER'
  /** Of more than half of the capital (控股股东). Company Law (2023), art. 265. */
  | 'CONTROLLING_SHAREHOLDER'
  /** 法定代表人 */
  | 'LEGAL_REPRESENTATIVE';

/** Where a fact came from (数据来源). */
export type Provenance = {
  __typename?: 'Provenance';
  /** The batch or file it came with (批次). */
  batch?: Maybe<Scalars['String']['output']>;
  /** When the hub's department received it (接收时间). */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its row in that file, counted from 1 (行号). */
  row?: Maybe<Scalars['Int']['output']>;
  /** Keyed digest of the row as received, hexadecimal: tells rows apart, and nothing of what is in them (行摘要). */
  rowHash?: Maybe<Scalars['String']['output']>;
  /** The unit that sent it (来源单位). */
  sourceUnit?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Facts of subjects as they stood at the end of a day, whatever became of them since (历史信用信息). */
  factsAsOf?: Maybe<Array<FactAsOf>>;
  /** Grave facts in force that name one of these persons, or that are facts of one of these subjects (关联责任人信息). */
  factsThroughPersons?: Maybe<Array<FactThroughPerson>>;
  /**
   * Which of these texts, whose check characters are not right, are codes all the same: those of the first years that the
   * register has, or that were verified by hand; the hub alone asks, in its own name (早期统一社会信用代码核实). GB 32100-2015.
   */
  genuineCodes?: Maybe<Array<Scalars['UnifiedSocialCreditCode']['output']>>;
  /**
   * Who leads these subjects, and what else the same persons lead, by the network's keyed index of their identity numbers;
   * the hub alone asks, in its own name (责任人关联).
   */
  leadingPersons?: Maybe<Array<LeadingPerson>>;
  /** Market subjects whose registered name contains the text, in the order of their codes (按名称查询市场主体). */
  searchMarketSubjects?: Maybe<MarketSubjectPage>;
};


export type QueryFactsAsOfArgs = {
  day: Scalars['Date']['input'];
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryFactsThroughPersonsArgs = {
  persons: Array<Scalars['String']['input']>;
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryGenuineCodesArgs = {
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryLeadingPersonsArgs = {
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QuerySearchMarketSubjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};

/** A message of another department (部门间消息). */
export type ReceivedMessage = {
  /** What it says, as JSON in the form of its kind (消息内容). */
  body: Scalars['String']['input'];
  /** Made by its sender, the same however often it is sent (消息标识). */
  id: Scalars['ID']['input'];
  /** What it tells (消息类别). */
  kind: Scalars['String']['input'];
  /** The subject that it is about (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};

/** What became of a message (消息接收结果). */
export type ReceivedOutcome = {
  __typename?: 'ReceivedOutcome';
  /** Why it was not applied (原因代码). */
  code?: Maybe<Scalars['String']['output']>;
  /** The message (消息标识). */
  id?: Maybe<Scalars['ID']['output']>;
  /** What became of it (结果). */
  outcome?: Maybe<MessageDelivery>;
  /** The same in words, which quote no value (原因). */
  reason?: Maybe<Scalars['String']['output']>;
};

/** What a register tells of a subject that it registered, also when it has ended; found by its type (登记信息). */
export type RegisterEntry = {
  /** State of the registration (登记状态). */
  state?: Maybe<RegistrationState>;
};

/** A natural person in a registration (登记的自然人). */
export type RegisteredPerson = {
  __typename?: 'RegisteredPerson';
  /** 姓名 */
  name?: Maybe<Scalars['String']['output']>;
  /** 电话 */
  phone?: Maybe<Scalars['String']['output']>;
  /** 公民身份号码 */
  residentIdNumber?: Maybe<Scalars['String']['output']>;
};

/** What a market subject is registered as (登记信息). 市场主体登记管理条例. */
export type Registration = RegisterEntry & {
  __typename?: 'Registration';
  /** Who controls it in fact (实际控制人). */
  actualController?: Maybe<RegisteredPerson>;
  /** Business scope (经营范围). */
  businessScope?: Maybe<Scalars['String']['output']>;
  /** The day it was established (成立日期). */
  establishedOn?: Maybe<Scalars['Date']['output']>;
  /** Industry by GB/T 4754 (行业代码). */
  industryCode?: Maybe<Scalars['String']['output']>;
  /** Kind of subject, e.g. 有限责任公司 (主体类型). */
  kind?: Maybe<Scalars['String']['output']>;
  /** Legal representative, or the operator of a sole trader (法定代表人/经营者). */
  legalRepresentative?: Maybe<RegisteredPerson>;
  /** Registered name (名称). */
  name?: Maybe<Scalars['String']['output']>;
  /** Taxpayer number before the unified code; a sole trader's holds the owner's identity number (原纳税人识别号). */
  previousTaxpayerNumber?: Maybe<Scalars['String']['output']>;
  /** Registered address (住所). */
  registeredAddress?: Maybe<Scalars['String']['output']>;
  /** Registered capital (注册资本, 元). */
  registeredCapital?: Maybe<Scalars['Money']['output']>;
  /** Shareholders and partners (股东及出资人). */
  shareholders?: Maybe<Array<Shareholder>>;
  /** State of the registration (登记状态). */
  state?: Maybe<RegistrationState>;
};

/** An act of registration (登记行为). It expires with the registration: a record without one is of nobody registered. */
export type RegistrationAct = CreditFact & {
  __typename?: 'RegistrationAct';
  /** Kind of act (登记类型). */
  actKind?: Maybe<RegistrationActKind>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** Kinds of registration act (登记类型). 市场主体登记管理条例 art. 3. */
export type RegistrationActKind =
  /** 设立登记 */
  | 'ESTABLISHMENT';

/** Where a registration stands (登记状态). */
export type RegistrationState =
  /** 注销 */
  | 'DEREGISTERED'
  /** 存续 */
  | 'IN_BUSINESS'
  /** 吊销 */
  | 'REVOKED'
  /** 歇业 */
  | 'SUSPENDED';

/** What a second officer makes of what the first proposed (复核决定). */
export type ReviewDecision =
  /** 通过 */
  | 'CONFIRM'
  /** 不通过 */
  | 'REFUSE';

/** Listed for a serious violation (列入严重违法失信名单). 市场监督管理严重违法失信名单管理办法, 国家市场监督管理总局令第44号. */
export type SeriousViolationListing = CreditFact & Listing & {
  __typename?: 'SeriousViolationListing';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The day of listing (列入日期). */
  listedOn?: Maybe<Scalars['Date']['output']>;
  /** Which list (名单类别). */
  listing?: Maybe<ListingKind>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why it was listed (列入事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day it was taken off the list; null while listed (移出日期). */
  removedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Kind of violation (违法类型). */
  violationKind?: Maybe<Scalars['String']['output']>;
};

/** A fact to be corrected (更正：严重违法失信名单). */
export type SeriousViolationListingCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: SeriousViolationListingValues;
};

/** A fact to be recorded (登记：严重违法失信名单). */
export type SeriousViolationListingInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (列入日期). */
  listedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (名单类别). */
  listing?: InputMaybe<ListingKind>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (列入事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** As in the type (违法类型). */
  violationKind?: InputMaybe<Scalars['String']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：严重违法失信名单). */
export type SeriousViolationListingValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (列入日期). */
  listedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (名单类别). */
  listing?: InputMaybe<ListingKind>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (列入事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (违法类型). */
  violationKind?: InputMaybe<Scalars['String']['input']>;
};

/** How grave the dishonesty is (失信严重程度). NDRC Order 36. */
export type Severity =
  /** 轻微 */
  | 'MINOR'
  /** 一般 */
  | 'ORDINARY'
  /** 严重 */
  | 'SERIOUS';

/** A shareholder or partner (股东). */
export type Shareholder = {
  __typename?: 'Shareholder';
  /** 姓名或名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** 公民身份号码 */
  residentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Capital subscribed (认缴出资额, 元). */
  subscribedCapital?: Maybe<Scalars['Money']['output']>;
};

/** A spot check (抽查检查), drawn by double-random inspection or ordered. */
export type SpotCheck = CreditFact & {
  __typename?: 'SpotCheck';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Drawn at random or ordered (检查类型). */
  checkKind?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** What was found (检查结果). */
  result?: Maybe<Scalars['String']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** What was checked (检查事项). */
  subjectMatter?: Maybe<Scalars['String']['output']>;
};

/** A fact to be corrected (更正：抽查检查). */
export type SpotCheckCorrection = {
  /** Number of the document that corrects it (依据文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The fact (信息标识). */
  fact: Scalars['ID']['input'];
  /** Why (更正原因). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its `revision`, as it was read; another means that it was changed meanwhile (所依据的修订序号). */
  revision: Scalars['Int']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** What is to be another (更正值). */
  values: SpotCheckValues;
};

/** A fact to be recorded (登记：抽查检查). */
export type SpotCheckInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (检查类型). */
  checkKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (检查结果). */
  result?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (检查事项). */
  subjectMatter?: InputMaybe<Scalars['String']['input']>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：抽查检查). */
export type SpotCheckValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (检查类型). */
  checkKind?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (检查结果). */
  result?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (检查事项). */
  subjectMatter?: InputMaybe<Scalars['String']['input']>;
};

/** Whose a value is, seen from the market subject in whose record it stands (所涉个人). */
export type Whose =
  /** Of somebody else, e.g. who applied for enforcement against the subject (其他个人). */
  | 'ANOTHER'
  /** Of somebody who owns the subject or works for it, whom it registered itself (本单位人员). */
  | 'ITS_PEOPLE'
  /** The subject's own; of an organization, that of who is registered to act for it (本人或法定代表人). */
  | 'SUBJECT';

/** What waits for somebody (待办事项). */
export type WorkItem = {
  /** What of the subject it is about: a section, or the name of a procedure (涉及内容). */
  about?: Maybe<Scalars['String']['output']>;
  /** Identifier within its department (事项标识). */
  id: Scalars['ID']['output'];
  /** The name of its type (事项类别). */
  kind: Scalars['String']['output'];
  /** Mutations that whoever asks may make on it now (可办理事项). */
  openActs?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether that day is over (是否逾期). */
  overdue?: Maybe<Scalars['Boolean']['output']>;
  /** Since when it waits (开始日期). */
  since?: Maybe<Scalars['Date']['output']>;
  /** The subject it is about (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** The last day in time; null where none is set, or nobody can say (办理期限). */
  until?: Maybe<Scalars['Date']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Desk: Desk;
  MarketSubject: MarketSubject;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Desk:
    ( { __typename: 'Desk' }
    & GraphQLRecursivePick<FederationTypes['Desk'], {"id":true}> );
  MarketSubject:
    ( { __typename: 'MarketSubject' }
    & GraphQLRecursivePick<FederationTypes['MarketSubject'], {"unifiedSocialCreditCode":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CreditFact:
    | ( (typeof import('./tables.ts'))['abnormalOperationListings']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['administrativeLicences']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['administrativePenalties']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['complaints']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['otherAdministrativeActs']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['registrationActs']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['seriousViolationListings']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['spotChecks']['$inferSelect'] )
  ;
  Listing:
    | ( (typeof import('./tables.ts'))['abnormalOperationListings']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['seriousViolationListings']['$inferSelect'] )
  ;
  RegisterEntry: ( (typeof import('./tables.ts'))['registration']['$inferSelect'] );
  WorkItem: ( FactProposalItem );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbnormalOperationListing: ResolverTypeWrapper<(typeof import('./tables.ts'))['abnormalOperationListings']['$inferSelect']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AbnormalOperationListingCorrection: AbnormalOperationListingCorrection;
  AbnormalOperationListingInput: AbnormalOperationListingInput;
  AbnormalOperationListingValues: AbnormalOperationListingValues;
  AdministrativeActKind: AdministrativeActKind;
  AdministrativeLicence: ResolverTypeWrapper<(typeof import('./tables.ts'))['administrativeLicences']['$inferSelect']>;
  AdministrativeLicenceCorrection: AdministrativeLicenceCorrection;
  AdministrativeLicenceInput: AdministrativeLicenceInput;
  AdministrativeLicencePartyInput: AdministrativeLicencePartyInput;
  AdministrativeLicenceValues: AdministrativeLicenceValues;
  AdministrativePenalty: ResolverTypeWrapper<(typeof import('./tables.ts'))['administrativePenalties']['$inferSelect']>;
  AdministrativePenaltyCorrection: AdministrativePenaltyCorrection;
  AdministrativePenaltyInput: AdministrativePenaltyInput;
  AdministrativePenaltyPartyInput: AdministrativePenaltyPartyInput;
  AdministrativePenaltyValues: AdministrativePenaltyValues;
  Classification: Classification;
  Complaint: ResolverTypeWrapper<(typeof import('./tables.ts'))['complaints']['$inferSelect']>;
  ComplaintCorrection: ComplaintCorrection;
  ComplaintInput: ComplaintInput;
  ComplaintValues: ComplaintValues;
  CreditFact: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFact']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Desk: ResolverTypeWrapper<Desk>;
  FactAct: FactAct;
  FactActOutcome: FactActOutcome;
  FactActResult: ResolverTypeWrapper<FactActResult>;
  FactActs: ResolverTypeWrapper<FactActs>;
  FactActsOutcome: FactActsOutcome;
  FactAsOf: ResolverTypeWrapper<FactAsOf>;
  FactEnding: FactEnding;
  FactProblem: ResolverTypeWrapper<FactProblem>;
  FactProposalItem: ResolverTypeWrapper<FactProposalItem>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FactReview: FactReview;
  FactRevision: ResolverTypeWrapper<FactRevisionRow>;
  FactState: FactState;
  FactThroughPerson: ResolverTypeWrapper<FactThroughPerson>;
  FactWithdrawal: FactWithdrawal;
  LeadingPerson: ResolverTypeWrapper<LeadingPerson>;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  ListingKind: ListingKind;
  MarketSubject: ResolverTypeWrapper<MarketSubjectReference>;
  MarketSubjectPage: ResolverTypeWrapper<Omit<MarketSubjectPage, 'marketSubjects'> & { marketSubjects?: Maybe<Array<ResolversTypes['MarketSubject']>> }>;
  MessageDelivery: MessageDelivery;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OtherAdministrativeAct: ResolverTypeWrapper<(typeof import('./tables.ts'))['otherAdministrativeActs']['$inferSelect']>;
  OtherAdministrativeActCorrection: OtherAdministrativeActCorrection;
  OtherAdministrativeActInput: OtherAdministrativeActInput;
  OtherAdministrativeActValues: OtherAdministrativeActValues;
  Party: ResolverTypeWrapper<PartyRow>;
  PersonRole: PersonRole;
  Provenance: ResolverTypeWrapper<FactRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceivedMessage: ReceivedMessage;
  ReceivedOutcome: ResolverTypeWrapper<ReceivedOutcome>;
  RegisterEntry: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['RegisterEntry']>;
  RegisteredPerson: ResolverTypeWrapper<RegisteredPerson>;
  Registration: ResolverTypeWrapper<(typeof import('./tables.ts'))['registration']['$inferSelect']>;
  RegistrationAct: ResolverTypeWrapper<(typeof import('./tables.ts'))['registrationActs']['$inferSelect']>;
  RegistrationActKind: RegistrationActKind;
  RegistrationState: RegistrationState;
  ReviewDecision: ReviewDecision;
  SeriousViolationListing: ResolverTypeWrapper<(typeof import('./tables.ts'))['seriousViolationListings']['$inferSelect']>;
  SeriousViolationListingCorrection: SeriousViolationListingCorrection;
  SeriousViolationListingInput: SeriousViolationListingInput;
  SeriousViolationListingValues: SeriousViolationListingValues;
  Severity: Severity;
  Shareholder: ResolverTypeWrapper<(typeof import('./tables.ts'))['shareholders']['$inferSelect']>;
  SpotCheck: ResolverTypeWrapper<(typeof import('./tables.ts'))['spotChecks']['$inferSelect']>;
  SpotCheckCorrection: SpotCheckCorrection;
  SpotCheckInput: SpotCheckInput;
  SpotCheckValues: SpotCheckValues;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  Whose: Whose;
  WorkItem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WorkItem']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbnormalOperationListing: (typeof import('./tables.ts'))['abnormalOperationListings']['$inferSelect'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AbnormalOperationListingCorrection: AbnormalOperationListingCorrection;
  AbnormalOperationListingInput: AbnormalOperationListingInput;
  AbnormalOperationListingValues: AbnormalOperationListingValues;
  AdministrativeLicence: (typeof import('./tables.ts'))['administrativeLicences']['$inferSelect'];
  AdministrativeLicenceCorrection: AdministrativeLicenceCorrection;
  AdministrativeLicenceInput: AdministrativeLicenceInput;
  AdministrativeLicencePartyInput: AdministrativeLicencePartyInput;
  AdministrativeLicenceValues: AdministrativeLicenceValues;
  AdministrativePenalty: (typeof import('./tables.ts'))['administrativePenalties']['$inferSelect'];
  AdministrativePenaltyCorrection: AdministrativePenaltyCorrection;
  AdministrativePenaltyInput: AdministrativePenaltyInput;
  AdministrativePenaltyPartyInput: AdministrativePenaltyPartyInput;
  AdministrativePenaltyValues: AdministrativePenaltyValues;
  Complaint: (typeof import('./tables.ts'))['complaints']['$inferSelect'];
  ComplaintCorrection: ComplaintCorrection;
  ComplaintInput: ComplaintInput;
  ComplaintValues: ComplaintValues;
  CreditFact: ResolversInterfaceTypes<ResolversParentTypes>['CreditFact'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Desk: Desk | FederationReferenceTypes['Desk'];
  FactActResult: FactActResult;
  FactActs: FactActs;
  FactAsOf: FactAsOf;
  FactEnding: FactEnding;
  FactProblem: FactProblem;
  FactProposalItem: FactProposalItem;
  Boolean: Scalars['Boolean']['output'];
  FactReview: FactReview;
  FactRevision: FactRevisionRow;
  FactThroughPerson: FactThroughPerson;
  FactWithdrawal: FactWithdrawal;
  LeadingPerson: LeadingPerson;
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  MarketSubject: MarketSubjectReference;
  MarketSubjectPage: Omit<MarketSubjectPage, 'marketSubjects'> & { marketSubjects?: Maybe<Array<ResolversParentTypes['MarketSubject']>> };
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  OtherAdministrativeAct: (typeof import('./tables.ts'))['otherAdministrativeActs']['$inferSelect'];
  OtherAdministrativeActCorrection: OtherAdministrativeActCorrection;
  OtherAdministrativeActInput: OtherAdministrativeActInput;
  OtherAdministrativeActValues: OtherAdministrativeActValues;
  Party: PartyRow;
  Provenance: FactRow;
  Query: Record<PropertyKey, never>;
  ReceivedMessage: ReceivedMessage;
  ReceivedOutcome: ReceivedOutcome;
  RegisterEntry: ResolversInterfaceTypes<ResolversParentTypes>['RegisterEntry'];
  RegisteredPerson: RegisteredPerson;
  Registration: (typeof import('./tables.ts'))['registration']['$inferSelect'];
  RegistrationAct: (typeof import('./tables.ts'))['registrationActs']['$inferSelect'];
  SeriousViolationListing: (typeof import('./tables.ts'))['seriousViolationListings']['$inferSelect'];
  SeriousViolationListingCorrection: SeriousViolationListingCorrection;
  SeriousViolationListingInput: SeriousViolationListingInput;
  SeriousViolationListingValues: SeriousViolationListingValues;
  Shareholder: (typeof import('./tables.ts'))['shareholders']['$inferSelect'];
  SpotCheck: (typeof import('./tables.ts'))['spotChecks']['$inferSelect'];
  SpotCheckCorrection: SpotCheckCorrection;
  SpotCheckInput: SpotCheckInput;
  SpotCheckValues: SpotCheckValues;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  WorkItem: ResolversInterfaceTypes<ResolversParentTypes>['WorkItem'];
  String: Scalars['String']['output'];
};

export type ClassifiedDirectiveArgs = {
  as: Classification;
};

export type ClassifiedDirectiveResolver<Result, Parent, ContextType = Context, Args = ClassifiedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NotCreditFactsDirectiveArgs = {
  because: Scalars['String']['input'];
};

export type NotCreditFactsDirectiveResolver<Result, Parent, ContextType = Context, Args = NotCreditFactsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NotRecordedDirectiveArgs = {
  because: Scalars['String']['input'];
};

export type NotRecordedDirectiveResolver<Result, Parent, ContextType = Context, Args = NotRecordedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TellsDirectiveArgs = {
  of: Whose;
};

export type TellsDirectiveResolver<Result, Parent, ContextType = Context, Args = TellsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AbnormalOperationListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbnormalOperationListing'] = ResolversParentTypes['AbnormalOperationListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdministrativeLicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeLicence'] = ResolversParentTypes['AdministrativeLicence']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licenceKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdministrativePenaltyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativePenalty'] = ResolversParentTypes['AdministrativePenalty']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confiscatedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fineAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  penaltyKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  revokedCertificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  violationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFact'] = ResolversParentTypes['CreditFact']> = {
  __resolveType: TypeResolveFn<'AbnormalOperationListing' | 'AdministrativeLicence' | 'AdministrativePenalty' | 'Complaint' | 'OtherAdministrativeAct' | 'RegistrationAct' | 'SeriousViolationListing' | 'SpotCheck', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Desk'] = ResolversParentTypes['Desk'], FederationReferenceType extends FederationReferenceTypes['Desk'] = FederationReferenceTypes['Desk']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Desk']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  marketRegulationProposals?: Resolver<Maybe<Array<ResolversTypes['FactProposalItem']>>, ParentType, ContextType>;
};

export type FactActResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactActResult'] = ResolversParentTypes['FactActResult']> = {
  fact?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FactActOutcome']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['FactProblem']>>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FactActsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactActs'] = ResolversParentTypes['FactActs']> = {
  outcome?: Resolver<Maybe<ResolversTypes['FactActsOutcome']>, ParentType, ContextType>;
  results?: Resolver<Maybe<Array<ResolversTypes['FactActResult']>>, ParentType, ContextType>;
};

export type FactAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactAsOf'] = ResolversParentTypes['FactAsOf']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type FactProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactProblem'] = ResolversParentTypes['FactProblem']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FactProposalItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactProposalItem'] = ResolversParentTypes['FactProposalItem']> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openActs?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactRevision'] = ResolversParentTypes['FactRevision']> = {
  act?: Resolver<Maybe<ResolversTypes['FactAct']>, ParentType, ContextType>;
  auditIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revisedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
};

export type FactThroughPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactThroughPerson'] = ResolversParentTypes['FactThroughPerson']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  matters?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  penaltyKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type LeadingPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadingPerson'] = ResolversParentTypes['LeadingPerson']> = {
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['PersonRole']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'AbnormalOperationListing' | 'SeriousViolationListing', ParentType, ContextType>;
};

export type MarketSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubject'] = ResolversParentTypes['MarketSubject'], FederationReferenceType extends FederationReferenceTypes['MarketSubject'] = FederationReferenceTypes['MarketSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  abnormalOperationListings?: Resolver<Maybe<Array<ResolversTypes['AbnormalOperationListing']>>, ParentType, ContextType, RequireFields<MarketSubjectAbnormalOperationListingsArgs, 'first'>>;
  administrativeLicences?: Resolver<Maybe<Array<ResolversTypes['AdministrativeLicence']>>, ParentType, ContextType, RequireFields<MarketSubjectAdministrativeLicencesArgs, 'first'>>;
  administrativePenalties?: Resolver<Maybe<Array<ResolversTypes['AdministrativePenalty']>>, ParentType, ContextType, RequireFields<MarketSubjectAdministrativePenaltiesArgs, 'first'>>;
  complaints?: Resolver<Maybe<Array<ResolversTypes['Complaint']>>, ParentType, ContextType, RequireFields<MarketSubjectComplaintsArgs, 'first'>>;
  otherAdministrativeActs?: Resolver<Maybe<Array<ResolversTypes['OtherAdministrativeAct']>>, ParentType, ContextType, RequireFields<MarketSubjectOtherAdministrativeActsArgs, 'first'>>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  registrationActs?: Resolver<Maybe<Array<ResolversTypes['RegistrationAct']>>, ParentType, ContextType, RequireFields<MarketSubjectRegistrationActsArgs, 'first'>>;
  seriousViolationListings?: Resolver<Maybe<Array<ResolversTypes['SeriousViolationListing']>>, ParentType, ContextType, RequireFields<MarketSubjectSeriousViolationListingsArgs, 'first'>>;
  spotChecks?: Resolver<Maybe<Array<ResolversTypes['SpotCheck']>>, ParentType, ContextType, RequireFields<MarketSubjectSpotChecksArgs, 'first'>>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
};

export type MarketSubjectPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubjectPage'] = ResolversParentTypes['MarketSubjectPage']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  marketSubjects?: Resolver<Maybe<Array<ResolversTypes['MarketSubject']>>, ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  correctAbnormalOperationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectAbnormalOperationListingsArgs, 'corrections' | 'partial'>>;
  correctAdministrativeLicences?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectAdministrativeLicencesArgs, 'corrections' | 'partial'>>;
  correctAdministrativePenalties?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectAdministrativePenaltiesArgs, 'corrections' | 'partial'>>;
  correctComplaints?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectComplaintsArgs, 'corrections' | 'partial'>>;
  correctOtherAdministrativeActs?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectOtherAdministrativeActsArgs, 'corrections' | 'partial'>>;
  correctSeriousViolationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectSeriousViolationListingsArgs, 'corrections' | 'partial'>>;
  correctSpotChecks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectSpotChecksArgs, 'corrections' | 'partial'>>;
  endAbnormalOperationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationEndAbnormalOperationListingsArgs, 'endings' | 'partial'>>;
  endSeriousViolationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationEndSeriousViolationListingsArgs, 'endings' | 'partial'>>;
  receiveMessages?: Resolver<Maybe<Array<ResolversTypes['ReceivedOutcome']>>, ParentType, ContextType, RequireFields<MutationReceiveMessagesArgs, 'from' | 'messages'>>;
  recordAbnormalOperationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordAbnormalOperationListingsArgs, 'facts' | 'partial'>>;
  recordAdministrativeLicences?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordAdministrativeLicencesArgs, 'facts' | 'partial'>>;
  recordAdministrativePenalties?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordAdministrativePenaltiesArgs, 'facts' | 'partial'>>;
  recordComplaints?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordComplaintsArgs, 'facts' | 'partial'>>;
  recordOtherAdministrativeActs?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordOtherAdministrativeActsArgs, 'facts' | 'partial'>>;
  recordSeriousViolationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordSeriousViolationListingsArgs, 'facts' | 'partial'>>;
  recordSpotChecks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordSpotChecksArgs, 'facts' | 'partial'>>;
  reviewAbnormalOperationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewAbnormalOperationListingsArgs, 'partial' | 'reviews'>>;
  reviewAdministrativeLicences?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewAdministrativeLicencesArgs, 'partial' | 'reviews'>>;
  reviewAdministrativePenalties?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewAdministrativePenaltiesArgs, 'partial' | 'reviews'>>;
  reviewComplaints?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewComplaintsArgs, 'partial' | 'reviews'>>;
  reviewOtherAdministrativeActs?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewOtherAdministrativeActsArgs, 'partial' | 'reviews'>>;
  reviewSeriousViolationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewSeriousViolationListingsArgs, 'partial' | 'reviews'>>;
  reviewSpotChecks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewSpotChecksArgs, 'partial' | 'reviews'>>;
  withdrawAbnormalOperationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawAbnormalOperationListingsArgs, 'partial' | 'withdrawals'>>;
  withdrawAdministrativeLicences?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawAdministrativeLicencesArgs, 'partial' | 'withdrawals'>>;
  withdrawAdministrativePenalties?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawAdministrativePenaltiesArgs, 'partial' | 'withdrawals'>>;
  withdrawComplaints?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawComplaintsArgs, 'partial' | 'withdrawals'>>;
  withdrawOtherAdministrativeActs?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawOtherAdministrativeActsArgs, 'partial' | 'withdrawals'>>;
  withdrawSeriousViolationListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawSeriousViolationListingsArgs, 'partial' | 'withdrawals'>>;
  withdrawSpotChecks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawSpotChecksArgs, 'partial' | 'withdrawals'>>;
};

export type OtherAdministrativeActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherAdministrativeAct'] = ResolversParentTypes['OtherAdministrativeAct']> = {
  actKind?: Resolver<Maybe<ResolversTypes['AdministrativeActKind']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  identityDocumentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeDocumentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  factsAsOf?: Resolver<Maybe<Array<ResolversTypes['FactAsOf']>>, ParentType, ContextType, RequireFields<QueryFactsAsOfArgs, 'day' | 'unifiedSocialCreditCodes'>>;
  factsThroughPersons?: Resolver<Maybe<Array<ResolversTypes['FactThroughPerson']>>, ParentType, ContextType, RequireFields<QueryFactsThroughPersonsArgs, 'persons' | 'unifiedSocialCreditCodes'>>;
  genuineCodes?: Resolver<Maybe<Array<ResolversTypes['UnifiedSocialCreditCode']>>, ParentType, ContextType, RequireFields<QueryGenuineCodesArgs, 'unifiedSocialCreditCodes'>>;
  leadingPersons?: Resolver<Maybe<Array<ResolversTypes['LeadingPerson']>>, ParentType, ContextType, RequireFields<QueryLeadingPersonsArgs, 'unifiedSocialCreditCodes'>>;
  searchMarketSubjects?: Resolver<Maybe<ResolversTypes['MarketSubjectPage']>, ParentType, ContextType, RequireFields<QuerySearchMarketSubjectsArgs, 'first' | 'name'>>;
};

export type ReceivedOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedOutcome'] = ResolversParentTypes['ReceivedOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MessageDelivery']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  __resolveType: TypeResolveFn<'Registration', ParentType, ContextType>;
};

export type RegisteredPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredPerson'] = ResolversParentTypes['RegisteredPerson']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration']> = {
  actualController?: Resolver<Maybe<ResolversTypes['RegisteredPerson']>, ParentType, ContextType>;
  businessScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['RegisteredPerson']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousTaxpayerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredCapital?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  shareholders?: Resolver<Maybe<Array<ResolversTypes['Shareholder']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RegistrationState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationAct'] = ResolversParentTypes['RegistrationAct']> = {
  actKind?: Resolver<Maybe<ResolversTypes['RegistrationActKind']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeriousViolationListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriousViolationListing'] = ResolversParentTypes['SeriousViolationListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  violationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShareholderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shareholder'] = ResolversParentTypes['Shareholder']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscribedCapital?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SpotCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheck'] = ResolversParentTypes['SpotCheck']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  subjectMatter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  __resolveType: TypeResolveFn<'FactProposalItem', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AbnormalOperationListing?: AbnormalOperationListingResolvers<ContextType>;
  AdministrativeLicence?: AdministrativeLicenceResolvers<ContextType>;
  AdministrativePenalty?: AdministrativePenaltyResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  CreditFact?: CreditFactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Desk?: DeskResolvers<ContextType>;
  FactActResult?: FactActResultResolvers<ContextType>;
  FactActs?: FactActsResolvers<ContextType>;
  FactAsOf?: FactAsOfResolvers<ContextType>;
  FactProblem?: FactProblemResolvers<ContextType>;
  FactProposalItem?: FactProposalItemResolvers<ContextType>;
  FactRevision?: FactRevisionResolvers<ContextType>;
  FactThroughPerson?: FactThroughPersonResolvers<ContextType>;
  LeadingPerson?: LeadingPersonResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  MarketSubject?: MarketSubjectResolvers<ContextType>;
  MarketSubjectPage?: MarketSubjectPageResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OtherAdministrativeAct?: OtherAdministrativeActResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceivedOutcome?: ReceivedOutcomeResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  RegisteredPerson?: RegisteredPersonResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationAct?: RegistrationActResolvers<ContextType>;
  SeriousViolationListing?: SeriousViolationListingResolvers<ContextType>;
  Shareholder?: ShareholderResolvers<ContextType>;
  SpotCheck?: SpotCheckResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
  WorkItem?: WorkItemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  classified?: ClassifiedDirectiveResolver<any, any, ContextType>;
  notCreditFacts?: NotCreditFactsDirectiveResolver<any, any, ContextType>;
  notRecorded?: NotRecordedDirectiveResolver<any, any, ContextType>;
  tells?: TellsDirectiveResolver<any, any, ContextType>;
};
