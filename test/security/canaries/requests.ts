/** What is sent in a run: the same request for the same seed and number, so that any one can be sent again alone. */
import { type Random, randomFor, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { loadTrustedDocuments } from '@credit-hub/schema';
import type { GraphQLSchema } from 'graphql';
import type { Asker } from '../askers.ts';
import { type Request, stated } from '../hub.ts';
import { networkSchema } from './formOf.ts';
import { type GeneratedOperation, type Material, operationsOver, variablesFor } from './operations.ts';
import { personalAbout } from './personalAbout.ts';
import { plantedSubjects } from './plantedSubjects.ts';

export const requestKinds = [
  'personal',
  'query',
  'record',
  'search',
  'mutation',
  'trusted',
  'network',
  'variables',
  'malformed',
  'introspection',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How often each kind comes, of a hundred documents. */
const shares: Readonly<Record<Exclude<RequestKind, 'personal'>, number>> = {
  query: 54,
  record: 9,
  search: 8,
  mutation: 6,
  trusted: 5,
  network: 6,
  variables: 5,
  malformed: 5,
  introspection: 2,
};
const hundred = Object.entries(shares).flatMap(([kind, share]) =>
  Array<RequestKind>(share).fill(kind as RequestKind),
);

/** Each hundred documents has all kinds in their shares, in an order of its own: left to chance, a short run lacks some. */
function kindOf(seed: number, document: number): RequestKind {
  const random = randomFor(`canary kinds ${seed}`, Math.floor(document / hundred.length));
  const left = [...hundred];
  for (let before = document % hundred.length; before > 0; before--)
    left.splice(random.int(0, left.length - 1), 1);
  return random.pick(left);
}

export type Sent = {
  readonly number: number;
  readonly kind: RequestKind;
  readonly asker: Asker;
  readonly request: Request;
  /** What the answer's data is read by; null where none is expected. */
  readonly operation: GeneratedOperation | null;
};

/**
 * One document is asked by so many, one after another: what a cache keeps of a document must not carry one caller's
 * decision to the next, and a hub that knows the document answers sooner.
 */
export const askersOfDocument = 8;

/**
 * So often somebody asks for all that is personal, for chance seldom comes upon an account that somebody may read. It is
 * a prime, and small enough that each of the askers, whoever they are, has a turn among the 4,000 of `pnpm test`.
 */
export const betweenPersonal = 47;

const scenarios = scenarioSubjects();
export const material: Material = {
  codes: [
    ...Object.values(plantedSubjects),
    ...Object.values(plantedSubjects),
    ...Object.values(scenarios).map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode),
  ],
  names: ['云州', '有限公司', '经营部', scenarios['dishonest-debtor'].legalRepresentative.name],
  secrets: ['990000198801011234', '15498765432', '6299990123456789012', '甄玥珩', '示范路7号'],
};
const [handlingCheck] = [...loadTrustedDocuments().values()];

export type MakeRequest = (number: number) => Sent;

/** @param shownTo what each caller is shown of the schema, by introspection */
export function requestsFor(
  seed: number,
  askers: readonly Asker[],
  shownTo: ReadonlyMap<Asker, GraphQLSchema>,
): MakeRequest {
  const makers = new Map(
    [...new Set([...shownTo.values(), networkSchema])].map((schema) => [
      schema,
      operationsOver(schema, material),
    ]),
  );

  return (number) => {
    const document = Math.floor(number / askersOfDocument);
    const ofDocument = randomFor(`canary document ${seed}`, document);
    const ofRequest = randomFor(`canary request ${seed}`, number);
    const kind = number % betweenPersonal === betweenPersonal - 1 ? 'personal' : kindOf(seed, document);
    const asker = askers[number % askers.length] as Asker;
    const author = askers[(document * askersOfDocument) % askers.length] as Asker;
    const schema = kind === 'network' ? networkSchema : (shownTo.get(author) as GraphQLSchema);
    const make = makers.get(schema);
    if (!make) throw new Error('the schema of a caller is not known');

    const sent = (
      request: Omit<Request, 'caller' | 'purpose'>,
      operation: GeneratedOperation | null,
    ): Sent => ({
      number,
      kind,
      asker,
      request: { caller: asker.name, purpose: stated(asker.purpose), ...request },
      operation,
    });
    switch (kind) {
      case 'personal': {
        const planted = ofRequest.pick(Object.values(plantedSubjects));
        const operation = personalAbout(shownTo.get(asker) as GraphQLSchema, planted);
        return sent({ body: operation }, operation);
      }
      case 'malformed':
        return sent(malformed(number + ofDocument.int(0, 999), ofRequest), null);
      case 'trusted':
        return trusted(ofRequest, sent);
      case 'introspection':
      case 'record':
      case 'search':
      case 'mutation':
      case 'query':
      case 'network':
      case 'variables': {
        const shape = kind === 'network' || kind === 'variables' ? 'query' : kind;
        const { query, variables } = make(ofDocument, shape, kind === 'network' ? 10 : 0);
        const operation = {
          query,
          variables: variablesFor(Object.keys(variables), material, ofRequest, kind === 'variables'),
        };
        return sent({ body: operation }, operation);
      }
      default:
        return kind satisfies never;
    }
  };
}

function trusted(
  random: Random,
  sent: (request: Omit<Request, 'caller' | 'purpose'>, operation: GeneratedOperation) => Sent,
): Sent {
  if (!handlingCheck) throw new Error('there is no trusted document');
  const variables: Record<string, unknown> = {
    ...variablesFor(['code'], material, random, random.chance(0.1)),
    matter: random.pick(['construction-permit', 'bidding', 'nothing']),
  };
  const operation = { query: handlingCheck.text, variables };
  if (random.chance(0.5)) return sent({ body: { documentId: handlingCheck.id, variables } }, operation);
  const parameters = new URLSearchParams({
    documentId: handlingCheck.id,
    variables: JSON.stringify(variables),
  });
  return sent({ method: 'GET', path: `/graphql?${parameters}` }, operation);
}

/**
 * What a careless or a curious client sends, with something personal wherever an error might quote it: one way after the
 * other, so that a short run has each.
 */
function malformed(turn: number, random: Random): Omit<Request, 'caller' | 'purpose'> {
  const secret = random.pick(material.secrets);
  const code = random.pick(material.codes);
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
  const ways: (() => Omit<Request, 'caller' | 'purpose'>)[] = [
    () => ({ body: `{"query": "${secret}` }),
    () => ({ body: `{ "query": "{ ${secret} }" }` }),
    () => ({
      body: { query: `{ marketSubject(unifiedSocialCreditCode: "${secret}") { registration { name } }` },
    }),
    () => ({ body: { query: `query A { __typename } query B { __typename }`, operationName: secret } }),
    () => ({ body: { query: 7, variables: secret } }),
    () => ({ body: [{ query }, { query }] }),
    () => ({ body: { documentId: secret } }),
    () => ({ body: { query, documentId: secret } }),
    () => ({ body: { query: query.replace('name', `name @include(if: "${secret}")`) } }),
    () => ({ body: query, headers: { 'content-type': 'text/plain' } }),
    () => ({ body: { query }, path: `/${encodeURIComponent(secret)}` }),
    () => ({ method: 'GET', path: `/graphql?documentId=${encodeURIComponent(secret)}` }),
    () => ({ body: { query }, headers: { authorization: `Bearer ${encodeURIComponent(secret)}` } }),
    () => ({ body: { query }, headers: { 'credit-purpose': `INQUIRY;case="${encodeURIComponent(secret)}` } }),
  ];
  return (ways[turn % ways.length] as (typeof ways)[number])();
}
