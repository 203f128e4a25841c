/**
 * Imported by a gateway's process before all else. V8 allocates among old objects what it has seen outlive collections,
 * such as a list in a request that was under way. There it holds its request, long answered, until all of the heap is
 * collected: of what requests allocated a tenth was kept so.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-allocation-site-pretenuring');
