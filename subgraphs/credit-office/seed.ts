/** Invented demonstration data of the credit office. Its rules and catalogues are law and stand in the migrations. */
import type { SeedRow } from '@credit-hub/kit';
import {
  type DemonstrationSubject,
  personFor,
  type Random,
  randomFor,
  type SeedCalendar,
  type SeedFact,
  seedActs,
  seedFact,
} from '@credit-hub/kit/demonstration';
import { lastDayOf } from '@credit-hub/kit/procedures';
import type { FactTable, Severity } from '@credit-hub/kit/tables';
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { objection } from './objections/procedure.ts';
import { repair } from './repairs/procedure.ts';
import {
  associationMemberships,
  type CreditCommitmentRow,
  type CreditMeasureRow,
  creditAgencyAgreements,
  creditAlerts,
  creditCommitments,
  creditMeasures,
  creditObjections,
  creditRectifications,
  creditRepairs,
  creditTalks,
  creditTrainings,
  dataUseConsents,
  focusListings,
  handlingFeedback,
  honestyListings,
  industryBans,
  issuedCreditReports,
  type PublicCreditEvaluationRow,
  publicCreditEvaluations,
  voluntaryDeclarations,
} from './tables.ts';

type Grade = NonNullable<PublicCreditEvaluationRow['grade']>;

const office = '云州市社会信用体系建设办公室';
const bank = makeUnifiedSocialCreditCode('91000000', 'BK000001');
const association = makeUnifiedSocialCreditCode('51000000', 'AC000001');
const agency = makeUnifiedSocialCreditCode('91000000', 'CA000001');

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (subject.scenario === 'unknown') return;
  const books = booksOf(subject, calendar);
  yield* subject.scenario === null ? crowdFacts(subject, books) : scenarioFacts(subject, calendar, books);
}

function* scenarioFacts(
  { scenario, index }: DemonstrationSubject,
  calendar: SeedCalendar,
  books: Books,
): Iterable<SeedRow> {
  switch (scenario) {
    case 'clean-and-red-listed':
      yield books.evaluation('EXCELLENT', 962, 20);
      yield books.evaluation('EXCELLENT', 948, 385);
      yield books.commitment('APPROVAL_REPLACING', 'KEPT', 260, 'construction-permit');
      yield books.commitment('VOLUNTARY', 'KEPT', 400, null);
      yield books.commitment('SECTOR', 'OPEN', 60, null);
      yield books.declaration('CHARITY', 90);
      yield books.honour(150);
      yield books.incentive(140);
      yield books.consent(45);
      yield books.membership(900);
      yield books.agreement(120);
      yield books.report(30);
      yield books.training(80);
      yield books.feedback(35, 'construction-permit', 'GREEN_CHANNEL', 'ACCELERATED', ['I-A-01']);
      return;
    case 'dishonest-debtor':
      yield books.evaluation('POOR', 415, 25);
      yield books.evaluation('FAIR', 604, 390);
      yield books.measure('P-A-02', 95, '被列入失信被执行人名单', {
        effectiveUntil: calendar.daysAgo(-635),
        ...causedByListing(index, calendar),
      });
      yield books.talk('WARNING', 60);
      yield books.alert('LISTED', 98);
      yield books.feedback(50, 'government-procurement', 'BARRED', 'REFUSED', ['P-A-07']);
      return;
    case 'cause-repaired':
      yield books.evaluation('GOOD', 720, 25);
      yield* becauseOfListing(index, calendar, books);
      return;
    case 'wage-arrears':
      yield books.evaluation('POOR', 432, 25);
      yield books.talk('PROMPT', 100);
      yield books.rectification(95, 'FAILED');
      // Because of the listing by the housing department.
      yield books.ban(70, ['E4710'], ['qualification-approval'], {
        effectiveUntil: calendar.daysAgo(-1_025),
        ...causedBy(
          'housing',
          'WageArrearsListing',
          `云住建欠薪列字〔${calendar.daysAgo(130).slice(0, 4)}〕${index + 1}号`,
        ),
      });
      yield books.alert('LISTED', 110);
      return;
    case 'major-tax-violation':
      yield books.evaluation('POOR', 388, 25);
      yield books.commitment('APPROVAL_REPLACING', 'BROKEN', 240, 'tax-preference');
      yield books.alert('COMMITMENT_BROKEN', 200);
      yield books.talk('WARNING', 120);
      yield* books.objection(100, listingByTax(index, calendar), 'REJECTED');
      return;
    case 'abnormal-operation':
      yield books.evaluation('FAIR', 640, 25);
      yield books.rectification(50, 'OPEN');
      return;
    case 'under-objection':
      yield books.evaluation('GOOD', 735, 25);
      // To the penalty that market regulation decided ninety days ago, by the number of its document.
      yield* books.objection(12, penaltyOfMarketRegulation(index, 90, calendar), 'VERIFIED_BY_OWNER');
      return;
    case 'repaired':
      yield books.evaluation('GOOD', 758, 25);
      yield books.commitment('REPAIR', 'KEPT', 90, null);
      yield* books.repair(90, penaltyOfMarketRegulation(index, 200, calendar));
      yield books.training(85);
      return;
    case 'focus-list':
      yield books.evaluation('FAIR', 596, 25);
      yield books.focus(75);
      yield books.talk('PROMPT', 70);
      yield books.rectification(68, 'OPEN');
      yield books.alert('GRADE_FELL', 26);
      return;
    default:
      yield books.evaluation('GOOD', 780, 25);
      return;
  }
}

