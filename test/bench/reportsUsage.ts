/** Loaded before a department's own `main.ts`: tells the benchmark what the process uses whenever it is asked. */
import { usage } from './usage.ts';

process.on('message', () => process.send?.(usage()));
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.({});
