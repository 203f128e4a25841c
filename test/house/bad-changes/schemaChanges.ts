/** Bad changes to schemas, the policy, its approvals and registered documents: `pnpm schema:check` refuses them. */
import type { BadChange } from './badChange.ts';

const tax = 'subgraphs/tax/schema.graphql';
const courts = 'subgraphs/courts/schema.graphql';
const policy = 'schema/policy/policy.yaml';
const approvals = 'schema/policy/approvals.yaml';
const document = 'schema/trusted-documents/tax-check.graphql';

const classify = 'write @classified(as: …) behind it, with the class of what it holds or tells';

export const schemaChanges: readonly BadChange[] = [
  {
    change: 'a field without a class',
    write: [[tax, '  dueOn: Date @classified(as: SHARED)', '  dueOn: Date']],
    refused: [
      {
        code: 'UNCLASSIFIED',
        at: [tax, '"The day it was due'],
        coordinate: 'TaxArrears.dueOn',
        mend: classify,
      },
    ],
  },
  {
    change: 'an argument without a class',
    write: [[tax, 'taxArrears(first', 'taxArrears(\nsince: Date\nfirst']],
    refused: [
      {
        code: 'UNCLASSIFIED',
        at: [tax, 'since: Date'],
        coordinate: 'MarketSubject.taxArrears(since:)',
        mend: classify,
      },
    ],
  },
  {
    change: 'a field of an input without a class',
    write: [[tax, '', 'input ArrearsFilter { dueBefore: Date }']],
    refused: [
      {
        code: 'UNCLASSIFIED',
        at: [tax, 'input ArrearsFilter'],
        coordinate: 'ArrearsFilter.dueBefore',
        mend: classify,
      },
    ],
  },
  {
    change: "a class looser than another department's",
    write: [
      [tax, '', 'type AgreedText @shareable { text: String @classified(as: PUBLIC) }'],
      [courts, '', 'type AgreedText @shareable { text: String @classified(as: SHARED) }'],
    ],
    refused: [
      {
        code: 'CLASSES_CONFLICT',
        at: [tax, 'type AgreedText'],
        coordinate: 'AgreedText.text',
        mend: 'agree on one class in all of them',
      },
    ],
  },
  {
    change: "a class looser than its interface's",
    write: [
      [
        tax,
        'type TaxArrears implements CreditFact {',
        'type TaxArrears implements CreditFact {\n  revisions: [FactRevision!] @classified(as: PUBLIC)',
      ],
    ],
    refused: [
      {
        code: 'CLASS_LOOSER_THAN_INTERFACE',
        at: [tax, '  revisions: [FactRevision!]'],
        coordinate: 'TaxArrears.revisions',
        mend: 'write SHARED or a stricter class, or leave the field out to inherit it',
      },
      {
        code: 'WIDENING_NOT_APPROVED',
        at: [tax, '  revisions: [FactRevision!]'],
        coordinate: 'TaxArrears.revisions',
        mend: 'take it back, or enter who decided it and why in schema/policy/approvals.yaml, for baseline BASELINE',
      },
    ],
  },
  {
    change: 'a class looser than that of what it is derived from',
    write: [
      [courts, '', 'extend type MarketSubject { debtorPhone: String @inaccessible @classified(as: PHONE) }'],
      [
        tax,
        '',
        'extend type MarketSubject {\n  debtorPhone: String @external\n  reachable: Boolean @requires(fields: "debtorPhone") @classified(as: PUBLIC)\n}',
      ],
    ],
    refused: [
      {
        code: 'DERIVED_LOOSER',
        at: [tax, 'reachable: Boolean'],
        coordinate: 'MarketSubject.reachable',
        mend: 'classify it so that none reads it who may not read MarketSubject.debtorPhone, or do not require MarketSubject.debtorPhone',
      },
    ],
  },
  {
    change: 'a personal key',
    write: [
      [
        tax,
        '',
        'type TaxAgent @key(fields: "residentIdNumber") { residentIdNumber: String @classified(as: RESIDENT_ID) }',
      ],
    ],
    refused: [
      {
        code: 'PERSONAL_KEY',
        at: [tax, 'type TaxAgent'],
        coordinate: 'TaxAgent.residentIdNumber',
        mend: 'identify by the credit code or an opaque identifier',
      },
    ],
  },
  {
    change: 'a field that may be denied and is not null',
    write: [[tax, '  dueOn: Date @', '  dueOn: Date! @']],
    refused: [
      {
        code: 'DENIABLE_NON_NULL',
        at: [tax, '"The day it was due'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'take the outer ! away',
      },
    ],
  },
  {
    change: 'a field that is taken away',
    write: [[tax, '  "The day it was due (缴款期限)."\n  dueOn: Date @classified(as: SHARED)\n', '']],
    refused: [
      {
        code: 'BREAKING_CHANGE',
        at: [tax, '"A tax that is due and unpaid'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
      },
    ],
  },
  {
    change: "a type of another department's name",
    write: [[tax, '', 'type Judgment { year: Int @classified(as: PUBLIC) }']],
    refused: [
      {
        code: 'NAME_OF_ANOTHER',
        at: [tax, 'type Judgment {'],
        coordinate: 'Judgment',
        mend: 'who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/Judgment.graphql',
      },
      {
        code: 'NAME_OF_ANOTHER',
        at: [courts, '"A judgment'],
        coordinate: 'Judgment',
        mend: 'who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/Judgment.graphql',
      },
    ],
  },
  {
    change: "an enum of another department's name",
    write: [[tax, '', 'enum Sex { MALE FEMALE UNKNOWN }']],
    refused: [
      {
        code: 'NAME_OF_ANOTHER',
        at: [tax, 'enum Sex { MALE'],
        coordinate: 'Sex',
        mend: 'who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/Sex.graphql',
      },
      {
        code: 'NAME_OF_ANOTHER',
        at: [courts, '"A person\'s sex'],
        coordinate: 'Sex',
        mend: 'who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/Sex.graphql',
      },
    ],
  },
  {
    change: 'a type that stands there twice',
    write: [[tax, '', 'type TaxArrears { year: Int @classified(as: PUBLIC) }']],
    refused: [
      {
        code: 'DEFINED_TWICE',
        at: [tax, 'type TaxArrears { year'],
        coordinate: 'TaxArrears',
        mend: 'write what it adds there, or give it another name',
      },
    ],
  },
  {
    change: 'a field that stands there twice, the second time for everybody',
    write: [[tax, '  dueOn: Date @', '  dueOn: Date @classified(as: RESTRICTED)\n  dueOn: Date @']],
    refused: [
      {
        code: 'DEFINED_TWICE',
        at: [tax, 'dueOn: Date @classified(as: SHARED)'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'write what it adds there, or give it another name',
      },
    ],
  },
  {
    change: 'an input that is called as one that follows from a section',
    write: [[tax, '', 'input TaxArrearsInput { remindedOn: Date @classified(as: SHARED) }']],
    refused: [
      {
        code: 'DEFINED_TWICE',
        at: [tax, 'input TaxArrearsInput'],
        coordinate: 'TaxArrearsInput',
        mend: 'give it another name',
      },
    ],
  },
  {
    change: 'a section that acts no longer write to',
    write: [
      [
        tax,
        'after: String @classified(as: PUBLIC)): [TaxArrears!]',
        'after: String @classified(as: PUBLIC)): [TaxArrears!] @notRecorded(because: "they are reckoned")',
      ],
    ],
    refused: [
      {
        code: 'BREAKING_CHANGE',
        at: [tax, '"Taxes due and unpaid'],
        coordinate: 'MarketSubject.taxArrears',
        mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
      },
    ],
  },
  {
    change: 'a type that there is not',
    write: [[tax, '  dueOn: Date @', '  dueOn: Dat @']],
    refused: [
      {
        code: 'UNKNOWN_TYPE',
        at: [tax, 'dueOn: Dat @'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'write Date or Int, or define Dat',
      },
    ],
  },
  {
    change: 'a listing that is no fact',
    write: [
      [tax, 'type TaxRedListing implements CreditFact & Listing', 'type TaxRedListing implements Listing'],
    ],
    refused: [
      {
        code: 'INTERFACE_NOT_KEPT',
        at: [tax, '"Listed as a taxpayer of'],
        coordinate: 'TaxRedListing',
        mend: 'write `implements CreditFact & Listing`',
      },
      {
        code: 'LIST_OF_NO_FACTS',
        at: [tax, '"Listed as a taxpayer of'],
        coordinate: 'MarketSubject.taxRedListings',
        mend: 'write `type TaxRedListing implements CreditFact`, or say @notCreditFacts(because: …) behind the field',
      },
    ],
  },
  {
    change: 'a fact that says no longer that it is one',
    write: [[tax, 'type TaxArrears implements CreditFact {', 'type TaxArrears {']],
    refused: [
      {
        code: 'LIST_OF_NO_FACTS',
        at: [tax, '"A tax that is due and unpaid'],
        coordinate: 'MarketSubject.taxArrears',
        mend: 'write `type TaxArrears implements CreditFact`, or say @notCreditFacts(because: …) behind the field',
      },
      {
        code: 'BREAKING_CHANGE',
        at: [tax, '"A tax that is due and unpaid'],
        coordinate: 'TaxArrears',
        mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
      },
    ],
  },
  {
    change: "an interface's field of another type",
    write: [
      [
        tax,
        'type TaxArrears implements CreditFact {',
        'type TaxArrears implements CreditFact {\n  decidedOn: String @classified(as: PUBLISHED_FACT)',
      ],
    ],
    refused: [
      {
        code: 'INTERFACE_NOT_KEPT',
        at: [tax, '  decidedOn: String'],
        coordinate: 'TaxArrears.decidedOn',
        mend: 'write `decidedOn: Date`',
      },
    ],
  },
  {
    change: 'a key of a field that there is not',
    write: [[tax, '@key(fields: "unifiedSocialCreditCode")', '@key(fields: "creditCode")']],
    refused: [
      {
        code: 'KEY_OF_NO_FIELD',
        at: [tax, '"A market subject'],
        coordinate: 'MarketSubject',
        mend: 'write `type MarketSubject @key(fields: "unifiedSocialCreditCode")`',
      },
    ],
  },
  {
    change: 'an entity without its key',
    write: [[tax, 'type MarketSubject @key(fields: "unifiedSocialCreditCode") {', 'type MarketSubject {']],
    refused: [
      {
        code: 'KEY_MISSING',
        at: [tax, '"A market subject'],
        coordinate: 'MarketSubject',
        mend: 'write `type MarketSubject @key(fields: "unifiedSocialCreditCode")`',
      },
    ],
  },
  {
    change: 'a misspelt directive',
    write: [[tax, '  dueOn: Date @classified', '  dueOn: Date @clasified']],
    refused: [
      {
        code: 'UNKNOWN_DIRECTIVE',
        at: [tax, '@clasified'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'write @classified, or leave it out',
      },
    ],
  },
  {
    change: 'a misspelt class',
    write: [[tax, '  dueOn: Date @classified(as: SHARED)', '  dueOn: Date @classified(as: SHARD)']],
    refused: [
      {
        code: 'UNKNOWN_CLASS',
        at: [tax, 'SHARD'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'write SHARED, or take one of enum Classification in schema/shared.graphql',
      },
    ],
  },
  {
    change: 'a floating-point amount',
    write: [
      [
        tax,
        '  "What is owed (欠缴税额, 元)."\n  amount: Money',
        '  "What is owed (欠缴税额, 元)."\n  amount: Float',
      ],
    ],
    refused: [
      {
        code: 'MASK_CANNOT_KEEP_TYPE',
        at: [tax, '"What is owed'],
        coordinate: 'TaxArrears.amount',
        mend: 'make it Money or String; of an object, classify the fields inside it',
      },
      {
        code: 'FLOATING_POINT',
        at: [tax, '"What is owed'],
        coordinate: 'TaxArrears.amount',
        mend: 'write Money for yuan and fen; a share or a count is an Int in a unit that its name tells',
      },
      {
        code: 'BREAKING_CHANGE',
        at: [tax, '"What is owed'],
        coordinate: 'TaxArrears.amount',
        mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
      },
    ],
  },
  {
    change: 'a list that is no fact',
    write: [
      [
        tax,
        '  "Listings as a taxpayer',
        '  taxVisits: [TaxVisit!] @classified(as: SHARED)\n  "Listings as a taxpayer',
      ],
      [tax, '', 'type TaxVisit { visitedOn: Date @classified(as: SHARED) }'],
    ],
    refused: [
      {
        code: 'LIST_OF_NO_FACTS',
        at: [tax, 'type TaxVisit {'],
        coordinate: 'MarketSubject.taxVisits',
        mend: 'write `type TaxVisit implements CreditFact`, or say @notCreditFacts(because: …) behind the field',
      },
    ],
  },
  {
    change: 'a phone that is called PUBLIC',
    write: [
      [
        tax,
        '  dueOn: Date @classified(as: SHARED)',
        '  dueOn: Date @classified(as: SHARED)\n  contactPhone: String @classified(as: PUBLIC)',
      ],
    ],
    refused: [
      {
        code: 'NAME_TELLS_CLASS',
        at: [tax, 'contactPhone'],
        coordinate: 'TaxArrears.contactPhone',
        mend: 'write @classified(as: PHONE), or call it what it is',
      },
    ],
  },
  {
    change: 'a phone that goes by another name, and by its own in Chinese',
    write: [
      [
        tax,
        '  dueOn: Date @classified(as: SHARED)',
        '  dueOn: Date @classified(as: SHARED)\n  "Where the debtor is reached (联系电话)."\n  reachedAt: String @classified(as: SHARED)',
      ],
    ],
    refused: [
      {
        code: 'NAME_TELLS_CLASS',
        at: [tax, '(联系电话)'],
        coordinate: 'TaxArrears.reachedAt',
        mend: 'write @classified(as: PHONE), or call it what it is',
      },
    ],
  },
  {
    change: 'a syntax error',
    write: [[tax, '  dueOn: Date @classified(as: SHARED)', '  dueOn Date @classified(as: SHARED)']],
    refused: [
      {
        code: 'SYNTAX_ERROR',
        at: [tax, 'dueOn Date'],
        coordinate: null,
        mend: 'look at this line and the one before: a bracket, quotation mark or colon is missing or too many',
      },
    ],
  },
  {
    change: 'a type of no field',
    write: [[courts, '', 'type Hearing { }']],
    refused: [
      {
        code: 'SYNTAX_ERROR',
        at: [courts, 'type Hearing'],
        coordinate: null,
        mend: 'look at this line and the one before: a bracket, quotation mark or colon is missing or too many',
      },
    ],
  },
  {
    change: 'a class that shows more than was agreed on',
    write: [[tax, '  dueOn: Date @classified(as: SHARED)', '  dueOn: Date @classified(as: PUBLIC)']],
    refused: [
      {
        code: 'WIDENING_NOT_APPROVED',
        at: [tax, '"The day it was due'],
        coordinate: 'TaxArrears.dueOn',
        mend: 'take it back, or enter who decided it and why in schema/policy/approvals.yaml, for baseline BASELINE',
      },
    ],
  },
  {
    change: 'a policy that was widened',
    write: [
      [
        policy,
        '    classes: [SHARED]\n    form: CLEAR\n    readers:\n      HALL: [HANDLING, PROCUREMENT]\n',
        '    classes: [SHARED]\n    form: CLEAR\n    readers:\n      HALL: [HANDLING, PROCUREMENT, INQUIRY]\n',
      ],
    ],
    refused: [
      {
        code: 'WIDENING_NOT_APPROVED',
        at: policy,
        coordinate: null,
        mend: 'take it back, or enter who decided it and why in schema/policy/approvals.yaml, for baseline BASELINE',
      },
    ],
  },
  {
    change: 'an approval for another baseline',
    write: [
      [tax, '  dueOn: Date @classified(as: SHARED)', '  dueOn: Date @classified(as: PUBLIC)'],
      [
        approvals,
        '',
        '  - baseline: 0123456789ab\n    widenings: ["TaxArrears.dueOn: SHARED → PUBLIC"]\n    reason: arrears are announced\n    decidedBy: the credit office\n    decidedOn: 2026-03-31',
      ],
    ],
    refused: [
      {
        code: 'WIDENING_NOT_APPROVED',
        at: approvals,
        coordinate: 'TaxArrears.dueOn',
        mend: 'take it back, or enter who decided it and why in schema/policy/approvals.yaml, for baseline BASELINE',
      },
    ],
  },
  {
    change: 'a registered document that asks too much',
    write: [[document, '# roles: HALL', '# roles: HALL, BANK']],
    refused: [
      {
        code: 'DOCUMENT_ASKS_TOO_MUCH',
        at: document,
        coordinate: 'MarketSubject.taxArrears',
        mend: 'take the field out, or BANK off the roles it serves',
      },
      {
        code: 'DOCUMENT_ASKS_TOO_MUCH',
        at: document,
        coordinate: 'TaxArrears.amount',
        mend: 'take the field out, or BANK off the roles it serves',
      },
    ],
  },
];
