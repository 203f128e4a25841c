/** Invented demonstration data of the tax authorities. */
import type { SeedRow } from '@credit-hub/kit';
import {
  bankAccountFor,
  type DemonstrationSubject,
  type Random,
  randomFor,
  type SeedCalendar,
  type SeedPenalty,
  seedFact,
  seedLicence,
  seedPenalty,
} from '@credit-hub/kit/demonstration';
import type { Severity } from '@credit-hub/kit/tables';
import {
  majorTaxViolations,
  taxAdministrativeActs,
  taxArrears,
  taxCreditRatings,
  taxLicences,
  taxPenalties,
  taxPreferenceUses,
  taxRedListings,
} from './tables.ts';

type Grade = (typeof taxCreditRatings.$inferSelect)['grade'];

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (subject.scenario === 'unknown') return;
  if (subject.scenario === null) yield* crowdFacts(subject, calendar);
  else yield* scenarioFacts(subject, calendar);
  if (subject.scenario === null) yield* otherActs(subject, calendar);
}

function* scenarioFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  switch (subject.scenario) {
    case 'clean-and-red-listed':
      yield* ratings(subject, calendar, ['A', 'A', 'A']);
      yield preference(subject, calendar, { decidedDaysAgo: 80, kind: 'REFUND', amount: '46000.00' });
      yield seedLicence(taxLicences, subject, calendar, {
        ...decision(subject, 420),
        documentWord: '云税许准字',
        certificateName: '增值税专用发票最高开票限额许可',
        content: '准予增值税专用发票最高开票限额十万元',
      });
      return;
    case 'major-tax-violation':
      yield* ratings(subject, calendar, ['D', 'C', 'B']);
      yield arrears(subject, calendar, { decidedDaysAgo: 210, taxKind: '增值税', amount: '1284000.00' });
      yield arrears(subject, calendar, { decidedDaysAgo: 180, taxKind: '企业所得税', amount: '356200.50' });
      yield majorViolation(subject, calendar, { decidedDaysAgo: 150, amount: '1640200.50' });
      yield penalty(subject, calendar, { decidedDaysAgo: 140, severity: 'SERIOUS' });
      return;
    case 'dishonest-debtor':
      yield* ratings(subject, calendar, ['C', 'B']);
      yield arrears(subject, calendar, { decidedDaysAgo: 100, taxKind: '增值税', amount: '52300.00' });
      return;
    case 'social-organization':
      yield* ratings(subject, calendar, ['M']);
      return;
    default:
      yield* ratings(subject, calendar, ['B', 'B']);
  }
}

/** Shares near those published of a province: mostly B and M, a tenth A, few C and D. */
function* crowdFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('tax.facts', subject.index);
  yield* ratings(subject, calendar, [drawGrade(random), drawGrade(random)]);
  if (random.chance(0.03)) {
    yield arrears(subject, calendar, {
      decidedDaysAgo: random.int(20, 900),
      taxKind: random.pick(['增值税', '企业所得税', '城镇土地使用税', '印花税']),
      amount: `${random.int(800, 900_000)}.${random.int(10, 99)}`,
    });
  }
  if (random.chance(0.15)) {
    yield preference(subject, calendar, {
      decidedDaysAgo: random.int(10, 700),
      kind: random.pick(['REFUND', 'REDUCTION', 'EXEMPTION', 'DEFERRAL'] as const),
      amount: `${random.int(100, 90_000)}.00`,
    });
  }
  if (random.chance(0.02)) {
    yield penalty(subject, calendar, {
      decidedDaysAgo: random.int(10, 1_200),
      severity: random.pick<Severity>(['MINOR', 'ORDINARY', 'SERIOUS']),
    });
  }
  if (random.chance(0.003)) {
    yield majorViolation(subject, calendar, {
      decidedDaysAgo: random.int(30, 1_000),
      amount: `${random.int(1_000_000, 9_000_000)}.00`,
    });
  }
}

function* otherActs(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('tax.acts', subject.index);
  if (!random.chance(0.08)) return;
  const decidedDaysAgo = random.int(20, 900);
  const [actKind, content] = random.pick([
    ['INSPECTION', '依法实施税务检查并告知结果'],
    ['LEVY', '核定征收，已告知核定的应纳税额'],
    ['CONFIRMATION', '确认税收居民身份'],
  ] as const);
  const year = calendar.daysAgo(decidedDaysAgo).slice(0, 4);
  const documentNumber = `云税行字〔${year}〕${subject.index + 1}号`;
  const told = { ...decision(subject, decidedDaysAgo), documentNumber };
  yield seedFact(taxAdministrativeActs, subject, calendar, told, { actKind, content });
}

