/** The acts that follow from a subgraph's sections. */
export { type ActName, fieldOfProposals, mostFactsInAct, mutationOf } from './deriveActs.ts';
export {
  endingFields,
  type RecordedField,
  type RecordedSection,
  recordedSections,
} from './recordedSections.ts';
