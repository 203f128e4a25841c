/** What every department keeps beside its facts: its `tables.ts` exports all of it in a line. */

export { factActs, factProposals } from './acts/tables.ts';
export { factImportChanges, factImports } from './facts/importTables.ts';
export { demonstrationSeeds, factRevisions } from './facts/tables.ts';
export { outgoingMessages, receivedMessages } from './messages/tables.ts';
