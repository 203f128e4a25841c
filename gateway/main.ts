import '@credit-hub/schema/quick-start';

await import('./memory/noPretenuring.ts');
await import('./run.ts');
