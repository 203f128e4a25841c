import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MarketSubjectReference, FactRevisionRow, FactRow } from '@credit-hub/kit';
import type { PartyRow } from '@credit-hub/kit/double-publicity';
import type { DishonestDebtorListingRow, ConsumptionRestrictionRow, EnforcementCaseRow, JudgmentRow, FalseLitigationFindingRow, BankruptcyRulingRow } from './tables.ts';
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

/** The procedure of a bankruptcy (破产程序). 企业破产法 art. 2 and 7; art. 135 has other organizations follow them. */
export type BankruptcyProcedure =
  /** 和解 */
  | 'COMPOSITION'
  /** 破产清算 */
  | 'LIQUIDATION'
  /** 重整 */
  | 'REORGANIZATION';

/** A ruling in bankruptcy (破产裁定). 企业破产法. */
export type BankruptcyRuling = CreditFact & {
  __typename?: 'BankruptcyRuling';
  /** Firm that administers the estate (管理人). */
  administrator?: Maybe<Scalars['String']['output']>;
  /** Who is to be asked there (管理人联系人). */
  administratorContactName?: Maybe<Scalars['String']['output']>;
  /** That person's telephone number (管理人联系电话). */
  administratorContactPhone?: Maybe<Scalars['String']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the case (案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** Last day on which claims are filed (债权申报截止日期). */
  claimsUntil?: Maybe<Scalars['Date']['output']>;
  /** The court (审理法院). */
  court?: Maybe<Scalars['String']['output']>;
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
  /** The procedure (破产程序). */
  procedure?: Maybe<BankruptcyProcedure>;
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
  /** What the ruling decides (裁定事项). */
  stage?: Maybe<BankruptcyStage>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** What a ruling in bankruptcy decides (裁定事项). */
export type BankruptcyStage =
  /** 受理 */
  | 'ACCEPTED'
  /** 终结程序 */
  | 'CLOSED'
  /** 宣告破产 */
  | 'DECLARED'
  /** 批准重整计划或者和解协议 */
  | 'PLAN_APPROVED';

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

/** An order that restricts consumption (限制消费令). 法释〔2015〕17号: it binds those who act for the organization, too. */
export type ConsumptionRestriction = CreditFact & {
  __typename?: 'ConsumptionRestriction';
  /** Who asked for enforcement (申请执行人). */
  applicantName?: Maybe<Scalars['String']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the enforcement case (执行案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** What is forbidden (限制消费内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** The court that enforces (执行法院). */
  court?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The day the case was filed (立案时间). */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The day the order was lifted; null while it binds (解除日期). */
  liftedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** The person whose consumption is restricted (被限制消费人员). */
  restrictedPersonName?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (被限制消费人员公民身份号码). */
  restrictedPersonResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
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

/**
 * Listed as a dishonest judgment debtor (纳入失信被执行人名单). Its items are those of
 * 《最高人民法院关于公布失信被执行人名单信息的若干规定》法释〔2017〕7号 art. 6; of a natural person less is told than was
 * published then: no more than the purpose needs (PIPL art. 6, 34). Province and day of publication are beyond art. 6.
 */
export type DishonestDebtorListing = CreditFact & Listing & {
  __typename?: 'DishonestDebtorListing';
  /** Age of a natural person when listed; null for an organization (年龄). */
  age?: Maybe<Scalars['Int']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the document that is enforced (执行依据文号). */
  basisDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** Who made that document (做出执行依据单位). */
  basisUnit?: Maybe<Scalars['String']['output']>;
  /** Number of the enforcement case (执行案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** What made it dishonest, in the words of art. 1 (失信被执行人行为具体情形). */
  circumstance?: Maybe<Scalars['String']['output']>;
  /** The court that enforces (执行法院). */
  court?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The duty it lays down (生效法律文书确定的义务). */
  duty?: Maybe<Scalars['String']['output']>;
  /** The day the case was filed (立案时间). */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Legal representative of an organization; null for a natural person (法定代表人或者负责人姓名). */
  legalRepresentativeName?: Maybe<Scalars['String']['output']>;
  /** The day of listing (列入日期). */
  listedOn?: Maybe<Scalars['Date']['output']>;
  /** Which list (名单类别). */
  listing?: Maybe<ListingKind>;
  /** Name of the debtor; of a sole trader, the operator's own (被执行人姓名或名称). */
  name?: Maybe<Scalars['String']['output']>;
  /** How far the duty is performed (被执行人的履行情况). */
  performance?: Maybe<PerformanceState>;
  /** What has been performed (已履行部分). */
  performedPart?: Maybe<Scalars['String']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Its province (省份). */
  province?: Maybe<Scalars['String']['output']>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** The day the listing was published (发布时间). */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why it was listed (列入事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day it was taken off the list; null while listed (移出日期). */
  removedOn?: Maybe<Scalars['Date']['output']>;
  /** Identity number of a natural person; null for an organization (公民身份号码). */
  residentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Sex of a natural person; null for an organization (性别). */
  sex?: Maybe<Sex>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A case in which a judgment is enforced against the subject (被执行案件). */
export type EnforcementCase = CreditFact & {
  __typename?: 'EnforcementCase';
  /** What is to be enforced (执行标的, 元). */
  amount?: Maybe<Scalars['Money']['output']>;
  /** Who asked for enforcement (申请执行人). */
  applicantName?: Maybe<Scalars['String']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the case (执行案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** The court that enforces (执行法院). */
  court?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Where the case stands (案件状态). */
  enforcementState?: Maybe<EnforcementState>;
  /** The day the case was filed (立案时间). */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** The subject's account that the court froze (冻结账户). */
  frozenAccount?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** What of it is not yet paid (未履行金额, 元). */
  outstandingAmount?: Maybe<Scalars['Money']['output']>;
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

/** Where an enforcement case stands (执行案件状态). */
export type EnforcementState =
  /** 执行完毕 */
  | 'COMPLETED'
  /** 终结本次执行程序 */
  | 'SUSPENDED_FOR_LACK_OF_ASSETS'
  /** 执行中 */
  | 'UNDER_WAY';

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

/** A finding that the subject sued falsely (虚假诉讼认定). 法发〔2021〕10号. */
export type FalseLitigationFinding = CreditFact & {
  __typename?: 'FalseLitigationFinding';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the case in which it was found (案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** The court (认定法院). */
  court?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** What was feigned (虚假诉讼情形). */
  finding?: Maybe<Scalars['String']['output']>;
  /** The fine (罚款金额, 元). */
  fineAmount?: Maybe<Scalars['Money']['output']>;
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
  /** The person who did it (主要责任人). */
  responsiblePersonName?: Maybe<Scalars['String']['output']>;
  /** That person's identity number (主要责任人公民身份号码). */
  responsiblePersonResidentIdNumber?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** What the court imposed, e.g. 罚款 (处理措施). */
  sanction?: Maybe<Scalars['String']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** A judgment (裁判文书). 《最高人民法院关于人民法院在互联网公布裁判文书的规定》法释〔2016〕19号. */
export type Judgment = CreditFact & {
  __typename?: 'Judgment';
  /** What is adjudged (判决金额, 元). */
  adjudgedAmount?: Maybe<Scalars['Money']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Number of the case (案号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** Cause of action, e.g. 买卖合同纠纷 (案由). */
  cause?: Maybe<Scalars['String']['output']>;
  /** The court (审理法院). */
  court?: Maybe<Scalars['String']['output']>;
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
  /** The other party (对方当事人). */
  opposingPartyName?: Maybe<Scalars['String']['output']>;
  /** The subject's part in the case (诉讼地位). */
  part?: Maybe<LitigationPart>;
  /** Procedure, e.g. 民事一审 (审理程序). */
  procedure?: Maybe<Scalars['String']['output']>;
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
  /** What the court held (裁判要旨). */
  summary?: Maybe<Scalars['String']['output']>;
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

/** The subject's part in a case (诉讼地位). */
export type LitigationPart =
  /** 被告 */
  | 'DEFENDANT'
  /** 原告 */
  | 'PLAINTIFF'
  /** 第三人 */
  | 'THIRD_PARTY';

/** A market subject (市场主体). */
export type MarketSubject = {
  __typename?: 'MarketSubject';
  /** Rulings in bankruptcy, newest first (破产裁定). */
  bankruptcyRulings?: Maybe<Array<BankruptcyRuling>>;
  /** Orders that restrict consumption, newest first (限制消费令). */
  consumptionRestrictions?: Maybe<Array<ConsumptionRestriction>>;
  /** Listings as a dishonest judgment debtor, newest first (失信被执行人名单). */
  dishonestDebtorListings?: Maybe<Array<DishonestDebtorListing>>;
  /** Cases in which a judgment is enforced against the subject, newest first (被执行案件). */
  enforcementCases?: Maybe<Array<EnforcementCase>>;
  /** Findings that the subject sued falsely, newest first (虚假诉讼认定). */
  falseLitigationFindings?: Maybe<Array<FalseLitigationFinding>>;
  /** Judgments, published and to be published, newest first (裁判文书). */
  judgments?: Maybe<Array<Judgment>>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
};


/** A market subject (市场主体). */
export type MarketSubjectBankruptcyRulingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectConsumptionRestrictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectDishonestDebtorListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectEnforcementCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectFalseLitigationFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectJudgmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How far the duty of a judgment is performed (被执行人的履行情况). */
export type PerformanceState =
  /** 部分履行 */
  | 'PARTLY_PERFORMED'
  /** 全部履行 */
  | 'PERFORMED'
  /** 全部未履行 */
  | 'UNPERFORMED';

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

/** A person's sex (性别). GB/T 2261.1. */
export type Sex =
  /** 女 */
  | 'FEMALE'
  /** 男 */
  | 'MALE';

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
    | ( BankruptcyRulingRow )
    | ( ConsumptionRestrictionRow )
    | ( DishonestDebtorListingRow )
    | ( EnforcementCaseRow )
    | ( FalseLitigationFindingRow )
    | ( JudgmentRow )
  ;
  Listing: ( DishonestDebtorListingRow );
  RegisterEntry: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BankruptcyProcedure: BankruptcyProcedure;
  BankruptcyRuling: ResolverTypeWrapper<BankruptcyRulingRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BankruptcyStage: BankruptcyStage;
  Classification: Classification;
  ConsumptionRestriction: ResolverTypeWrapper<ConsumptionRestrictionRow>;
  CreditFact: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFact']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DishonestDebtorListing: ResolverTypeWrapper<DishonestDebtorListingRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EnforcementCase: ResolverTypeWrapper<EnforcementCaseRow>;
  EnforcementState: EnforcementState;
  FactRevision: ResolverTypeWrapper<FactRevisionRow>;
  FactState: FactState;
  FactThroughPerson: ResolverTypeWrapper<FactThroughPerson>;
  FalseLitigationFinding: ResolverTypeWrapper<FalseLitigationFindingRow>;
  Judgment: ResolverTypeWrapper<JudgmentRow>;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  ListingKind: ListingKind;
  LitigationPart: LitigationPart;
  MarketSubject: ResolverTypeWrapper<MarketSubjectReference>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  PerformanceState: PerformanceState;
  PersonRole: PersonRole;
  Provenance: ResolverTypeWrapper<FactRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterEntry: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['RegisterEntry']>;
  RegistrationState: RegistrationState;
  Severity: Severity;
  Sex: Sex;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  Whose: Whose;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BankruptcyRuling: BankruptcyRulingRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ConsumptionRestriction: ConsumptionRestrictionRow;
  CreditFact: ResolversInterfaceTypes<ResolversParentTypes>['CreditFact'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DishonestDebtorListing: DishonestDebtorListingRow;
  Int: Scalars['Int']['output'];
  EnforcementCase: EnforcementCaseRow;
  FactRevision: FactRevisionRow;
  FactThroughPerson: FactThroughPerson;
  FalseLitigationFinding: FalseLitigationFindingRow;
  Judgment: JudgmentRow;
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  MarketSubject: MarketSubjectReference;
  Money: Scalars['Money']['output'];
  Provenance: FactRow;
  Query: Record<PropertyKey, never>;
  RegisterEntry: ResolversInterfaceTypes<ResolversParentTypes>['RegisterEntry'];
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

export type BankruptcyRulingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankruptcyRuling'] = ResolversParentTypes['BankruptcyRuling']> = {
  administrator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  administratorContactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  administratorContactPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claimsUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['BankruptcyProcedure']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['BankruptcyStage']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionRestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumptionRestriction'] = ResolversParentTypes['ConsumptionRestriction']> = {
  applicantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  restrictedPersonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedPersonResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFact'] = ResolversParentTypes['CreditFact']> = {
  __resolveType: TypeResolveFn<'BankruptcyRuling' | 'ConsumptionRestriction' | 'DishonestDebtorListing' | 'EnforcementCase' | 'FalseLitigationFinding' | 'Judgment', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DishonestDebtorListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DishonestDebtorListing'] = ResolversParentTypes['DishonestDebtorListing']> = {
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basisDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basisUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  circumstance?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalRepresentativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['PerformanceState']>, ParentType, ContextType>;
  performedPart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  residentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnforcementCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnforcementCase'] = ResolversParentTypes['EnforcementCase']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  applicantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enforcementState?: Resolver<Maybe<ResolversTypes['EnforcementState']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  frozenAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outstandingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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

export type FalseLitigationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FalseLitigationFinding'] = ResolversParentTypes['FalseLitigationFinding']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fineAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  responsiblePersonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsiblePersonResidentIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  sanction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Judgment'] = ResolversParentTypes['Judgment']> = {
  adjudgedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opposingPartyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['LitigationPart']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'DishonestDebtorListing', ParentType, ContextType>;
};

export type MarketSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubject'] = ResolversParentTypes['MarketSubject'], FederationReferenceType extends FederationReferenceTypes['MarketSubject'] = FederationReferenceTypes['MarketSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bankruptcyRulings?: Resolver<Maybe<Array<ResolversTypes['BankruptcyRuling']>>, ParentType, ContextType, RequireFields<MarketSubjectBankruptcyRulingsArgs, 'first'>>;
  consumptionRestrictions?: Resolver<Maybe<Array<ResolversTypes['ConsumptionRestriction']>>, ParentType, ContextType, RequireFields<MarketSubjectConsumptionRestrictionsArgs, 'first'>>;
  dishonestDebtorListings?: Resolver<Maybe<Array<ResolversTypes['DishonestDebtorListing']>>, ParentType, ContextType, RequireFields<MarketSubjectDishonestDebtorListingsArgs, 'first'>>;
  enforcementCases?: Resolver<Maybe<Array<ResolversTypes['EnforcementCase']>>, ParentType, ContextType, RequireFields<MarketSubjectEnforcementCasesArgs, 'first'>>;
  falseLitigationFindings?: Resolver<Maybe<Array<ResolversTypes['FalseLitigationFinding']>>, ParentType, ContextType, RequireFields<MarketSubjectFalseLitigationFindingsArgs, 'first'>>;
  judgments?: Resolver<Maybe<Array<ResolversTypes['Judgment']>>, ParentType, ContextType, RequireFields<MarketSubjectJudgmentsArgs, 'first'>>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

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

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type Resolvers<ContextType = Context> = {
  BankruptcyRuling?: BankruptcyRulingResolvers<ContextType>;
  ConsumptionRestriction?: ConsumptionRestrictionResolvers<ContextType>;
  CreditFact?: CreditFactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DishonestDebtorListing?: DishonestDebtorListingResolvers<ContextType>;
  EnforcementCase?: EnforcementCaseResolvers<ContextType>;
  FactRevision?: FactRevisionResolvers<ContextType>;
  FactThroughPerson?: FactThroughPersonResolvers<ContextType>;
  FalseLitigationFinding?: FalseLitigationFindingResolvers<ContextType>;
  Judgment?: JudgmentResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  MarketSubject?: MarketSubjectResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  classified?: ClassifiedDirectiveResolver<any, any, ContextType>;
  tells?: TellsDirectiveResolver<any, any, ContextType>;
};
