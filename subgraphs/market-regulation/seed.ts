/** Invented demonstration data of market regulation. */
import type { SeedRow } from '@credit-hub/kit';
import {
  type DemonstrationSubject,
  personFor,
  randomFor,
  type SeedCalendar,
  type SeedPenalty,
  seedFact,
  seedLicence,
  seedPenalty,
  seedRevisions,
} from '@credit-hub/kit/demonstration';
import type { Severity } from '@credit-hub/kit/tables';
import { nameKey, namePairs } from './nameSearch.ts';
import {
  abnormalOperationListings,
  administrativeLicences,
  administrativePenalties,
  complaints,
  otherAdministrativeActs,
  registeredNamePairs,
  registration,
  registrationActs,
  seriousViolationListings,
  shareholders,
  spotChecks,
} from './tables.ts';

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (subject.scenario === 'unknown') return;
  if (subject.kind === 'SOCIAL_ORGANIZATION') return;
  yield* registrationOf(subject, calendar);
  yield* subject.scenario === null ? crowdFacts(subject, calendar) : scenarioFacts(subject, calendar);
}

const isNewFirm = ({ scenario }: DemonstrationSubject) => scenario === 'new-firm-of-dishonest-debtor';

function* registrationOf(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('market-regulation.registration', subject.index);
  const { unifiedSocialCreditCode: subjectCode, legalRepresentative, name } = subject;
  const isSoleTrader = subject.kind === 'SOLE_TRADER';
  const capital = random.int(1, 500) * 100_000;
  const controller = isSoleTrader ? null : personFor('actual controller', subject.index);
  const key = nameKey(name);
  const deregistered = subject.scenario === null ? random.chance(0.03) : subject.scenario === 'deregistered';
  const ended = deregistered ? 'DEREGISTERED' : subject.scenario === 'licence-revoked' ? 'REVOKED' : null;
  const established = random.int(1_500, 9_000);
  const establishedDaysAgo = isNewFirm(subject) ? 40 : established;
  yield {
    table: registration,
    row: {
      subjectCode,
      name,
      nameKey: key,
      kind: isSoleTrader ? '个体工商户' : '有限责任公司',
      state: ended ?? 'IN_BUSINESS',
      legalRepresentativeName: legalRepresentative.name,
      legalRepresentativeResidentIdNumber: legalRepresentative.residentIdNumber,
      legalRepresentativePhone: legalRepresentative.phone,
      registeredCapital: isSoleTrader ? null : `${capital}.00`,
      registeredAddress: subject.registeredAddress,
      businessScope: subject.industry.scope,
      industryCode: subject.industry.code,
      establishedOn: calendar.daysAgo(establishedDaysAgo),
      // Before 2015 a sole trader was taxed under the owner's identity number and two digits.
      previousTaxpayerNumber: isSoleTrader ? `${legalRepresentative.residentIdNumber}01` : null,
      actualControllerName: controller?.name,
      actualControllerResidentIdNumber: controller?.residentIdNumber,
      actualControllerPhone: controller?.phone,
    },
  };
  for (const pair of namePairs(key)) yield { table: registeredNamePairs, row: { pair, subjectCode } };
  yield seedFact(
    registrationActs,
    subject,
    calendar,
    {
      decidedDaysAgo: establishedDaysAgo,
      authority: `${subject.district}市场监督管理局`,
      basis: '《中华人民共和国市场主体登记管理条例》',
      documentNumber: `云市监登记字〔${calendar.daysAgo(establishedDaysAgo).slice(0, 4)}〕${subject.index + 1}号`,
      publishedForDays: deregistered ? establishedDaysAgo - 400 : null,
    },
    { actKind: 'ESTABLISHMENT' },
  );
  if (isSoleTrader) return;
  for (const position of [1, 2]) {
    const holder = position === 1 ? legalRepresentative : personFor('shareholder', subject.index);
    yield {
      table: shareholders,
      row: {
        subjectCode,
        position,
        name: holder.name,
        residentIdNumber: holder.residentIdNumber,
        subscribedCapital: `${capital / 2}.00`,
      },
    };
  }
}

function* scenarioFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (isNewFirm(subject)) return;
  yield licence(subject, calendar, 700);
  yield spotCheck(subject, calendar, 120, '未发现问题');
  switch (subject.scenario) {
    case 'abnormal-operation':
      yield seedFact(
        abnormalOperationListings,
        subject,
        calendar,
        {
          ...decision(subject, 60, 'abnormal', 'ORDINARY'),
          publishedFromDaysAgo: 60,
          publishedForDays: null,
        },
        {
          listing: 'FOCUS',
          listedOn: calendar.daysAgo(60),
          reason: '通过登记的住所或者经营场所无法联系',
        },
      );
      return;
    case 'under-objection':
      yield* objectedPenalty(subject, calendar);
      return;
    case 'repaired':
      yield* repairedPenalty(subject, calendar);
      return;
    case 'publication-expired':
      yield penalty(subject, calendar, { decidedDaysAgo: 500, severity: 'ORDINARY' });
      return;
    case 'major-tax-violation':
      yield seedFact(
        seriousViolationListings,
        subject,
        calendar,
        decision(subject, 150, 'serious', 'SERIOUS'),
        {
          listing: 'BLACK',
          listedOn: calendar.daysAgo(150),
          reason: '实施虚假宣传，情节严重',
          violationKind: '虚假宣传',
        },
      );
      return;
    default:
      return;
  }
}

