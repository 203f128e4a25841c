/**
 * For tests: a subject of whom nothing is known but that it is registered, a law that says nothing, rows that ask for
 * nothing, and facts that fit a rule.
 */
import type {
  CommitmentRuleRow,
  HandlingMatterRow,
  HandlingPersonRuleRow,
  HandlingRuleRow,
  MeasureCatalogueItemRow,
} from '../../tables.ts';
import {
  type HandlingCase,
  type Law,
  type OwnBooks,
  type OwnFact,
  office,
  type RecordEntry,
} from '../facts.ts';

export const plainFact: RecordEntry = {
  department: 'courts',
  kind: 'SpotCheck',
  factId: 'f',
  listing: null,
  endedOn: null,
  state: 'ACTIVE',
  severity: null,
  grade: null,
  penaltyKind: null,
  fineAmount: null,
  decidedOn: '2026-01-10',
  documentNumber: '〔2026〕1号',
  basis: '依据',
  publishedUntil: null,
};

const registered: RecordEntry = {
  ...plainFact,
  department: 'market-regulation',
  kind: 'RegistrationAct',
  factId: 'r',
};

export const ownFact: OwnFact = {
  id: 'own',
  state: 'ACTIVE',
  decidedOn: '2026-02-01',
  documentNumber: '〔2026〕2号',
  basis: '依据',
  severity: null,
  cause: null,
};

/** Evaluated as good, and nothing else. */
export const cleanBooks: OwnBooks = {
  objections: [],
  bans: [],
  bansServed: [],
  measures: [],
  brokenCommitments: [],
  talks: [],
  rectifications: [],
  focusCauses: [],
  evaluation: { ...ownFact, id: 'e', grade: 'GOOD' },
};

const inForce = {
  says: '规则',
  saysInEnglish: 'rule',
  source: '某法',
  provision: '第一条',
  verified: true,
  effectiveOn: '2020-01-01',
  expiresOn: null,
};

/** A matter in which everything is possible. */
export const matter: HandlingMatterRow = {
  id: 'food-licence',
  name: '食品经营许可',
  nameInEnglish: 'food licence',
  notifiedCommitment: true,
  deferredMaterial: true,
  greenChannel: true,
  industries: ['H62', 'F51'],
  source: null,
  provision: null,
  verified: false,
};

/** Codes that begin with 9 are registered in the network. */
export const silentLaw: Law = {
  locality: null,
  matters: [matter],
  rules: [],
  personRules: [],
  severityRules: [],
  suspensionRules: [],
  commitmentRules: [],
  catalogue: [],
  registeringAuthorities: [{ ...inForce, codePrefix: '9', name: '市场监督管理', inNetwork: true }],
};

export const suspensionRule = { ...inForce, id: 'suspension', locality: null };

export const handlingRule = (told: Partial<HandlingRuleRow> = {}): HandlingRuleRow => ({
  ...inForce,
  id: 'rule',
  matter: null,
  listing: null,
  kind: null,
  severity: null,
  grade: null,
  penaltyKind: null,
  fineFrom: null,
  yearsBack: null,
  newestOnly: false,
  locality: null,
  industry: null,
  curedBy: [],
  endedByServedBan: false,
  effect: 'RESTRICTED',
  measureCodes: [],
  ...told,
});

export const personRule = (told: Partial<HandlingPersonRuleRow> = {}): HandlingPersonRuleRow => ({
  ...inForce,
  id: 'person-rule',
  matter: null,
  kind: 'SpotCheck',
  ofPerson: null,
  penaltyKind: null,
  basis: null,
  yearsBack: null,
  effect: 'RESTRICTED',
  ...told,
});

export const commitmentRule = (told: Partial<CommitmentRuleRow> = {}): CommitmentRuleRow => ({
  ...inForce,
  id: 'commitment-rule',
  way: 'NOTIFIED_COMMITMENT',
  locality: null,
  closedFrom: 'SERIOUS',
  closedByHits: false,
  leastGrade: null,
  brokenCommitmentDays: null,
  ...told,
});

export const catalogueItem = (told: Partial<MeasureCatalogueItemRow> = {}): MeasureCatalogueItemRow => ({
  ...inForce,
  code: 'P',
  name: '措施',
  kind: 'ADMINISTRATIVE',
  incentive: false,
  matters: [matter.id],
  legalBasis: '依据',
  executingDepartment: '部门',
  way: null,
  ...told,
});

export const handlingOf = (
  law: Law,
  matter: HandlingMatterRow,
  told: Partial<Omit<HandlingCase, 'record'>> & { entries?: readonly RecordEntry[] } = {},
): HandlingCase => {
  const { entries = [], ...rest } = told;
  return {
    subjectCode: '91000000MX0000007K',
    today: '2026-06-30',
    matter,
    books: cleanBooks,
    law,
    record: { entries: [registered, ...entries], gaps: [], kinds: [] },
    ...rest,
  };
};

/** A fact of the kind and with what the rule asks for, in the record or in the office's own books. */
export function factFitting(
  rule: Pick<
    HandlingRuleRow,
    'kind' | 'listing' | 'severity' | 'grade' | 'penaltyKind' | 'fineFrom' | 'matter'
  >,
  decidedOn = '2026-01-10',
): { entries: RecordEntry[]; books: OwnBooks } {
  const { kind, grade } = rule;
  const own = { ...ownFact, decidedOn, severity: rule.severity };
  const booked = (books: Partial<OwnBooks>) => ({ entries: [], books: { ...cleanBooks, ...books } });
  switch (kind) {
    case 'IndustryBan':
      return booked({ bans: [{ ...own, matters: rule.matter ? [rule.matter] : [], industries: [] }] });
    case 'CreditMeasure':
      return booked({ measures: [{ ...own, measureCode: 'P-A-08' }] });
    case 'CreditCommitment':
      return booked({ brokenCommitments: grade === 'BROKEN' ? [{ ...own, assessedOn: null }] : [] });
    case 'CreditTalk':
      return booked({ talks: [{ ...own, talkKind: grade }] });
    case 'CreditRectification': {
      const overdue = grade === 'OVERDUE';
      return booked({
        rectifications: [{ ...own, result: overdue ? 'OPEN' : grade, dueOn: overdue ? '1990-01-01' : null }],
      });
    }
    case 'PublicCreditEvaluation':
      return booked({ evaluation: { ...own, grade } });
    default:
      return {
        entries: [
          {
            ...plainFact,
            department: kind === 'FocusListing' ? office : 'courts',
            kind: kind ?? 'AnyKind',
            listing: rule.listing,
            severity: rule.severity,
            grade,
            decidedOn,
            penaltyKind: rule.penaltyKind && `没收违法所得、${rule.penaltyKind}许可证件`,
            fineAmount: rule.fineFrom === null ? null : `${rule.fineFrom}.00`,
          },
        ],
        books: cleanBooks,
      };
  }
}
