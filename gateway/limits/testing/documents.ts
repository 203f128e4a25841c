import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql';

/** Numbers from 0 up to 1 that follow from a seed, the same ones each time. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const code = '91000000MX0000019T';

/** As many aliases and roots as the limits allow, and more conditions than anyone needs. */
const [mostAliases, mostRoots, mostConditions, deepest] = [60, 19, 30, 3];

/**
 * A document about market subjects of any size and shape: few fields or all, one root or many, the same fragment under
 * each or a selection of its own, fields that repeat, nested fragments, conditions. Each has its own name, so that no two
 * are the same.
 */
export const generatedDocument = (schema: GraphQLSchema, random: () => number): string => {
  const fragments: string[] = [];
  const used = new Set<string>();
  const density = random() ** 2;
  const conditions = random() < 0.4 ? Math.ceil(random() * mostConditions) : 0;
  const conditional = random();
  let aliases = Math.floor(random() * mostAliases);

  const condition = (): string => {
    if (conditions === 0 || random() > conditional) return '';
    const name = `c${Math.floor(random() * conditions)}`;
    used.add(name);
    return ` @${random() < 0.5 ? 'include' : 'skip'}(if: $${name})`;
  };

  const fieldsOf = (type: GraphQLNamedType) => ('getFields' in type ? Object.values(type.getFields()) : []);

  const selection = (type: GraphQLNamedType, depth: number): string => {
    const parts: string[] = [];
    for (const field of fieldsOf(type)) {
      if (random() > density || ('args' in field && field.args.some(isRequiredArgument))) continue;
      const inner = getNamedType(field.type);
      if (isCompositeType(inner) && depth === deepest) continue;
      const beneath = isCompositeType(inner) ? ` { ${selection(inner, depth + 1)} }` : '';
      const alias = aliases > 0 && random() < 0.1 ? `x${aliases--}: ` : '';
      const written = `${alias}${field.name}${condition()}${beneath}`;
      const how = random();
      if (how < 0.05) {
        const name = `F${fragments.length}`;
        fragments.push(`fragment ${name} on ${type.name} { ${written} }`);
        for (let times = random() * 4; times > 0; times--) parts.push(`...${name}${condition()}`);
      } else if (how < 0.1) parts.push(`... on ${type.name}${condition()} { ${written} }`);
      else parts.push(written);
    }
    return parts.join(' ') || '__typename';
  };

  const subject = schema.getType('MarketSubject') as GraphQLNamedType;
  const shared = random() < 0.5 ? `fragment Shared on MarketSubject { ${selection(subject, 0)} }` : '';
  const roots = random() < 0.5 ? 1 : Math.ceil(random() * mostRoots);
  const body = Array.from(
    { length: roots },
    (_, n) =>
      `r${n}: marketSubject(unifiedSocialCreditCode: "${code}")${condition()} { ${shared ? '...Shared' : selection(subject, 0)} }`,
  ).join(' ');
  const variables = [...used].map((name) => `$${name}: Boolean!`).join(' ');
  return `query Q${Math.floor(random() * 1e9)}${variables && `(${variables})`} { ${body} } ${shared} ${fragments.join(' ')}`;
};

/** Every field that the schema shows of a market subject, and of what stands beneath it. */
const everything = (type: GraphQLNamedType, depth = 0): string =>
  ('getFields' in type ? Object.values(type.getFields()) : [])
    .flatMap((field) => {
      if ('args' in field && field.args.some(isRequiredArgument)) return [];
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) return [field.name];
      const beneath = depth < deepest ? everything(inner, depth + 1) : '';
      return beneath ? [`${field.name} { ${beneath} }`] : [];
    })
    .join(' ');

const times = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');
const subjectOf = (selection: string, name = '') =>
  `${name}marketSubject(unifiedSocialCreditCode: "${code}") { ${selection} }`;

/** Documents built to cost much and look small, each of them another for another `n`. */
export const costlyDocuments = (schema: GraphQLSchema): Readonly<Record<string, (n: number) => string>> => {
  const all = everything(schema.getType('MarketSubject') as GraphQLNamedType);
  return {
    'two fields': (n) => `query Q${n} { ${subjectOf('registration { name state }')} }`,
    'every field': (n) => `query Q${n} { ${subjectOf(all)} }`,
    '19 roots, a fragment of every field': (n) =>
      `query Q${n} { ${times(19, (root) => subjectOf('...F', `r${root}: `))} } fragment F on MarketSubject { ${all} }`,
    '300 fragments spread in one selection': (n) =>
      `query Q${n} { ${subjectOf(times(300, (each) => `...F${each}`))} } ${times(300, (each) => `fragment F${each} on MarketSubject { registration { name } }`)}`,
    '300 inline fragments': (n) =>
      `query Q${n} { ${subjectOf(times(300, () => '... on MarketSubject { registration { name state } }'))} }`,
    'one field 400 times': (n) => `query Q${n} { ${subjectOf(times(400, () => 'registration { name }'))} }`,
    '60 aliases': (n) =>
      `query Q${n} { ${subjectOf(times(60, (each) => `a${each}: registration { name state }`))} }`,
    'fragments that double each other': (n) =>
      `query Q${n} { ${subjectOf('...F8')} } fragment F0 on MarketSubject { registration { name } } ${times(8, (each) => `fragment F${each + 1} on MarketSubject { ...F${each} ...F${each} }`)}`,
    '20 conditions': (n) =>
      `query Q${n}(${times(20, (each) => `$c${each}: Boolean!`)}) { ${subjectOf(times(20, (each) => `... on MarketSubject @include(if: $c${each}) { registration { name state } taxLicences { id basis } }`))} }`,
  };
};
