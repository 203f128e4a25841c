/** What can be wrong with a row, by stable code: each with the sentence the sender mends it by. */
export const problemMessages = {
  REQUIRED_FIELD_EMPTY: 'this field must be filled',
  TEXT_TOO_LONG: 'the text is longer than the field holds',
  TEXT_UNREADABLE:
    'there are bytes that are no text in the encoding of the file, or characters that were lost before it was sent',
  TEXT_HAS_CONTROL_CHARACTER: 'there is a control character in the text',
  CELL_IS_ERROR: 'the spreadsheet holds an error in place of a value',
  CELL_KIND_WRONG: 'the file holds another kind of value than the text this field is',
  CELL_MERGED: 'the cell is merged with another, which holds the value; unmerge them and fill each',
  FORMULA_WITHOUT_VALUE:
    'the spreadsheet holds a formula and no value of it; save it in the program that calculates it, or write the value',
  DIGITS_LOST: 'a number of more than 15 digits has lost digits in the spreadsheet; write it as text',
  DATE_INVALID:
    'a day is written 2026-03-31, 2026/3/31, 2026.3.31, 20260331 or 2026年3月31日, and lies behind 1949-10-01',
  DATE_IN_FUTURE: 'the day of the decision is still to come',
  DATES_OUT_OF_ORDER: 'this day lies before the day it must follow',
  AMOUNT_INVALID:
    'an amount in 10,000 yuan is written in digits with at most 12 before and 6 behind the point',
  NUMBER_INVALID: 'this is no whole number that the field holds',
  VALUE_UNKNOWN: 'this is none of the values that the field has',
  LICENCE_KIND_UNKNOWN:
    'the kind is 普通, 特许, 认可, 核准, 登记 or 其他-注明; the numbers 0 to 5 belong to the field names of 2015 (XK_SPLB)',
  PARTY_KIND_UNKNOWN: 'the kind of party is 法人及非法人组织, 自然人 or 个体工商户',
  PARTY_KIND_DISAGREES_WITH_CODE:
    'the code is of another kind of party: 92 begins the codes of 个体工商户, and of nobody else',
  PENALTY_KIND_UNKNOWN:
    'the kind is written in words, such as 警告 or 罚款; the numbers 0 to 6 belong to the field names of 2015 (CF_CFLB1)',
  DOCUMENT_KIND_UNKNOWN: 'the document is 身份证, 护照, 港澳通行证, 台湾通行证, 外国人永居证 or 其他-注明',
  STATE_UNKNOWN: 'the state is 正常, 有效, 撤销 or 异议',
  SCOPE_UNKNOWN: 'the scope of use is 0 (published), 1 or 2 (not published)',
  CREDIT_CODE_INVALID: 'this is no unified social credit code (GB 32100-2015, GB 11714-1997)',
  CREDIT_CODE_KIND_UNKNOWN:
    'no department registers what the first two characters of this code stand for (GB 32100-2015)',
  CREDIT_CODE_IS_IDENTITY_NUMBER: "this is a person's identity number, and no code of an organization",
  CREDIT_CODE_NOT_IN_REGISTER:
    'a check character of this code is wrong, and the register does not know it; where the certificate says so, the department that registered it names the code with --verified-code',
  ORGANIZATION_CODE_INVALID: 'this is no organization code (GB 11714-1997)',
  CODES_DISAGREE: 'the organization code is another than the one within the credit code',
  RESIDENT_ID_INVALID: 'this is no resident identity number (GB 11643-1999)',
  PERSON_IN_PUBLISHED_TEXT:
    "there is a person's number or name in a text that is published as it stands; take it out",
  PERSON_NAME_POSSIBLE:
    "there seems to be a person's name in a text that is published as it stands; take it out, or say with --names-checked that someone looked and it is none",
  PARTY_CODE_FORBIDDEN: 'a natural person leaves the codes of organizations empty',
  PARTY_DOCUMENT_FORBIDDEN: "an organization leaves a natural person's document empty",
  JSON_INVALID: 'the line is no JSON object; each fact is an object on a line of its own',
  FIELD_UNKNOWN: 'the kind of fact has no field of this name',
  COLUMN_COUNT_WRONG: 'the row has another number of columns than the header',
  DOCUMENT_TWICE_IN_FILE:
    'another row of this file is of the same document and authority, and of other content than one decision can have',
  FACT_WITHDRAWN: 'the fact of this document was withdrawn; a row cannot bring it back',
  FACT_ENDED: 'the fact was repaired or has ended, and is changed no more',
  CONFIRMATION_REQUIRED:
    'the fact weighs on a person: two officers decide on it (二人复核); say with --confirmed-by who the second was',
  FACT_NOT_FOUND: 'no fact in force is of this subject, document and authority',
} as const;

/** What a row is taken in spite of, and someone should look at. */
export const warningMessages = {
  AMOUNT_TEN_THOUSANDFOLD:
    'the amount is the one in the text times or by 10,000; this column is in 10,000 yuan (万元)',
  NAME_DISAGREES_WITH_REGISTER: 'the register has another name for this code',
  CODE_NOT_IN_REGISTER: 'the register does not know this code',
  PENALTY_NOT_PUBLISHED: 'the penalty is kept and shared, and by itself it is not published',
  ROW_HIDDEN: 'the spreadsheet does not show this row, as a filter leaves it, and it is read like any other',
  RECEIVED_LATE: 'the decision is received later than departments have to publish it',
} as const;

/** Why a row is neither taken nor wrong. */
export const setAsideMessages = {
  NATURAL_PERSON_NOT_A_MARKET_SUBJECT:
    'a natural person has no credit code and is no market subject of this hub',
} as const;

export type ProblemCode = keyof typeof problemMessages;
export type WarningCode = keyof typeof warningMessages;
export type SetAsideCode = keyof typeof setAsideMessages;

/** What is found about one field of one row. */
export type Finding<Code extends string> = {
  /** Row of the file, as a spreadsheet program numbers it. */
  row: number;
  /** The field's code under the current standard, e.g. `XK_JDRQ`, or its place; null where it is the row as a whole. */
  field: string | null;
  /** Its Chinese name. */
  fieldName: string | null;
  /** The kind of the value, never the value. */
  value: string;
  code: Code;
  message: string;
};

/** What is wrong with one field of one row. */
export type Problem = Finding<ProblemCode>;
export type Warning = Finding<WarningCode>;
export type SetAside = Finding<SetAsideCode>;
