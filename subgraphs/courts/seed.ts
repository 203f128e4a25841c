/** Invented demonstration data of the courts. */
import type { SeedRow } from '@credit-hub/kit';
import {
  bankAccountFor,
  type DemonstrationSubject,
  personFor,
  type Random,
  randomFor,
  type SeedCalendar,
  seedFact,
} from '@credit-hub/kit/demonstration';
import type { FactState } from '@credit-hub/kit/tables';
import {
  bankruptcyRulings,
  consumptionRestrictions,
  dishonestDebtorListings,
  enforcementCases,
  falseLitigationFindings,
  judgments,
} from './tables.ts';

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  yield* subject.scenario === null ? crowdFacts(subject, calendar) : scenarioFacts(subject, calendar);
}

function* scenarioFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  switch (subject.scenario) {
    case 'dishonest-debtor':
      yield judgment(subject, calendar, 420, 'DEFENDANT');
      yield enforcementCase(subject, calendar, 260, 'UNDER_WAY');
      yield consumptionRestriction(subject, calendar, 200);
      yield dishonestDebtorListing(subject, calendar, 200);
      yield judgmentToBePublished(subject, calendar);
      return;
    case 'cause-repaired':
      yield consumptionRestriction(subject, calendar, 200, calendar.daysAgo(30));
      yield dishonestDebtorListing(subject, calendar, 200, 'REPAIRED');
      return;
    case 'publication-expired':
      yield dishonestDebtorListing(subject, calendar, 1_100);
      return;
    case 'sole-trader-with-old-tax-number':
    case 'name-with-rare-character':
    case 'name-with-middle-dot':
    case 'social-organization':
      yield judgment(subject, calendar, 300, 'PLAINTIFF');
      return;
    default:
      return;
  }
}

/** Most subjects never meet a court. */
function* crowdFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('courts.facts', subject.index);
  if (random.chance(0.05)) {
    yield judgment(
      subject,
      calendar,
      random.int(20, 1_800),
      random.pick(['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY']),
    );
  }
  if (random.chance(0.004)) yield judgmentToBePublished(subject, calendar);
  if (random.chance(0.02)) yield* enforcement(subject, calendar, random);
  if (random.chance(0.003)) yield falseLitigationFinding(subject, calendar, random.int(30, 1_000));
  // Sole traders do not go bankrupt: 企业破产法 art. 2 and 135 speak of enterprises and other organizations.
  if (subject.kind === 'ENTERPRISE' && random.chance(0.004)) yield* bankruptcy(subject, calendar, random);
}

/** A case against a debtor, and what comes of one that does not pay. */
function* enforcement(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  random: Random,
): Iterable<SeedRow> {
  const filedDaysAgo = random.int(90, 1_000);
  const state = random.pick(['UNDER_WAY', 'SUSPENDED_FOR_LACK_OF_ASSETS', 'COMPLETED', 'COMPLETED'] as const);
  yield enforcementCase(subject, calendar, filedDaysAgo, state);
  if (state === 'COMPLETED') return;
  const listedDaysAgo = filedDaysAgo - fromEnforcementToListing;
  yield consumptionRestriction(subject, calendar, listedDaysAgo);
  if (random.chance(0.6)) yield dishonestDebtorListing(subject, calendar, listedDaysAgo);
}

function* bankruptcy(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  random: Random,
): Iterable<SeedRow> {
  const procedure = random.pick(['LIQUIDATION', 'LIQUIDATION', 'REORGANIZATION', 'COMPOSITION'] as const);
  const acceptedDaysAgo = random.int(60, 900);
  yield bankruptcyRuling(subject, calendar, acceptedDaysAgo, procedure, 'ACCEPTED');
  if (acceptedDaysAgo < 240) return;
  const second = procedure === 'LIQUIDATION' ? 'DECLARED' : 'PLAN_APPROVED';
  yield bankruptcyRuling(subject, calendar, acceptedDaysAgo - 180, procedure, second);
}

