/** `pnpm schema:compose` */
import { parseArgs } from 'node:util';
import { writtenFor } from '../acts/index.ts';
import { breakingChanges } from '../composition/checks/breakingChange.ts';
import { composeSupergraph } from '../composition/composeSupergraph.ts';
import { type Problem, tellProblem } from '../composition/problem.ts';
import { readClassifications } from '../composition/readClassifications.ts';
import {
  approvalsFileName,
  baselineFileName,
  loadApprovals,
  loadBaseline,
  saveBaseline,
  wideningsWithoutApproval,
} from '../policy/approvals.ts';
import { loadPolicy } from '../policy/loadPolicy.ts';
import { regardlessOfDay } from '../policy/policy.ts';
import { loadSubgraphs } from '../subgraphs.ts';
import { loadSupergraphIfThere, saveSupergraph, supergraphFileName } from '../supergraph.ts';
import { runCommand } from './runCommand.ts';

const help = `Usage: pnpm schema:compose [--accept-breaking]

Composes every department's schema into ${supergraphFileName} and takes down in ${baselineFileName} what
everybody may now read. Both are committed.

  --accept-breaking   write it although it breaks callers of the committed supergraph

Nothing is written while something is wrong, or while somebody would see more and nobody approved it. Exit code 0: both are
written; 1: neither is.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({ args, options: { 'accept-breaking': { type: 'boolean', default: false } } });
  const policy = regardlessOfDay(loadPolicy());
  const subgraphs = loadSubgraphs();
  const { supergraphSdl, problems } = composeSupergraph(subgraphs, policy);
  tell(problems);
  if (supergraphSdl === null || problems.length > 0) return 1;
  const committed = loadSupergraphIfThere();
  const breaking = committed === null ? [] : await breakingChanges(committed, supergraphSdl, subgraphs);
  tell(breaking);
  if (breaking.length > 0 && !values['accept-breaking']) return 1;
  const { classes, whose } = readClassifications(supergraphSdl, policy);
  const current = { policy, classes, whose };
  const baseline = loadBaseline();
  const written = writtenFor(subgraphs.map(({ document }) => document));
  const widenings = baseline ? wideningsWithoutApproval(baseline, current, loadApprovals(), written) : [];
  if (widenings.length > 0) {
    console.error(
      `Nothing is written, for somebody would see more and nobody approved it in ${approvalsFileName}:`,
    );
    for (const { name } of widenings) console.error(`  ${name}`);
    return 1;
  }
  saveSupergraph(supergraphSdl);
  console.log(`${supergraphFileName} written.`);
  saveBaseline(current);
  console.log(`${baselineFileName} written.`);
  return 0;
});

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(`${tellProblem(problem)}\n`);
}
