/** The schema that follows from a procedure, as the file beside its table holds it. */
import type { TakenField } from './fields.ts';
import { deskFieldOf, isAsked, mutationOf, type Procedure, typeName, unchanged } from './procedure.ts';

const heading = `# Written by \`pnpm procedures:write\` from procedure.ts beside it; \`pnpm check\` refuses what that does not say.`;

/** @returns SDL as the formatter of the repository writes it */
export function schemaOf(procedure: Procedure): string {
  const { name, chineseName, itemType, states } = procedure;
  const type = typeName(procedure);
  return [
    heading,
    `extend type Mutation {\n${mutationsOf(procedure).join('\n')}\n}`,
    [
      `"What became of an act; where there are problems nothing was done (${chineseName}办理结果)."`,
      `type ${type}ActResult {`,
      '  "The subject (市场主体)."',
      '  unifiedSocialCreditCode: UnifiedSocialCreditCode @classified(as: PUBLIC)',
      `  "As it stands behind the act; null where nothing was done (${chineseName})."`,
      `  ${name}: ${itemType} @classified(as: SHARED)`,
      '  "Why nothing was done; empty where it was (问题)."',
      '  problems: [ProcedureProblem!] @classified(as: PUBLIC)',
      '}',
    ].join('\n'),
    [
      `extend type ${itemType} {`,
      '  "Where it stands (办理状态)."',
      `  stage: ${type}Stage @classified(as: SHARED)`,
      '  "The day on which it came to stand there (进入该状态日期)."',
      '  enteredOn: Date @classified(as: SHARED)',
      '  "The last day on which it is to leave that state; null where it may stay, or nobody can say (办理期限)."',
      '  dueOn: Date @classified(as: SHARED)',
      '  "Why nobody can say that day; null where it is told or there is none (期限未定原因)."',
      '  deadlineUnknown: DeadlineUnknown @classified(as: SHARED)',
      '  "What whoever asks may do with it now (可办理事项)."',
      '  openActs: [OpenAct!] @classified(as: SHARED)',
      '  "What was done with it, oldest first (办理记录)."',
      '  history: [ProcedureAct!] @classified(as: SHARED)',
      '}',
    ].join('\n'),
    [
      'extend type Desk {',
      `  "What of it waits for whoever asks, what is due first first, 500 at most (${chineseName}待办)."`,
      `  ${deskFieldOf(procedure)}: [ProcedureWorkItem!] @classified(as: WORK_ITEM)`,
      '}',
    ].join('\n'),
    [
      `"Where it stands (${chineseName}办理状态)."`,
      `enum ${type}Stage {`,
      ...Object.entries<string>(states).flatMap(([state, chinese]) => [`  "${chinese}"`, `  ${state}`]),
      '}\n',
    ].join('\n'),
  ].join('\n\n');
}

function mutationsOf(procedure: Procedure): string[] {
  const { name, chineseName } = procedure;
  return Object.entries(procedure.acts)
    .filter(([, act]) => isAsked(act))
    .map(([act, { from, to, says, chineseName: inChinese, by, takes = {}, takesTwo }]) => {
      const begins = from === null;
      const whence = begins ? [] : typeof from === 'string' ? [from] : from;
      const leads = to === unchanged ? whence.join(', ') : `${begins ? '' : `${whence.join(', ')} → `}${to}`;
      const two = takesTwo ? ' A second officer of the body has to make it, too.' : '';
      return [
        '  """',
        `  ${says} (${inChinese}). By ${by.map((who) => who.name).join(' or ')}; ${leads}.${two}`,
        '  """',
        `  ${mutationOf(procedure, act)}(`,
        '    "The subject (市场主体)."',
        '    unifiedSocialCreditCode: UnifiedSocialCreditCode! @classified(as: PUBLIC)',
        ...(begins
          ? [
              '    "Sent again with the same key it is the same item (幂等键)."',
              '    idempotencyKey: String @classified(as: PUBLIC)',
            ]
          : [`    "Which one (${chineseName}标识)."`, `    ${name}: ID! @classified(as: PUBLIC)`]),
        ...Object.entries(takes).flatMap(([field, taken]) => [
          `    "${taken.says} (${taken.chineseName})."`,
          argumentOf(field, taken),
        ]),
        `  ): ${typeName(procedure)}ActResult @classified(as: SHARED)`,
      ].join('\n');
    });
}

const argumentOf = (name: string, { type, classified }: TakenField): string =>
  `    ${name}: ${type} @classified(as: ${classified})`;