function dishonestDebtorListing(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  state: FactState = 'ACTIVE',
): SeedRow {
  const { legalRepresentative } = subject;
  const isNaturalPerson = subject.kind === 'SOLE_TRADER';
  const filedDaysAgo = daysAgo + fromEnforcementToListing;
  const suedDaysAgo = filedDaysAgo + fromJudgmentToEnforcement + fromSuitToJudgment;
  return seedFact(
    dishonestDebtorListings,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: `${caseNumber('执', subject, calendar, filedDaysAgo)}之一`,
      authority: courtOf(subject),
      basis: '《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条',
      severity: 'SERIOUS',
      state,
      publishedFromDaysAgo: daysAgo - 3,
      publishedForDays: listingInDays,
    },
    {
      listing: 'BLACK',
      listedOn: calendar.daysAgo(daysAgo),
      reason: '有履行能力而拒不履行生效法律文书确定义务',
      caseNumber: caseNumber('执', subject, calendar, filedDaysAgo),
      court: courtOf(subject),
      name: isNaturalPerson ? legalRepresentative.name : subject.name,
      sex: isNaturalPerson ? sexIn(legalRepresentative.residentIdNumber) : null,
      age: isNaturalPerson ? ageIn(legalRepresentative.residentIdNumber, calendar.daysAgo(daysAgo)) : null,
      residentIdNumber: isNaturalPerson ? legalRepresentative.residentIdNumber : null,
      legalRepresentativeName: isNaturalPerson ? null : legalRepresentative.name,
      province,
      basisDocumentNumber: caseNumber('民初', subject, calendar, suedDaysAgo),
      basisUnit: courtOf(subject),
      duty: `被执行人（负责人${legalRepresentative.name}，公民身份号码${legalRepresentative.residentIdNumber}，电话${legalRepresentative.phone}）应于判决生效之日起十日内支付货款${amountInCaseOf(subject)}元`,
      performance: 'UNPERFORMED',
      circumstance: '有履行能力而拒不履行生效法律文书确定义务',
      filedOn: calendar.daysAgo(filedDaysAgo),
      publishedOn: calendar.daysAgo(daysAgo - 3),
    },
  );
}

function consumptionRestriction(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  liftedOn: string | null = null,
): SeedRow {
  const { legalRepresentative } = subject;
  const filedDaysAgo = daysAgo + fromEnforcementToListing;
  return seedFact(
    consumptionRestrictions,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: `${caseNumber('执', subject, calendar, filedDaysAgo)}限消令`,
      authority: courtOf(subject),
      basis: '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第三条',
      severity: 'SERIOUS',
      publishedForDays: null,
    },
    {
      caseNumber: caseNumber('执', subject, calendar, filedDaysAgo),
      court: courtOf(subject),
      filedOn: calendar.daysAgo(filedDaysAgo),
      liftedOn,
      restrictedPersonName: legalRepresentative.name,
      restrictedPersonResidentIdNumber: legalRepresentative.residentIdNumber,
      applicantName: opponentOf(subject).name,
      content: `限制被执行人及其负责人${legalRepresentative.name}（${legalRepresentative.residentIdNumber}）乘坐飞机、列车软卧、高铁一等以上座位等非生活和工作必需的消费行为`,
    },
  );
}

function enforcementCase(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  enforcementState: 'UNDER_WAY' | 'SUSPENDED_FOR_LACK_OF_ASSETS' | 'COMPLETED',
): SeedRow {
  const amount = amountInCaseOf(subject);
  return seedFact(
    enforcementCases,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: caseNumber('执', subject, calendar, daysAgo),
      authority: courtOf(subject),
      basis: '《中华人民共和国民事诉讼法》第二百四十七条',
      severity: enforcementState === 'COMPLETED' ? null : 'ORDINARY',
      publishedForDays: enforcementState === 'COMPLETED' ? 365 : null,
    },
    {
      caseNumber: caseNumber('执', subject, calendar, daysAgo),
      court: courtOf(subject),
      filedOn: calendar.daysAgo(daysAgo),
      amount,
      outstandingAmount: enforcementState === 'COMPLETED' ? '0.00' : amount,
      enforcementState,
      applicantName: opponentOf(subject).name,
      frozenAccount: bankAccountFor('frozen account', subject.index),
    },
  );
}

