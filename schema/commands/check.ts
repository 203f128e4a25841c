/** `pnpm schema:check` */
import { parseArgs } from 'node:util';
import { departmentsProblems } from '../composition/departmentsFile.ts';
import { type Problem, tellProblem } from '../composition/problem.ts';
import { readSubgraphs } from '../composition/readSubgraphs.ts';
import { checkSchema } from '../composition/schemaCheck.ts';
import { loadDepartments, loadEntry } from '../departments.ts';
import { loadApprovals, loadBaseline } from '../policy/approvals.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { regardlessOfDay } from '../policy/policy.ts';
import { loadOwnSdl } from '../subgraphs.ts';
import { loadSupergraphIfThere } from '../supergraph.ts';
import { loadTrustedDocuments } from '../trustedDocuments.ts';
import { runCommand } from './runCommand.ts';

const help = `Usage: pnpm schema:check

Composes the supergraph from every department's schema and refuses it, naming file, coordinate and mend, when
  a text is no schema; a name is misspelt, stands twice or is another department's; a key or an interface is not kept
  a list of a subject is of no facts; a number is a Float; a field is called like what is personal and classified as if not
  a field or argument has no class, or loses it at composition
  two departments classify one field differently or say that it is another person's, or a type loosens its interface's class
  a derived field shows more than what it is computed from, or shows it without the relation that opens that
  an exact amount, or a text in which one may stand, is shown beside one of the same fact that is banded
  a key or an ID is of a personal class, a non-null field may be denied, or a mask cannot keep a field's type
  a change breaks callers of the committed supergraph, or that file is not what the subgraphs compose to
  a trusted document does not validate, or asks what one of its roles can never read
  somebody would see more than was agreed on, without an entry in schema/policy/approvals.yaml

Exit code 0: it may be served; 1: it may not.`;

await runCommand(help, async (args) => {
  parseArgs({ args, options: {} });
  const problems = await problemsOfSchema();
  for (const problem of problems) console.error(`${tellProblem(problem)}\n`);
  console.log(problems.length === 0 ? 'The schema may be served.' : `${problems.length} problems.`);
  return problems.length === 0 ? 0 : 1;
});

/** What is wrong where reading begins is told alone: what follows cannot be read without it. */
async function problemsOfSchema(): Promise<Problem[]> {
  const listed = departmentsProblems();
  if (listed.length > 0) return listed;
  const { subgraphs, problems: unreadable } = readSubgraphs(
    [loadEntry(), ...loadDepartments()].map(({ name }) => ({ name, files: loadOwnSdl(name) })),
  );
  if (unreadable.length > 0) return unreadable;
  return checkSchema({
    subgraphs,
    committedSdl: loadSupergraphIfThere(),
    policy: regardlessOfDay(loadPolicy()),
    baseline: loadBaseline(),
    approvals: loadApprovals(),
    trustedDocuments: loadTrustedDocuments().values(),
  });
}
