/** Invented demonstration data of the housing department. */
import type { SeedRow } from '@credit-hub/kit';
import {
  bankAccountFor,
  type DemonstrationSubject,
  personFor,
  type Random,
  randomFor,
  type SeedCalendar,
  type SeedFact,
  seedFact,
  seedLicence,
  seedPenalty,
} from '@credit-hub/kit/demonstration';
import { getTableName } from 'drizzle-orm';
import {
  constructionAdministrativeActs,
  constructionConductRecords,
  constructionLicences,
  constructionPenalties,
  constructionProjects,
  constructionQualifications,
  factRevisions,
  presaleConductRecords,
  realEstateAgencyConductRecords,
  safetyAccidents,
  sectorEvaluations,
  wageArrearsListings,
} from './tables.ts';

type Sector = 'CONSTRUCTION' | 'REAL_ESTATE_DEVELOPMENT' | 'REAL_ESTATE_AGENCY';
type Conduct = 'GOOD' | 'BAD';

export function* seedSubject(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  if (subject.scenario === 'unknown') return;
  const sector = sectorOf(subject);
  if (sector !== null) yield* standingFacts(subject, calendar, sector);
  if (subject.scenario !== null) yield* scenarioFacts(subject, calendar);
  else if (sector !== null) yield* crowdFacts(subject, calendar, sector);
  if (subject.scenario === null && sector !== null) yield* otherActs(subject, calendar);
}

/** The sector the department looks after; null for what is none of its business. */
function sectorOf({ kind, industry }: DemonstrationSubject): Sector | null {
  if (kind !== 'ENTERPRISE') return null;
  if (industry.code.startsWith('E')) return 'CONSTRUCTION';
  if (industry.code === 'K7010') return 'REAL_ESTATE_DEVELOPMENT';
  return industry.code === 'K7030' ? 'REAL_ESTATE_AGENCY' : null;
}

/** What every enterprise of the sector has, good or bad. */
function* standingFacts(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  sector: Sector,
): Iterable<SeedRow> {
  const random = randomFor('housing.standing', subject.index);
  if (sector === 'CONSTRUCTION') {
    yield licence(subject, calendar, random.int(300, 900));
    yield qualification(subject, calendar, random);
    for (let count = random.int(1, 3); count > 0; count--) yield project(subject, calendar, random, count);
  }
  yield evaluation(subject, calendar, sector, evaluationScoreOf(subject, random));
}

function* scenarioFacts(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  switch (subject.scenario) {
    case 'clean-and-red-listed':
      yield constructionConduct(subject, calendar, 150, 'GOOD');
      return;
    case 'wage-arrears':
      yield wageArrearsListing(subject, calendar, 130);
      yield constructionConduct(subject, calendar, 160, 'BAD');
      return;
    case 'repaired':
      yield* repairedPenalty(subject, calendar);
      return;
    case 'publication-expired':
      yield constructionConduct(subject, calendar, 800, 'BAD');
      return;
    default:
      return;
  }
}

function* crowdFacts(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  sector: Sector,
): Iterable<SeedRow> {
  const random = randomFor('housing.facts', subject.index);
  if (random.chance(0.2)) yield conduct(subject, calendar, random.int(20, 1_000), 'GOOD', sector);
  if (random.chance(0.06)) yield conduct(subject, calendar, random.int(20, 1_000), 'BAD', sector);
  if (random.chance(0.04)) yield penalty(subject, calendar, random.int(20, 900));
  if (sector !== 'CONSTRUCTION') return;
  if (random.chance(0.01)) yield accident(subject, calendar, random.int(60, 1_000));
  if (random.chance(0.015)) yield wageArrearsListing(subject, calendar, random.int(20, 1_000));
}

function* otherActs(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const random = randomFor('housing.acts', subject.index);
  if (!random.chance(0.15)) return;
  const [actKind, content] = random.pick([
    ['INSPECTION', '依法检查施工现场和市场行为并告知结果'],
    ['CONFIRMATION', '竣工验收备案，予以确认'],
    ['AWARD', '表彰为年度建设工作先进单位'],
  ] as const);
  const told = {
    ...decision(subject, calendar, random.int(20, 900), '行字'),
    basis: '《中华人民共和国建筑法》',
  };
  yield seedFact(constructionAdministrativeActs, subject, calendar, told, { actKind, content });
}

function conduct(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  kind: Conduct,
  sector: Sector,
): SeedRow {
  switch (sector) {
    case 'CONSTRUCTION':
      return constructionConduct(subject, calendar, daysAgo, kind);
    case 'REAL_ESTATE_DEVELOPMENT':
      return presaleConduct(subject, calendar, daysAgo, kind);
    case 'REAL_ESTATE_AGENCY':
      return agencyConduct(subject, calendar, daysAgo, kind);
    default:
      return sector satisfies never;
  }
}

