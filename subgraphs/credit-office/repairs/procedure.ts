/** Repair of credit (信用修复): NDRC Order 36, GBF [2019] 35, item 13. Whoever determined a fact repairs it. */
import {
  type ActProblem,
  type Asked,
  type Condition,
  defineProcedure,
  documentNumber,
  freeText,
  hallWithPaper,
  overdue,
  owningDepartment,
  problem,
  reason,
  sharedField,
  theCalendar,
  theOffice,
  theSubjectItself,
  unchanged,
} from '@credit-hub/kit';
import type { Severity } from '@credit-hub/kit/tables';
import { factEffect, tellsReaders, theOfficeItself, theOwner, theSubject } from '../factEffects.ts';
import { isSameTarget, targetFields, targetIn, targetProblem } from '../targets.ts';
import { publicationBounds } from './publication.ts';
import { type CreditRepairRow, creditRepairs, type RepairStage } from './tables.ts';

type AskedOfRepair = Asked<CreditRepairRow>;

/** Stages at which nobody has decided yet. */
const openStages: readonly RepairStage[] = ['FILED', 'CORRECTION_REQUIRED', 'ACCEPTED', 'EXTENDED'];
/** Stages at which whoever determined the fact examines the application. */
const examinedStages: readonly RepairStage[] = ['ACCEPTED', 'EXTENDED'];
const repairedStages: readonly RepairStage[] = ['REPAIRED', 'END_VERIFIED'];

const isOpen = ({ stage }: CreditRepairRow): boolean => openStages.includes(stage);
const isRepaired = ({ stage }: CreditRepairRow): boolean => repairedStages.includes(stage);

/** Of a bar whose end no norm says nobody knows the end: it holds. */
const isBarred = ({ stage, barredUntil }: CreditRepairRow, today: string): boolean =>
  stage === 'FALSE_MATERIAL' && (barredUntil === null || today < barredUntil);

const correctionNotAskedYet: Condition<CreditRepairRow> = {
  code: 'CORRECTION_ASKED_BEFORE',
  reads: ['correctionAskedOn'],
  holds: ({ correctionAskedOn }) => correctionAskedOn === null,
};

/** Whoever gave false material waits; and until its department has told of the fact, its earliest day is known to nobody. */
function applicationProblem(asked: AskedOfRepair): ActProblem | null {
  const { given, others, today } = asked;
  const barring = others.find((other) => isBarred(other, today));
  if (barring) return problem('REPAIR_BARRED', { day: barring.barredUntil });
  const wrong = targetProblem(asked, isOpen);
  if (wrong !== null) return wrong;
  const about = others.filter((other) => isSameTarget(other, targetIn(given)));
  if (about.some(isRepaired)) return problem('ALREADY_REPAIRED', { field: 'targetFactId' });
  const early = about.find(({ earliestOn }) => earliestOn !== null && today < earliestOn);
  return early ? problem('REPAIR_TOO_EARLY', { day: early.earliestOn }) : null;
}

/** What the department that determined the fact says of it. */
const determination = (needed?: 'ALWAYS') => ({
  determinedOn: sharedField('Date', {
    says: 'The day on which the fact was determined',
    chineseName: '认定日期',
    ...(needed ? { needed } : {}),
  }),
  severity: sharedField('Severity', {
    says: 'How grave it is',
    chineseName: '失信严重程度',
    ...(needed ? { needed } : {}),
  }),
});

/** Columns by what the department said of the fact; none where it said nothing. */
function determined({ given, endOf }: AskedOfRepair): Partial<CreditRepairRow> {
  const { determinedOn, severity } = given as { determinedOn?: string; severity?: Severity };
  if (determinedOn === undefined || severity === undefined) return {};
  return { determinedOn, targetSeverity: severity, ...publicationBounds(severity, determinedOn, endOf) };
}