/** Shares as a city sees them: four in five are good or better, few come to a talk. */
function* crowdFacts({ index }: DemonstrationSubject, books: Books): Iterable<SeedRow> {
  const random = randomFor('credit-office.facts', index);
  const [grade, score] = gradeOf(random);
  yield books.evaluation(grade, score, 25);
  if (random.chance(0.3)) {
    const kind = random.pick(['APPROVAL_REPLACING', 'VOLUNTARY', 'SECTOR'] as const);
    const kept = random.chance(0.97) ? random.pick(['KEPT', 'OPEN'] as const) : 'BROKEN';
    const matter =
      kind === 'APPROVAL_REPLACING' ? random.pick(['food-licence', 'registration-change']) : null;
    yield books.commitment(kind, kept, random.int(60, 900), matter);
  }
  if (random.chance(0.05))
    yield books.declaration(random.pick(['QUALIFICATION', 'CONTRACT']), random.int(10, 700));
  if (random.chance(0.02)) yield books.consent(random.int(5, 300));
  if (random.chance(0.05)) yield books.membership(random.int(100, 3_000));
  if (random.chance(0.04)) yield books.report(random.int(3, 500));
  if (grade === 'POOR') {
    yield books.talk('WARNING', random.int(5, 24));
    if (random.chance(0.3)) yield books.focus(random.int(10, 300));
    yield books.rectification(random.int(5, 24), random.pick(['OPEN', 'COMPLETED']));
  }
}

function gradeOf(random: Random): [Grade, number] {
  const share = random.int(1, 100);
  if (share <= 18) return ['EXCELLENT', random.int(900, 990)];
  if (share <= 82) return ['GOOD', random.int(700, 899)];
  return share <= 97 ? ['FAIR', random.int(550, 699)] : ['POOR', random.int(300, 549)];
}

type Books = ReturnType<typeof booksOf>;

