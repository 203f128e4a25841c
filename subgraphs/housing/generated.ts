import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MarketSubjectReference, FactRevisionRow, FactRow } from '@credit-hub/kit';
import type { PartyRow } from '@credit-hub/kit/double-publicity';
import type { ConstructionQualificationRow, ConstructionProjectRow, ConstructionConductRecordRow, SafetyAccidentRow, WageArrearsListingRow, PresaleConductRecordRow, RealEstateAgencyConductRecordRow, SectorEvaluationRow, AdministrativeLicenceRow, AdministrativePenaltyRow } from './tables.ts';
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

/** How grave an accident is (事故等级). 生产安全事故报告和调查处理条例 art. 3. */
export type AccidentGrade =
  /** 特别重大事故 */
  | 'EXTRAORDINARY'
  /** 较大事故 */
  | 'LARGER'
  /** 重大事故 */
  | 'MAJOR'
  /** 一般事故 */
  | 'ORDINARY';

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

/** Whether conduct counts for or against the subject (行为性质). */
export type ConductKind =
  /** 不良行为 */
  | 'BAD'
  /** 良好行为 */
  | 'GOOD';

/** Good or bad conduct in the construction market (建筑市场信用行为记录). 建市〔2017〕241号: good is published for 3 years, bad for 6 months to 3 years. */
export type ConstructionConductRecord = CreditFact & {
  __typename?: 'ConstructionConductRecord';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** For or against the subject (行为性质). */
  conduct?: Maybe<ConductKind>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** What was done (行为描述). */
  description?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The item of the conduct standard it falls under (行为类别). */
  item?: Maybe<Scalars['String']['output']>;
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
  /** Points given, or taken where negative, in the sector's evaluation (信用分值). */
  score?: Maybe<Scalars['Int']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A construction project (工程项目). 建筑市场信用管理暂行办法, 建市〔2017〕241号. */
export type ConstructionProject = CreditFact & {
  __typename?: 'ConstructionProject';
  /** The day it was accepted; null while it is built (竣工验收日期). */
  acceptedOn?: Maybe<Scalars['Date']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Price of the contract (合同价格, 元). */
  contractAmount?: Maybe<Scalars['Money']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** The district it is built in (建设地点). */
  district?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Floor area in square metres (建筑面积, 平方米). */
  floorArea?: Maybe<Scalars['Int']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Name of the project (项目名称). */
  name?: Maybe<Scalars['String']['output']>;
  /** Who leads the project (项目经理). */
  projectManagerName?: Maybe<Scalars['String']['output']>;
  /** That person's telephone number (项目经理电话). */
  projectManagerPhone?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (项目经理公民身份号码). */
  projectManagerResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Number of the project (项目编号). */
  projectNumber?: Maybe<Scalars['String']['output']>;
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
  /** First day of the work (开工日期). */
  startedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A qualification for construction work (建筑业企业资质). 建筑业企业资质管理规定, 住房和城乡建设部令第22号. */
export type ConstructionQualification = CreditFact & {
  __typename?: 'ConstructionQualification';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the certificate (证书编号). */
  certificateNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Grade, e.g. 二级 (资质等级). */
  grade?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Kind and trade, e.g. 建筑工程施工总承包 (资质类别). */
  name?: Maybe<Scalars['String']['output']>;
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
  /** Who answers for the enterprise's engineering (技术负责人). */
  technicalDirectorName?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (技术负责人公民身份号码). */
  technicalDirectorResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Last day of validity (证书有效期). */
  validUntil?: Maybe<Scalars['Date']['output']>;
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

/** The sectors that the housing department evaluates (评价行业). */
export type HousingSector =
  /** 建筑施工 */
  | 'CONSTRUCTION'
  /** 房地产经纪 */
  | 'REAL_ESTATE_AGENCY'
  /** 房地产开发 */
  | 'REAL_ESTATE_DEVELOPMENT';

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

/** A market subject (市场主体). */
export type MarketSubject = {
  __typename?: 'MarketSubject';
  /** Good and bad conduct in the construction market, newest first (建筑市场信用行为记录). */
  constructionConductRecords?: Maybe<Array<ConstructionConductRecord>>;
  /** Licences granted by the housing department, newest first (住建行政许可). */
  constructionLicences?: Maybe<Array<AdministrativeLicence>>;
  /** Penalties imposed by the housing department, newest first (住建行政处罚). */
  constructionPenalties?: Maybe<Array<AdministrativePenalty>>;
  /** Projects it builds or has built, newest first (工程项目业绩). */
  constructionProjects?: Maybe<Array<ConstructionProject>>;
  /** Qualifications of a construction enterprise, newest first (建筑业企业资质). */
  constructionQualifications?: Maybe<Array<ConstructionQualification>>;
  /** Conduct in selling buildings before they stand, newest first (商品房预售行为记录). */
  presaleConductRecords?: Maybe<Array<PresaleConductRecord>>;
  /** Conduct as a real estate agency, newest first (房地产经纪行为记录). */
  realEstateAgencyConductRecords?: Maybe<Array<RealEstateAgencyConductRecord>>;
  /** Accidents it is answerable for, newest first (生产安全责任事故). */
  safetyAccidents?: Maybe<Array<SafetyAccident>>;
  /** Evaluations within its sector, newest first (行业信用评价). */
  sectorEvaluations?: Maybe<Array<SectorEvaluation>>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  /** Listings for wages owed to migrant workers, newest first (拖欠农民工工资失信名单). */
  wageArrearsListings?: Maybe<Array<WageArrearsListing>>;
};


/** A market subject (市场主体). */
export type MarketSubjectConstructionConductRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectConstructionLicencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectConstructionPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectConstructionProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectConstructionQualificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectPresaleConductRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectRealEstateAgencyConductRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectSafetyAccidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectSectorEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectWageArrearsListingsArgs = {
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

/** Conduct in selling buildings before they stand (商品房预售行为记录). 城市商品房预售管理办法. */
export type PresaleConductRecord = CreditFact & {
  __typename?: 'PresaleConductRecord';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** For or against the subject (行为性质). */
  conduct?: Maybe<ConductKind>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** What was done (行为描述). */
  description?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The estate on sale (楼盘名称). */
  estateName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The item of the conduct standard it falls under (行为类别). */
  item?: Maybe<Scalars['String']['output']>;
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Number of the presale permit (预售许可证号). */
  presalePermitNumber?: Maybe<Scalars['String']['output']>;
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
  /** Points given, or taken where negative, in the sector's evaluation (信用分值). */
  score?: Maybe<Scalars['Int']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** Account in which buyers' payments are supervised (预售资金监管账户). */
  supervisedAccount?: Maybe<Scalars['String']['output']>;
};

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

/** Conduct as a real estate agency (房地产经纪行为记录). 房地产经纪管理办法. */
export type RealEstateAgencyConductRecord = CreditFact & {
  __typename?: 'RealEstateAgencyConductRecord';
  /** The agent who acted (经纪人员). */
  agentName?: Maybe<Scalars['String']['output']>;
  /** That person's telephone number (经纪人员电话). */
  agentPhone?: Maybe<Scalars['String']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** For or against the subject (行为性质). */
  conduct?: Maybe<ConductKind>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** What was done (行为描述). */
  description?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Number under which the agency is on file (备案编号). */
  filingNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The item of the conduct standard it falls under (行为类别). */
  item?: Maybe<Scalars['String']['output']>;
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
  /** Points given, or taken where negative, in the sector's evaluation (信用分值). */
  score?: Maybe<Scalars['Int']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
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

/** An accident at work that the subject is answerable for (生产安全责任事故). */
export type SafetyAccident = CreditFact & {
  __typename?: 'SafetyAccident';
  /** Kind, e.g. 高处坠落 (事故类别). */
  accidentKind?: Maybe<Scalars['String']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** People who died (死亡人数). */
  deaths?: Maybe<Scalars['Int']['output']>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Direct economic loss (直接经济损失, 元). */
  directLoss?: Maybe<Scalars['Money']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** What the inquiry found (责任认定). */
  finding?: Maybe<Scalars['String']['output']>;
  /** How grave (事故等级). */
  grade?: Maybe<AccidentGrade>;
  /** People gravely injured (重伤人数). */
  graveInjuries?: Maybe<Scalars['Int']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The day it happened (发生日期). */
  occurredOn?: Maybe<Scalars['Date']['output']>;
  /** The project it happened on (项目名称). */
  projectName?: Maybe<Scalars['String']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** The person found responsible (主要责任人). */
  responsiblePersonName?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (主要责任人公民身份号码). */
  responsiblePersonResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** An evaluation within the subject's sector (行业信用评价). 国办发〔2019〕35号 item 6. */
export type SectorEvaluation = CreditFact & {
  __typename?: 'SectorEvaluation';
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
  /** Grade, A to D (评价等级). */
  grade?: Maybe<Scalars['String']['output']>;
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
  /** Points, 0 to 100 (评价得分). */
  score?: Maybe<Scalars['Int']['output']>;
  /** The sector (评价行业). */
  sector?: Maybe<HousingSector>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The year that was evaluated (评价年度). */
  year?: Maybe<Scalars['Int']['output']>;
};

/** How grave the dishonesty is (失信严重程度). NDRC Order 36. */
export type Severity =
  /** 轻微 */
  | 'MINOR'
  /** 一般 */
  | 'ORDINARY'
  /** 严重 */
  | 'SERIOUS';

/** Listed for owing migrant workers their wages (列入拖欠农民工工资失信联合惩戒对象名单). 人力资源和社会保障部令第45号. */
export type WageArrearsListing = CreditFact & Listing & {
  __typename?: 'WageArrearsListing';
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
  /** The legal representative when listed (法定代表人). */
  legalRepresentativeName?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (法定代表人公民身份号码). */
  legalRepresentativeResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** The day of listing (列入日期). */
  listedOn?: Maybe<Scalars['Date']['output']>;
  /** Which list (名单类别). */
  listing?: Maybe<ListingKind>;
  /** Wages owed (拖欠金额, 元). */
  owedAmount?: Maybe<Scalars['Money']['output']>;
  /** The day the wages were paid; null while they are owed. Six months later the list may be left early (清偿日期). */
  paidOn?: Maybe<Scalars['Date']['output']>;
  /** The project the wages were earned on (项目名称). */
  projectName?: Maybe<Scalars['String']['output']>;
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
  /** Workers who are owed (涉及人数). */
  workersAffected?: Maybe<Scalars['Int']['output']>;
  /** Where the workers' spokesman is reached (工人代表电话). */
  workersContactPhone?: Maybe<Scalars['String']['output']>;
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
    | ( ConstructionConductRecordRow )
    | ( ConstructionProjectRow )
    | ( ConstructionQualificationRow )
    | ( PresaleConductRecordRow )
    | ( RealEstateAgencyConductRecordRow )
    | ( SafetyAccidentRow )
    | ( SectorEvaluationRow )
    | ( WageArrearsListingRow )
  ;
  Listing: ( WageArrearsListingRow );
  RegisterEntry: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccidentGrade: AccidentGrade;
  AdministrativeLicence: ResolverTypeWrapper<AdministrativeLicenceRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdministrativePenalty: ResolverTypeWrapper<AdministrativePenaltyRow>;
  Classification: Classification;
  ConductKind: ConductKind;
  ConstructionConductRecord: ResolverTypeWrapper<ConstructionConductRecordRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConstructionProject: ResolverTypeWrapper<ConstructionProjectRow>;
  ConstructionQualification: ResolverTypeWrapper<ConstructionQualificationRow>;
  CreditFact: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFact']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FactRevision: ResolverTypeWrapper<FactRevisionRow>;
  FactState: FactState;
  FactThroughPerson: ResolverTypeWrapper<FactThroughPerson>;
  HousingSector: HousingSector;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  ListingKind: ListingKind;
  MarketSubject: ResolverTypeWrapper<MarketSubjectReference>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Party: ResolverTypeWrapper<PartyRow>;
  PersonRole: PersonRole;
  PresaleConductRecord: ResolverTypeWrapper<PresaleConductRecordRow>;
  Provenance: ResolverTypeWrapper<FactRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RealEstateAgencyConductRecord: ResolverTypeWrapper<RealEstateAgencyConductRecordRow>;
  RegisterEntry: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['RegisterEntry']>;
  RegistrationState: RegistrationState;
  SafetyAccident: ResolverTypeWrapper<SafetyAccidentRow>;
  SectorEvaluation: ResolverTypeWrapper<SectorEvaluationRow>;
  Severity: Severity;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  WageArrearsListing: ResolverTypeWrapper<WageArrearsListingRow>;
  Whose: Whose;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdministrativeLicence: AdministrativeLicenceRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AdministrativePenalty: AdministrativePenaltyRow;
  ConstructionConductRecord: ConstructionConductRecordRow;
  Int: Scalars['Int']['output'];
  ConstructionProject: ConstructionProjectRow;
  ConstructionQualification: ConstructionQualificationRow;
  CreditFact: ResolversInterfaceTypes<ResolversParentTypes>['CreditFact'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FactRevision: FactRevisionRow;
  FactThroughPerson: FactThroughPerson;
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  MarketSubject: MarketSubjectReference;
  Money: Scalars['Money']['output'];
  Party: PartyRow;
  PresaleConductRecord: PresaleConductRecordRow;
  Provenance: FactRow;
  Query: Record<PropertyKey, never>;
  RealEstateAgencyConductRecord: RealEstateAgencyConductRecordRow;
  RegisterEntry: ResolversInterfaceTypes<ResolversParentTypes>['RegisterEntry'];
  SafetyAccident: SafetyAccidentRow;
  SectorEvaluation: SectorEvaluationRow;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  WageArrearsListing: WageArrearsListingRow;
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

export type ConstructionConductRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConstructionConductRecord'] = ResolversParentTypes['ConstructionConductRecord']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conduct?: Resolver<Maybe<ResolversTypes['ConductKind']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConstructionProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConstructionProject'] = ResolversParentTypes['ConstructionProject']> = {
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floorArea?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectManagerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectManagerPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectManagerResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConstructionQualificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConstructionQualification'] = ResolversParentTypes['ConstructionQualification']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  technicalDirectorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technicalDirectorResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFact'] = ResolversParentTypes['CreditFact']> = {
  __resolveType: TypeResolveFn<'AdministrativeLicence' | 'AdministrativePenalty' | 'ConstructionConductRecord' | 'ConstructionProject' | 'ConstructionQualification' | 'PresaleConductRecord' | 'RealEstateAgencyConductRecord' | 'SafetyAccident' | 'SectorEvaluation' | 'WageArrearsListing', ParentType, ContextType>;
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

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'WageArrearsListing', ParentType, ContextType>;
};

export type MarketSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubject'] = ResolversParentTypes['MarketSubject'], FederationReferenceType extends FederationReferenceTypes['MarketSubject'] = FederationReferenceTypes['MarketSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  constructionConductRecords?: Resolver<Maybe<Array<ResolversTypes['ConstructionConductRecord']>>, ParentType, ContextType, RequireFields<MarketSubjectConstructionConductRecordsArgs, 'first'>>;
  constructionLicences?: Resolver<Maybe<Array<ResolversTypes['AdministrativeLicence']>>, ParentType, ContextType, RequireFields<MarketSubjectConstructionLicencesArgs, 'first'>>;
  constructionPenalties?: Resolver<Maybe<Array<ResolversTypes['AdministrativePenalty']>>, ParentType, ContextType, RequireFields<MarketSubjectConstructionPenaltiesArgs, 'first'>>;
  constructionProjects?: Resolver<Maybe<Array<ResolversTypes['ConstructionProject']>>, ParentType, ContextType, RequireFields<MarketSubjectConstructionProjectsArgs, 'first'>>;
  constructionQualifications?: Resolver<Maybe<Array<ResolversTypes['ConstructionQualification']>>, ParentType, ContextType, RequireFields<MarketSubjectConstructionQualificationsArgs, 'first'>>;
  presaleConductRecords?: Resolver<Maybe<Array<ResolversTypes['PresaleConductRecord']>>, ParentType, ContextType, RequireFields<MarketSubjectPresaleConductRecordsArgs, 'first'>>;
  realEstateAgencyConductRecords?: Resolver<Maybe<Array<ResolversTypes['RealEstateAgencyConductRecord']>>, ParentType, ContextType, RequireFields<MarketSubjectRealEstateAgencyConductRecordsArgs, 'first'>>;
  safetyAccidents?: Resolver<Maybe<Array<ResolversTypes['SafetyAccident']>>, ParentType, ContextType, RequireFields<MarketSubjectSafetyAccidentsArgs, 'first'>>;
  sectorEvaluations?: Resolver<Maybe<Array<ResolversTypes['SectorEvaluation']>>, ParentType, ContextType, RequireFields<MarketSubjectSectorEvaluationsArgs, 'first'>>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
  wageArrearsListings?: Resolver<Maybe<Array<ResolversTypes['WageArrearsListing']>>, ParentType, ContextType, RequireFields<MarketSubjectWageArrearsListingsArgs, 'first'>>;
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

export type PresaleConductRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PresaleConductRecord'] = ResolversParentTypes['PresaleConductRecord']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conduct?: Resolver<Maybe<ResolversTypes['ConductKind']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  presalePermitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  supervisedAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type RealEstateAgencyConductRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RealEstateAgencyConductRecord'] = ResolversParentTypes['RealEstateAgencyConductRecord']> = {
  agentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conduct?: Resolver<Maybe<ResolversTypes['ConductKind']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type SafetyAccidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyAccident'] = ResolversParentTypes['SafetyAccident']> = {
  accidentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deaths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  directLoss?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['AccidentGrade']>, ParentType, ContextType>;
  graveInjuries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  responsiblePersonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsiblePersonResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SectorEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SectorEvaluation'] = ResolversParentTypes['SectorEvaluation']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['HousingSector']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type WageArrearsListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WageArrearsListing'] = ResolversParentTypes['WageArrearsListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalRepresentativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  owedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  projectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  workersAffected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workersContactPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdministrativeLicence?: AdministrativeLicenceResolvers<ContextType>;
  AdministrativePenalty?: AdministrativePenaltyResolvers<ContextType>;
  ConstructionConductRecord?: ConstructionConductRecordResolvers<ContextType>;
  ConstructionProject?: ConstructionProjectResolvers<ContextType>;
  ConstructionQualification?: ConstructionQualificationResolvers<ContextType>;
  CreditFact?: CreditFactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FactRevision?: FactRevisionResolvers<ContextType>;
  FactThroughPerson?: FactThroughPersonResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  MarketSubject?: MarketSubjectResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Party?: PartyResolvers<ContextType>;
  PresaleConductRecord?: PresaleConductRecordResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RealEstateAgencyConductRecord?: RealEstateAgencyConductRecordResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  SafetyAccident?: SafetyAccidentResolvers<ContextType>;
  SectorEvaluation?: SectorEvaluationResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
  WageArrearsListing?: WageArrearsListingResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  classified?: ClassifiedDirectiveResolver<any, any, ContextType>;
  tells?: TellsDirectiveResolver<any, any, ContextType>;
};
