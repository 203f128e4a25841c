/** The one dictionary of what a clerk is told, in Chinese and in English. */
import { loadDepartments } from '@credit-hub/schema';

/** The same in two languages. */
export type Words = { chinese: string; english: string };

export const words = (chinese: string, english: string): Words => ({ chinese, english });

/** What kinds of fact are called. */
export const kinds: Readonly<Record<string, Words>> = {
  AbnormalOperationListing: words('列入经营异常名录', 'listing as abnormal in operation'),
  AdministrativePenalty: words('行政处罚', 'administrative penalty'),
  BankruptcyRuling: words('破产裁定', 'ruling in bankruptcy'),
  ConstructionConductRecord: words('建筑市场行为记录', 'conduct in the construction market'),
  ConsumptionRestriction: words('限制消费令', 'order that restricts consumption'),
  CreditCommitment: words('信用承诺', 'commitment'),
  CreditMeasure: words('联合惩戒措施', 'measure of joint punishment'),
  CreditRectification: words('限期整改', 'order to rectify'),
  CreditTalk: words('约谈', 'talk'),
  DishonestDebtorListing: words('列入失信被执行人名单', 'listing as a dishonest judgment debtor'),
  EnforcementCase: words('被执行案件', 'enforcement case'),
  FalseLitigationFinding: words('虚假诉讼认定', 'finding of false litigation'),
  FocusListing: words('列入重点关注名单', 'listing under special attention'),
  HonestyListing: words('列入诚信典型名单', 'listing as a model of honesty'),
  IndustryBan: words('市场和行业禁入', 'ban from trade or industry'),
  MajorTaxViolation: words('重大税收违法失信主体', 'major tax violation'),
  PresaleConductRecord: words('商品房预售行为记录', 'conduct in presale'),
  PublicCreditEvaluation: words('公共信用综合评价', 'public credit evaluation'),
  RealEstateAgencyConductRecord: words('房地产经纪行为记录', 'conduct as a real estate agency'),
  RegisterEntry: words('登记状态', 'registration'),
  SafetyAccident: words('生产安全责任事故', 'accident at work'),
  SeriousViolationListing: words('列入严重违法失信名单', 'listing for serious violations'),
  TaxArrears: words('欠税', 'tax arrears'),
  TaxCreditRating: words('纳税缴费信用级别', 'tax credit rating'),
  TaxRedListing: words('A级纳税人', 'listing as a taxpayer of rating A'),
  WageArrearsListing: words('列入拖欠农民工工资失信名单', 'listing for owing wages'),
};

/** What grades, stages and states are called. */
export const grades: Readonly<Record<string, Words>> = {
  ACCEPTED: words('受理', 'accepted'),
  BAD: words('不良行为', 'bad conduct'),
  BROKEN: words('违诺', 'broken'),
  D: words('D级', 'grade D'),
  DECLARED: words('宣告破产', 'declared'),
  LARGER: words('较大事故', 'larger'),
  MAJOR: words('重大事故', 'major'),
  EXTRAORDINARY: words('特别重大事故', 'extraordinary'),
  ORDINARY: words('一般事故', 'ordinary'),
  DEREGISTERED: words('注销', 'deregistered'),
  FAILED: words('整改不到位', 'failed'),
  FAIR: words('中', 'fair'),
  OVERDUE: words('逾期未完成', 'overdue'),
  PLAN_APPROVED: words('批准重整计划或者和解协议', 'plan approved'),
  POOR: words('差', 'poor'),
  REVOKED: words('吊销', 'revoked'),
  WARNING: words('警示约谈', 'warning'),
};

/** In which part a person leads a subject. */
export const parts = {
  LEGAL_REPRESENTATIVE: words('法定代表人', 'legal representative'),
  ACTUAL_CONTROLLER: words('实际控制人', 'actual controller'),
  CONTROLLING_SHAREHOLDER: words('控股股东', 'controlling shareholder'),
} as const;
export const partInWords = (part: keyof typeof parts): Words => parts[part];

const departmentsInEnglish: Readonly<Record<string, string>> = {
  'market-regulation': 'market regulation',
  tax: 'the tax authorities',
  housing: 'the housing department',
  courts: 'the courts',
  'credit-office': 'the credit office',
};
const departmentsInChinese = new Map(loadDepartments().map(({ name, chineseName }) => [name, chineseName]));

/** A kind that joined later is called as its type is. */
export const kindInWords = (kind: string): Words => kinds[kind] ?? words(kind, kind);
export const gradeInWords = (grade: string): Words => grades[grade] ?? words(grade, grade);
export const departmentInWords = (name: string): Words =>
  words(departmentsInChinese.get(name) ?? name, departmentsInEnglish[name] ?? name);

const repair = words(
  '履行义务、纠正失信行为并满最短公示期后，向认定部门申请信用修复；对信息有异议的，可以提出异议；最长公示期满后不再使用。',
  'Once its duty is done and the least publication is over, the subject applies to the deciding department for repair; it may object; after the longest publication the fact is used no more.',
);
const leaveList = words(
  '履行义务、消除影响后，由列入部门移出名单或者准予信用修复；对列入有异议的，可以提出异议。',
  'Once its duty is done, the listing department takes it off the list or grants repair; the subject may object.',
);
const withItsCause = words(
  '期限届满，或者所依据的事实被撤销、修复、移出时，随之终止。',
  'It ends with its term, or when the fact behind it is withdrawn, repaired or taken off its list.',
);

/** What would change what a kind of fact means. */
export const changes: Readonly<Record<string, Words>> = {
  AbnormalOperationListing: words(
    '补报并公示年度报告，或者办理变更登记后，申请移出经营异常名录。',
    'It publishes what it owes or changes its registration, and applies to be taken off the list.',
  ),
  BankruptcyRuling: words('破产程序终结后不再适用。', 'It ends with the proceedings in bankruptcy.'),
  ConsumptionRestriction: words(
    '履行义务后，由人民法院解除限制消费令。',
    'Once the duty is done the court lifts the order.',
  ),
  CreditCommitment: words(
    '补正履约并经认定，或者承诺记录到期、异议成立后，重新开放。',
    'It opens again once the commitment is made good, its record has expired, or an objection to it is upheld.',
  ),
  CreditMeasure: withItsCause,
  CreditRectification: words('完成整改并经认定。', 'The rectification is done and found to be so.'),
  CreditTalk: words(
    '消除失信行为影响后，由约谈部门认定。',
    'The dishonesty is mended, and the department finds so.',
  ),
  IndustryBan: withItsCause,
  PublicCreditEvaluation: words('信用状况改善后重新评价。', 'Its credit improves and it is evaluated anew.'),
  RegisterEntry: words(
    '吊销决定被依法撤销，或者清算完毕并注销。',
    'The revocation is annulled, or the subject is wound up and deregistered.',
  ),
  TaxCreditRating: words(
    '下一年度评价改善，或者申请复评、修复。',
    'The rating of the next year is better, or it is reviewed or repaired.',
  ),
};

/** What would change what a fact means: by its kind, or else by whether it is a listing. */
export const changeOf = ({ kind, listing }: { kind: string; listing: string | null }): Words =>
  changes[kind] ?? (listing === 'BLACK' || listing === 'FOCUS' ? leaveList : repair);
