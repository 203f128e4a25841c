import { supergraphFileName } from '../../supergraph.ts';
import type { Problem } from '../problem.ts';

/** The committed supergraph is not what the subgraphs compose to: the gateway would serve yesterday's contract. */
export function supergraphDrift(committedSdl: string | null, composedSdl: string): Problem[] {
  if (committedSdl === composedSdl) return [];
  return [
    {
      code: 'SUPERGRAPH_DRIFT',
      file: supergraphFileName,
      coordinate: null,
      message: committedSdl === null ? 'it has not been composed' : 'it is not what the subgraphs compose to',
      mend: 'run pnpm schema:compose and commit the file',
    },
  ];
}
