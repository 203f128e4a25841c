import { describe, expect, test } from 'vitest';
import { type Faults, federate, type Subgraph } from './federation.ts';
import { abstractTypes } from './supergraphs/abstractTypes.ts';
import { creditHub } from './supergraphs/creditHub.ts';
import { interfaceObject } from './supergraphs/interfaceObject.ts';
import { keys } from './supergraphs/keys.ts';
import { leaves } from './supergraphs/leaves.ts';
import { nullability } from './supergraphs/nullability.ts';
import { renamed } from './supergraphs/renamed.ts';
import { requires } from './supergraphs/requires.ts';

type Difference = {
  right: string;
  because: string;
  subgraphs: Subgraph[];
  query: string;
  faults?: Faults;
  ours: unknown;
  stock: unknown;
};

const failedIn = (serviceName: string) => ({ code: 'DOWNSTREAM_SERVICE_ERROR', serviceName });

const differences: Difference[] = [
  {
    right: 'an object keeps its type when a subgraph knows it by its interface only',
    because: 'stock lets the name of the interface replace it, and fragments on the type no longer apply',
    subgraphs: interfaceObject,
    query: '{ medium(id: "1") { ... on Book { __typename score } } }',
    ours: { data: { medium: { __typename: 'Book', score: 10 } } },
    stock: { data: { medium: {} } },
  },
  {
    right: 'a fragment on an object’s type applies within a fragment on its interface',
    because: 'stock takes the object for one of the interface, and nothing tells it the type',
    subgraphs: creditHub,
    query: `{
      marketSubject(unifiedSocialCreditCode: "0") { honestyListings { ... on Listing { ... on HonestyListing { id } } } }
    }`,
    ours: { data: { marketSubject: { honestyListings: Array(2).fill({ id: 'id：示例第0号' }) } } },
    stock: { data: { marketSubject: { honestyListings: [{}, {}] } } },
  },
  {
    right: 'nothing is computed from a required field that failed',
    because: 'stock sends null for it, as if the answer were null',
    subgraphs: requires,
    query: '{ parcel(id: "1") { label } }',
    faults: { broken: ['parcels:Parcel.tags'] },
    ours: {
      data: { parcel: { label: null } },
      errors: [
        { ...failedIn('parcels'), path: ['parcel', 'tags'] },
        { code: 'REQUIREMENT_FAILED', serviceName: 'shipping', path: ['parcel', 'label'] },
      ],
    },
    stock: {
      data: {
        parcel: {
          label: '[null,[{"name":"box","grams":20},{"name":"string","grams":null}]]',
        },
      },
      errors: [{ ...failedIn('parcels'), path: ['parcel', 'tags'] }],
    },
  },
  {
    right: 'an error stands at the entity that it concerns',
    because: 'stock counts the entities of other types, which were not asked for',
    subgraphs: abstractTypes,
    query: '{ everyone { ... on Employee { last { __typename } } } }',
    faults: { broken: ['access:Employee.last'] },
    ours: {
      data: { everyone: [{ last: null }, {}, { last: null }, null] },
      errors: [0, 2].map((index) => ({ ...failedIn('access'), path: ['everyone', index, 'last'] })),
    },
    stock: {
      data: { everyone: [{ last: null }, {}, { last: null }, null] },
      errors: [0, 1].map((index) => ({ ...failedIn('access'), path: ['everyone', index, 'last'] })),
    },
  },
  {
    right: 'an error has the name that the caller gave the field',
    because: 'stock shows the name that the planner asked for it under',
    subgraphs: renamed,
    query: '{ all { ... on Named { name } } }',
    faults: { broken: ['names:Ship.name'] },
    ours: {
      data: { all: [{ name: 'port 1' }, { name: null }, { name: null }, null] },
      errors: [1, 2].map((index) => ({ ...failedIn('names'), path: ['all', index, 'name'] })),
    },
    stock: {
      data: { all: [{ name: 'port 1' }, { name: null }, { name: null }, null] },
      errors: [1, 2].map((index) => ({ ...failedIn('names'), path: ['all', index, 'name__alias_0'] })),
    },
  },
  {
    right: 'a subgraph that does not answer is named, with a code and a place',
    because: 'stock passes the error of the connection on as it is, with its host, and says no more',
    subgraphs: keys,
    query: '{ product(id: "1") { inStock } }',
    faults: { down: ['stock'] },
    ours: {
      data: { product: { inStock: null } },
      errors: [{ ...failedIn('stock'), path: ['product'] }],
    },
    stock: { data: { product: { inStock: null } }, errors: [{}] },
  },
  {
    right: 'an object of which conditions leave out everything is there',
    because: 'stock does not ask for it, and says null, as if there were none',
    subgraphs: keys,
    query:
      'query ($yes: Boolean = true) { product(id: "1") @include(if: $yes) { name @include(if: false) } }',
    ours: { data: { product: {} } },
    stock: { data: { product: null } },
  },
  {
    right: 'a field is computed from all that it requires, whatever stands beside it',
    because: 'stock sends nothing of an entity where what a field requires that is left out was not fetched',
    subgraphs: requires,
    query: '{ parcel(id: "1") { label postage @skip(if: true) } }',
    ours: {
      data: {
        parcel: { label: '[["fragile"],[{"name":"box","grams":20},{"name":"string","grams":null}]]' },
      },
    },
    stock: { data: { parcel: { label: null } } },
  },
  {
    right: 'so it is when a variable leaves the other out',
    because: 'stock sends nothing of the entity then, either',
    subgraphs: requires,
    query: 'query ($no: Boolean = false) { parcel(id: "1") { label @include(if: $no) postage } }',
    ours: { data: { parcel: { postage: 6 } } },
    stock: { data: { parcel: { postage: null } } },
  },
  {
    right: 'so is an object of which variables leave out everything',
    because: 'stock does not ask for it, and says null, as if there were none',
    subgraphs: keys,
    query: 'query ($no: Boolean = false) { twice @skip(if: $no) { name @include(if: $no) } }',
    ours: { data: { twice: [{}, {}, {}, {}] } },
    stock: { data: { twice: null } },
  },
  {
    right: 'a null that the schema does not allow is an error of the result',
    because: 'stock tells of it in an extension, and not at all beside another error',
    subgraphs: nullability,
    query: '{ loose { grams } }',
    ours: {
      data: { loose: [{ grams: 97 }, null, { grams: 98 }] },
      errors: [{ code: 'INVALID_SUBGRAPH_ANSWER', path: ['loose', 1], serviceName: 'weights' }],
    },
    stock: { data: { loose: [{ grams: 97 }, null, { grams: 98 }] } },
  },
  {
    right: 'an entity that a subgraph does not have is missing, and nothing that it could hold is nothing',
    because: 'stock takes null for an answer',
    subgraphs: keys,
    query: '{ products(ids: ["1", "9"]) { inStock } }',
    ours: {
      data: { products: [{ inStock: 10 }, { inStock: null }] },
      errors: [{ code: 'INVALID_SUBGRAPH_ANSWER', path: ['products', 1], serviceName: 'stock' }],
    },
    stock: { data: { products: [{ inStock: 10 }, { inStock: null }] } },
  },
  {
    right: 'an entity whose key cannot be told is nobody’s',
    because: 'stock takes it by its place',
    subgraphs: keys,
    query: '{ product(id: "1") { inStock } }',
    faults: { broken: ['stock:Product.id'] },
    ours: { data: { product: { inStock: null } }, errors: [{ ...failedIn('stock'), path: ['product'] }] },
    stock: { data: { product: { inStock: 10 } } },
  },
  {
    right: 'a hidden value of an enum is an error where it stands, and its name is not told',
    because: 'stock tells of it in an extension only',
    subgraphs: leaves,
    query: '{ value { colours } }',
    ours: {
      data: { value: { colours: ['RED', null, null] } },
      errors: [{ code: 'INVALID_SUBGRAPH_ANSWER', path: ['value', 'colours', 1] }],
    },
    stock: { data: { value: { colours: ['RED', null, null] } } },
  },
];

describe('ours differs from stock where stock is wrong', () => {
  test.each(differences)('$right: $because', async ({ subgraphs, query, faults, ours, stock }) => {
    const federation = await federate(subgraphs);
    expect(told(await federation.ours(query, {}, faults))).toEqual(ours);
    expect(told(await federation.stock(query, {}, faults))).toEqual(stock);
  });
});

function told({ data, errors }: Awaited<ReturnType<Awaited<ReturnType<typeof federate>>['ours']>>): unknown {
  return JSON.parse(
    JSON.stringify({
      data,
      errors: errors?.map(({ path, extensions }) => ({
        code: extensions?.code,
        path,
        serviceName: extensions?.serviceName,
      })),
    }),
  );
}
