/** Why the advice is what it is, for a clerk who knows neither the code nor the rules: fact, rule, law, what would change it. */
import type { HandlingRuleRow } from '../../tables.ts';
import type { Closing } from '../commitmentWays.ts';
import type { Decided } from '../decideHandling.ts';
import type { Effect, HandlingCase } from '../facts.ts';
import { type Ground, isBrokenCommitment } from '../grounds.ts';
import type { Finding, Hit } from '../hit.ts';
import { isLawOfPlace } from '../inForce.ts';
import type { Obstacle } from '../whatIsMissing.ts';
import {
  afterVerification,
  changeThroughPerson,
  closings as closingsInGeneral,
  coversOther,
  cured,
  type General,
  grounds,
  noneNeeded,
  obstacles,
  withoutRule,
} from './general.ts';
import {
  changeOf,
  departmentInWords,
  gradeInWords,
  kindInWords,
  partInWords,
  type Words,
  words,
} from './words.ts';

export type Explained = Ground | Obstacle | 'NOTIFIED_COMMITMENT_CLOSED' | 'DEFERRED_MATERIAL_CLOSED';

export type Explanation = {
  about: Explained;
  fact: Words;
  rule: Words;
  /** Document and provision; null where the hub's own carefulness says it, and no law. */
  law: string | null;
  /** Whether the text of that law was read; null without one. */
  lawVerified: boolean | null;
  change: Words;
};

/** Each reason has an explanation at least, and each way that is closed. */
export function explain(handling: HandlingCase, told: Decided | readonly Obstacle[]): Explanation[] {
  if (!('outcome' in told)) return told.map((obstacle) => inGeneral(obstacle, obstacles[obstacle]));
  return [
    ...told.reasons.flatMap((ground) => explainGround(ground, handling, told)),
    ...told.closings.notifiedCommitment.map((closing) =>
      explainClosing('NOTIFIED_COMMITMENT_CLOSED', closing),
    ),
    ...told.closings.deferredMaterial.map((closing) => explainClosing('DEFERRED_MATERIAL_CLOSED', closing)),
  ];
}

function explainGround(ground: Ground, handling: HandlingCase, { hits }: Decided): Explanation[] {
  const standing = hits.filter(({ suspended }) => !suspended);
  const withEffect = (effect: Effect) => standing.filter((hit) => hit.effect === effect);
  switch (ground) {
    case 'BARRED_BY_RULE':
      return withEffect('BARRED').map((hit) => explainHit(ground, hit));
    case 'RESTRICTED_BY_RULE':
      return withEffect('RESTRICTED').map((hit) => explainHit(ground, hit));
    case 'COMMITMENT_BROKEN':
      return hits.filter(isBrokenCommitment).map((hit) => explainHit(ground, hit));
    case 'ADVERSE_RECORD':
      return withEffect('NORMAL').map((hit) => explainHit(ground, hit));
    case 'RED_LISTED':
      return withEffect('GREEN_CHANNEL').map((hit) => ({ ...explainHit(ground, hit), change: noneNeeded }));
    case 'OBJECTION_UNDER_VERIFICATION':
      return hits.filter(({ suspended }) => suspended).map((hit) => explainSuspension(hit, handling));
    case 'SUBJECT_REVOKED':
    case 'NOTHING_ADVERSE':
    case 'REGISTRATION_NOT_IN_NETWORK':
      return [inGeneral(ground, grounds[ground])];
    default:
      return ground satisfies never;
  }
}

function explainHit(about: Explained, hit: Hit): Explanation {
  if (hit.through) return explainHitThroughPerson(about, hit, hit.through);
  const rule = decidingRule(hit);
  return {
    about,
    fact: factInWords(hit),
    rule: rule ? saidBy(rule) : ruleWithoutRow(hit),
    ...lawOf(rule),
    change: changeOf(hit),
  };
}

