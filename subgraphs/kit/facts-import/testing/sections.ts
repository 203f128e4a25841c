/** Sections of a department that is none, with fields of every kind. */
import { boolean, integer, numeric, text } from 'drizzle-orm/pg-core';
import { parse } from 'graphql';
import { actSections } from '../../acts/layouts.ts';
import { personIndex, sealedName, sealedText } from '../../encryption/sealedText.ts';
import { factTable, listingTable } from '../../facts/tables.ts';

const shared = `
  "The day of the decision (认定日期)."
  decidedOn: Date @classified(as: PUBLISHED_FACT)
  "Number of the document it rests on (文书号)."
  documentNumber: String @classified(as: PUBLISHED_FACT)
  "The authority that decided (认定机关)."
  authority: String @classified(as: PUBLISHED_FACT)
  "How grave it is (失信严重程度)."
  severity: Severity @classified(as: PUBLISHED_FACT)
  "Last day of publication (公示截止日期)."
  publishedUntil: Date @classified(as: PUBLISHED_FACT)`;

const schema = parse(`
  extend schema @link(url: "https://credit-hub.example/classified/v1.0", import: ["@classified"])
  type MarketSubject {
    "Violations (违法名单)."
    violations: [Violation!] @classified(as: PUBLISHED_FACT)
    "Inspections (检查)."
    inspections: [Inspection!] @classified(as: SHARED)
    "Visits (走访)."
    visits: [Visit!] @classified(as: SHARED)
  }
  type Violation implements CreditFact & Listing {
    ${shared}
    "Which list (名单类别)."
    listing: ListingKind @classified(as: PUBLISHED_FACT)
    "The day it was listed (列入日期)."
    listedOn: Date @classified(as: PUBLISHED_FACT)
    "Why (列入事由)."
    reason: String @classified(as: FREE_TEXT)
    "The day it left the list (移出日期)."
    removedOn: Date @classified(as: PUBLISHED_FACT)
    "What is owed (金额, 元)."
    amount: Money @classified(as: PUBLISHED_FACT)
    "How many (件数)."
    cases: Int @classified(as: PUBLISHED_FACT)
    "Whether for life (是否终身)."
    lifelong: Boolean @classified(as: PUBLISHED_FACT)
    "In which trades (行业)."
    trades: [String!] @classified(as: PUBLISHED_FACT)
    "Who did it (责任人)."
    responsible: Responsible @classified(as: PUBLISHED_FACT)
    "What it follows from (起因)."
    cause: Cause @classified(as: PUBLISHED_FACT)
  }
  type Responsible {
    "Name (姓名)."
    name: String @classified(as: PERSON_NAME)
    "Identity number (公民身份号码)."
    residentIdNumber: String @classified(as: RESIDENT_ID)
  }
  type Cause {
    "Number of its document (文书号)."
    documentNumber: String @classified(as: PUBLISHED_FACT)
  }
  type Inspection implements CreditFact {
    ${shared}
    "What was found (结果)."
    result: String @classified(as: PUBLISHED_FACT)
  }
  type Visit implements CreditFact {
    ${shared}
    "What was found (结果)."
    result: String @classified(as: PUBLISHED_FACT)
  }
  enum Severity {
    "轻微"
    MINOR
    "一般"
    ORDINARY
    "严重"
    SERIOUS
  }
  enum ListingKind {
    "黑名单"
    BLACK
    "重点关注名单"
    FOCUS
    "红名单"
    RED
  }
`);

const violations = listingTable('test_violations', {
  amount: numeric({ precision: 18, scale: 2 }),
  cases: integer(),
  lifelong: boolean().notNull().default(false),
  trades: text().array(),
  responsibleName: sealedName(),
  responsibleResidentIdNumber: sealedText(),
  responsibleResidentIdNumberIndex: personIndex(),
  causeDocumentNumber: text(),
});
const inspections = factTable('test_inspections', { result: text() });
const visits = factTable('test_visits', { result: text() });

export const testSections = actSections(schema, { violations, inspections, visits });
