/** `pnpm policy:matrix` */
import { parseArgs } from 'node:util';
import { readClassifications } from '../composition/readClassifications.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { matrixLines, matrixOf } from '../policy/matrix.ts';
import { loadSupergraph } from '../supergraph.ts';
import { runCommand } from './runCommand.ts';

const help = `Usage: pnpm policy:matrix [--coordinate PART] [--role ROLE] [--purpose PURPOSE] [--json]

Prints who reads each coordinate of the supergraph, for which purpose, in which form.

  --coordinate PART   only coordinates that hold this text: Registration.name
  --role ROLE         only this role: HALL; REGULATOR takes own and other department
  --purpose PURPOSE   only this purpose: HANDLING
  --json              every cell as JSON: coordinate, classification, role, purpose, form, relation, rule`;

await runCommand(help, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      coordinate: { type: 'string' },
      role: { type: 'string' },
      purpose: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const policy = loadPolicy();
  const matrix = matrixOf(readClassifications(loadSupergraph(), policy).deciding, policy, values);
  if (matrix.length === 0) throw new Error('no coordinate, role and purpose fits');
  console.log(values.json ? JSON.stringify(matrix, null, 2) : matrixLines(matrix).join('\n'));
  return 0;
});