function drawGrade(random: Random): Grade {
  const draw = random.int(1, 100);
  if (draw <= 10) return 'A';
  if (draw <= 55) return 'B';
  if (draw <= 90) return 'M';
  return draw <= 97 ? 'C' : 'D';
}

const scores: Record<Grade, number> = { A: 94, B: 81, M: 75, C: 58, D: 20 };

/** Ratings of the years before, newest first; an A is published and listed. */
function* ratings(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  grades: readonly Grade[],
): Iterable<SeedRow> {
  for (const [yearsBack, grade] of grades.entries()) {
    const year = calendar.yearsAgo(yearsBack + 1);
    const decidedDaysAgo = calendar.daysSince(`${year + 1}-04-20`);
    if (decidedDaysAgo < 0) continue;
    const published = grade === 'A' ? { publishedForDays: 365 } : { publishedFromDaysAgo: null };
    const rated = { ...decision(subject, decidedDaysAgo), basis: '《纳税缴费信用管理办法》', ...published };
    yield seedFact(taxCreditRatings, subject, calendar, rated, { year, grade, score: scores[grade] });
    if (grade !== 'A') continue;
    yield seedFact(taxRedListings, subject, calendar, rated, {
      year,
      listing: 'RED',
      listedOn: calendar.daysAgo(decidedDaysAgo),
      reason: `${year}年度纳税缴费信用A级`,
    });
  }
}

function arrears(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  { decidedDaysAgo, taxKind, amount }: { decidedDaysAgo: number; taxKind: string; amount: string },
): SeedRow {
  const told = {
    ...decision(subject, decidedDaysAgo),
    severity: 'ORDINARY' as const,
    publishedFromDaysAgo: null,
  };
  return seedFact(taxArrears, subject, calendar, told, {
    taxKind,
    amount,
    dueOn: calendar.daysAgo(decidedDaysAgo + 15),
    debitAccount: bankAccountFor('tax', subject.index),
  });
}

function preference(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  told: { decidedDaysAgo: number; kind: 'REFUND' | 'REDUCTION' | 'EXEMPTION' | 'DEFERRAL'; amount: string },
): SeedRow {
  const unpublished = { ...decision(subject, told.decidedDaysAgo), publishedFromDaysAgo: null };
  return seedFact(taxPreferenceUses, subject, calendar, unpublished, {
    preferenceKind: told.kind,
    taxKind: '增值税',
    amount: told.amount,
    refundAccount: told.kind === 'REFUND' ? bankAccountFor('tax', subject.index) : null,
  });
}

function majorViolation(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  { decidedDaysAgo, amount }: { decidedDaysAgo: number; amount: string },
): SeedRow {
  const { name, residentIdNumber, phone } = subject.legalRepresentative;
  return seedFact(
    majorTaxViolations,
    subject,
    calendar,
    {
      ...decision(subject, decidedDaysAgo),
      documentNumber: `云税稽罚〔${calendar.daysAgo(decidedDaysAgo).slice(0, 4)}〕${subject.index + 1}号`,
      basis: '《重大税收违法失信主体信息公布管理办法》',
      severity: 'SERIOUS',
    },
    {
      listing: 'BLACK',
      listedOn: calendar.daysAgo(decidedDaysAgo),
      reason: '采取偷税手段，不缴或者少缴应纳税款100万元以上',
      violationKind: '偷税',
      amount,
      facts: `在账簿上少列收入，时任负责人身份证号${residentIdNumber}，电话${phone}`,
      responsiblePersonName: name,
      responsiblePersonResidentIdNumber: residentIdNumber,
    },
  );
}

function penalty(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  told: Pick<SeedPenalty, 'decidedDaysAgo' | 'severity' | 'state'>,
): SeedRow {
  return seedPenalty(taxPenalties, subject, calendar, {
    authority: authorityOf(subject),
    basis: '《中华人民共和国税收征收管理法》',
    documentWord: '云税罚',
    violationKind: '未按照规定期限办理纳税申报',
    ...told,
  });
}

function decision(subject: DemonstrationSubject, decidedDaysAgo: number) {
  return { decidedDaysAgo, authority: authorityOf(subject), basis: '《中华人民共和国税收征收管理法》' };
}

const authorityOf = ({ district }: DemonstrationSubject) => `国家税务总局${district}税务局`;
