export { type Gateway, type GatewayOptions, createGateway } from './createGateway.ts';
export { migrateHub } from './database/hubDatabase.ts';
export { type HttpTransportOptions, httpTransport } from './execution/httpTransport.ts';