function acceptanceProblem(asked: AskedOfRepair): ActProblem | null {
  const { given, today } = asked;
  if ((given.determinedOn as string) > today) return problem('DAY_IN_FUTURE', { field: 'determinedOn' });
  if (given.dutiesAreFulfilled !== true)
    return problem('DUTIES_UNFULFILLED', { field: 'dutiesAreFulfilled' });
  const { earliestOn = null } = determined(asked);
  if (earliestOn === null) return problem('PERIOD_UNKNOWN', { field: 'severity' });
  return today < earliestOn ? problem('REPAIR_TOO_EARLY', { day: earliestOn }) : null;
}

/** What the application says for itself. */
const application = (needed?: 'ALWAYS') => ({
  ways: sharedField(
    '[RepairWay!]',
    { says: 'The ways it takes', chineseName: '修复方式', ...(needed ? { needed } : {}) },
    6,
  ),
  dutiesFulfilled: freeText({
    says: 'How the duties were fulfilled',
    chineseName: '履行义务情况',
    ...(needed ? { needed } : {}),
  }),
  commitment: freeText({
    says: 'What it publicly commits itself to',
    chineseName: '信用承诺',
    ...(needed ? { needed } : {}),
  }),
});

const applied = ({ given }: AskedOfRepair): Partial<CreditRepairRow> =>
  Object.fromEntries(
    Object.keys(application()).flatMap((field) => (field in given ? [[field, given[field]]] : [])),
  );

const answered = ({ given, today }: AskedOfRepair) => ({
  answeredOn: today,
  answer: (given.reason as string | undefined) ?? null,
});

