export { notices, procedureActs, procedurePeriods } from '@credit-hub/kit/tables';
