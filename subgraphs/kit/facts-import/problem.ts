/** What can be wrong with a row, by stable code: each with the sentence the sender mends it by. */
export const problemMessages = {
  REQUIRED_FIELD_EMPTY: 'this field must be filled',
  TEXT_TOO_LONG: 'the text is longer than the field holds',
  TEXT_UNREADABLE: 'there are bytes that are no text in the encoding of the file',
  TEXT_HAS_CONTROL_CHARACTER: 'there is a control character in the text',
  CELL_IS_ERROR: 'the spreadsheet holds an error in place of a value',
  CELL_KIND_WRONG: 'the spreadsheet holds another kind of value than the text this field is',
  DIGITS_LOST: 'a number of more than 15 digits has lost digits in the spreadsheet; write it as text',
  DATE_INVALID: 'a day is written 2026-03-31, 2026/3/31 or 20260331',
  DATE_IN_FUTURE: 'the day of the decision is still to come',
  DATES_OUT_OF_ORDER: 'this day lies before the day it must follow',
  AMOUNT_INVALID:
    'an amount in 10,000 yuan is written in digits with at most 12 before and 6 behind the point',
  LICENCE_KIND_UNKNOWN: 'the kind is 普通, 特许, 认可, 核准, 登记 or 其他-注明',
  PARTY_KIND_UNKNOWN: 'the kind of party is 法人及非法人组织, 自然人 or 个体工商户',
  PENALTY_KIND_UNKNOWN: 'a kind given by number is 0 to 6',
  DOCUMENT_KIND_UNKNOWN: 'the document is 身份证, 护照, 港澳通行证, 台湾通行证, 外国人永居证 or 其他-',
  STATE_UNKNOWN: 'the state is 正常, 有效, 撤销 or 异议',
  SCOPE_UNKNOWN: 'the scope of use is 0 (published), 1 or 2 (not published)',
  CREDIT_CODE_INVALID: 'this is no unified social credit code (GB 32100-2015, GB 11714-1997)',
  ORGANIZATION_CODE_INVALID: 'this is no organization code (GB 11714-1997)',
  CODES_DISAGREE: 'the organization code is another than the one within the credit code',
  RESIDENT_ID_INVALID: 'this is no resident identity number (GB 11643-1999)',
  RESIDENT_ID_IN_PUBLISHED_TEXT:
    'there is a resident identity number in a text that is published as it stands; take it out',
  NATURAL_PERSON_NOT_A_MARKET_SUBJECT:
    'a natural person has no credit code and is no market subject of this hub',
  PARTY_CODE_FORBIDDEN: 'a natural person leaves the codes of organizations empty',
  PARTY_DOCUMENT_FORBIDDEN: "an organization leaves a natural person's document empty",
  COLUMN_COUNT_WRONG: 'the row has another number of columns than the header',
  DOCUMENT_TWICE_IN_FILE: 'another row of this file has the same document number and other content',
  FACT_WITHDRAWN: 'the fact with this document number was withdrawn; a row cannot bring it back',
} as const;

export type ProblemCode = keyof typeof problemMessages;

/** What is wrong with one field of one row. */
export type Problem = {
  /** Row of the file, as a spreadsheet program numbers it. */
  row: number;
  /** The field's code under the current standard, e.g. `XK_JDRQ`; null where it is the row as a whole. */
  field: string | null;
  /** Its Chinese name. */
  fieldName: string | null;
  /** The kind of the value, never the value. */
  value: string;
  code: ProblemCode;
  message: string;
};
