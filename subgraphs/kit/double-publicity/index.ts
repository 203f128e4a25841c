/** Licences and penalties in the double-publicity format (双公示), for every department that decides them. */
export { doublePublicityResolvers } from './resolvers.ts';
export {
  type AdministrativeLicenceRow,
  type AdministrativePenaltyRow,
  licenceTable,
  type PartyRow,
  penaltyTable,
} from './tables.ts';
