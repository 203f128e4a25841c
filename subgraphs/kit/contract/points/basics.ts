import { entitiesQuery, representation } from '../rows.ts';
import { askerOf, dataOf, NotMet, type Point, readAnswer } from '../trial.ts';

const anyone = askerOf('PUBLIC');
const manyAtOnce = 32;

export const basics: readonly Point[] = [
  {
    name: 'health/tells',
    sentence: '`GET /health/ready` answers 200 with {"state":"UP"}, or there is none (404).',
    mend: 'answer {"state":"UP"} with 200 while the department can answer, {"state":"DOWN"} with 503 while it cannot',
    async check(trial) {
      const { status, text } = await trial.health();
      if (status === 404) return;
      if (status !== 200) throw new NotMet(`status ${status}`);
      let state: unknown;
      try {
        ({ state } = JSON.parse(text));
      } catch {
        throw new NotMet('the answer is no JSON');
      }
      if (state !== 'UP') throw new NotMet('the state is not UP');
    },
  },
  {
    name: 'operations/answers',
    sentence: 'What the hub signed is answered: status 200, JSON in UTF-8, `{ __typename }` is Query.',
    mend: 'verify the token as CONTRACT.md says (key by kid, iss, aud, typ, exp, digest of the very bytes) and answer with application/json',
    async check(trial) {
      const body = '{"query":"{ __typename }"}';
      const { status, type, bytes } = await trial.post(body, `Bearer ${await trial.sign(body, anyone)}`);
      if (status !== 200) throw new NotMet(`status ${status}`);
      if (!/^application\/(graphql-response\+)?json\b/.test(type))
        throw new NotMet('it is not said to be JSON');
      if (dataOf(readAnswer(bytes)).__typename !== 'Query') throw new NotMet('__typename is not Query');
    },
  },
  {
    name: 'operations/whole-language',
    sentence: 'Aliases, variables, fragments, directives and `operationName` count as GraphQL says.',
    mend: 'give query, variables and operationName to a GraphQL library as they came',
    async check(trial) {
      const operation = {
        query: `query First { no: __typename }
          query Second($representations: [_Any!]!, $isLeftOut: Boolean!) {
            them: _entities(representations: $representations) { ...Subject }
            leftOut: __typename @skip(if: $isLeftOut)
          }
          fragment Subject on MarketSubject { code: unifiedSocialCreditCode }`,
        variables: { representations: [representation(trial.code)], isLeftOut: true },
        operationName: 'Second',
      };
      const data = JSON.stringify(dataOf(await trial.ask(operation, anyone)));
      if (data !== JSON.stringify({ them: [{ code: trial.code }] }))
        throw new NotMet('the answer has not the fields that were asked for, in that order');
    },
  },
  {
    name: 'operations/at-once',
    sentence: `${manyAtOnce} operations at once are each answered with their own answer.`,
    mend: 'share nothing between requests, and take several connections at once',
    async check(trial) {
      await Promise.all(
        Array.from({ length: manyAtOnce }, async (_, number) => {
          const data = dataOf(await trial.ask({ query: `{ answer${number}: __typename }` }, anyone));
          if (!(`answer${number}` in data)) throw new NotMet("one was answered with another's answer");
        }),
      );
    },
  },
  {
    name: 'operations/large',
    sentence: 'A thousand subjects of one operation are answered in time.',
    mend: 'look up all subjects of an operation together; take bodies of 16 MiB',
    async check(trial) {
      const { code } = trial;
      const variables = { representations: Array.from({ length: 1_000 }, () => representation(code)) };
      const lists = trial.schema.lists.map(({ field }) => `${field}(first: 1) { id }`);
      const data = dataOf(await trial.ask({ query: entitiesQuery(lists.join(' ')), variables }, anyone));
      const { _entities: entities } = data;
      if (!Array.isArray(entities) || entities.length !== 1_000)
        throw new NotMet('not each of a thousand representations has an answer');
    },
  },
];
