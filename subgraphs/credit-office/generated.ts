import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MarketSubjectReference, FactRevisionRow, FactRow } from '@credit-hub/kit';
import type { PartyRow } from '@credit-hub/kit/double-publicity';
import type { CreditCommitmentRow, PublicCreditEvaluationRow, HandlingMatterRow, HandlingRuleRow, MeasureCatalogueItemRow, CreditMeasureRow, IndustryBanRow, CreditObjectionRow, CreditRepairRow, CommitmentRuleRow, SuspensionRuleRow, RegisteringAuthorityRow, HandlingPersonRuleRow, NoticeRow, HeldRelationRow } from './tables.ts';
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

/** Kinds of alert (预警类型). */
export type AlertKind =
  /** A commitment was broken (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** The evaluation fell (评价等级下降). */
  | 'GRADE_FELL'
  /** Put on a list (列入名单). */
  | 'LISTED';

/** A membership in an association (行业协会会员). */
export type AssociationMembership = {
  __typename?: 'AssociationMembership';
  /** The association (协会代码). */
  association?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** Its name (协会名称). */
  associationName?: Maybe<Scalars['String']['output']>;
  /** What of it waits for a second officer, and does not count until then; null where nothing does (待复核事项). */
  awaiting?: Maybe<AwaitedReview>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** The day it joined (入会日期). */
  joinedOn?: Maybe<Scalars['Date']['output']>;
  /** The day it left (退会日期). */
  leftOn?: Maybe<Scalars['Date']['output']>;
  /** Its changes, newest first (变更记录). */
  revisions?: Maybe<Array<FactRevision>>;
};

/** What waits for a second officer (待复核事项). */
export type AwaitedReview =
  /** That it is entered at all (登记). */
  | 'REGISTRATION'
  /** That it counts again (恢复). */
  | 'RESUMPTION';

/** The same in Chinese and in English (双语文本). */
export type BilingualText = {
  __typename?: 'BilingualText';
  /** 中文 */
  chinese?: Maybe<Scalars['String']['output']>;
  /** English (英文). */
  english?: Maybe<Scalars['String']['output']>;
};

