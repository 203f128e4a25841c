import { longestPage } from '@credit-hub/schema';
import { askList, entitiesQuery, listsOf, listWithRows, representation, rowsOf } from '../rows.ts';
import { askerOf, NotMet, type Point, type Trial } from '../trial.ts';

const office = askerOf('CREDIT_OFFICE', {}, 'SUPERVISION');
/** Stands for what a caller may have pasted into the wrong place. */
const secret = 'secret4711';

type Answered = Awaited<ReturnType<Trial['ask']>>;

/** @throws NotMet where the answer is not this one error, at this place, that quotes nothing */
function mustBe({ errors }: Answered, code: string, path?: readonly (string | number)[]): void {
  const [error] = errors ?? [];
  if (error === undefined) throw new NotMet('it is answered without an error');
  if (error.extensions?.code !== code)
    throw new NotMet(
      `extensions.code is ${error.extensions?.code === undefined ? 'missing' : 'another'}: it should be ${code}`,
    );
  if (path !== undefined && JSON.stringify(error.path) !== JSON.stringify(path))
    throw new NotMet(`the path is not ${path.join('.')}`);
  const text = JSON.stringify(errors);
  if (text.includes(secret) || text.includes('Did you mean'))
    throw new NotMet('the error quotes what was given, or tells what there is');
  if (error.extensions !== undefined && ('stacktrace' in error.extensions || 'exception' in error.extensions))
    throw new NotMet('the error holds a stack');
}

const onPage = (
  name: string,
  what: string,
  code: string,
  page: { first?: number; after?: string },
): Point => ({
  name: `mistakes/${name}`,
  sentence: `${what} is ${code}, at the field's path, with status 200.`,
  mend: `throw a GraphQL error with extensions.code ${code} in the field's resolver; its message quotes nothing`,
  async check(trial) {
    for (const list of listsOf(trial))
      mustBe(await askList(trial, list, office, page), code, ['_entities', 0, list.field]);
  },
});

export const mistakes: readonly Point[] = [
  {
    name: 'mistakes/no-such-field',
    sentence:
      'An operation that does not fit is GRAPHQL_VALIDATION_FAILED with status 200, and quotes nothing.',
    mend: "give every error a code and a sentence of your own; a library's message quotes and suggests",
    async check(trial) {
      mustBe(await trial.ask({ query: `{ ${secret} }` }, office), 'GRAPHQL_VALIDATION_FAILED');
      mustBe(await trial.ask({ query: '{ _entitie }' }, office), 'GRAPHQL_VALIDATION_FAILED');
    },
  },
  {
    name: 'mistakes/no-graphql',
    sentence: 'A text that is no GraphQL is GRAPHQL_PARSE_FAILED with status 200, and quotes nothing.',
    mend: "give every error a code and a sentence of your own; a library's message quotes",
    async check(trial) {
      mustBe(await trial.ask({ query: `{ ${secret}` }, office), 'GRAPHQL_PARSE_FAILED');
    },
  },
  onPage('no-page', 'A page of no entries', 'INVALID_PAGE', { first: 0 }),
  onPage('large-page', `A page of more than ${longestPage} entries`, 'INVALID_PAGE', {
    first: longestPage + 1,
  }),
  onPage('made-up-cursor', 'A cursor that nobody gave out', 'INVALID_CURSOR', { after: secret }),
  {
    name: 'mistakes/foreign-cursor',
    sentence: "Another viewer's cursor, and one for another purpose, is INVALID_CURSOR.",
    mend: 'bind the cursor to viewer, purpose, field, subject and filters (as associated data of the cipher)',
    async check(trial) {
      const { list } = await listWithRows(trial, askerOf('PUBLIC'), 1);
      const [row] = await rowsOf(trial, list, office, { first: 1 });
      const page = { first: 1, after: String(row?.cursor) };
      const other = askerOf('CREDIT_OFFICE', { person: 'clerk-2' }, 'SUPERVISION');
      for (const reader of [other, askerOf('CREDIT_OFFICE', {}, 'AUDIT')])
        mustBe(await askList(trial, list, reader, page), 'INVALID_CURSOR', ['_entities', 0, list.field]);
    },
  },
  {
    name: 'mistakes/bad-key',
    sentence: 'A representation whose key is no code is BAD_USER_INPUT, and quotes nothing.',
    mend: 'check the shape of each key before anything is read by it',
    async check(trial) {
      const variables = { representations: [representation(secret)] };
      mustBe(await trial.ask({ query: entitiesQuery(''), variables }, office), 'BAD_USER_INPUT');
    },
  },
];
