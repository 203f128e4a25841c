/** Licences and penalties in the double-publicity format (双公示), for every department that decides them. */
export { licenceTable, type PartyRow, penaltyTable } from './tables.ts';
