import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MarketSubjectReference, FactRevisionRow, FactRow } from '@credit-hub/kit';
import type { PartyRow } from '@credit-hub/kit/double-publicity';
import type { TaxCreditRatingRow, LatestTaxCreditRatingRow, TaxArrearsRow, MajorTaxViolationRow, TaxPreferenceUseRow, TaxRedListingRow, AdministrativeLicenceRow, AdministrativePenaltyRow } from './tables.ts';
import type { Context } from './loaders.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
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
  /** A natural person's name (姓名). */
  | 'PERSON_NAME'
  /** A telephone number (电话). */
  | 'PHONE'
  /** Open to everyone: codes, kinds, states (公开). */
  | 'PUBLIC'
  /** A credit fact while it is published, under the double-publicity rule (公示信息). */
  | 'PUBLISHED_FACT'
  /** A resident identity number, or what holds or embeds one (公民身份号码). */
  | 'RESIDENT_ID'
  /** For the department that holds it and those the law names (受限信息). */
  | 'RESTRICTED'
  /** Shared between departments for handling and supervision (共享信息). */
  | 'SHARED';

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
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** One change in the life of a fact; nothing is overwritten (修订记录). */
export type FactRevision = {
  __typename?: 'FactRevision';
  /** On what document (依据文书). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Why (修订原因). */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day it was changed (修订日期). */
  revisedOn?: Maybe<Scalars['Date']['output']>;
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

/** The newest rating in short; the ratings themselves are the facts (最近年度级别). */
export type LatestTaxCreditRating = {
  __typename?: 'LatestTaxCreditRating';
  /** 级别 */
  grade?: Maybe<TaxCreditGrade>;
  /** The year rated (评价年度). */
  year?: Maybe<Scalars['Int']['output']>;
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

/** A major violation and dishonesty in taxation (重大税收违法失信主体). 国家税务总局令第54号. */
export type MajorTaxViolation = CreditFact & Listing & {
  __typename?: 'MajorTaxViolation';
  /** Tax evaded or defrauded (涉案税额, 元). */
  amount?: Maybe<Scalars['Money']['output']>;
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
  /** The facts found (违法事实). */
  facts?: Maybe<Scalars['String']['output']>;
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
  /** Who was in charge when it was done (时任法定代表人). */
  responsiblePersonName?: Maybe<Scalars['String']['output']>;
  /** 公民身份号码 */
  responsiblePersonResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Kind of violation, e.g. 偷税 (案件性质). */
  violationKind?: Maybe<Scalars['String']['output']>;
};

/** A market subject (市场主体). */
export type MarketSubject = {
  __typename?: 'MarketSubject';
  /** Major violations and dishonesty in taxation, newest first (重大税收违法失信主体). */
  majorTaxViolations?: Maybe<Array<MajorTaxViolation>>;
  /** Taxes due and unpaid, newest first (欠税). */
  taxArrears?: Maybe<Array<TaxArrears>>;
  /** Its newest tax credit rating; only an A is published (最近年度纳税缴费信用级别). */
  taxCreditRating?: Maybe<LatestTaxCreditRating>;
  /** Its tax credit ratings, newest first (纳税缴费信用评价). */
  taxCreditRatings?: Maybe<Array<TaxCreditRating>>;
  /** Licences granted by the tax authorities, newest first (税务行政许可). */
  taxLicences?: Maybe<Array<AdministrativeLicence>>;
  /** Penalties imposed by the tax authorities, newest first (税务行政处罚). */
  taxPenalties?: Maybe<Array<AdministrativePenalty>>;
  /** Refunds and preferences used, newest first (退税及税收优惠享受). */
  taxPreferenceUses?: Maybe<Array<TaxPreferenceUse>>;
  /** Listings as a taxpayer of credit rating A, newest first (A级纳税人名单). */
  taxRedListings?: Maybe<Array<TaxRedListing>>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
};


/** A market subject (市场主体). */
export type MarketSubjectMajorTaxViolationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxArrearsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxCreditRatingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxLicencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxPreferenceUsesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectTaxRedListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** Grave facts in force that name one of these persons, or that are facts of one of these subjects (关联责任人信息). */
  factsThroughPersons?: Maybe<Array<FactThroughPerson>>;
};


export type QueryFactsThroughPersonsArgs = {
  persons: Array<Scalars['String']['input']>;
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What a register tells of a subject that it registered, also when it has ended; found by its type (登记信息). */
export type RegisterEntry = {
  /** State of the registration (登记状态). */
  state?: Maybe<RegistrationState>;
};

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

/** How grave the dishonesty is (失信严重程度). NDRC Order 36. */
export type Severity =
  /** 轻微 */
  | 'MINOR'
  /** 一般 */
  | 'ORDINARY'
  /** 严重 */
  | 'SERIOUS';

/** A tax that is due and unpaid (欠税). 税收征收管理法 art. 45, paragraph 3: the authorities announce arrears at intervals; here they are shared. */
export type TaxArrears = CreditFact & {
  __typename?: 'TaxArrears';
  /** What is owed (欠缴税额, 元). */
  amount?: Maybe<Scalars['Money']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The account that payments were tried from (扣款账号). */
  debitAccount?: Maybe<Scalars['String']['output']>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The day it was due (缴款期限). */
  dueOn?: Maybe<Scalars['Date']['output']>;
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
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Kind of tax, e.g. 增值税 (税种). */
  taxKind?: Maybe<Scalars['String']['output']>;
};

/** Grades of tax credit (纳税缴费信用级别). 纳税缴费信用管理办法. */
export type TaxCreditGrade =
  /** 90 points and more (90分以上). */
  | 'A'
  /** 70 to below 90 points (70分以上不满90分). */
  | 'B'
  /** 40 to below 70 points (40分以上不满70分). */
  | 'C'
  /** Below 40 points, or determined directly (不满40分或直接判级). */
  | 'D'
  /** New, or without income, and 70 points or more (新设立或无收入且70分以上). */
  | 'M';

/** A yearly rating, determined each April (纳税缴费信用评价). */
export type TaxCreditRating = CreditFact & {
  __typename?: 'TaxCreditRating';
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
  /** 级别 */
  grade?: Maybe<TaxCreditGrade>;
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
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** Points of 100 (得分). */
  score?: Maybe<Scalars['Int']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The year rated (评价年度). */
  year?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of tax preference (税收优惠类型). */
export type TaxPreferenceKind =
  /** 缓税 */
  | 'DEFERRAL'
  /** 免税 */
  | 'EXEMPTION'
  /** 减税 */
  | 'REDUCTION'
  /** 退税 */
  | 'REFUND';

/** A refund or preference used (退税及税收优惠). */
export type TaxPreferenceUse = CreditFact & {
  __typename?: 'TaxPreferenceUse';
  /** The amount refunded or saved (金额, 元). */
  amount?: Maybe<Scalars['Money']['output']>;
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
  /** Refund, reduction, exemption or deferral (类型). */
  preferenceKind?: Maybe<TaxPreferenceKind>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** The account that a refund was paid to (退税账号). */
  refundAccount?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Kind of tax (税种). */
  taxKind?: Maybe<Scalars['String']['output']>;
};

/** Listed as a taxpayer of rating A (A级纳税人). */
export type TaxRedListing = CreditFact & Listing & {
  __typename?: 'TaxRedListing';
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
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The year rated (评价年度). */
  year?: Maybe<Scalars['Int']['output']>;
};

/** Whose a value is, seen from the market subject in whose record it stands (所涉个人). */
export type Whose =
  /** Of somebody else, e.g. who applied for enforcement against the subject (其他个人). */
  | 'ANOTHER'
  /** Of somebody who owns the subject or works for it, whom it registered itself (本单位人员). */
  | 'ITS_PEOPLE'
  /** The subject's own; of an organization, that of who is registered to act for it (本人或法定代表人). */
  | 'SUBJECT';



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
  MarketSubject: MarketSubject;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MarketSubject:
    ( { __typename: 'MarketSubject' }
    & GraphQLRecursivePick<FederationTypes['MarketSubject'], {"unifiedSocialCreditCode":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CreditFact:
    | ( AdministrativeLicenceRow )
    | ( AdministrativePenaltyRow )
    | ( MajorTaxViolationRow )
    | ( TaxArrearsRow )
    | ( TaxCreditRatingRow )
    | ( TaxPreferenceUseRow )
    | ( TaxRedListingRow )
  ;
  Listing:
    | ( MajorTaxViolationRow )
    | ( TaxRedListingRow )
  ;
  RegisterEntry: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdministrativeLicence: ResolverTypeWrapper<AdministrativeLicenceRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdministrativePenalty: ResolverTypeWrapper<AdministrativePenaltyRow>;
  Classification: Classification;
  CreditFact: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFact']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FactRevision: ResolverTypeWrapper<FactRevisionRow>;
  FactState: FactState;
  FactThroughPerson: ResolverTypeWrapper<FactThroughPerson>;
  LatestTaxCreditRating: ResolverTypeWrapper<LatestTaxCreditRatingRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  ListingKind: ListingKind;
  MajorTaxViolation: ResolverTypeWrapper<MajorTaxViolationRow>;
  MarketSubject: ResolverTypeWrapper<MarketSubjectReference>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Party: ResolverTypeWrapper<PartyRow>;
  PersonRole: PersonRole;
  Provenance: ResolverTypeWrapper<FactRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterEntry: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['RegisterEntry']>;
  RegistrationState: RegistrationState;
  Severity: Severity;
  TaxArrears: ResolverTypeWrapper<TaxArrearsRow>;
  TaxCreditGrade: TaxCreditGrade;
  TaxCreditRating: ResolverTypeWrapper<TaxCreditRatingRow>;
  TaxPreferenceKind: TaxPreferenceKind;
  TaxPreferenceUse: ResolverTypeWrapper<TaxPreferenceUseRow>;
  TaxRedListing: ResolverTypeWrapper<TaxRedListingRow>;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  Whose: Whose;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdministrativeLicence: AdministrativeLicenceRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AdministrativePenalty: AdministrativePenaltyRow;
  CreditFact: ResolversInterfaceTypes<ResolversParentTypes>['CreditFact'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FactRevision: FactRevisionRow;
  FactThroughPerson: FactThroughPerson;
  LatestTaxCreditRating: LatestTaxCreditRatingRow;
  Int: Scalars['Int']['output'];
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  MajorTaxViolation: MajorTaxViolationRow;
  MarketSubject: MarketSubjectReference;
  Money: Scalars['Money']['output'];
  Party: PartyRow;
  Provenance: FactRow;
  Query: Record<PropertyKey, never>;
  RegisterEntry: ResolversInterfaceTypes<ResolversParentTypes>['RegisterEntry'];
  TaxArrears: TaxArrearsRow;
  TaxCreditRating: TaxCreditRatingRow;
  TaxPreferenceUse: TaxPreferenceUseRow;
  TaxRedListing: TaxRedListingRow;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type ClassifiedDirectiveArgs = {
  as: Classification;
};

export type ClassifiedDirectiveResolver<Result, Parent, ContextType = Context, Args = ClassifiedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TellsDirectiveArgs = {
  of: Whose;
};

export type TellsDirectiveResolver<Result, Parent, ContextType = Context, Args = TellsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  revokedCertificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  violationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFact'] = ResolversParentTypes['CreditFact']> = {
  __resolveType: TypeResolveFn<'AdministrativeLicence' | 'AdministrativePenalty' | 'MajorTaxViolation' | 'TaxArrears' | 'TaxCreditRating' | 'TaxPreferenceUse' | 'TaxRedListing', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FactRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactRevision'] = ResolversParentTypes['FactRevision']> = {
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type LatestTaxCreditRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LatestTaxCreditRating'] = ResolversParentTypes['LatestTaxCreditRating']> = {
  grade?: Resolver<Maybe<ResolversTypes['TaxCreditGrade']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'MajorTaxViolation' | 'TaxRedListing', ParentType, ContextType>;
};

export type MajorTaxViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorTaxViolation'] = ResolversParentTypes['MajorTaxViolation']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  responsiblePersonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsiblePersonResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  violationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubject'] = ResolversParentTypes['MarketSubject'], FederationReferenceType extends FederationReferenceTypes['MarketSubject'] = FederationReferenceTypes['MarketSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  majorTaxViolations?: Resolver<Maybe<Array<ResolversTypes['MajorTaxViolation']>>, ParentType, ContextType, RequireFields<MarketSubjectMajorTaxViolationsArgs, 'first'>>;
  taxArrears?: Resolver<Maybe<Array<ResolversTypes['TaxArrears']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxArrearsArgs, 'first'>>;
  taxCreditRating?: Resolver<Maybe<ResolversTypes['LatestTaxCreditRating']>, ParentType, ContextType>;
  taxCreditRatings?: Resolver<Maybe<Array<ResolversTypes['TaxCreditRating']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxCreditRatingsArgs, 'first'>>;
  taxLicences?: Resolver<Maybe<Array<ResolversTypes['AdministrativeLicence']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxLicencesArgs, 'first'>>;
  taxPenalties?: Resolver<Maybe<Array<ResolversTypes['AdministrativePenalty']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxPenaltiesArgs, 'first'>>;
  taxPreferenceUses?: Resolver<Maybe<Array<ResolversTypes['TaxPreferenceUse']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxPreferenceUsesArgs, 'first'>>;
  taxRedListings?: Resolver<Maybe<Array<ResolversTypes['TaxRedListing']>>, ParentType, ContextType, RequireFields<MarketSubjectTaxRedListingsArgs, 'first'>>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  identityDocumentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeDocumentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  factsThroughPersons?: Resolver<Maybe<Array<ResolversTypes['FactThroughPerson']>>, ParentType, ContextType, RequireFields<QueryFactsThroughPersonsArgs, 'persons' | 'unifiedSocialCreditCodes'>>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type TaxArrearsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxArrears'] = ResolversParentTypes['TaxArrears']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  debitAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  taxKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxCreditRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxCreditRating'] = ResolversParentTypes['TaxCreditRating']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['TaxCreditGrade']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxPreferenceUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxPreferenceUse'] = ResolversParentTypes['TaxPreferenceUse']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preferenceKind?: Resolver<Maybe<ResolversTypes['TaxPreferenceKind']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refundAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  taxKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxRedListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRedListing'] = ResolversParentTypes['TaxRedListing']> = {
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
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type Resolvers<ContextType = Context> = {
  AdministrativeLicence?: AdministrativeLicenceResolvers<ContextType>;
  AdministrativePenalty?: AdministrativePenaltyResolvers<ContextType>;
  CreditFact?: CreditFactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FactRevision?: FactRevisionResolvers<ContextType>;
  FactThroughPerson?: FactThroughPersonResolvers<ContextType>;
  LatestTaxCreditRating?: LatestTaxCreditRatingResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  MajorTaxViolation?: MajorTaxViolationResolvers<ContextType>;
  MarketSubject?: MarketSubjectResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Party?: PartyResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  TaxArrears?: TaxArrearsResolvers<ContextType>;
  TaxCreditRating?: TaxCreditRatingResolvers<ContextType>;
  TaxPreferenceUse?: TaxPreferenceUseResolvers<ContextType>;
  TaxRedListing?: TaxRedListingResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  classified?: ClassifiedDirectiveResolver<any, any, ContextType>;
  tells?: TellsDirectiveResolver<any, any, ContextType>;
};
