import '@credit-hub/schema/quick-start';
import './noPretenuring.ts';

await import('./run.ts');
