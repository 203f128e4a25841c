/** A schema without a mutation type: graphql-js validates nothing beneath a root that is not there. */

import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { expect, inject, test } from 'vitest';
import { send } from './hub.ts';

const hub = inject('hubs')['in-process'];
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];

test.each([
  ['what there is not', 'mutation { nosuch(x: 1) { __typename } }'],
  ['what there is for others', `mutation { openCase(unifiedSocialCreditCode: "${code}") { __typename } }`],
  ['nothing but its type', 'mutation { __typename }'],
  ['a subscription', 'subscription { nosuch }'],
])('who may change nothing is told the same of %s, and never that it was done', async (_, query) => {
  for (const asker of [{}, { caller: 'public', purpose: 'INQUIRY' }]) {
    const { status, text } = await send(hub, { ...asker, body: { query } });
    const { data, errors } = JSON.parse(text);
    expect([status, data, errors.length]).toEqual([400, undefined, 1]);
    expect(errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(errors[0].message).toBe(`This schema has no operation of the kind ${query.split(' ')[0]}.`);
  }
});

test('who may change something of its own is told the same of what there is for others as of what there is not', async () => {
  const asker = { caller: 'bank', purpose: 'CREDIT_GRANTING' };
  for (const field of ['nosuch', 'openCase', 'recordTaxPenalties']) {
    const query = `mutation { ${field}(unifiedSocialCreditCode: "${code}") { __typename } }`;
    const { status, text } = await send(hub, { ...asker, body: { query } });
    const { data, errors } = JSON.parse(text);
    expect([status, data, errors.length]).toEqual([400, undefined, 1]);
    expect(errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(errors[0].message).toBe(`Cannot query field "${field}" on type "Mutation".`);
  }
});