function judgment(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  part: 'PLAINTIFF' | 'DEFENDANT' | 'THIRD_PARTY',
  publishedFromDaysAgo?: number,
): SeedRow {
  const { legalRepresentative } = subject;
  const opponent = opponentOf(subject);
  return seedFact(
    judgments,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: caseNumber('民初', subject, calendar, daysAgo + fromSuitToJudgment),
      authority: courtOf(subject),
      basis: '《中华人民共和国民法典》第五百七十七条',
      publishedFromDaysAgo,
      publishedForDays: null,
      publicationReason: '裁判文书公开',
    },
    {
      caseNumber: caseNumber('民初', subject, calendar, daysAgo + fromSuitToJudgment),
      court: courtOf(subject),
      cause: '买卖合同纠纷',
      procedure: '民事一审',
      part,
      opposingPartyName: opponent.name,
      adjudgedAmount: amountInCaseOf(subject),
      summary: `${subject.name}（负责人${legalRepresentative.name}，${legalRepresentative.residentIdNumber}）与${opponent.name}（电话${opponent.phone}）买卖合同纠纷一案，判决被告支付货款`,
    },
  );
}

/** Decided the day before yesterday and to be published within the week. */
function judgmentToBePublished(subject: DemonstrationSubject, calendar: SeedCalendar): SeedRow {
  return judgment(subject, calendar, 2, 'DEFENDANT', -5);
}

function falseLitigationFinding(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
): SeedRow {
  const { legalRepresentative } = subject;
  return seedFact(
    falseLitigationFindings,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: caseNumber('司惩', subject, calendar, daysAgo),
      authority: courtOf(subject),
      basis: '《中华人民共和国民事诉讼法》第一百一十五条',
      severity: 'SERIOUS',
    },
    {
      caseNumber: caseNumber('民初', subject, calendar, daysAgo + fromSuitToJudgment),
      court: courtOf(subject),
      finding: `负责人${legalRepresentative.name}（${legalRepresentative.residentIdNumber}）与他人恶意串通，伪造借条提起诉讼`,
      sanction: '罚款',
      fineAmount: '200000.00',
      responsiblePersonName: legalRepresentative.name,
      responsiblePersonResidentIdNumber: legalRepresentative.residentIdNumber,
    },
  );
}

function bankruptcyRuling(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  procedure: 'LIQUIDATION' | 'REORGANIZATION' | 'COMPOSITION',
  stage: 'ACCEPTED' | 'DECLARED' | 'PLAN_APPROVED',
): SeedRow {
  const contact = personFor('bankruptcy administrator', subject.index);
  return seedFact(
    bankruptcyRulings,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: caseNumber('破', subject, calendar, daysAgo),
      authority: courtOf(subject),
      basis: '《中华人民共和国企业破产法》第二条',
      publishedForDays: null,
    },
    {
      caseNumber: caseNumber('破', subject, calendar, daysAgo),
      court: courtOf(subject),
      procedure,
      stage,
      administrator: '云州衡信清算事务所',
      administratorContactName: contact.name,
      administratorContactPhone: contact.phone,
      claimsUntil: stage === 'ACCEPTED' ? calendar.daysAgo(daysAgo - 60) : null,
    },
  );
}

/** Days between the steps of a case, so that one case has one number wherever it is told. */
const fromSuitToJudgment = 90;
const fromJudgmentToEnforcement = 160;
const fromEnforcementToListing = 60;

/**
 * Two years, as 法释〔2017〕7号 art. 2 has for circumstances (二) to (六) of art. 1. The seed's own circumstance, (一), has no
 * term; its listing ends here so that there is one that ended.
 */
const listingInDays = 730;
const province = '示范省';

const courtOf = ({ district }: DemonstrationSubject) => `${district}人民法院`;

/** As 法〔2015〕137号 numbers cases; no province goes by 示. */
function caseNumber(
  word: string,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
): string {
  return `（${calendar.daysAgo(daysAgo).slice(0, 4)}）示01${word}${subject.index + 1}号`;
}

const opponentOf = ({ index }: DemonstrationSubject) => personFor('opposing party', index);

const amountInCaseOf = ({ index }: DemonstrationSubject) =>
  `${randomFor('courts.amount', index).int(20, 9_000) * 1_000}.00`;

/** The 17th digit of an identity number is odd for a man: GB 11643. */
const sexIn = (residentIdNumber: string) => (Number(residentIdNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE');

/** Whole years on a day, from the birth date in an identity number. */
function ageIn(residentIdNumber: string, day: string): number {
  const birth = Number(residentIdNumber.slice(6, 14));
  return Math.floor((Number(day.replaceAll('-', '')) - birth) / 10_000);
}
