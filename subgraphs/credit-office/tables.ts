export {
  demonstrationSeeds,
  factRevisions,
  outgoingMessages,
  receivedMessages,
} from '@credit-hub/kit/tables';
export * from './commitments/tables.ts';
export * from './evaluation/tables.ts';
export * from './handling-advice/tables.ts';
export * from './listings/tables.ts';
export * from './measures/tables.ts';
export * from './objections/tables.ts';
export * from './registers/tables.ts';
export * from './relations/tables.ts';
export * from './repairs/tables.ts';
export * from './talks/tables.ts';