function qualification(subject: DemonstrationSubject, calendar: SeedCalendar, random: Random): SeedRow {
  const grantedDaysAgo = random.int(200, 1_500);
  const director = personFor('technical director', subject.index);
  return seedFact(
    constructionQualifications,
    subject,
    calendar,
    {
      ...decision(subject, calendar, grantedDaysAgo, '建资字'),
      basis: '《建筑业企业资质管理规定》第三条',
      publishedForDays: qualificationInDays,
    },
    {
      name: subject.industry.code === 'E5010' ? '建筑装修装饰工程专业承包' : '建筑工程施工总承包',
      grade: random.pick(['一级', '二级', '二级', '三级']),
      certificateNumber: `D000${String(subject.index).padStart(6, '0')}`,
      validUntil: calendar.daysAgo(grantedDaysAgo - qualificationInDays),
      technicalDirectorName: director.name,
      technicalDirectorResidentIdNumber: director.residentIdNumber,
    },
  );
}

function project(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  random: Random,
  number: number,
): SeedRow {
  const startedDaysAgo = random.int(60, 1_400);
  const manager = personFor('project manager', subject.index * 10 + number);
  return seedFact(
    constructionProjects,
    subject,
    calendar,
    {
      ...decision(subject, calendar, startedDaysAgo + 30, `施许字${number}-`),
      basis: '《建筑工程施工许可管理办法》第二条',
      publishedForDays: null,
    },
    {
      name: projectNameOf(subject, number),
      projectNumber: `XM${String(subject.index).padStart(7, '0')}-${number}`,
      district: subject.district,
      floorArea: random.int(8, 900) * 100,
      contractAmount: `${random.int(300, 40_000) * 10_000}.00`,
      startedOn: calendar.daysAgo(startedDaysAgo),
      acceptedOn: startedDaysAgo > 700 ? calendar.daysAgo(startedDaysAgo - 600) : null,
      projectManagerName: manager.name,
      projectManagerResidentIdNumber: manager.residentIdNumber,
      projectManagerPhone: manager.phone,
    },
  );
}

function constructionConduct(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  kind: Conduct,
): SeedRow {
  const manager = personFor('project manager', subject.index * 10 + 1);
  const item = kind === 'GOOD' ? '获得优质工程奖' : '未按照国家工程建设标准施工';
  return seedFact(
    constructionConductRecords,
    subject,
    calendar,
    conductFact(subject, calendar, daysAgo, kind, '《建筑市场信用管理暂行办法》'),
    {
      ...conductOf(kind, item),
      description: `${projectNameOf(subject, 1)}${item}，项目经理${manager.name}，电话${manager.phone}`,
    },
  );
}

function presaleConduct(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  kind: Conduct,
): SeedRow {
  const item = kind === 'GOOD' ? '按期交付并足额归集预售资金' : '未将预售资金存入监管账户';
  return seedFact(
    presaleConductRecords,
    subject,
    calendar,
    conductFact(subject, calendar, daysAgo, kind, '《城市商品房预售管理办法》第十一条'),
    {
      ...conductOf(kind, item),
      description: `经核查，该企业${item}，购房人代表${personFor('buyer', subject.index).name}`,
      estateName: `${subject.district}示范花园`,
      presalePermitNumber: `云房预售证第${subject.index + 1}号`,
      supervisedAccount: bankAccountFor('supervised account', subject.index),
    },
  );
}

function agencyConduct(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  kind: Conduct,
): SeedRow {
  const agent = personFor('estate agent', subject.index);
  const item = kind === 'GOOD' ? '诚信服务示范门店' : '发布虚假房源信息';
  return seedFact(
    realEstateAgencyConductRecords,
    subject,
    calendar,
    conductFact(subject, calendar, daysAgo, kind, '《房地产经纪管理办法》第二十五条'),
    {
      ...conductOf(kind, item),
      description: `经纪人员${agent.name}（${agent.residentIdNumber}）${item}`,
      filingNumber: `云房经备${subject.index + 1}`,
      agentName: agent.name,
      agentPhone: agent.phone,
    },
  );
}

/** 建市〔2017〕241号: good conduct is published for three years, bad for six months to three years, and since
 * 2026-04-01 for a year at most where it is ordinary (NDRC Order 36). */
function conductFact(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
  kind: Conduct,
  basis: string,
): SeedFact {
  return {
    ...decision(subject, calendar, daysAgo, kind === 'GOOD' ? '良行字' : '不良字'),
    basis,
    severity: kind === 'GOOD' ? null : 'ORDINARY',
    publishedForDays: kind === 'GOOD' ? 1_095 : 365,
  };
}

const conductOf = (kind: Conduct, item: string) => ({
  conduct: kind,
  item,
  score: kind === 'GOOD' ? 5 : -10,
});

function accident(subject: DemonstrationSubject, calendar: SeedCalendar, daysAgo: number): SeedRow {
  const { legalRepresentative } = subject;
  return seedFact(
    safetyAccidents,
    subject,
    calendar,
    {
      ...decision(subject, calendar, daysAgo, '安事字'),
      basis: '《生产安全事故报告和调查处理条例》第三条',
      severity: 'SERIOUS',
    },
    {
      accidentKind: '高处坠落',
      grade: 'ORDINARY',
      occurredOn: calendar.daysAgo(daysAgo + 50),
      projectName: projectNameOf(subject, 1),
      deaths: 1,
      graveInjuries: 2,
      directLoss: '1850000.00',
      finding: `现场负责人${legalRepresentative.name}（${legalRepresentative.residentIdNumber}）未落实临边防护`,
      responsiblePersonName: legalRepresentative.name,
      responsiblePersonResidentIdNumber: legalRepresentative.residentIdNumber,
    },
  );
}

