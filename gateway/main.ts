import '@credit-hub/schema/quick-start';

await import('./noPretenuring.ts');
await import('./run.ts');
