import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { consentState, readTerms } from './consentTerms.ts';

const today = '2026-06-30';
const given = {
  standing: 'ACTIVE' as const,
  ...{ state: 'ACTIVE', awaiting: null, validUntil: '2026-12-31', usedOn: null },
};

test.each<[string, Partial<Parameters<typeof consentState>[0]>, string]>([
  ['active', {}, 'ACTIVE'],
  ['on its last day', { validUntil: today }, 'ACTIVE'],
  ['the day after', { validUntil: '2026-06-29' }, 'EXPIRED'],
  ['without a last day', { validUntil: null }, 'EXPIRED'],
  ['used', { usedOn: '2026-06-01' }, 'EXPIRED'],
  ['paused', { standing: 'PAUSED' }, 'PAUSED'],
  ['paused on its last day', { standing: 'PAUSED', validUntil: today }, 'PAUSED'],
  ['paused, and over', { standing: 'PAUSED', validUntil: '2026-06-29' }, 'EXPIRED'],
  ['revoked', { standing: 'REVOKED' }, 'REVOKED'],
  ['revoked, and over', { standing: 'REVOKED', validUntil: '2026-06-29', usedOn: '2026-06-01' }, 'REVOKED'],
  ['refused by the second officer', { state: 'WITHDRAWN' }, 'REFUSED'],
  ['waiting for the second officer', { awaiting: 'REGISTRATION' }, 'PENDING'],
  ['waiting, and over', { awaiting: 'REGISTRATION', validUntil: '2026-06-29' }, 'EXPIRED'],
  ['of no standing', { standing: null }, 'EXPIRED'],
])('a consent that is %s', (_, told, state) => {
  expect(consentState({ ...given, ...told }, today)).toBe(state);
});

const terms = {
  ...{
    recipient: makeUnifiedSocialCreditCode('91000000', 'BK000001'),
    purpose: 'CREDIT_GRANTING',
    dataClasses: ['EVALUATION'],
  },
  ...{ validFrom: '2026-01-01', validUntil: '2026-12-31', use: 'PERIODIC' },
};

test.each<[string, Partial<typeof terms>, boolean]>([
  ['as they should be', {}, true],
  ['for today alone', { validFrom: today, validUntil: today }, true],
  ['until today', { validUntil: today }, true],
  ['for a body whose code of the first years does not compute', { recipient: '91350203M0001QKT19' }, true],
  ['for what nobody registers', { recipient: '99350203M0001QKT19' }, false],
  ['for the number of a person', { recipient: '350100198801011234' }, false],
  ['for a name', { recipient: '云州银行' }, false],
  ['for a code in lower case, as no token has it', { recipient: '91350203m0001qkt19' }, false],
  ['until yesterday', { validUntil: '2026-06-29' }, false],
  ['that end before they begin', { validFrom: '2026-12-31', validUntil: '2026-12-30' }, false],
])('terms %s', (_, told, taken) => {
  const reading = () => readTerms({ ...terms, ...told }, today);
  if (taken) expect(reading()).toMatchObject({ validUntil: told.validUntil ?? terms.validUntil });
  else expect(reading).toThrow();
});
