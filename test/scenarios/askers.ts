/** What each demonstration caller asks of every scenario subject, and for what purpose. */
import { readFileSync } from 'node:fs';

const question = (name: string) =>
  readFileSync(new URL(`questions/${name}.graphql`, import.meta.url), 'utf8');
const handlingCheck = question('handling-check');
const published = question('published');
const evaluation = question('evaluation');
export const matter = 'construction-permit';
const handling = `HANDLING;matter="${matter}";case="2026-1"`;

type CallerQuery = {
  /** The demonstration caller; `nobody` shows no token. */
  readonly asker: string;
  readonly purpose: string;
  readonly query: string;
};

export const callerQueries: readonly CallerQuery[] = [
  { asker: 'nobody', purpose: 'INQUIRY', query: published },
  { asker: 'public', purpose: 'INQUIRY', query: published },
  { asker: 'hall-clerk', purpose: handling, query: handlingCheck },
  { asker: 'market-officer', purpose: 'SUPERVISION', query: handlingCheck },
  { asker: 'tax-officer', purpose: 'SUPERVISION', query: handlingCheck },
  { asker: 'housing-officer', purpose: 'SUPERVISION', query: handlingCheck },
  { asker: 'courts-officer', purpose: 'SUPERVISION', query: handlingCheck },
  ...['market-system', 'tax-system', 'housing-system', 'courts-system', 'office-system'].map((asker) => ({
    asker,
    purpose: 'SUPERVISION',
    query: question('machine-check'),
  })),
  { asker: 'bank', purpose: 'CREDIT_GRANTING', query: evaluation },
  { asker: 'association', purpose: 'MEMBERSHIP', query: evaluation },
  { asker: 'credit-agency', purpose: 'REPORT', query: evaluation },
  ...['subject', 'wronged-subject', 'repairing-subject'].map((asker) => ({
    asker,
    purpose: 'SELF',
    query: question('own-record'),
  })),
  { asker: 'auditor', purpose: 'AUDIT', query: question('audit') },
  { asker: 'credit-office', purpose: 'SUPERVISION', query: handlingCheck },
];

/** The variables of a question; one that does not need the matter leaves it out. */
export const variablesOf = (query: string, code: string) => ({
  code,
  ...(query.includes('$matter') && { matter }),
});
