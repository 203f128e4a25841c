/** What is expected to be answered, one file a scenario, written down and read by people. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type ScenarioName, scenarioStories } from '@credit-hub/kit/demonstration';
import { Document, isCollection, parse, visit } from 'yaml';

export type Told = {
  /** The market subject as it was answered; null for what was denied, or does not exist. */
  readonly told: unknown;
  /** What was kept from the caller, by its place in the answer, and what is missing to read it. */
  readonly denied: Readonly<Record<string, string>>;
};
type Written = Told & { readonly to: readonly string[] };

const fileOf = (scenario: ScenarioName) => new URL(`answers/${scenario}.yaml`, import.meta.url);

/** The expected answers of a scenario by caller; callers that are told the same share one. */
export function expectedAnswers(scenario: ScenarioName): ReadonlyMap<string, Told> {
  const file = fileOf(scenario);
  const written = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Written[]) : [];
  return new Map(
    written.flatMap(({ to, told, denied }) => to.map((asker) => [asker, { told, denied }] as const)),
  );
}

const widest = 110;

/** Writes answers down for a reader to check against the policy and the seeds before they are expected. */
export function writeAnswers(scenario: ScenarioName, answers: ReadonlyMap<string, Told>): void {
  const written: { to: string[]; told: unknown; denied: Told['denied'] }[] = [];
  for (const [asker, answer] of answers) {
    const same = written.find(
      ({ told, denied }) => JSON.stringify({ told, denied }) === JSON.stringify(answer),
    );
    if (same) same.to.push(asker);
    else written.push({ to: [asker], ...answer });
  }
  const document = new Document(written, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node) => {
      if (isCollection(node) && JSON.stringify(node.toJSON()).length <= widest) node.flow = true;
    },
  });
  document.commentBefore = ` ${scenario}: ${scenarioStories[scenario]}`;
  writeFileSync(fileOf(scenario), document.toString({ lineWidth: 0 }));
}
