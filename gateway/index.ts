export { createGateway, type Gateway, type GatewayOptions } from './createGateway.ts';
export { migrateHub } from './database/hubDatabase.ts';
export { type HttpTransportOptions, httpTransport } from './execution/httpTransport.ts';
