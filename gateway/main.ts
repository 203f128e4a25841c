import '@credit-hub/schema/quick-start';

await import('./run.ts');
