import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of heap that stay taken by what is done, as long as what it returns is held. */
export const heapKeptBy = async (act: () => unknown): Promise<number> => {
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = await act();
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  // Named after the measurement, so that nothing of it is collected before.
  return held === undefined ? Number.NaN : kept;
};

/** Texts of 18 characters, each cut out of one of a hundred thousand: what is said of each holds for a code of a document. */
export const textsCutFromLongOnes = (count = 200): string[] =>
  Array.from({ length: count }, (_, n) => `${n} ${'x'.repeat(100_000)}`.slice(0, 18));
