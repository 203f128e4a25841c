export { procedureActs, procedurePeriods } from '@credit-hub/kit/tables';
