export { createGateway, type Gateway, type GatewayOptions } from './createGateway.ts';
export { migrateHub } from './database/hubDatabase.ts';
export { type HttpTransportOptions, httpTransport } from './execution/httpTransport.ts';
export { type Budgets, budgetsWith, defaultBudgets } from './limits/budgets.ts';
export type { ProtectionOptions } from './protection/protect.ts';
