/** @apollo/gateway as it comes, under the trap: what the trap is for. */
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloGateway } from '@apollo/gateway';
import { loadSupergraph } from '@credit-hub/schema';
import type { Attempt } from './trap.ts';

const gateway = new ApolloGateway({ supergraphSdl: loadSupergraph() });
await gateway.load();
await pause(500);
await gateway.stop();
await pause(500);
const { attemptsToLeave } = globalThis as unknown as { attemptsToLeave: readonly Attempt[] };
process.stdout.write(JSON.stringify({ statuses: [], attempts: attemptsToLeave }), () => process.exit());
