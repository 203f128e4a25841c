/** How grave facts are, as law has it; the office advises by the same rows that departments record by. */
export { gradeSeverity, isFineFrom, isPenaltyOf } from './gradeSeverity.ts';
export { publicationRules, type SeverityRule, severityRules } from './rules.ts';
