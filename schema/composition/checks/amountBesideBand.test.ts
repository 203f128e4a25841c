import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { loadSubgraphs } from '../../subgraphs.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { amountBesideBand } from './amountBesideBand.ts';

const policy = loadPolicy();
const banded = 'owedAmount: Money @classified(as: AMOUNT)';
const coordinatesIn = (sdl: string) =>
  amountBesideBand(department('courts', sdl), policy).map(({ coordinate }) => coordinate);

test.each([
  ['of the same type of value', 'claim: Money @classified(as: PUBLISHED_FACT)', 'claim'],
  ['as a number', 'totalAmount: Float @classified(as: PUBLISHED_FACT)', 'totalAmount'],
  ['in fen', 'priceInCents: Int @classified(as: SHARED)', 'priceInCents'],
  ['as text', 'capital: String @classified(as: PUBLIC)', 'capital'],
  ['as its description says', '"标的 (执行标的, 元)." target: Int @classified(as: SHARED)', 'target'],
  ['in a list', 'fines: [Money!] @classified(as: PUBLISHED_FACT)', 'fines'],
  ['that may stand in a text', 'summary: String @classified(as: FREE_TEXT)', 'summary'],
])('an exact amount beside one that is banded is found: %s', (_, field, name) => {
  expect(coordinatesIn(`type Fact { ${banded} ${field} }`)).toEqual([`Fact.${name}`]);
});

test.each([
  ['is banded as well', 'claim: Money @classified(as: AMOUNT)'],
  ['nobody reads', 'claim: Money @classified(as: INTERNAL)'],
  ['counts something else', 'workersAffected: Int @classified(as: PUBLISHED_FACT)'],
  ['names something', 'taxKind: String @classified(as: PUBLISHED_FACT)'],
  ['is a text with the amounts taken out', 'summary: String @classified(as: FREE_TEXT_WITH_AMOUNTS)'],
])('what %s may stand beside it', (_, field) => {
  expect(coordinatesIn(`type Fact { ${banded} ${field} }`)).toEqual([]);
});

test('an amount that law has published, in a type without any that is banded, stays', () => {
  expect(
    coordinatesIn(
      'type Penalty { fine: Money @classified(as: PUBLISHED_FACT) facts: String @classified(as: FREE_TEXT) }',
    ),
  ).toEqual([]);
});

test('texts are found within value types, and not within other facts', () => {
  expect(
    coordinatesIn(`
      type Fact { ${banded} changes: [Change!] @classified(as: SHARED) related: Other @classified(as: SHARED) }
      type Change { why: String @classified(as: FREE_TEXT) }
      type Other { id: ID! @classified(as: PUBLIC) why: String @classified(as: FREE_TEXT) }`),
  ).toEqual(['Change.why']);
});

test('what tells of the same case in another type is found, too', () => {
  const listing = 'duty: String @classified(as: FREE_TEXT)';
  const types = (shared: string) =>
    `type Enforcement { ${banded} ${shared} } type Listed { ${listing} ${shared} }`;
  expect(coordinatesIn(types('caseNumber: String @classified(as: PUBLISHED_FACT)'))).toEqual(['Listed.duty']);
  expect(coordinatesIn(types('court: String @classified(as: PUBLISHED_FACT)'))).toEqual([]);
});

test('the composition tells of it', () => {
  const { problems } = composeSupergraph(
    [
      hub,
      department(
        'courts',
        `${subjectFields(`fact: Fact @classified(as: SHARED)`)} type Fact { ${banded} claim: Money @classified(as: SHARED) }`,
      ),
    ],
    policy,
  );
  expect(problems).toMatchObject([{ code: 'AMOUNT_BESIDE_BAND', coordinate: 'Fact.claim' }]);
});

test('in the real network none is left', () => {
  expect(loadSubgraphs().flatMap((subgraph) => amountBesideBand(subgraph, policy))).toEqual([]);
});

/** Words by which a field is known to hold money, and how they are written at the end of a name. */
test.each([
  ...[
    'amount',
    'capital',
    'loss',
    'losses',
    'cents',
    'fine',
    'fines',
    'price',
    'prices',
    'sum',
    'fee',
    'fees',
  ],
  ...['cost', 'costs', 'wages', 'debt', 'money', 'yuan', 'value', 'shareAmount', 'totalFEE'],
])('a number by the name of %s is an amount', (name) => {
  expect(coordinatesIn(`type Fact { ${banded} ${name}: Int @classified(as: SHARED) }`)).toEqual([
    `Fact.${name}`,
  ]);
});