function* objectedPenalty(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const fact = penalty(subject, calendar, {
    decidedDaysAgo: 90,
    severity: 'ORDINARY',
    state: 'UNDER_OBJECTION',
  });
  yield fact;
  yield* seedRevisions(fact, [
    { revisedOn: calendar.daysAgo(90), state: 'ACTIVE', reason: '作出决定' },
    {
      revisedOn: calendar.daysAgo(12),
      state: 'UNDER_OBJECTION',
      reason: '当事人提出异议，核实期间暂停联合惩戒',
    },
  ]);
}

function* repairedPenalty(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const fact = penalty(subject, calendar, { decidedDaysAgo: 200, severity: 'ORDINARY', state: 'REPAIRED' });
  yield fact;
  yield* seedRevisions(fact, [
    { revisedOn: calendar.daysAgo(200), state: 'ACTIVE', reason: '作出决定' },
    {
      revisedOn: calendar.daysAgo(90),
      state: 'REPAIRED',
      reason: '公示期满三个月，义务已履行，准予信用修复',
      documentNumber: `云市监信修〔${calendar.daysAgo(90).slice(0, 4)}〕${subject.index + 1}号`,
    },
  ]);
}

/** Shares as a county sees them: most subjects have nothing but a licence and a clean spot check. */
function* crowdFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('market-regulation.facts', subject.index);
  if (random.chance(0.6)) yield licence(subject, calendar, random.int(30, 1_800));
  if (random.chance(0.25)) {
    yield spotCheck(
      subject,
      calendar,
      random.int(10, 700),
      random.pick(['未发现问题', '未发现问题', '发现问题已责令改正']),
    );
  }
  const penalties = random.chance(0.06) ? random.int(1, 3) : 0;
  for (let count = 0; count < penalties; count++) {
    yield penalty(subject, calendar, {
      decidedDaysAgo: random.int(10, 1_400),
      severity: random.pick<Severity>(['MINOR', 'ORDINARY', 'ORDINARY', 'SERIOUS']),
    });
  }
  if (random.chance(0.03)) {
    const days = random.int(10, 900);
    const removed = random.chance(0.4);
    yield seedFact(
      abnormalOperationListings,
      subject,
      calendar,
      {
        ...decision(subject, days, 'abnormal', 'ORDINARY'),
        publishedFromDaysAgo: days,
        publishedForDays: removed ? Math.max(days - 5, 1) : null,
      },
      {
        listing: 'FOCUS',
        listedOn: calendar.daysAgo(days),
        reason: '未依照规定的期限公示年度报告',
        removedOn: removed ? calendar.daysAgo(5) : null,
        removalReason: removed ? '已补报并公示年度报告' : null,
      },
    );
  }
  if (random.chance(0.04)) {
    yield seedFact(
      complaints,
      subject,
      calendar,
      { ...decision(subject, random.int(5, 600), 'complaint'), publishedFromDaysAgo: null },
      {
        category: random.pick(['食品安全', '价格', '广告', '产品质量']),
        content: `投诉人来电反映售后问题，回访电话${personFor('complainant', subject.index).phone}`,
        outcome: random.pick(['调解成功', '已立案', '不予受理']),
      },
    );
  }
  if (random.chance(0.05)) {
    yield seedFact(
      otherAdministrativeActs,
      subject,
      calendar,
      decision(subject, random.int(20, 900), 'act'),
      {
        actKind: random.pick(['INSPECTION', 'CONFIRMATION', 'AWARD'] as const),
        content: '依法实施监督检查并告知结果',
      },
    );
  }
}

function licence(subject: DemonstrationSubject, calendar: SeedCalendar, decidedDaysAgo: number): SeedRow {
  return seedLicence(administrativeLicences, subject, calendar, {
    ...decision(subject, decidedDaysAgo, 'licence'),
    documentWord: '云市监许准字',
    certificateName: '经营许可证',
    content: `准予从事${subject.industry.scope}`,
  });
}

function penalty(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  told: Pick<SeedPenalty, 'decidedDaysAgo' | 'severity' | 'state'>,
): SeedRow {
  return seedPenalty(administrativePenalties, subject, calendar, {
    authority: authorityOf(subject),
    basis: '《中华人民共和国产品质量法》',
    documentWord: '云市监罚字',
    violationKind: '销售不合格商品',
    ...told,
  });
}

function spotCheck(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  result: string,
): SeedRow {
  return seedFact(spotChecks, subject, calendar, decision(subject, daysAgo, 'spotCheck'), {
    subjectMatter: '公示信息抽查',
    checkKind: '双随机抽查',
    result,
  });
}

/** What each kind of fact rests on; complaints and spot checks as far as memory goes, their texts were not compared. */
const bases = {
  abnormal: '《企业信息公示暂行条例》',
  serious: '《市场监督管理严重违法失信名单管理办法》',
  complaint: '《市场监督管理投诉举报处理暂行办法》',
  spotCheck: '《企业信息公示暂行条例》第十四条',
  act: '国办发〔2019〕35号 第(十五)项',
  licence: '《中华人民共和国行政许可法》',
};

function decision(
  subject: DemonstrationSubject,
  decidedDaysAgo: number,
  kind: keyof typeof bases,
  severity: Severity | null = null,
) {
  return {
    decidedDaysAgo,
    severity,
    authority: authorityOf(subject),
    basis: bases[kind],
  };
}

const authorityOf = ({ district }: DemonstrationSubject) => `${district}市场监督管理局`;
