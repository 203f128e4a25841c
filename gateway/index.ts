export { type AccessLog, type AccessLogOptions, openAccessLog } from './audit/accessLog.ts';
export { createGateway, type Gateway, type GatewayOptions } from './createGateway.ts';
export { migrateHub } from './database/hubDatabase.ts';
export { type HttpTransportOptions, httpTransport } from './execution/httpTransport.ts';
export { createSignExchanges } from './identity/signExchanges.ts';
export { makeViewerKey, openViewerKeys, type ViewerKeys, writeViewerKeys } from './identity/viewerKeys.ts';
export { viewerKeysFile } from './identity/viewerKeysFile.ts';
export { type Budgets, budgetsWith, defaultBudgets } from './limits/budgets.ts';
export type { ProtectionOptions } from './protection/protect.ts';