/** Who leads the subject is told by the part alone; who it is, and of which other subject it is, is nobody's to read here. */
function explainHitThroughPerson(about: Explained, hit: Hit, part: NonNullable<Hit['through']>): Explanation {
  const rule = (hit.personRules ?? []).find(({ effect }) => effect === hit.effect);
  const [by, found] = [partInWords(part), factInWords(hit)];
  const fact = hit.ofPerson
    ? words(`${by.chinese}本人：${found.chinese}`, `Of its ${by.english}: ${found.english}`)
    : words(
        `${by.chinese}的其他市场主体：${found.chinese}`,
        `Of another subject that its ${by.english} leads: ${found.english}`,
      );
  return {
    about,
    fact,
    rule: rule ? saidBy(rule) : withoutRule.THROUGH_PERSON,
    ...lawOf(rule),
    change: changeThroughPerson,
  };
}

/** Of the rules that say what it means, the one that says most of the fact. */
function decidingRule({ rules, effect }: Hit): HandlingRuleRow | undefined {
  return rules
    .filter((rule) => rule.effect === effect)
    .toSorted((one, other) => conditionsOf(other) - conditionsOf(one))[0];
}

const conditionsOf = ({ matter, kind, severity, grade, penaltyKind, fineFrom }: HandlingRuleRow): number =>
  [matter, kind, severity, grade, penaltyKind, fineFrom].filter((condition) => condition !== null).length;

function ruleWithoutRow({ cures, kind, listing }: Hit): Words {
  if (cures) return cured;
  if (kind === 'IndustryBan' || kind === 'CreditMeasure') return coversOther;
  return listing === 'BLACK' || listing === 'FOCUS' ? withoutRule.LISTED : withoutRule.ADVERSE;
}

function explainSuspension(hit: Hit, { law, today }: HandlingCase): Explanation {
  const rule = law.suspensionRules.find((row) => isLawOfPlace(today, law.locality, row));
  return {
    about: 'OBJECTION_UNDER_VERIFICATION',
    fact: factInWords(hit),
    rule: rule ? saidBy(rule) : withoutRule.ADVERSE,
    ...lawOf(rule),
    change: afterVerification,
  };
}

function explainClosing(about: Explained, closing: Closing): Explanation {
  if (closing.why !== 'FACT' && closing.why !== 'GRADE')
    return inGeneral(about, closingsInGeneral[closing.why]);
  const { rule, by } = closing;
  return {
    about,
    fact: by ? factInWords(by) : closingsInGeneral.GRADE.fact,
    rule: saidBy(rule),
    ...lawOf(rule),
    change: by ? changeOf(by) : closingsInGeneral.GRADE.change,
  };
}

const inGeneral = (about: Explained, { fact, rule, change }: General): Explanation => ({
  about,
  fact,
  rule,
  ...lawOf(undefined),
  change,
});

type LawRow = { source: string; provision: string | null; verified: boolean };

const lawOf = (row: LawRow | undefined): Pick<Explanation, 'law' | 'lawVerified'> =>
  row
    ? { law: [row.source, row.provision].filter(Boolean).join(' '), lawVerified: row.verified }
    : { law: null, lawVerified: null };

const saidBy = ({ says, saysInEnglish }: { says: string; saysInEnglish: string }): Words =>
  words(says, saysInEnglish);

/** Who holds it, what it is, on which document and since when. */
function factInWords({ department, kind, grade, documentNumber, decidedOn }: Finding): Words {
  const [by, what] = [departmentInWords(department), kindInWords(kind)];
  const graded = grade === null ? null : gradeInWords(grade);
  const inChinese = [documentNumber, decidedOn && `${decidedOn}认定`].filter(Boolean).join('，');
  const inEnglish = [documentNumber, decidedOn && `decided on ${decidedOn}`].filter(Boolean).join(', ');
  return words(
    `${by.chinese}：${what.chinese}${graded ? `·${graded.chinese}` : ''}${inChinese && `（${inChinese}）`}`,
    `${what.english}${graded ? `, ${graded.english}` : ''}, held by ${by.english}${inEnglish && ` (${inEnglish})`}`,
  );
}