/** What the office writes into its books about one subject; days count back from the day of seeding. */
function booksOf(subject: DemonstrationSubject, calendar: SeedCalendar) {
  const { daysAgo } = calendar;
  const number = (word: string, days: number) =>
    `云信用${word}〔${daysAgo(days).slice(0, 4)}〕${subject.index + 1}号`;
  const write = <Table extends FactTable>(
    table: Table,
    decidedDaysAgo: number,
    told: Omit<SeedFact, 'decidedDaysAgo' | 'authority'>,
    own: Partial<Table['$inferInsert']>,
  ) => seedFact(table, subject, calendar, { decidedDaysAgo, authority: office, ...told }, own);
  const shared = (word: string, days: number, basis: string, severity: Severity | null = null) => ({
    documentNumber: number(word, days),
    basis,
    severity,
    publishedFromDaysAgo: null,
  });
  const published = (word: string, days: number, basis: string, severity: Severity | null = null) => ({
    documentNumber: number(word, days),
    basis,
    severity,
    publishedFromDaysAgo: days,
    publishedForDays: null,
  });
  const { name: contact, phone } = personFor('credit office contact', subject.index);
  const applicant = {
    role: 'SUBJECT',
    organization: subject.unifiedSocialCreditCode,
    department: null,
  } as const;

  return {
    evaluation: (grade: Grade, score: number, days: number) =>
      write(publicCreditEvaluations, days, published('评', days, '国办发〔2019〕35号 第(六)项'), {
        ...{ grade, score },
        evaluatedOn: daysAgo(days),
        standard: 'GB/T 45255-2025',
      }),
    commitment: (
      commitmentKind: CreditCommitmentRow['commitmentKind'],
      performance: CreditCommitmentRow['performance'],
      days: number,
      matter: string | null,
    ) =>
      write(creditCommitments, days, published('诺', days, '国办发〔2019〕35号 第(一)项'), {
        ...{ commitmentKind, performance, matter },
        content: `承诺依法诚信经营，如有违背自愿接受惩戒。联系人${contact}，电话${phone}`,
        dueOn: daysAgo(days - 180),
        assessedOn: performance === 'OPEN' ? null : daysAgo(Math.max(days - 40, 0)),
      }),
    declaration: (declarationKind: 'QUALIFICATION' | 'CONTRACT' | 'CHARITY', days: number) =>
      write(voluntaryDeclarations, days, published('报', days, '国办发〔2019〕35号 第(五)项'), {
        declarationKind,
        content: declarationKind === 'CHARITY' ? '向云州市慈善组织捐赠物资' : '按期履行供货合同',
        verified: true,
      }),
    measure: (measureCode: string, days: number, reason: string, term: Term) =>
      write(creditMeasures, days, published('惩', days, '国办发〔2019〕35号 第(十)项'), {
        ...{ measureCode, reason, ...term },
        rule: '列入失信联合惩戒对象名单',
        executingDepartment: '招标投标行政监督部门',
        effectiveFrom: daysAgo(days),
        lifelong: false,
      }),
    incentive: (days: number) =>
      write(creditMeasures, days, published('励', days, '国发〔2016〕33号 第(五)项'), {
        measureCode: 'I-A-01',
        reason: '列入守信联合激励对象名单',
        rule: '列入守信联合激励对象名单',
        executingDepartment: '政务服务部门',
        effectiveFrom: daysAgo(days),
        lifelong: false,
      }),
    talk: (talkKind: 'PROMPT' | 'WARNING', days: number) =>
      write(creditTalks, days, shared('约', days, '国办发〔2019〕35号 第(九)项'), {
        talkKind,
        heldOn: daysAgo(days),
        topic: '履行法定义务、消除不良影响',
        minutes: `约谈对象${subject.legalRepresentative.name}（${subject.legalRepresentative.residentIdNumber}）表示限期整改`,
      }),
    rectification: (days: number, result: 'OPEN' | 'COMPLETED' | 'FAILED') =>
      write(creditRectifications, days, shared('改', days, '国办发〔2019〕35号 第(九)项'), {
        result,
        requirement: '在规定期限内履行义务并提交整改报告',
        dueOn: daysAgo(days - 60),
        completedOn: result === 'COMPLETED' ? daysAgo(Math.max(days - 3, 0)) : null,
      }),
    ban: (days: number, industries: string[], matters: string[], term: Term) =>
      write(industryBans, days, published('禁', days, '国办发〔2019〕35号 第(十一)项', 'SERIOUS'), {
        ...{ industries, matters, ...term },
        reason: '拒不支付农民工工资，造成恶劣影响',
        effectiveFrom: daysAgo(days),
        lifelong: false,
      }),
    /** Applied for, accepted by whoever determined the penalty, and decided ten days later. */
    repair: (days: number, target: SeedTarget) => {
      const by = ownerOf(target);
      const item = write(creditRepairs, days, shared('修', days, repair.basis), {
        ...{ stage: 'REPAIRED', ...target },
        ways: ['COMMITMENT', 'TRAINING'],
        dutiesFulfilled: `罚款已经缴清，联系人${contact}，电话${phone}`,
        commitment: '承诺依法诚信经营，自愿接受监督',
        appliedOn: daysAgo(days),
        ...{ determinedOn: daysAgo(days + 110), targetSeverity: 'ORDINARY' },
        ...{ earliestOn: daysAgo(days + 18), latestOn: daysAgo(days - 255) },
        ...{ repairedOn: daysAgo(days - 10), answeredOn: daysAgo(days - 10), enteredOn: daysAgo(days - 10) },
        ...{ duePeriod: 'repair.verify-end', dueOn: daysAgo(days - 40) },
        answer: `义务已经履行，准予修复，经办人${contact}`,
      });
      const documentNumber = number('准修', days - 10);
      return [
        item,
        ...seedActs(item, repair, [
          { act: 'applyFor', to: 'FILED', by: applicant, actedOn: daysAgo(days) },
          { act: 'accept', to: 'ACCEPTED', by, actedOn: daysAgo(days - 2) },
          {
            ...{ act: 'approve', to: 'REPAIRED', by, actedOn: daysAgo(days - 10), documentNumber },
            reason: `义务已经履行，准予修复，经办人${contact}`,
          },
        ]),
      ];
    },
    /** Filed, and accepted on the next day: whoever determined the penalty verifies it, or has found it right. */
    objection: (days: number, target: SeedTarget, stage: 'VERIFIED_BY_OWNER' | 'REJECTED') => {
      const isAnswered = stage === 'REJECTED';
      const answer = `经核实，认定事实清楚，经办人${contact}`;
      const answeredOn = daysAgo(days - 8);
      const due = lastDayOf({ length: 10, unit: 'WORKING_DAYS' }, daysAgo(days - 1));
      const item = write(creditObjections, days, shared('异', days, objection.basis), {
        ...{ stage, ...target, grounds: 'WRONG', suspends: true },
        content: `处罚决定认定的事实有误，请予核实。联系人${contact}，电话${phone}`,
        filedOn: daysAgo(days),
        enteredOn: isAnswered ? answeredOn : daysAgo(days - 1),
        ...(isAnswered
          ? { answeredOn, answer }
          : { duePeriod: 'objection.verify', dueOn: due.day, deadlineUnknown: due.unknown }),
      });
      const rejected = {
        act: 'reject',
        to: 'REJECTED',
        by: ownerOf(target),
        actedOn: answeredOn,
        reason: answer,
      };
      return [
        item,
        ...seedActs(item, objection, [
          { act: 'file', to: 'FILED', by: applicant, actedOn: daysAgo(days) },
          { act: 'accept', to: 'VERIFIED_BY_OWNER', by: theOffice, actedOn: daysAgo(days - 1) },
          ...(isAnswered ? [{ ...rejected, documentNumber: number('异复', days - 8) }] : []),
        ]),
      ];
    },
    focus: (days: number) =>
      write(focusListings, days, shared('注', days, '国办发〔2019〕35号 第(八)项', 'ORDINARY'), {
        listing: 'FOCUS',
        listedOn: daysAgo(days),
        reason: '存在失信行为但尚未达到失信联合惩戒对象认定标准',
        field: subject.industry.word,
      }),
    honour: (days: number) =>
      write(honestyListings, days, published('典', days, '国发〔2016〕33号 第(五)项'), {
        listing: 'RED',
        listedOn: daysAgo(days),
        reason: '连续三年按期履行合同和承诺',
        honour: '云州市诚信示范企业',
      }),
    feedback: (
      days: number,
      matter: string,
      told: 'GREEN_CHANNEL' | 'BARRED',
      result: 'ACCELERATED' | 'REFUSED',
      measureCodes: string[],
    ) =>
      write(handlingFeedback, days, shared('馈', days, '国办发〔2019〕35号 第(十)项'), {
        ...{ matter, told, result, measureCodes },
        caseNumber: `${daysAgo(days).slice(0, 4)}-${subject.index + 1}`,
        hall: '云州市政务服务中心综合窗口',
        note: `已告知经办人${contact}`,
      }),
    consent: (days: number) =>
      write(dataUseConsents, days, shared('授', days, '个人信息保护法 第十四条、第二十三条'), {
        recipient: bank,
        recipientName: '云州示范银行',
        purpose: 'CREDIT_GRANTING',
        dataClasses: ['ADDRESS', 'AMOUNT', 'EVALUATION', 'PERSON_NAME'],
        validFrom: daysAgo(days),
        validUntil: daysAgo(days - 365),
        use: 'PERIODIC',
        standing: 'ACTIVE',
      }),
    agreement: (days: number) =>
      write(creditAgencyAgreements, days, shared('协', days, '国办发〔2019〕35号 第(十八)项'), {
        agency,
        agencyName: '云州示范征信服务有限公司',
        validFrom: daysAgo(days),
        validUntil: daysAgo(days - 730),
      }),
    membership: (days: number) =>
      write(associationMemberships, days, shared('会', days, '国办发〔2019〕35号 第(十八)项'), {
        association,
        associationName: '云州示范行业协会',
      }),
    report: (days: number) =>
      write(issuedCreditReports, days, shared('告', days, '国办发〔2019〕35号 第(三)项'), {
        reportNumber: number('告', days),
        purpose: '招标投标',
        requestedBy: subject.name,
      }),
    training: (days: number) =>
      write(creditTrainings, days, shared('训', days, '国办发〔2019〕35号 第(十三)项'), {
        topic: '信用修复专题培训',
        passed: true,
      }),
    alert: (alertKind: 'GRADE_FELL' | 'LISTED' | 'COMMITMENT_BROKEN', days: number) =>
      write(creditAlerts, days, shared('警', days, '国办发〔2019〕35号 第(十六)项'), {
        alertKind,
        message: '信用状况发生变化，请关注',
      }),
  };
}