export const repair = defineProcedure<typeof creditRepairs>({
  name: 'repair',
  chineseName: '信用修复',
  itemType: 'CreditRepair',
  table: creditRepairs,
  basis: '信用修复管理办法(国家发展改革委令第36号)',
  states: {
    FILED: '已提交',
    CORRECTION_REQUIRED: '待补正',
    ACCEPTED: '审核中',
    EXTENDED: '延期办理',
    REPAIRED: '准予修复',
    END_VERIFIED: '已复查',
    REFUSED: '不予修复',
    NOT_ACCEPTED: '不予受理',
    LAPSED: '逾期未补正',
    WITHDRAWN_BY_SUBJECT: '已撤回',
    FALSE_MATERIAL: '提供虚假材料',
  },
  acts: {
    applyFor: {
      chineseName: '申请信用修复',
      says: 'Applies for the repair of a fact',
      from: null,
      to: 'FILED',
      by: [theSubjectItself, hallWithPaper],
      within: 'repair.accept',
      takes: { ...targetFields, ...application('ALWAYS'), documentNumber: documentNumber('ON_PAPER') },
      refuses: applicationProblem,
      writes: (asked) => ({ ...targetIn(asked.given), ...applied(asked), appliedOn: asked.today }),
      tells: [theOwner],
    },
    askCorrectionOf: {
      chineseName: '要求补正',
      says: 'Asks, once, for what the application lacks',
      from: 'FILED',
      to: 'CORRECTION_REQUIRED',
      by: [owningDepartment],
      within: 'repair.correct',
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      only: [correctionNotAskedYet],
      writes: ({ today }) => ({ correctionAskedOn: today }),
      tells: [theSubject],
    },
    correct: {
      chineseName: '补正',
      says: 'Gives what the application lacked',
      from: 'CORRECTION_REQUIRED',
      to: 'FILED',
      by: [theSubjectItself, hallWithPaper],
      within: 'repair.accept',
      takes: { ...application(), documentNumber: documentNumber('ON_PAPER') },
      refuses: (asked) =>
        Object.keys(applied(asked)).length > 0
          ? null
          : problem('FIELD_REQUIRED', { field: 'dutiesFulfilled' }),
      writes: applied,
      tells: [theOwner],
    },
    lapse: {
      chineseName: '逾期未补正',
      says: 'Was not corrected in time',
      from: 'CORRECTION_REQUIRED',
      to: 'LAPSED',
      by: [theCalendar],
      only: [overdue],
      tells: [theSubject, theOwner],
    },
    accept: {
      chineseName: '受理',
      says: 'Accepts the application: the least publication is over and the duties are fulfilled',
      from: 'FILED',
      to: 'ACCEPTED',
      by: [owningDepartment],
      within: 'repair.decide',
      takes: {
        ...determination('ALWAYS'),
        dutiesAreFulfilled: sharedField('Boolean', {
          says: 'Whether the duties are fulfilled',
          chineseName: '是否履行义务完毕',
          needed: 'ALWAYS',
        }),
        documentNumber: documentNumber(undefined),
      },
      refuses: acceptanceProblem,
      writes: determined,
      tells: [theSubject],
    },
    decline: {
      chineseName: '不予受理',
      says: 'Does not accept the application; who says of what day and how grave the fact is says from when on it can be repaired',
      from: 'FILED',
      to: 'NOT_ACCEPTED',
      by: [owningDepartment],
      takes: { ...determination(), reason: reason(), documentNumber: documentNumber('ALWAYS') },
      writes: (asked) => ({ ...determined(asked), ...answered(asked) }),
      tells: [theSubject],
    },
    extend: {
      chineseName: '延期办理',
      says: 'Takes longer, once',
      from: 'ACCEPTED',
      to: 'EXTENDED',
      by: [owningDepartment],
      within: 'repair.extended',
      takes: { reason: reason(), documentNumber: documentNumber(undefined) },
      tells: [theSubject],
    },
    approve: {
      chineseName: '准予修复',
      says: 'Repairs: publication, sharing and use of the fact end, and what was done because of it; all who read it are told',
      from: examinedStages,
      to: 'REPAIRED',
      by: [owningDepartment],
      within: 'repair.verify-end',
      takes: {
        reason: freeText({ says: 'Why', chineseName: '理由' }),
        documentNumber: documentNumber('ALWAYS'),
      },
      writes: (asked) => ({ ...answered(asked), repairedOn: asked.today }),
      does: [factEffect('REPAIR'), tellsReaders('repair', () => 'repaired')],
      tells: [theSubject, theOfficeItself],
    },
    refuse: {
      chineseName: '不予修复',
      says: 'Does not repair',
      from: examinedStages,
      to: 'REFUSED',
      by: [owningDepartment],
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      writes: answered,
      tells: [theSubject],
    },
    withdraw: {
      chineseName: '撤回申请',
      says: 'Withdraws the application',
      from: openStages,
      to: 'WITHDRAWN_BY_SUBJECT',
      by: [theSubjectItself, hallWithPaper],
      takes: { documentNumber: documentNumber('ON_PAPER') },
      tells: [theOwner],
    },
    supervise: {
      chineseName: '督办',
      says: 'Urges whoever determined the fact to act, when a deadline has passed',
      from: ['FILED', ...examinedStages],
      to: unchanged,
      by: [theOffice],
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      only: [overdue],
      tells: [theOwner],
    },
    verifyEndOf: {
      chineseName: '复查',
      says: 'Finds, later, that publication, sharing, use and measures have ended everywhere',
      from: 'REPAIRED',
      to: 'END_VERIFIED',
      by: [theOffice],
      takes: {
        reason: reason({ says: 'What was found', chineseName: '复查情况' }),
        documentNumber: documentNumber(undefined),
      },
      writes: ({ today }) => ({ endVerifiedOn: today }),
      tells: [theSubject, theOwner],
    },
    findFalseMaterialIn: {
      chineseName: '认定提供虚假材料',
      says: 'Finds false material: a repair is undone, and the subject may not apply for years',
      from: [...openStages, ...repairedStages],
      to: 'FALSE_MATERIAL',
      by: [owningDepartment, theOffice],
      takesTwo: true,
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      writes: (asked) => ({ ...answered(asked), barredUntil: asked.endOf('repair.bar', asked.today).day }),
      does: [
        factEffect('RESTORE', ({ item }: AskedOfRepair) => item.repairedOn !== null),
        tellsReaders('repair', ({ item }: AskedOfRepair) => (item.repairedOn === null ? null : 'restored')),
      ],
      tells: [theSubject, theOwner, theOfficeItself],
    },
  },
});
