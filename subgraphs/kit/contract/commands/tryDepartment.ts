/** `pnpm department:contract` */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '@credit-hub/schema/commands/run';
import { printSchema } from 'graphql';
import { readSections } from '../publishedSections.ts';
import { serveKeys } from '../servedKeys.ts';
import { Trial } from '../trial.ts';
import { type Finding, tryContract } from '../tryContract.ts';

const help = `Usage: pnpm department:contract --name NAME --schema FILE --url URL --code CODE
       pnpm department:contract --name NAME --schema FILE --print

Tries a department that speaks the plain subgraph protocol against subgraphs/kit/CONTRACT.md, point by point. The hub's
part is played here, with keys of its own: point the department at them first, as is told.

  --name NAME            the department's name, e.g. ecology
  --schema FILE          its own SDL; several, where it stands in several files
  --url URL              where it answers; /graphql and /health/ready are below it
  --code CODE            a subject of which it holds facts: two of one list at least, one that is published today, and
                         one whose publication or use has ended
  --keys-port PORT       where the keys are served (4190)
  --keys-host HOST       and on which address (127.0.0.1)
  --deadline MS          what an answer may take (3000)
  --print                prints the schema that the department serves, with all that is shared, in plain SDL

Exit code 0: every point is met; 1: some are not; 2: it could not be tried.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: 'string' },
      schema: { type: 'string', multiple: true, default: [] },
      url: { type: 'string' },
      code: { type: 'string' },
      'keys-port': { type: 'string', default: '4190' },
      'keys-host': { type: 'string', default: '127.0.0.1' },
      deadline: { type: 'string', default: '3000' },
      print: { type: 'boolean', default: false },
    },
  });
  const { name, url, code } = values;
  if (name === undefined || values.schema.length === 0)
    throw new Error('--name NAME and --schema FILE are needed; --help tells more');
  const schema = readSections(
    name,
    values.schema.map((file) => ({ name: file, text: readFileSync(file, 'utf8') })),
  );
  if (values.print) {
    console.log(printSchema(schema.schema));
    return 0;
  }
  if (url === undefined || code === undefined)
    throw new Error('--url URL and --code CODE are needed; --help tells more');
  if (!URL.canParse(url)) throw new Error('--url: is no address');
  const keys = await serveKeys(values['keys-host'], Number(values['keys-port']));
  try {
    console.log(`The keys that the department is to believe are at ${keys.url}\n`);
    const options = { url, department: name, code, deadline: Number(values.deadline) };
    const trial = new Trial(options, schema, keys);
    // Otherwise each point would say the same of a department that is not there.
    await trial.health().catch((error: Error) => {
      throw new Error(`${url}: ${error.message}`);
    });
    let [all, notMet] = [0, 0];
    for await (const finding of tryContract(trial)) {
      console.log(told(finding));
      all += 1;
      if (finding.found !== null) notMet += 1;
    }
    console.log(`\n${all - notMet} of ${all} points are met.`);
    return notMet > 0 ? 1 : 0;
  } finally {
    await keys.close();
  }
});

function told({ name, sentence, mend, found }: Finding): string {
  if (found === null) return `met      ${name}`;
  return `NOT MET  ${name}: ${sentence}\n           found: ${found}\n           mend:  ${mend}`;
}