test.each(['amountOf', 'feed', 'summary', 'costing', 'days', 'valued', 'wage'])(
  'a number by the name of %s is none',
  (name) => {
    expect(coordinatesIn(`type Fact { ${banded} ${name}: Int @classified(as: SHARED) }`)).toEqual([]);
  },
);

test.each([
  ...['金额', '合同价款', '价格', '借款额', '注册资本', '认缴出资额', '应纳税额', '直接损失'],
  ...['What it is (标的, 元).', 'What it is (标的,元)', 'What it is (标的, 万元).'],
])('a number described as %s is an amount', (description) => {
  expect(coordinatesIn(`type Fact { ${banded} "${description}" x: Int @classified(as: SHARED) }`)).toEqual([
    'Fact.x',
  ]);
});

test.each(['人数', 'in 元', '元', '(元)', '天数, 日)'])('a number described as %s is none', (description) => {
  expect(coordinatesIn(`type Fact { ${banded} "${description}" x: Int @classified(as: SHARED) }`)).toEqual(
    [],
  );
});

test.each([
  ['Int', true],
  ['Float', true],
  ['String', true],
  ['ID', true],
  ['BigInt', true],
  ['Decimal', true],
  ['Money', true],
  ['[[Int!]!]', true],
  ['Boolean', false],
  ['Date', false],
  ['Severity', false],
])('an amount may be of the type %s: %s', (type, found) => {
  expect(coordinatesIn(`type Fact { ${banded} price: ${type} @classified(as: SHARED) }`)).toEqual(
    found ? ['Fact.price'] : [],
  );
  expect(coordinatesIn(`type Fact { ${banded} thing: ${type} @classified(as: SHARED) }`)).toEqual(
    type === 'Money' ? ['Fact.thing'] : [],
  );
});

test('a text is told to be written without amounts, and an amount to be one', () => {
  const mends = (field: string) =>
    amountBesideBand(department('courts', `type Fact { ${banded} ${field} }`), policy).map(
      ({ code, mend, message }) => [code, message.split(' ')[0], mend],
    );
  expect(mends('why: String @classified(as: FREE_TEXT)')).toEqual([
    ['AMOUNT_BESIDE_BAND', 'FREE_TEXT', 'classify it as FREE_TEXT_WITH_AMOUNTS'],
  ]);
  expect(mends('fine: Money @classified(as: SHARED)')).toEqual([
    ['AMOUNT_BESIDE_BAND', 'SHARED', expect.stringMatching(/^classify it as AMOUNT;/)],
  ]);
  expect(mends('fine: Money')).toEqual([]);
});

test('of value types each text is found, those within each other as well, and an endless one ends', () => {
  expect(
    coordinatesIn(`
      type Fact { ${banded} first: First @classified(as: SHARED) again: First @classified(as: SHARED) }
      type First { why: String @classified(as: FREE_TEXT) second: Second @classified(as: SHARED) }
      type Second { how: String @classified(as: FREE_TEXT) first: First @classified(as: SHARED) closed: Closed @classified(as: SHARED) }
      type Closed { why: String @classified(as: FREE_TEXT_WITH_AMOUNTS) id: ID @classified(as: PUBLIC) }
      type Alone { why: String @classified(as: FREE_TEXT) }`),
  ).toEqual(['First.why', 'Second.how', 'First.why', 'Second.how']);
});

test.each([
  ['id: ID!', []],
  ['id: ID', ['Other.why']],
  ['unifiedSocialCreditCode: UnifiedSocialCreditCode!', []],
  ['unifiedSocialCreditCode: UnifiedSocialCreditCode', ['Other.why']],
  ['name: String!', ['Other.why']],
])('a type with %s is looked at as what it is', (field, found) => {
  expect(
    coordinatesIn(`type Fact { ${banded} other: Other @classified(as: SHARED) }
      type Other { ${field} @classified(as: PUBLIC) why: String @classified(as: FREE_TEXT) }`),
  ).toEqual(found);
});

test('a case is told of by its number in both types, and each text is told once', () => {
  const text = 'duty: String @classified(as: FREE_TEXT)';
  const number = 'caseNumber: String @classified(as: PUBLISHED_FACT)';
  expect(coordinatesIn(`type A { ${banded} ${text} ${number} } type B { ${text} ${number} }`)).toEqual([
    'A.duty',
    'B.duty',
  ]);
  expect(coordinatesIn(`type A { ${banded} ${text} } type B { ${text} ${number} }`)).toEqual(['A.duty']);
  expect(coordinatesIn(`type A { ${number} ${text} } type B { ${text} ${number} }`)).toEqual([]);
  // What is exact there has been published by law.
  expect(
    coordinatesIn(`type A { ${banded} ${number} } type B { fine: Money @classified(as: SHARED) ${number} }`),
  ).toEqual([]);
});
