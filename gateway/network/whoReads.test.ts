import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { toldBy } from './whoReads.ts';

const schema = buildSchema(`
  type Query { subject(code: Code, by: By): Subject }
  type Subject { permits(state: State): [Permit!] newest: Fact kind: String }
  interface Fact { state: State on: Date }
  type Permit implements Fact { state: State on: Date site: Site }
  type Arrears implements Fact { state: State on: Date }
  type Site { name: String }
  union Any = Permit | Site
  input By { state: State }
  enum State { ACTIVE REPAIRED }
  scalar Code
  scalar Date
`);
const all = [
  'Subject.kind',
  'Fact.on',
  'Permit.state',
  'Permit.on',
  'Arrears.state',
  'Arrears.on',
  'Site.name',
];

test.each([
  ['Subject.kind', ['Subject.kind']],
  ['Permit.on', ['Permit.on']],
  ['Fact.on', ['Fact.on', 'Permit.on', 'Arrears.on']],
  ['Permit', ['Permit.state', 'Permit.on']],
  ['Fact', ['Fact.on', 'Permit.state', 'Permit.on', 'Arrears.state', 'Arrears.on']],
  ['Any', ['Permit.state', 'Permit.on', 'Site.name']],
  ['Subject.permits', ['Permit.state', 'Permit.on']],
  ['Subject.permits.state', ['Permit.state', 'Permit.on']],
  ['Permit.site', ['Site.name']],
  ['State.REPAIRED', ['Permit.state', 'Arrears.state']],
  ['State', ['Permit.state', 'Arrears.state']],
  ['Date', ['Fact.on', 'Permit.on', 'Arrears.on']],
])('whoever was told what %s stands for was told one of %j', (coordinate, told) => {
  expect(all.filter(toldBy(schema, coordinate) ?? (() => false))).toEqual(told);
});

test.each(['By', 'By.state', 'Nowhere.at', 'Subject.nothing', '@tells'])(
  'of %s answers do not show who used it',
  (coordinate) => {
    expect(toldBy(schema, coordinate)).toBeNull();
  },
);
