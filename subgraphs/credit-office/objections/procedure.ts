/** Objections (异议): GBF [2019] 35, item 17. While the fact is verified nothing follows from it. */
import {
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
import { factEffect, tellsReaders, theOfficeItself, theOwner, theSubject } from '../factEffects.ts';
import { isSameTarget, targetFields, targetIn, targetProblem } from '../targets.ts';
import { type CreditObjectionRow, creditObjections, type ObjectionStage } from './tables.ts';

type AskedOfObjection = Asked<CreditObjectionRow>;

/** Stages at which nobody has decided yet. */
const openStages: readonly ObjectionStage[] = ['FILED', 'VERIFIED_BY_OWNER', 'ESCALATED'];
/** Stages at which the owner verifies. */
const verifiedStages: readonly ObjectionStage[] = ['VERIFIED_BY_OWNER', 'ESCALATED'];

const isOpen = ({ stage }: CreditObjectionRow): boolean => openStages.includes(stage);

/** The fact is marked at receipt of the first objection alone: filed again, answered or withdrawn before, it is when accepted. */
function suspendsWhenFiled({ given, others }: AskedOfObjection): boolean {
  const target = targetIn(given);
  return !others.some((other) => isSameTarget(other, target));
}

const notRemindedToday: Condition<CreditObjectionRow> = {
  code: 'REMINDED_TODAY',
  reads: ['remindedOn'],
  holds: ({ remindedOn }, today) => remindedOn !== today,
};

const resume = factEffect<CreditObjectionRow>('RESUME', ({ item }) => item.suspends);

const answered = ({ given, today }: AskedOfObjection) => ({
  answeredOn: today,
  answer: given.reason as string,
});

export const objection = defineProcedure<typeof creditObjections>({
  name: 'objection',
  chineseName: '异议',
  itemType: 'CreditObjection',
  table: creditObjections,
  basis: '国办发〔2019〕35号 第(十七)项',
  states: {
    FILED: '已提交',
    VERIFIED_BY_OWNER: '核实中',
    ESCALATED: '逾期督办',
    UPHELD: '已修正',
    REJECTED: '已拒绝',
    NOT_ACCEPTED: '不予受理',
    WITHDRAWN_BY_SUBJECT: '已撤回',
  },
  acts: {
    file: {
      chineseName: '提出异议',
      says: 'Objects to a fact; it is marked, and nothing follows from it meanwhile',
      from: null,
      to: 'FILED',
      by: [theSubjectItself, hallWithPaper],
      within: 'objection.accept',
      takes: {
        ...targetFields,
        grounds: sharedField('ObjectionGrounds', {
          says: 'On what grounds',
          chineseName: '异议理由类别',
          needed: 'ALWAYS',
        }),
        content: freeText({ says: 'What it objects to', chineseName: '异议内容', needed: 'ALWAYS' }),
        documentNumber: documentNumber('ON_PAPER'),
      },
      refuses: (asked) => targetProblem(asked, isOpen),
      writes: (asked) => ({
        ...targetIn(asked.given),
        grounds: asked.given.grounds as CreditObjectionRow['grounds'],
        content: asked.given.content as string,
        filedOn: asked.today,
        suspends: suspendsWhenFiled(asked),
      }),
      does: [factEffect('SUSPEND', ({ item }: AskedOfObjection) => item.suspends)],
      tells: [theOwner, theOfficeItself],
    },
    accept: {
      chineseName: '受理',
      says: 'Accepts the objection; whoever determined the fact verifies it',
      from: 'FILED',
      to: 'VERIFIED_BY_OWNER',
      by: [theOffice],
      within: 'objection.verify',
      takes: { documentNumber: documentNumber(undefined) },
      writes: () => ({ suspends: true }),
      does: [factEffect('SUSPEND')],
      tells: [theSubject, theOwner],
    },
    refuse: {
      chineseName: '不予受理',
      says: 'Does not accept the objection',
      from: 'FILED',
      to: 'NOT_ACCEPTED',
      by: [theOffice],
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      writes: answered,
      does: [resume],
      tells: [theSubject, theOwner],
    },
    uphold: {
      chineseName: '异议成立',
      says: 'Finds that the fact is wrong, and withdraws or corrects it; all who read it are told',
      from: verifiedStages,
      to: 'UPHELD',
      by: [owningDepartment],
      takes: {
        remedy: sharedField('ObjectionRemedy', {
          says: 'What becomes of the fact',
          chineseName: '处理方式',
          needed: 'ALWAYS',
        }),
        corrections: {
          type: '[ObjectionCorrection!]',
          classified: 'FREE_TEXT',
          says: 'What is put right, where it is corrected',
          chineseName: '更正内容',
          most: 50,
        },
        reason: reason(),
        documentNumber: documentNumber('ALWAYS'),
      },
      refuses: ({ given }) =>
        (given.remedy === 'CORRECTED') === (given.corrections !== undefined)
          ? null
          : problem('CORRECTIONS_DO_NOT_FIT', { field: 'corrections' }),
      writes: (asked) => ({
        ...answered(asked),
        remedy: asked.given.remedy as CreditObjectionRow['remedy'],
      }),
      does: [
        factEffect('WITHDRAW', ({ given }: AskedOfObjection) => given.remedy === 'WITHDRAWN'),
        factEffect('CORRECT', ({ given }: AskedOfObjection) => given.remedy === 'CORRECTED'),
        tellsReaders('objection', ({ given }: AskedOfObjection) =>
          given.remedy === 'WITHDRAWN' ? 'withdrawn' : 'corrected',
        ),
      ],
      tells: [theSubject, theOfficeItself],
    },
    reject: {
      chineseName: '异议不成立',
      says: 'Finds that the fact is right',
      from: verifiedStages,
      to: 'REJECTED',
      by: [owningDepartment],
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      writes: answered,
      does: [resume],
      tells: [theSubject, theOfficeItself],
    },
    withdraw: {
      chineseName: '撤回异议',
      says: 'Withdraws the objection',
      from: openStages,
      to: 'WITHDRAWN_BY_SUBJECT',
      by: [theSubjectItself, hallWithPaper],
      takes: { documentNumber: documentNumber('ON_PAPER') },
      does: [resume],
      tells: [theOwner, theOfficeItself],
    },
    remindOf: {
      chineseName: '催办',
      says: 'Asks how the objection stands, once a day',
      from: openStages,
      to: unchanged,
      by: [theSubjectItself, hallWithPaper],
      takes: { documentNumber: documentNumber('ON_PAPER') },
      only: [notRemindedToday],
      writes: ({ today }) => ({ remindedOn: today }),
      tells: [theOwner, theOfficeItself],
    },
    escalate: {
      chineseName: '逾期上报',
      says: 'Was not answered in time, and goes up to the office',
      from: 'VERIFIED_BY_OWNER',
      to: 'ESCALATED',
      by: [theCalendar],
      within: 'objection.supervised',
      only: [overdue],
      tells: [theSubject, theOwner, theOfficeItself],
    },
    supervise: {
      chineseName: '督办',
      says: 'Urges whoever determined the fact to answer',
      from: 'ESCALATED',
      to: unchanged,
      by: [theOffice],
      takes: { reason: reason(), documentNumber: documentNumber('ALWAYS') },
      tells: [theOwner],
    },
  },
});
