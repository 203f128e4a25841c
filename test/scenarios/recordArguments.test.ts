import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];

test.each([
  { asked: '(kinds: ["DishonestDebtorListings"])', refused: 'KIND_UNKNOWN' },
  { asked: '(kinds: ["DishonestDebtorListing", "Nope"])', refused: 'KIND_UNKNOWN' },
  { asked: '(from: "2027-01-01", to: "2020-01-01")', refused: 'INVALID_PERIOD' },
])(
  'a record asked for by $asked is not told as empty, and no department is called missing',
  async ({ asked, refused }) => {
    const { body } = await ask(inject('hubs')['in-process'], {
      caller: 'hall-clerk',
      purpose: 'HANDLING;matter="bidding";case="C-1"',
      query: `{ marketSubject(unifiedSocialCreditCode: "${code}") { creditRecord${asked} { kind } } }`,
    });
    expect(body.data).toEqual({ marketSubject: { creditRecord: null } });
    expect(body.errors).toMatchObject([{ extensions: { code: refused } }]);
    expect(body.extensions).toMatchObject({ completeness: 'PARTIAL', missingDepartments: [] });
  },
);
