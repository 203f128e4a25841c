/** The acts that follow from a subgraph's sections. */
export { type ActName, derivedFile, fieldOfProposals, mostFactsInAct, mutationOf } from './deriveActs.ts';
export {
  endingFields,
  type RecordedField,
  type RecordedSection,
  recordedSections,
} from './recordedSections.ts';
export { type WrittenFor, writtenFor } from './writtenFor.ts';