function wageArrearsListing(subject: DemonstrationSubject, calendar: SeedCalendar, daysAgo: number): SeedRow {
  const { legalRepresentative } = subject;
  const spokesman = personFor('workers spokesman', subject.index);
  return seedFact(
    wageArrearsListings,
    subject,
    calendar,
    {
      decidedDaysAgo: daysAgo,
      documentNumber: documentNumber('欠薪列字', subject, calendar, daysAgo),
      authority: `${subject.district}人力资源和社会保障局`,
      basis: '《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第五条',
      severity: 'SERIOUS',
    },
    {
      listing: 'BLACK',
      listedOn: calendar.daysAgo(daysAgo),
      reason: `拖欠${spokesman.name}（${spokesman.residentIdNumber}，电话${spokesman.phone}）等46名农民工工资，经责令限期支付拒不支付`,
      projectName: projectNameOf(subject, 1),
      owedAmount: '1268000.00',
      workersAffected: 46,
      legalRepresentativeName: legalRepresentative.name,
      legalRepresentativeResidentIdNumber: legalRepresentative.residentIdNumber,
      workersContactPhone: spokesman.phone,
    },
  );
}

function evaluation(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  sector: Sector,
  score: number,
): SeedRow {
  return seedFact(
    sectorEvaluations,
    subject,
    calendar,
    {
      ...decision(subject, calendar, 100, '信评字'),
      basis: '国办发〔2019〕35号 第(六)项',
      publishedForDays: null,
    },
    { sector, year: calendar.yearsAgo(1), grade: gradeOf(score), score },
  );
}

/** The worst enterprises of the demonstration are evaluated as such, and the best. */
function evaluationScoreOf({ scenario }: DemonstrationSubject, random: Random): number {
  if (scenario === 'clean-and-red-listed') return 96;
  return scenario === 'wage-arrears' ? 48 : random.int(55, 98);
}

function gradeOf(score: number): string {
  if (score >= 90) return 'A';
  if (score >= 75) return 'B';
  return score >= 60 ? 'C' : 'D';
}

function licence(subject: DemonstrationSubject, calendar: SeedCalendar, decidedDaysAgo: number): SeedRow {
  return seedLicence(constructionLicences, subject, calendar, {
    decidedDaysAgo,
    authority: authorityOf(subject),
    basis: '《安全生产许可证条例》第二条',
    documentWord: '云住建安许字',
    certificateName: '安全生产许可证',
    content: '准予从事建筑施工活动',
  });
}

function penalty(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  decidedDaysAgo: number,
  state: SeedFact['state'] = 'ACTIVE',
): SeedRow {
  return seedPenalty(constructionPenalties, subject, calendar, {
    decidedDaysAgo,
    authority: authorityOf(subject),
    basis: '《建设工程质量管理条例》第六十四条',
    documentWord: '云住建罚字',
    violationKind: '未按照工程设计图纸施工',
    severity: 'ORDINARY',
    state,
  });
}

/** A penalty of eight months ago that was repaired a month ago, and the revision that tells so. */
function* repairedPenalty(subject: DemonstrationSubject, calendar: SeedCalendar): Iterable<SeedRow> {
  const fact = penalty(subject, calendar, 240, 'REPAIRED');
  yield fact;
  yield {
    table: factRevisions,
    row: {
      subjectCode: fact.row.subjectCode,
      factId: fact.row.id,
      revision: 1,
      factTable: getTableName(fact.table),
      revisedOn: calendar.daysAgo(30),
      state: 'REPAIRED',
      reason: `已缴纳罚款并完成整改，负责人${subject.legalRepresentative.name}已作出信用承诺`,
      documentNumber: documentNumber('信修字', subject, calendar, 30),
      revisedBy: authorityOf(subject),
      recordedAt: `${calendar.daysAgo(30)}T01:30:00Z`,
    },
  };
}

/** A qualification is granted for five years: 住房和城乡建设部令第22号. */
const qualificationInDays = 1_825;

function decision(
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  decidedDaysAgo: number,
  word: string,
) {
  return {
    decidedDaysAgo,
    documentNumber: documentNumber(word, subject, calendar, decidedDaysAgo),
    authority: authorityOf(subject),
  };
}

function documentNumber(
  word: string,
  subject: DemonstrationSubject,
  calendar: SeedCalendar,
  daysAgo: number,
): string {
  return `云住建${word}〔${calendar.daysAgo(daysAgo).slice(0, 4)}〕${subject.index + 1}号`;
}

const authorityOf = ({ district }: DemonstrationSubject) => `${district}住房和城乡建设局`;

const projectNameOf = ({ district }: DemonstrationSubject, number: number) =>
  `${district}示范片区${number}号地块工程`;
