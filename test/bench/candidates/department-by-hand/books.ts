/** Tables of the two departments that are written by hand, in the words of their statements. */

/** Facts by the field that tells them. */
export const facts: Readonly<Record<string, { table: string; kind: string }>> = {
  dishonestDebtorListings: { table: 'dishonest_debtor_listings', kind: 'DishonestDebtorListing' },
  consumptionRestrictions: { table: 'consumption_restrictions', kind: 'ConsumptionRestriction' },
  enforcementCases: { table: 'enforcement_cases', kind: 'EnforcementCase' },
  judgments: { table: 'judgments', kind: 'Judgment' },
  falseLitigationFindings: { table: 'false_litigation_findings', kind: 'FalseLitigationFinding' },
  bankruptcyRulings: { table: 'bankruptcy_rulings', kind: 'BankruptcyRuling' },
  registrationActs: { table: 'registration_acts', kind: 'RegistrationAct' },
  administrativeLicences: { table: 'administrative_licences', kind: 'AdministrativeLicence' },
  administrativePenalties: { table: 'administrative_penalties', kind: 'AdministrativePenalty' },
  abnormalOperationListings: { table: 'abnormal_operation_listings', kind: 'AbnormalOperationListing' },
  seriousViolationListings: { table: 'serious_violation_listings', kind: 'SeriousViolationListing' },
  spotChecks: { table: 'spot_checks', kind: 'SpotCheck' },
  complaints: { table: 'complaints', kind: 'Complaint' },
  otherAdministrativeActs: { table: 'other_administrative_acts', kind: 'OtherAdministrativeAct' },
};

/** Columns of text that is published. */
export const publishedTexts: ReadonlySet<string> = new Set([
  'documentNumber',
  'authority',
  'basis',
  'caseNumber',
  'court',
  'penaltyKind',
]);

type Adverse = {
  table: string;
  kind: string;
  /** Columns of the indexes of persons. */
  indexes: readonly string[];
  listing?: string;
  penaltyKind?: string;
  /** `$today` is the day. */
  when: string;
};

const listed = `listing in ('BLACK', 'FOCUS') and (removed_on is null or removed_on > $today)`;

/** What bears upon whatever else its persons lead. */
export const adverseFacts = {
  courts: [
    {
      table: 'dishonest_debtor_listings',
      kind: 'DishonestDebtorListing',
      indexes: ['resident_id_number_index'],
      listing: 'listing',
      when: listed,
    },
    {
      table: 'consumption_restrictions',
      kind: 'ConsumptionRestriction',
      indexes: ['restricted_person_resident_id_number_index'],
      when: '(lifted_on is null or lifted_on > $today)',
    },
    {
      table: 'false_litigation_findings',
      kind: 'FalseLitigationFinding',
      indexes: ['responsible_person_resident_id_number_index'],
      when: `severity = 'SERIOUS'`,
    },
  ],
  'market-regulation': [
    {
      table: 'administrative_penalties',
      kind: 'AdministrativePenalty',
      indexes: ['identity_document_number_index', 'legal_representative_document_number_index'],
      penaltyKind: 'penalty_kind',
      when: `(severity = 'SERIOUS' or severity is null)`,
    },
    {
      table: 'abnormal_operation_listings',
      kind: 'AbnormalOperationListing',
      indexes: [],
      listing: 'listing',
      when: listed,
    },
    {
      table: 'serious_violation_listings',
      kind: 'SeriousViolationListing',
      indexes: [],
      listing: 'listing',
      when: listed,
    },
  ],
} satisfies Record<string, readonly Adverse[]> as Readonly<Record<ByHand, readonly Adverse[]>>;

export type ByHand = 'courts' | 'market-regulation';
export const departmentsByHand: readonly ByHand[] = ['courts', 'market-regulation'];