type Term = Pick<CreditMeasureRow, 'effectiveUntil'> &
  Partial<Pick<CreditMeasureRow, 'causeDepartment' | 'causeKind' | 'causeDocumentNumber'>>;

/** A measure and a ban, each for the listing by the courts. */
function* becauseOfListing(index: number, calendar: SeedCalendar, books: Books): Iterable<SeedRow> {
  const term = { effectiveUntil: calendar.daysAgo(-635), ...causedByListing(index, calendar) };
  yield books.measure('P-A-02', 95, '被列入失信被执行人名单', term);
  yield books.ban(90, [], ['bidding', 'construction-permit'], term);
}

/** The listing by the courts, two hundred days ago in a case that was filed sixty days before. */
const causedByListing = (index: number, { daysAgo }: SeedCalendar) =>
  causedBy('courts', 'DishonestDebtorListing', `（${daysAgo(260).slice(0, 4)}）示01执${index + 1}号之一`);

const causedBy = (causeDepartment: string, causeKind: string, causeDocumentNumber: string) => ({
  ...{ causeDepartment, causeKind, causeDocumentNumber },
});

/** A penalty that market regulation decided so many days ago, by the number of its document. */
const penaltyOfMarketRegulation = (index: number, days: number, { daysAgo }: SeedCalendar) => ({
  targetDepartment: 'market-regulation',
  targetKind: 'AdministrativePenalty',
  targetDocumentNumber: `云市监罚字〔${daysAgo(days).slice(0, 4)}〕${index + 1}号`,
});

/** The listing by the tax department, a hundred and fifty days ago. */
const listingByTax = (index: number, { daysAgo }: SeedCalendar) => ({
  targetDepartment: 'tax',
  targetKind: 'MajorTaxViolation',
  targetDocumentNumber: `云税稽罚〔${daysAgo(150).slice(0, 4)}〕${index + 1}号`,
});

type SeedTarget = ReturnType<typeof penaltyOfMarketRegulation>;

const ownerOf = ({ targetDepartment }: SeedTarget) =>
  ({ role: 'REGULATOR', organization: null, department: targetDepartment }) as const;

const theOffice = { role: 'CREDIT_OFFICE', organization: null, department: 'credit-office' } as const;
