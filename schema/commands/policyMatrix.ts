/** `pnpm policy:matrix` */
import { parseArgs } from 'node:util';
import { readClassifications } from '../composition/readClassifications.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { basesOf, basisLines, matrixLines, matrixOf } from '../policy/matrix.ts';
import { loadSupergraph } from '../supergraph.ts';
import { runCommand } from './runCommand.ts';

const help = `Usage: pnpm policy:matrix [--coordinate PART] [--role ROLE] [--purpose PURPOSE] [--law] [--json]

Prints who reads each coordinate of the supergraph, for which purpose, in which form, and by what law: its document and
provision, its days, and whether these were compared with the text (verified). Of what callers give in a mutation it
prints, too, who may write it without reading it (WRITTEN).

  --coordinate PART   only coordinates that hold this text: Registration.name
  --role ROLE         only this role: HALL; REGULATOR takes own and other department
  --purpose PURPOSE   only this purpose: HANDLING
  --law               only the law that they rest on
  --json              as JSON; every cell: coordinate, classification, role, purpose, form, relation, rule, basis;
                      with --law every law: name, document, provision, effective, expires, verified, says, carries`;

await runCommand(help, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      coordinate: { type: 'string' },
      role: { type: 'string' },
      purpose: { type: 'string' },
      law: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const policy = loadPolicy();
  const { law, json, ...filter } = values;
  const matrix = matrixOf(readClassifications(loadSupergraph(), policy), policy, filter);
  if (matrix.length === 0) throw new Error('no coordinate, role and purpose fits');
  const bases = basesOf(matrix, policy);
  if (json) console.log(JSON.stringify(law ? bases : matrix, null, 2));
  else console.log([...(law ? [] : [...matrixLines(matrix), '']), ...basisLines(bases)].join('\n'));
  return 0;
});
