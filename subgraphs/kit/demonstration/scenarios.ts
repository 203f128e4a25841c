/** The demonstration subjects that are met by name; each department decides what it holds of one. */
export const scenarioNames = [
  'clean-and-red-listed',
  'dishonest-debtor',
  'wage-arrears',
  'major-tax-violation',
  'abnormal-operation',
  'under-objection',
  'repaired',
  'publication-expired',
  'focus-list',
  'sole-trader-with-old-tax-number',
  'name-with-rare-character',
  'name-with-middle-dot',
  'social-organization',
  'unknown',
  'new-firm-of-dishonest-debtor',
  'deregistered',
  'licence-revoked',
  'cause-repaired',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

/** What each scenario shows, for the reader of a list. */
export const scenarioStories: Record<ScenarioName, string> = {
  'clean-and-red-listed': 'no bad record anywhere; tax credit rating A and on the red list',
  'dishonest-debtor': 'listed by the courts as a dishonest judgment debtor',
  'wage-arrears': 'a construction enterprise listed for owing migrant workers their wages',
  'major-tax-violation': 'a major tax violation with large arrears',
  'abnormal-operation': 'listed as abnormal: it cannot be reached at its registered address',
  'under-objection': 'objects to a penalty, which is being verified: measures are suspended',
  repaired: 'a penalty was repaired: its publication, sharing and use have ended',
  'publication-expired': 'a penalty whose publication period is over and which must not be used',
  'focus-list': 'on the list of subjects under special attention',
  'sole-trader-with-old-tax-number':
    "a sole trader whose old taxpayer number holds the owner's identity number",
  'name-with-rare-character': 'the legal representative has a character outside the basic plane in the name',
  'name-with-middle-dot': 'the legal representative has a minority name with a separator',
  'social-organization': 'registered with civil affairs: market regulation has no registration of it',
  unknown: 'a valid code that no department knows',
  'new-firm-of-dishonest-debtor':
    'a new firm without a record, of the legal representative of the dishonest debtor, whom the courts keep from spending',
  deregistered: 'its register says that it was deregistered',
  'licence-revoked': 'its business licence was revoked, and it is to be wound up',
  'cause-repaired': 'a measure and a ban whose cause, a listing by the courts, was repaired since',
};