/** A case in hand about the subject (在办案件). */
export type CaseInHand = {
  __typename?: 'CaseInHand';
  /** Its number (办件编号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** The day it was closed; null while it is open (办结日期). */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** The department it belongs to; null for a hall (所属部门). */
  department?: Maybe<Scalars['String']['output']>;
  /** Who handles it (办理机构代码). */
  handler?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** The matter (办理事项). */
  matter?: Maybe<Scalars['String']['output']>;
  /** The day it was taken in hand (受理日期). */
  openedOn?: Maybe<Scalars['Date']['output']>;
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

/** Kinds of commitment (承诺类型). */
export type CommitmentKind =
  /** 审批替代型 */
  | 'APPROVAL_REPLACING'
  /** 信用修复型 */
  | 'REPAIR'
  /** 行业自律型 */
  | 'SECTOR'
  /** 主动型 */
  | 'VOLUNTARY';

/** Whether a commitment was kept (履约状态). */
export type CommitmentPerformance =
  /** 违诺 */
  | 'BROKEN'
  /** 已履约 */
  | 'KEPT'
  /** Not yet due or not yet checked (履约中). */
  | 'OPEN';

/** What becomes of a consent (授权变更). */
export type ConsentChange =
  /** 暂停 */
  | 'PAUSE'
  /** 恢复 */
  | 'RESUME'
  /** 撤回 */
  | 'REVOKE';

/** Where a consent stands (授权状态). */
export type ConsentState =
  /** 有效 */
  | 'ACTIVE'
  /** Its days are over, or it was for once and was used (失效). */
  | 'EXPIRED'
  /** 暂停 */
  | 'PAUSED'
  /** A hall recorded it, and its second officer has not confirmed it yet (待复核). */
  | 'PENDING'
  /** The second officer did not confirm it (复核未通过). */
  | 'REFUSED'
  /** 撤回 */
  | 'REVOKED';

/** A consent to be used up (授权核销). */
export type ConsentUse = {
  /** The consent (授权标识). */
  consent: Scalars['ID']['input'];
  /** The subject (市场主体). */
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};

/** How often a consent may be used (使用次数). */
export type ConsentUseKind =
  /** 一次 */
  | 'ONCE'
  /** 有效期内多次 */
  | 'PERIODIC';

/** An agreement of the subject with a credit service body (信用服务协议). */
export type CreditAgencyAgreement = {
  __typename?: 'CreditAgencyAgreement';
  /** The credit service body (信用服务机构代码). */
  agency?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** Its name (信用服务机构名称). */
  agencyName?: Maybe<Scalars['String']['output']>;
  /** What of it waits for a second officer, and does not count until then; null where nothing does (待复核事项). */
  awaiting?: Maybe<AwaitedReview>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** The day it was ended before that (终止日期). */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** Its changes, newest first (变更记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** First day (起始日期). */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day (截止日期). */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

/** The terms of an agreement with a credit service body (协议内容). */
export type CreditAgencyAgreementTerms = {
  /** The credit service body (信用服务机构代码). */
  agency: Scalars['UnifiedSocialCreditCode']['input'];
  /** Its name (信用服务机构名称). */
  agencyName?: InputMaybe<Scalars['String']['input']>;
  /** First day (起始日期). */
  validFrom: Scalars['Date']['input'];
  /** Last day (截止日期). */
  validUntil: Scalars['Date']['input'];
};

/** An alert about the subject (信用风险预警). */
export type CreditAlert = {
  __typename?: 'CreditAlert';
  /** Kind (预警类型). */
  alertKind?: Maybe<AlertKind>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** The day it was dealt with (处置日期). */
  handledOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** What it says (预警内容). */
  message?: Maybe<Scalars['String']['output']>;
  /** The day it was raised (预警日期). */
  raisedOn?: Maybe<Scalars['Date']['output']>;
};

/** A commitment (信用承诺). */
export type CreditCommitment = CreditFact & {
  __typename?: 'CreditCommitment';
  /** The day that was found (履约认定日期). */
  assessedOn?: Maybe<Scalars['Date']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** Kind (承诺类型). */
  commitmentKind?: Maybe<CommitmentKind>;
  /** What was promised (承诺内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** To be kept until (履约期限). */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The matter it was made for (承诺事项). */
  matter?: Maybe<Scalars['String']['output']>;
  /** Whether it was kept (履约状态). */
  performance?: Maybe<CommitmentPerformance>;
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

/** A fact to be corrected (更正：信用承诺). */
export type CreditCommitmentCorrection = {
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
  values: CreditCommitmentValues;
};

/** A fact to be recorded (登记：信用承诺). */
export type CreditCommitmentInput = {
  /** As in the type (履约认定日期). */
  assessedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (承诺类型). */
  commitmentKind?: InputMaybe<CommitmentKind>;
  /** As in the type (承诺内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (履约期限). */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (承诺事项). */
  matter?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (履约状态). */
  performance?: InputMaybe<CommitmentPerformance>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：信用承诺). */
export type CreditCommitmentValues = {
  /** As in the type (履约认定日期). */
  assessedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (承诺类型). */
  commitmentKind?: InputMaybe<CommitmentKind>;
  /** As in the type (承诺内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (履约期限). */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (承诺事项). */
  matter?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (履约状态). */
  performance?: InputMaybe<CommitmentPerformance>;
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

/** A measure imposed on the subject or granted to it (联合奖惩措施执行). */
export type CreditMeasure = CreditFact & {
  __typename?: 'CreditMeasure';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The fact because of which it was done; it ends with that (所依据的事实). */
  cause?: Maybe<FactCause>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** First day (执行起始日期). */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null for an open or lifelong term (执行截止日期). */
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /** Who carries it out (执行部门). */
  executingDepartment?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The item of the catalogue (清单条目). */
  item?: Maybe<MeasureCatalogueItem>;
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Whether it is for life (是否终身). */
  lifelong?: Maybe<Scalars['Boolean']['output']>;
  /** Code of its item in the catalogue (措施编号). */
  measureCode?: Maybe<Scalars['ID']['output']>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why (事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** The rule applied (适用规则). */
  rule?: Maybe<Scalars['String']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** As in the type (联合奖惩措施). */
export type CreditMeasureCauseInput = {
  /** As in the type (来源部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (信息标识). */
  factId?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (信息类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** A fact to be corrected (更正：联合奖惩措施). */
export type CreditMeasureCorrection = {
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
  values: CreditMeasureValues;
};

/** A fact to be recorded (登记：联合奖惩措施). */
export type CreditMeasureInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditMeasureCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (执行起始日期). */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (执行截止日期). */
  effectiveUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (执行部门). */
  executingDepartment?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (是否终身). */
  lifelong?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in the type (措施编号). */
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (适用规则). */
  rule?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：联合奖惩措施). */
export type CreditMeasureValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditMeasureCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (执行起始日期). */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (执行截止日期). */
  effectiveUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (执行部门). */
  executingDepartment?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (是否终身). */
  lifelong?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in the type (措施编号). */
  measureCode?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (适用规则). */
  rule?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** An objection of the subject (异议). */
export type CreditObjection = CreditFact & {
  __typename?: 'CreditObjection';
  /** The answer (答复内容). */
  answer?: Maybe<Scalars['String']['output']>;
  /** The day it was answered (答复日期). */
  answeredOn?: Maybe<Scalars['Date']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What it objects to (异议内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** Why nobody can say that day; null where it is told or there is none (期限未定原因). */
  deadlineUnknown?: Maybe<DeadlineUnknown>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The last day on which it is to leave that state; null where it may stay, or nobody can say (办理期限). */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it came to stand there (进入该状态日期). */
  enteredOn?: Maybe<Scalars['Date']['output']>;
  /** The day it was filed (提出日期). */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** On what grounds; null where it was filed before they were asked for (异议理由类别). */
  grounds?: Maybe<ObjectionGrounds>;
  /** What was done with it, oldest first (办理记录). */
  history?: Maybe<Array<ProcedureAct>>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** What whoever asks may do with it now (可办理事项). */
  openActs?: Maybe<Array<OpenAct>>;
  /** How it stands, in short (办理进度). */
  progress?: Maybe<ObjectionProgress>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** What came of it for the fact; null while it is not upheld (处理方式). */
  remedy?: Maybe<ObjectionRemedy>;
  /** The day on which an answer was last asked for (催办日期). */
  remindedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands (办理状态). */
  stage?: Maybe<ObjectionStage>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The department that holds the fact (信息所属部门). */
  targetDepartment?: Maybe<Scalars['String']['output']>;
  /** Number of the document the fact rests on (信息文书号). */
  targetDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** Identifier of the fact within its department (信息标识). */
  targetFactId?: Maybe<Scalars['ID']['output']>;
  /** The kind of the fact (信息类别). */
  targetKind?: Maybe<Scalars['String']['output']>;
};

/** Something the record of a market subject lacks (信用记录缺口); the hub's. */
export type CreditRecordGap = {
  __typename?: 'CreditRecordGap';
  department?: Maybe<Scalars['String']['output']>;
  kind?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<CreditRecordGapReason>;
};

/** Why the record lacks something (信用记录缺口原因). */
export type CreditRecordGapReason =
  /** This caller may not see it (无权查看). */
  | 'DENIED'
  /** The department did not answer (部门不可用). */
  | 'DEPARTMENT_UNAVAILABLE';

/** A rectification within a time limit (限期整改). */
export type CreditRectification = CreditFact & {
  __typename?: 'CreditRectification';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The fact because of which it was done; it ends with that (所依据的事实). */
  cause?: Maybe<FactCause>;
  /** The day it was done (完成日期). */
  completedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** To be done until (整改期限). */
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
  /** What is to be mended (整改要求). */
  requirement?: Maybe<Scalars['String']['output']>;
  /** How it stands (整改结果). */
  result?: Maybe<RectificationResult>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** As in the type (限期整改). */
export type CreditRectificationCauseInput = {
  /** As in the type (来源部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (信息标识). */
  factId?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (信息类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** A fact to be corrected (更正：限期整改). */
export type CreditRectificationCorrection = {
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
  values: CreditRectificationValues;
};

/** A fact to be recorded (登记：限期整改). */
export type CreditRectificationInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditRectificationCauseInput>;
  /** As in the type (完成日期). */
  completedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (整改期限). */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (整改要求). */
  requirement?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (整改结果). */
  result?: InputMaybe<RectificationResult>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：限期整改). */
export type CreditRectificationValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditRectificationCauseInput>;
  /** As in the type (完成日期). */
  completedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (整改期限). */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (整改要求). */
  requirement?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (整改结果). */
  result?: InputMaybe<RectificationResult>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** An application for repair (信用修复申请). NDRC Order 36. */
export type CreditRepair = CreditFact & {
  __typename?: 'CreditRepair';
  /** The answer (答复内容). */
  answer?: Maybe<Scalars['String']['output']>;
  /** The day it was answered (答复日期). */
  answeredOn?: Maybe<Scalars['Date']['output']>;
  /** The day of the application (申请日期). */
  appliedOn?: Maybe<Scalars['Date']['output']>;
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The first day on which the subject may apply again, where it gave false material (可再次申请日期). */
  barredUntil?: Maybe<Scalars['Date']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What the subject publicly commits itself to (信用承诺). */
  commitment?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** Why nobody can say that day; null where it is told or there is none (期限未定原因). */
  deadlineUnknown?: Maybe<DeadlineUnknown>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the fact was determined, as its department says (认定日期). */
  determinedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The last day on which it is to leave that state; null where it may stay, or nobody can say (办理期限). */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** How the duties were fulfilled (履行义务情况). */
  dutiesFulfilled?: Maybe<Scalars['String']['output']>;
  /** The first day on which it can be repaired; null until its department has told of the fact (可申请日期). NDRC Order 36. */
  earliestOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the end of publication, sharing, use and measures was verified (复查日期). */
  endVerifiedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it came to stand there (进入该状态日期). */
  enteredOn?: Maybe<Scalars['Date']['output']>;
  /** What was done with it, oldest first (办理记录). */
  history?: Maybe<Array<ProcedureAct>>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** The last day of its publication, behind which that stops by itself (最长公示期届满日期). NDRC Order 36. */
  latestOn?: Maybe<Scalars['Date']['output']>;
  /** What whoever asks may do with it now (可办理事项). */
  openActs?: Maybe<Array<OpenAct>>;
  /** How it stands, in short (办理进度). */
  progress?: Maybe<RepairProgress>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** The day of repair (修复日期). */
  repairedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands (办理状态). */
  stage?: Maybe<RepairStage>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
  /** The department that holds the fact (信息所属部门). */
  targetDepartment?: Maybe<Scalars['String']['output']>;
  /** Number of the document the fact rests on (信息文书号). */
  targetDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** Identifier of the fact within its department (信息标识). */
  targetFactId?: Maybe<Scalars['ID']['output']>;
  /** The kind of the fact (信息类别). */
  targetKind?: Maybe<Scalars['String']['output']>;
  /** How grave the fact is, as its department says (失信严重程度). */
  targetSeverity?: Maybe<Severity>;
  /** The ways it takes (修复方式). */
  ways?: Maybe<Array<RepairWay>>;
};

/** How many facts of a kind are published (公示统计). */
export type CreditStatistic = {
  __typename?: 'CreditStatistic';
  /** The kind of fact: the name of its type (信息类别). */
  kind: Scalars['String']['output'];
  /** Facts that are published today (公示条数). */
  published?: Maybe<Scalars['Int']['output']>;
};

/** A talk with the subject (约谈). GBF [2019] 35, item 9: who determined the dishonesty holds it. */
export type CreditTalk = CreditFact & {
  __typename?: 'CreditTalk';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The fact because of which it was done; it ends with that (所依据的事实). */
  cause?: Maybe<FactCause>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The day it was held (约谈日期). */
  heldOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** What was said (约谈记录). */
  minutes?: Maybe<Scalars['String']['output']>;
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
  /** Kind (约谈类型). */
  talkKind?: Maybe<TalkKind>;
  /** What it was about (约谈事项). */
  topic?: Maybe<Scalars['String']['output']>;
};

/** As in the type (约谈). */
export type CreditTalkCauseInput = {
  /** As in the type (来源部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (信息标识). */
  factId?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (信息类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** A fact to be corrected (更正：约谈). */
export type CreditTalkCorrection = {
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
  values: CreditTalkValues;
};

/** A fact to be recorded (登记：约谈). */
export type CreditTalkInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditTalkCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (约谈日期). */
  heldOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (约谈记录). */
  minutes?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (约谈类型). */
  talkKind?: InputMaybe<TalkKind>;
  /** As in the type (约谈事项). */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：约谈). */
export type CreditTalkValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<CreditTalkCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (约谈日期). */
  heldOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (约谈记录). */
  minutes?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (约谈类型). */
  talkKind?: InputMaybe<TalkKind>;
  /** As in the type (约谈事项). */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** A credit training (信用培训). */
export type CreditTraining = {
  __typename?: 'CreditTraining';
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** The day (培训日期). */
  heldOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** Whether it was passed (是否合格). */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Topic (培训主题). */
  topic?: Maybe<Scalars['String']['output']>;
};

/** A consent to the use of the subject's data (信息使用授权). */
export type DataUseConsent = {
  __typename?: 'DataUseConsent';
  /** The signed consent, a compact JWS; null where it was given on paper (签名授权书). */
  artefact?: Maybe<Scalars['String']['output']>;
  /** What of it waits for a second officer, and does not count until then; null where nothing does (待复核事项). */
  awaiting?: Maybe<AwaitedReview>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** Which classes of data (数据类别). */
  dataClasses?: Maybe<Array<Scalars['String']['output']>>;
  /** Number of the document it was recorded from (授权书编号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The day it was given (授权日期). */
  givenOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** For what (用途). */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who may use it (被授权机构代码). */
  recipient?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** Its name (被授权机构名称). */
  recipientName?: Maybe<Scalars['String']['output']>;
  /** Its changes, newest first (变更记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** Where it stands (授权状态). */
  state?: Maybe<ConsentState>;
  /** Once or again and again (使用次数). */
  use?: Maybe<ConsentUseKind>;
  /** The day it was used, when it was for once (使用日期). */
  usedOn?: Maybe<Scalars['Date']['output']>;
  /** First day (授权起始日期). */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day (授权截止日期). */
  validUntil?: Maybe<Scalars['Date']['output']>;
  /** The day it was withdrawn (撤回日期). */
  withdrawnOn?: Maybe<Scalars['Date']['output']>;
};

/** The terms of a consent (授权内容). */
export type DataUseConsentTerms = {
  /** Which classes of data (数据类别). */
  dataClasses: Array<Scalars['String']['input']>;
  /** For what, by the hub's names of purposes (用途). */
  purpose: Scalars['String']['input'];
  /** Who may read (被授权机构代码). */
  recipient: Scalars['UnifiedSocialCreditCode']['input'];
  /** Its name (被授权机构名称). */
  recipientName?: InputMaybe<Scalars['String']['input']>;
  /** Once or again and again (使用次数). */
  use: ConsentUseKind;
  /** First day (起始日期). */
  validFrom: Scalars['Date']['input'];
  /** Last day (截止日期). */
  validUntil: Scalars['Date']['input'];
};

/** Why nobody can say the day of a deadline (期限未定原因). */
export type DeadlineUnknown =
  /** The working days of its year are not announced yet (工作日安排未公布). */
  | 'CALENDAR_UNKNOWN'
  /** No norm in force sets one (无有效规定). */
  | 'PERIOD_UNKNOWN';

/** Kinds of voluntary declaration (自愿注册信息类型). GBF [2019] 35, item 5. */
export type DeclarationKind =
  /** 社会公益 */
  | 'CHARITY'
  /** 合同履约 */
  | 'CONTRACT'
  /** 市场经营 */
  | 'OPERATION'
  /** 资质证照 */
  | 'QUALIFICATION';

/** The desk of whoever asks (待办). */
export type Desk = {
  __typename?: 'Desk';
  /** Acts on its facts that wait for a second officer, the oldest first, 500 at most (待复核事项). */
  creditOfficeProposals?: Maybe<Array<FactProposalItem>>;
  /** Of everybody the same: whose desk it is, its reader says (标识). */
  id: Scalars['ID']['output'];
  /** What of it waits for whoever asks, what is due first first, 500 at most (异议待办). */
  objectionItems?: Maybe<Array<ProcedureWorkItem>>;
  /** What of it waits for whoever asks, what is due first first, 500 at most (信用修复待办). */
  repairItems?: Maybe<Array<ProcedureWorkItem>>;
};

/** Grades of the public credit evaluation (评价等级). GB/T 45255-2025. */
export type EvaluationGrade =
  /** 优 */
  | 'EXCELLENT'
  /** 中 */
  | 'FAIR'
  /** 良 */
  | 'GOOD'
  /** 差 */
  | 'POOR';

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

/** The fact because of which something was done (所依据的事实). */
export type FactCause = {
  __typename?: 'FactCause';
  /** The department that holds it (来源部门). */
  department?: Maybe<Scalars['String']['output']>;
  /** Number of its document, where it is named by it (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Its identifier, where it is named by it (信息标识). */
  factId?: Maybe<Scalars['ID']['output']>;
  /** The kind of fact: the name of its type (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
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

/** A fact that a person who leads the subject is behind (关联责任人信息); the hub's. */
export type FactMetThroughPerson = {
  __typename?: 'FactMetThroughPerson';
  basis?: Maybe<Scalars['String']['output']>;
  decidedOn?: Maybe<Scalars['Date']['output']>;
  department: Scalars['String']['output'];
  documentNumber?: Maybe<Scalars['String']['output']>;
  kind: Scalars['String']['output'];
  listing?: Maybe<ListingKind>;
  matters?: Maybe<Array<Scalars['ID']['output']>>;
  ofPerson?: Maybe<Scalars['Boolean']['output']>;
  penaltyKind?: Maybe<Scalars['String']['output']>;
  role?: Maybe<PersonRole>;
  severity?: Maybe<Severity>;
  state?: Maybe<FactState>;
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

/** Listed under special attention (列入重点关注名单). GBF [2019] 35, item 8. */
export type FocusListing = CreditFact & Listing & {
  __typename?: 'FocusListing';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The fact because of which it was done; it ends with that (所依据的事实). */
  cause?: Maybe<FactCause>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The field, e.g. 工程建设 (重点领域). */
  field?: Maybe<Scalars['String']['output']>;
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
};

/** As in the type (重点关注名单). */
export type FocusListingCauseInput = {
  /** As in the type (来源部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (信息标识). */
  factId?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (信息类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** A fact to be corrected (更正：重点关注名单). */
export type FocusListingCorrection = {
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
  values: FocusListingValues;
};

/** A fact to be recorded (登记：重点关注名单). */
export type FocusListingInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<FocusListingCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (重点领域). */
  field?: InputMaybe<Scalars['String']['input']>;
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
};

/** What of a fact is to be another; null clears it (更正值：重点关注名单). */
export type FocusListingValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<FocusListingCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (重点领域). */
  field?: InputMaybe<Scalars['String']['input']>;
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
};

/** What a service hall is told about the subject of a handling (办理建议). */
export type HandlingAdvice = {
  __typename?: 'HandlingAdvice';
  /** Whether missing papers may follow later; null when it is undetermined (可否容缺受理). GBF [2019] 35, item 1. */
  deferredMaterialOpen?: Maybe<Scalars['Boolean']['output']>;
  /** Each reason, and each way that is closed, for who knows neither the code nor the rules (说明). */
  explanations?: Maybe<Array<HandlingExplanation>>;
  /** What the check met; null when it is undetermined (命中记录). */
  hits?: Maybe<Array<HandlingHit>>;
  /** The measures of this matter that follow from the hits; null when it is undetermined (本事项适用措施). */
  measures?: Maybe<Array<MeasureCatalogueItem>>;
  /** The departments whose facts are missing from the picture (缺失部门). */
  missingDepartments?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the subject may commit itself instead of bringing proof; null when it is undetermined (可否告知承诺). 国办发〔2020〕42号. */
  notifiedCommitmentOpen?: Maybe<Scalars['Boolean']['output']>;
  /** Measures of other matters that follow from the same hits; null when it is undetermined (其他事项适用措施). */
  otherMeasures?: Maybe<Array<MeasureCatalogueItem>>;
  /** What applies (结论). */
  outcome?: Maybe<HandlingOutcome>;
  /** Why (理由). */
  reasons?: Maybe<Array<HandlingReason>>;
};

/** What an explanation explains: a reason, or a way that is closed (说明对象). */
export type HandlingExplained =
  /** A fact in force ends incentives (存在不予激励的记录). */
  | 'ADVERSE_RECORD'
  /** A rule whose law bars it (规则禁止). */
  | 'BARRED_BY_RULE'
  /** It broke a commitment and has not made it good (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** Why missing papers may not follow later (不适用容缺受理). */
  | 'DEFERRED_MATERIAL_CLOSED'
  /** A department did not answer (部门不可用). */
  | 'DEPARTMENT_UNAVAILABLE'
  /** What decides about an entry could not be read (记录不完整). */
  | 'ENTRY_UNREADABLE'
  /** No dishonesty in force (无失信记录). */
  | 'NOTHING_ADVERSE'
  /** Why it may not commit itself instead of bringing proof (不适用告知承诺). */
  | 'NOTIFIED_COMMITMENT_CLOSED'
  /** An objection is being verified; what follows from the fact is suspended (异议核实中). */
  | 'OBJECTION_UNDER_VERIFICATION'
  /** This caller may not see a part of the record (无权查看部分记录). */
  | 'RECORD_DENIED'
  /** The record could not be read (信用记录不可用). */
  | 'RECORD_UNAVAILABLE'
  /** On a red list (守信激励对象). */
  | 'RED_LISTED'
  /** Its register is not part of the network and could not be asked (登记机关未接入). */
  | 'REGISTRATION_NOT_IN_NETWORK'
  /** A listing, a measure or another rule restricts it (规则限制). */
  | 'RESTRICTED_BY_RULE'
  /** Its register says that it was deregistered (已注销). */
  | 'SUBJECT_DEREGISTERED'
  /** Its register does not know it, or knows it no more (未查到登记信息). */
  | 'SUBJECT_NOT_REGISTERED'
  /** Its register says that its business licence was revoked (已吊销营业执照). */
  | 'SUBJECT_REVOKED'
  /** The office has no such matter (事项未知). */
  | 'UNKNOWN_MATTER';

/** Why the advice is what it is: fact, rule, law, and what would change it (办理建议说明). */
export type HandlingExplanation = {
  __typename?: 'HandlingExplanation';
  /** What it explains (说明对象). */
  about?: Maybe<HandlingExplained>;
  /** What would change it (如何改变). */
  change?: Maybe<BilingualText>;
  /** What was found (事实). */
  fact?: Maybe<BilingualText>;
  /** Document and article or item; null where no law but the hub's carefulness says it (依据). */
  law?: Maybe<Scalars['String']['output']>;
  /** Whether the text of that law was read and says so; null without one (依据是否核对原文). */
  lawVerified?: Maybe<Scalars['Boolean']['output']>;
  /** What that means, and by which rule (规则). */
  rule?: Maybe<BilingualText>;
};

/** What a hall did on the advice it was given (办理反馈): raised, answered, fed back. */
export type HandlingFeedback = {
  __typename?: 'HandlingFeedback';
  /** The case (办件编号). */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** The hall (办理窗口). */
  hall?: Maybe<Scalars['String']['output']>;
  /** The day of handling (办理日期). */
  handledOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** The matter (办理事项). */
  matter?: Maybe<Scalars['ID']['output']>;
  /** Measures carried out (执行措施). */
  measureCodes?: Maybe<Array<Scalars['ID']['output']>>;
  /** Note (备注). */
  note?: Maybe<Scalars['String']['output']>;
  /** What was done (办理结果). */
  result?: Maybe<HandlingResult>;
  /** What the advice said (建议结论). */
  told?: Maybe<HandlingOutcome>;
};

/** A fact or a measure that the check met (命中记录). */
export type HandlingHit = {
  __typename?: 'HandlingHit';
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** The department that holds it, by its name in the network (来源部门). */
  department?: Maybe<Scalars['String']['output']>;
  /** Number of the document (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** What it means for the matter while it is not suspended (影响). */
  effect?: Maybe<HandlingOutcome>;
  /** What its kind grades it by: a grade, a stage, the state of a registration (等级、阶段或状态). */
  grade?: Maybe<Scalars['String']['output']>;
  /** The kind of fact: the name of its type (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** The list it belongs to, when it is a listing (名单类别). */
  listing?: Maybe<ListingKind>;
  /** How grave it is, as its department says or else a rule; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** It, or what it was done for, is under objection: nothing follows from it (是否暂停执行). */
  suspended?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Null for what is the subject's own. Else the fact names a person who leads the subject, or is of another subject that
   * this person leads: in which part the person leads this one. Who it is, and which other subject, is not told (关联责任人身份).
   */
  through?: Maybe<PersonRole>;
};

/** A matter that service halls handle (办理事项). */
export type HandlingMatter = {
  __typename?: 'HandlingMatter';
  /** Whether it knows deferred material (是否适用容缺受理). */
  deferredMaterial?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is an approval in which the red-listed may be served sooner (是否适用绿色通道). */
  greenChannel?: Maybe<Scalars['Boolean']['output']>;
  /** Identifier (事项标识). */
  id: Scalars['ID']['output'];
  /** Its industries by GB/T 4754; empty where it is of none (所属行业). */
  industries?: Maybe<Array<Scalars['String']['output']>>;
  /** Name (事项名称). */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it knows the notified commitment (是否适用告知承诺). */
  notifiedCommitment?: Maybe<Scalars['Boolean']['output']>;
};

/** What applies to a handling (办理结论). */
export type HandlingOutcome =
  /** Not to be handled for this subject (禁止办理). */
  | 'BARRED'
  /** With incentives: quicker, simpler (绿色通道). */
  | 'GREEN_CHANNEL'
  /** As usual (正常办理). */
  | 'NORMAL'
  /** With measures and a heightened check (限制办理). */
  | 'RESTRICTED'
  /** The picture is not whole: nothing can be said (无法判定). */
  | 'UNDETERMINED';

/**
 * What a fact means for a subject that a person leads who is behind the fact, too (关联责任人规则). A condition that is null
 * holds for all. Where no rule speaks of a fact it is told, and ends incentives.
 */
export type HandlingPersonRule = {
  __typename?: 'HandlingPersonRule';
  /** A word that the legal basis of the fact holds (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What it means (结论). */
  effect?: Maybe<HandlingOutcome>;
  /** First day in force (生效日期). */
  effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** Last day in force; null while open-ended (失效日期). */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Identifier (规则标识). */
  id: Scalars['ID']['output'];
  /** The kind of fact (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** The matter (办理事项). */
  matter?: Maybe<Scalars['ID']['output']>;
  /** Whether the fact has to name the person itself, or to be another subject's (是否责任人本人). */
  ofPerson?: Maybe<Scalars['Boolean']['output']>;
  /** A word that the kind of the penalty holds (处罚类别). */
  penaltyKind?: Maybe<Scalars['String']['output']>;
  /** Its article or item (条款). */
  provision?: Maybe<Scalars['String']['output']>;
  /** What it says (规则内容). */
  says?: Maybe<Scalars['String']['output']>;
  /** The document that carries it (规则来源). */
  source?: Maybe<Scalars['String']['output']>;
  /** Whether that text was read and says so (是否核对原文). */
  verified?: Maybe<Scalars['Boolean']['output']>;
  /** Decided within so many years (追溯年限). */
  yearsBack?: Maybe<Scalars['Int']['output']>;
};

/** Why the advice is what it is (办理建议理由). */
export type HandlingReason =
  /** A fact in force ends incentives (存在不予激励的记录). */
  | 'ADVERSE_RECORD'
  /** A rule whose law bars it (规则禁止). */
  | 'BARRED_BY_RULE'
  /** It broke a commitment and has not made it good (违背承诺). */
  | 'COMMITMENT_BROKEN'
  /** A department did not answer (部门不可用). */
  | 'DEPARTMENT_UNAVAILABLE'
  /** What decides about an entry could not be read (记录不完整). */
  | 'ENTRY_UNREADABLE'
  /** No dishonesty in force (无失信记录). */
  | 'NOTHING_ADVERSE'
  /** An objection is being verified; what follows from the fact is suspended (异议核实中). */
  | 'OBJECTION_UNDER_VERIFICATION'
  /** This caller may not see a part of the record (无权查看部分记录). */
  | 'RECORD_DENIED'
  /** The record could not be read (信用记录不可用). */
  | 'RECORD_UNAVAILABLE'
  /** On a red list (守信激励对象). */
  | 'RED_LISTED'
  /** Its register is not part of the network and could not be asked (登记机关未接入). */
  | 'REGISTRATION_NOT_IN_NETWORK'
  /** A listing, a measure or another rule restricts it (规则限制). */
  | 'RESTRICTED_BY_RULE'
  /** Its register says that it was deregistered (已注销). */
  | 'SUBJECT_DEREGISTERED'
  /** Its register does not know it, or knows it no more (未查到登记信息). */
  | 'SUBJECT_NOT_REGISTERED'
  /** Its register says that its business licence was revoked (已吊销营业执照). */
  | 'SUBJECT_REVOKED'
  /** The office has no such matter (事项未知). */
  | 'UNKNOWN_MATTER';

/** What a hall did (办理结果). */
export type HandlingResult =
  /** 加快办理 */
  | 'ACCELERATED'
  /** 正常办理 */
  | 'HANDLED'
  /** 不予办理 */
  | 'REFUSED';

/** What a fact in force means for a matter (办理规则). A condition that is null holds for all. */
export type HandlingRule = {
  __typename?: 'HandlingRule';
  /** Matters by which the subject mends it, and which it therefore does not restrict (可据以纠正的事项). */
  curedBy?: Maybe<Array<Scalars['ID']['output']>>;
  /** What it means (结论). */
  effect?: Maybe<HandlingOutcome>;
  /** First day in force (生效日期). */
  effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** Last day in force; null while open-ended (失效日期). */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Fines of so much or more (罚款起点, 元). */
  fineFrom?: Maybe<Scalars['Int']['output']>;
  /** Of this grade, stage or state (等级、阶段或状态). */
  grade?: Maybe<Scalars['String']['output']>;
  /** Identifier (规则标识). */
  id: Scalars['ID']['output'];
  /** Matters of this industry alone (所属行业). GB/T 4754. */
  industry?: Maybe<Scalars['String']['output']>;
  /** The kind of fact (信息类别). */
  kind?: Maybe<Scalars['String']['output']>;
  /** The list (名单类别). */
  listing?: Maybe<ListingKind>;
  /** The division of which it is the rule; null for the whole country (适用地区). GB/T 2260. */
  locality?: Maybe<Scalars['String']['output']>;
  /** The matter (办理事项). */
  matter?: Maybe<Scalars['ID']['output']>;
  /** The measures that follow (适用措施). */
  measureCodes?: Maybe<Array<Scalars['ID']['output']>>;
  /** Penalties of this kind (处罚类别). */
  penaltyKind?: Maybe<Scalars['String']['output']>;
  /** Its article or item (条款). */
  provision?: Maybe<Scalars['String']['output']>;
  /** What it says (规则内容). */
  says?: Maybe<Scalars['String']['output']>;
  /** At least so grave (失信严重程度). */
  severity?: Maybe<Severity>;
  /** The document that carries it (规则来源). */
  source?: Maybe<Scalars['String']['output']>;
  /** Whether that text was read and says so (是否核对原文). */
  verified?: Maybe<Scalars['Boolean']['output']>;
  /** Decided within so many years (追溯年限). */
  yearsBack?: Maybe<Scalars['Int']['output']>;
};

/** One thing that stands between a reader and a subject (关系). */
export type HeldRelation = {
  __typename?: 'HeldRelation';
  /** The classes of data that a consent names (数据类别). */
  classes?: Maybe<Array<Scalars['String']['output']>>;
  /** A consent that may be used once; null where use is not counted (一次性授权). */
  onceConsent?: Maybe<Scalars['ID']['output']>;
  /** Which relation of the policy (关系). */
  relation?: Maybe<Scalars['String']['output']>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** Listed as a model of honesty (列入诚信典型名单). */
export type HonestyListing = CreditFact & Listing & {
  __typename?: 'HonestyListing';
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
  /** The honour (荣誉名称). */
  honour?: Maybe<Scalars['String']['output']>;
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
};

/** A fact to be corrected (更正：诚信典型名单). */
export type HonestyListingCorrection = {
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
  values: HonestyListingValues;
};

/** A fact to be recorded (登记：诚信典型名单). */
export type HonestyListingInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (荣誉名称). */
  honour?: InputMaybe<Scalars['String']['input']>;
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
};

/** What of a fact is to be another; null clears it (更正值：诚信典型名单). */
export type HonestyListingValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (荣誉名称). */
  honour?: InputMaybe<Scalars['String']['input']>;
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
};

/** A ban from trade or industry (市场和行业禁入). GBF [2019] 35, item 11. */
export type IndustryBan = CreditFact & {
  __typename?: 'IndustryBan';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** The fact because of which it was done; it ends with that (所依据的事实). */
  cause?: Maybe<FactCause>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** First day (禁入起始日期). */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null for an open or lifelong term (禁入截止日期). */
  effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier of the fact within its department (信息标识). */
  id: Scalars['ID']['output'];
  /** Industries by GB/T 4754: it covers their matters, unless it names matters; neither named, it covers all (禁入行业). */
  industries?: Maybe<Array<Scalars['String']['output']>>;
  /** The kind of fact: the name of its type, e.g. `WageArrearsListing` (信息类别). */
  kind: Scalars['String']['output'];
  /** Whether it is for life (是否终身). */
  lifelong?: Maybe<Scalars['Boolean']['output']>;
  /** Matters it covers (禁入事项). */
  matters?: Maybe<Array<Scalars['ID']['output']>>;
  /** Where it came from (数据来源). */
  provenance?: Maybe<Provenance>;
  /** Why it is published, or not (公示事由). */
  publicationReason?: Maybe<Scalars['String']['output']>;
  /** First day of publication (公示起始日期). */
  publishedFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of publication; null while it is open-ended (公示截止日期). */
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  /** Why (事由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of its newest revision, 0 while it is as it was recorded; an act upon it names it (修订序号). */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Its changes, newest first (修订记录). */
  revisions?: Maybe<Array<FactRevision>>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

/** As in the type (市场和行业禁入). */
export type IndustryBanCauseInput = {
  /** As in the type (来源部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (信息标识). */
  factId?: InputMaybe<Scalars['ID']['input']>;
  /** As in the type (信息类别). */
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** A fact to be corrected (更正：市场和行业禁入). */
export type IndustryBanCorrection = {
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
  values: IndustryBanValues;
};

/** A fact to be recorded (登记：市场和行业禁入). */
export type IndustryBanInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<IndustryBanCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (禁入起始日期). */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (禁入截止日期). */
  effectiveUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (禁入行业). */
  industries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As in the type (是否终身). */
  lifelong?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in the type (禁入事项). */
  matters?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：市场和行业禁入). */
export type IndustryBanValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (cause). */
  cause?: InputMaybe<IndustryBanCauseInput>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (禁入起始日期). */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (禁入截止日期). */
  effectiveUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (禁入行业). */
  industries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As in the type (是否终身). */
  lifelong?: InputMaybe<Scalars['Boolean']['input']>;
  /** As in the type (禁入事项). */
  matters?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (事由). */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
};

/** A credit report that was issued about the subject (信用报告出具记录). */
export type IssuedCreditReport = {
  __typename?: 'IssuedCreditReport';
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** The day of issue (出具日期). */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** For what (用途). */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Number (报告编号). */
  reportNumber?: Maybe<Scalars['String']['output']>;
  /** Who asked for it (申请机构). */
  requestedBy?: Maybe<Scalars['String']['output']>;
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
  /** Its memberships in associations, newest first (行业协会会员). */
  associationMemberships?: Maybe<Array<AssociationMembership>>;
  /** Cases that halls and departments have in hand about it, newest first (在办案件). */
  casesInHand?: Maybe<Array<CaseInHand>>;
  /** Its agreements with credit service bodies, newest first (信用服务协议). */
  creditAgencyAgreements?: Maybe<Array<CreditAgencyAgreement>>;
  /** Alerts raised about it, newest first (信用风险预警). */
  creditAlerts?: Maybe<Array<CreditAlert>>;
  /** Commitments it made and whether it kept them, newest first (信用承诺). */
  creditCommitments?: Maybe<Array<CreditCommitment>>;
  /** Measures imposed on it or granted to it, newest first (联合奖惩措施). */
  creditMeasures?: Maybe<Array<CreditMeasure>>;
  /** Objections it filed, newest first (异议). */
  creditObjections?: Maybe<Array<CreditObjection>>;
  /** Rectifications it was ordered to make, newest first (限期整改). */
  creditRectifications?: Maybe<Array<CreditRectification>>;
  /** Repairs it applied for, newest first (信用修复). */
  creditRepairs?: Maybe<Array<CreditRepair>>;
  /** Talks held with it, newest first (约谈). */
  creditTalks?: Maybe<Array<CreditTalk>>;
  /** Credit trainings it took part in, newest first (信用培训). */
  creditTrainings?: Maybe<Array<CreditTraining>>;
  /** Consents it gave for the use of its data, newest first (信息使用授权). */
  dataUseConsents?: Maybe<Array<DataUseConsent>>;
  /** Its listings under special attention, newest first (重点关注名单). */
  focusListings?: Maybe<Array<FocusListing>>;
  /**
   * What a service hall is told before it handles a matter for this subject (逢办必查). Decided on the whole record; from
   * a part of it the outcome is `UNDETERMINED`. `MATTER_MISMATCH` for a matter that the purpose of the request does not
   * name: a request over several matters names them all.
   */
  handlingAdvice?: Maybe<HandlingAdvice>;
  /** What halls did on the advice they were given, newest first (办理反馈). */
  handlingFeedback?: Maybe<Array<HandlingFeedback>>;
  /** Its listings as a model of honesty, newest first (诚信典型名单). */
  honestyListings?: Maybe<Array<HonestyListing>>;
  /** Bans from trade or industry, newest first (市场和行业禁入). */
  industryBans?: Maybe<Array<IndustryBan>>;
  /** Reports that were issued about it, newest first (信用报告出具记录). */
  issuedCreditReports?: Maybe<Array<IssuedCreditReport>>;
  /** Its newest public credit evaluation (公共信用综合评价). GB/T 45255-2025. */
  publicCreditEvaluation?: Maybe<PublicCreditEvaluation>;
  /** Its public credit evaluations, newest first (公共信用综合评价记录). */
  publicCreditEvaluations?: Maybe<Array<PublicCreditEvaluation>>;
  /** Keys by which it signs, newest first (主体公钥). */
  subjectKeys?: Maybe<Array<SubjectKey>>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  /** What it declared about itself of its own accord, newest first (自愿注册信用信息). GBF [2019] 35, item 5. */
  voluntaryDeclarations?: Maybe<Array<VoluntaryDeclaration>>;
  /** What the hub found of it in the whole network; no caller selects it (完整信用记录). */
  wholeRecord?: Maybe<WholeRecord>;
};


/** A market subject (市场主体). */
export type MarketSubjectAssociationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCasesInHandArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditAgencyAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditRectificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditRepairsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditTalksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectCreditTrainingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectDataUseConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectFocusListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectHandlingAdviceArgs = {
  matter: Scalars['ID']['input'];
};


/** A market subject (市场主体). */
export type MarketSubjectHandlingFeedbackArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectHonestyListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectIndustryBansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectIssuedCreditReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectPublicCreditEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectSubjectKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A market subject (市场主体). */
export type MarketSubjectVoluntaryDeclarationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A measure that may be imposed or granted (联合奖惩措施清单条目). */
export type MeasureCatalogueItem = {
  __typename?: 'MeasureCatalogueItem';
  /** Its code in the catalogue (措施编号). */
  code?: Maybe<Scalars['ID']['output']>;
  /** First day in force (生效日期). */
  effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** Who carries it out (执行部门). */
  executingDepartment?: Maybe<Scalars['String']['output']>;
  /** Last day in force; null while open-ended (失效日期). */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it rewards; else it punishes (是否激励措施). */
  incentive?: Maybe<Scalars['Boolean']['output']>;
  /** Kind (措施类别). */
  kind?: Maybe<MeasureKind>;
  /** Legal basis (法律依据). */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** The matters it bears upon (关联事项). */
  matters?: Maybe<Array<Scalars['ID']['output']>>;
  /** Name (措施名称). */
  name?: Maybe<Scalars['String']['output']>;
};

/** Kinds of measure (措施类别). GBF [2019] 35, item 10. */
export type MeasureKind =
  /** 行政性 */
  | 'ADMINISTRATIVE'
  /** 市场性 */
  | 'MARKET'
  /** 行业性 */
  | 'SECTOR'
  /** 社会性 */
  | 'SOCIAL';

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
  /** Accepts the objection; whoever determined the fact verifies it (受理). By the credit office; FILED → VERIFIED_BY_OWNER. */
  acceptObjection?: Maybe<ObjectionActResult>;
  /** Accepts the application: the least publication is over and the duties are fulfilled (受理). By the department that determined the fact; FILED → ACCEPTED. */
  acceptRepair?: Maybe<RepairActResult>;
  /** Applies for the repair of a fact (申请信用修复). By the subject itself or a hall with a paper; FILED. */
  applyForRepair?: Maybe<RepairActResult>;
  /** Repairs: publication, sharing and use of the fact end, and what was done because of it; all who read it are told (准予修复). By the department that determined the fact; ACCEPTED, EXTENDED → REPAIRED. */
  approveRepair?: Maybe<RepairActResult>;
  /** Asks, once, for what the application lacks (要求补正). By the department that determined the fact; FILED → CORRECTION_REQUIRED. */
  askCorrectionOfRepair?: Maybe<RepairActResult>;
  /**
   * Pauses, resumes or revokes a consent; it counts from the next request on (变更授权). What a hall resumes waits for its
   * second officer. `NO_SUCH_RELATION` when the subject gave none of that name, `RELATION_ENDED` when it was revoked before.
   */
  changeDataUseConsent?: Maybe<DataUseConsent>;
  /** The case of the purpose this request states is closed (办结). `NO_SUCH_RELATION` when there is none. */
  closeCase?: Maybe<CaseInHand>;
  /** Corrects facts of `creditCommitments`; what is not given stays as it is (更正：信用承诺). */
  correctCreditCommitments?: Maybe<FactActs>;
  /** Corrects facts of `creditMeasures`; what is not given stays as it is (更正：联合奖惩措施). */
  correctCreditMeasures?: Maybe<FactActs>;
  /** Corrects facts of `creditRectifications`; what is not given stays as it is (更正：限期整改). */
  correctCreditRectifications?: Maybe<FactActs>;
  /** Corrects facts of `creditTalks`; what is not given stays as it is (更正：约谈). */
  correctCreditTalks?: Maybe<FactActs>;
  /** Corrects facts of `focusListings`; what is not given stays as it is (更正：重点关注名单). */
  correctFocusListings?: Maybe<FactActs>;
  /** Corrects facts of `honestyListings`; what is not given stays as it is (更正：诚信典型名单). */
  correctHonestyListings?: Maybe<FactActs>;
  /** Corrects facts of `industryBans`; what is not given stays as it is (更正：市场和行业禁入). */
  correctIndustryBans?: Maybe<FactActs>;
  /** Gives what the application lacked (补正). By the subject itself or a hall with a paper; CORRECTION_REQUIRED → FILED. */
  correctRepair?: Maybe<RepairActResult>;
  /** Corrects facts of `voluntaryDeclarations`; what is not given stays as it is (更正：自愿注册信用信息). */
  correctVoluntaryDeclarations?: Maybe<FactActs>;
  /** Does not accept the application; who says of what day and how grave the fact is says from when on it can be repaired (不予受理). By the department that determined the fact; FILED → NOT_ACCEPTED. */
  declineRepair?: Maybe<RepairActResult>;
  /** The office registers that a membership ended (登记退会). `NO_SUCH_RELATION`, `RELATION_ENDED`. */
  endAssociationMembership?: Maybe<AssociationMembership>;
  /** The office registers that an agreement ended (登记协议终止). `NO_SUCH_RELATION`, `RELATION_ENDED`. */
  endCreditAgencyAgreement?: Maybe<CreditAgencyAgreement>;
  /** Ends facts of `focusListings`: taken off the list, or lifted (移出或解除：重点关注名单). */
  endFocusListings?: Maybe<FactActs>;
  /** Ends facts of `honestyListings`: taken off the list, or lifted (移出或解除：诚信典型名单). */
  endHonestyListings?: Maybe<FactActs>;
  /** Takes longer, once (延期办理). By the department that determined the fact; ACCEPTED → EXTENDED. */
  extendRepair?: Maybe<RepairActResult>;
  /** Objects to a fact; it is marked, and nothing follows from it meanwhile (提出异议). By the subject itself or a hall with a paper; FILED. */
  fileObjection?: Maybe<ObjectionActResult>;
  /** Finds false material: a repair is undone, and the subject may not apply for years (认定提供虚假材料). By the department that determined the fact or the credit office; FILED, CORRECTION_REQUIRED, ACCEPTED, EXTENDED, REPAIRED, END_VERIFIED → FALSE_MATERIAL. A second officer of the body has to make it, too. */
  findFalseMaterialInRepair?: Maybe<RepairActResult>;
  /**
   * The subject gives a consent, signed with its registered key (主体出具授权). `ARTEFACT_REFUSED` when the artefact is
   * not its own or not whole, `TERMS_INVALID` when its terms contradict each other. PIPL art. 14, 23, 29; of an organization local law (河南省社会信用条例 art. 22).
   * It opens nothing of a person's but of a sole trader's, who is the person.
   */
  giveDataUseConsent?: Maybe<DataUseConsent>;
  /**
   * Marks notices as read, for all of the organization or department that they are for (标记通知已读). Answers those of them that
   * are; what is another's, or is not there, is not among them. `TOO_MANY_NOTICES` beyond 1,000.
   */
  markNoticesRead?: Maybe<Array<Scalars['ID']['output']>>;
  /**
   * Whoever handles a case about the subject takes it in hand; matter and number are those of the purpose this request
   * states (登记在办案件). Taken twice it is one case. `CASE_INCOMPLETE` when the purpose names no case.
   */
  openCase?: Maybe<CaseInHand>;
  /** Applies messages of another department, each once however often it comes (接收部门间消息). */
  receiveMessages?: Maybe<Array<ReceivedOutcome>>;
  /** Records facts of `creditCommitments` (登记：信用承诺). */
  recordCreditCommitments?: Maybe<FactActs>;
  /** Records facts of `creditMeasures` (登记：联合奖惩措施). */
  recordCreditMeasures?: Maybe<FactActs>;
  /** Records facts of `creditRectifications` (登记：限期整改). */
  recordCreditRectifications?: Maybe<FactActs>;
  /** Records facts of `creditTalks` (登记：约谈). */
  recordCreditTalks?: Maybe<FactActs>;
  /**
   * A hall records a consent that the subject gave on paper (窗口代录授权). It is `PENDING` until a second officer of the
   * hall has confirmed it. `TERMS_INVALID` as above.
   */
  recordDataUseConsent?: Maybe<DataUseConsent>;
  /** Records facts of `focusListings` (登记：重点关注名单). */
  recordFocusListings?: Maybe<FactActs>;
  /** Records facts of `honestyListings` (登记：诚信典型名单). */
  recordHonestyListings?: Maybe<FactActs>;
  /** Records facts of `industryBans` (登记：市场和行业禁入). */
  recordIndustryBans?: Maybe<FactActs>;
  /** Records facts of `voluntaryDeclarations` (登记：自愿注册信用信息). */
  recordVoluntaryDeclarations?: Maybe<FactActs>;
  /** Does not accept the objection (不予受理). By the credit office; FILED → NOT_ACCEPTED. */
  refuseObjection?: Maybe<ObjectionActResult>;
  /** Does not repair (不予修复). By the department that determined the fact; ACCEPTED, EXTENDED → REFUSED. */
  refuseRepair?: Maybe<RepairActResult>;
  /** The office registers a membership; it counts once a second officer has confirmed it (登记协会会员). */
  registerAssociationMembership?: Maybe<AssociationMembership>;
  /**
   * The office registers an agreement of the subject with a credit service body (登记信用服务协议); it counts once a second
   * officer has confirmed it. `TERMS_INVALID`.
   */
  registerCreditAgencyAgreement?: Maybe<CreditAgencyAgreement>;
  /**
   * The office registers the key by which a subject signs (登记主体公钥); no signature counts by it until a second officer
   * has confirmed it. `TERMS_INVALID` when it is no public key.
   */
  registerSubjectKey?: Maybe<SubjectKey>;
  /** Finds that the fact is right (异议不成立). By the department that determined the fact; VERIFIED_BY_OWNER, ESCALATED → REJECTED. */
  rejectObjection?: Maybe<ObjectionActResult>;
  /** Asks how the objection stands, once a day (催办). By the subject itself or a hall with a paper; FILED, VERIFIED_BY_OWNER, ESCALATED. */
  remindOfObjection?: Maybe<ObjectionActResult>;
  /**
   * A second officer of the office decides on what the first proposed of a membership (会员登记复核): until then it does not count.
   * `SECOND_OFFICER_REQUIRED` for the first officer and for whoever is of another body, `NOTHING_TO_REVIEW` where nothing
   * waits, `NO_SUCH_RELATION`, `RELATION_ENDED`.
   */
  reviewAssociationMembership?: Maybe<AssociationMembership>;
  /**
   * A second officer of the office decides on what the first proposed of an agreement (协议登记复核): until then it does not count.
   * `SECOND_OFFICER_REQUIRED` for the first officer and for whoever is of another body, `NOTHING_TO_REVIEW` where nothing
   * waits, `NO_SUCH_RELATION`, `RELATION_ENDED`.
   */
  reviewCreditAgencyAgreement?: Maybe<CreditAgencyAgreement>;
  /** A second officer decides on what the first proposed of `creditCommitments` (复核：信用承诺). */
  reviewCreditCommitments?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `creditMeasures` (复核：联合奖惩措施). */
  reviewCreditMeasures?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `creditRectifications` (复核：限期整改). */
  reviewCreditRectifications?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `creditTalks` (复核：约谈). */
  reviewCreditTalks?: Maybe<FactActs>;
  /**
   * A second officer of the hall decides on what the first proposed of a consent (授权复核): until then it does not count.
   * `SECOND_OFFICER_REQUIRED` for the first officer and for whoever is of another body, `NOTHING_TO_REVIEW` where nothing
   * waits, `NO_SUCH_RELATION`, `RELATION_ENDED`.
   */
  reviewDataUseConsent?: Maybe<DataUseConsent>;
  /** A second officer decides on what the first proposed of `focusListings` (复核：重点关注名单). */
  reviewFocusListings?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `honestyListings` (复核：诚信典型名单). */
  reviewHonestyListings?: Maybe<FactActs>;
  /** A second officer decides on what the first proposed of `industryBans` (复核：市场和行业禁入). */
  reviewIndustryBans?: Maybe<FactActs>;
  /**
   * A second officer of the office decides on what the first proposed of a key (主体公钥复核): until then it does not count.
   * `SECOND_OFFICER_REQUIRED` for the first officer and for whoever is of another body, `NOTHING_TO_REVIEW` where nothing
   * waits, `NO_SUCH_RELATION`, `RELATION_ENDED`.
   */
  reviewSubjectKey?: Maybe<SubjectKey>;
  /** A second officer decides on what the first proposed of `voluntaryDeclarations` (复核：自愿注册信用信息). */
  reviewVoluntaryDeclarations?: Maybe<FactActs>;
  /** The office revokes a key; what was signed with it before stays (注销主体公钥). `NO_SUCH_RELATION`, `RELATION_ENDED`. */
  revokeSubjectKey?: Maybe<SubjectKey>;
  /** Urges whoever determined the fact to answer (督办). By the credit office; ESCALATED. */
  superviseObjection?: Maybe<ObjectionActResult>;
  /** Urges whoever determined the fact to act, when a deadline has passed (督办). By the credit office; FILED, ACCEPTED, EXTENDED. */
  superviseRepair?: Maybe<RepairActResult>;
  /** Finds that the fact is wrong, and withdraws or corrects it; all who read it are told (异议成立). By the department that determined the fact; VERIFIED_BY_OWNER, ESCALATED → UPHELD. */
  upholdObjection?: Maybe<ObjectionActResult>;
  /** Uses up consents that may be used once; tells which of them this call used; the hub alone asks (授权核销). */
  useConsents?: Maybe<Array<Scalars['ID']['output']>>;
  /** Finds, later, that publication, sharing, use and measures have ended everywhere (复查). By the credit office; REPAIRED → END_VERIFIED. */
  verifyEndOfRepair?: Maybe<RepairActResult>;
  /** Withdraws facts of `creditCommitments` that should not have been recorded (撤销：信用承诺). */
  withdrawCreditCommitments?: Maybe<FactActs>;
  /** Withdraws facts of `creditMeasures` that should not have been recorded (撤销：联合奖惩措施). */
  withdrawCreditMeasures?: Maybe<FactActs>;
  /** Withdraws facts of `creditRectifications` that should not have been recorded (撤销：限期整改). */
  withdrawCreditRectifications?: Maybe<FactActs>;
  /** Withdraws facts of `creditTalks` that should not have been recorded (撤销：约谈). */
  withdrawCreditTalks?: Maybe<FactActs>;
  /** Withdraws facts of `focusListings` that should not have been recorded (撤销：重点关注名单). */
  withdrawFocusListings?: Maybe<FactActs>;
  /** Withdraws facts of `honestyListings` that should not have been recorded (撤销：诚信典型名单). */
  withdrawHonestyListings?: Maybe<FactActs>;
  /** Withdraws facts of `industryBans` that should not have been recorded (撤销：市场和行业禁入). */
  withdrawIndustryBans?: Maybe<FactActs>;
  /** Withdraws the objection (撤回异议). By the subject itself or a hall with a paper; FILED, VERIFIED_BY_OWNER, ESCALATED → WITHDRAWN_BY_SUBJECT. */
  withdrawObjection?: Maybe<ObjectionActResult>;
  /** Withdraws the application (撤回申请). By the subject itself or a hall with a paper; FILED, CORRECTION_REQUIRED, ACCEPTED, EXTENDED → WITHDRAWN_BY_SUBJECT. */
  withdrawRepair?: Maybe<RepairActResult>;
  /** Withdraws facts of `voluntaryDeclarations` that should not have been recorded (撤销：自愿注册信用信息). */
  withdrawVoluntaryDeclarations?: Maybe<FactActs>;
};


export type MutationAcceptObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationAcceptRepairArgs = {
  determinedOn?: InputMaybe<Scalars['Date']['input']>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  dutiesAreFulfilled?: InputMaybe<Scalars['Boolean']['input']>;
  repair: Scalars['ID']['input'];
  severity?: InputMaybe<Severity>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationApplyForRepairArgs = {
  commitment?: InputMaybe<Scalars['String']['input']>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  dutiesFulfilled?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  targetDepartment?: InputMaybe<Scalars['String']['input']>;
  targetDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  targetFactId?: InputMaybe<Scalars['ID']['input']>;
  targetKind?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  ways?: InputMaybe<Array<RepairWay>>;
};


export type MutationApproveRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationAskCorrectionOfRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationChangeDataUseConsentArgs = {
  change: ConsentChange;
  consent: Scalars['ID']['input'];
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationCloseCaseArgs = {
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationCorrectCreditCommitmentsArgs = {
  corrections: Array<CreditCommitmentCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectCreditMeasuresArgs = {
  corrections: Array<CreditMeasureCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectCreditRectificationsArgs = {
  corrections: Array<CreditRectificationCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectCreditTalksArgs = {
  corrections: Array<CreditTalkCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectFocusListingsArgs = {
  corrections: Array<FocusListingCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectHonestyListingsArgs = {
  corrections: Array<HonestyListingCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectIndustryBansArgs = {
  corrections: Array<IndustryBanCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectRepairArgs = {
  commitment?: InputMaybe<Scalars['String']['input']>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  dutiesFulfilled?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
  ways?: InputMaybe<Array<RepairWay>>;
};


export type MutationCorrectVoluntaryDeclarationsArgs = {
  corrections: Array<VoluntaryDeclarationCorrection>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeclineRepairArgs = {
  determinedOn?: InputMaybe<Scalars['Date']['input']>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  severity?: InputMaybe<Severity>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationEndAssociationMembershipArgs = {
  documentNumber: Scalars['String']['input'];
  membership: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationEndCreditAgencyAgreementArgs = {
  agreement: Scalars['ID']['input'];
  documentNumber: Scalars['String']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationEndFocusListingsArgs = {
  endings: Array<FactEnding>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEndHonestyListingsArgs = {
  endings: Array<FactEnding>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationExtendRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationFileObjectionArgs = {
  content?: InputMaybe<Scalars['String']['input']>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  grounds?: InputMaybe<ObjectionGrounds>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  targetDepartment?: InputMaybe<Scalars['String']['input']>;
  targetDocumentNumber?: InputMaybe<Scalars['String']['input']>;
  targetFactId?: InputMaybe<Scalars['ID']['input']>;
  targetKind?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationFindFalseMaterialInRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationGiveDataUseConsentArgs = {
  artefact: Scalars['String']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationMarkNoticesReadArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationOpenCaseArgs = {
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReceiveMessagesArgs = {
  from: Scalars['String']['input'];
  messages: Array<ReceivedMessage>;
};


export type MutationRecordCreditCommitmentsArgs = {
  facts: Array<CreditCommitmentInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordCreditMeasuresArgs = {
  facts: Array<CreditMeasureInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordCreditRectificationsArgs = {
  facts: Array<CreditRectificationInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordCreditTalksArgs = {
  facts: Array<CreditTalkInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordDataUseConsentArgs = {
  documentNumber: Scalars['String']['input'];
  terms: DataUseConsentTerms;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRecordFocusListingsArgs = {
  facts: Array<FocusListingInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordHonestyListingsArgs = {
  facts: Array<HonestyListingInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordIndustryBansArgs = {
  facts: Array<IndustryBanInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordVoluntaryDeclarationsArgs = {
  facts: Array<VoluntaryDeclarationInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRefuseObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRefuseRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRegisterAssociationMembershipArgs = {
  association: Scalars['UnifiedSocialCreditCode']['input'];
  associationName: Scalars['String']['input'];
  documentNumber: Scalars['String']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRegisterCreditAgencyAgreementArgs = {
  documentNumber: Scalars['String']['input'];
  terms: CreditAgencyAgreementTerms;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRegisterSubjectKeyArgs = {
  documentNumber: Scalars['String']['input'];
  publicKey: Scalars['String']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRejectObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationRemindOfObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReviewAssociationMembershipArgs = {
  decision: ReviewDecision;
  membership: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReviewCreditAgencyAgreementArgs = {
  agreement: Scalars['ID']['input'];
  decision: ReviewDecision;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReviewCreditCommitmentsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewCreditMeasuresArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewCreditRectificationsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewCreditTalksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewDataUseConsentArgs = {
  consent: Scalars['ID']['input'];
  decision: ReviewDecision;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReviewFocusListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewHonestyListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewIndustryBansArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationReviewSubjectKeyArgs = {
  decision: ReviewDecision;
  key: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationReviewVoluntaryDeclarationsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  reviews: Array<FactReview>;
};


export type MutationRevokeSubjectKeyArgs = {
  documentNumber: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationSuperviseObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationSuperviseRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationUpholdObjectionArgs = {
  corrections?: InputMaybe<Array<ObjectionCorrection>>;
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  remedy?: InputMaybe<ObjectionRemedy>;
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationUseConsentsArgs = {
  uses: Array<ConsentUse>;
};


export type MutationVerifyEndOfRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationWithdrawCreditCommitmentsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawCreditMeasuresArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawCreditRectificationsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawCreditTalksArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawFocusListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawHonestyListingsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawIndustryBansArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};


export type MutationWithdrawObjectionArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  objection: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationWithdrawRepairArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  repair: Scalars['ID']['input'];
  unifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['input'];
};


export type MutationWithdrawVoluntaryDeclarationsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  partial?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawals: Array<FactWithdrawal>;
};

/** Something that is told of an act (通知). */
export type Notice = {
  __typename?: 'Notice';
  /** What it tells, in Chinese (中文内容). */
  chineseText?: Maybe<Scalars['String']['output']>;
  /** What it tells, in English (英文内容). */
  englishText?: Maybe<Scalars['String']['output']>;
  /** Identifier (通知标识). */
  id?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the objection or the application (办件标识). */
  item?: Maybe<Scalars['ID']['output']>;
  /** Name of the procedure that the act belongs to (程序). */
  procedure?: Maybe<Scalars['String']['output']>;
  /** The day of the act (通知日期). */
  raisedOn?: Maybe<Scalars['Date']['output']>;
  /** When it was marked as read; null while it is not (已读时间). */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The department that holds the fact (信息所属部门). */
  targetDepartment?: Maybe<Scalars['String']['output']>;
  /** Number of its document; null for who only read the fact (信息文书号). */
  targetDocumentNumber?: Maybe<Scalars['String']['output']>;
  /** The kind of the fact (信息类别). */
  targetKind?: Maybe<Scalars['String']['output']>;
  /** Which text tells it, e.g. `objection.uphold` (文本标识). */
  textKey?: Maybe<Scalars['String']['output']>;
  /** The subject that it is about (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** A page of notices (通知分页). */
export type NoticePage = {
  __typename?: 'NoticePage';
  /** Opaque; give it as `after` to read on; null at the end (游标). */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The notices (通知). */
  notices?: Maybe<Array<Notice>>;
};

/** What became of an act; where there are problems nothing was done (异议办理结果). */
export type ObjectionActResult = {
  __typename?: 'ObjectionActResult';
  /** As it stands behind the act; null where nothing was done (异议). */
  objection?: Maybe<CreditObjection>;
  /** Why nothing was done; empty where it was (问题). */
  problems?: Maybe<Array<ProcedureProblem>>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** What of a fact is put right (更正内容). */
export type ObjectionCorrection = {
  /** Name of the field (字段). */
  field: Scalars['String']['input'];
  /** What it should say; null: nothing (更正后内容). */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** On what grounds a subject objects to a fact (异议理由类别). */
export type ObjectionGrounds =
  /** 遗漏 */
  | 'INCOMPLETE'
  /** 不应列入或应移出未移出 */
  | 'NOT_TO_BE_LISTED'
  /** 超期仍公开 */
  | 'PUBLISHED_TOO_LONG'
  /** 错误 */
  | 'WRONG';

/** How an objection stands (异议进度). */
export type ObjectionProgress =
  /** 核实中 */
  | 'OPEN'
  /** 异议不成立 */
  | 'REJECTED'
  /** 异议成立 */
  | 'UPHELD'
  /** 已撤回 */
  | 'WITHDRAWN';

/** What becomes of a fact that was wrong (处理方式). */
export type ObjectionRemedy =
  /** 更正 */
  | 'CORRECTED'
  /** 撤销 */
  | 'WITHDRAWN';

/** Where it stands (异议办理状态). */
export type ObjectionStage =
  /** 逾期督办 */
  | 'ESCALATED'
  /** 已提交 */
  | 'FILED'
  /** 不予受理 */
  | 'NOT_ACCEPTED'
  /** 已拒绝 */
  | 'REJECTED'
  /** 已修正 */
  | 'UPHELD'
  /** 核实中 */
  | 'VERIFIED_BY_OWNER'
  /** 已撤回 */
  | 'WITHDRAWN_BY_SUBJECT';

/** An act that whoever asks may make on an item now (可办理事项). */
export type OpenAct = {
  __typename?: 'OpenAct';
  /** The mutation that makes it (办理操作). */
  act?: Maybe<Scalars['String']['output']>;
  /** What officials call it (事项名称). */
  chineseName?: Maybe<Scalars['String']['output']>;
  /** What it takes (所需信息). */
  takes?: Maybe<Array<TakenField>>;
  /** Whether a second officer of the body has to make it, too (是否二人复核). */
  takesTwo?: Maybe<Scalars['Boolean']['output']>;
  /** The last day in time for it; null where there is none, or nobody can say (办理期限). */
  until?: Maybe<Scalars['Date']['output']>;
};

/** In what a period is counted (期限单位). */
export type PeriodUnit =
  /** 日 */
  | 'DAYS'
  /** 月 */
  | 'MONTHS'
  /** 工作日 */
  | 'WORKING_DAYS'
  /** 年 */
  | 'YEARS';

/** In which part a person leads a subject (责任人身份). */
export type PersonRole =
  /** 实际控制人 */
  | 'ACTUAL_CONTROLLER'
  /** Of more than half of the capital (控股股东). Company Law (2023), art. 265. */
  | 'CONTROLLING_SHAREHOLDER'
  /** 法定代表人 */
  | 'LEGAL_REPRESENTATIVE';

/** One act of a procedure; acts are added, never changed (办理记录). */
export type ProcedureAct = {
  __typename?: 'ProcedureAct';
  /** Its name in the table of the procedure (事项). */
  act?: Maybe<Scalars['String']['output']>;
  /** The day of it (办理日期). */
  actedOn?: Maybe<Scalars['Date']['output']>;
  /** What officials call it (事项名称). */
  chineseName?: Maybe<Scalars['String']['output']>;
  /** For which department (办理部门). */
  department?: Maybe<Scalars['String']['output']>;
  /** Number of the document it rests on (文书号). */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** From which state; null for the act that it began with (原状态). */
  fromStage?: Maybe<Scalars['String']['output']>;
  /** For which organization (办理机构代码). */
  organization?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** Whether it is a first officer's proposal, which waits for a second one (是否待复核). */
  proposed?: Maybe<Scalars['Boolean']['output']>;
  /** Why (理由). */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was entered (登记时间). */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** In which role it was made; `CALENDAR` where a day had passed (办理人角色). */
  role?: Maybe<Scalars['String']['output']>;
  /** To which state (新状态). */
  toStage?: Maybe<Scalars['String']['output']>;
};

/** Within how long something of a procedure is done (办理期限). */
export type ProcedurePeriod = {
  __typename?: 'ProcedurePeriod';
  /** The day from which it holds (生效日期). */
  effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** The last day on which it holds; null while none is known (失效日期). */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** How many (数量). */
  length?: Maybe<Scalars['Int']['output']>;
  /** Administrative division whose rule it is; null: the whole country (适用地区). GB/T 2260. */
  locality?: Maybe<Scalars['String']['output']>;
  /** By what a procedure names it, e.g. `objection.accept` (期限标识). */
  name?: Maybe<Scalars['String']['output']>;
  /** Its article or item (条款). */
  provision?: Maybe<Scalars['String']['output']>;
  /** What it says (内容). */
  says?: Maybe<Scalars['String']['output']>;
  /** The document that sets it (规定文件). */
  source?: Maybe<Scalars['String']['output']>;
  /** Of what (单位). */
  unit?: Maybe<PeriodUnit>;
  /** Whether the text was read and says so (原文已核对). */
  verified?: Maybe<Scalars['Boolean']['output']>;
};

/** Why an act was not made (问题). */
export type ProcedureProblem = {
  __typename?: 'ProcedureProblem';
  /** What is wrong, e.g. `ACT_NOT_OPEN`, `FIELD_REQUIRED` (问题代码). */
  code?: Maybe<Scalars['String']['output']>;
  /** The day from which it is right (自何日起可办理). */
  day?: Maybe<Scalars['Date']['output']>;
  /** The argument that it is about; null for the act as a whole (参数名). */
  field?: Maybe<Scalars['String']['output']>;
};

/** An item of a procedure that waits for whoever asks (待办的办理事项). */
export type ProcedureWorkItem = WorkItem & {
  __typename?: 'ProcedureWorkItem';
  /** What of the subject it is about: a section, or the name of a procedure (涉及内容). */
  about?: Maybe<Scalars['String']['output']>;
  /** The same in the words of officials (办理状态名称). */
  chineseStage?: Maybe<Scalars['String']['output']>;
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
  /** Where it stands, as its procedure calls it (办理状态). */
  stage?: Maybe<Scalars['String']['output']>;
  /** The subject it is about (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** The last day in time; null where none is set, or nobody can say (办理期限). */
  until?: Maybe<Scalars['Date']['output']>;
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

/** A public credit evaluation (公共信用综合评价). GB/T 45255-2025. */
export type PublicCreditEvaluation = CreditFact & {
  __typename?: 'PublicCreditEvaluation';
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
  /** The day of the evaluation (评价日期). */
  evaluatedOn?: Maybe<Scalars['Date']['output']>;
  /** Grade (等级). */
  grade?: Maybe<EvaluationGrade>;
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
  /** Score, of at most 1,000 (得分). */
  score?: Maybe<Scalars['Int']['output']>;
  /** How grave it is; null for what is no dishonesty (失信严重程度). */
  severity?: Maybe<Severity>;
  /** The standard it was made by (评价标准). */
  standard?: Maybe<Scalars['String']['output']>;
  /** Where it stands in its life (状态). */
  state?: Maybe<FactState>;
};

export type Query = {
  __typename?: 'Query';
  /** How many facts of each kind the office publishes today (公示统计). */
  creditStatistics?: Maybe<Array<CreditStatistic>>;
  /** Facts of subjects as they stood at the end of a day, whatever became of them since (历史信用信息). */
  factsAsOf?: Maybe<Array<FactAsOf>>;
  /** Grave facts in force that name one of these persons, or that are facts of one of these subjects (关联责任人信息). */
  factsThroughPersons?: Maybe<Array<FactThroughPerson>>;
  /** The matters that service halls handle and the office gives advice on (办理事项). */
  handlingMatters?: Maybe<Array<HandlingMatter>>;
  /** What a fact means for whatever else a person leads who is behind it: the rules that advice is decided by (关联责任人规则). */
  handlingPersonRules?: Maybe<Array<HandlingPersonRule>>;
  /** What a listing or a dishonesty means for which matter: the rules that advice is decided by (办理规则). */
  handlingRules?: Maybe<Array<HandlingRule>>;
  /** The catalogue of joint punishment and incentive measures (联合奖惩措施清单). GBF [2019] 35, item 10. */
  measureCatalogue?: Maybe<Array<MeasureCatalogueItem>>;
  /**
   * What whoever asks was told of acts, newest first (通知): a subject what is for it, an organization or a department what is for
   * the whole of it. GBF [2019] 35, item 17; 民法典 art. 1029.
   */
  notices?: Maybe<NoticePage>;
  /** Periods of the office's procedures that are in force today, by name (办理期限). */
  procedurePeriods?: Maybe<Array<ProcedurePeriod>>;
  /** What stands between a reader and subjects; the hub alone asks, in its own name (关系查询). */
  relationsHeld?: Maybe<Array<HeldRelation>>;
};


export type QueryFactsAsOfArgs = {
  day: Scalars['Date']['input'];
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryFactsThroughPersonsArgs = {
  persons: Array<Scalars['String']['input']>;
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
};


export type QueryNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unread?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryRelationsHeldArgs = {
  reader: RelationReader;
  unifiedSocialCreditCodes: Array<Scalars['UnifiedSocialCreditCode']['input']>;
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

/** How a rectification stands (整改结果). */
export type RectificationResult =
  /** 已完成 */
  | 'COMPLETED'
  /** 整改不到位 */
  | 'FAILED'
  /** 整改中 */
  | 'OPEN';

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

/** Who reads, and for what (查询主体). */
export type RelationReader = {
  /** The case (办件编号). */
  caseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The department it serves (所属部门). */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Further handlings that the request serves (其他办件). */
  further?: InputMaybe<Array<StatedHandling>>;
  /** The matter (办理事项). */
  matter?: InputMaybe<Scalars['String']['input']>;
  /** The organization it acts for (所属单位). */
  organization?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** The purpose (用途). */
  purpose: Scalars['String']['input'];
  /** Role (角色). */
  role: Scalars['String']['input'];
};

/** What became of an act; where there are problems nothing was done (信用修复办理结果). */
export type RepairActResult = {
  __typename?: 'RepairActResult';
  /** Why nothing was done; empty where it was (问题). */
  problems?: Maybe<Array<ProcedureProblem>>;
  /** As it stands behind the act; null where nothing was done (信用修复). */
  repair?: Maybe<CreditRepair>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
};

/** How an application for repair stands (修复进度). */
export type RepairProgress =
  /** 已受理 */
  | 'ACCEPTED'
  /** 已提交 */
  | 'FILED'
  /** 不予修复 */
  | 'REFUSED'
  /** 已修复 */
  | 'REPAIRED'
  /** 已撤回 */
  | 'WITHDRAWN';

/** Where it stands (信用修复办理状态). */
export type RepairStage =
  /** 审核中 */
  | 'ACCEPTED'
  /** 待补正 */
  | 'CORRECTION_REQUIRED'
  /** 已复查 */
  | 'END_VERIFIED'
  /** 延期办理 */
  | 'EXTENDED'
  /** 提供虚假材料 */
  | 'FALSE_MATERIAL'
  /** 已提交 */
  | 'FILED'
  /** 逾期未补正 */
  | 'LAPSED'
  /** 不予受理 */
  | 'NOT_ACCEPTED'
  /** 不予修复 */
  | 'REFUSED'
  /** 准予修复 */
  | 'REPAIRED'
  /** 已撤回 */
  | 'WITHDRAWN_BY_SUBJECT';

/** Ways of repair (修复方式). GBF [2019] 35, item 13. */
export type RepairWay =
  /** 参加公益慈善活动 */
  | 'CHARITY'
  /** 作出信用承诺 */
  | 'COMMITMENT'
  /** 通过信用核查 */
  | 'INSPECTION'
  /** 完成信用整改 */
  | 'RECTIFICATION'
  /** 提交信用报告 */
  | 'REPORT'
  /** 接受专题培训 */
  | 'TRAINING';

/** What a second officer makes of what the first proposed (复核决定). */
export type ReviewDecision =
  /** 通过 */
  | 'CONFIRM'
  /** 不通过 */
  | 'REFUSE';

/** How grave the dishonesty is (失信严重程度). NDRC Order 36. */
export type Severity =
  /** 轻微 */
  | 'MINOR'
  /** 一般 */
  | 'ORDINARY'
  /** 严重 */
  | 'SERIOUS';

/** A handling that a request serves (办件). */
export type StatedHandling = {
  /** The case (办件编号). */
  caseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The matter (办理事项). */
  matter?: InputMaybe<Scalars['String']['input']>;
};

/** A key by which the subject signs (主体公钥). */
export type SubjectKey = {
  __typename?: 'SubjectKey';
  /** What of it waits for a second officer, and does not count until then; null where nothing does (待复核事项). */
  awaiting?: Maybe<AwaitedReview>;
  /** Opaque position; give it as `after` to read on (游标). */
  cursor: Scalars['String']['output'];
  /** Opaque identifier (标识). */
  id: Scalars['ID']['output'];
  /** RFC 7638 thumbprint, as an artefact names the key (公钥指纹). */
  keyId?: Maybe<Scalars['String']['output']>;
  /** The day it was registered (登记日期). */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** The day it was revoked (注销日期). */
  revokedOn?: Maybe<Scalars['Date']['output']>;
};

/** What an act takes (所需信息). */
export type TakenField = {
  __typename?: 'TakenField';
  /** What officials call it (名称). */
  chineseName?: Maybe<Scalars['String']['output']>;
  /** Its name among the arguments of the mutation (参数名). */
  field?: Maybe<Scalars['String']['output']>;
  /** Whether the act cannot be made without it by whoever asks (是否必填). */
  needed?: Maybe<Scalars['Boolean']['output']>;
  /** Its type in the schema (类型). */
  type?: Maybe<Scalars['String']['output']>;
};

/** Kinds of talk (约谈类型). */
export type TalkKind =
  /** 提示约谈 */
  | 'PROMPT'
  /** 警示约谈 */
  | 'WARNING';

/** What a subject declared about itself (自愿注册信用信息). */
export type VoluntaryDeclaration = CreditFact & {
  __typename?: 'VoluntaryDeclaration';
  /** The authority that decided (认定机关). */
  authority?: Maybe<Scalars['String']['output']>;
  /** The legal basis (依据). */
  basis?: Maybe<Scalars['String']['output']>;
  /** What it declared (内容). */
  content?: Maybe<Scalars['String']['output']>;
  /** Opaque; give it as `after` to read on behind this fact, in the same list for the same purpose (游标). */
  cursor: Scalars['String']['output'];
  /** The day of the decision (认定日期). */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Kind (信息类型). */
  declarationKind?: Maybe<DeclarationKind>;
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
  /** Whether it was verified (是否经验证). */
  verified?: Maybe<Scalars['Boolean']['output']>;
};

/** A fact to be corrected (更正：自愿注册信用信息). */
export type VoluntaryDeclarationCorrection = {
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
  values: VoluntaryDeclarationValues;
};

/** A fact to be recorded (登记：自愿注册信用信息). */
export type VoluntaryDeclarationInput = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (信息类型). */
  declarationKind?: InputMaybe<DeclarationKind>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** The subject (市场主体). */
  unifiedSocialCreditCode?: InputMaybe<Scalars['UnifiedSocialCreditCode']['input']>;
  /** As in the type (是否经验证). */
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What of a fact is to be another; null clears it (更正值：自愿注册信用信息). */
export type VoluntaryDeclarationValues = {
  /** As in the type (认定机关). */
  authority?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (依据). */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (内容). */
  content?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (认定日期). */
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (信息类型). */
  declarationKind?: InputMaybe<DeclarationKind>;
  /** As in the type (文书号). */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** As in the type (公示截止日期). */
  publishedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** As in the type (失信严重程度). */
  severity?: InputMaybe<Severity>;
  /** As in the type (是否经验证). */
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The whole record of a market subject (完整信用记录); the hub's. */
export type WholeRecord = {
  __typename?: 'WholeRecord';
  entries?: Maybe<Array<WholeRecordEntry>>;
  gaps?: Maybe<Array<CreditRecordGap>>;
  kinds?: Maybe<Array<WholeRecordKind>>;
  throughPersons?: Maybe<Array<FactMetThroughPerson>>;
};

/** An entry of a whole record (完整信用记录条目); the hub's. */
export type WholeRecordEntry = {
  __typename?: 'WholeRecordEntry';
  basis?: Maybe<Scalars['String']['output']>;
  decidedOn?: Maybe<Scalars['Date']['output']>;
  department: Scalars['String']['output'];
  documentNumber?: Maybe<Scalars['String']['output']>;
  endedOn?: Maybe<Scalars['Date']['output']>;
  factId?: Maybe<Scalars['ID']['output']>;
  fineAmount?: Maybe<Scalars['Money']['output']>;
  grade?: Maybe<Scalars['String']['output']>;
  kind: Scalars['String']['output'];
  listing?: Maybe<ListingKind>;
  penaltyKind?: Maybe<Scalars['String']['output']>;
  publishedUntil?: Maybe<Scalars['Date']['output']>;
  severity?: Maybe<Severity>;
  state?: Maybe<FactState>;
};

/** A kind of fact that was read for a whole record (已查询类别); the hub's. */
export type WholeRecordKind = {
  __typename?: 'WholeRecordKind';
  department: Scalars['String']['output'];
  kind: Scalars['String']['output'];
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
    & GraphQLRecursivePick<FederationTypes['MarketSubject'], {"unifiedSocialCreditCode":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['MarketSubject'], {"wholeRecord":{"entries":{"department":true,"kind":true,"factId":true,"listing":true,"endedOn":true,"state":true,"severity":true,"grade":true,"penaltyKind":true,"fineAmount":true,"decidedOn":true,"documentNumber":true,"basis":true,"publishedUntil":true},"gaps":{"department":true,"kind":true,"reason":true},"kinds":{"department":true,"kind":true},"throughPersons":{"role":true,"ofPerson":true,"department":true,"kind":true,"listing":true,"severity":true,"state":true,"decidedOn":true,"documentNumber":true,"basis":true,"penaltyKind":true,"matters":true}}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CreditFact:
    | ( CreditCommitmentRow )
    | ( CreditMeasureRow )
    | ( CreditObjectionRow )
    | ( (typeof import('./tables.ts'))['creditRectifications']['$inferSelect'] )
    | ( CreditRepairRow )
    | ( (typeof import('./tables.ts'))['creditTalks']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['focusListings']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['honestyListings']['$inferSelect'] )
    | ( IndustryBanRow )
    | ( PublicCreditEvaluationRow )
    | ( (typeof import('./tables.ts'))['voluntaryDeclarations']['$inferSelect'] )
  ;
  Listing:
    | ( (typeof import('./tables.ts'))['focusListings']['$inferSelect'] )
    | ( (typeof import('./tables.ts'))['honestyListings']['$inferSelect'] )
  ;
  RegisterEntry: never;
  WorkItem:
    | ( FactProposalItem )
    | ( ProcedureWorkItem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlertKind: AlertKind;
  AssociationMembership: ResolverTypeWrapper<(typeof import('./tables.ts'))['associationMemberships']['$inferSelect']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AwaitedReview: AwaitedReview;
  BilingualText: ResolverTypeWrapper<BilingualText>;
  CaseInHand: ResolverTypeWrapper<(typeof import('./tables.ts'))['casesInHand']['$inferSelect']>;
  Classification: Classification;
  CommitmentKind: CommitmentKind;
  CommitmentPerformance: CommitmentPerformance;
  ConsentChange: ConsentChange;
  ConsentState: ConsentState;
  ConsentUse: ConsentUse;
  ConsentUseKind: ConsentUseKind;
  CreditAgencyAgreement: ResolverTypeWrapper<(typeof import('./tables.ts'))['creditAgencyAgreements']['$inferSelect']>;
  CreditAgencyAgreementTerms: CreditAgencyAgreementTerms;
  CreditAlert: ResolverTypeWrapper<(typeof import('./tables.ts'))['creditAlerts']['$inferSelect']>;
  CreditCommitment: ResolverTypeWrapper<CreditCommitmentRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreditCommitmentCorrection: CreditCommitmentCorrection;
  CreditCommitmentInput: CreditCommitmentInput;
  CreditCommitmentValues: CreditCommitmentValues;
  CreditFact: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CreditFact']>;
  CreditMeasure: ResolverTypeWrapper<CreditMeasureRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreditMeasureCauseInput: CreditMeasureCauseInput;
  CreditMeasureCorrection: CreditMeasureCorrection;
  CreditMeasureInput: CreditMeasureInput;
  CreditMeasureValues: CreditMeasureValues;
  CreditObjection: ResolverTypeWrapper<CreditObjectionRow>;
  CreditRecordGap: ResolverTypeWrapper<CreditRecordGap>;
  CreditRecordGapReason: CreditRecordGapReason;
  CreditRectification: ResolverTypeWrapper<(typeof import('./tables.ts'))['creditRectifications']['$inferSelect']>;
  CreditRectificationCauseInput: CreditRectificationCauseInput;
  CreditRectificationCorrection: CreditRectificationCorrection;
  CreditRectificationInput: CreditRectificationInput;
  CreditRectificationValues: CreditRectificationValues;
  CreditRepair: ResolverTypeWrapper<CreditRepairRow>;
  CreditStatistic: ResolverTypeWrapper<CreditStatistic>;
  CreditTalk: ResolverTypeWrapper<(typeof import('./tables.ts'))['creditTalks']['$inferSelect']>;
  CreditTalkCauseInput: CreditTalkCauseInput;
  CreditTalkCorrection: CreditTalkCorrection;
  CreditTalkInput: CreditTalkInput;
  CreditTalkValues: CreditTalkValues;
  CreditTraining: ResolverTypeWrapper<(typeof import('./tables.ts'))['creditTrainings']['$inferSelect']>;
  DataUseConsent: ResolverTypeWrapper<(typeof import('./tables.ts'))['dataUseConsents']['$inferSelect']>;
  DataUseConsentTerms: DataUseConsentTerms;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadlineUnknown: DeadlineUnknown;
  DeclarationKind: DeclarationKind;
  Desk: ResolverTypeWrapper<Desk>;
  EvaluationGrade: EvaluationGrade;
  FactAct: FactAct;
  FactActOutcome: FactActOutcome;
  FactActResult: ResolverTypeWrapper<FactActResult>;
  FactActs: ResolverTypeWrapper<FactActs>;
  FactActsOutcome: FactActsOutcome;
  FactAsOf: ResolverTypeWrapper<FactAsOf>;
  FactCause: ResolverTypeWrapper<FactCause>;
  FactEnding: FactEnding;
  FactMetThroughPerson: ResolverTypeWrapper<FactMetThroughPerson>;
  FactProblem: ResolverTypeWrapper<FactProblem>;
  FactProposalItem: ResolverTypeWrapper<FactProposalItem>;
  FactReview: FactReview;
  FactRevision: ResolverTypeWrapper<FactRevisionRow>;
  FactState: FactState;
  FactThroughPerson: ResolverTypeWrapper<FactThroughPerson>;
  FactWithdrawal: FactWithdrawal;
  FocusListing: ResolverTypeWrapper<(typeof import('./tables.ts'))['focusListings']['$inferSelect']>;
  FocusListingCauseInput: FocusListingCauseInput;
  FocusListingCorrection: FocusListingCorrection;
  FocusListingInput: FocusListingInput;
  FocusListingValues: FocusListingValues;
  HandlingAdvice: ResolverTypeWrapper<Omit<HandlingAdvice, 'measures' | 'otherMeasures'> & { measures?: Maybe<Array<ResolversTypes['MeasureCatalogueItem']>>, otherMeasures?: Maybe<Array<ResolversTypes['MeasureCatalogueItem']>> }>;
  HandlingExplained: HandlingExplained;
  HandlingExplanation: ResolverTypeWrapper<HandlingExplanation>;
  HandlingFeedback: ResolverTypeWrapper<(typeof import('./tables.ts'))['handlingFeedback']['$inferSelect']>;
  HandlingHit: ResolverTypeWrapper<HandlingHit>;
  HandlingMatter: ResolverTypeWrapper<HandlingMatterRow>;
  HandlingOutcome: HandlingOutcome;
  HandlingPersonRule: ResolverTypeWrapper<HandlingPersonRuleRow>;
  HandlingReason: HandlingReason;
  HandlingResult: HandlingResult;
  HandlingRule: ResolverTypeWrapper<HandlingRuleRow>;
  HeldRelation: ResolverTypeWrapper<HeldRelationRow>;
  HonestyListing: ResolverTypeWrapper<(typeof import('./tables.ts'))['honestyListings']['$inferSelect']>;
  HonestyListingCorrection: HonestyListingCorrection;
  HonestyListingInput: HonestyListingInput;
  HonestyListingValues: HonestyListingValues;
  IndustryBan: ResolverTypeWrapper<IndustryBanRow>;
  IndustryBanCauseInput: IndustryBanCauseInput;
  IndustryBanCorrection: IndustryBanCorrection;
  IndustryBanInput: IndustryBanInput;
  IndustryBanValues: IndustryBanValues;
  IssuedCreditReport: ResolverTypeWrapper<(typeof import('./tables.ts'))['issuedCreditReports']['$inferSelect']>;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  ListingKind: ListingKind;
  MarketSubject: ResolverTypeWrapper<MarketSubjectReference>;
  MeasureCatalogueItem: ResolverTypeWrapper<MeasureCatalogueItemRow>;
  MeasureKind: MeasureKind;
  MessageDelivery: MessageDelivery;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticePage: ResolverTypeWrapper<Omit<NoticePage, 'notices'> & { notices?: Maybe<Array<ResolversTypes['Notice']>> }>;
  ObjectionActResult: ResolverTypeWrapper<Omit<ObjectionActResult, 'objection'> & { objection?: Maybe<ResolversTypes['CreditObjection']> }>;
  ObjectionCorrection: ObjectionCorrection;
  ObjectionGrounds: ObjectionGrounds;
  ObjectionProgress: ObjectionProgress;
  ObjectionRemedy: ObjectionRemedy;
  ObjectionStage: ObjectionStage;
  OpenAct: ResolverTypeWrapper<OpenAct>;
  PeriodUnit: PeriodUnit;
  PersonRole: PersonRole;
  ProcedureAct: ResolverTypeWrapper<ProcedureAct>;
  ProcedurePeriod: ResolverTypeWrapper<ProcedurePeriod>;
  ProcedureProblem: ResolverTypeWrapper<ProcedureProblem>;
  ProcedureWorkItem: ResolverTypeWrapper<ProcedureWorkItem>;
  Provenance: ResolverTypeWrapper<FactRow>;
  PublicCreditEvaluation: ResolverTypeWrapper<PublicCreditEvaluationRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceivedMessage: ReceivedMessage;
  ReceivedOutcome: ResolverTypeWrapper<ReceivedOutcome>;
  RectificationResult: RectificationResult;
  RegisterEntry: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['RegisterEntry']>;
  RegistrationState: RegistrationState;
  RelationReader: RelationReader;
  RepairActResult: ResolverTypeWrapper<Omit<RepairActResult, 'repair'> & { repair?: Maybe<ResolversTypes['CreditRepair']> }>;
  RepairProgress: RepairProgress;
  RepairStage: RepairStage;
  RepairWay: RepairWay;
  ReviewDecision: ReviewDecision;
  Severity: Severity;
  StatedHandling: StatedHandling;
  SubjectKey: ResolverTypeWrapper<(typeof import('./tables.ts'))['subjectKeys']['$inferSelect']>;
  TakenField: ResolverTypeWrapper<TakenField>;
  TalkKind: TalkKind;
  UnifiedSocialCreditCode: ResolverTypeWrapper<Scalars['UnifiedSocialCreditCode']['output']>;
  VoluntaryDeclaration: ResolverTypeWrapper<(typeof import('./tables.ts'))['voluntaryDeclarations']['$inferSelect']>;
  VoluntaryDeclarationCorrection: VoluntaryDeclarationCorrection;
  VoluntaryDeclarationInput: VoluntaryDeclarationInput;
  VoluntaryDeclarationValues: VoluntaryDeclarationValues;
  WholeRecord: ResolverTypeWrapper<WholeRecord>;
  WholeRecordEntry: ResolverTypeWrapper<WholeRecordEntry>;
  WholeRecordKind: ResolverTypeWrapper<WholeRecordKind>;
  Whose: Whose;
  WorkItem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WorkItem']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssociationMembership: (typeof import('./tables.ts'))['associationMemberships']['$inferSelect'];
  ID: Scalars['ID']['output'];
  BilingualText: BilingualText;
  CaseInHand: (typeof import('./tables.ts'))['casesInHand']['$inferSelect'];
  ConsentUse: ConsentUse;
  CreditAgencyAgreement: (typeof import('./tables.ts'))['creditAgencyAgreements']['$inferSelect'];
  CreditAgencyAgreementTerms: CreditAgencyAgreementTerms;
  CreditAlert: (typeof import('./tables.ts'))['creditAlerts']['$inferSelect'];
  CreditCommitment: CreditCommitmentRow;
  Int: Scalars['Int']['output'];
  CreditCommitmentCorrection: CreditCommitmentCorrection;
  CreditCommitmentInput: CreditCommitmentInput;
  CreditCommitmentValues: CreditCommitmentValues;
  CreditFact: ResolversInterfaceTypes<ResolversParentTypes>['CreditFact'];
  CreditMeasure: CreditMeasureRow;
  Boolean: Scalars['Boolean']['output'];
  CreditMeasureCauseInput: CreditMeasureCauseInput;
  CreditMeasureCorrection: CreditMeasureCorrection;
  CreditMeasureInput: CreditMeasureInput;
  CreditMeasureValues: CreditMeasureValues;
  CreditObjection: CreditObjectionRow;
  CreditRecordGap: CreditRecordGap;
  CreditRectification: (typeof import('./tables.ts'))['creditRectifications']['$inferSelect'];
  CreditRectificationCauseInput: CreditRectificationCauseInput;
  CreditRectificationCorrection: CreditRectificationCorrection;
  CreditRectificationInput: CreditRectificationInput;
  CreditRectificationValues: CreditRectificationValues;
  CreditRepair: CreditRepairRow;
  CreditStatistic: CreditStatistic;
  CreditTalk: (typeof import('./tables.ts'))['creditTalks']['$inferSelect'];
  CreditTalkCauseInput: CreditTalkCauseInput;
  CreditTalkCorrection: CreditTalkCorrection;
  CreditTalkInput: CreditTalkInput;
  CreditTalkValues: CreditTalkValues;
  CreditTraining: (typeof import('./tables.ts'))['creditTrainings']['$inferSelect'];
  DataUseConsent: (typeof import('./tables.ts'))['dataUseConsents']['$inferSelect'];
  DataUseConsentTerms: DataUseConsentTerms;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Desk: Desk | FederationReferenceTypes['Desk'];
  FactActResult: FactActResult;
  FactActs: FactActs;
  FactAsOf: FactAsOf;
  FactCause: FactCause;
  FactEnding: FactEnding;
  FactMetThroughPerson: FactMetThroughPerson;
  FactProblem: FactProblem;
  FactProposalItem: FactProposalItem;
  FactReview: FactReview;
  FactRevision: FactRevisionRow;
  FactThroughPerson: FactThroughPerson;
  FactWithdrawal: FactWithdrawal;
  FocusListing: (typeof import('./tables.ts'))['focusListings']['$inferSelect'];
  FocusListingCauseInput: FocusListingCauseInput;
  FocusListingCorrection: FocusListingCorrection;
  FocusListingInput: FocusListingInput;
  FocusListingValues: FocusListingValues;
  HandlingAdvice: Omit<HandlingAdvice, 'measures' | 'otherMeasures'> & { measures?: Maybe<Array<ResolversParentTypes['MeasureCatalogueItem']>>, otherMeasures?: Maybe<Array<ResolversParentTypes['MeasureCatalogueItem']>> };
  HandlingExplanation: HandlingExplanation;
  HandlingFeedback: (typeof import('./tables.ts'))['handlingFeedback']['$inferSelect'];
  HandlingHit: HandlingHit;
  HandlingMatter: HandlingMatterRow;
  HandlingPersonRule: HandlingPersonRuleRow;
  HandlingRule: HandlingRuleRow;
  HeldRelation: HeldRelationRow;
  HonestyListing: (typeof import('./tables.ts'))['honestyListings']['$inferSelect'];
  HonestyListingCorrection: HonestyListingCorrection;
  HonestyListingInput: HonestyListingInput;
  HonestyListingValues: HonestyListingValues;
  IndustryBan: IndustryBanRow;
  IndustryBanCauseInput: IndustryBanCauseInput;
  IndustryBanCorrection: IndustryBanCorrection;
  IndustryBanInput: IndustryBanInput;
  IndustryBanValues: IndustryBanValues;
  IssuedCreditReport: (typeof import('./tables.ts'))['issuedCreditReports']['$inferSelect'];
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  MarketSubject: MarketSubjectReference;
  MeasureCatalogueItem: MeasureCatalogueItemRow;
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  Notice: NoticeRow;
  NoticePage: Omit<NoticePage, 'notices'> & { notices?: Maybe<Array<ResolversParentTypes['Notice']>> };
  ObjectionActResult: Omit<ObjectionActResult, 'objection'> & { objection?: Maybe<ResolversParentTypes['CreditObjection']> };
  ObjectionCorrection: ObjectionCorrection;
  OpenAct: OpenAct;
  ProcedureAct: ProcedureAct;
  ProcedurePeriod: ProcedurePeriod;
  ProcedureProblem: ProcedureProblem;
  ProcedureWorkItem: ProcedureWorkItem;
  Provenance: FactRow;
  PublicCreditEvaluation: PublicCreditEvaluationRow;
  Query: Record<PropertyKey, never>;
  ReceivedMessage: ReceivedMessage;
  ReceivedOutcome: ReceivedOutcome;
  RegisterEntry: ResolversInterfaceTypes<ResolversParentTypes>['RegisterEntry'];
  RelationReader: RelationReader;
  RepairActResult: Omit<RepairActResult, 'repair'> & { repair?: Maybe<ResolversParentTypes['CreditRepair']> };
  StatedHandling: StatedHandling;
  SubjectKey: (typeof import('./tables.ts'))['subjectKeys']['$inferSelect'];
  TakenField: TakenField;
  UnifiedSocialCreditCode: Scalars['UnifiedSocialCreditCode']['output'];
  VoluntaryDeclaration: (typeof import('./tables.ts'))['voluntaryDeclarations']['$inferSelect'];
  VoluntaryDeclarationCorrection: VoluntaryDeclarationCorrection;
  VoluntaryDeclarationInput: VoluntaryDeclarationInput;
  VoluntaryDeclarationValues: VoluntaryDeclarationValues;
  WholeRecord: WholeRecord;
  WholeRecordEntry: WholeRecordEntry;
  WholeRecordKind: WholeRecordKind;
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

export type AssociationMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssociationMembership'] = ResolversParentTypes['AssociationMembership']> = {
  association?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  associationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awaiting?: Resolver<Maybe<ResolversTypes['AwaitedReview']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
};

export type BilingualTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BilingualText'] = ResolversParentTypes['BilingualText']> = {
  chinese?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  english?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseInHandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseInHand'] = ResolversParentTypes['CaseInHand']> = {
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditAgencyAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditAgencyAgreement'] = ResolversParentTypes['CreditAgencyAgreement']> = {
  agency?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  agencyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awaiting?: Resolver<Maybe<ResolversTypes['AwaitedReview']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditAlert'] = ResolversParentTypes['CreditAlert']> = {
  alertKind?: Resolver<Maybe<ResolversTypes['AlertKind']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditCommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCommitment'] = ResolversParentTypes['CreditCommitment']> = {
  assessedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitmentKind?: Resolver<Maybe<ResolversTypes['CommitmentKind']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['CommitmentPerformance']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CreditCommitment' | 'CreditMeasure' | 'CreditObjection' | 'CreditRectification' | 'CreditRepair' | 'CreditTalk' | 'FocusListing' | 'HonestyListing' | 'IndustryBan' | 'PublicCreditEvaluation' | 'VoluntaryDeclaration', ParentType, ContextType>;
};

export type CreditMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasure'] = ResolversParentTypes['CreditMeasure']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['FactCause']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executingDepartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['MeasureCatalogueItem']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lifelong?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  measureCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditObjection'] = ResolversParentTypes['CreditObjection']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlineUnknown?: Resolver<Maybe<ResolversTypes['DeadlineUnknown']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enteredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['ObjectionGrounds']>, ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['ProcedureAct']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openActs?: Resolver<Maybe<Array<ResolversTypes['OpenAct']>>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ObjectionProgress']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['ObjectionRemedy']>, ParentType, ContextType>;
  remindedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['ObjectionStage']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  targetDepartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetFactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditRectificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRectification'] = ResolversParentTypes['CreditRectification']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['FactCause']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  requirement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['RectificationResult']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditRepairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRepair'] = ResolversParentTypes['CreditRepair']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  appliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  barredUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlineUnknown?: Resolver<Maybe<ResolversTypes['DeadlineUnknown']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  determinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dutiesFulfilled?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earliestOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endVerifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enteredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['ProcedureAct']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latestOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  openActs?: Resolver<Maybe<Array<ResolversTypes['OpenAct']>>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['RepairProgress']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  repairedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['RepairStage']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  targetDepartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetFactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetSeverity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  ways?: Resolver<Maybe<Array<ResolversTypes['RepairWay']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditStatisticResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditStatistic'] = ResolversParentTypes['CreditStatistic']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreditTalkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditTalk'] = ResolversParentTypes['CreditTalk']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['FactCause']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  talkKind?: Resolver<Maybe<ResolversTypes['TalkKind']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditTrainingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditTraining'] = ResolversParentTypes['CreditTraining']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataUseConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataUseConsent'] = ResolversParentTypes['DataUseConsent']> = {
  artefact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awaiting?: Resolver<Maybe<ResolversTypes['AwaitedReview']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataClasses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  recipientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ConsentState']>, ParentType, ContextType>;
  use?: Resolver<Maybe<ResolversTypes['ConsentUseKind']>, ParentType, ContextType>;
  usedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Desk'] = ResolversParentTypes['Desk'], FederationReferenceType extends FederationReferenceTypes['Desk'] = FederationReferenceTypes['Desk']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Desk']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creditOfficeProposals?: Resolver<Maybe<Array<ResolversTypes['FactProposalItem']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectionItems?: Resolver<Maybe<Array<ResolversTypes['ProcedureWorkItem']>>, ParentType, ContextType>;
  repairItems?: Resolver<Maybe<Array<ResolversTypes['ProcedureWorkItem']>>, ParentType, ContextType>;
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

export type FactCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactCause'] = ResolversParentTypes['FactCause']> = {
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type FocusListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FocusListing'] = ResolversParentTypes['FocusListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['FactCause']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandlingAdviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingAdvice'] = ResolversParentTypes['HandlingAdvice']> = {
  deferredMaterialOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  explanations?: Resolver<Maybe<Array<ResolversTypes['HandlingExplanation']>>, ParentType, ContextType>;
  hits?: Resolver<Maybe<Array<ResolversTypes['HandlingHit']>>, ParentType, ContextType>;
  measures?: Resolver<Maybe<Array<ResolversTypes['MeasureCatalogueItem']>>, ParentType, ContextType>;
  missingDepartments?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  notifiedCommitmentOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otherMeasures?: Resolver<Maybe<Array<ResolversTypes['MeasureCatalogueItem']>>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['HandlingOutcome']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['HandlingReason']>>, ParentType, ContextType>;
};

export type HandlingExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingExplanation'] = ResolversParentTypes['HandlingExplanation']> = {
  about?: Resolver<Maybe<ResolversTypes['HandlingExplained']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['BilingualText']>, ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['BilingualText']>, ParentType, ContextType>;
  law?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lawVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['BilingualText']>, ParentType, ContextType>;
};

export type HandlingFeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingFeedback'] = ResolversParentTypes['HandlingFeedback']> = {
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hall?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  measureCodes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['HandlingResult']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['HandlingOutcome']>, ParentType, ContextType>;
};

export type HandlingHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingHit'] = ResolversParentTypes['HandlingHit']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['HandlingOutcome']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  suspended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['PersonRole']>, ParentType, ContextType>;
};

export type HandlingMatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingMatter'] = ResolversParentTypes['HandlingMatter']> = {
  deferredMaterial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  greenChannel?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industries?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notifiedCommitment?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type HandlingPersonRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingPersonRule'] = ResolversParentTypes['HandlingPersonRule']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['HandlingOutcome']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ofPerson?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  penaltyKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  yearsBack?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HandlingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingRule'] = ResolversParentTypes['HandlingRule']> = {
  curedBy?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['HandlingOutcome']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fineFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ListingKind']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  measureCodes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  penaltyKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  yearsBack?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HeldRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRelation'] = ResolversParentTypes['HeldRelation']> = {
  classes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  onceConsent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type HonestyListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HonestyListing'] = ResolversParentTypes['HonestyListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryBanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndustryBan'] = ResolversParentTypes['IndustryBan']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['FactCause']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industries?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lifelong?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  matters?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssuedCreditReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedCreditReport'] = ResolversParentTypes['IssuedCreditReport']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'FocusListing' | 'HonestyListing', ParentType, ContextType>;
};

export type MarketSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketSubject'] = ResolversParentTypes['MarketSubject'], FederationReferenceType extends FederationReferenceTypes['MarketSubject'] = FederationReferenceTypes['MarketSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  associationMemberships?: Resolver<Maybe<Array<ResolversTypes['AssociationMembership']>>, ParentType, ContextType, RequireFields<MarketSubjectAssociationMembershipsArgs, 'first'>>;
  casesInHand?: Resolver<Maybe<Array<ResolversTypes['CaseInHand']>>, ParentType, ContextType, RequireFields<MarketSubjectCasesInHandArgs, 'first'>>;
  creditAgencyAgreements?: Resolver<Maybe<Array<ResolversTypes['CreditAgencyAgreement']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditAgencyAgreementsArgs, 'first'>>;
  creditAlerts?: Resolver<Maybe<Array<ResolversTypes['CreditAlert']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditAlertsArgs, 'first'>>;
  creditCommitments?: Resolver<Maybe<Array<ResolversTypes['CreditCommitment']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditCommitmentsArgs, 'first'>>;
  creditMeasures?: Resolver<Maybe<Array<ResolversTypes['CreditMeasure']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditMeasuresArgs, 'first'>>;
  creditObjections?: Resolver<Maybe<Array<ResolversTypes['CreditObjection']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditObjectionsArgs, 'first'>>;
  creditRectifications?: Resolver<Maybe<Array<ResolversTypes['CreditRectification']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditRectificationsArgs, 'first'>>;
  creditRepairs?: Resolver<Maybe<Array<ResolversTypes['CreditRepair']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditRepairsArgs, 'first'>>;
  creditTalks?: Resolver<Maybe<Array<ResolversTypes['CreditTalk']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditTalksArgs, 'first'>>;
  creditTrainings?: Resolver<Maybe<Array<ResolversTypes['CreditTraining']>>, ParentType, ContextType, RequireFields<MarketSubjectCreditTrainingsArgs, 'first'>>;
  dataUseConsents?: Resolver<Maybe<Array<ResolversTypes['DataUseConsent']>>, ParentType, ContextType, RequireFields<MarketSubjectDataUseConsentsArgs, 'first'>>;
  focusListings?: Resolver<Maybe<Array<ResolversTypes['FocusListing']>>, ParentType, ContextType, RequireFields<MarketSubjectFocusListingsArgs, 'first'>>;
  handlingAdvice?: Resolver<Maybe<ResolversTypes['HandlingAdvice']>, ParentType, ContextType, RequireFields<MarketSubjectHandlingAdviceArgs, 'matter'>>;
  handlingFeedback?: Resolver<Maybe<Array<ResolversTypes['HandlingFeedback']>>, ParentType, ContextType, RequireFields<MarketSubjectHandlingFeedbackArgs, 'first'>>;
  honestyListings?: Resolver<Maybe<Array<ResolversTypes['HonestyListing']>>, ParentType, ContextType, RequireFields<MarketSubjectHonestyListingsArgs, 'first'>>;
  industryBans?: Resolver<Maybe<Array<ResolversTypes['IndustryBan']>>, ParentType, ContextType, RequireFields<MarketSubjectIndustryBansArgs, 'first'>>;
  issuedCreditReports?: Resolver<Maybe<Array<ResolversTypes['IssuedCreditReport']>>, ParentType, ContextType, RequireFields<MarketSubjectIssuedCreditReportsArgs, 'first'>>;
  publicCreditEvaluation?: Resolver<Maybe<ResolversTypes['PublicCreditEvaluation']>, ParentType, ContextType>;
  publicCreditEvaluations?: Resolver<Maybe<Array<ResolversTypes['PublicCreditEvaluation']>>, ParentType, ContextType, RequireFields<MarketSubjectPublicCreditEvaluationsArgs, 'first'>>;
  subjectKeys?: Resolver<Maybe<Array<ResolversTypes['SubjectKey']>>, ParentType, ContextType, RequireFields<MarketSubjectSubjectKeysArgs, 'first'>>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['UnifiedSocialCreditCode'], ParentType, ContextType>;
  voluntaryDeclarations?: Resolver<Maybe<Array<ResolversTypes['VoluntaryDeclaration']>>, ParentType, ContextType, RequireFields<MarketSubjectVoluntaryDeclarationsArgs, 'first'>>;
};

export type MeasureCatalogueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureCatalogueItem'] = ResolversParentTypes['MeasureCatalogueItem']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executingDepartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  incentive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MeasureKind']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matters?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationAcceptObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  acceptRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationAcceptRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  applyForRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationApplyForRepairArgs, 'unifiedSocialCreditCode'>>;
  approveRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationApproveRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  askCorrectionOfRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationAskCorrectionOfRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  changeDataUseConsent?: Resolver<Maybe<ResolversTypes['DataUseConsent']>, ParentType, ContextType, RequireFields<MutationChangeDataUseConsentArgs, 'change' | 'consent' | 'unifiedSocialCreditCode'>>;
  closeCase?: Resolver<Maybe<ResolversTypes['CaseInHand']>, ParentType, ContextType, RequireFields<MutationCloseCaseArgs, 'unifiedSocialCreditCode'>>;
  correctCreditCommitments?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectCreditCommitmentsArgs, 'corrections' | 'partial'>>;
  correctCreditMeasures?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectCreditMeasuresArgs, 'corrections' | 'partial'>>;
  correctCreditRectifications?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectCreditRectificationsArgs, 'corrections' | 'partial'>>;
  correctCreditTalks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectCreditTalksArgs, 'corrections' | 'partial'>>;
  correctFocusListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectFocusListingsArgs, 'corrections' | 'partial'>>;
  correctHonestyListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectHonestyListingsArgs, 'corrections' | 'partial'>>;
  correctIndustryBans?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectIndustryBansArgs, 'corrections' | 'partial'>>;
  correctRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationCorrectRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  correctVoluntaryDeclarations?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationCorrectVoluntaryDeclarationsArgs, 'corrections' | 'partial'>>;
  declineRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationDeclineRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  endAssociationMembership?: Resolver<Maybe<ResolversTypes['AssociationMembership']>, ParentType, ContextType, RequireFields<MutationEndAssociationMembershipArgs, 'documentNumber' | 'membership' | 'unifiedSocialCreditCode'>>;
  endCreditAgencyAgreement?: Resolver<Maybe<ResolversTypes['CreditAgencyAgreement']>, ParentType, ContextType, RequireFields<MutationEndCreditAgencyAgreementArgs, 'agreement' | 'documentNumber' | 'unifiedSocialCreditCode'>>;
  endFocusListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationEndFocusListingsArgs, 'endings' | 'partial'>>;
  endHonestyListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationEndHonestyListingsArgs, 'endings' | 'partial'>>;
  extendRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationExtendRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  fileObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationFileObjectionArgs, 'unifiedSocialCreditCode'>>;
  findFalseMaterialInRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationFindFalseMaterialInRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  giveDataUseConsent?: Resolver<Maybe<ResolversTypes['DataUseConsent']>, ParentType, ContextType, RequireFields<MutationGiveDataUseConsentArgs, 'artefact' | 'unifiedSocialCreditCode'>>;
  markNoticesRead?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<MutationMarkNoticesReadArgs, 'ids'>>;
  openCase?: Resolver<Maybe<ResolversTypes['CaseInHand']>, ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'unifiedSocialCreditCode'>>;
  receiveMessages?: Resolver<Maybe<Array<ResolversTypes['ReceivedOutcome']>>, ParentType, ContextType, RequireFields<MutationReceiveMessagesArgs, 'from' | 'messages'>>;
  recordCreditCommitments?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordCreditCommitmentsArgs, 'facts' | 'partial'>>;
  recordCreditMeasures?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordCreditMeasuresArgs, 'facts' | 'partial'>>;
  recordCreditRectifications?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordCreditRectificationsArgs, 'facts' | 'partial'>>;
  recordCreditTalks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordCreditTalksArgs, 'facts' | 'partial'>>;
  recordDataUseConsent?: Resolver<Maybe<ResolversTypes['DataUseConsent']>, ParentType, ContextType, RequireFields<MutationRecordDataUseConsentArgs, 'documentNumber' | 'terms' | 'unifiedSocialCreditCode'>>;
  recordFocusListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordFocusListingsArgs, 'facts' | 'partial'>>;
  recordHonestyListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordHonestyListingsArgs, 'facts' | 'partial'>>;
  recordIndustryBans?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordIndustryBansArgs, 'facts' | 'partial'>>;
  recordVoluntaryDeclarations?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationRecordVoluntaryDeclarationsArgs, 'facts' | 'partial'>>;
  refuseObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationRefuseObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  refuseRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationRefuseRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  registerAssociationMembership?: Resolver<Maybe<ResolversTypes['AssociationMembership']>, ParentType, ContextType, RequireFields<MutationRegisterAssociationMembershipArgs, 'association' | 'associationName' | 'documentNumber' | 'unifiedSocialCreditCode'>>;
  registerCreditAgencyAgreement?: Resolver<Maybe<ResolversTypes['CreditAgencyAgreement']>, ParentType, ContextType, RequireFields<MutationRegisterCreditAgencyAgreementArgs, 'documentNumber' | 'terms' | 'unifiedSocialCreditCode'>>;
  registerSubjectKey?: Resolver<Maybe<ResolversTypes['SubjectKey']>, ParentType, ContextType, RequireFields<MutationRegisterSubjectKeyArgs, 'documentNumber' | 'publicKey' | 'unifiedSocialCreditCode'>>;
  rejectObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationRejectObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  remindOfObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationRemindOfObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  reviewAssociationMembership?: Resolver<Maybe<ResolversTypes['AssociationMembership']>, ParentType, ContextType, RequireFields<MutationReviewAssociationMembershipArgs, 'decision' | 'membership' | 'unifiedSocialCreditCode'>>;
  reviewCreditAgencyAgreement?: Resolver<Maybe<ResolversTypes['CreditAgencyAgreement']>, ParentType, ContextType, RequireFields<MutationReviewCreditAgencyAgreementArgs, 'agreement' | 'decision' | 'unifiedSocialCreditCode'>>;
  reviewCreditCommitments?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewCreditCommitmentsArgs, 'partial' | 'reviews'>>;
  reviewCreditMeasures?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewCreditMeasuresArgs, 'partial' | 'reviews'>>;
  reviewCreditRectifications?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewCreditRectificationsArgs, 'partial' | 'reviews'>>;
  reviewCreditTalks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewCreditTalksArgs, 'partial' | 'reviews'>>;
  reviewDataUseConsent?: Resolver<Maybe<ResolversTypes['DataUseConsent']>, ParentType, ContextType, RequireFields<MutationReviewDataUseConsentArgs, 'consent' | 'decision' | 'unifiedSocialCreditCode'>>;
  reviewFocusListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewFocusListingsArgs, 'partial' | 'reviews'>>;
  reviewHonestyListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewHonestyListingsArgs, 'partial' | 'reviews'>>;
  reviewIndustryBans?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewIndustryBansArgs, 'partial' | 'reviews'>>;
  reviewSubjectKey?: Resolver<Maybe<ResolversTypes['SubjectKey']>, ParentType, ContextType, RequireFields<MutationReviewSubjectKeyArgs, 'decision' | 'key' | 'unifiedSocialCreditCode'>>;
  reviewVoluntaryDeclarations?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationReviewVoluntaryDeclarationsArgs, 'partial' | 'reviews'>>;
  revokeSubjectKey?: Resolver<Maybe<ResolversTypes['SubjectKey']>, ParentType, ContextType, RequireFields<MutationRevokeSubjectKeyArgs, 'documentNumber' | 'key' | 'unifiedSocialCreditCode'>>;
  superviseObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationSuperviseObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  superviseRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationSuperviseRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  upholdObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationUpholdObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  useConsents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<MutationUseConsentsArgs, 'uses'>>;
  verifyEndOfRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationVerifyEndOfRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  withdrawCreditCommitments?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditCommitmentsArgs, 'partial' | 'withdrawals'>>;
  withdrawCreditMeasures?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditMeasuresArgs, 'partial' | 'withdrawals'>>;
  withdrawCreditRectifications?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditRectificationsArgs, 'partial' | 'withdrawals'>>;
  withdrawCreditTalks?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditTalksArgs, 'partial' | 'withdrawals'>>;
  withdrawFocusListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawFocusListingsArgs, 'partial' | 'withdrawals'>>;
  withdrawHonestyListings?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawHonestyListingsArgs, 'partial' | 'withdrawals'>>;
  withdrawIndustryBans?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawIndustryBansArgs, 'partial' | 'withdrawals'>>;
  withdrawObjection?: Resolver<Maybe<ResolversTypes['ObjectionActResult']>, ParentType, ContextType, RequireFields<MutationWithdrawObjectionArgs, 'objection' | 'unifiedSocialCreditCode'>>;
  withdrawRepair?: Resolver<Maybe<ResolversTypes['RepairActResult']>, ParentType, ContextType, RequireFields<MutationWithdrawRepairArgs, 'repair' | 'unifiedSocialCreditCode'>>;
  withdrawVoluntaryDeclarations?: Resolver<Maybe<ResolversTypes['FactActs']>, ParentType, ContextType, RequireFields<MutationWithdrawVoluntaryDeclarationsArgs, 'partial' | 'withdrawals'>>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  chineseText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  englishText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  targetDepartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type NoticePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticePage'] = ResolversParentTypes['NoticePage']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notices?: Resolver<Maybe<Array<ResolversTypes['Notice']>>, ParentType, ContextType>;
};

export type ObjectionActResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionActResult'] = ResolversParentTypes['ObjectionActResult']> = {
  objection?: Resolver<Maybe<ResolversTypes['CreditObjection']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['ProcedureProblem']>>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type OpenActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenAct'] = ResolversParentTypes['OpenAct']> = {
  act?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chineseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takes?: Resolver<Maybe<Array<ResolversTypes['TakenField']>>, ParentType, ContextType>;
  takesTwo?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ProcedureActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureAct'] = ResolversParentTypes['ProcedureAct']> = {
  act?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  chineseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  proposed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedurePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedurePeriod'] = ResolversParentTypes['ProcedurePeriod']> = {
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['PeriodUnit']>, ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ProcedureProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureProblem'] = ResolversParentTypes['ProcedureProblem']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedureWorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureWorkItem'] = ResolversParentTypes['ProcedureWorkItem']> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chineseStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openActs?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublicCreditEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicCreditEvaluation'] = ResolversParentTypes['PublicCreditEvaluation']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evaluatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['EvaluationGrade']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  publicationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<Array<ResolversTypes['FactRevision']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  creditStatistics?: Resolver<Maybe<Array<ResolversTypes['CreditStatistic']>>, ParentType, ContextType>;
  factsAsOf?: Resolver<Maybe<Array<ResolversTypes['FactAsOf']>>, ParentType, ContextType, RequireFields<QueryFactsAsOfArgs, 'day' | 'unifiedSocialCreditCodes'>>;
  factsThroughPersons?: Resolver<Maybe<Array<ResolversTypes['FactThroughPerson']>>, ParentType, ContextType, RequireFields<QueryFactsThroughPersonsArgs, 'persons' | 'unifiedSocialCreditCodes'>>;
  handlingMatters?: Resolver<Maybe<Array<ResolversTypes['HandlingMatter']>>, ParentType, ContextType>;
  handlingPersonRules?: Resolver<Maybe<Array<ResolversTypes['HandlingPersonRule']>>, ParentType, ContextType>;
  handlingRules?: Resolver<Maybe<Array<ResolversTypes['HandlingRule']>>, ParentType, ContextType>;
  measureCatalogue?: Resolver<Maybe<Array<ResolversTypes['MeasureCatalogueItem']>>, ParentType, ContextType>;
  notices?: Resolver<Maybe<ResolversTypes['NoticePage']>, ParentType, ContextType, RequireFields<QueryNoticesArgs, 'first' | 'unread'>>;
  procedurePeriods?: Resolver<Maybe<Array<ResolversTypes['ProcedurePeriod']>>, ParentType, ContextType>;
  relationsHeld?: Resolver<Maybe<Array<ResolversTypes['HeldRelation']>>, ParentType, ContextType, RequireFields<QueryRelationsHeldArgs, 'reader' | 'unifiedSocialCreditCodes'>>;
};

export type ReceivedOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedOutcome'] = ResolversParentTypes['ReceivedOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MessageDelivery']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type RepairActResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepairActResult'] = ResolversParentTypes['RepairActResult']> = {
  problems?: Resolver<Maybe<Array<ResolversTypes['ProcedureProblem']>>, ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['CreditRepair']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Maybe<ResolversTypes['UnifiedSocialCreditCode']>, ParentType, ContextType>;
};

export type SubjectKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectKey'] = ResolversParentTypes['SubjectKey']> = {
  awaiting?: Resolver<Maybe<ResolversTypes['AwaitedReview']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type TakenFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakenField'] = ResolversParentTypes['TakenField']> = {
  chineseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  needed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UnifiedSocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnifiedSocialCreditCode'], any> {
  name: 'UnifiedSocialCreditCode';
}

export type VoluntaryDeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoluntaryDeclaration'] = ResolversParentTypes['VoluntaryDeclaration']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  declarationKind?: Resolver<Maybe<ResolversTypes['DeclarationKind']>, ParentType, ContextType>;
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
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  __resolveType: TypeResolveFn<'FactProposalItem' | 'ProcedureWorkItem', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AssociationMembership?: AssociationMembershipResolvers<ContextType>;
  BilingualText?: BilingualTextResolvers<ContextType>;
  CaseInHand?: CaseInHandResolvers<ContextType>;
  CreditAgencyAgreement?: CreditAgencyAgreementResolvers<ContextType>;
  CreditAlert?: CreditAlertResolvers<ContextType>;
  CreditCommitment?: CreditCommitmentResolvers<ContextType>;
  CreditFact?: CreditFactResolvers<ContextType>;
  CreditMeasure?: CreditMeasureResolvers<ContextType>;
  CreditObjection?: CreditObjectionResolvers<ContextType>;
  CreditRectification?: CreditRectificationResolvers<ContextType>;
  CreditRepair?: CreditRepairResolvers<ContextType>;
  CreditStatistic?: CreditStatisticResolvers<ContextType>;
  CreditTalk?: CreditTalkResolvers<ContextType>;
  CreditTraining?: CreditTrainingResolvers<ContextType>;
  DataUseConsent?: DataUseConsentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Desk?: DeskResolvers<ContextType>;
  FactActResult?: FactActResultResolvers<ContextType>;
  FactActs?: FactActsResolvers<ContextType>;
  FactAsOf?: FactAsOfResolvers<ContextType>;
  FactCause?: FactCauseResolvers<ContextType>;
  FactProblem?: FactProblemResolvers<ContextType>;
  FactProposalItem?: FactProposalItemResolvers<ContextType>;
  FactRevision?: FactRevisionResolvers<ContextType>;
  FactThroughPerson?: FactThroughPersonResolvers<ContextType>;
  FocusListing?: FocusListingResolvers<ContextType>;
  HandlingAdvice?: HandlingAdviceResolvers<ContextType>;
  HandlingExplanation?: HandlingExplanationResolvers<ContextType>;
  HandlingFeedback?: HandlingFeedbackResolvers<ContextType>;
  HandlingHit?: HandlingHitResolvers<ContextType>;
  HandlingMatter?: HandlingMatterResolvers<ContextType>;
  HandlingPersonRule?: HandlingPersonRuleResolvers<ContextType>;
  HandlingRule?: HandlingRuleResolvers<ContextType>;
  HeldRelation?: HeldRelationResolvers<ContextType>;
  HonestyListing?: HonestyListingResolvers<ContextType>;
  IndustryBan?: IndustryBanResolvers<ContextType>;
  IssuedCreditReport?: IssuedCreditReportResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  MarketSubject?: MarketSubjectResolvers<ContextType>;
  MeasureCatalogueItem?: MeasureCatalogueItemResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticePage?: NoticePageResolvers<ContextType>;
  ObjectionActResult?: ObjectionActResultResolvers<ContextType>;
  OpenAct?: OpenActResolvers<ContextType>;
  ProcedureAct?: ProcedureActResolvers<ContextType>;
  ProcedurePeriod?: ProcedurePeriodResolvers<ContextType>;
  ProcedureProblem?: ProcedureProblemResolvers<ContextType>;
  ProcedureWorkItem?: ProcedureWorkItemResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PublicCreditEvaluation?: PublicCreditEvaluationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceivedOutcome?: ReceivedOutcomeResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  RepairActResult?: RepairActResultResolvers<ContextType>;
  SubjectKey?: SubjectKeyResolvers<ContextType>;
  TakenField?: TakenFieldResolvers<ContextType>;
  UnifiedSocialCreditCode?: GraphQLScalarType;
  VoluntaryDeclaration?: VoluntaryDeclarationResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  classified?: ClassifiedDirectiveResolver<any, any, ContextType>;
  notCreditFacts?: NotCreditFactsDirectiveResolver<any, any, ContextType>;
  notRecorded?: NotRecordedDirectiveResolver<any, any, ContextType>;
  tells?: TellsDirectiveResolver<any, any, ContextType>;
};
