/**
 * The invented population that all departments seed from: the same index is the same subject everywhere.
 */
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { canaryStreet, nameWithMiddleDot, nameWithRareCharacter, type Person, personFor } from './people.ts';
import { type Random, randomFor } from './random.ts';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

export type SubjectKind = 'ENTERPRISE' | 'SOLE_TRADER' | 'SOCIAL_ORGANIZATION';

export type DemonstrationSubject = {
  index: number;
  /** Null for one of the crowd. */
  scenario: ScenarioName | null;
  unifiedSocialCreditCode: string;
  name: string;
  kind: SubjectKind;
  /** An invented district, e.g. `云州市临溪区`. */
  district: string;
  registeredAddress: string;
  industry: Industry;
  legalRepresentative: Person;
};

/** Industries by GB/T 4754-2017. */
export type Industry = { code: string; word: string; scope: string };

const industries: readonly Industry[] = [
  { code: 'E4710', word: '建筑工程', scope: '房屋建筑工程、市政公用工程施工' },
  { code: 'E5010', word: '装饰工程', scope: '室内外装饰装修工程' },
  { code: 'F5122', word: '食品', scope: '食品销售、农副产品批发' },
  { code: 'C3411', word: '机械', scope: '机械设备制造、销售' },
  { code: 'I6513', word: '软件', scope: '软件开发、信息技术服务' },
  { code: 'G5430', word: '物流', scope: '道路货物运输、仓储服务' },
  { code: 'K7010', word: '房地产开发', scope: '房地产开发经营' },
  { code: 'K7030', word: '房地产经纪', scope: '房地产经纪服务' },
  { code: 'H6210', word: '餐饮', scope: '餐饮服务' },
  { code: 'F5251', word: '医药', scope: '药品零售、医疗器械销售' },
];
const districts = ['临溪区', '望江区', '松石区', '平湖县', '青岭县', '云河县'].map((name) => `云州市${name}`);
const tradeCharacters = [...'恒达宏泰嘉润瑞昌盛源广茂和顺祥隆兴通博远金诚华安'];

// 000000 is no administrative division (GB/T 2260): such a code is no organization's.
const prefixes: Record<SubjectKind, string> = {
  ENTERPRISE: '91000000',
  SOLE_TRADER: '92000000',
  SOCIAL_ORGANIZATION: '51000000',
};
const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The subject at an index: the scenarios come first, in their order, and the crowd follows. */
export function subjectAt(index: number): DemonstrationSubject {
  const scenario = scenarioNames[index] ?? null;
  const random = randomFor('subject', index);
  const kind = kindOf(scenario, random);
  const industry = industryOf(scenario, random);
  const district = random.pick(districts);
  return {
    index,
    scenario,
    unifiedSocialCreditCode: makeUnifiedSocialCreditCode(prefixes[kind], `MX${inCodeAlphabet(index)}`),
    name: nameOf(kind, industry, random),
    kind,
    district,
    registeredAddress: `${district}${random.pick(['城东', '城西', '河畔', '新港'])}${canaryStreet}${random.int(1, 999)}号`,
    industry,
    legalRepresentative: legalRepresentativeOf(scenario, index),
  };
}

/** The scenario subjects by name. */
export function scenarioSubjects(): Record<ScenarioName, DemonstrationSubject> {
  const subjects = scenarioNames.map((name, index) => [name, subjectAt(index)] as const);
  return Object.fromEntries(subjects) as Record<ScenarioName, DemonstrationSubject>;
}

function kindOf(scenario: ScenarioName | null, random: Random): SubjectKind {
  if (scenario === 'social-organization') return 'SOCIAL_ORGANIZATION';
  if (scenario === 'sole-trader-with-old-tax-number') return 'SOLE_TRADER';
  if (scenario !== null) return 'ENTERPRISE';
  // Near the shares of the national register, where sole traders are the most.
  if (random.chance(0.02)) return 'SOCIAL_ORGANIZATION';
  return random.chance(0.6) ? 'SOLE_TRADER' : 'ENTERPRISE';
}

function industryOf(scenario: ScenarioName | null, random: Random): Industry {
  const drawn = random.pick(industries);
  const builds = scenario === 'wage-arrears' || scenario === 'clean-and-red-listed';
  return builds ? (industries[0] as Industry) : drawn;
}

function nameOf(kind: SubjectKind, industry: Industry, random: Random): string {
  const trade = random.pick(tradeCharacters) + random.pick(tradeCharacters);
  switch (kind) {
    case 'ENTERPRISE':
      return `云州${trade}${industry.word}有限公司`;
    case 'SOLE_TRADER':
      return `云州${trade}${industry.word}经营部`;
    case 'SOCIAL_ORGANIZATION':
      return `云州${trade}${industry.word}行业协会`;
    default:
      return kind satisfies never;
  }
}

function legalRepresentativeOf(scenario: ScenarioName | null, index: number): Person {
  if (scenario === 'new-firm-of-dishonest-debtor')
    return personFor('legal representative', scenarioNames.indexOf('dishonest-debtor'));
  const person = personFor('legal representative', index);
  if (scenario === 'name-with-rare-character') return { ...person, name: nameWithRareCharacter };
  if (scenario === 'name-with-middle-dot') return { ...person, name: nameWithMiddleDot };
  return person;
}

function inCodeAlphabet(index: number): string {
  let rest = index;
  let text = '';
  for (let place = 0; place < 6; place++) {
    text = codeAlphabet[rest % codeAlphabet.length] + text;
    rest = Math.floor(rest / codeAlphabet.length);
  }
  return text;
}
