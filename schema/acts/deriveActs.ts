/** The acts of a subgraph, as SDL: what records, corrects, withdraws, ends and reviews the facts of each of its sections. */
import { concatAST, type DocumentNode, isTypeDefinitionNode, parse, Source } from 'graphql';
import type { Classification } from '../policy/classification.ts';
import { type RecordedField, type RecordedSection, recordedSections } from './recordedSections.ts';

/** The acts that a section may have. */
export const actNames = ['record', 'correct', 'withdraw', 'end', 'review'] as const;
export type ActName = (typeof actNames)[number];

/** Facts that one act names at most. */
export const mostFactsInAct = 1_000;

/** The mutation by which an act is done on the facts of a section: `recordTaxPenalties`. */
export const mutationOf = (act: ActName, section: string): string => `${act}${capital(section)}`;

/** The inputs that tell of facts of a type; all but the correction hold its fields. */
export const inputsOfType = (type: string) => ({
  fact: `${type}Input`,
  values: `${type}Values`,
  correction: `${type}Correction`,
});

/** The input that tells of what stands in an object of a fact: `AdministrativePenaltyPartyInput`. */
export const inputOfGroup = (type: string, group: string): string => `${type}${capital(group)}Input`;

/** Who may do it, and read what became of it. */
const classOfActs: Classification = 'OWN_ACT';

/** Where problems of what is derived are placed; it begins as the kit's own files do. */
export const derivedFile = 'subgraphs/kit/acts.graphql';

/** What acts answer: a subgraph that has the type does acts, as every department of the kit; one of another make need not. */
const typeOfActs = 'FactActs';

/** The subgraph with the acts that follow from its sections. */
export function deriveActs(subgraph: string, document: DocumentNode): DocumentNode {
  const doesActs = document.definitions.some(
    (definition) => isTypeDefinitionNode(definition) && definition.name.value === typeOfActs,
  );
  const sections = doesActs ? recordedSections(document) : [];
  if (sections.length === 0) return document;
  const inputs = new Map(sections.map((section) => [section.type, inputsOf(section)]));
  const text = [...inputs.values(), mutationsOf(sections), deskOf(subgraph)].join('\n\n');
  return concatAST([document, parse(new Source(text, derivedFile))]);
}

/** The list of `Desk` by which proposals of a department stand on its officers' desks: `creditOfficeProposals`. */
export const fieldOfProposals = (subgraph: string): string =>
  `${subgraph.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Proposals`;

const deskOf = (subgraph: string): string => `extend type Desk {
  "Acts on its facts that wait for a second officer, the oldest first, 500 at most (待复核事项)."
  ${fieldOfProposals(subgraph)}: [FactProposalItem!] ${classified('WORK_ITEM')}
}`;

const classified = (classification: Classification): string => `@classified(as: ${classification})`;

function mutationsOf(sections: readonly RecordedSection[]): string {
  return `extend type Mutation {\n${sections.flatMap(mutationsOfSection).join('\n')}\n}`;
}

const idempotencyKey = `"1 to 100 visible characters by which the same request, sent again, is the same act (幂等键)." idempotencyKey: String ${classified('PUBLIC')}`;
const partial = `"Do what can be done although some of it cannot (是否部分办理)." partial: Boolean = false ${classified('PUBLIC')}`;

function mutationsOfSection({ section, type, chineseName, ends }: RecordedSection): string[] {
  const field = (act: ActName, says: string, items: string, input: string) => `
    """
    ${says}
    """
    ${mutationOf(act, section)}(
      "At most ${mostFactsInAct.toLocaleString('en')} (事项)."
      ${items}: [${input}!]! ${classified(classOfActs)}
      ${idempotencyKey}
      ${partial}
    ): FactActs ${classified(classOfActs)}`;
  return [
    field(
      'record',
      `Records facts of \`${section}\` (登记：${chineseName}).`,
      'facts',
      inputsOfType(type).fact,
    ),
    field(
      'correct',
      `Corrects facts of \`${section}\`; what is not given stays as it is (更正：${chineseName}).`,
      'corrections',
      inputsOfType(type).correction,
    ),
    field(
      'withdraw',
      `Withdraws facts of \`${section}\` that should not have been recorded (撤销：${chineseName}).`,
      'withdrawals',
      'FactWithdrawal',
    ),
    ...(ends
      ? [
          field(
            'end',
            `Ends facts of \`${section}\`: taken off the list, or lifted (移出或解除：${chineseName}).`,
            'endings',
            'FactEnding',
          ),
        ]
      : []),
    field(
      'review',
      `A second officer decides on what the first proposed of \`${section}\` (复核：${chineseName}).`,
      'reviews',
      'FactReview',
    ),
  ];
}

/** All of it may be left out: what is required and missing is told as a problem of its row, and refuses no others. */
function inputsOf({ type, chineseName, fields }: RecordedSection): string {
  const groups = Map.groupBy(
    fields.filter(({ path }) => path.length > 1),
    ({ path: [group] }) => group as string,
  );
  const groupInputs = [...groups].map(
    ([group, inner]) =>
      `"As in the type (${chineseName})."\ninput ${inputOfGroup(type, group)} {\n${inner.map((one) => inputField(one)).join('\n')}\n}`,
  );
  const own = [
    ...fields.filter(({ path }) => path.length === 1).map((one) => inputField(one)),
    ...[...groups.keys()].map(
      (group) =>
        `"As in the type (${group})."\n${group}: ${inputOfGroup(type, group)} ${classified('PUBLIC')}`,
    ),
  ].join('\n');
  const { fact, values, correction } = inputsOfType(type);
  return `${groupInputs.join('\n\n')}

"A fact to be recorded (登记：${chineseName})."
input ${fact} {
  "The subject (市场主体)."
  unifiedSocialCreditCode: UnifiedSocialCreditCode ${classified('PUBLIC')}
  ${own}
}

"What of a fact is to be another; null clears it (更正值：${chineseName})."
input ${values} {
  ${own}
}

"A fact to be corrected (更正：${chineseName})."
input ${correction} {
  "The subject (市场主体)."
  unifiedSocialCreditCode: UnifiedSocialCreditCode! ${classified('PUBLIC')}
  "The fact (信息标识)."
  fact: ID! ${classified('PUBLIC')}
  "Its \`revision\`, as it was read; another means that it was changed meanwhile (所依据的修订序号)."
  revision: Int! ${classified('PUBLIC')}
  "Why (更正原因)."
  reason: String ${classified('FREE_TEXT_WITH_AMOUNTS')}
  "Number of the document that corrects it (依据文书号)."
  documentNumber: String ${classified('SHARED')}
  "What is to be another (更正值)."
  values: ${values}! ${classified(classOfActs)}
}`;
}

const inputField = ({ path, type, isList, classification, chineseName }: RecordedField): string =>
  `"As in the type (${chineseName.replaceAll('"', '')})."\n${path.at(-1)}: ${isList ? `[${type}!]` : type} ${classified(classification)}`;

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
